"""Subjects that are one thing, and unions of them.

Goes in and comes out: the records of resolution's own steps. Nothing of them leaves the stage.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.model import Kind
from generator.resolve.subjects import Subject


@dataclass(slots=True)
class Cluster:
    """Subjects of one entity. `key` is what its id is made of."""

    kind: Kind
    key: str
    members: list[Subject]
    name: str | None = None
    """The name that people chose, where they did."""
    decided: bool = False
    note: str | None = None
    country: str | None = None
    parent: str | None = None
    ids: tuple[tuple[str, str], ...] = ()

    def names(self) -> Counter[str]:
        """The names that its articles know it by, by their number of articles."""
        return Counter(member.name for member in self.members)

    def countries(self) -> Counter[str]:
        """The countries that articles give it, by their number of articles."""
        return Counter(code for member in self.members for code in member.countries)

    def years(self) -> tuple[int, int] | None:
        """The first and last year in which dated articles name it."""
        found = [member.year for member in self.members if member.year is not None]
        return (min(found), max(found)) if found else None


@dataclass(slots=True)
class Unions:
    """Disjoint sets with path halving; pairs that must stay apart are refused."""

    _root: dict[str, str] = field(default_factory=dict)

    def find(self, item: str) -> str:
        """The representative of an item's set."""
        root = self._root.setdefault(item, item)
        while root != self._root[root]:
            self._root[root] = self._root[self._root[root]]
            root = self._root[root]
        return root

    def join(self, one: str, other: str) -> None:
        """Makes the sets of two items one; the first keeps its representative."""
        self._root[self.find(other)] = self.find(one)
