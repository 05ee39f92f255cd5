"""Where the article ends: at its first signature, else at a heading such as `Voir plus`, else where teasers begin.

What follows is other articles. A photo credit is no signature. Source of the order: measured on pages of the agency.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled, has_credit

_MAX_SIGNATURE = 120
_MIN_BODY = 60
"""A line that is nothing but a signature counts only after a line of at least this length."""


def apply(draft: Draft) -> Draft:
    """Names the signature, and every line after the end as `related-title` for the rule `related` to read."""
    patterns = compiled(draft.habits)
    lines = tuple(draft.of("line"))
    longest = 0
    for number, (place, piece) in enumerate(lines):
        if number and patterns.heading.match(piece.text):
            return _tail(draft.named(place, "removed", "tail-heading"), place + 1)
        signed = _signature(piece.text, patterns, alone=longest >= _MIN_BODY)
        longest = max(longest, len(piece.text))
        if (number or len(piece.text) >= _MIN_BODY) and signed is not None:
            start, end = signed
            parts = [
                *trimmed(piece.text[: start[0]], "line", ""),
                *trimmed(piece.text[start[0] : start[1]], "removed", "signature-mark"),
                Piece(piece.text[start[1] : end], "signature", "signature"),
                *trimmed(piece.text[end:], "removed", "signature-mark"),
            ]
            behind = len(draft.pieces) - place - 1
            draft = draft.split(place, parts)
            return _tail(draft, len(draft.pieces) - behind)
    start_of_teasers = _teasers(lines, patterns)
    return draft if start_of_teasers is None else _tail(draft, start_of_teasers)


def _signature(text: str, patterns: Patterns, *, alone: bool) -> tuple[tuple[int, int], int] | None:
    """((start of its mark, start of its name), end of its name) of a signature that ends a line."""
    if patterns.label.match(text):
        return None
    match = patterns.signature_line.match(text) if alone and len(text) <= _MAX_SIGNATURE else None
    if match is None:
        match = patterns.signed.search(text, max(0, len(text) - _MAX_SIGNATURE))
        if match is None or has_credit(text, patterns):
            return None
        # The stop that ends the last sentence stays with it.
        words = re.match(r"[\s\"”»’')\].]*", match["mark"])
        closing = re.match(r"\s?[.!?…»”\"’')\]]*", match["mark"])
        start = match.start("mark") + (closing.end() if closing and words else 0)
        return (start, match.start("name")), match.end("name")
    return (match.start(), match.start("name")), match.end("name")


def _tail(draft: Draft, start: int) -> Draft:
    pieces = tuple(
        replace(piece, role="related-title", rule="tail") if place >= start and piece.role == "line" else piece
        for place, piece in enumerate(draft.pieces)
    )
    return replace(draft, pieces=pieces)


_SENTENCE_END = re.compile(r"[.!?…][\s»”\"’')\]]*$")
_MAX_TITLE = 200
_MIN_TITLE = 15
_MIN_TEASER = 80


def _teasers(lines: tuple[tuple[int, Piece], ...], patterns: Patterns) -> int | None:
    """Where the longest run of (caption?, title, title again?, teaser) that ends the page begins.

    In an article that has intermediate titles elsewhere a run counts only if it shows that it is one of teasers.
    """
    found: list[int] = []
    position = len(lines)
    while position > 1:
        start = _item(lines, position, patterns)
        if start is None or start < 2:
            break
        found.append(start)
        position = start
    if not found:
        return None
    if any(_title_like(piece.text, patterns) for _, piece in lines[1:position]) and not _certain(
        lines, position, patterns
    ):
        return None
    return lines[position][0]


def _certain(lines: tuple[tuple[int, Piece], ...], start: int, patterns: Patterns) -> bool:
    """Whether the run has what only teasers have: a title said twice, or a picture of their own."""
    texts = [piece.text for _, piece in lines[start:]]
    twice = any(one.split() == other.split() for one, other in pairwise(texts))
    return twice or sum(has_credit(text, patterns) for text in texts) > 1


def _item(lines: tuple[tuple[int, Piece], ...], end: int, patterns: Patterns) -> int | None:
    """The number of the line with which the item that ends before line `end` begins."""
    position = end - 1
    if not _SENTENCE_END.search(lines[position][1].text) or len(lines[position][1].text) < _MIN_TEASER:
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
        and not text[:1].islower()
        and not re.match(r"\W*\d+[.)]|[-–•*]", text)
    )
