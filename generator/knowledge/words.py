"""Which words there are and how often they are written: word forms, frequencies, shapes of names. Loaded once, at
first use.

Goes in: data/lexicon/fr.forms.words (MPL-2.0), fr.frequencies.words (CC BY-SA 4.0) and names.toml, `[glue]` of the
language's pack. Comes out: lookups of words in any case, with or without the accents of their capitals. Nothing
stays on disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import Any

from generator.knowledge import tables, wordlist
from generator.knowledge.packs import languages
from generator.knowledge.wordlist import WordList

_MANY = 400_000
"""How many words a process keeps in mind, at most."""
UNSEEN = -8.5
"""log10 frequency of a form of the dictionary that no corpus of the frequency list has."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A word that is often two words glued: where to part it, and what must stand after and before it then."""

    cut: int
    after: str | None = None
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glue:
    """What the language says about parting glued words; see `[glue]` in its pack."""

    ambiguous: Mapping[str, Ambiguous]
    plural_ends: tuple[tuple[str, str], ...]
    """(ending of a plural, what its singular has there)"""
    lexicon: str
    """Which of data/lexicon/ are its words; nothing where it has none."""
    ordinal: str
    hour: str
    roman_ordinal: str

    short: frozenset[str]
    extra: frozenset[str]
    elisions: frozenset[str]
    whole_elisions: frozenset[str]
    plural: frozenset[str]
    singular: frozenset[str]
    plural_verbs: frozenset[str]
    singular_verbs: frozenset[str]
    after_names: frozenset[str]
    after_unknown_names: frozenset[str]
    after_doubtful_names: frozenset[str]
    participle_ends: frozenset[str]
    between: frozenset[str]
    after_auxiliary: frozenset[str]
    name_links: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    unhyphenated: frozenset[str]
    before_verbs: frozenset[str]
    units: frozenset[str]
    prefixes: frozenset[str]
    infinitives: frozenset[str]
    invariable: frozenset[str]
    plural_participles: frozenset[str]
    plural_mark: frozenset[str]
    verb_ends: frozenset[str]
    subjects: frozenset[str]
    having: frozenset[str]
    having_plural: frozenset[str]
    being_plural: frozenset[str]
    possessive: frozenset[str]
    introducing: frozenset[str]
    elided_prepositions: frozenset[str]
    elided_before_names: frozenset[str]
    prepositions: frozenset[str]
    plural_of_acronyms: frozenset[str]
    letters: frozenset[str]
    sure_letters: frozenset[str]
    doubtful_letters: frozenset[str]
    titles: frozenset[str]
    bracketed: frozenset[str]
    whole: frozenset[str]
    openings: frozenset[str]
    closings: frozenset[str]

    @property
    def wanting(self) -> frozenset[str]:
        """What says something of the word after it."""
        return self.having | self.having_plural | self.being_plural | self.possessive


@cache
def glue(language: str = tables.NATIVE) -> Glue:
    """The table of a language; what it leaves out is empty, a pattern one that matches nothing."""
    pack = tables.load(f"languages/{language}") if language in languages() else {}
    table = pack.get("glue", {})
    ambiguous = {
        one["word"]: Ambiguous(one["cut"], one.get("after"), tuple(one.get("before", ())))
        for one in table.get("ambiguous", ())
    }
    plurals = tuple((end, put) for end, put in table.get("plural_ends", ()))
    told: dict[str, Any] = {name: table.get(name, "(?!)") for name in ("ordinal", "hour", "roman_ordinal")}
    rest = {one.name for one in fields(Glue)} - {"ambiguous", "plural_ends", "lexicon", *told}
    told |= {name: frozenset(table.get(name, ())) for name in rest}
    return Glue(ambiguous, plurals, lexicon=table.get("lexicon", ""), **told)


@cache
def forms() -> WordList:
    """Every form of the spelling dictionary of the site's language, as it has them (names with their capital)."""
    return wordlist.load(f"{glue().lexicon}.forms")


@cache
def _frequencies() -> WordList:
    """Words in small letters, with a number: 100 less is ten times as often."""
    return wordlist.load(f"{glue().lexicon}.frequencies")


def spelled(word: str) -> str | None:
    """The form of the dictionary that `word` spells; None if there is none.

    Case, the accent of a capital (`Etat`), `oe` for `œ` and the kind of apostrophe do not matter. A proper name
    needs its capital.
    """
    known, extra = forms(), glue().extra
    for form in _spellings(word):
        if form in extra or form in known:
            return form
    return None


def _spellings(word: str) -> tuple[str, ...]:
    lower = word.lower()
    found = [lower]
    if word[:1].isupper():
        found.append(word[:1] + lower[1:])
        if len(word) > 1 and word.isupper():
            found.append(word)
        if lower[:1] in _ACCENTED:
            found += [accent + lower[1:] for accent in _ACCENTED[lower[:1]]]
    if "oe" in lower or "ae" in lower:
        found += [form.replace("oe", "œ").replace("ae", "æ") for form in tuple(found)]
    if "ï" in lower:
        found.append(lower.replace("ï", "i"))
    return tuple(found)


_ACCENTED = {"e": "éèê", "a": "âà", "i": "î", "o": "ô", "u": "ù", "c": "ç"}


@lru_cache(maxsize=_MANY)
def frequency(word: str) -> float | None:
    """log10 of how often a word is written among all words; None for one that the list lacks."""
    lower = word.lower()
    number = _frequencies().number(lower)
    if number is None and "œ" in lower:
        number = _frequencies().number(lower.replace("œ", "oe"))
    return None if number is None else -number / 100


@lru_cache(maxsize=_MANY)
def weight(word: str) -> float | None:
    """log10 frequency of a word of the dictionary, `UNSEEN` at least; None for a word that it lacks."""
    form = spelled(word)
    if form is None:
        return None
    found = [share for share in (frequency(form), frequency(word)) if share is not None]
    return max(found, default=UNSEEN)


@cache
def prefixed(word: str) -> bool:
    """Whether a word that the dictionary lacks is one of it behind a prefix: `antithrombotique`, `coorganisé`."""
    lower = word.lower()
    prefixes = glue().prefixes
    return any(
        lower[:cut] in prefixes and (weight(lower[cut:]) or UNSEEN) > _KNOWN_STEM
        for cut in range(2, min(8, len(lower) - _STEM + 1))
    )


_STEM = 4
"""A word behind a prefix has so many letters at least,"""
_KNOWN_STEM = -6.3
"""and is no rarer by itself."""


@cache
def _syllable() -> re.Pattern[str]:
    table = tables.load("lexicon/names")["vietnamese"]
    beginnings = "|".join(sorted(table["beginnings"], key=len, reverse=True))
    endings = "|".join(sorted(table["endings"], key=len, reverse=True))
    return re.compile(f"(?:{beginnings})(?:{endings})")


def bare(word: str) -> str:
    """The word in lower case without accents."""
    return "".join(
        char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char)
    ).replace("đ", "d")


@lru_cache(maxsize=_MANY)
def is_vietnamese_syllable(word: str) -> bool:
    """Whether a word has the shape of a Vietnamese syllable: `Thi`, `Minh`, `Hoài`."""
    return _syllable().fullmatch(bare(word)) is not None


def begins_like_a_word(word: str) -> bool:
    """Whether words of the dictionary begin with the first three letters of a word."""
    return word[:_EDGE] in forms().beginnings


def ends_like_a_word(word: str) -> bool:
    """Whether words of the dictionary end with the last three letters of a word."""
    return word[-_EDGE:] in forms().endings


_EDGE = 3


@dataclass(frozen=True, slots=True)
class InnerCapitals:
    """Names with a capital within the word: how they begin, which beginnings are no word by themselves, and brands."""

    openings: frozenset[str]
    bound: frozenset[str]
    within: frozenset[str]
    brands: frozenset[str]


@cache
def inner_capitals() -> InnerCapitals:
    """The table of names.toml."""
    table = tables.load("lexicon/names")["inner_capitals"]
    return InnerCapitals(*(frozenset(table[name]) for name in InnerCapitals.__slots__))
