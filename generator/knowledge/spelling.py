"""How two spellings of a person's name are compared.

Goes in: names, or words of names. Comes out: their words as they are compared, and whether two are spellings of one.
Accents, capitals, hyphens and particles never tell two names apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.knowledge import forms

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ph|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)
_PARTICLES = frozenset(
    ["de", "du", "la", "el", "al", "von", "van", "der", "d", "ben", "bin", "den", "es", "ez", "ould", "ibn"]
)


@lru_cache(maxsize=1 << 17)
def words(name: str) -> tuple[str, ...]:
    """The words of a name: no accents, no capitals, hyphens as spaces, no particles, no full stops."""
    plain = forms.key(name).lower().replace("-", " ").replace("'", " ").replace(".", " ")
    return tuple(word for word in plain.split() if word not in _PARTICLES)


def length(name: str) -> int:
    """How many words of a name are more than an initial."""
    return sum(len(word) > 1 for word in words(name))


def marks(name: str) -> int:
    """How many letters of a name bear a diacritic."""
    return sum(c.isalpha() and not c.isascii() for c in name)


def is_syllable(key: str) -> bool:
    """Whether a word has the shape of one syllable of a Vietnamese, Chinese or Korean name."""
    return _SYLLABLE.fullmatch(key) is not None


def near(one: str, other: str) -> bool:
    """Two spellings of one word: the first letter is the same, and one letter differs, in seven letters or more two."""
    if one == other:
        return True
    if is_syllable(one) or is_syllable(other):
        return False  # `Hong` and `Hoang` are two names
    longest = max(len(one), len(other))
    allowed = 2 if longest >= 7 else 1 if longest >= 5 else 0
    return bool(allowed) and one[0] == other[0] and distance(one, other, allowed) <= allowed


def distance(one: str, other: str, limit: int) -> int:
    """The edit distance of two words, or more than `limit`."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def holds(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words of `part` stand in `whole` in their order, at one end at least (`Raul Castro` … `Ruz`)."""
    if len(part) >= len(whole):
        return False
    rest = iter(whole)
    if not all(any(word == other for other in rest) for word in part):
        return False
    return part[0] == whole[0] or part[-1] == whole[-1]
