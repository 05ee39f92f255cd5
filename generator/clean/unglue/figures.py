"""Figures glued to words: `15degrés`, `en2012`, `1erau`, `109kgde`, `période2021-2025`; not `63e`, `G20`, `15km`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.clean.unglue.parts import Known, part_weight
from generator.knowledge.words import glue

_YEAR = re.compile(r"(?:1[89]|20)\d\d(?!\d)")
_UNKNOWN = 1.0
"""The weight of a figure before a capitalised word that no dictionary has."""
_COMMON = -3.7
"""Behind a figure's unit no word is rarer."""


def figures(token: str, known: Known) -> Iterator[tuple[int, float]]:
    """(place within the token, weight) of a figure's edge that lost its space."""
    table = glue()
    match = _before_word().fullmatch(token)
    if match is not None:
        for cut in sorted({match.start(2), *_figure_ends(token)}):
            rest = token[cut:]
            if rest.lower() in table.units or re.search(r"\d", rest):
                continue
            value = part_weight(rest, known)
            further = _behind_unit(rest) if value is None and token[cut - 1].isdigit() else None
            if further is not None:
                yield cut + further, _weight(part_weight(rest[further:], None) or -6.0)
            elif value is not None or (rest[:1].isupper() and len(rest) > 1 and not rest.isupper()):
                yield cut, _UNKNOWN if value is None else _weight(value)
    match = re.fullmatch(r"([^\W\d_]+-\d+)([^\W\d_]{2,})", token)
    if match is not None and (value := part_weight(match[2], known)) is not None and match[2] not in table.units:
        yield match.start(2), _weight(value)
    match = _behind_word().fullmatch(token)
    if match is not None:
        left = match[1]
        value = part_weight(left, known)
        short = left[:1].isupper() and len(left) < 4 and left.lower() not in table.determiners
        if value is not None and left[-1].islower() and (not short or _YEAR.match(match[2])):
            yield match.start(2), _weight(value)


@lru_cache(maxsize=1)
def _before_word() -> re.Pattern[str]:
    table = glue()
    roman = rf"[IVX]+(?:{table.roman_ordinal})"
    figure = rf"\d+(?:{table.hour})\d*|\d+(?:-\d+)*(?:{table.ordinal})?|{roman}|[A-Z]{{1,3}}\d+"
    return re.compile(rf"({figure})([^\W\d_].*)")


@lru_cache(maxsize=1)
def _behind_word() -> re.Pattern[str]:
    table = glue()
    return re.compile(rf"(.*?[^\W\d_])(\d+(?:[.,-]\d+)*(?:{table.ordinal})?|\d+(?:{table.hour})\d*|\d+(?:x\d+)+)")


def _behind_unit(rest: str) -> int | None:
    """Where a common word begins behind what belongs to the figure: a unit (`kgde`), a letter that counts (`Aet`)."""
    for end in range(1, min(5, len(rest))):
        counted = (end == 1 and rest[0].isupper()) or rest[:end].lower() in glue().units
        if counted and rest[end:].islower():
            value = part_weight(rest[end:], None)
            if value is not None and value > _COMMON:
                return end
    return None


def _figure_ends(token: str) -> Iterator[int]:
    for pattern in (rf"\d+(?:{glue().ordinal})(?=[^\W\d_])", r"\d+(?=[^\W\d_])"):
        match = re.match(pattern, token)
        if match is not None:
            yield match.end()


def _weight(word: float) -> float:
    """Certain enough by itself, the more so the commoner the word."""
    return 2.5 + (max(word, -6.0) + 6.0) / 4
