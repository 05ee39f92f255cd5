"""When a dispatch was sent, as far as it says so itself. Goes in: dateline, header, texts; comes out: a Date.

`stated`: the dispatch's own date, in its dateline, its header or the metadata of its file. `inferred`: concluded
from its text. `partial`: a day without a year. `unknown`: nothing. A year that nothing in the document bears is
never given, nor a day that the calendar does not have. Form: EDTF, ISO 8601-2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.chronology import real
from generator.clean import years
from generator.clean.draft import Draft
from generator.clean.news import Told, of_the_news, says_when_else
from generator.days import Named, parse
from generator.knowledge.dates import cues
from generator.model import Basis, Date

_SHORT = 3
_SHARED = 0.3
"""How many of the lead's words a paragraph has that says it again."""
_WORD = re.compile(r"[^\W\d_]{4,}")
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
    header = _header(dict(draft.document.metadata).get("date")) or _header(draft.header_date)
    own = parse(draft.dateline_day, draft.language) if draft.dateline_day else None
    if own is not None and draft.dateline_day is not None:
        return _from_dateline(own, draft.dateline_day, header, draft)
    return _from_text(draft) if header is None else _from_header(header, draft)


def _header(words: str | None) -> _Month | None:
    """The month, with its day if the calendar has it."""
    match = _ISO.match(words or "")
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"]) if match["day"] else None
    if real(year, month) is None:
        return None
    return _Month(year, month, day if day is not None and real(year, month, day) else None, match[0])


def _from_dateline(own: Named, words: str, header: _Month | None, draft: Draft) -> Date:
    if own.year is not None:
        return Date(own.edtf(), "stated", words)
    if header is not None:
        year, basis = _nearest_year(own, header)
        if year is not None:
            fitting = own.fits(year) and not own.disputed
            return Date(own.edtf(year), basis, f"{words} ; {header.words}") if fitting else _stated(header)
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
        told = _one_day(
            one
            for one in _told(draft)
            if one.day.last is None
            and not one.day.disputed
            and one.day.month == header.month
            and one.day.year in (None, header.year)
            and one.day.fits(header.year)
        )
        if told is not None:
            return Date(told.day.edtf(header.year), "inferred", f"{told.words} ; {header.words}")
    return _stated(header)


def _stated(header: _Month) -> Date:
    return Date(header.edtf, "stated", header.words)


def _from_text(draft: Draft) -> Date:
    """A day without a year comes first: it is the news'. A day with a year must stand alone to be believed, or say with
    the same verb what was said of the day without."""
    told = tuple(_told(draft))
    plain = [one for one in told if one.day.year is None]
    first = _one_day(plain)
    dated = [one for one in told if one.day.year is not None]
    bearing = _one_day(one for one in dated if one.sure) if len(_days(dated)) == 1 else None
    if plain and (first is None or bearing is None or not _same(first, bearing)):
        return _dated(first.day, first.words, draft) if first is not None else Date()
    if bearing is not None and bearing.day.year is not None and not _looks_back(bearing.day.year, draft):
        return Date(bearing.day.edtf(), "inferred", bearing.words)
    return _dated(first.day, first.words, draft) if first is not None else Date()


def _looks_back(year: int, draft: Draft) -> bool:
    """Whether the dispatch was written later than the year that it names: it says so, or says when else it was."""
    opening = [text for text in (draft.lead, *draft.paragraphs[:1]) if text]
    if re.search(cues(draft.language).retrospect, " ".join((draft.title, *opening)).lower()):
        return True
    if any(says_when_else(text, draft.language) for text in opening):
        return True
    return years.later(year, _texts(draft), draft.language)


def _dated(day: Named, words: str, draft: Draft) -> Date:
    """A day without a year: with the one year that the text bears and that gives the day its weekday, else partial."""
    evidence = {} if day.disputed else years.of_day(day, _texts(draft), draft.language)
    if len(evidence) == 1:
        ((year, bearing),) = evidence.items()
        return Date(day.edtf(year), "inferred", f"{words} ; {bearing}")
    return Date(day.edtf(), "partial", words)


def _told(draft: Draft) -> list[Told]:
    """The days of the news in the lead and the first paragraph.

    A short communiqué without a lead tells in its second paragraph when it was given.
    """
    texts = [text for text in (draft.lead, *draft.paragraphs[:1]) if text]
    found = [
        one if _tells_the_lead(text, draft) else replace(one, sure=False)
        for text in texts
        for one in of_the_news(text, draft.language)
    ]
    if not found and draft.lead is None and 1 < len(draft.paragraphs) <= _SHORT:
        second = of_the_news(draft.paragraphs[1], draft.language)
        found = [one for one in second if one.day.year is None and one.day.last is None]
    return found


def _tells_the_lead(text: str, draft: Draft) -> bool:
    """Whether a text is the lead or says it again: where it does not, the news is not what it tells first."""
    words = set(_WORD.findall((draft.lead or "").casefold()))
    return len(words & set(_WORD.findall(text.casefold()))) >= _SHARED * len(words)


def _one_day(found: Iterable[Told]) -> Told | None:
    """The one day of which all tell; single days before intervals, first sentences before others, sure ones."""
    told = list(found)
    told = [one for one in told if one.day.last is None] or told
    told = [one for one in told if one.first] or told
    if len(_days(told)) > 1:
        told = [one for one in told if one.sure] or told
    return min(told, key=lambda one: one.day.weekday is None) if len(_days(told)) == 1 else None


def _same(plain: Told, bearing: Told) -> bool:
    """Whether two texts tell the same of a day, one of them with its year."""
    same_verb = plain.verb is not None and plain.verb == bearing.verb
    fitting = bearing.day.year is not None and plain.day.fits(bearing.day.year)
    return same_verb and fitting and not plain.day.disputed and len(_days([plain, bearing])) == 1


def _days(told: list[Told]) -> set[tuple[int, ...]]:
    return {(one.day.day, one.day.month, *(one.day.last or ())) for one in told}


def _texts(draft: Draft) -> list[str]:
    return [text for text in (draft.lead, *draft.paragraphs) if text]
