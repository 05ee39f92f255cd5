"""Lines that hold nothing but when a page was published: `Publié le 05/04/2023 à 10:23`, `Hanoi, le 5 avril 2023`,
`2023-04-05T10:23:00+07:00`, `Wednesday, April 5, 2023`.

Goes in: a line and the language of its page; comes out: the day and how sure it is, or None where anything else stands
in the line. Months, weekdays and the words around a day are those of one language's pack, the page's first.

Figures are read as year-month-day, or with the day first; where the language may write the month first, or one of them
is over twelve or contradicts the weekday, only the order that is left counts; where both are, only the year is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import days
from generator.chronology import real
from generator.knowledge.dates import cues
from generator.knowledge.packs import languages
from generator.knowledge.reading import calendar, country_of

MAX = 80
"""The most characters of such a line; a longer one is text."""
_HAS_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_TIME = re.compile(
    r"(?<![\w/.:-])\d{1,2}\s?(?:[h:]\s?\d{2}(?::\d{2})?(?:\.\d+)?|h)(?:\s?[ap]\.?m\b\.?)?(?!\d)", re.IGNORECASE
)
_SHIFT = re.compile(r"(?<![\w/])\(?[+-]\s?\d{1,2}(?::?\d{2})?\)?(?![\w/])|(?<=[TC])[+-]\d{1,2}(?::?\d{2})?(?![\w/])")
"""How far a clock is from that of Greenwich: `GMT+7`, `(+0700)`."""
_ISO = re.compile(
    r"(?<![\w/.-])(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"(?:T\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w/-])"
)
_FIGURES = re.compile(
    r"(?<![\w/.-])(?P<one>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<two>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4})(?![\w/-])"
)
_PLACE = re.compile(r"\s*(?P<place>[^\W\d_a-zß-ÿ][^\d,()|]*?)\s*,\s*")


@dataclass(frozen=True, slots=True)
class Published:
    """What such a line says."""

    edtf: str | None
    """The day, or the year where no more is sure; None where the weekday contradicts the day."""
    says: bool
    """Whether it tells of the publication: in words, or by the hour beside figures. A day alone may be a heading."""
    updated: bool = False
    """Whether it is the day of a change."""
    bare: bool = False
    """Whether it is a day and nothing else: no weekday, hour or figures."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in a line: where, and the days that it may be."""

    start: int
    end: int
    among: tuple[date, ...]
    figures: bool = False
    disputed: bool = False


def read(line: str, language: str) -> Published | None:
    """When a page was published, of a line that says nothing else."""
    if len(line) > MAX or not _HAS_YEAR.search(line):
        return None
    own = [language] if language in languages() else [None]
    others = sorted(languages() - {language})
    return next(filter(None, (_read(line, one) for one in (*own, *others))), None)


def _read(line: str, language: str | None) -> Published | None:
    found = tuple(_dates(line, language))
    if not found:
        return None
    rest = line[found[-1].end :]
    for one, other in zip((None, *found), found, strict=False):
        rest = line[one.end if one else 0 : other.start] + " \n " + rest
    hour = _TIME.search(rest) is not None
    words = re.findall(r"\w+", _SHIFT.sub(" ", _TIME.sub(" ", _placeless(rest))).lower())
    weekday = None
    if language is not None:
        known, times = cues(language), calendar(language)
        weekday = next((times.weekdays[word] for word in words if word in times.weekdays), None)
        words = [word for word in words if word not in times.weekdays]
        zoned = bool(set(words) & known.zones)
        if not all(word in known.posted | known.zones or (zoned and country_of(word)) for word in words):
            return None
        says = bool(set(words) & (known.posted - known.posted_small))
        first = min(found, key=lambda one: _is_update(line[: one.start], known.updated))
        updated = _is_update(line[: first.start], known.updated)
    elif words:
        return None
    else:
        says, first, updated = False, found[0], False
    among = [one for one in first.among if weekday in (None, one.weekday())]
    hour = hour or "T" in line[first.start : first.end]
    bare = weekday is None and not hour and not first.figures
    return Published(None if first.disputed else _edtf(among), says or (hour and first.figures), updated, bare)


def _is_update(before: str, updated: frozenset[str]) -> bool:
    """Whether the last words before a date, behind another one, say that it is that of a change."""
    return bool(set(re.findall(r"\w+", re.split(r"\d{4}", before)[-1].lower())) & updated)


def _placeless(line: str) -> str:
    """A line without the place at its start, if it has one that is known."""
    match = _PLACE.match(line)
    return line[match.end() :] if match and country_of(match["place"]) is not None else line


def _edtf(among: list[date]) -> str | None:
    """The one day, else what the days share."""
    if len(among) == 1:
        return among[0].isoformat()
    return f"{among[0].year:04d}" if among else None


def _dates(line: str, language: str | None) -> Iterator[_Found]:
    """The dates of a line with their years, in its order; nothing where one of them is none."""
    found = [*_in_figures(line, language)]
    if language is not None:
        blank = list(line)
        for one in found:
            blank[one.start : one.end] = " " * (one.end - one.start)
        named = [day for day in days.named("".join(blank), language) if day.last is None]
        for day in named:
            if day.year is not None:
                found.append(_Found(day.start, day.end, tuple(filter(None, [real(day.year, day.month, day.day)]))))
            elif day.disputed:
                found.append(_Found(day.start, day.end, (), disputed=True))
    yield from sorted(found, key=lambda one: one.start)


def _in_figures(line: str, language: str | None) -> Iterator[_Found]:
    for match in _ISO.finditer(line):
        day = real(*(int(match[part]) for part in ("year", "month", "day")))
        if day is not None:
            yield _Found(match.start(), match.end(), (day,), figures=True)
    for match in _FIGURES.finditer(line):
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        by_day, by_month = real(year, two, one), real(year, one, two)
        either = language is not None and calendar(language).month_first and match["mark"] != "."
        among = dict.fromkeys(filter(None, (by_day, by_month) if either or by_day is None else (by_day,)))
        if among:
            yield _Found(match.start(), match.end(), tuple(among), figures=True)
