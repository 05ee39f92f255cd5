"""People's decisions, ready to be asked.

Goes in: an Authority. Comes out: for a name, the thing that people said it is; whether it is no entity; whether two
names must stay apart; and in the end, which decisions matched nothing. Names are compared without accents, capitals
and kinds of apostrophe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from generator.errors import ConfigError
from generator.knowledge import forms
from generator.model import Kind
from generator.resolve.authority import Authority, Entry, Place, Pointer, Verdict
from generator.resolve.clusters import Unions

Name = tuple[Kind, str]


def plain(name: str) -> str:
    """A name for comparison."""
    return " ".join(forms.key(name.replace("’", "'")).lower().split())


@dataclass(frozen=True, slots=True)
class Target:
    """The thing that people said a name is: the key of its cluster, what they call it, its entry, their note."""

    key: str
    name: str | None
    entry: Entry | None
    note: str | None


class Decisions:
    """The authority, by name. Raises ConfigError where two decisions contradict each other."""

    def __init__(self, authority: Authority) -> None:
        self._used: set[Place] = set()
        self._all: dict[Place, str] = {}
        self._entries: dict[Name, Entry] = {}
        for entry in authority.entries:
            self._all[entry.place] = entry.name
            for name in (entry.name, *entry.aliases):
                self._claim(entry, name)
        self._rejected = {(v.kind, plain(v.names[0])): v for v in self._told(authority.rejected)}
        self._apart = {
            (v.kind, one, other): v
            for v in self._told(authority.different)
            for one, other in permutations(map(plain, v.names), 2)
        }
        self._unions = Unions()
        self._same: dict[str, Verdict] = {}
        for verdict in self._told(authority.same):
            self._join(verdict)
        self._pointers: dict[tuple[Kind, str, str], Pointer] = {}
        for pointer in authority.pointers:
            self._all[pointer.place] = pointer.name
            for article in pointer.articles:
                self._pointers[pointer.kind, plain(pointer.name), article] = pointer

    def _told(self, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
        for verdict in verdicts:
            self._all[verdict.place] = " · ".join(verdict.names)
            yield verdict

    def _claim(self, entry: Entry, name: str) -> None:
        other = self._entries.setdefault((entry.kind, plain(name)), entry)
        if other is not entry:
            raise ConfigError(
                str(entry.place),
                f"« {name} » désigne déjà « {other.name} » ({other.place})",
                "ne garder ce nom que dans l'une des deux entrées, ou le désigner article par article par [[mention]]",
                code="authority",
            )

    def _join(self, verdict: Verdict) -> None:
        first, *others = (f"{verdict.kind}:{plain(name)}" for name in verdict.names)
        for one, other in permutations(map(plain, verdict.names), 2):
            against = self._apart.get((verdict.kind, one, other))
            if against is not None:
                raise ConfigError(
                    str(verdict.place),
                    f"[[same]] réunit des noms que [[different]] sépare ({against.place})",
                    "retirer l'une des deux décisions",
                    code="authority",
                )
        for other in others:
            self._unions.join(first, other)
        self._same[self._unions.find(first)] = verdict

    def rejected(self, kind: Kind, name: str) -> bool:
        """Whether people said that this is no entity."""
        verdict = self._rejected.get((kind, plain(name)))
        if verdict is not None:
            self._used.add(verdict.place)
        return verdict is not None

    def apart(self, kind: Kind, one: str, other: str) -> bool:
        """Whether people said that these two are never one."""
        if not self._apart:
            return False
        verdict = self._apart.get((kind, plain(one), plain(other)))
        if verdict is not None:
            self._used.add(verdict.place)
        return verdict is not None

    def target(self, kind: Kind, names: Iterable[str], article: Sequence[str]) -> Target | None:
        """The thing that people said one of these names is; `article` is what an article may be called (id, path)."""
        forms_ = list(dict.fromkeys(map(plain, names)))
        for form in forms_:
            for called in article:
                pointer = self._pointers.get((kind, form, called))
                if pointer is not None:
                    self._used.add(pointer.place)
                    return self._thing(kind, pointer.target, pointer.note, name=pointer.target)
        for form in forms_:
            if (kind, form) in self._entries:
                return self._thing(kind, form, None)
            verdict = self._same.get(self._unions.find(f"{kind}:{form}"))
            if verdict is not None:
                self._used.add(verdict.place)
                preferred = next((n for n in verdict.names if (kind, plain(n)) in self._entries), verdict.names[0])
                return self._thing(kind, preferred, verdict.note)
        return None

    def _thing(self, kind: Kind, called: str, note: str | None, name: str | None = None) -> Target:
        entry = self._entries.get((kind, plain(called)))
        if entry is None:
            return Target(plain(called), name, None, note)
        self._used.add(entry.place)
        return Target(plain(entry.name), entry.name, entry, note or entry.note)

    def idle(self) -> Iterator[str]:
        """Decisions that no name of the archive called for."""
        for place, what in sorted(self._all.items(), key=lambda item: (item[0].file, item[0].line)):
            if place not in self._used:
                yield f"{place} : la décision sur « {what} » ne concerne plus aucun nom de l'archive"
