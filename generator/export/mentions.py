"""`data/mentions.jsonl`: every place where an article names an entity, to the code point.

Sorted by article, then in the order of its text: title, lead, body, captions; at one place the longer mention first,
which holds the shorter. A mention with no sure owner is not among them: it has no entity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.config import Config
from generator.export.encoding import Record, lines
from generator.model import Archive, Mention, Page, Part

_ORDER: Mapping[Part, int] = {"title": 0, "lead": 1, "body": 2, "caption": 3}


def pages(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """The file of the mentions."""
    yield Page("data/mentions.jsonl", lines(_records(archive)))


def record(mention: Mention, entity: str) -> Record:
    """A mention as the data contract has it."""
    return {
        "article": mention.article,
        "entity": entity,
        "kind": mention.kind,
        "part": mention.part,
        "paragraph": mention.paragraph,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "rule": mention.rule,
    }


def _records(archive: Archive) -> Iterator[Record]:
    for article in sorted(archive.mentions):
        for mention, entity in sorted(archive.mentions[article], key=_place):
            yield record(mention, entity)


def _place(resolved: tuple[Mention, str]) -> tuple[int, int, int, int, str, str]:
    mention, entity = resolved
    return (_ORDER[mention.part], mention.paragraph, mention.start, -mention.end, mention.kind, entity)
