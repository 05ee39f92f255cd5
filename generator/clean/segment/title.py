"""The title: the first line. A page that opens with a picture has its caption in the title's place; the title is then its words."""

from __future__ import annotations

from generator.clean.draft import Draft

_MAX_TITLE = 300


def apply(draft: Draft) -> Draft:
    """Names the title, and takes off a line that only repeats it."""
    first = next(draft.of("line", "caption"), None)
    if first is None:
        return draft
    place, piece = first
    if piece.role == "caption" or len(piece.text) > _MAX_TITLE:
        return draft
    draft = draft.named(place, "title", "title")
    again = next(draft.of("line"), None)
    if again is not None and _same(again[1].text, piece.text):
        draft = draft.named(again[0], "removed", "title-said-twice")
    return draft


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
