"""Alphabetical indexes in pages: the rows, the letters that open a section, the jump bar.

Goes in: entities in order. Comes out: slices of rows under letters, and for every letter where it begins. Nothing
stays on disk.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.compose.filing import OTHER, filed, letter
from generator.compose.pagination import Slice, paginate
from generator.model import Entity


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
    """The jump bar of an index, of which is known on which page each letter begins."""
    heads = [*string.ascii_uppercase, *([OTHER] if OTHER in begins else [])]
    return [Jump(head, begins.get(head), anchor(head)) for head in heads]


def slices(
    entities: Iterable[Entity], path: Callable[[int], str]
) -> Iterator[tuple[Slice[Entity], list[tuple[str, list[Entity]]], list[Jump]]]:
    """Every page of an index: its slice, its rows by letter, the jump bar."""
    pages = list(paginate(filed(entities), path))
    jumps = bar({letter(row): slice_.path for slice_ in reversed(pages) for row in reversed(slice_.rows)})
    for slice_ in pages:
        yield slice_, [(head, list(rows)) for head, rows in groupby(slice_.rows, key=letter)], jumps
