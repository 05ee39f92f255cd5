"""Captions that a page says twice: the second saying is taken off, and its credit if that was said with it before."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.draft import Piece


def told_once(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each picture told once. The same words with another credit are another picture."""
    said: set[tuple[str, str | None]] = set()
    out = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.role != "caption":
            continue
        words = " ".join(piece.text.split())
        credit_place = _credit(pieces, place)
        credit = None if credit_place is None else pieces[credit_place].text
        if (words, credit) in said:
            out[place] = Piece(piece.text, "removed", "caption-said-twice")
            if credit_place is not None:
                out[credit_place] = Piece(pieces[credit_place].text, "removed", "caption-said-twice")
        said |= {(words, credit), (words, None)}
    return out


def _credit(pieces: Sequence[Piece], caption: int) -> int | None:
    """The place of the credit behind a caption."""
    for place in range(caption + 1, len(pieces)):
        piece = pieces[place]
        if piece.role == "credit":
            return place
        if piece.role != "space" and piece.rule != "credit-label":
            return None
    return None
