"""Lines in mid-article that only lead to another article (`>> …`), buttons of the page, and names of its pictures'
files. They are no end of the article."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft, Piece
from generator.clean.patterns import Patterns, compiled


def apply(draft: Draft) -> Draft:
    """Takes these lines off."""
    patterns = compiled(draft.habits)
    pieces = tuple(_read(piece, patterns) for piece in draft.pieces)
    return replace(draft, pieces=pieces) if any(piece.role == "removed" for piece in pieces) else draft


def _read(piece: Piece, patterns: Patterns) -> Piece:
    if piece.role == "line" and patterns.link.match(piece.text):
        return Piece(piece.text, "removed", "link-line")
    if piece.role == "line" and (patterns.furniture.match(piece.text) or patterns.remnant.match(piece.text)):
        return Piece(piece.text, "removed", "furniture")
    return piece
