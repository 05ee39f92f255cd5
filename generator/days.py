"""Days that a text names: `mercredi 26 avril`, `le 22 janvier 1963`, `du 10 au 13 septembre`,
`Monday, May 5, 2019`.

Goes in: a text in a language that has a calendar; comes out: days with their places. The calendar is checked here and
nowhere else: a day that no year has, or not the year beside it, and an interval that runs backwards are not given; a
weekday that the day did not have leaves the day without its year, `disputed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.chronology import real
from generator.knowledge.reading import Calendar, calendar

_LEAP = 2000
_LONGEST = 183
"""How many days an interval of the news has at most."""

_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
"""Day, month, year: the order of every language that is read so far."""


@dataclass(frozen=True, slots=True)
class Named:
    """A day, or an interval of days, as a text names it."""

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    """The year of the day; of an interval, that of its last day."""
    weekday: int | None = None
    last: tuple[int, int] | None = None
    """(day, month) of the end of an interval."""
    disputed: bool = False
    """Whether its weekday and its year contradict each other: neither is kept."""

    def edtf(self, year: int | None = None) -> str:
        """The day as EDTF, with `year` where the text has none, else `XXXX`."""
        written = self.year or year
        if self.last is None:
            return _edtf(written, self.month, self.day)
        first = written - 1 if written and self.turns else written
        return f"{_edtf(first, self.month, self.day)}/{_edtf(written, self.last[1], self.last[0])}"

    @property
    def turns(self) -> bool:
        """Whether an interval goes over the end of a year."""
        return self.last is not None and (self.month, self.day) > (self.last[1], self.last[0])

    def fits(self, year: int) -> bool:
        """Whether the day exists in a year and has the weekday that the text gives it; an interval: whether it does."""
        first = real(year - 1 if self.turns else year, self.month, self.day)
        last = real(year, self.last[1], self.last[0]) if self.last else first
        if first is None or last is None or (self.last and not 0 < (last - first).days <= _LONGEST):
            return False
        return self.weekday is None or first.weekday() == self.weekday


def named(text: str, language: str) -> Iterator[Named]:
    """Every day that a text names and that the calendar has, in its order."""
    times = calendar(language)
    for match in _pattern(language).finditer(text):
        found = _checked(_read(match, times))
        if found is not None:
            yield found


def _read(match: re.Match[str], times: Calendar) -> Named:
    groups = match.groupdict()
    return _month_first(match, times) if groups.get("named") is not None else _day_first(match, times)


def _month_first(match: re.Match[str], times: Calendar) -> Named:
    """`Monday, May 5, 2019`, `May 30 - June 2`."""
    month = times.months[match["named"].lower()]
    day = _number(match["figure"], times)
    year = int(match["its_year"]) if match["its_year"] else None
    weekday = times.weekdays[match["its_weekday"].lower()] if match["its_weekday"] else None
    if match["last"] is None:
        return Named(match.start(), match.end(), day, month, year, weekday)
    closing = times.months[match["last_month"].lower()] if match["last_month"] else month
    return Named(match.start(), match.end(), day, month, year, None, (_number(match["last"], times), closing))


def parse(words: str, language: str) -> Named | None:
    """The day that a dateline gives: `22 janvier 1963`, `2 décembre`, `22/01/1963`."""
    figures = _FIGURES.search(words)
    if figures is not None:
        day, month, year = map(int, figures.groups())
        return _checked(Named(figures.start(), figures.end(), day, month, year))
    return next(named(words, language), None)


def _checked(day: Named) -> Named | None:
    if day.year is None:
        return day if replace(day, weekday=None).fits(_LEAP) else None
    if not replace(day, weekday=None).fits(day.year):
        return None
    return day if day.fits(day.year) else replace(day, year=None, weekday=None, disputed=True)


def _day_first(match: re.Match[str], times: Calendar) -> Named:
    month = times.months[match["month"].lower()]
    day = _number(match["day"], times)
    year = int(match["year"]) if match["year"] else None
    weekday = times.weekdays[match["weekday"].lower()] if match["weekday"] else None
    if match["from"] is None:
        return Named(match.start(), match.end(), day, month, year, weekday)
    opening = times.months[match["from_month"].lower()] if match["from_month"] else month
    return Named(match.start(), match.end(), _number(match["from"], times), opening, year, None, (day, month))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    times = calendar(language)
    months, weekdays, day = times.month, "|".join(times.weekdays), f"(?:{times.day})"
    between = rf"(?:\s+(?:{'|'.join(times.day_parts)}))?,?\s+(?:(?:{'|'.join(times.articles)})\s+)?"
    to = "|".join(times.to_words)
    year = r"1[89]\d\d|20\d\d"
    day_first = (
        rf"(?:(?:{'|'.join(times.from_words)})\s+(?P<from>{day})(?:\s+(?P<from_month>{months}))?\s+(?:{to})\s+)?"
        rf"(?:(?P<weekday>{weekdays}){between})?"
        rf"(?P<day>{day})\s*(?P<month>{months})(?![^\W\d]|-)(?:(?:\.\s*|\s*)(?P<year>{year})(?![\w-])|(?!\d))"
    )
    if not times.month_first:
        return re.compile(rf"(?<![\w-]){day_first}", re.IGNORECASE)
    named = f"(?-i:{times.named_month})"
    month_first = (
        rf"(?:(?P<its_weekday>{weekdays}){between})?(?P<named>{named})\.?\s+(?P<figure>{day})(?!\w|[.,:]\d)"
        rf"(?:\s*(?:[-–]|\b(?:{to})\b)\s*(?:(?P<last_month>{named})\.?\s+)?(?P<last>{day})(?![\w%]|[.,:]\d))?"
        rf"(?:,?\s+(?P<its_year>{year})(?![\w-]))?"
    )
    return re.compile(rf"(?<![\w-])(?:{day_first}|{month_first})", re.IGNORECASE)


def blanked(text: str, days: Iterable[Named], start: int = 0) -> str:
    """A text without its days, all else in its place; `start`: where it begins in the text to which they belong."""
    for day in days:
        first, last = max(0, day.start - start), max(0, day.end - start)
        text = text[:first] + " " * (last - first) + text[last:]
    return text


def _number(word: str, times: Calendar) -> int:
    return 1 if " ".join(word.lower().split()) in times.first else int("".join(filter(str.isdigit, word)))


def _edtf(year: int | None, month: int, day: int) -> str:
    return f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}-{day:02d}"
