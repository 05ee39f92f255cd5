"""When a dispatch was published, as its surroundings say: the metadata of its file, what a site put before its title,
a line over the text that holds nothing but a day, or the day in its address. Goes in: a draft; comes out: a Stamp, or
None.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from generator import chronology
from generator.clean.draft import Draft
from generator.days import Named, parse
from generator.knowledge.dates import cues
from generator.knowledge.packs import languages

_IN_ADDRESS = (
    re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>[01]\d)(?:(?P=mark)(?P<day>[0-3]\d))?(?=/)"),
    re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/-])"),
)
_LINE = 80
"""The most characters of a line that only gives a day; a longer one is text."""
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"\b\d{1,2}\s?[h:]\s?\d{2}(?::\d{2})?\b")


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
    alone = [found for place, piece in draft.of("body", "lead", "removed") if (found := _only_a_day(piece.text, draft))]
    over = next((place for place, piece in draft.of("body", "lead") if len(piece.text) > _LINE), len(draft.pieces))
    for place, piece in draft.of("body", "lead", "removed"):
        found = _only_a_day(piece.text, draft) if place < over else None
        if found is not None and (found[1] or len(alone) == 1):
            return Stamp(found[0], " ".join(piece.text.split()))
    return None


def _only_a_day(line: str, draft: Draft) -> tuple[str, bool] | None:
    """(EDTF, whether it says that it is of the publication) of a line that holds nothing else."""
    if len(line) > _LINE or not _HAS_YEAR.search(line):
        return None
    words = cues(draft.language).posted
    day = parse(line, draft.language)
    if day is None or day.year is None or day.last is not None:
        return None
    rest = re.findall(r"\w+", _TIME.sub(" ", line[: day.start] + " " + line[day.end :]).lower())
    return (day.edtf(), bool(rest)) if all(word in words for word in rest) else None


def _as_written(date: str, draft: Draft) -> str:
    """The words of the page that give the date."""
    written = next((piece.text for _, piece in draft.of("header") if piece.rule == "header"), date)
    return date if date in written else " ".join(written.split())


def _of_address(address: str) -> Stamp | None:
    match = next(filter(None, (form.search(address) for form in _IN_ADDRESS)), None)
    known = chronology.from_figures("-".join(filter(None, match.group("year", "month", "day")))) if match else None
    return Stamp(known, match[0], concluded=True) if match and known else None
