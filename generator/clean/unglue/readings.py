"""Words of the dictionary that are two words glued as well: `enjeu`, `surplace`, `lamer`.

Goes in: a word; comes out: where it may be parted and the log10 ratio of both readings. One of the two is a short word.
Only where a line ended is the second reading ever believed.
"""

from __future__ import annotations

from functools import lru_cache

from generator.clean.unglue.parts import part_weight
from generator.knowledge.words import frequency, glue

_LEAST = -0.3
_COMMON = -4.6
"""No half is rarer,"""
_PAIR = -6.6
"""nor both together."""
_UNLISTED = -7.5


@lru_cache(maxsize=100_000)
def second_reading(word: str) -> tuple[int, float] | None:
    """(place to part, weight of the halves less that of the word) of the likeliest second reading, if there is one."""
    if not 4 <= len(word) <= 14 or not word.islower() or not word.isalpha():
        return None
    share = frequency(word)
    whole = _UNLISTED if share is None else share
    best: tuple[int, float] | None = None
    for cut in sorted({1, 2, 3, len(word) - 3, len(word) - 2, len(word) - 1}):
        if not {word[:cut], word[cut:]} & glue().short:
            continue
        one, other = part_weight(word[:cut], None), part_weight(word[cut:], None)
        if one is None or other is None or min(one, other) < _COMMON or one + other < _PAIR:
            continue
        if {word[:cut], word[cut:]} <= glue().determiners:
            continue  # `cela`
        if one + other - whole > (_LEAST if best is None else best[1]):
            best = (cut, one + other - whole)
    return best
