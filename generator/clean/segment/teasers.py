"""Where the teasers of other articles begin, on a page without a signature or a heading before them.

Goes in: the lines of a page; comes out: the place of the first that belongs to a run of teasers at its end, if there is
one. An article with intermediate titles looks much the same: many weak signs together decide (`signs`), and where they
do not, nothing is taken off.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.patterns import Patterns, has_credit
from generator.clean.segment import items, signs
from generator.clean.segment.items import Item, Lines
from generator.clean.segment.lines import is_prose, is_title_like
from generator.clean.segment.signs import Article
from generator.knowledge.parts import Openings

_NEEDED_ALONE, _NEEDED = 3.0, 2.0
"""The weight that one item needs, and the mean weight that several need."""
_NEEDED_TITLES = 2
"""So many titles without teasers make a run; fewer may be anything."""
_NEEDED_BEHIND_HEADING = 0.5
_MIN_PROSE = 2
"""An article of fewer paragraphs may be the head of one whose every paragraph has a title."""
_SPARE = 1.0
"""An item that weighs less ends the run where nothing heavier stands before it."""


def begin(lines: Lines, patterns: Patterns, openings: Openings) -> int | None:
    """The place of the first line of the run of teasers that ends the page; None without one."""
    run = items.run(lines, patterns)
    before = lines[: run[0].start] if run else lines
    if before and before[-1][1].text.endswith(":"):
        return None  # what is announced belongs to the article
    weights: list[float] = []
    while run:
        weights = _weights(run, lines[: run[0].start], patterns, openings)
        first = _heaviest(weights)
        if not first:
            break
        run = run[first:]  # those before are sections of the article, and tell what its titles look like
    if not run or (not any(item.teaser for item in run) and len(run) < _NEEDED_TITLES):
        return None
    paragraphs = sum(is_prose(piece.text, patterns) for _, piece in lines[: run[0].start])
    needed = _NEEDED_ALONE if len(run) == 1 or paragraphs < _MIN_PROSE else _NEEDED
    return lines[run[0].start][0] if paragraphs and signs.mean(weights) >= needed else None


def are_certain(lines: Lines, patterns: Patterns) -> bool:
    """Whether the lines have what only teasers have."""
    texts = [piece.text for _, piece in lines]
    twice = any(one.split() == other.split() for one, other in pairwise(texts))
    return twice or sum(has_credit(text, patterns) for text in texts) > 1 or any(text[:1].islower() for text in texts)


def are_sections(lines: Lines, before: Lines, patterns: Patterns, openings: Openings) -> bool:
    """Whether lines behind a heading that leads to other articles go on with this one: titles, each with its paragraph,
    that weigh too little for teasers."""
    run = items.run([before[0], *lines], patterns)
    told = [item for item in run if item.teaser is not None]
    if not told or run[0].start > 2:
        return False
    return signs.mean(_weights(told, before, patterns, openings)) < _NEEDED_BEHIND_HEADING


def _weights(run: Sequence[Item], before: Lines, patterns: Patterns, openings: Openings) -> list[float]:
    paragraphs = sum(is_prose(piece.text, patterns) for _, piece in before)
    text = " ".join(piece.text for _, piece in before)
    article = Article(text, openings, paragraphs, _longest_title(before, patterns))
    return [signs.weigh(item, article) for item in run]


def _heaviest(weights: Sequence[float]) -> int:
    """Where the run begins whose items weigh the most together."""
    best, first, total = 0.0, len(weights), 0.0
    for place in range(len(weights) - 1, -1, -1):
        total += weights[place] - _SPARE
        if total > best:
            best, first = total, place
    return first


def _longest_title(lines: Lines, patterns: Patterns) -> int:
    """How long the longest title is that stands between two paragraphs."""
    longest, begun = 0, False
    for (_, piece), (_, below) in pairwise(lines):
        begun = begun or is_prose(piece.text, patterns)
        if begun and is_title_like(piece.text, patterns) and is_prose(below.text, patterns):
            longest = max(longest, len(piece.text))
    return longest
