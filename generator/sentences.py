"""Where the sentences of a paragraph begin and end. Goes in: one text; comes out: spans, in code points.

A full stop ends a sentence unless an abbreviation or an initial stands before it; the space after it belongs to none.
Abbreviations are those of every language that has a pack: a text quotes names as others write them.
The spans never overlap, come in order and leave out nothing but white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.knowledge import packs

_END = re.compile(r"[.!?…]+\s?[\"'»”’)\]]*(?=\s+[\"«“(\[]?\s?[^\W\da-zà-öø-ÿ]|\s+[\"«“]|\s*$)")
QUOTATION = (("«", "»"), ("“", "”"))
"""Quotation marks that open and close."""


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence of `text`."""
    found: list[tuple[int, int]] = []
    abbreviated = _abbreviated()
    start = _skip(text, 0)
    for match in _END.finditer(text):
        if match.end() <= start or abbreviated.search(text[start : match.start() + 1]):
            continue
        found.append((start, match.end()))
        start = _skip(text, match.end())
    if start < len(text.rstrip()):
        found.append((start, len(text.rstrip())))
    return tuple(found)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence, or of the sentences, in which text[start:end] stands."""
    touched = [(a, b) for a, b in spans(text) if a < end and start < b]
    return (touched[0][0], touched[-1][1]) if touched else (0, len(text))


def quoted(text: str, place: int, marks: Iterable[tuple[str, str]] = QUOTATION) -> bool:
    """Whether a place stands behind one of these marks, or a straight one, that is not closed before it."""
    before = text[:place]
    return any(before.count(first) > before.count(last) for first, last in marks) or before.count('"') % 2 == 1


@cache
def _abbreviated() -> re.Pattern[str]:
    words = sorted({word for one in packs.languages() for word in packs.table(one, "tokens")["abbreviations"]})
    return re.compile(rf"(?:(?<!\w)(?:{'|'.join(map(re.escape, words))}|[A-ZÀ-Ý])|(?<!\w)[A-Z](?:\.[A-Z])+)\.$")


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
