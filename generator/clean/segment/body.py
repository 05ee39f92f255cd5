"""Every line that no rule has named is a paragraph of the body. A line without a letter or figure is taken off."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft, Piece


def apply(draft: Draft) -> Draft:
    """Names the paragraphs."""
    pieces = tuple(
        piece
        if piece.role != "line"
        else Piece(piece.text, "body", "body")
        if any(char.isalnum() for char in piece.text)
        else Piece(piece.text, "removed", "no-word")
        for piece in draft.pieces
    )
    return replace(draft, pieces=pieces)
