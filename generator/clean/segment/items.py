"""What the teasers of other articles look like: a title (said once or twice), a picture's credit before it at times, a
sentence or two behind it at times.

Goes in: the lines of a page. Comes out: the run of such items with which the page ends, as far as lines can be read
so. Whether it is a run of teasers, or the article's own sections, is for `teasers` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.clean.draft import Piece
from generator.clean.patterns import Patterns, has_credit
from generator.clean.segment.lines import SENTENCE_END, is_prose, is_title_like
from generator.sentences import spans

Lines = Sequence[tuple[int, Piece]]

_MIN_TEASER = 20
_MIN_CUT, _MAX_TITLE = 90, 150
"""A line without its stop is a teaser cut short where it is longer than the one, surely where longer than the other."""
_MIN_BROKEN = 40
_MAX_QUESTION = 110
_MAX_ITEMS = 24
"""How many items are looked at; a page carries ten at most."""
_CUT = re.compile(r"(?:…|\.\.\.)\W*$")
_BARE_ELISION = re.compile(r"['’]\w{2}")
_SMALL_END = re.compile(r"\s[^\W\d_A-ZÀ-Ý]{1,3}$")
"""No headline ends with an article or a preposition."""
_ASKED = re.compile(r"[?!][\s»”\"’')\]]*$")


@dataclass(frozen=True, slots=True)
class Item:
    """A title with what belongs to it. `start`: the number of its first line."""

    start: int
    title: str
    teaser: str | None = None
    twice: bool = False
    pictured: bool = False
    long: bool = False
    """The teaser is of two paragraphs."""
    listed: bool = False
    """A title alone, with another such behind or before it."""

    @property
    def text(self) -> str:
        """Title and teaser."""
        return self.title if self.teaser is None else f"{self.title} {self.teaser}"


def run(lines: Lines, patterns: Patterns) -> list[Item]:
    """The items with which the page ends, the first of them first."""
    if not lines:
        return []
    texts = [piece.text for _, piece in lines]
    own = texts[0].split()
    first = 2 if is_headline(texts[0], patterns) else 1
    found: list[Item] = []
    end = len(texts)
    while end > first and len(found) < _MAX_ITEMS:
        item = _before(texts, end, patterns)
        if item is None or item.start < first or item.title.split() == own:
            break
        found.append(item)
        end = item.start
    return [*_listed(found[::-1])]


def is_headline(text: str, patterns: Patterns) -> bool:
    """Whether a line could be a headline, be it a question."""
    if is_title_like(text, patterns):
        return True
    return (
        _ASKED.search(text) is not None
        and len(text) <= _MAX_QUESTION
        and len(spans(text)) == 1
        and not has_credit(text, patterns)
    )


def is_clipped(text: str) -> bool:
    """Whether a line begins in small letters, or with what followed its first letter."""
    return text[:1].islower() or _BARE_ELISION.match(text) is not None


def is_cut(text: str) -> bool:
    """Whether a line breaks off, with an ellipsis or in mid-sentence."""
    return _CUT.search(text) is not None or SENTENCE_END.search(text) is None


def breaks_off(text: str, title: str) -> bool:
    """Whether a line without its stop, under a title, is a teaser cut short: at a small word, or where it is long."""
    if text.split() == title.split():
        return False
    return len(text) >= max(_MIN_CUT, len(title)) or (len(text) >= _MIN_BROKEN and _SMALL_END.search(text) is not None)


def _listed(found: Sequence[Item]) -> Iterator[Item]:
    alone = [False, *(item.teaser is None for item in found), False]
    for item, before, one, behind in zip(found, alone, alone[1:], alone[2:], strict=False):
        yield replace(item, listed=True) if one and (before or behind) else item


def _before(texts: Sequence[str], end: int, patterns: Patterns) -> Item | None:
    """The item that ends before line `end`."""
    place, teaser, long = end - 1, None, False
    if _is_teaser(texts, place, patterns):
        teaser, place = texts[place], place - 1
        if place > 1 and is_prose(texts[place], patterns) and is_title_like(texts[place - 1], patterns):
            teaser, place, long = f"{texts[place]} {teaser}", place - 1, True
    title = texts[place]
    if place < 0 or not is_headline(title, patterns) or (teaser is None and not is_title_like(title, patterns)):
        return None
    if len(title) > _MAX_TITLE:
        return None
    twice = place > 0 and texts[place - 1].split() == title.split()
    place -= twice
    ended = place > 0 and SENTENCE_END.search(texts[place - 1]) is not None
    if is_clipped(title) and not ended and (teaser is None or not is_clipped(teaser)):
        return None  # the line before goes on in it
    pictured = place > 0 and has_credit(texts[place - 1], patterns)
    return Item(place - pictured, title, teaser, twice, pictured, long)


def _is_teaser(texts: Sequence[str], place: int, patterns: Patterns) -> bool:
    """Whether a line is what stands under a title."""
    text = texts[place]
    if not place or len(text) < _MIN_TEASER or has_credit(text, patterns):
        return False
    if SENTENCE_END.search(text) is not None or len(text) > _MAX_TITLE:
        return True
    above = texts[place - 1]
    return is_title_like(above, patterns) and breaks_off(text, above)
