"""Bylines: a short line between title and text that says who wrote, with the agency's name (`Pham Huân, VOV
États-Unis`)."""

from __future__ import annotations

import re

from generator.clean.draft import Draft
from generator.clean.patterns import compiled

_MAX_LENGTH = 60


def apply(draft: Draft) -> Draft:
    """Takes the byline off, if the first line after the title is one."""
    first = next(draft.of("line"), None)
    if first is None or draft.text("title") is None:
        return draft
    place, piece = first
    text = piece.text
    if compiled(draft.habits).byline.match(text):
        return draft.named(place, "removed", "byline")
    if len(text) > _MAX_LENGTH or re.search(r"[.!?…:]\W*$", text) or len(tuple(draft.of("line"))) < 2:
        return draft
    return draft.named(place, "removed", "byline") if compiled(draft.habits).agency.search(text) else draft
