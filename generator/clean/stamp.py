"""When a dispatch was published, as its surroundings say: the metadata of its file, what a site put before its title,
or the day in its address. Goes in: a draft; comes out: a Stamp, or None.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from generator import chronology
from generator.clean.draft import Draft
from generator.days import Named

_IN_ADDRESS = (
    re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>[01]\d)(?:(?P=mark)(?P<day>[0-3]\d))?(?=/)"),
    re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=/)"),
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A year, a month or a day of publication."""

    edtf: str
    words: str
    """As the source has them."""
    decided: bool = False
    """Whether it stands in the metadata, where a person may have put it."""
    concluded: bool = False
    """Whether it is read off an address."""

    @property
    def year(self) -> int:
        """The year of publication."""
        return self.first.year

    @property
    def month(self) -> int | None:
        """The month, if it is said."""
        return chronology.parse(self.edtf).month

    @property
    def day(self) -> int | None:
        """The day, if it is said."""
        return chronology.parse(self.edtf).day

    @property
    def first(self) -> datetime.date:
        """The first day that it may mean."""
        return self._bounds[0]

    @property
    def last(self) -> datetime.date:
        """The last day that it may mean."""
        return self._bounds[1]

    @property
    def _bounds(self) -> tuple[datetime.date, datetime.date]:
        found = chronology.bounds(self.edtf)
        assert found is not None, "a stamp has a year"
        return found

    def years(self, day: Named) -> list[int]:
        """In which years a day without one may be told of by what was published then, the likeliest first."""
        return [self.year, self.year - 1] if self.month is None or day.month >= self.month else [self.year]

    def year_of(self, day: Named) -> int:
        """The year of a day, or of the last of several, told in the month that is stamped."""
        return self.year + (day.turns and self.month == day.month)


def of(draft: Draft) -> Stamp | None:
    """What stands in the metadata before what stands on the page, and that before its address."""
    metadata = dict(draft.document.metadata)
    said = metadata.get("date", "")
    decided = chronology.from_figures(said)
    if decided is not None:
        return Stamp(decided, said.strip(), decided=True)
    if draft.header_date is not None:
        known = chronology.from_figures(draft.header_date)
        if known is not None:
            return Stamp(known, _as_written(draft.header_date, draft))
    url = address(draft)
    return _of_address(url) if url is not None else None


def address(draft: Draft) -> str | None:
    """Where the page was published: as the metadata say, or on its first line, where a crawler put it."""
    first = next((piece.text for _, piece in draft.of("header") if piece.rule == "address"), None)
    return dict(draft.document.metadata).get("url") or first


def _as_written(date: str, draft: Draft) -> str:
    """The words of the page that give the date."""
    written = next((piece.text for _, piece in draft.of("header") if piece.rule == "header"), date)
    return date if date in written else " ".join(written.split())


def _of_address(address: str) -> Stamp | None:
    match = next(filter(None, (form.search(address) for form in _IN_ADDRESS)), None)
    known = chronology.from_figures("-".join(filter(None, match.group("year", "month", "day")))) if match else None
    return Stamp(known, match[0], concluded=True) if match and known else None
