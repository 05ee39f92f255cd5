"""The foot of a web page: who publishes it, address, telephone, copyright. Only lines at the very end count, since an
article may well give an address."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft
from generator.clean.patterns import compiled


def apply(draft: Draft) -> Draft:
    """Takes these lines off."""
    patterns = compiled(draft.habits)
    foot: set[int] = set()
    for place, piece in reversed(tuple(draft.of("line"))[1:]):
        if patterns.footer.match(piece.text) is None:
            break
        foot.add(place)
    if not foot:
        return draft
    pieces = (
        replace(piece, role="removed", rule="footer") if place in foot else piece
        for place, piece in enumerate(draft.pieces)
    )
    return replace(draft, pieces=tuple(pieces))
