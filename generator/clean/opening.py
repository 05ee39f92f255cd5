"""How a dispatch opens: `Hanoi (VNA) - `, `Paris, 22 janvier 1963 (ADE) – `, `(AVI) – `, `MOSCOU, 4 octobre. /TASS/. `.

Goes in: the first words of a paragraph; comes out: place, day and agency as written, and where the text itself begins.
A place is one that is known, or the name of one place by its look; nobody else opens a dispatch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.clean.patterns import compiled
from generator.knowledge.reading import calendar, country_named, country_of, looks_like_place
from generator.knowledge.sources import SourceProfile

_MAX_OPENING = 120
_REMEMBERED = 64
"""How many texts: several rules ask the same of the first lines of a page, and of the last."""
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_MAY_OPEN = re.compile(
    rf"\s*(?:\(|{_CAPITAL}[\w.’'-]*(?:[ /][\w.’'-]+){{0,9}}?(?:\s*[-–—−(/:]|-\s|\s*,\s*[\w]+[\s/.,]))"
)
"""A name of a few words and a mark: what every form has, and most paragraphs lack."""
_MARK = re.compile(r"[(/:–—−-]")
"""What parts a dateline from its text, or stands in it."""
_DASH = r"\s*\.?\s*(?:[-–—−]{1,3}|:)\s*"
_BEHIND = rf"(?:{_DASH}|\s*[,.]?\s+(?=[^\W\d_a-zß-ÿ«\"“])|\s*\.?\s*\Z)"
"""What stands between a dateline and its text."""

FORMS: tuple[tuple[str, str, str], ...] = (
    ("Hanoi, 5 mai (VNA) –", "(", r"{place}{area}?(?:\s*,\s*{day})?\s*,?\s*\(\s*{agency}\s*\){behind}"),
    ("DAKAR (APS), 5 mai –", "(", r"{place}\s*\(\s*{agency}\s*\)\s*,?\s*{day}{dash}"),
    ("MOSCOU, 4 octobre. /TASS/.", "/", r"{place}{area}?\s*,\s*{day}\s*/\s*{agency}\s*/{behind}"),
    ("Rabat, 5 mai -MAP-", "-–—", r"{place}(?:\s*,\s*{day})?\s?[-–—]\s?{agency}\s?[-–—]{{1,2}}\s*"),
    ("Hanoi, 5 mai –", "-–—−:", r"{place}{area}?\s*,\s*{day}{dash}"),
    ("Hanoi, VNA –", "-–—−", r"{place}\s*,\s*{agency}\s*[-–—−]{{1,2}}\s*"),
    ("(ATS) Berne –", "(", r"\(\s*{agency}\s*\)\s*{place}\s+[–—−-]\s+"),
    ("(AVI) –", "(", r"\(\s*{agency}\s*\){dash}"),
    ("VNA –", "-–—−", r"{agency}\s+[-–—−]\s+"),
    ("Alger –", "-–—−", r"{place}{area}?\s*[–—−-]{{1,2}}\s+(?=[^\W\d_a-zß-ÿ«\"“])"),
)
"""What a dispatch may open with, each as an example, marks of which it has one, and a pattern of its parts; the first
that fits counts."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline as found: `text[:end]` is the dateline with its dash."""

    place: str | None
    day: str | None
    agency: str | None
    end: int
    known: bool = True
    """Whether a profile knows the agency."""
    country: str | None = None
    """The country of the place: the one that is written behind it, else the one that it is known to lie in."""


def match(text: str, habits: SourceProfile, language: str = "fr") -> Opening | None:
    """The dateline with which a text opens, if it does. A place and a dash alone count for a place that is known."""
    return _matched(text, compiled(habits).agency.pattern, language)


@lru_cache(maxsize=_REMEMBERED)
def _matched(text: str, agency: str, language: str) -> Opening | None:
    first = text[:_MAX_OPENING]
    if _MAY_OPEN.match(first) is None:
        return None
    marks = set(_MARK.findall(first))
    for needed, pattern in _patterns(agency, language):
        found = None if marks.isdisjoint(needed) else pattern.match(first)
        if found is not None and (opening := _read(found, text, agency)) is not None:
            return opening
    return None


@cache
def _any_of(agencies: str) -> re.Pattern[str]:
    return re.compile(agencies)


@cache
def _patterns(agency: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = rf"{_CAPITAL}[\w.’'-]*(?: [\w.’'-]+){{0,4}}?"
    parts = {
        "place": rf"(?P<place>{words}(?:\s?/\s?{words})?)",
        # The country, or the part of it, behind the place: `Genève (Suisse)`, `Cebu, Philippines`.
        "area": rf"(?P<area>\s*\(\s*{words}\s*\)|\s*,\s*(?!{_day(language)}){words}(?=\s*\())",
        "day": rf"(?P<day>{_day(language)})",
        "agency": rf"(?P<agency>{agency}|[A-ZÀ-Ý]{{2,6}}(?:/[A-ZÀ-Ý]{{2,6}})*|(?<=\()[a-z]{{2,6}}(?=\)))",
        "dash": _DASH,
        "behind": _BEHIND,
    }
    return tuple((marks, re.compile(r"\s*" + form.format_map(parts))) for _, marks, form in FORMS)


def _day(language: str) -> str:
    """A day as a language writes it; in figures only, for one whose words are not known."""
    figures = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
    try:
        times = calendar(language)
    except LookupError:
        return figures
    return rf"(?:{times.written})\.?(?:,?\s*(?:1[89]|20)\d\d)?{times.hour}?|{figures}"


def _read(found: re.Match[str], text: str, agencies: str) -> Opening | None:
    """What a form holds, if its place is one."""
    groups = found.groupdict()
    place, day, agency = groups.get("place"), groups.get("day"), groups.get("agency")
    known = agency is None or any(_any_of(agencies).fullmatch(one) for one in {agency, agency.upper()})
    if agency is not None and agency.islower() and not known:
        return None  # some agencies write their name small: «(dpa)»; other words in brackets are none
    if place is None and not known:
        # A place in capitals looks like an acronym: «ALGER - Le ministre».
        bare = "(" not in found[0] and agency is not None and country_of(agency) is not None
        return Opening(agency, None, None, found.end(), country=country_of(agency)) if bare else None
    alone = agency is None and day is None
    land = country_named((groups.get("area") or "").strip(" (),"))
    if place is not None:
        surely = not known or alone or (groups.get("area") is not None and land is None)
        if not _is_place(place, surely=surely, dated=day is not None and agency is not None):
            return None
    if alone and country_of(_first_word(text[found.end() :])) is not None:
        return None  # a way between two places: «Paris – Dakar»
    land = land or (None if place is None else country_of(place))
    return Opening(place, day.rstrip(".") if day else None, agency, found.end(), known, land)


def _is_place(words: str, *, surely: bool, dated: bool) -> bool:
    """Whether words name a place, or two with a stroke between them.

    `surely`: only one that is known counts. `dated`: a day and an agency follow, as behind nobody's name.
    """
    names = [name.strip() for name in words.split("/")]
    return all(country_of(name) is not None or (not surely and looks_like_place(name, dated)) for name in names)


def _first_word(text: str) -> str:
    return re.split(r"[\s,.;:!?]", text.lstrip(), maxsplit=1)[0]
