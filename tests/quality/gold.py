"""Gold → Expected: what a careful reader finds in a document, one shape for every gold.

Goes in: what tests/gold/load.py reads (the sample archive), or ../shared/gold/seeds.json where the repository has it
beside itself. Comes out: Expected records. A field that a gold does not tell is None, and is not measured.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.model import KINDS, Kind
from tests.gold import load
from tests.gold.load import GoldDispatch, GoldOrganisation, GoldPerson
from tests.quality.texts import key

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
STAY_WHOLE = ROOT.parent / "shared" / "gold" / "must_stay_whole.txt"
SEEDS_GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"
PLURALS: Mapping[Kind, str] = {"country": "countries", "person": "persons", "organisation": "organisations"}


@dataclass(frozen=True, slots=True)
class Name:
    """One whom a document names. `optional`: a careful reader may leave it out, so that it counts neither way."""

    kind: Kind
    name: str
    """The canonical name; for a country its code."""
    accept: frozenset[str]
    """Keys of the names under which an answer is right."""
    forms: tuple[str, ...] = ()
    """How the text writes it, where the gold tells."""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """The right reading of one document."""

    path: str
    """As `source.path` of the articles has it."""
    title: str
    lead: str | None
    dateline: dict[str, str | None] | None
    date: str | None
    basis: str
    signature: str | None
    paragraphs: tuple[str, ...]
    captions: tuple[tuple[str | None, str | None], ...]
    related: tuple[str, ...]
    """The titles of the related items."""
    teasers: tuple[str, ...] = ()
    """Every text of the related items that the gold tells."""
    names: tuple[Name, ...] = ()
    agencies: tuple[str, ...] | None = None
    copies: tuple[str, ...] = ()
    """The paths of other files with the same text."""
    language: str = load.LANGUAGE
    version_of: str | None = None
    """The path of the fullest version, where the dispatch stands in several and this is not it."""

    def named(self, kind: Kind) -> tuple[Name, ...]:
        """Those of one kind."""
        return tuple(name for name in self.names if name.kind == kind)


@dataclass(frozen=True, slots=True)
class Pair:
    """Surfaces of (document, surface) that are one entity, or are two."""

    kind: Kind
    surfaces: tuple[tuple[str, str], ...]
    same: bool


@dataclass(frozen=True, slots=True)
class SeedGold:
    """The gold of the seeds: documents, pairs across them, and names that only teasers carry."""

    articles: tuple[Expected, ...]
    pairs: tuple[Pair, ...] = field(repr=False)
    forbidden: tuple[tuple[str, str], ...] = field(repr=False)


def sample() -> tuple[Expected, ...]:
    """The sample archive, in the order of its files."""
    dispatches = load.load()
    written = key(" ".join(dispatch.text for dispatch in dispatches))
    return tuple(_sample_article(dispatch, written) for dispatch in dispatches)


def dispatches() -> tuple[Expected, ...]:
    """Those of the sample that others are made of."""
    files = {dispatch.file for dispatch in load.dispatches()}
    return tuple(item for item in sample() if item.path in files)


def seeds() -> SeedGold | None:
    """The seeds, or None where they are not at hand."""
    if not (SEEDS_GOLD.exists() and SEEDS.exists()):
        return None
    gold = json.loads(SEEDS_GOLD.read_text(encoding="utf-8"))
    paths = {article["source"][:3]: article["source"] for article in gold["articles"]}

    def pairs(name: str) -> Iterable[Pair]:
        for item in gold[name]:
            yield Pair(item["kind"], tuple((paths[no], text) for no, text in item["surfaces"]), name == "same_entity")

    return SeedGold(
        tuple(_seed_article(article) for article in gold["articles"]),
        (*pairs("same_entity"), *pairs("different_entity")),
        tuple((paths[no], name) for no, name in gold["must_not_be_entities_of"]),
    )


def _sample_article(gold: GoldDispatch, written: str) -> Expected:
    dateline = gold.dateline
    return Expected(
        path=gold.file,
        title=gold.title,
        lead=gold.lead,
        dateline=None if dateline is None else _dateline(asdict(dateline)),
        date=gold.date.edtf,
        basis=gold.date.basis,
        signature=gold.signature,
        paragraphs=gold.paragraphs,
        captions=tuple((item.text, item.credit) for item in gold.captions),
        related=tuple(item.title for item in gold.related),
        teasers=tuple(text for item in gold.related for text in (item.title, item.teaser, item.caption) if text),
        names=(
            *(Name("country", item.iso2, frozenset({item.iso2}), item.forms, item.optional) for item in gold.countries),
            *(_sample_name("person", item, written) for item in gold.persons),
            *(_sample_name("organisation", item, written) for item in gold.organisations),
        ),
        agencies=gold.agencies,
        copies=tuple(sorted(gold.also)),
        language=gold.language,
        version_of=gold.version_of,
    )


def _sample_name(kind: Kind, item: GoldPerson | GoldOrganisation, written: str) -> Name:
    accept = {key(item.name)}
    if key(item.name) not in written:
        # No text of the sample writes the canonical name out: the fullest form that one has is as good.
        accept |= {key(form) for form in item.forms}
    return Name(kind, item.name, frozenset(accept), item.forms, item.optional)


def _seed_article(article: dict[str, Any]) -> Expected:
    entities = article["entities"]
    names = [
        Name(kind, name, frozenset({name if kind == "country" else key(name)}), optional=suffix != "")
        for kind in KINDS
        for suffix in ("", "_optional")
        for name in entities.get(f"{PLURALS[kind]}{suffix}", [])
    ]
    return Expected(
        path=article["source"],
        title=article["title"],
        lead=article["lead"],
        dateline=_dateline(article["dateline"]),
        date=article["date"]["edtf"],
        basis=article["date"]["basis"],
        signature=article["signature"],
        paragraphs=tuple(article["paragraphs"]),
        captions=tuple((item["text"], item["credit"]) for item in article["captions"]),
        related=tuple(article["related_titles"]),
        teasers=tuple(article["related_titles"]),
        names=tuple(names),
    )


def _dateline(table: dict[str, Any] | None) -> dict[str, str | None] | None:
    return None if table is None else {name: table.get(name) for name in ("place", "country", "agency")}
