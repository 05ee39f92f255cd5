"""How a dispatch opens: `Hanoi (VNA) - `, `Paris, 22 janvier 1963 (ADE) – `, `(AVI) – `, `Hanoï(VNA)–`.

Goes in: the first words of a paragraph; comes out: place, day and agency as written, and where the text itself begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.clean.patterns import compiled
from generator.knowledge.reading import SourceProfile, calendar, country_of

_MAX_OPENING = 120


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline as found: `text[:end]` is the dateline with its dash."""

    place: str | None
    day: str | None
    agency: str | None
    end: int


@cache
def _pattern(habits: SourceProfile, language: str) -> re.Pattern[str]:
    times = calendar(language)
    months = "|".join(sorted(times.months, key=len, reverse=True))
    weekdays = "|".join(times.weekdays)
    first = "|".join(re.escape(word) for word in times.first)
    words = r"[^\W\d_a-zß-ÿ][\w.’'-]*(?:[ -][\w.’'-]+){0,4}?"
    place = rf"(?P<place>{words}(?:\s?/\s?{words})?)"
    day = rf"(?:(?:{weekdays})\s+)?(?:le\s+)?(?P<day>(?:{first}|\d{{1,2}})\s*(?:{months})(?:\s*(?:1[89]|20)\d\d)?)"
    agency = rf"(?P<agency>{compiled(habits).agency.pattern}|[A-ZÀ-Ý]{{2,6}}(?:/[A-ZÀ-Ý]{{2,6}})*|Xinhua|Reuters)"
    dash = r"\s*(?:[-–—−]{1,3}|:)\s*"
    return re.compile(
        rf"\s*(?:"
        rf"{place}(?:\s*,\s*{day})?\s*\(\s*{agency}\s*\)(?:{dash}|\s*[,.]?\s+(?=[^\W\d_a-zß-ÿ«\"“]))"
        rf"|(?P<place2>{place.replace('place', 'place3')})\s*,\s*{day.replace('day>', 'day2>')}{dash}"
        rf"|\(\s*{agency.replace('agency', 'agency2')}\s*\){dash}"
        rf"|{agency.replace('agency', 'agency3')}\s+[-–—−]\s+"
        rf"|{place.replace('place', 'place4')}\s+[–—−-]\s+(?=[^\W\d_a-zß-ÿ«\"“])"
        rf")"
    )


def match(text: str, habits: SourceProfile, language: str = "fr") -> Opening | None:
    """The dateline with which a text opens, if it does. A place and a dash alone count for a place that is known."""
    found = _pattern(habits, language).match(text[:_MAX_OPENING])
    if found is None:
        return None
    groups = found.groupdict()
    place = groups["place"] or groups["place2"] or groups["place4"]
    agency = groups["agency"] or groups["agency2"] or groups["agency3"]
    known = compiled(habits).agency
    if groups["place4"] and (country_of(place) is None or country_of(_first_word(text[found.end() :])) is not None):
        return None  # not a place, or a way between two: «Paris – Dakar»
    if groups["agency3"] and not known.fullmatch(agency):
        return None
    if groups["agency"] and not known.fullmatch(agency) and country_of(place) is None:
        return None
    return Opening(place=place, day=groups["day"] or groups["day2"], agency=agency, end=found.end())


def _first_word(text: str) -> str:
    return re.split(r"[\s,.;:!?]", text.lstrip(), maxsplit=1)[0]
