"""Dates in the cells of a column → what they say, or what is wrong with them.

Goes in: the cells of a column. Comes out: in which order its figures stand, and of each cell the date, or a Fault. A
cell holds a date and nothing else but an hour; a day that no calendar has is a fault. Figures with the year last have
the day first, as readers are told to write them; where one of them shows that the months stand first, they do in all
with the same mark. Where the column shows both, only figures that show it themselves are read. Before full stops the
day stands first everywhere. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator import chronology
from generator.chronology import real

First = Literal["day", "month", "mixed"]
Order = Mapping[str, First]
"""What stands first in figures with the year last, by the mark between them."""

_HOUR = r"(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]M|Z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}})(?:(?P<mark>[-/.])(?P<month>\d{{1,2}})(?:(?P=mark)(?P<day>\d{{1,2}}){_HOUR})?)?", re.ASCII
)
_YEAR_LAST = re.compile(
    rf"(?P<one>\d{{1,2}})(?P<mark>[-/.])(?P<two>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){_HOUR}", re.ASCII
)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell is no date, and what to do."""

    reason: str
    remedy: str = "écrire AAAA-MM-JJ, AAAA-MM, AAAA ou JJ/MM/AAAA"


def order(cells: Iterable[str]) -> Order:
    """What stands first, as those figures show that can be read in one order only."""
    shown: dict[str, set[First]] = {mark: set() for mark in "-/"}
    for match in filter(None, map(_YEAR_LAST.fullmatch, cells)):
        one, two = int(match["one"]), int(match["two"])
        if max(one, two) > _MONTHS >= min(one, two):
            shown.setdefault(match["mark"], set()).add("day" if one > two else "month")
    silent: First = "mixed" if any("month" in found for found in shown.values()) else "day"
    told: dict[str, First] = {
        mark: "mixed" if len(found) > 1 else next(iter(found), silent) for mark, found in shown.items()
    }
    return told | {".": "day"}


def read(cell: str, order: Order) -> str | Fault:
    """The date as written, or as YYYY-MM-DD where its month stands first."""
    match = _YEAR_LAST.fullmatch(cell)
    if match is not None:
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        first = order[match["mark"]]
        if first == "mixed" and one != two and max(one, two) <= _MONTHS:
            return Fault("est ambiguë, dans une colonne qui a le jour tantôt avant, tantôt après le mois")
        if first == "day" or (first == "mixed" and one >= two):
            return cell if real(year, two, one) else Fault("n’est pas un jour du calendrier")
        day = real(year, one, two)
        return day.isoformat() if day else Fault("n’est pas un jour du calendrier")
    match = _YEAR_FIRST.fullmatch(cell)
    if match is None:
        return Fault("n’est pas lisible")
    year, month, day_ = (int(match[part] or 1) for part in ("year", "month", "day"))
    if real(year, month, day_) is None:
        known = month <= _MONTHS and year in chronology.YEARS and match["day"] is not None
        return Fault("n’est pas un jour du calendrier" if known else "n’est pas lisible")
    return cell
