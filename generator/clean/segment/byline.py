"""Bylines: a short line between title and text that says who wrote, with the agency's name (`Pham Huân, VOV
États-Unis`), or over the page's buttons."""

from __future__ import annotations

import re

from generator.clean.draft import Draft
from generator.clean.patterns import compiled
from generator.knowledge.parts import openings

_MAX_LENGTH = 60
_NAME_WORDS = range(2, 5)
_WORD = re.compile(r"[^\W\d_]+")


def apply(draft: Draft) -> Draft:
    """Takes the byline off, if the first line after the title is one."""
    first = next(draft.of("line"), None)
    if first is None or draft.text("title") is None:
        return draft
    place, piece = first
    if compiled(draft.habits).byline.match(piece.text):
        return draft.named(place, "removed", "byline")
    if len(tuple(draft.of("line"))) < 2:
        return draft
    named = _names_a_writer(piece.text, draft) or (_is_name(piece.text) and _stands_over_buttons(place, draft))
    return draft.named(place, "removed", "byline") if named else draft


def is_likely(text: str, draft: Draft) -> bool:
    """Whether a line may say who wrote, wherever it stands."""
    return compiled(draft.habits).byline.match(text) is not None or _is_name(text) or _names_a_writer(text, draft)


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) in _NAME_WORDS and all(word[0].isupper() and _WORD.match(word) for word in words)


def _stands_over_buttons(place: int, draft: Draft) -> bool:
    """Whether the page's buttons follow: what stands between them and the title is who wrote."""
    behind = next((piece for piece in draft.pieces[place + 1 :] if piece.role != "space"), None)
    return behind is not None and behind.rule == "furniture"


def _names_a_writer(text: str, draft: Draft) -> bool:
    """Whether a line is nothing but names, an agency's among them, and no article opens it."""
    agency, words_of = compiled(draft.habits).agency, openings(draft.language)
    if len(text) > _MAX_LENGTH or re.search(r"[.!?…:]\W*$", text) or agency.search(text) is None:
        return False
    words = _WORD.findall(text)
    if words[0].casefold() in words_of.articles:
        return agency.match(text) is not None
    return all(word[0].isupper() or word.casefold() in words_of.byline for word in words)
