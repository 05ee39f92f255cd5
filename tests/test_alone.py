"""Two builds never write in one folder at the same time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.alone import alone
from generator.errors import BusyError


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))


def test_a_second_build_in_the_same_folder_is_told_to_wait(tmp_path: Path) -> None:
    with alone(tmp_path / "docs"), pytest.raises(BusyError, match="docs"), alone(tmp_path / "docs", patience=0):
        pass


def test_a_folder_is_free_again_after_its_build(tmp_path: Path) -> None:
    for _ in range(2):
        with alone(tmp_path / "docs", patience=0):
            pass


def test_a_build_that_fails_frees_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path / "docs"):
        raise ZeroDivisionError
    with alone(tmp_path / "docs", patience=0):
        pass


def test_other_folders_are_free(tmp_path: Path) -> None:
    with alone(tmp_path / "docs"), alone(tmp_path / "other", patience=0):
        pass
