"""Tokens in which more than one space was lost: `delaprésidente`, `Ilestprobable`, `Crééen1964par`.

Goes in: a token that no dictionary has; comes out: the places to part, with the log10 weight of the parts as words.
What stands between the first part and the last is a short, common word or a figure: by accident, no word is made of
three.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.clean.unglue.parts import part_weight
from generator.knowledge.words import glue

_SHORTEST = 6
_INNER = 6
"""A middle part is no longer,"""
_COMMON = -4.3
"""and no rarer."""
_ACRONYM = re.compile(r"[^\W\d_a-zà-öø-ÿ]{2,6}")
_MOST = 4
"""Parts."""
_KEPT = 3
"""Ways to the same place: grammar may prefer the second."""


@lru_cache(maxsize=50_000)
def several(token: str) -> tuple[tuple[tuple[int, ...], float], ...]:
    """(places within the token, weight of the parts): the best ways to make three parts, and the best of four."""
    length = len(token)
    if length < _SHORTEST:
        return ()
    best: dict[tuple[int, int], list[tuple[float, tuple[int, ...]]]] = {(0, 0): [(0.0, ())]}
    for start in range(length):
        for parts in range(_MOST):
            states = best.get((start, parts))
            if states is None:
                continue
            # The first part and the last may be long; the last is the third at least.
            ends = range(1, length - 1) if parts == 0 else range(start + 1, min(start + _INNER, length - 1) + 1)
            for end in (*ends, *((length,) if parts >= 2 and length not in ends else ())):
                if (parts + 1 == _MOST and end < length) or (end == length and parts < 2):
                    continue
                value = _part(token[start:end])
                if value is None or (parts and end < length and value < _COMMON):
                    continue
                reached = [(before + value, (*cuts, end)) for before, cuts in states]
                rivals = best.get((end, parts + 1), [])
                best[end, parts + 1] = sorted([*rivals, *reached], reverse=True)[:_KEPT]
    found = (*best.get((length, 3), ()), *best.get((length, 4), ())[:1])
    return tuple((ends[:-1], value) for value, ends in found)


def _part(word: str) -> float | None:
    if not word[0].isalnum() or not word[-1].isalnum():
        return None
    if word[0].isdigit():
        return -3.5 if _figure().fullmatch(word) else None
    if _ACRONYM.fullmatch(word):
        return -5.0
    return part_weight(word, None) if word[1:].islower() or len(word) == 1 or "’" in word or "'" in word else None


@lru_cache(maxsize=1)
def _figure() -> re.Pattern[str]:
    return re.compile(rf"\d+(?:{glue().ordinal})?|\d+(?:{glue().hour})\d\d")
