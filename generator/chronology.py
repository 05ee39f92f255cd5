"""Dates as EDTF strings: how they are read from figures, sort and group. Goes in: an EDTF string or None, or a date as
a file gives it; comes out: keys, bounds, EDTF.

Only the forms that the program writes: `2023-04-26`, `2024-07`, `1999`, `XXXX-09-10` (no year known), and intervals of
two of them (`XXXX-09-10/XXXX-09-13`). Source of the forms: ISO 8601-2:2019, Library of Congress, EDTF levels 0 and 1.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

YEARS = range(1850, 2100)
"""The years of which the program reads dates."""

_FORM = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?")
_FIGURES = (
    re.compile(r"(?P<year>\d{4})(?:(?P<mark>[-/.])(?P<month>\d{1,2})(?:(?P=mark)(?P<day>\d{1,2}))?)?(?![\d/.-])"),
    re.compile(r"(?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"),
)
"""The year first, as ISO 8601 has it, or last behind day and month: the order of every language read so far."""
_LAST_MONTH = 12


class Day(NamedTuple):
    """The known parts of a date; None is what is not known."""

    year: int | None
    month: int | None
    day: int | None


@lru_cache(maxsize=65536)
def parse(edtf: str | None) -> Day:
    """The parts of a date, of an interval those of its first day. Of an unknown form nothing is known."""
    match = _FORM.match(edtf or "")
    if match is None:
        return Day(None, None, None)
    return Day(*(int(part) if part and part.isdigit() else None for part in match.group("year", "month", "day")))


def year(edtf: str | None) -> int | None:
    """The year, where it is known."""
    return parse(edtf).year


def real(year: int, month: int, day: int = 1) -> datetime.date | None:
    """The day, if the calendar has it and the program's years hold it."""
    try:
        return datetime.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def from_figures(words: str) -> str | None:
    """The EDTF of a date in figures, as files and sites give it: `1963-01-22T10:00:00Z`, `1963-01`, `22/01/1963`.

    A day that the calendar does not have leaves its month; of a month that it does not have nothing is known.
    """
    match = next(filter(None, (form.match(words.strip()) for form in _FIGURES)), None)
    if match is None:
        return None
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    if year is None or real(year, month or 1) is None:
        return None
    if month is None:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None and real(year, month, day) else "")


def bounds(edtf: str | None) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a date may mean; None where its year is not known."""
    first, _, last = (edtf or "").partition("/")
    begin, end = parse(first), parse(last or first)
    if begin.year is None or end.year is None:
        return None
    month = end.month or _LAST_MONTH
    try:
        return (
            datetime.date(begin.year, begin.month or 1, begin.day or 1),
            datetime.date(end.year, month, end.day or calendar.monthrange(end.year, month)[1]),
        )
    except ValueError:
        return None


def sort_key(edtf: str | None) -> tuple[int, ...]:
    """Sorts by what is known: a year before its months, a month before its days, a day before what begins on it; behind
    all years the days without a year, in the order of the calendar, and last what has no date at all.
    """
    first, _, last = (edtf or "").partition("/")
    begin, end = parse(first), parse(last)
    unknown = (begin.year is None) + (begin.year is None and begin.month is None)
    return (unknown, *(part or 0 for part in (*begin, *end)))


def span(dates: Iterable[str | None]) -> tuple[str | None, str | None]:
    """The first of the dates with a known year, by where they begin, and the last, by where they may end; of an
    interval its day at that end. (None, None) without one."""
    dated = [date for date in dates if date is not None and year(date) is not None]
    if not dated:
        return None, None
    return min(dated, key=sort_key).partition("/")[0], max(dated, key=_end).rpartition("/")[2]


def _end(edtf: str) -> tuple[datetime.date, tuple[int, ...]]:
    known = bounds(edtf)
    return (known[1] if known else datetime.date.min), sort_key(edtf)
