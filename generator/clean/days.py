"""Days that a text names: `mercredi 26 avril`, `le 22 janvier 1963`, `du 10 au 13 septembre`, and which of them are
the news'.

Goes in: a text in a language that has a calendar; comes out: days with their places. A day that another event owns
(an anniversary, a treaty signed earlier, a plan) is told apart by the words around it; those words are the
language's data.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.knowledge.reading import Calendar, calendar
from generator.sentences import around

YEARS = range(1850, 2100)
_WINDOW = 45
_REACH = 400
_OPENING = 4_000
"""How much of a text is searched for the day of its news, and how far around a day its sentence is looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Named:
    """A day, or an interval of days, as a text names it."""

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    last: tuple[int, int] | None = None
    """(day, month) of the end of an interval."""

    def edtf(self, year: int | None = None) -> str:
        """The day as EDTF, with `year` where the text has none, else `XXXX`."""
        written = self.year or year
        head = f"{written:04d}" if written else "XXXX"
        first = f"{head}-{self.month:02d}-{self.day:02d}"
        return first if self.last is None else f"{first}/{head}-{self.last[1]:02d}-{self.last[0]:02d}"

    def fits(self, year: int) -> bool:
        """Whether the day exists in a year and has the weekday that the text gives it."""
        try:
            found = datetime.date(year, self.month, self.day)
        except ValueError:
            return False
        return self.weekday is None or found.weekday() == self.weekday


@cache
def _pattern(language: str) -> re.Pattern[str]:
    times = calendar(language)
    months = "|".join(sorted(map(re.escape, times.months), key=len, reverse=True))
    weekdays = "|".join(times.weekdays)
    first = "|".join(re.escape(word) for word in times.first)
    day = rf"(?:{first}|[0-3]?\d)"
    return re.compile(
        rf"(?<![\w-])(?:(?:{'|'.join(times.from_words)})\s+(?P<from>{day})(?:\s+(?P<from_month>{months}))?\s+(?:{'|'.join(times.to_words)})\s+)?"
        rf"(?:(?P<weekday>{weekdays})(?:\s+(?:matin|soir|après-midi))?,?\s+(?:le\s+)?)?"
        rf"(?P<day>{day})\s*(?P<month>{months})(?![\w-])(?:\s+(?P<year>1[89]\d\d|20\d\d)(?![\w-]))?",
        re.IGNORECASE,
    )


def named(text: str, language: str) -> Iterator[Named]:
    """Every day that a text names, in its order."""
    times = calendar(language)
    for match in _pattern(language).finditer(text):
        month = times.months[match["month"].lower()]
        day = _number(match["day"], times)
        if not 1 <= day <= 31:
            continue
        year = int(match["year"]) if match["year"] else None
        weekday = times.weekdays[match["weekday"].lower()] if match["weekday"] else None
        if match["from"] is None:
            yield Named(match.start(), match.end(), day, month, year, weekday)
        else:
            opening = times.months[match["from_month"].lower()] if match["from_month"] else month
            yield Named(match.start(), match.end(), _number(match["from"], times), opening, year, None, (day, month))


def of_the_news(text: str, language: str) -> Iterator[Named]:
    """The days of a text on which its news happened, as far as the words around them tell."""
    times = calendar(language)
    text = text[:_OPENING]
    return (day for day in named(text, language) if not _elsewhere(text, day, times))


def parse(words: str, language: str) -> Named | None:
    """The day that a dateline gives: `22 janvier 1963`, `2 décembre`."""
    return next(named(words, language), None)


def _number(word: str, times: Calendar) -> int:
    return 1 if word.lower() in times.first else int(word)


def _elsewhere(text: str, day: Named, times: Calendar) -> bool:
    """Whether the day belongs to an earlier event or to a plan."""
    start, end = around(text, day.start, day.end)
    start, end = max(start, day.start - _REACH), min(end, day.end + _REACH)
    before, after = text[start : day.start], text[day.end : end]
    if before.count("(") > before.count(")"):
        return True
    words = [word.lower() for word in _WORD.findall(before)]
    near = words[-4:]
    if day.last is None and near and near[-1] in times.of_words and not (len(near) > 1 and near[-2] in times.day_parts):
        return True
    if any(word in times.past for word in near[-3:]):
        return True
    if near and near[-1] in ("le", "du", "les", "ce"):
        near = near[:-1]
    if near and near[-1] in times.earlier and not any(word in times.auxiliaries for word in words[-6:]):
        return True
    if any(word in times.pluperfect for word in words[-5:]):
        return True
    return _planned(before, after, times)


def _planned(before: str, after: str, times: Calendar) -> bool:
    close = before[-_WINDOW:].lower() + " | " + after[:20].lower()
    if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", close) for word in times.future):
        return True
    coming = re.compile(rf"(?<!\w){times.future_verbs}(?!\w)")
    past = re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, times.auxiliaries))})(?!\w)")
    future = [
        len(before) - match.end() for match in coming.finditer(before) if match[0].lower() not in times.no_future_verbs
    ]
    future += [match.start() for match in coming.finditer(after) if match[0].lower() not in times.no_future_verbs]
    if not future:
        return False
    done = [len(before) - match.end() for match in past.finditer(before)] + [
        match.start() for match in past.finditer(after)
    ]
    return min(future) < min(done, default=10_000)
