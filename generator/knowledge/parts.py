"""How a language opens a paragraph that goes on from the one before, and a caption. Goes in: the table `[parts]` of a
language's pack. Comes out: compiled patterns, made once a language; for one without that table, patterns that fit
nothing. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.knowledge import packs

_PATTERNS = ("leaning", "pointing", "timed", "captions")


@dataclass(frozen=True, slots=True)
class Openings:
    """Matched at the start of a line, without regard to case."""

    leaning: re.Pattern[str]
    """A paragraph that leans on what stands before it: `Il a ajouté`, `De son côté`. No teaser opens so."""
    pointing: re.Pattern[str]
    """A paragraph that points to what stands before it: `Cette délégation`. Few teasers open so."""
    timed: re.Pattern[str]
    """What opens so and tells a time, as a dispatch may: `Ce lundi`, `Ces jours-ci`."""
    byline: frozenset[str]
    """Words of a byline that are neither a name nor an agency, in small letters."""
    articles: frozenset[str]
    """With one of these no byline opens."""
    caption: re.Pattern[str]
    """A caption: `Lors de la cérémonie`, `De gauche à droite`."""
    seam: re.Pattern[str]
    """Searched for: a word with a capital that opens a sentence, and no name, within a line."""


@cache
def openings(language: str) -> Openings:
    """The openings of a language."""
    try:
        table = packs.load(language).get("parts", {})
    except LookupError:
        table = {}
    leaning, pointing, timed, caption = (_opening(table.get(key, ())) for key in _PATTERNS)
    words = {key: frozenset(table.get(key, ())) for key in ("byline", "articles")}
    return Openings(leaning, pointing, timed, caption=caption, seam=_seam(table.get("sentences", ())), **words)


def _seam(words: Iterable[str]) -> re.Pattern[str]:
    """An alternative of the words with a capital, behind a word in small letters or a figure and before one."""
    ordered = sorted((word[:1].upper() + word[1:] for word in words), key=lambda word: (-len(word), word))
    forms = "|".join(re.escape(word) + ("" if word.endswith("'") else " ") for word in ordered).replace("'", "['’]")
    return re.compile(rf"(?<=[\wà-ÿ»”\"?] )(?:{forms or '(?!)'})(?=[a-zß-ÿ\d])")


def _opening(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    forms = [re.escape(word.replace("’", "'")).replace("'", "['’]") for word in ordered]
    whole = [form + ("" if word.endswith(("'", "’")) else r"(?!\w)") for form, word in zip(forms, ordered, strict=True)]
    return re.compile(rf"[\W_]*(?:{'|'.join(whole) or '(?!)'})", re.IGNORECASE)
