"""Languages are files of data: each says all that the code asks for, and the code names none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.knowledge import naming, packs, tables
from generator.knowledge.reading import calendar

_PACKAGE = Path(packs.__file__).parents[1]
_LANGUAGES = sorted(packs.languages())
_TABLES = sorted(name for name, table in tables.load(f"languages/{tables.NATIVE}").items() if isinstance(table, dict))
_SYNTAX = re.compile(r'(?:syntax\[|endings\[|is_\(|_is\(|is_before\(|_said_with\(d, s, group, )"([a-z_]+)"')


def _pack(**changed: Any) -> dict[str, Any]:
    return {**tables.load(f"languages/{tables.NATIVE}"), **changed}


def _asked() -> Iterator[str]:
    for module in (_PACKAGE / "recognise").glob("*.py"):
        yield from _SYNTAX.findall(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("table", [name for name in _TABLES if name not in packs.OPTIONAL])
def test_every_pack_says_all_that_is_asked(language: str, table: str) -> None:
    assert [*packs.lacking(packs.load(language), table)] == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_pack_says_what_nobody_asks(language: str) -> None:
    measure = tables.load(f"languages/{tables.NATIVE}")
    extra = {"cities"}  # those of French stand in data/cities.toml
    for name, table in packs.load(language).items():
        if isinstance(table, dict) and name not in extra:
            assert set(table) <= set(measure[name]), name


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_code_finds_every_list_of_syntax(language: str) -> None:
    assert set(_asked()) <= set(packs.table(language, "syntax"))


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_pack_makes_a_lexicon_and_a_calendar(language: str) -> None:
    assert naming.lexicon(language).language == language
    assert sorted(set(calendar(language).months.values())) == [*range(1, 13)]
    assert len(calendar(language).weekdays) == 7


@pytest.mark.parametrize("language", _LANGUAGES)
def test_known_bodies_of_a_pack_are_bodies_of_the_table(language: str) -> None:
    data = tables.load("organisations")
    own = packs.table(language, "organisations")
    assert set(own["known"]) <= {item["name"] for item in data["organisation"]}
    assert set(own["known_parts"]) <= {item["name"] for item in data["part"]}


def test_a_missing_table_and_a_missing_key_are_named() -> None:
    pack = _pack(syntax={key: [] for key in tables.load(f"languages/{tables.NATIVE}")["syntax"] if key != "of"})
    del pack["keys"]
    assert [*packs.lacking(pack, "syntax")] == ["[syntax] of"]
    assert [*packs.lacking(pack, "keys")] == ["[keys]"]


@pytest.mark.parametrize("language", ["xx", "", "../fr", "pt-BR"])
def test_a_language_without_a_pack_is_said_to_have_none(language: str) -> None:
    with pytest.raises(LookupError, match="there is no"):
        packs.load(language)
    with pytest.raises(LookupError):
        naming.lexicon(language)


def test_no_module_names_a_language() -> None:
    named = re.compile(r'language\s*(?:==|!=|in)\s*[("\[{]')
    for module in _PACKAGE.rglob("*.py"):
        assert named.search(module.read_text(encoding="utf-8")) is None, module
