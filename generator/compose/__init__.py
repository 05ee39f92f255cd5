"""Archive → the pages of docs/, as Markdown that a person can read.

Goes in: an Archive, the address of every article and entity, the archive's configuration. Comes out: Pages, whose
paths are relative to docs/. Nothing stays on disk: write.py writes them.

To add an index kind: one module with a `pages(site)`, one line in INDEXES, one template.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.compose import articles, countries, entities, home, organisations, persons, report, years
from generator.compose.site import Site
from generator.config import Config
from generator.model import Archive, Page

INDEXES: tuple[tuple[str, Callable[[Site], Iterator[Page]]], ...] = (
    ("home", home.pages),
    ("articles", articles.pages),
    ("years", years.pages),
    ("countries", countries.pages),
    ("persons", persons.pages),
    ("organisations", organisations.pages),
    ("entities", entities.pages),
    ("report", report.pages),
)
"""Every kind of page and what makes it, in the order of writing."""


def compose(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """Every generated page of the site."""
    site = Site(archive, addresses, config)
    for _, pages in INDEXES:
        yield from pages(site)
