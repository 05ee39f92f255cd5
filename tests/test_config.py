"""archive.toml says what its owner means, or is refused with the key, the fault and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config
from generator.config import Config, Ruling, ruled
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


READING = """
[[readings]]
path = "1963/*.txt"
source = "Agence Xinhua"

[[readings]]
path = "*/en-*.txt"
language = "en"
"""


def test_a_person_decides_how_some_dispatches_are_read(tmp_path: Path) -> None:
    loaded = config.load(write(tmp_path, READING))
    assert loaded.readings == (Ruling("1963/*.txt", source="Agence Xinhua"), Ruling("*/en-*.txt", language="en"))


def test_a_reading_names_a_source_of_the_program_of_the_corpus_or_the_generic_one(tmp_path: Path) -> None:
    own = '[[sources]]\nname = "Agence du fleuve"\n'
    for name in ("Agence du fleuve", "Presse francophone", "Keystone-ATS", "agence vietnamienne d’information"):
        loaded = config.load(write(tmp_path, f'{own}[[readings]]\npath = "*"\nsource = "{name}"'))
        assert loaded.readings[0].source in {name, "Agence vietnamienne d'Information"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[readings]]\npath = '*'\nsource = 'Agence Xinua'", "Agence Xinhua"),
        ("[[readings]]\npath = '*'\nsource = 'qqqqqqqq'", "les sources connues"),
        ("[[readings]]\npath = '*'\nlanguage = 'français'", 'language = "fr"'),
        ("[[readings]]\npath = '*'\nlangue = 'fr'", "language"),
        ("[[readings]]\npath = '*'", 'source = "…"'),
        ("[[readings]]\nsource = 'Agence Xinhua'", 'path = "…"'),
        ("[[readings]]\npath = '*'\nsource = 3", 'source = "…"'),
        ("readings = 3", "[[readings]]"),
        ("language = 'français'", 'language = "fr"'),
        ("[[sources]]\nname = 'A'\ncarries = ['Agence Xinua']", "Agence Xinhua"),
        ("[[sources]]\nname = 'A'\nhosts = 'a.example'", "hosts"),
        ("[[sources]]\nname = 'A'\nmarks = ['(']", "marks"),
    ],
)
def test_a_fault_in_what_is_decided_names_the_remedy(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.load(write(tmp_path, text))
    assert "archive.toml" in caught.value.path
    assert told in str(caught.value)


def test_the_language_of_an_archive_is_that_of_its_pack(tmp_path: Path) -> None:
    assert config.load(write(tmp_path, 'language = "fr-CA"')).language == "fr"


@pytest.mark.parametrize(
    ("path", "source", "language"),
    [
        ("1963/01/a.txt", "C", "en"),
        ("1963/b.txt", "B", "en"),
        ("1950/a.txt", "A", None),
        ("1950/en-a.txt", "A", "en"),
        ("x.html", "A", None),
    ],
)
def test_the_last_table_for_a_path_that_says_something_holds(path: str, source: str, language: str | None) -> None:
    rulings = (
        Ruling("*", source="A"),
        Ruling("1963/*", source="B", language="en"),
        Ruling("1963/??/*", source="C"),
        Ruling("*/en-*.txt", language="en"),
    )
    decided, said = ruled(rulings, path, "source"), ruled(rulings, path, "language")
    assert decided is not None
    assert decided.source == source
    assert (said.language if said else None) == language


@pytest.mark.parametrize(
    ("pattern", "path", "told"),
    [
        ("1963/*.txt", "1963/a.txt", False),
        ("*", "1963/a.txt", False),
        ("*/en-*.txt", "1963/08/en-a.txt", False),
        ("1964/*", "1963/a.txt", True),
        ("[es", "1963/a.txt", True),
        ("1963\\*", "1963/a.txt", True),
    ],
)
def test_a_reading_that_decides_on_no_file_is_told_with_its_remedy(pattern: str, path: str, *, told: bool) -> None:
    rulings = (Ruling("*", language="fr"), Ruling(pattern, language="en"))
    found = config.unmatched(rulings, [path])
    assert len(found) == told
    assert all("n° 2" in one and pattern in one and "→" in one and config.FILE in one for one in found)
