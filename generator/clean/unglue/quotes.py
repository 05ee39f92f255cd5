"""Spaces lost beside straight quotes, which do not say themselves on which side they open. Goes in: a text; comes out:
the places.

A quote with a space, a bracket or a stop on one side alone is certain; those between two certain ones open and close in
turn. To count from the text's beginning will not do: one quote that is missing would turn all that follow. Two
apostrophes are a quote as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from generator.knowledge.words import glue

_QUOTE = re.compile(r"\"|(?<![\d'])(?<!\b[^\W\d_])(?<!\bqu)''(?!')")
_WORD_ENDS = re.compile(r"(?:[^\W_]|[^\W_][)%»”\"]|[)%»”]|[^\W_]'')$")
_STOPS = ".,;:!?"
_BEFORE_OPENING = "([{«“'’–—/-"
_BEHIND_CLOSING = ".,;:!?…)]}»”"
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_]+$")
_MOST = 400
"""A text with more quotes is no prose."""


def beside_quotes(text: str) -> Iterator[int]:
    """Every place beside a straight quote where a space was lost."""
    if '"' not in text and "''" not in text:
        return
    quotes = [match.span() for match in _QUOTE.finditer(text)]
    if len(quotes) > _MOST:
        return
    for (start, end), opens in zip(quotes, _sides(text, quotes), strict=True):
        if opens is None or not text[end : end + 1].isalnum() or not _behind_word(text, start):
            continue
        yield start if opens else end


def _behind_word(text: str, place: int) -> bool:
    """Whether a word, or a stop behind one, ends at a place."""
    before = text[max(0, place - 4) : place]
    if before[-1:].isalnum():
        return True
    return before[-1:] in _STOPS + ")%»”" and _WORD_ENDS.search(before.rstrip(_STOPS)) is not None


def _sides(text: str, quotes: list[tuple[int, int]]) -> list[bool | None]:
    """Of every quote whether it opens; None where it cannot be told."""
    sides = [_certain(text, start, end) for start, end in quotes]
    known = [number for number, side in enumerate(sides) if side is not None]
    for last, following in pairwise(chain((-1,), known, (len(sides),))):
        for number in range(last + 1, following):
            # Nothing is open before the first quote and behind the last one, if the text has them all.
            forward = (last < 0 or not sides[last]) ^ (number - last) % 2 == 0
            backward = (following < len(sides) and not sides[following]) ^ (following - number) % 2 == 0
            if forward == backward:
                sides[number] = forward
            elif number == 0 or _begins_title(text, *quotes[number]):
                sides[number] = True
    return sides


def _begins_title(text: str, start: int, end: int) -> bool:
    """Whether a quote stands where none closes: behind an article, between a comma and a capital."""
    word = _LAST_WORD.search(text[max(0, start - 8) : start])
    if word is not None:
        return word[0].lower() in glue().determiners
    return text[start - 1] == "," and text[end : end + 1].isupper()


def _certain(text: str, start: int, end: int) -> bool | None:
    """Whether a quote opens, by the characters on both its sides; None where they do not tell."""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    free_behind = not behind or behind.isspace() or behind in _BEHIND_CLOSING
    return None if free_before == free_behind else free_before
