"""archive.toml says what its owner means, or is refused with the key, the fault and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config
from generator.config import Config
from generator.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    (folder / "archive.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_bare_folder_is_a_valid_corpus(tmp_path: Path) -> None:
    assert config.load(tmp_path) == Config()


def test_every_key_is_optional(tmp_path: Path) -> None:
    assert config.load(write(tmp_path, 'title = "Archives d’un poste"')).title == "Archives d’un poste"


def test_an_address_ends_with_a_slash(tmp_path: Path) -> None:
    assert config.load(write(tmp_path, 'base_url = "https://example.org/a"')).base_url == "https://example.org/a/"


def test_a_corpus_brings_the_habits_of_its_agencies(tmp_path: Path) -> None:
    loaded = config.load(write(tmp_path, '[[sources]]\nname = "Agence du fleuve"\nacronyms = ["ADF"]'))
    assert [(source.name, source.acronyms) for source in loaded.sources] == [("Agence du fleuve", ("ADF",))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel = 'x'", "title"),
        ("title = 3", 'title = "…"'),
        ("title = ", "TOML"),
        ("base_url = 'javascript:alert(1)'", "https://"),
        ("repository = 'ftp://x'", "https://"),
        ("sources = 3", "[[sources]]"),
        ("[[sources]]\nacronyms = ['X']", "name"),
    ],
)
def test_a_fault_names_its_file_and_the_remedy(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.load(write(tmp_path, text))
    assert "archive.toml" in caught.value.path
    assert told in str(caught.value)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "archive.toml").write_bytes("title = 'é'".encode("cp1252"))
    with pytest.raises(ConfigError, match="UTF-8"):
        config.load(tmp_path)
