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
    filler = _Filler(gazetteer, words, locale)
    filler.add_doubtful()
    for former in tables.load("countries")["former"]:
        own = words["former"][former["code"]]
        filler.add_country(former["code"], own["forms"], own["adjectives"])
    for code, (name, official) in _names(locale).items():
        forms = [*words["forms"].get(code, ()), name]
        if "(" not in official and not official.startswith(tuple(words["articles"])):
            forms.append(official)
        filler.add_country(code, forms, words["adjectives"].get(code, ()))
        for word in words["irregular"].get(code, ()):
            filler.add_adjective(code, word)
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


@dataclass(frozen=True, slots=True)
class _Filler:
    """Puts the forms of one language into a gazetteer."""

    gazetteer: Gazetteer
    words: Mapping[str, Any]
    locale: str

    def add_doubtful(self) -> None:
        """Names that two share, that are something else too, or that only look like one: before all others."""
        for item in self.words["not"]:
            self._add(item, Form("none"))
        for name, item in self.words["ambiguous"].items():
            form = Form("ambiguous", codes=tuple(item["codes"]), default=item["default"])
            for word in [name] if name[0].isupper() else self._inflect(name):
                self._add(word, form)
                if not name[0].isupper():
                    self._add(word.capitalize(), form)
        for code, (name, guards) in self.words["guarded"].items():
            self._add(name, Form("country", (code,), guards=_keys(guards)))
        for code, (name, barred) in self.words["cities"].items():
            self._add(name, Form("country", (code,), barred=_keys(barred)))

    def add_country(self, code: str, forms: Iterable[str], adjectives: Iterable[str]) -> None:
        """Its names, and its adjectives in every inflection."""
        for form in forms:
            self._add(form, Form("country", (code,)))
        for adjective in adjectives:
            for word in self._inflect(adjective):
                self.add_adjective(code, word)

    def add_adjective(self, code: str, word: str) -> None:
        """One form of an adjective, in small letters and with capitals; with `#` behind it as it stands only."""
        form = Form("adjective", (code,))
        if word.endswith("#"):
            self._add(word[:-1], form)
            return
        self._add(word, form)
        self._add(word[0].upper() + word[1:], form)
        if "-" in word:
            self._add("-".join(part.capitalize() for part in word.split("-")), form)

    def _add(self, name: str, form: Form) -> None:
        self.gazetteer.add(phrase(name, self.locale), form)

    def _inflect(self, adjective: str) -> list[str]:
        for ending, others in self.words["inflections"]:
            if adjective.endswith(ending):
                stem = adjective[: len(adjective) - len(ending)]
                return [adjective, *(stem + other for other in others)]
        return [adjective]


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)
