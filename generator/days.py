"""Days that a text names: `mercredi 26 avril`, `le 22 janvier 1963`, `du 10 au 13 septembre`.

Goes in: a text in a language that has a calendar; comes out: days with their places. The calendar is checked here and
nowhere else: a day that no year has, or not the year beside it, and an interval that runs backwards are not given; a
weekday that the day did not have leaves the day without its year, `disputed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def _read(match: re.Match[str], times: Calendar) -> Named:
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
    months = "|".join(sorted(map(re.escape, times.months), key=len, reverse=True))
    weekdays = "|".join(times.weekdays)
    first = "|".join(re.escape(word) for word in times.first)
    day = rf"(?:{first}|\d{{1,2}})"
    return re.compile(
        rf"(?<![\w-])(?:(?:{'|'.join(times.from_words)})\s+(?P<from>{day})(?:\s+(?P<from_month>{months}))?\s+(?:{'|'.join(times.to_words)})\s+)?"
        rf"(?:(?P<weekday>{weekdays})(?:\s+(?:matin|soir|après-midi))?,?\s+(?:le\s+)?)?"
        rf"(?P<day>{day})\s*(?P<month>{months})(?![\w-])(?:\.?\s+(?P<year>1[89]\d\d|20\d\d)(?![\w-]))?",
        re.IGNORECASE,
    )


def _number(word: str, times: Calendar) -> int:
    return 1 if word.lower() in times.first else int(word)


def _edtf(year: int | None, month: int, day: int) -> str:
    return f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}-{day:02d}"
