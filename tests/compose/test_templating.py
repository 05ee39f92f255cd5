"""A template is read again when it has changed, so that a served site follows its edits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.compose import templating


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(templating, "FOLDER", tmp_path)
    templating._environment.cache_clear()
    yield tmp_path
    templating._environment.cache_clear()


def test_an_edited_template_is_read_again(folder: Path) -> None:
    template = folder / "essai.md.j2"
    template.write_text("# Avant {{ name }}\n", encoding="utf-8")
    assert b"# Avant Laos" in templating.page("essai.md", "essai", {}, name="Laos").content
    template.write_text("# Après {{ name }}\n", encoding="utf-8")
    os.utime(template, (1, 1))
    assert "# Après Laos".encode() in templating.page("essai.md", "essai", {}, name="Laos").content
