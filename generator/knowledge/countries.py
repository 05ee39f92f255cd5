"""Countries by their French names, press forms and adjectives, and the states that are no more.

Goes in: data/countries.toml, Babel's territory names, the inflections of the language. Comes out: forms in a
gazetteer, and the names to show. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from babel import Locale

from generator.knowledge import tables
from generator.knowledge.forms import Form, Gazetteer, key, phrase


@dataclass(frozen=True, slots=True)
class Former:
    """A state that is no more."""

    code: str
    name: str
    years: tuple[int, int]
    successors: tuple[str, ...]


# CLDR has codes that ISO 3166-1 does not list (XK is in use for Kosovo and stays), and names of which a part in
# brackets or an article is no part of what the press writes.
_NO_ISO = frozenset(["AC", "CP", "CQ", "DG", "EA", "IC", "TA", "EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"])


def fill(gazetteer: Gazetteer, language: Mapping[str, Any], locale: str) -> dict[str, str]:
    """Adds all forms to a gazetteer; the first that claims a phrase keeps it. Returns the name to show of each code."""
    data = tables.load("countries")
    _add_doubtful(gazetteer, data, language)
    names: dict[str, str] = {}
    for former in data["former"]:
        names[former["code"]] = former["name"]
        _add_country(gazetteer, former["code"], former["forms"], former["adjectives"], language)
    territories: Mapping[str, str] = Locale.parse(locale).territories
    for code, name in territories.items():
        if len(code) != 2 or not code.isalpha() or code in _NO_ISO:
            continue
        names[code] = data["names"].get(code, name)
        forms = [*data["forms"].get(code, ()), names[code]]
        if "(" not in name and not name.startswith(("La ", "Le ")):
            forms.append(name)
        _add_country(gazetteer, code, forms, data["adjectives"].get(code, ()), language)
        for word in data["irregular"].get(code, ()):
            _add_adjective(gazetteer, code, word)
    for prefix, code in data["prefixes"].items():
        for word in (prefix, prefix.capitalize()):
            gazetteer.add((key(word), "-"), Form("prefix", (code,)))
    return names


def _add_doubtful(gazetteer: Gazetteer, data: Mapping[str, Any], language: Mapping[str, Any]) -> None:
    """Names that two share, that are something else too, or that only look like one: before all others."""
    for item in data["not"]["phrases"]:
        gazetteer.add(phrase(item), Form("none"))
    for name, item in data["ambiguous"].items():
        form = Form("ambiguous", codes=tuple(item["codes"]), default=item["default"])
        for word in [name] if name[0].isupper() else _inflect(name, language["inflections"]):
            gazetteer.add(phrase(word), form)
            if not name[0].isupper():
                gazetteer.add(phrase(word.capitalize()), form)
    for code, (name, guards) in data["guarded"].items():
        gazetteer.add(phrase(name), Form("country", (code,), guards=_keys(guards)))
    for code, (name, barred) in data["cities"].items():
        gazetteer.add(phrase(name), Form("country", (code,), barred=_keys(barred)))


def _add_country(
    gazetteer: Gazetteer, code: str, forms: Iterable[str], adjectives: Iterable[str], language: Mapping[str, Any]
) -> None:
    for form in forms:
        gazetteer.add(phrase(form), Form("country", (code,)))
    for adjective in adjectives:
        for word in _inflect(adjective, language["inflections"]):
            _add_adjective(gazetteer, code, word)


def _add_adjective(gazetteer: Gazetteer, code: str, word: str) -> None:
    form = Form("adjective", (code,))
    if word.endswith("#"):
        gazetteer.add(phrase(word[:-1]), form)
        return
    gazetteer.add(phrase(word), form)
    gazetteer.add(phrase(word[0].upper() + word[1:]), form)
    if "-" in word:
        gazetteer.add(phrase("-".join(part.capitalize() for part in word.split("-"))), form)


def _inflect(adjective: str, rules: list[tuple[str, list[str]]]) -> list[str]:
    for ending, others in rules:
        if adjective.endswith(ending):
            stem = adjective[: len(adjective) - len(ending)]
            return [adjective, *(stem + other for other in others)]
    return [adjective]


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)
