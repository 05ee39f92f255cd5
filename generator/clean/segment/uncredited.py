"""Captions without a credit: what only its place, or its first words, tells from a paragraph.

A line without its stop between the lead and the paragraph that the dateline opens; one that begins as captions do
(`Lors de la cérémonie`); a line said twice in a row, once by the picture and once for those who cannot see it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from generator.clean import opening
from generator.clean.draft import Draft, Role
from generator.clean.patterns import compiled
from generator.clean.segment.lines import is_prose, is_title_like
from generator.knowledge.parts import openings

_MIN_TWICE, _MIN_CAPTION = 10, 30
_MAX_CAPTION = 250


def apply(draft: Draft) -> Draft:
    """Names these captions, and takes off what only repeats one."""
    patterns = compiled(draft.habits)
    opens = openings(draft.language).caption
    lines = list(draft.of("line"))
    roles: dict[int, tuple[Role, str]] = {}
    for number, ((place, piece), (after, below)) in enumerate(pairwise(lines)):
        if not _MIN_TWICE <= len(piece.text) <= _MAX_CAPTION or place in roles or is_prose(piece.text, patterns):
            continue
        if piece.text.split() == below.text.split():
            roles |= {place: ("caption", "said-twice"), after: ("removed", "caption-said-twice")}
        elif len(piece.text) < _MIN_CAPTION or not is_title_like(piece.text, patterns):
            continue
        elif opens.match(piece.text) is not None:
            roles[place] = ("caption", "caption-opening")
        elif number == 1 and draft.text("title") is not None and _opens_text(below.text, draft):
            roles[place] = ("caption", "before-dateline")
    if not roles:
        return draft
    pieces = (
        replace(piece, role=roles[place][0], rule=roles[place][1]) if place in roles else piece
        for place, piece in enumerate(draft.pieces)
    )
    return replace(draft, pieces=tuple(pieces))


def _opens_text(text: str, draft: Draft) -> bool:
    found = opening.match(text, draft.habits, draft.language)
    return found is not None and found.agency is not None
