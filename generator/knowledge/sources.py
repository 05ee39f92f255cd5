"""Who sends dispatches and what their pages look like: profiles of sources, and the agencies that the world knows.

Goes in: data/sources/*.toml, data/agencies.toml, and the `[[sources]]` tables of an archive.toml. Comes out: frozen
records. Nothing stays on disk.

A name is one thing, a habit another: an agency's name is read as one on every page, for pages quote each other; what a
site does to its pages is looked for only on the pages of that site.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from generator.errors import ConfigError
from generator.knowledge import tables

GENERIC = "sources/generic"
"""The habits that sources share, applied to every page behind those of its own source."""
_PATTERNS = ("headers", "bylines", "footers", "marks", "remnants", "closings")
"""Keys that hold regular expressions."""


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """The habits of a source: an agency or a site that carries it. Words are compared without regard to case."""

    name: str
    hosts: tuple[str, ...] = ()
    """Where its pages stand, subdomains included: `lecourrier.vn`."""
    carries: tuple[str, ...] = ()
    """The names of other sources whose dispatches it publishes: their habits show on its pages, behind its own."""
    marks: tuple[str, ...] = ()
    """Regular expressions for the start of lines by which its pages are known. They only choose the profile."""
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
    """Regular expressions for what a crawler or a site put around the title. The group `date` holds YYYY-MM or
    YYYY-MM-DD, or `year`, `month` (its name as well) and `day` hold their figures."""
    link_marks: tuple[str, ...] = ()
    """What opens a line that only links to another article: `>>`."""
    furniture: tuple[str, ...] = ()
    """Lines that a web page leaves of its buttons: `Partager`."""
    boilerplate: tuple[str, ...] = ()
    """How lines begin that every page of the source carries: `Suivez nous sur`."""
    remnants: tuple[str, ...] = ()
    """Regular expressions for whole lines that a page leaves of its workings: the name of a picture's file."""
    closings: tuple[str, ...] = ()
    """Regular expressions for what stands alone on a line, or behind the last sentence of one, and tells who wrote or
    that the text ends: `SK/ESF`, `./.`, `(Reportage de …)`."""
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

    def __hash__(self) -> int:
        """That of its name: what is made of a profile is asked for again with every rule of every page."""
        return hash(self.name)


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
    for key in _PATTERNS:
        for pattern in words.get(key, ()):
            _check_pattern(pattern, key, name, where)
    return SourceProfile(name=unicodedata.normalize("NFC", name.strip()), **words)


def _check_pattern(pattern: str, key: str, name: str, where: str) -> None:
    try:
        re.compile(f"(?:{pattern})")  # as one of several
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
    ordered = sorted(tables.names("sources"), key=lambda name: (name == GENERIC, name))
    return tuple(profile(tables.load(name), where=f"{name}.toml") for name in ordered)


@cache
def generic() -> SourceProfile:
    """What French-language sources share."""
    return profiles()[-1]


@cache
def agencies() -> SourceProfile:
    """The names of agencies that are read as such on every page: no habit of anybody's."""
    names: Mapping[str, str] = tables.load("agencies")["agencies"]
    return SourceProfile(
        "Agences du monde",
        acronyms=tuple(names),
        signatures=tuple(dict.fromkeys((*names.values(), *tables.load("agencies")["names"]))),
    )


@cache
def picture_agencies() -> frozenset[str]:
    """Agencies whose pictures stand on everybody's pages: such a credit tells nothing of the text's source."""
    return frozenset(tables.load("agencies")["pictures"])


@cache
def known(own: tuple[SourceProfile, ...]) -> tuple[SourceProfile, ...]:
    """The profiles that compete for a page, those of the corpus first. One of its own with the name of a profile of the
    program extends that."""
    told: dict[str, SourceProfile] = {}
    for one in (*own, *profiles()[:-1]):
        key = plain(one.name)
        told[key] = _joined(told[key].name, (told[key], one)) if key in told else one
    return tuple(told.values())


def plain(name: str) -> str:
    """A name as people may write it: whatever its capitals and apostrophes."""
    return unicodedata.normalize("NFC", name).strip().replace("’", "'").casefold()


@cache
def merged(extra: tuple[SourceProfile, ...]) -> SourceProfile:
    """One profile with the habits of all: `extra` first, then those that come with the program, then the agencies."""
    every = (*extra, *profiles(), agencies())
    return _joined(" + ".join(one.name for one in every[:-1]), every)


@cache
def applied(chosen: tuple[SourceProfile, ...], own: tuple[SourceProfile, ...]) -> SourceProfile:
    """The habits by which a page is read: those of its sources, of what they carry, and the generic ones. Whoever signs
    is known by name on every page."""
    by_name = {plain(one.name): one for one in known(own)}
    carried = [by_name[plain(name)] for one in chosen for name in one.carries if plain(name) in by_name]
    names = [SourceProfile(one.name, acronyms=one.acronyms, signatures=one.signatures) for one in by_name.values()]
    every = tuple(dict.fromkeys((*chosen, *carried, generic())))
    return _joined(" + ".join(one.name for one in every), (*every, *names, agencies()))


def _joined(name: str, every: Iterable[SourceProfile]) -> SourceProfile:
    listed = tuple(every)
    words: dict[str, Any] = {
        field.name: tuple(dict.fromkeys(word for one in listed for word in getattr(one, field.name)))
        for field in fields(SourceProfile)
        if field.name != "name"
    }
    return replace(SourceProfile(name), **words)
