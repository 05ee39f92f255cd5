"""When a dispatch was sent, as far as it says so itself. Goes in: dateline, header, texts; comes out: a Date.

`stated`: the dispatch's own date, in its dateline, its header or the metadata of its file. `inferred`: concluded
from its text. `partial`: a day without a year. `unknown`: nothing. A year that nothing in the document bears is
never given. Form: EDTF, ISO 8601-2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.clean import years
from generator.clean.days import Named, of_the_news, parse
from generator.clean.draft import Draft
from generator.model import Basis, Date

_SHORT = 3
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")


@dataclass(frozen=True, slots=True)
class _Month:
    """What a header says: a year and a month, sometimes a day."""

    year: int
    month: int
    day: int | None
    words: str

    @property
    def edtf(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


def date(draft: Draft) -> Draft:
    """The draft with its date."""
    return replace(draft, date=_date(draft))


def _date(draft: Draft) -> Date:
    given = _header(dict(draft.document.metadata).get("date"))
    header = _header(draft.header_date)
    own = parse(draft.dateline_day, draft.language) if draft.dateline_day else None
    if own is not None and draft.dateline_day is not None:
        return _from_dateline(own, draft.dateline_day, given or header, draft)
    for month in (given, header):
        if month is not None:
            return _from_header(month, draft)
    return _from_text(draft)


def _header(words: str | None) -> _Month | None:
    match = _ISO.match(words or "")
    if match is None or not 1 <= int(match["month"]) <= 12:
        return None
    return _Month(int(match["year"]), int(match["month"]), int(match["day"]) if match["day"] else None, match[0])


def _from_dateline(own: Named, words: str, header: _Month | None, draft: Draft) -> Date:
    if own.year is not None:
        return Date(own.edtf(), "stated", words)
    if header is not None:
        year, basis = _nearest_year(own, header)
        if year is not None:
            return Date(own.edtf(year), basis, f"{words} ; {header.words}")
    return _dated(own, words, draft)


def _nearest_year(own: Named, header: _Month) -> tuple[int | None, Basis]:
    """The year of a dateline's day, given the month in which it was published: the same month, or the one before."""
    if own.month == header.month:
        return header.year, "stated"
    if own.month % 12 + 1 == header.month:
        return header.year - (own.month == 12), "inferred"
    return None, "unknown"


def _from_header(header: _Month, draft: Draft) -> Date:
    if header.day is None:
        for words, day in _news(draft):
            if (
                day.last is None
                and day.month == header.month
                and day.year in (None, header.year)
                and day.fits(header.year)
            ):
                return Date(day.edtf(header.year), "inferred", f"{words} ; {header.words}")
    return Date(header.edtf, "stated", header.words)


def _from_text(draft: Draft) -> Date:
    for words, day in _news(draft):
        return Date(day.edtf(), "inferred", words) if day.year is not None else _dated(day, words, draft)
    return Date()


def _dated(day: Named, words: str, draft: Draft) -> Date:
    """A day without a year: with the one year that the text bears and that gives the day its weekday, else partial."""
    texts = [text for text in (draft.lead, *draft.paragraphs) if text]
    evidence = years.present(texts, draft.language)
    if day.weekday is not None:
        evidence = years.of_periods(texts, draft.language) | evidence
    fitting = [year for year in evidence if day.fits(year)]
    if len(fitting) == 1:
        return Date(day.edtf(fitting[0]), "inferred", f"{words} ; {evidence[fitting[0]]}")
    return Date(day.edtf(), "partial", words)


def _news(draft: Draft) -> Iterable[tuple[str, Named]]:
    """(words, day) of the news in the lead and the first paragraph, those with a year first.

    A short communiqué without a lead tells in its second paragraph when it was given.
    """
    texts = [text for text in (draft.lead, *draft.paragraphs[:1]) if text]
    found = [(text[day.start : day.end], day) for text in texts for day in of_the_news(text, draft.language)]
    if not found and draft.lead is None and 1 < len(draft.paragraphs) <= _SHORT:
        text = draft.paragraphs[1]
        found = [
            (text[day.start : day.end], day)
            for day in of_the_news(text, draft.language)
            if day.year is None and day.last is None
        ]
    return sorted(found, key=lambda item: item[1].year is None) if _same_day(found) else found


def _same_day(found: list[tuple[str, Named]]) -> bool:
    return len({(day.day, day.month) for _, day in found}) == 1
