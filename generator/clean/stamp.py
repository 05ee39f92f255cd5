"""When a dispatch was published, as its surroundings say: the metadata of its file, what a site put before its title,
a line over the text that holds nothing but a day, or the day in its address. Goes in: a draft; comes out: a Stamp, or
None.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from generator import chronology
from generator.clean import publication
from generator.clean.draft import Draft, Role
from generator.days import Named
from generator.knowledge.packs import languages

_IN_ADDRESS = (
    re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>[01]\d)(?:(?P=mark)(?P<day>[0-3]\d))?(?=/)"),
    re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/-])"),
)
_LINE, _YEAR = publication.MAX, 4
_SHOWN: tuple[Role, ...] = ("body", "lead", "removed")


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
    return _posted(draft) or (_of_address(url) if url is not None else None)


def address(draft: Draft) -> str | None:
    """Where the page was published: as the metadata say, or on its first line, where a crawler put it."""
    first = next((piece.text for _, piece in draft.of("header") if piece.rule == "address"), None)
    return dict(draft.document.metadata).get("url") or first


def _posted(draft: Draft) -> Stamp | None:
    """The line over the text that is nothing but a day with its year: `Publié le 10 mars 2019 à 8h30`.

    A list of days is a chronology: where several lines are nothing but a day, only one that says so tells of itself.
    """
    if draft.language not in languages():
        return None
    read = [(place, piece, publication.read(piece.text, draft.language)) for place, piece in draft.of(*_SHOWN)]
    alone = sum(one is not None and one.edtf is not None for _, _, one in read) == 1
    over = next((place for place, piece in draft.of("body", "lead") if len(piece.text) > _LINE), len(draft.pieces))
    for place, piece, one in read:
        if place < over and one is not None and one.edtf is not None and (one.says or alone):
            return Stamp(one.edtf, " ".join(piece.text.split()))
    return None


def disputed(draft: Draft) -> str | None:
    """A line over the text whose weekday contradicts its day."""
    lines = (piece.text for _, piece in draft.of("header") if piece.rule == "header")
    return next((line for line in lines if (one := publication.read(line, draft.language)) and one.edtf is None), None)


def _as_written(date: str, draft: Draft) -> str:
    """The words of the page that give the date."""
    headers = [piece.text for _, piece in draft.of("header") if piece.rule == "header"]
    within = next((text for text in headers if date in text), None)
    if within is not None and len(date) > _YEAR:
        return date
    read = ((text, publication.read(text, draft.language)) for text in headers)
    saying = next((text for text, one in read if one is not None and one.edtf == date), None)
    nearest = saying or within or next((text for text in headers if date[:_YEAR] in text), date)
    return " ".join(nearest.split())


def _of_address(address: str) -> Stamp | None:
    match = next(filter(None, (form.search(address) for form in _IN_ADDRESS)), None)
    known = chronology.from_figures("-".join(filter(None, match.group("year", "month", "day")))) if match else None
    return Stamp(known, match[0], concluded=True) if match and known else None
