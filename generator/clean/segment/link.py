"""Lines in mid-article that only lead to another article (`>> …`). They are no end of the article."""

from __future__ import annotations

from generator.clean.draft import Draft
from generator.clean.patterns import compiled


def apply(draft: Draft) -> Draft:
    """Takes the link lines off."""
    pattern = compiled(draft.habits).link
    for place, piece in tuple(draft.of("line")):
        if pattern.match(piece.text):
            draft = draft.named(place, "removed", "link-line")
    return draft
