"""People's decisions, ready to be asked.

Goes in: an Authority. Comes out: for a name, the entry that it belongs to, whether it is no entity, whether two names
must stay apart. Names are compared without accents, capitals and kinds of apostrophe.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.knowledge import forms
from generator.model import Kind
from generator.resolve.authority import Authority, Entry, Pointer, Verdict
from generator.resolve.clusters import Unions

Name = tuple[Kind, str]


def plain(name: str) -> str:
    """A name for comparison."""
    return " ".join(forms.key(name.replace("’", "'")).lower().split())


class Decisions:
    """The authority, by name."""

    def __init__(self, authority: Authority) -> None:
        self.entries: dict[Name, Entry] = {}
        self._same = Unions()
        self._notes: dict[str, Verdict] = {}
        for entry in authority.entries:
            for name in (entry.name, *entry.aliases):
                self.entries.setdefault((entry.kind, plain(name)), entry)
        self._rejected = {(v.kind, plain(v.names[0])) for v in authority.rejected}
        self._different = {
            (v.kind, one, other)
            for v in authority.different
            for one, other in _pairs([plain(name) for name in v.names])
        }
        for verdict in authority.same:
            first, *others = (f"{verdict.kind}:{plain(name)}" for name in verdict.names)
            for other in others:
                self._same.join(first, other)
            self._notes[self._same.find(first)] = verdict
        self._pointers: dict[tuple[Kind, str, str], Pointer] = {
            (p.kind, plain(p.name), article): p for p in authority.pointers for article in p.articles
        }

    def rejected(self, kind: Kind, name: str) -> bool:
        """Whether people said that this is no entity."""
        return (kind, plain(name)) in self._rejected

    def apart(self, kind: Kind, one: str, other: str) -> bool:
        """Whether people said that these two are never one."""
        return bool(self._different) and (kind, plain(one), plain(other)) in self._different

    def target(
        self, kind: Kind, names: Iterable[str], article: tuple[str, str]
    ) -> tuple[str, Entry | None, str | None] | None:
        """(key, entry, note) of the thing that people said one of these names is; `article` is its id and its path."""
        for name in names:
            form = plain(name)
            pointer = next(
                (self._pointers[kind, form, one] for one in article if (kind, form, one) in self._pointers), None
            )
            if pointer is not None:
                entry = self.entries.get((kind, plain(pointer.target)))
                return plain(entry.name if entry is not None else pointer.target), entry, pointer.note
            entry = self.entries.get((kind, form))
            if entry is not None:
                return plain(entry.name), entry, entry.note
            root = self._same.find(f"{kind}:{form}")
            if root in self._notes:
                verdict = self._notes[root]
                entry = next(
                    (self.entries[kind, plain(n)] for n in verdict.names if (kind, plain(n)) in self.entries), None
                )
                return plain(entry.name if entry is not None else verdict.names[0]), entry, verdict.note
        return None


def _pairs(names: list[str]) -> Iterable[tuple[str, str]]:
    for one in names:
        for other in names:
            if one != other:
                yield one, other
