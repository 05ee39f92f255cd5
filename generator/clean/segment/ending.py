"""Where the article ends: at its first signature, else at a heading such as `Voir plus`, else where teasers begin.

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
    first = teasers.begin(lines, patterns)
    return draft if first is None else _tail(draft, first)


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
