"""Archive → data files: everything that the site shows, for other programs.

Goes in: the archive, and the address of every article and entity. Comes out: one Page for each data file and for each
JSON Schema that describes one, with paths below docs/ (`data/articles.jsonl`), so that MkDocs alone carries them into
the site. Nothing stays on disk: write.py writes them.

The files are UTF-8, sorted, and the same bytes whenever the archive is the same. Addresses in them are relative to the
site's root, so that a copy of the site elsewhere stays right. SCHEMA counts up whenever a file changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from generator.config import Config
from generator.export import articles, entities, mentions, relations, report, schemas
from generator.export.report import SCHEMA
from generator.model import Archive, Page

__all__ = ["EXPORTS", "SCHEMA", "Export", "export"]


class Export(Protocol):
    """One format: the files that it makes of an archive."""

    def __call__(self, archive: Archive, addresses: Mapping[str, str], config: Config, /) -> Iterator[Page]: ...


EXPORTS: tuple[Export, ...] = (
    articles.pages,
    entities.pages,
    mentions.pages,
    relations.pages,
    report.pages,
    schemas.pages,
)


def export(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """The data files of the archive, in the order of EXPORTS. `addresses` has every article and entity by its id."""
    for pages in EXPORTS:
        yield from pages(archive, addresses, config)
