"""Articles → Articles: a date that the text leaves open, told by the number in the article's address.

Goes in: the articles that stand. Comes out: the same, some with a date `inferred` from addresses. Nothing stays on
disk.

Sites number what they publish, and the numbers grow with time. Between two articles of the same host whose days are
known, a third was published between these days: its window. A window that holds the article's own day and month in one
year only, weekday included, gives that year; where the text names no day, a window within one month gives the month,
and one within a year the year. An interval is never written for a window: EDTF would read it as days that all belong
to the event.

A host's numbers are used only where they grow with the days of its articles: the longest run of numbers and days that
grow together is kept, and the articles outside of it (put up again, misdated) are passed over. Where many are, a
window only counts that the article's own day bears out; where too many do, nothing is concluded for the host. Beyond
the first and the last known number nothing is concluded either, nor from a date that contradicts itself or for one. A
day or a weekday that its window does not hold is a conflict. The cost is that of sorting.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from generator import chronology
from generator.chronology import Day, real
from generator.days import named
from generator.knowledge.packs import languages
from generator.model import Article, Date

_NUMBER = re.compile(r"\d{4,15}")
_LEAST = 3
"""How many dated articles a host needs."""
_OUTSIDE, _MOST_OUTSIDE = 0.1, 0.25
"""Which share of them may stand outside of the run, for what it tells alone; and at most, where they are many."""
_MANY = 12
_SLACK = datetime.timedelta(days=7)
"""How many days lie at most between the day of an article and its number."""


@dataclass(frozen=True, slots=True)
class _Known:
    """An article whose day is known: its number, and the days between which it was sent."""

    number: int
    first: datetime.date
    last: datetime.date
    edtf: str


@dataclass(frozen=True, slots=True)
class _Run:
    """The articles of a host whose numbers and days grow together."""

    known: tuple[_Known, ...] = ()
    sure: bool = False
    """Whether few articles stand outside of it."""


@dataclass(frozen=True, slots=True)
class _Window:
    """The days between which an article was published."""

    below: _Known
    above: _Known

    @property
    def first(self) -> datetime.date:
        return self.below.first

    @property
    def last(self) -> datetime.date:
        return self.above.last

    def evidence(self, number: int) -> str:
        """The number between its neighbours."""
        below, above = (f"{one.number} ({one.edtf})" for one in (self.below, self.above))
        return f"adresse {number}, entre {below} et {above}"


def dated(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, with the dates that their addresses tell."""
    every = tuple(articles)
    numbers = {article.id: found for article in every if (found := number(article.source.url)) is not None}
    runs = {host: _run(known) for host, known in _by_host(every, numbers).items()}
    return tuple(
        _dated(article, numbers[article.id][1], runs[numbers[article.id][0]])
        if article.id in numbers and numbers[article.id][0] in runs
        else article
        for article in every
    )


def number(address: str | None) -> tuple[str, int] | None:
    """(host, number) of an address: the longest row of digits of its last part that has one, or of its query."""
    if address is None:
        return None
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    for part in (*reversed(parts.path.split("/")), parts.query):
        found = [digits for digits in _NUMBER.findall(part) if int(digits) not in chronology.YEARS]
        if found:
            return host, int(max(found, key=len))
    return None


def _by_host(articles: Sequence[Article], numbers: dict[str, tuple[str, int]]) -> dict[str, list[_Known]]:
    found: dict[str, list[_Known]] = {}
    for article in articles:
        edtf = article.date.edtf
        bounds = chronology.bounds(edtf)
        if article.id not in numbers or edtf is None or bounds is None or article.date.conflicts:
            continue
        if bounds[1] - bounds[0] <= _SLACK:
            host, own = numbers[article.id]
            found.setdefault(host, []).append(_Known(own, *bounds, edtf))
    return found


def _run(known: list[_Known]) -> _Run:
    """The longest run in which numbers and days grow together; nothing where too many stand outside of it."""
    known.sort(key=lambda one: (one.number, one.first))
    tails: list[int] = []
    days: list[datetime.date] = []
    before: list[int | None] = []
    for at, one in enumerate(known):
        place = bisect_right(days, one.first)
        before.append(tails[place - 1] if place else None)
        tails[place : place + 1], days[place : place + 1] = [at], [one.first]
    sure = len(tails) >= (1 - _OUTSIDE) * len(known)
    borne = len(known) >= _MANY and len(tails) >= (1 - _MOST_OUTSIDE) * len(known)
    if len(tails) < _LEAST or not (sure or borne):
        return _Run()
    run: list[_Known] = []
    at_: int | None = tails[-1]
    while at_ is not None:
        run.append(known[at_])
        at_ = before[at_]
    return _Run(tuple(reversed(run)), sure)


def _dated(article: Article, own: int, run: _Run) -> Article:
    known = chronology.parse(article.date.edtf)
    window = _window(own, run.known)
    if known.year is not None or article.date.conflicts or window is None:
        return article
    date = article.date
    if known.day:
        date = _with_year(article, known, window, own)
    elif run.sure:
        date = _within(article.date, window, own)
    return replace(article, date=date if run.sure else replace(date, conflicts=()))


def _window(own: int, run: Sequence[_Known]) -> _Window | None:
    """The nearest known articles below and above a number; None beyond the first and the last."""
    place = bisect_left(run, own, key=lambda one: one.number)
    return _Window(run[place - 1], run[place]) if 0 < place < len(run) else None


def _with_year(article: Article, known: Day, window: _Window, own: int) -> Date:
    """The day with the one year that the window leaves it; contradicted where it leaves none."""
    date, weekday = article.date, _weekday(article)
    first, last = window.first - _SLACK, window.last + _SLACK
    years = [
        year
        for year in range(first.year, last.year + 1)
        if (day := real(year, known.month or 1, known.day or 1))
        and first <= day <= last
        and weekday in (None, day.weekday())
    ]
    if not years:
        return replace(date, conflicts=(window.evidence(own),))
    if len(years) != 1 or date.edtf is None:
        return date
    begin, _, end = date.edtf.partition("/")
    turns = end != "" and chronology.parse(end)[1:] < chronology.parse(begin)[1:]
    edtf = begin.replace("XXXX", str(years[0])) + (f"/{end.replace('XXXX', str(years[0] + turns))}" if end else "")
    return replace(date, edtf=edtf, basis="inferred", evidence=f"{date.evidence} ; {window.evidence(own)}")


def _weekday(article: Article) -> int | None:
    """The weekday of an article's day, where the words on which it rests have it."""
    if article.language not in languages():
        return None
    return next((day.weekday for day in named(article.date.evidence or "", article.language)), None)


def _within(date: Date, window: _Window, own: int) -> Date:
    """The month or the year in which the whole window lies, with what is uncertain at its ends."""
    first, last = window.first - datetime.timedelta(days=1), window.last + _SLACK
    if first.year != last.year:
        return date
    edtf = f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"
    return replace(date, edtf=edtf, basis="inferred", evidence=window.evidence(own))
