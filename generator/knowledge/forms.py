"""Names as they are looked up: words, their keys, and the phrases that are known beforehand.

Goes in: a text or a name. Comes out: its words; a gazetteer of phrases. Nothing stays on disk.

Names are looked up by their key: words without accents, with straight apostrophes, capitals kept (`Etats-Unis` finds
`États-Unis`; `mali` does not find `Mali`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.knowledge import packs, tables

Phrase = tuple[str, ...]

# Letters that have no decomposition, and the marks that stand for one another.
_LETTERS = str.maketrans(
    dict(zip("đĐøØłŁı’ʼ‑‐", "dDoOlLi''--", strict=True)) | {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"}
)

# Acronyms with full stops, what the language says, initials, names like `N'Djamena`, words, marks.
_TOKEN = (
    r"(?:[A-ZÀ-ÖØ-Þ]\.){{2,}}|{own}|[A-Z]\.(?=\s[A-Z])|[MNOT]['’][A-ZÀ-Þ]?\w+(?:[-‑‐]\w+)*|\w+(?:[-‑‐]\w+)*|[^\w\s]"
)

_TRIPLE = re.compile(r"([a-z])\1\1")


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """A word without its accents, capitals kept. A letter three times over is a slip (`Commmission`)."""
    if not word.isascii():
        parts = unicodedata.normalize("NFD", word.translate(_LETTERS))
        word = "".join(c for c in parts if not unicodedata.combining(c))
    return _TRIPLE.sub(r"\1\1", word)


@cache
def _token(language: str) -> re.Pattern[str]:
    return re.compile(_TOKEN.format(own="|".join(packs.table(language, "tokens")["patterns"])))


def tokens(text: str, language: str) -> list[tuple[str, int, int]]:
    """(word, start, end) of every word and mark of a text in a language that has a pack."""
    return [(match.group(), match.start(), match.end()) for match in _token(language).finditer(text)]


def phrase(text: str, language: str = tables.NATIVE) -> Phrase:
    """The keys of the words of a name."""
    return tuple(key(word) for word, _, _ in tokens(text, language))


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation that is known beforehand."""

    name: str
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    ruling: bool = False
    agency: bool = False
    part: bool = False
    """Whether it is what it is only inside another body."""
    shared: bool = False
    """Parts: whether other bodies than parties have such a part."""
    of: str | None = None
    """Parts: the part of the owner that they belong to. Others: how the name stands behind one of their bodies."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a phrase names: one country, one body, a place, or nothing that is indexed (`océan Indien`)."""

    kind: str
    """"country", "adjective", "ambiguous", "prefix", "body", "variant", "bare", "acronym", "part", "place", "none"."""
    codes: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    guards: frozenset[str] = frozenset()
    """words of which one must stand before it"""
    barred: frozenset[str] = frozenset()
    """words of which none may stand before it"""
    default: bool = True


def opened(words: Phrase) -> Phrase:
    """A phrase as the gazetteer has it: capitals count in the first word only."""
    return (*words[:1], *(word.lower() for word in words[1:]))


class Gazetteer:
    """Phrases by their first word, the longest first."""

    def __init__(self) -> None:
        self._entries: dict[str, list[tuple[Phrase, Form]]] = defaultdict(list)
        self.whole: dict[Phrase, Form] = {}

    def add(self, words: Phrase, form: Form) -> None:
        """The first form that claims a phrase keeps it. Capitals count in its first word only."""
        words = opened(words)
        if words and words not in self.whole:
            self.whole[words] = form
            self._entries[words[0]].append((words[1:], form))

    def get(self, words: Phrase) -> Form | None:
        """The form of a phrase."""
        return self.whole.get(opened(words))

    def sort(self) -> None:
        """Puts the longest first, once all are in."""
        for entries in self._entries.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def starts(self) -> Mapping[str, list[tuple[Phrase, Form]]]:
        """First word → the further words, in small letters, of the phrases that it may open."""
        return self._entries
