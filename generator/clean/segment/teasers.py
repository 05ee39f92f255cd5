"""Where the teasers of other articles begin, on a page without a signature or a heading before them.

A teaser is a title and a sentence or two, with a caption and its credit before it at times, the title said twice at
times. Goes in: the lines of a page; comes out: the place of the first that belongs to a run of teasers at its end,
if there is one. An article with intermediate titles looks much the same. So a run counts only where it is of two
teasers at least and has what no article has: titles said twice, a picture before each, teasers that lost their first
letter. Where it cannot be told, nothing is taken off.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.draft import Piece
from generator.clean.patterns import Patterns, has_credit
from generator.clean.segment.lines import SENTENCE_END, is_title_like

_MIN_SENTENCE = 20
_MIN_ITEMS = 2


def begin(lines: tuple[tuple[int, Piece], ...], patterns: Patterns) -> int | None:
    """The place of the first line of the longest run of teasers that ends the page; None without one."""
    starts: list[int] = []
    position = len(lines)
    while position > 1:
        start = _item(lines, position, patterns)
        if start is None or start < 2:
            break
        starts.append(start)
        position = start
    if len(starts) < _MIN_ITEMS or not are_certain(lines[position:], patterns):
        return None
    return lines[position][0]


def are_certain(lines: Sequence[tuple[int, Piece]], patterns: Patterns) -> bool:
    """Whether the lines have what only teasers have."""
    texts = [piece.text for _, piece in lines]
    twice = any(one.split() == other.split() for one, other in pairwise(texts))
    return twice or sum(has_credit(text, patterns) for text in texts) > 1 or any(text[:1].islower() for text in texts)


def _item(lines: tuple[tuple[int, Piece], ...], end: int, patterns: Patterns) -> int | None:
    """The number of the line with which the item that ends before line `end` begins."""
    position = end - 1
    teaser = lines[position][1].text
    if not SENTENCE_END.search(teaser) or len(teaser) < _MIN_SENTENCE or has_credit(teaser, patterns):
        return None
    position -= 1
    if position < 0:
        return None
    title = lines[position][1].text
    if not is_title_like(title, patterns) or (title[:1].islower() and not teaser[:1].islower()):
        return None
    if title.split() == lines[0][1].text.split():
        return None
    if position and lines[position - 1][1].text.split() == title.split():
        position -= 1
    if position and has_credit(lines[position - 1][1].text, patterns):
        position -= 1
    return position
