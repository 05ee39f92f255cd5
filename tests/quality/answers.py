"""Data files → Answers: what the program says of each source file, read from what it publishes.

Goes in: the data files of an archive, as pages. Comes out: for each source path its article, and the entities and
mentions of it. So that what is measured is what readers get.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model import Kind, Page
from tests.quality.texts import key

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answers:
    """An archive as its data files tell it."""

    articles: Mapping[str, Row] = field(repr=False)
    """source path → article"""
    entities: Mapping[str, Row] = field(repr=False)
    """entity id → entity"""
    mentions: Mapping[str, tuple[Row, ...]] = field(repr=False)
    """article id → mentions, in the order of the text"""
    report: Row = field(repr=False)

    def named(self, path: str, kind: Kind) -> dict[str, tuple[str, ...]]:
        """Entity id → surfaces, for those of a kind that the article of a source path names."""
        found: dict[str, list[str]] = defaultdict(list)
        for mention in self.mentions_of(path, kind):
            found[mention["entity"]].append(mention["surface"])
        return {entity: tuple(dict.fromkeys(surfaces)) for entity, surfaces in found.items()}

    def mentions_of(self, path: str, kind: Kind) -> tuple[Row, ...]:
        """The mentions of a kind in the article of a source path."""
        article = self.articles.get(path)
        return tuple(row for row in self.mentions.get(article["id"], ()) if row["kind"] == kind) if article else ()

    def keys(self, entity: str) -> frozenset[str]:
        """Everything that an entity is called, as names are compared; of a country its code."""
        row = self.entities[entity]
        if row["kind"] == "country":
            return frozenset({row["iso2"]})
        return frozenset(key(name) for name in (row["name"], *row["aliases"]))


def of_pages(pages: Iterable[Page]) -> Answers:
    """The answers in data files that are not written yet."""
    return _answers({page.path.rsplit("/", 1)[-1]: page.content.decode("utf-8") for page in pages})


def text(article: Row, part: str, paragraph: int) -> str:
    """The text of one part of an article, in which mentions count."""
    if part == "body":
        return str(article["paragraphs"][paragraph])
    if part == "caption":
        return str(article["captions"][paragraph]["text"] or "")
    return str(article[part] or "")


def texts(article: Row) -> list[tuple[str, int, str]]:
    """(part, paragraph, text) of every text of an article that names may stand in."""
    places = [("title", 0), ("lead", 0)]
    places += [("body", number) for number in range(len(article["paragraphs"]))]
    places += [("caption", number) for number in range(len(article["captions"]))]
    return [(part, number, text(article, part, number)) for part, number in places]


def _answers(files: Mapping[str, str]) -> Answers:
    rows = {
        name: [json.loads(line) for line in content.split("\n") if line]
        for name, content in files.items()
        if name.endswith(".jsonl")
    }
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in rows["mentions.jsonl"]:
        mentions[row["article"]].append(row)
    return Answers(
        articles={row["source"]["path"]: row for row in rows["articles.jsonl"]},
        entities={row["id"]: row for row in rows["entities.jsonl"]},
        mentions={article: tuple(listed) for article, listed in mentions.items()},
        report=json.loads(files["report.json"]),
    )
