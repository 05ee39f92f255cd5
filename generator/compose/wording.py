"""Dates, numbers and messages in the words of the site's language, French.

Goes in: EDTF strings, numbers, messages. Comes out: plain text. Nothing stays on disk. Templates say their words
through `_` and `ngettext`, so that a catalogue of another language can take their place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from generator import chronology
from generator.model import Date, Kind, Profile

NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
SPACE = "\N{NO-BREAK SPACE}"
UNDATED = "Sans date"
UNKNOWN_YEAR = "année inconnue"
_AND = " ; "
"""What stands between the words of a date's evidence, where it rests on several."""

SINGULAR: dict[Kind, str] = {"country": "Pays", "person": "Personne", "organisation": "Organisation"}
PLURAL: dict[Kind, str] = {"country": "Pays", "person": "Personnes", "organisation": "Organisations"}

_MONTHS: dict[int, str] = dict(get_month_names("wide", locale="fr"))


def gettext(message: str, **values: object) -> str:
    """The message, with its %(name)s filled in."""
    return message % values if values else message


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """The message for a number, which it may show as %(num)s. In French, zero and one are singular."""
    return (one if abs(count) < 2 else many) % {"num": number(count), **values}


def number(count: int) -> str:
    """`1234` → `1 234`, with a narrow no-break space."""
    return f"{count:,}".replace(",", NARROW_SPACE)


def enumeration(names: Sequence[str]) -> str:
    """`A, B et C`."""
    return " et ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def month(index: int) -> str:
    """`1` → `janvier`."""
    return _MONTHS[index]


@lru_cache(maxsize=1 << 16)
def date(edtf: str | None) -> str:
    """A date as far as it is known: `22 janvier 1963`, `janvier 1963`, `1963`, `10 septembre, année inconnue`.

    An interval reads `10–13 septembre 1963`, `28 août – 2 septembre 1963`.
    """
    first, _, last = (edtf or "").partition("/")
    if last and last != first:
        begin, end = chronology.parse(first), chronology.parse(last)
        if begin.day and end.day and (begin.year, begin.month) == (end.year, end.month):
            return f"{_ordinal(begin.day)}–{date(last)}"
        opening = _day(chronology.Day(None, begin.month, begin.day)) if begin.year == end.year else date(first)
        return f"{opening} – {date(last)}" if opening else date(last)
    known = chronology.parse(first)
    day = _day(known)
    if known.year is None:
        return f"{day}, {UNKNOWN_YEAR}" if day else UNDATED
    return f"{day} {known.year}" if day else str(known.year)


def day_and_month(edtf: str | None) -> str:
    """The date without its year, for a list under that year: `22 janvier`, `10–13 septembre`; empty without a month.

    Days over the end of a year keep both.
    """
    first, _, last = (edtf or "").partition("/")
    begin, end = chronology.parse(first), chronology.parse(last or first)
    if begin == end:
        return _day(begin)
    if begin.year != end.year:
        return date(edtf)
    if begin.month == end.month and begin.day and end.day:
        return f"{_ordinal(begin.day)}–{_day(end)}"
    return f"{_day(begin)} – {_day(end)}"


def period(first: str | None, last: str | None) -> str:
    """Two dates as one expression: `22 janvier 1963 – 3 mars 1979`; empty without a date."""
    if first is None and last is None:
        return ""
    return date(first) if first == last else f"{date(first)} – {date(last)}"


def years(first: str | None, last: str | None) -> str:
    """`1963–1979`, `1963`; empty without a year."""
    begin, end = chronology.year(first), chronology.year(last)
    if begin is None or end is None:
        return ""
    return str(begin) if begin == end else f"{begin}–{end}"


def quoted(words: str) -> str:
    """`« mardi 3 mai »`."""
    return f"«{SPACE}{' '.join(words.split())}{SPACE}»"


def basis(value: Date) -> str:
    """What a date rests on, and the words that say another day."""
    said = {
        "stated": gettext("Date donnée"),
        "inferred": gettext("Date déduite"),
        "partial": gettext("Date incomplète"),
        "unknown": gettext("Aucune date sûre") if value.conflicts else gettext("Aucune date dans la dépêche"),
    }[value.basis]
    words = value.evidence.split(_AND) if value.evidence else []
    rests = f"{said}{SPACE}: {enumeration([quoted(one) for one in words])}" if words else said
    # Words that are the date's own evidence, or that leave no date at all, contradict themselves.
    itself = [one for one in value.conflicts if one in words or not words]
    others = [one for one in value.conflicts if one not in itself]
    told = [rests]
    if itself:
        which = f"{enumeration([quoted(one) for one in itself])}{SPACE}: " if itself != words else ""
        told.append(which + gettext("le jour de la semaine contredit le calendrier"))
    if others:
        told.append(f"{gettext('mais le fichier porte aussi')} {enumeration([quoted(one) for one in others])}")
    return " – ".join(told)


def illegible(offsets: Sequence[int]) -> str:
    """Where in a file bytes are no character: `illisible à l’octet 57`; empty where all are."""
    if not offsets:
        return ""
    return ngettext(
        "illisible à l’octet %(at)s",
        "illisible aux octets %(at)s",
        len(offsets),
        at=enumeration([number(at) for at in offsets]),
    )


def profile(value: Profile) -> str:
    """By whose habits a dispatch was read, and why these."""
    why = {
        "decided": gettext("choix d’une personne"),
        "recognised": gettext("que signale"),
        "default": gettext("faute d’une source reconnue"),
    }[value.basis]
    return ", ".join([value.name, f"{why} {quoted(value.evidence)}" if value.evidence else why])


@lru_cache
def language(code: str) -> str:
    """A language by its name: `en` → `anglais`, `pt-BR` → `portugais (Brésil)`; the code itself where it has none."""
    try:
        said = Locale.parse(code, sep="-").get_display_name("fr")
    except (ValueError, UnknownLocaleError):
        return code
    return str(said or code)


@lru_cache
def direction(code: str) -> str | None:
    """How a language is written where that is not from left to right: `rtl`; `auto` where the tag does not tell."""
    try:
        said = Locale.parse(code, sep="-").text_direction
    except (ValueError, UnknownLocaleError):
        return "auto"
    return None if said == "ltr" else said


def _day(known: chronology.Day) -> str:
    if known.month is None or known.month not in _MONTHS:
        return ""
    if known.day is None:
        return _MONTHS[known.month]
    return f"{_ordinal(known.day)} {_MONTHS[known.month]}"


def _ordinal(day: int) -> str:
    return "1er" if day == 1 else str(day)
