"""Where the teasers of other articles begin, on a page without a signature or a heading before them.

A teaser is a title and a sentence or two, with a caption and its credit before it at times, the title said twice at
times. Goes in: the lines of a page; comes out: the place of the first that belongs to a run of teasers at its end,
if there is one. An article with intermediate titles looks much the same: where it cannot be told, nothing is taken off.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.clean.draft import Piece
from generator.clean.patterns import Patterns, has_credit

_SENTENCE_END = re.compile(r"[.!?…][\s»”\"’')\]]*$")
_MAX_TITLE = 200
_MIN_TITLE = 15
_MIN_TEASER = 80
"""A shorter one counts where others stand beside it."""
_MIN_SENTENCE = 20


def begin(lines: tuple[tuple[int, Piece], ...], patterns: Patterns) -> int | None:
    """The place of the first line of the longest run of teasers that ends the page; None without one."""
    items = 0
    position = len(lines)
    while position > 1:
        start = _item(lines, position, patterns)
        if start is None or start < 2:
            break
        items += 1
        position = start
    if not items:
        return None
    if _certain(lines, position, patterns):
        return lines[position][0]
    if any(_title_like(piece.text, patterns) for _, piece in lines[1:position]):
        return None
    return lines[position][0] if items > 1 or len(lines[-1][1].text) >= _MIN_TEASER else None


def _certain(lines: tuple[tuple[int, Piece], ...], start: int, patterns: Patterns) -> bool:
    """Whether the run has what only teasers have: a title said twice, or a picture of their own."""
    texts = [piece.text for _, piece in lines[start:]]
    twice = any(one.split() == other.split() for one, other in pairwise(texts))
    return twice or sum(has_credit(text, patterns) for text in texts) > 1


def _item(lines: tuple[tuple[int, Piece], ...], end: int, patterns: Patterns) -> int | None:
    """The number of the line with which the item that ends before line `end` begins."""
    position = end - 1
    if not _SENTENCE_END.search(lines[position][1].text) or len(lines[position][1].text) < _MIN_SENTENCE:
        return None
    if has_credit(lines[position][1].text, patterns):
        return None
    position -= 1
    if position < 0 or not _title_like(lines[position][1].text, patterns):
        return None
    if position and lines[position - 1][1].text.split() == lines[position][1].text.split():
        position -= 1
    if position and has_credit(lines[position - 1][1].text, patterns):
        position -= 1
    return position


def _title_like(text: str, patterns: Patterns) -> bool:
    return (
        _MIN_TITLE <= len(text) <= _MAX_TITLE
        and not _SENTENCE_END.search(text)
        and not text.endswith((",", ";", ":"))
        and not has_credit(text, patterns)
        and not patterns.gallery.search(text)
        and not text[:1].islower()
        and not re.match(r"\W*\d+[.)]|[-–•*]", text)
    )
