"""What reading a dispatch takes: calendars of languages, places → typed tables, loaded once.

Goes in: data/languages/*.toml (`[calendar]`, `[cities]`), data/cities.toml. Comes out: frozen records. Nothing stays on
disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.knowledge import countries, packs, tables

_MAX_PLACE = 3
"""How many words the name of a place has that no table knows."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language writes dates. Months and weekdays are lower-case → 1–12, 0–6 (Monday first)."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    first: tuple[str, ...]
    from_words: tuple[str, ...]
    to_words: tuple[str, ...]
    hour_words: tuple[str, ...] = ()
    """What may stand between a day and its hour."""
    day_parts: tuple[str, ...] = ()
    """What may stand between a weekday and its day."""
    articles: tuple[str, ...] = ()
    """The same."""
    ordinals: tuple[str, ...] = ()
    """What may be joined to the figure of a day."""
    month_first: bool = False
    """Whether the month may stand before the day."""

    @property
    def month(self) -> str:
        """A pattern for the name of a month, the longest first."""
        return "|".join(sorted(map(re.escape, self.months), key=len, reverse=True))

    @property
    def named_month(self) -> str:
        """The same with a capital: before a day, `may` is a verb and `May` a month."""
        names = sorted({form for name in self.months for form in (name.capitalize(), name.upper())})
        return "|".join(sorted(map(re.escape, names), key=len, reverse=True))

    @property
    def day(self) -> str:
        """A pattern for the number of a day."""
        ordinals = f"(?:{'|'.join(map(re.escape, self.ordinals))})?" if self.ordinals else ""
        first = (re.escape(form).replace(r"\ ", r"\s") for form in self.first)
        return "|".join([*first, rf"\d{{1,2}}{ordinals}"])

    @property
    def written(self) -> str:
        """A pattern for a day as a dateline has it, without its year."""
        article = rf"(?:(?:{'|'.join(self.articles)})\s+)?"
        weekday = rf"(?i:{article}(?:(?:{'|'.join(self.weekdays)}),?\s+)?{article})"
        day_first = rf"{weekday}(?i:(?:{self.day})\s*(?:{self.month}))"
        return rf"{day_first}|{weekday}(?:{self.named_month})\.?\s+(?:{self.day})" if self.month_first else day_first

    @property
    def hour(self) -> str:
        """A pattern for the hour behind a day: `à 18h00`."""
        return rf"(?:,?\s+(?:(?:{'|'.join(self.hour_words)})\s+)?\d{{1,2}}\s?(?:[h:]\s?\d{{2}}|h))"


@cache
def calendar(language: str) -> Calendar:
    """The calendar of a language. Raises LookupError for a language without a pack."""
    table = packs.table(language, "calendar")
    months = {name: number for number, name in enumerate(table["months"], start=1)} | dict(table["month_variants"])
    return Calendar(
        months=months,
        weekdays={name: number for number, name in enumerate(table["weekdays"])},
        first=tuple(table["first"]),
        hour_words=tuple(table["hour_words"]),
        from_words=tuple(table["from_words"]),
        to_words=tuple(table["to_words"]),
        day_parts=tuple(table["day_parts"]),
        articles=tuple(table["articles"]),
        ordinals=tuple(table["ordinals"]),
        month_first=table["month_first"],
    )


def folded(name: str) -> str:
    """A name for comparison: lower-case, without accents, hyphens and apostrophes as spaces."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[-–’'\s]+", " ", bare.replace("đ", "d").replace("Đ", "D")).casefold().split())


@cache
def _cities() -> dict[str, str]:
    own = tables.load("cities")["cities"]
    others = (packs.load(language).get("cities", {}) for language in sorted(packs.languages()))
    every: tuple[Mapping[str, list[str]], ...] = (*others, own)
    return {folded(name): country for table in every for country, names in table.items() for name in names}


@cache
def _of_length() -> Mapping[int, Sequence[str]]:
    """The names long enough to be known where a letter is lost, by their length."""
    found: dict[int, list[str]] = {}
    for name in _cities():
        if len(name) > 4:
            found.setdefault(len(name), []).append(name)
    return found


def _lost_one(whole: str, rest: str) -> bool:
    """Whether `rest` is `whole` without one letter."""
    same = 0
    while same < len(rest) and whole[same] == rest[same]:
        same += 1
    return whole[same + 1 :] == rest[same:]


@cache
def country_of(place: str) -> str | None:
    """The country in which a city lies today; None if the table does not know it, or knows two cities of nearly that
    name.

    A name of five letters or more that lost one letter still counts where that leaves one country: `Hano`.
    """
    known = _cities()
    name = folded(place)
    if name in known:
        return known[name]
    near = {known[other] for other in _of_length().get(len(name) + 1, ()) if _lost_one(other, name)}
    return near.pop() if len(near) == 1 else None


@cache
def _countries() -> dict[str, str]:
    return {folded(name): code for code, name in countries.shown().items() if len(code) == 2}


def country_named(words: str) -> str | None:
    """The country whose name these words are, as the site writes it; None if they are none."""
    return _countries().get(folded(words)) if words else None


@cache
def _shape() -> Mapping[str, frozenset[str]]:
    return {key: frozenset(map(folded, words)) for key, words in tables.load("cities")["shape"].items()}


@cache
def looks_like_place(words: str, several: bool = False) -> bool:
    """Whether words that no table knows look like the name of one place: a lone name, `Port …`, `Saint …`.

    `several`: so do two or three names in a row.
    """
    shape = _shape()
    parts = words.split()
    first = folded(parts[0]) if parts else ""
    if first in shape["never"] or not all(part[:1].isupper() for part in parts) or words.endswith("."):
        return False
    return len(first) > 2 and (len(parts) == 1 or (len(parts) <= _MAX_PLACE and (several or first in shape["openers"])))
