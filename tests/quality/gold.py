"""Gold → Expected: what a careful reader finds in a document, one shape for every gold.

Goes in: tests/gold/sample/*.toml (the sample archive), or ../shared/gold/seeds.json where the repository has it beside
itself. Comes out: Expected records. A field that a gold does not tell is None, and is not measured.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.model import KINDS, Kind
from tests.quality.texts import key

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "tests" / "gold" / "sample"
SEEDS = ROOT.parent / "shared" / "seeds"
SEEDS_GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"
_PLURALS: Mapping[Kind, str] = {"country": "countries", "person": "persons", "organisation": "organisations"}


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
    names: tuple[Name, ...] = ()
    agencies: tuple[str, ...] | None = None

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
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SAMPLE.glob("*.toml"))]
    written = key(" ".join(text for table in tables for text in _texts(table["article"])))
    return tuple(_sample_article(table, written) for table in tables)


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


def _sample_article(table: dict[str, Any], written: str) -> Expected:
    article = table["article"]
    names = [
        Name("country", item["iso2"], frozenset({item["iso2"]}), tuple(item["as"]), item.get("optional", False))
        for item in table.get("country", [])
    ]
    for kind in ("person", "organisation"):
        names += [_sample_name(kind, item, written) for item in table.get(kind, [])]
    return Expected(
        path=table["file"],
        title=article["title"],
        lead=article.get("lead"),
        dateline=_dateline(article.get("dateline")),
        date=article.get("date", {}).get("edtf"),
        basis=article.get("date", {}).get("basis", "unknown"),
        signature=article.get("signature"),
        paragraphs=tuple(article["paragraphs"]),
        captions=tuple((item.get("text"), item.get("credit")) for item in article.get("captions", [])),
        related=tuple(item["title"] for item in article.get("related", [])),
        names=tuple(names),
        agencies=tuple(article["agencies"]) if "agencies" in article else None,
    )


def _sample_name(kind: Kind, item: dict[str, Any], written: str) -> Name:
    forms = tuple(item["as"])
    accept = {key(item["name"])}
    if key(item["name"]) not in written:
        # No text of the sample writes the canonical name out: the fullest form that one has is as good.
        accept |= {key(form) for form in forms}
    return Name(kind, item["name"], frozenset(accept), forms, item.get("optional", False))


def _seed_article(article: dict[str, Any]) -> Expected:
    entities = article["entities"]
    names = [
        Name(kind, name, frozenset({name if kind == "country" else key(name)}), optional=suffix != "")
        for kind in KINDS
        for suffix in ("", "_optional")
        for name in entities.get(f"{_PLURALS[kind]}{suffix}", [])
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
        names=tuple(names),
    )


def _dateline(table: dict[str, Any] | None) -> dict[str, str | None] | None:
    return None if table is None else {name: table.get(name) for name in ("place", "country", "agency")}


def _texts(article: dict[str, Any]) -> Iterable[str]:
    yield article["title"]
    yield article.get("lead", "")
    yield from article["paragraphs"]
    yield from (caption.get("text", "") for caption in article.get("captions", []))
