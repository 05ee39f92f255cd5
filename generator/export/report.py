"""`data/report.json`: what became of every input file, and the number of the data contract.

Items are sorted by path.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from generator.config import Config
from generator.export.encoding import Record, document
from generator.model import Archive, Item, Page

SCHEMA = 2
"""The data contract that all the files follow. A change of one of them raises it and is told in the CHANGELOG."""


def pages(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """The file of the report."""
    report = archive.report
    content = {
        "schema": SCHEMA,
        "inputs": len(report.items),
        "published": report.count("published"),
        "duplicates": report.count("duplicate"),
        "quarantined": report.count("quarantined"),
        "skipped": report.count("skipped"),
        "items": [record(item) for item in sorted(report.items, key=attrgetter("path"))],
        "warnings": list(report.warnings),
    }
    yield Page("data/report.json", document(content))


def record(item: Item) -> Record:
    """The fate of one input as the data contract has it."""
    return {
        "path": item.path,
        "outcome": item.outcome,
        "code": item.code,
        "reason": item.reason,
        "article": item.article,
    }
