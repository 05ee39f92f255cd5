"""What reading a dispatch takes: habits of sources, calendars of languages, places → typed tables, loaded once.

Goes in: data/sources/*.toml, data/languages/*.toml, data/cities.toml, and the `[[sources]]` tables of an archive.toml.
Comes out: frozen records. Nothing stays on disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.errors import ConfigError
from generator.knowledge import tables

PROFILE_ORDER = ("sources/vna", "sources/generic")
"""The profile of a source before the generic one; the others in the order of their names between them."""
_MAX_PLACE = 3
"""How many words the name of a place has that no table knows."""


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """The habits of a source: an agency and the sites that carry it. Words are compared without regard to case."""

    name: str
    acronyms: tuple[str, ...] = ()
    """What the agency and its sites sign with, in datelines, signatures and credits: `VNA`."""
    signatures: tuple[str, ...] = ()
    """Other words that sign, alone on a line or after a dash: `Nhân Dân`."""
    credits: tuple[str, ...] = ()
    """Other names that own a picture: `ADE/Archives`."""
    credit_labels: tuple[str, ...] = ()
    """What stands before the owner of a picture: `Photo`."""
    tail_headings: tuple[str, ...] = ()
    """Lines after which only teasers of other articles follow: `Voir plus`."""
    gallery_marks: tuple[str, ...] = ()
    """Words that, with a number, count the pictures of a gallery: `ảnh 1`."""
    side_marks: tuple[str, ...] = ()
    """What tells where in a picture somebody stands: `(à droite)`."""
    headers: tuple[str, ...] = ()
    """Regular expressions for what a crawler or a site put before the title. The group `date` holds YYYY-MM or
    YYYY-MM-DD, or `year`, `month` and `day` hold their figures."""
    link_marks: tuple[str, ...] = ()
    """What opens a line that only links to another article: `>>`."""
    furniture: tuple[str, ...] = ()
    """Lines that a web page leaves of its buttons: `Partager`."""
    boilerplate: tuple[str, ...] = ()
    """How lines begin that every page of the source carries: `Suivez nous sur`."""
    end_marks: tuple[str, ...] = ()
    """Words behind the last sentence that say that it was the last: `Fin`."""
    bylines: tuple[str, ...] = ()
    """Regular expressions for whole lines that say who wrote: `AA / Tunis / …`."""
    rubrics: tuple[str, ...] = ()
    """Sections of a site, alone on a line over the title: `Politique`."""
    notes: tuple[str, ...] = ()
    """How a line begins that corrects the dispatch, behind its signature: `Rectificatif`."""
    footers: tuple[str, ...] = ()
    """Regular expressions for the start of lines at a page's foot: who publishes it, its telephone, its copyright."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language writes dates. Months and weekdays are lower-case → 1–12, 0–6 (Monday first)."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    first: tuple[str, ...]
    from_words: tuple[str, ...]
    to_words: tuple[str, ...]


def profile(table: Mapping[str, Any], *, where: str) -> SourceProfile:
    """The profile that a TOML table describes. `where` names its file in the ConfigError that a bad value raises."""
    known = {field.name for field in fields(SourceProfile)}
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        raise ConfigError(where, "Une source n’a pas de nom.", 'Donnez-lui une clé name = "…".', code="source-name")
    unknown = sorted(set(table) - known)
    if unknown:
        raise ConfigError(
            where,
            f"La source « {name} » a une clé inconnue : {unknown[0]}.",
            f"Les clés possibles sont {', '.join(sorted(known))}.",
            code="source-key",
        )
    words: dict[str, tuple[str, ...]] = {}
    for key, value in table.items():
        if key == "name":
            continue
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            raise ConfigError(
                where,
                f"Dans la source « {name} », {key} n’est pas une liste de mots.",
                f'Écrivez par exemple {key} = ["…", "…"].',
                code="source-value",
            )
        words[key] = tuple(unicodedata.normalize("NFC", word) for word in value)
    for key in ("headers", "bylines", "footers"):
        for pattern in words.get(key, ()):
            _check_pattern(pattern, key, name, where)
    return SourceProfile(name=unicodedata.normalize("NFC", name.strip()), **words)


def _check_pattern(pattern: str, key: str, name: str, where: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ConfigError(
            where,
            f"Dans la source « {name} », {key} contient une expression régulière fautive ({error}).",
            'Exemple d’une expression correcte : "date (?P<date>\\\\d{4}-\\\\d{2})".',
            code="source-pattern",
        ) from error


@cache
def profiles() -> tuple[SourceProfile, ...]:
    """The profiles that come with the program, the generic one last."""
    names = tables.names("sources")
    ordered = sorted(names, key=lambda name: (name == PROFILE_ORDER[-1], name))
    return tuple(profile(tables.load(name), where=f"{name}.toml") for name in ordered)


@cache
def merged(extra: tuple[SourceProfile, ...]) -> SourceProfile:
    """One profile with the habits of all: `extra` first, then those that come with the program."""
    every = (*extra, *profiles())
    words = {
        field.name: tuple(dict.fromkeys(word for one in every for word in getattr(one, field.name)))
        for field in fields(SourceProfile)
        if field.name != "name"
    }
    return SourceProfile(name=" + ".join(one.name for one in every), **words)


@cache
def calendar(language: str) -> Calendar:
    """The calendar of a language. Raises FileNotFoundError for a language without a pack."""
    table = tables.load(f"languages/{language}")["calendar"]
    months = {name: number for number, name in enumerate(table["months"], start=1)} | dict(table["month_variants"])
    return Calendar(
        months=months,
        weekdays={name: number for number, name in enumerate(table["weekdays"])},
        first=tuple(table["first"]),
        from_words=tuple(table["from_words"]),
        to_words=tuple(table["to_words"]),
    )


def folded(name: str) -> str:
    """A name for comparison: lower-case, without accents, hyphens and apostrophes as spaces."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[-–’'\s]+", " ", bare.replace("đ", "d").replace("Đ", "D")).casefold().split())


@cache
def _cities() -> dict[str, str]:
    table: Mapping[str, list[str]] = tables.load("cities")["cities"]
    return {folded(name): country for country, names in table.items() for name in names}


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
    near = {
        known[other]
        for other in known
        if len(other) > 4 and any(other[:i] + other[i + 1 :] == name for i in range(len(other)))
    }
    return near.pop() if len(near) == 1 else None


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
