"""Where the article ends: at its first signature, or at a heading such as `Voir plus`, else where teasers
begin.

What follows is other articles. A photo credit is no signature. Source of the order: measured on pages of the agency.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled, has_credit
from generator.clean.segment import teasers

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
        end = _end(piece.text, patterns, alone=longest >= _MIN_BODY)
        longest = max(longest, len(piece.text))
        if end is not None and (number or len(piece.text) >= _MIN_BODY):
            behind = len(draft.pieces) - place - 1
            draft = draft.split(place, end)
            return _tail(draft, len(draft.pieces) - behind)
    first = teasers.begin(lines, patterns)
    return draft if first is None else _tail(draft, first)


def _end(text: str, patterns: Patterns, *, alone: bool) -> list[Piece] | None:
    """The pieces of a line that ends the article; None for any other line. `alone`: the line may be a signature
    only."""
    signed = _signature(text, patterns, alone=alone)
    if signed is not None:
        mark, start, end = signed
        return [
            *trimmed(text[:mark], "line", ""),
            *trimmed(text[mark:start], "removed", "signature-mark"),
            Piece(text[start:end], "signature", "signature"),
            *trimmed(text[end:], "removed", "signature-mark"),
        ]
    last = patterns.end_mark.search(text, max(0, len(text) - _MAX_SIGNATURE))
    if last is not None:
        return [*trimmed(text[: last.start()], "line", ""), *trimmed(text[last.start() :], "removed", "end-mark")]
    return None


def _signature(text: str, patterns: Patterns, *, alone: bool) -> tuple[int, int, int] | None:
    """Where the mark before a signature starts, where its name does, and where that ends."""
    if patterns.label.match(text):
        return None
    match = patterns.signature_line.match(text) if alone and len(text) <= _MAX_SIGNATURE else None
    if match is not None:
        return match.start(), match.start("name"), match.end("name")
    match = patterns.signed.search(text, max(0, len(text) - _MAX_SIGNATURE))
    if match is None or has_credit(text, patterns):
        return None
    # The stop that ends the last sentence stays with it.
    closing = re.match(r"\s?[.!?…»”\"’')\]]*", match["mark"])
    start = match.start("mark") + (closing.end() if closing else 0)
    return start, match.start("name"), match.end("name")


def _tail(draft: Draft, start: int) -> Draft:
    pieces = tuple(
        replace(piece, role="related-title", rule="tail") if place >= start and piece.role == "line" else piece
        for place, piece in enumerate(draft.pieces)
    )
    return replace(draft, pieces=pieces)
