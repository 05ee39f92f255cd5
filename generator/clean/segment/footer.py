"""The foot of a web page: who publishes it, address, telephone, copyright. Only lines at the very end count, since an
article may well give an address; a short line or two that no profile knows may stand among them."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft
from generator.clean.patterns import compiled
from generator.clean.segment.lines import SENTENCE_END

_MAX_GAP = 2
_MAX_UNKNOWN = 80


def apply(draft: Draft) -> Draft:
    """Takes these lines off."""
    patterns = compiled(draft.habits)
    foot: set[int] = set()
    gap: list[int] = []
    for place, piece in reversed(tuple(draft.of("line"))[1:]):
        if patterns.footer.match(piece.text) is not None:
            foot |= {place, *gap}
            gap.clear()
        elif foot and len(gap) < _MAX_GAP and len(piece.text) <= _MAX_UNKNOWN and not SENTENCE_END.search(piece.text):
            gap.append(place)
        else:
            break
    if not foot:
        return draft
    pieces = (
        replace(piece, role="removed", rule="footer") if place in foot else piece
        for place, piece in enumerate(draft.pieces)
    )
    return replace(draft, pieces=tuple(pieces))
