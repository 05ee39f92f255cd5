"""`data/entities.jsonl`: every country, person and organisation, its names, its offices, and the articles that name it.

Sorted by id. Within an entity, articles stand in the order of the archive (by date, the undated last).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from generator.config import Config
from generator.export.encoding import Record, lines
from generator.model import Archive, Entity, Page


def pages(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """The file of the entities."""
    ordered = sorted(archive.entities, key=attrgetter("id"))
    yield Page("data/entities.jsonl", lines(record(entity, archive, addresses[entity.id]) for entity in ordered))


def record(entity: Entity, archive: Archive, address: str) -> Record:
    """An entity as the data contract has it."""
    first, last = archive.spans.get(entity.id, (None, None))
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": [alias.form for alias in entity.aliases],
        "acronyms": list(entity.acronyms),
        "iso2": entity.iso2,
        "country": entity.country,
        "parent": entity.parent,
        "same_as": dict(sorted(entity.same_as)),
        "roles": [
            {"title": role.title, "of": role.of, "article": role.article, "date": role.date}
            for role in archive.roles.get(entity.id, ())
        ],
        "articles": list(archive.appearances.get(entity.id, ())),
        "first": first,
        "last": last,
        "decided": entity.decided,
        "url": address,
    }
