"""Alphabetical indexes in pages: the rows, the letters that open a section, the jump bar.

Goes in: entities in order. Comes out: slices of rows under letters, and for every letter where it begins. Nothing
stays on disk.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.compose.filing import OTHER, filed, letter
from generator.compose.pagination import Slice, paginate
from generator.model import Entity

FEW = 40
"""An index of so few names needs no letters."""


@dataclass(frozen=True)
class Jump:
    """A letter of the jump bar, and where it begins; None where no name has it."""

    letter: str
    path: str | None
    anchor: str


def anchor(head: str) -> str:
    """The anchor of a letter's heading."""
    return f"lettre-{'autres' if head == OTHER else head.lower()}"


def bar(begins: Mapping[str, str]) -> list[Jump]:
    """The jump bar of an index, given the page on which each letter begins; empty for an index without letters."""
    if not begins.keys() - {""}:
        return []
    heads = [*string.ascii_uppercase, *([OTHER] if OTHER in begins else [])]
    return [Jump(head, begins.get(head), anchor(head)) for head in heads]


def head(entity: Entity, total: int) -> str:
    """The letter under which an entity stands in an index of so many; empty where they are few."""
    return letter(entity) if total > FEW else ""


def slices(
    entities: Collection[Entity], path: Callable[[int], str]
) -> Iterator[tuple[Slice[Entity], list[tuple[str, list[Entity]]], list[Jump]]]:
    """Every page of an index: its slice, its rows by letter, the jump bar."""
    total = len(entities)
    pages = list(paginate(filed(entities), path))
    jumps = bar({head(row, total): slice_.path for slice_ in reversed(pages) for row in reversed(slice_.rows)})
    for slice_ in pages:
        groups = groupby(slice_.rows, key=lambda row: head(row, total))
        yield slice_, [(first, list(rows)) for first, rows in groups], jumps
