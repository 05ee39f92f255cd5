"""The title: the first line. A page that opens with a picture has its caption in the title's place; the title is
then its words."""

from __future__ import annotations

import re

from generator.clean import opening
from generator.clean.draft import Draft
from generator.clean.patterns import Patterns, compiled
from generator.sentences import spans

_MAX_TITLE = 300
_MAX_SENTENCE = 80
"""A line that ends with a full stop and is longer is a paragraph, not a title."""
_SAME = 0.6
_MAX_VARIANT = 1.4
"""How much longer than the title another headline may be; a longer line is a lead."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


def apply(draft: Draft) -> Draft:
    """Names the title, and takes off a line that repeats it or says it in other words of the same."""
    first = next(draft.of("line", "caption", "credit", "signature"), None)
    if first is None:
        return draft
    place, piece = first
    if piece.role != "line" or _is_paragraph(piece.text, draft):
        return draft
    lines = list(draft.of("line"))[:3]
    if len(lines) > 2 and _is_kicker(piece.text, compiled(draft.habits)):
        draft, (place, piece) = draft.named(place, "removed", "kicker"), lines[1]
    draft = draft.named(place, "title", "title")
    again = next(draft.of("line"), None)
    if again is not None and _same(again[1].text, piece.text):
        draft = draft.named(again[0], "removed", "title-said-twice")
    elif again is not None and _is_variant(again[1].text, piece.text):
        draft = draft.named(again[0], "removed", "title-variant")
    return draft


def _is_paragraph(text: str, draft: Draft) -> bool:
    """Whether a first line is the text itself: the page has no title."""
    if len(text) > _MAX_TITLE or opening.match(text, draft.habits, draft.language) is not None:
        return True
    following = next((place for place, piece in enumerate(draft.pieces) if piece.text == text), 0)
    signed = any(piece.role == "signature" for piece in draft.pieces[following : following + 4])
    ends = re.search(r"[^.…]\.\s*$", text) is not None
    return (ends and len(text) > _MAX_SENTENCE) or len(spans(text)) > 2 or (signed and ends)


def _is_kicker(text: str, patterns: Patterns) -> bool:
    """Whether nothing but a section of the site, or the agency, stands over the title."""
    return patterns.rubric.match(text) is not None or patterns.agency.fullmatch(text) is not None


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _is_variant(text: str, title: str) -> bool:
    """Another headline for the same: no sentence, and most words of the title are in it."""
    if len(text) > _MAX_VARIANT * len(title) or re.search(r"[.!?…:;,]\W*$", text):
        return False
    words = set(_WORD.findall(title.casefold()))
    return len(words) > 2 and len(words & set(_WORD.findall(text.casefold()))) / len(words) >= _SAME
