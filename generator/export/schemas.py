"""`data/schemas/*.json`: the JSON Schema of each data file, beside the files, so that their readers can check them.

For a .jsonl file the schema describes one line. They stand in generator/data/schemas/ and are passed on unchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.config import Config
from generator.knowledge.tables import DATA
from generator.model import Archive, Page


def pages(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """A file for each schema."""
    for path in sorted((DATA / "schemas").glob("*.json")):
        yield Page(f"data/schemas/{path.name}", path.read_bytes())
