"""Lines in mid-article that only lead to another article (`>> …`), and buttons of the page. They are no end of the
article."""

from __future__ import annotations

from generator.clean.draft import Draft
from generator.clean.patterns import compiled


def apply(draft: Draft) -> Draft:
    """Takes these lines off."""
    patterns = compiled(draft.habits)
    for place, piece in tuple(draft.of("line")):
        if patterns.link.match(piece.text):
            draft = draft.named(place, "removed", "link-line")
        elif patterns.furniture.match(piece.text):
            draft = draft.named(place, "removed", "furniture")
    return draft
