"""When a dispatch was sent, as far as it says so itself. Goes in: dateline, header, metadata, texts; comes out: a Date.

`stated`: the dispatch's own date, in its dateline, its header or the metadata of its file. `inferred`: concluded
from its text. `partial`: a day without a year. `unknown`: nothing. A year that nothing in the document bears is
never given, nor a day that the calendar does not have. Form: EDTF, ISO 8601-2.

Where two of these say different days, `conflicts` holds the words of the one that did not prevail: what a person wrote
in the metadata prevails over the text, and of header and dateline neither gives the other a year. In a language without
a pack only metadata, header and address count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from generator.chronology import real
from generator.clean import stamp, years
from generator.clean.draft import Draft
from generator.clean.news import Told, of_the_news, says_when_else
from generator.clean.stamp import Stamp
from generator.days import Named, named, parse
from generator.knowledge import packs
from generator.knowledge.dates import cues
from generator.model import Date

_SHORT = 3
_SHARED = 0.3
"""How many of the lead's words a paragraph has that says it again."""
_STEM = 5
"""By how many letters words of one stem are known: «signé», «signent»."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_EARLY, _SOON, _LATE = timedelta(days=-1), timedelta(days=7), timedelta(days=31)
"""How long after the day of its dateline a dispatch is published: a day before it, by the clock of another place; by
then nobody wonders; at most."""
_NEWS = timedelta(days=31)
"""How old the day of the news is at most when it is published."""


def date(draft: Draft) -> Draft:
    """The draft with its date."""
    found = _date(draft)
    against = stamp.disputed(draft) if found.edtf is None else None
    return replace(draft, date=found if against is None else replace(found, conflicts=(against,)))


def _date(draft: Draft) -> Date:
    published = stamp.of(draft)
    if draft.language not in packs.languages():
        return _stamped(published) if published is not None else Date()
    own = _of_dateline(draft)
    if own is not None and draft.dateline_day is not None:
        words = draft.dateline_day
        return _from_dateline(own, words, draft) if published is None else _from_both(own, words, published)
    return _from_text(draft) if published is None else _from_stamp(published, draft)


def _of_dateline(draft: Draft) -> Named | None:
    """The day of the dateline, with its weekday as the opening tells it, of that day or of one near to it."""
    own = parse(draft.dateline_day, draft.language) if draft.dateline_day else None
    if own is None or own.weekday is not None or own.disputed:
        return own
    opening = (day for text in _opening(draft) for day in named(text[:_OPENING], draft.language))
    told = {
        (day.weekday + apart) % 7
        for day in opening
        if day.weekday is not None and (apart := _apart(own, day)) is not None
    }
    return replace(own, weekday=told.pop()) if len(told) == 1 and own.year is None else own


def _apart(own: Named, day: Named) -> int | None:
    """How many days lie between a near day and that of the dateline, if all years agree on it."""
    found = set()
    for year in _KINDS:
        first, last = real(year, day.month, day.day), real(year, own.month, own.day)
        found.add((last - first).days if first and last else None)
    apart = found.pop()
    return apart if not found and apart is not None and abs(apart) < _SOON.days and not day.disputed else None


_KINDS = (2000, 2001)
"""A year with 29 February and one without."""
_OPENING = 1_000
"""How much of a text is searched for the weekday of the dateline's day."""


def _from_dateline(own: Named, words: str, draft: Draft) -> Date:
    if own.year is not None:
        return Date(own.edtf(), "stated", words)
    return replace(_dated(own, words, draft), conflicts=(words,) if own.disputed else ())


def _from_both(own: Named, words: str, published: Stamp) -> Date:
    """The day of the dateline with the year of the stamp, where one may follow the other."""
    for latest in (_SOON, _LATE) if not published.decided else (_SOON,):
        year = _year_near(own, published, latest)
        if year is not None:
            late = (published.words,) if published.day and latest is _LATE else ()
            if own.year is not None:
                return Date(own.edtf(), "stated", words, late)
            certain = published.month in (None, own.month) and not published.concluded
            return Date(own.edtf(year), "stated" if certain else "inferred", f"{words} ; {published.words}", late)
    if own.year is not None and not published.decided:
        return Date(own.edtf(), "stated", words, (published.words,))
    if published.decided or published.month in (None, own.month):
        return replace(_stamped(published), conflicts=(words,))
    return Date(own.edtf(), "partial", words, (published.words,))


def _year_near(own: Named, published: Stamp, latest: timedelta) -> int | None:
    """The year in which a dispatch of that day may have been published as it is stamped."""
    if own.disputed:
        return None
    for year in published.years(own) if own.year is None else [own.year]:
        day = real(year, own.month, own.day)
        if day is not None and own.fits(year) and published.first - latest <= day <= published.last - _EARLY:
            return year
    return None


def _from_stamp(published: Stamp, draft: Draft) -> Date:
    told = _told(draft)
    if published.day is None:
        joined = _one_day(
            one
            for one in told
            if not one.day.disputed and _joins(one.day, published) and one.day.fits(published.year_of(one.day))
        )
        if joined is not None:
            evidence = f"{joined.words} ; {published.words}"
            return Date(joined.day.edtf(published.year_of(joined.day)), "inferred", evidence)
    plain = _one_day(one for one in told if one.day.year is None and one.first)
    return replace(_stamped(published), conflicts=(plain.words,) if plain and _refused(plain.day, published) else ())


def _joins(day: Named, published: Stamp) -> bool:
    """Whether a day, or the first or last of several, lies in the month or the year of a stamp."""
    year = published.year_of(day)
    months = {day.month} | ({day.last[1]} if day.last else set())
    return day.year in (None, year) and (published.month is None or published.month in months)


def _refused(day: Named, published: Stamp) -> bool:
    """Whether the day of the news cannot be one of the last weeks before a dispatch was published."""
    for year in (published.last.year, published.first.year - 1, published.first.year):
        begin = real(year, day.month, day.day)
        if begin is not None and published.first - _NEWS <= begin <= published.last - _EARLY:
            return day.disputed or not day.fits(year + day.turns)
    return True


def _stamped(published: Stamp) -> Date:
    return Date(published.edtf, "inferred" if published.concluded else "stated", published.words)


def _from_text(draft: Draft) -> Date:
    """A day without a year comes first: it is the news'. A day with a year must stand alone to be believed, or say with
    the same verb what was said of the day without."""
    told = tuple(_told(draft))
    plain = [one for one in told if one.day.year is None]
    first = _one_day(plain)
    dated = [one for one in told if one.day.year is not None]
    bearing = _one_day(one for one in dated if one.sure) if len(_days(dated)) == 1 else None
    if plain and (first is None or bearing is None or not _same(first, bearing)):
        return _partial(first, draft)
    certain = bearing is not None and (first is not None or bearing.day.weekday is not None or _titled(draft))
    if certain and bearing and bearing.day.year is not None and not _looks_back(bearing.day, draft):
        return Date(bearing.day.edtf(), "inferred", bearing.words)
    return _partial(first, draft)


def _partial(first: Told | None, draft: Draft) -> Date:
    if first is None:
        return Date()
    return replace(_dated(first.day, first.words, draft), conflicts=(first.words,) if first.day.disputed else ())


def _titled(draft: Draft) -> bool:
    """Whether the title tells what the opening tells: a history may open with an old day, under a title of today."""
    title, opening = (
        {word[:_STEM] for word in _WORD.findall(text.casefold())} for text in (draft.title, " ".join(_opening(draft)))
    )
    background = re.search(cues(draft.language).background, draft.title.lower())
    return background is None and bool(title) and len(title & opening) >= _SHARED * len(title)


def _looks_back(day: Named, draft: Draft) -> bool:
    """Whether the dispatch was written later than the year that it names: it says so, or says when else it was."""
    opening, words = _opening(draft), cues(draft.language)
    if re.search(words.retrospect, " ".join((draft.title, *opening)).lower()):
        return True
    if any(re.search(words.since_then, text.lower()) for text in _texts(draft)):
        return True
    if any(says_when_else(text, day, draft.language) for text in opening):
        return True
    return day.year is not None and years.later(day.year, _texts(draft), draft.language)


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
    found = [
        one if _tells_the_lead(text, draft) else replace(one, sure=False)
        for text in _opening(draft)
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


def _opening(draft: Draft) -> list[str]:
    return [text for text in (draft.lead, *draft.paragraphs[:1]) if text]


def _texts(draft: Draft) -> list[str]:
    return [text for text in (draft.lead, *draft.paragraphs) if text]
