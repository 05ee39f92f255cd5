"""What a crawler or a site put before the title: ` date 2024-07 TITLE`, or a line that is nothing but the page's
address; lines near it that say when the page was put up, or that are a dispatch's slug; what a portal asks of its
readers before the title, and its stamp behind it. They leave the text, their date is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, trimmed
from generator.clean.patterns import compiled
from generator.knowledge import packs
from generator.knowledge.reading import calendar

_NEAR = 6
"""So many lines from the first on may be such a line as a whole."""
_MAX_HEADERS = 3
_STAMP = re.compile(r"\s*[•·|]\s*(?=\d)")
"""What parts a portal's stamp from the title."""
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
    lines = tuple(draft.of("line"))[:_NEAR]
    for place, piece in lines[1:]:
        match = next(
            (one for header in compiled(draft.habits).headers if (one := header.fullmatch(f"{piece.text} "))), None
        )
        if match is not None:
            draft = replace(
                draft.named(place, "header", "header"), header_date=draft.header_date or _date(match, draft)
            )
    for _ in range(_MAX_HEADERS):
        draft = _headless(draft)
    return _unstamped(draft)


def _headless(draft: Draft) -> Draft:
    """The draft with what stands before the title parted from it."""
    place, piece = next(draft.of("line"), (0, None))
    match = None if piece is None else _at_start(piece.text, draft)
    if piece is None or match is None:
        return draft
    end = min(match.end(), len(piece.text))
    draft = replace(draft, header_date=_date(match, draft) or draft.header_date)
    rest = trimmed(piece.text[end:], "line", "")
    return draft.split(place, [*trimmed(piece.text[:end], "header", "header"), *rest])


def _at_start(text: str, draft: Draft) -> re.Match[str] | None:
    found = (header.match(f"{text} ") for header in compiled(draft.habits).headers)
    return next(filter(None, found), None)


def _unstamped(draft: Draft) -> Draft:
    """The draft without what a portal wrote behind the title, on its line: `TITLE AFP • 29/10/2020 à 05:29`."""
    place, piece = next(draft.of("line"), (0, None))
    mark = None if piece is None else _STAMP.search(piece.text)
    if piece is None or mark is None:
        return draft
    match = _at_start(piece.text[mark.end() :], draft)
    if match is None or match.end() < len(piece.text) - mark.end():
        return draft
    words = piece.text[: mark.start()]
    agency = next((found for found in compiled(draft.habits).agency.finditer(words) if found.end() == len(words)), None)
    end = len(words) if agency is None else agency.start()
    draft = replace(draft, header_date=_date(match, draft) or draft.header_date)
    return draft.split(place, [*trimmed(piece.text[:end], "line", ""), *trimmed(piece.text[end:], "header", "header")])


def _date(match: re.Match[str], draft: Draft) -> str | None:
    """The date that a header bears: in its group `date`, or in `year`, `month` (its name, or figures) and `day`."""
    found = match.groupdict()
    if not found.get("year"):
        return found.get("date")
    month = found["month"]
    if not month.isdigit():
        known = draft.language in packs.languages() and calendar(draft.language).months.get(month.lower())
        if not known:
            return None
        month = str(known)
    return f"{found['year']}-{month:>02}-{found['day']:>02}"
