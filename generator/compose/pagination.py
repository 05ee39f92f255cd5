"""Long lists → pages of at most 100 rows, at `…/`, `…/2/`, `…/3/`.

Goes in: rows, and the address of the list. Comes out: slices with what a pager shows. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

PER_PAGE = 100

Row = TypeVar("Row")


@dataclass(frozen=True)
class Slice(Generic[Row]):
    """One page of a list."""

    number: int
    of: int
    rows: tuple[Row, ...]
    path: str
    paths: tuple[str, ...]
    """The files of all the pages of the list."""

    @property
    def title(self) -> str:
        """What the page adds to the title of the list."""
        return "" if self.number == 1 else f" – page {self.number}"


def paginate(
    rows: Sequence[Row], path: Callable[[int], str], starts: Callable[[Row], bool] | None = None
) -> Iterator[Slice[Row]]:
    """The pages of a list; an empty list has one. With `starts`, a page only begins at a row for which it holds."""
    cuts = [0]
    for index, row in enumerate(rows):
        if index - cuts[-1] >= PER_PAGE and (starts is None or starts(row)):
            cuts.append(index)
    paths = tuple(path(number) for number in range(1, len(cuts) + 1))
    for number, (start, end) in enumerate(zip(cuts, [*cuts[1:], len(rows)], strict=True), start=1):
        yield Slice(number, len(cuts), tuple(rows[start:end]), paths[number - 1], paths)
