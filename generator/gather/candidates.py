"""Texts → the pairs of them that may be versions of one dispatch, without comparing each with each.

Goes in: the words of every text, as often as they are asked for. Comes out: pairs of numbers, each once, in order; the
same whenever the texts are. Nothing stays on disk. The cost and the memory are linear in the words.

Two MinHash sketches of each text (Broder 1997; here by rensa): one of the whole, which finds versions of comparable
length, and one of its opening, which finds a flash in the long dispatch that grew out of it. Texts that agree in a band
of a sketch are candidates. A band that many share (a communiqué of every week) would pair all of them: there a text is
paired with its neighbours in a given order alone, as in the sorted neighbourhood method (Hernández and Stolfo 1995).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from rensa import RMinHash

_SEED = 1
_SHINGLE = 4
"""Words in a row that make one feature of a text."""
_OPENING = 60
"""Words of a text that are its opening."""
_WHOLE_BANDS = 64
"""Bands of two rows: texts that share a quarter of their features meet in one of them with a chance of .98."""
_OPENING_BANDS = 16
_CROWD = 24
"""A band that more texts share is a crowd, in which a text meets the next ones alone."""
_NEIGHBOURS = 8
_AT_ONCE = 1024
"""Texts that are sketched in one call."""


def pairs(texts: Iterable[Sequence[str]], order: Sequence[int]) -> list[tuple[int, int]]:
    """(a, b), a < b, of the texts' numbers. `order`: the place of each text among those near to it, say by date."""
    found: set[tuple[int, int]] = set()
    for band in _bands(texts):
        for members in _sharing(band):
            found.update(_met(members, order))
    return sorted(found)


def shingles(words: Sequence[str], size: int = _SHINGLE) -> list[str]:
    """Every run of so many words; the whole of a text that has fewer."""
    if len(words) <= size:
        return [" ".join(words)] if words else []
    return [" ".join(run) for run in zip(*(islice(words, start, None) for start in range(size)), strict=False)]


def _bands(texts: Iterable[Sequence[str]]) -> list[array[int]]:
    """Band by band, the value that each text has in it; 0 for a text without a word."""
    bands = [array("Q") for _ in range(_WHOLE_BANDS + _OPENING_BANDS)]
    remaining = iter(texts)
    while chunk := [shingles(words) for words in islice(remaining, _AT_ONCE)]:
        openings = [features[: _OPENING - _SHINGLE + 1] for features in chunk]
        sketched = (
            RMinHash.digests_from_token_sets(chunk, 2 * _WHOLE_BANDS, _SEED),
            RMinHash.digests_from_token_sets(openings, 2 * _OPENING_BANDS, _SEED),
        )
        for features, whole, opening in zip(chunk, *sketched, strict=True):
            rows = [*whole, *opening]
            for band, first, second in zip(bands, rows[::2], rows[1::2], strict=True):
                band.append(first << 32 | second if features else 0)
    return bands


def _sharing(band: Sequence[int]) -> Iterator[list[int]]:
    """The texts that share a value of a band, where there are several."""
    first: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for number, value in enumerate(band):
        if not value:
            continue
        if value not in first:
            first[value] = number
        else:
            several.setdefault(value, [first[value]]).append(number)
    yield from several.values()


def _met(members: list[int], order: Sequence[int]) -> Iterator[tuple[int, int]]:
    reach = len(members)
    if reach > _CROWD:
        members = sorted(members, key=lambda number: order[number])
        reach = _NEIGHBOURS
    for place, one in enumerate(members):
        for other in members[place + 1 : place + 1 + reach]:
            yield (one, other) if one < other else (other, one)
