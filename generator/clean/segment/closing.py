"""What stands behind a text and is none: the initials of who wrote and who edited (`SK/ESF`), the mark that it ends
(`./.`), a reporter's and a translator's names in brackets. Each is alone on a line, or behind the last sentence of one.

A signature is not one of them, and no first line is.
"""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled
from generator.clean.segment import signature

_MAX_LENGTH = 240
"""How long such a thing may be, white space and all."""


def apply(draft: Draft) -> Draft:
    """Takes them off."""
    patterns = compiled(draft.habits)
    first = next((place for place, _ in draft.of("line")), 0)
    pieces: list[Piece] = []
    for place, piece in enumerate(draft.pieces):
        pieces += _parts(piece, patterns) if place > first and piece.role == "line" else [piece]
    return replace(draft, pieces=tuple(pieces))


def _parts(piece: Piece, patterns: Patterns) -> list[Piece]:
    found = patterns.closing.search(piece.text, max(0, len(piece.text) - _MAX_LENGTH))
    if found is None or signature.find(piece.text, patterns) is not None:
        return [piece]
    start = found.start("name")
    return [
        part
        for part in (*trimmed(piece.text[:start], "line", ""), *trimmed(piece.text[start:], "removed", "closing"))
        if part.text
    ]
