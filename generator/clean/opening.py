"""How a dispatch opens: `Hanoi (VNA) - `, `Paris, 22 janvier 1963 (ADE) – `, `(AVI) – `, `(ATS) Berne – `, `MOSCOU, 4
octobre. /TASS/. `.

Goes in: the first words of a paragraph; comes out: place, day and agency as written, and where the text itself begins.
A place is one that is known, or the name of one place by its look; nobody else opens a dispatch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.clean.patterns import compiled
from generator.knowledge import packs
from generator.knowledge.reading import calendar, country_of, looks_like_place
from generator.knowledge.sources import SourceProfile

_MAX_OPENING = 120


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline as found: `text[:end]` is the dateline with its dash."""

    place: str | None
    day: str | None
    agency: str | None
    end: int
    known: bool = True
    """Whether a profile knows the agency."""


@cache
def _pattern(habits: SourceProfile, language: str) -> re.Pattern[str]:
    months, weekdays, first = _written(language)
    words = r"[^\W\d_a-zß-ÿ][\w.’'-]*(?: [\w.’'-]+){0,4}?"
    place = rf"(?P<place>{words}(?:\s?/\s?{words})?)"
    written = rf"(?:(?:{weekdays})\s+)?(?:le\s+)?(?:{first}|\d{{1,2}})\s*(?:{months})"
    day = rf"(?P<day>(?i:{written})\.?(?:\s*(?:1[89]|20)\d\d)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
    agency = rf"(?P<agency>{compiled(habits).agency.pattern}|[A-ZÀ-Ý]{{2,6}}(?:/[A-ZÀ-Ý]{{2,6}})*)"
    dash = r"\s*\.?\s*(?:[-–—−]{1,3}|:)\s*"
    behind = rf"(?:{dash}|\s*[,.]?\s+(?=[^\W\d_a-zß-ÿ«\"“])|\s*\.?\s*\Z)"
    return re.compile(
        rf"\s*(?:"
        rf"{place}(?:\s*,\s*{day})?\s*,?\s*\(\s*{agency}\s*\){behind}"
        rf"|(?P<place5>{place.replace('place', 'place6')})\s*,\s*{day.replace('day>', 'day5>')}"
        rf"\s*/\s*{agency.replace('agency', 'agency5')}\s*/{behind}"
        rf"|(?P<place2>{place.replace('place', 'place3')})\s*,\s*{day.replace('day>', 'day2>')}{dash}"
        rf"|\(\s*{agency.replace('agency', 'agency6')}\s*\)\s*{place.replace('place', 'place7')}\s+[–—−-]\s+"
        rf"|\(\s*{agency.replace('agency', 'agency2')}\s*\){dash}"
        rf"|{agency.replace('agency', 'agency3')}\s+[-–—−]\s+"
        rf"|{place.replace('place', 'place4')}\s+[–—−-]\s+(?=[^\W\d_a-zß-ÿ«\"“])"
        rf")"
    )


def _written(language: str) -> tuple[str, str, str]:
    """How a language writes months, weekdays and the first of a month; nothing for one without a pack."""
    if language not in packs.languages():
        return "(?!)", "(?!)", "(?!)"
    times = calendar(language)
    months = "|".join(sorted(map(re.escape, times.months), key=len, reverse=True))
    return months, "|".join(times.weekdays), "|".join(map(re.escape, times.first)) or "(?!)"


def match(text: str, habits: SourceProfile, language: str = "fr") -> Opening | None:
    """The dateline with which a text opens, if it does. A place and a dash alone count for a place that is known."""
    found = _pattern(habits, language).match(text[:_MAX_OPENING])
    if found is None:
        return None
    groups = found.groupdict()
    place = groups["place"] or groups["place5"] or groups["place2"] or groups["place4"] or groups["place7"]
    agency = groups["agency"] or groups["agency5"] or groups["agency2"] or groups["agency3"] or groups["agency6"]
    known = agency is None or compiled(habits).agency.fullmatch(agency) is not None
    if place is None and not known:
        # A place in capitals looks like an acronym: «ALGER - Le ministre».
        is_place = groups["agency3"] is not None and country_of(groups["agency3"]) is not None
        return Opening(groups["agency3"], None, None, found.end()) if is_place else None
    day = groups["day"] or groups["day5"] or groups["day2"]
    if place is not None:
        surely = not known or groups["place4"] is not None
        if not _is_place(place, surely=surely, dated=day is not None and agency is not None):
            return None
    if groups["place4"] and country_of(_first_word(text[found.end() :])) is not None:
        return None  # a way between two places: «Paris – Dakar»
    return Opening(place, day.rstrip(".") if day else None, agency, found.end(), known)


def _is_place(words: str, *, surely: bool, dated: bool) -> bool:
    """Whether words name a place, or two with a stroke between them.

    `surely`: only one that is known counts. `dated`: a day and an agency follow, as behind nobody's name.
    """
    names = [name.strip() for name in words.split("/")]
    return all(country_of(name) is not None or (not surely and looks_like_place(name, dated)) for name in names)


def _first_word(text: str) -> str:
    return re.split(r"[\s,.;:!?]", text.lstrip(), maxsplit=1)[0]
