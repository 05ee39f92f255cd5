"""What a crawler or a site put before the title: ` date 2024-07 TITLE`, or a line that is nothing but the page's
address. It leaves the line and keeps its date."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, trimmed
from generator.clean.patterns import compiled

_ADDRESS = re.compile(r"\s*https?://[^\s/]+\S*\s*")


def apply(draft: Draft) -> Draft:
    """Parts the header from the first line, if there is one, and the address before it."""
    return _dated(_addressed(draft))


def _addressed(draft: Draft) -> Draft:
    place, piece = next(draft.of("line"), (0, None))
    if piece is None or _ADDRESS.fullmatch(piece.text) is None:
        return draft
    return draft.split(place, trimmed(piece.text, "header", "address"))


def _dated(draft: Draft) -> Draft:
    first = next(draft.of("line"), None)
    if first is None:
        return draft
    place, piece = first
    found = (header.match(piece.text + " ") for header in compiled(draft.habits).headers)
    match = next(filter(None, found), None)
    if match is None:
        return draft
    end = min(match.end(), len(piece.text))
    draft = replace(draft, header_date=_date(match))
    rest = trimmed(piece.text[end:], "line", "")
    return draft.split(place, [*trimmed(piece.text[:end], "header", "header"), *rest])


def _date(match: re.Match[str]) -> str | None:
    """The date that a header bears: in its group `date`, or in `year`, `month` and `day`."""
    found = match.groupdict()
    if found.get("year"):
        return "-".join(found[part] for part in ("year", "month", "day"))
    return found.get("date")
