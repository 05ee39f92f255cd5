"""Two texts with passages in common → what the one tells in the place of what the other tells.

Goes in: two texts, where they say the same. Comes out: the stretches that differ in one place, and the names, figures
and days that do; and how many of those a correction may have. Nothing stays on disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Literal

from generator.gather.passages import Passage
from generator.gather.texts import Text, folded, spelt_alike
from generator.knowledge import countries, reading

_IN_PLACE = 12
"""A passage of so many words took the place of another; a longer one where it has half of the other's words."""
_WORDS_A_CORRECTION = 60
_WORDS_A_CORRECTION_LATER = 150
MOST = 3
_MOST_TOLD = 0.1
"""Corrections: one for so many words, one in so many where the days are unlike; so many in all; the share of what a
text tells. Of names and of days one."""
THE_SAME = 0.95
"""The share from which two texts say the same, titles or days aside."""


@dataclass(frozen=True, slots=True)
class Change:
    """What two texts tell in one place, unlike."""

    kind: Literal["name", "figure", "day", "country"]
    told: frozenset[str]


def replaced(short: Text, long: Text, same: Sequence[Passage]) -> Iterator[tuple[slice, slice]]:
    """Where the one has words in the place of the other's: others, not the same glued together or parted."""
    ends = (len(short.words), len(short.words), len(long.words), len(long.words))
    for before, after in zip([(0, 0, 0, 0), *same], [*same, ends], strict=True):
        ours, theirs = slice(before[1], after[0]), slice(before[3], after[2])
        letters = ["".join(given.words[place]) for given, place in ((short, ours), (long, theirs))]
        if letters[0] != letters[1] and _in_place(short.words[ours], long.words[theirs]):
            yield ours, theirs


def changes(short: Text, long: Text, places: Iterable[tuple[slice, slice]], language: str) -> Iterator[Change]:
    """What the one tells where the other tells something else."""
    calendar = _calendar(language)
    for ours, theirs in places:
        days = [calendar.intersection(given.words[place]) for given, place in ((short, ours), (long, theirs))]
        if days[0] - days[1] and days[1] - days[0]:
            yield Change("day", days[0] ^ days[1])
        lost, new = _unlike(short.telling_in(ours), long.telling_in(theirs))
        if not (lost and new):
            continue
        if all(map(_is_figure, lost | new)):
            # The third of April, the tenth of April.
            before_month = calendar.intersection(short.words[ours.stop : ours.stop + 1])
            yield Change("day" if before_month else "figure", lost | new)
        else:
            both = _countries() & lost and _countries() & new
            yield Change("country" if both else "name", lost | new)


def allowed(found: Collection[Change], short: Text, apart: timedelta | None, covered: float) -> int:
    """How many changes may be corrections: never of a country, of a day only in what is known to be of one day."""
    kinds = Counter(change.kind for change in found)
    if kinds["country"] or kinds["name"] > 1 or kinds["day"] > (apart == timedelta(0)):
        return 0
    if apart:
        return int(covered >= THE_SAME and len(short.words) >= _WORDS_A_CORRECTION_LATER)
    told = short.telling_in(slice(None))
    return min(MOST, len(short.words) // _WORDS_A_CORRECTION, int(_MOST_TOLD * len(told)))


def _unlike(ours: frozenset[str], theirs: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What only the one and what only the other has, spellings aside."""
    return _without(ours, theirs), _without(theirs, ours)


def _without(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in ours - theirs if not any(_is_the_same(word, other) for other in theirs))


def _is_the_same(one: str, other: str) -> bool:
    """Whether two words are spellings of one: Iran and Iraq are two countries."""
    return spelt_alike(one, other) and not (one in _countries() and other in _countries() and one != other)


def _is_figure(word: str) -> bool:
    return word[0].isdigit()


def _in_place(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the one passage took the place of the other: both are short, or they are about the same words."""
    fewer, more = sorted((ours, theirs), key=len)
    shared = (Counter(fewer) & Counter(more)).total() if len(more) > _IN_PLACE else len(fewer)
    return bool(fewer) and 2 * shared >= len(fewer)


@cache
def _calendar(language: str) -> frozenset[str]:
    """The words of a language that say a day or a month."""
    try:
        calendar = reading.calendar(language)
    except LookupError:
        return frozenset()
    return frozenset(map(folded, (*calendar.months, *calendar.weekdays)))


@cache
def _countries() -> frozenset[str]:
    """The words of the names of countries."""
    names = " ".join(countries.shown().values()).replace("-", " ")
    return frozenset(folded(word) for word in names.split() if word[0].isupper())
