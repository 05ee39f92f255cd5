"""Lines over or under the title that hold nothing but when the page was published: they leave the text, their date is
kept.

A day alone may be the heading of a chronology, or the title of what follows: where it does not say that it is of the
publication, it must be the only one of the page, and a title must follow it or stand before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.clean import opening, publication
from generator.clean.draft import Draft, Piece
from generator.clean.patterns import compiled
from generator.clean.publication import Published
from generator.clean.segment.lines import is_prose

_NEAR = 6
"""So many lines from the first on may hold it."""


def apply(draft: Draft) -> Draft:
    """Names the lines, and keeps the day of the publication before that of a change."""
    found = tuple(_found(draft))
    for place, _ in found:
        draft = draft.named(place, "header", "header")
    dated = sorted((one for _, one in found if one.edtf is not None), key=lambda one: one.updated)
    return replace(draft, header_date=dated[0].edtf) if dated else draft


def _found(draft: Draft) -> Iterator[tuple[int, Published]]:
    lines = tuple(draft.of("line"))
    read = tuple(publication.read(piece.text, draft.language) for _, piece in lines)
    alone = sum(one is not None for one in read) == 1
    text = False
    for at, ((place, piece), one) in enumerate(zip(lines[:_NEAR], read, strict=False)):
        if one is None:
            if opening.match(piece.text, draft.habits, draft.language) is not None:
                return
            text = text or is_prose(piece.text, compiled(draft.habits))
        elif one.says or (alone and not text and (at > 0 or not one.bare or _is_title(lines[1:2], draft))):
            yield place, one


def _is_title(lines: Sequence[tuple[int, Piece]], draft: Draft) -> bool:
    """Whether a line may be the title: no paragraph."""
    return any(
        not is_prose(piece.text, compiled(draft.habits))
        and opening.match(piece.text, draft.habits, draft.language) is None
        for _, piece in lines
    )
