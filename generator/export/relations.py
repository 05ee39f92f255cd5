"""`data/relations.jsonl`: every pair of entities that the same articles name, and how many do.

Sorted by (a, b), with a < b.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from generator.config import Config
from generator.export.encoding import Record, lines
from generator.model import Archive, Page, Relation


def pages(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """The file of the relations."""
    ordered = sorted(archive.relations, key=attrgetter("a", "b"))
    yield Page("data/relations.jsonl", lines(record(relation) for relation in ordered))


def record(relation: Relation) -> Record:
    """A relation as the data contract has it."""
    return {
        "a": relation.a,
        "b": relation.b,
        "articles": len(relation.articles),
        "first": relation.first,
        "last": relation.last,
    }
