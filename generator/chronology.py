"""Dates as EDTF strings: how they sort, group and read. Goes in: an EDTF string or None; comes out: keys and words.

Only the forms that the program writes: `2023-04-26`, `2024-07`, `1999`, `XXXX-09-10` (no year known), and intervals of
two of them (`XXXX-09-10/XXXX-09-13`). Source of the forms: ISO 8601-2:2019, Library of Congress, EDTF levels 0 and 1.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_FORM = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?")


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


def sort_key(edtf: str | None) -> tuple[int, int, int, int]:
    """Sorts by what is known: a month before its days, a year before its months, no year after all years."""
    known = parse(edtf)
    return (known.year is None, known.year or 0, known.month or 0, known.day or 0)


def span(dates: list[str | None]) -> tuple[str | None, str | None]:
    """The first and last of the dates with a known year; (None, None) without one."""
    dated = sorted((date for date in dates if year(date) is not None), key=sort_key)
    return (dated[0], dated[-1]) if dated else (None, None)
