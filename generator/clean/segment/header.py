"""What a crawler put before the title: ` date 2024-07 TITLE`. It leaves the line and keeps its date."""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft, trimmed
from generator.clean.patterns import compiled


def apply(draft: Draft) -> Draft:
    """Parts the header from the first line, if there is one."""
    first = next(draft.of("line"), None)
    if first is None:
        return draft
    place, piece = first
    match = compiled(draft.habits).header.match(piece.text + " ")
    if match is None:
        return draft
    end = min(match.end(), len(piece.text))
    draft = replace(draft, header_date=match.groupdict().get("date"))
    rest = trimmed(piece.text[end:], "line", "")
    return draft.split(place, [*trimmed(piece.text[:end], "header", "header"), *rest])
