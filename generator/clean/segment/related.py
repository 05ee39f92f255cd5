"""The lines after the article's end → teasers of other articles: caption and credit, title (said once or twice),
teaser.

Nothing in them is evidence about the article.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece, Role, trimmed
from generator.clean.patterns import compiled, credit_at_end

_SENTENCE_END = re.compile(r"[.!?…][\s»”\"’')\]]*$")
_MAX_TITLE = 220


def apply(draft: Draft) -> Draft:
    """Names the pieces of the tail."""
    patterns = compiled(draft.habits)
    tail = [place for place, piece in draft.of("related-title") if piece.rule == "tail"]
    out: dict[int, list[Piece]] = {}
    title: str | None = None
    told = False
    for number, place in enumerate(tail):
        text = draft.pieces[place].text
        follows = draft.pieces[tail[number + 1]].text if number + 1 < len(tail) else None
        credit = credit_at_end(text, patterns)
        if credit is not None:
            out[place] = _credited(text, credit)
            title = None
        elif patterns.heading.match(text):
            out[place] = [Piece(text, "removed", "tail-heading")]
        elif title is not None and text.split() == title.split():
            out[place] = [Piece(text, "removed", "title-said-twice")]
        elif title is not None and not told and _is_teaser(text):
            out[place] = [Piece(text, "related-teaser", "related")]
            told = True
        elif _is_teaser(text) and follows is not None and not _is_teaser(follows):
            out[place] = [Piece(text, "related-caption", "related")]
            title = None
        elif title is not None and _is_teaser(text):
            out[place] = [Piece(text, "related-teaser", "related")]
        else:
            out[place] = [Piece(text, "related-title", "related")]
            title, told = text, False
    pieces = tuple(part for place, piece in enumerate(draft.pieces) for part in out.get(place, [piece]) if part.text)
    return replace(draft, pieces=pieces)


def _is_teaser(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) or len(text) > _MAX_TITLE


def _credited(text: str, match: re.Match[str]) -> list[Piece]:
    start, end = match.span("name")
    before = text[: match.start("mark")]
    caption: Role = "related-caption"
    return [
        *trimmed(before, caption, "related"),
        *trimmed(text[len(before) : start], "removed", "credit-label"),
        Piece(text[start:end], "related-credit", "related"),
        *trimmed(text[end:], "removed", "credit-label"),
    ]
