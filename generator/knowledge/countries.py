"""Countries by the names, press forms and adjectives of a language, and the states that are no more.

Goes in: data/countries.toml, Babel's territory names, `[countries]` of a language's file. Comes out: forms in a
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


def fill(gazetteer: Gazetteer, words: Mapping[str, Any], locale: str) -> None:
    """Adds all forms of a language to a gazetteer; the first that claims one keeps it. `words`: its `[countries]`."""
    _add_doubtful(gazetteer, words)
    names = _names(locale)
    for former in tables.load("countries")["former"]:
        own = words["former"][former["code"]]
        _add_country(gazetteer, former["code"], own["forms"], own["adjectives"], words)
    for code, (name, official) in names.items():
        forms = [*words["forms"].get(code, ()), name]
        if "(" not in official and not official.startswith(tuple(words["articles"])):
            forms.append(official)
        _add_country(gazetteer, code, forms, words["adjectives"].get(code, ()), words)
        for word in words["irregular"].get(code, ()):
            _add_adjective(gazetteer, code, word)
    for prefix, code in words["prefixes"].items():
        for word in (prefix, prefix.capitalize()):
            gazetteer.add((key(word), "-"), Form("prefix", (code,)))


def shown() -> dict[str, str]:
    """The name under which the site shows each code, whatever the language of a dispatch."""
    former = {item["code"]: item["name"] for item in tables.load("countries")["former"]}
    return former | {code: name for code, (name, _) in _names(tables.NATIVE).items()}


def _names(locale: str) -> dict[str, tuple[str, str]]:
    """Code → the name to show, and CLDR's. In the site's language the press's own names come before CLDR's."""
    own: Mapping[str, str] = tables.load("countries")["names"] if locale == tables.NATIVE else {}
    return {
        code: (own.get(code, name), name)
        for code, name in Locale.parse(locale).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_ISO
    }


def _add_doubtful(gazetteer: Gazetteer, words: Mapping[str, Any]) -> None:
    """Names that two share, that are something else too, or that only look like one: before all others."""
    for item in words["not"]:
        gazetteer.add(phrase(item), Form("none"))
    for name, item in words["ambiguous"].items():
        form = Form("ambiguous", codes=tuple(item["codes"]), default=item["default"])
        for word in [name] if name[0].isupper() else _inflect(name, words["inflections"]):
            gazetteer.add(phrase(word), form)
            if not name[0].isupper():
                gazetteer.add(phrase(word.capitalize()), form)
    for code, (name, guards) in words["guarded"].items():
        gazetteer.add(phrase(name), Form("country", (code,), guards=_keys(guards)))
    for code, (name, barred) in words["cities"].items():
        gazetteer.add(phrase(name), Form("country", (code,), barred=_keys(barred)))


def _add_country(
    gazetteer: Gazetteer, code: str, forms: Iterable[str], adjectives: Iterable[str], words: Mapping[str, Any]
) -> None:
    for form in forms:
        gazetteer.add(phrase(form), Form("country", (code,)))
    for adjective in adjectives:
        for word in _inflect(adjective, words["inflections"]):
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
