"""What people decided about names: corpus/authority/*.toml → one Authority.

Goes in: the folder. Comes out: its entries and decisions, each with the file and line that it stands on. A missing
folder is an empty authority. Nothing is written here. A file that cannot be used raises ConfigError with file, line
and remedy.

    [[entity]]                              # a thing, under the name that it should bear
    kind = "person"                         # person, organisation or country
    name = "Edward Wood"
    aliases = ["lord Halifax", "Halifax"]   # names that mean it, wherever they stand
    country = "GB"                          # ISO 3166-1 alpha-2
    parent = "…"                            # organisations: the body that this one is part of
    note = "…"                              # shown to readers
    ids = { wikidata = "Q…" }               # only as people give them

    [[same]]                                # names that mean one thing
    kind = "person"
    names = ["…", "…"]

    [[different]]                           # names that never mean one thing
    kind = "person"
    names = ["…", "…"]

    [[rejected]]                            # a name that is no entity at all
    kind = "person"
    name = "…"

    [[mention]]                             # this name in these articles is that thing
    kind = "person"
    name = "Roosevelt"
    articles = ["1945/yalta.txt"]
    is = "Franklin Roosevelt"

Every table may bear a `note`.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from generator.errors import ConfigError
from generator.model import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision stands."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing as people describe it."""

    kind: Kind
    name: str
    place: Place
    aliases: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    note: str | None = None
    ids: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Names of one kind that are one thing (`same`), never one thing (`different`), or no thing (`rejected`)."""

    kind: Kind
    names: tuple[str, ...]
    place: Place
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """This name, in these articles, is that thing."""

    kind: Kind
    name: str
    articles: tuple[str, ...]
    target: str
    place: Place
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """All decisions of a corpus."""

    entries: tuple[Entry, ...] = ()
    same: tuple[Verdict, ...] = ()
    different: tuple[Verdict, ...] = ()
    rejected: tuple[Verdict, ...] = ()
    pointers: tuple[Pointer, ...] = ()


_KEYS: Mapping[str, frozenset[str]] = {
    "entity": frozenset({"kind", "name", "aliases", "country", "parent", "note", "ids"}),
    "same": frozenset({"kind", "names", "note"}),
    "different": frozenset({"kind", "names", "note"}),
    "rejected": frozenset({"kind", "name", "note"}),
    "mention": frozenset({"kind", "name", "articles", "is", "note"}),
}
_NEEDED: Mapping[str, frozenset[str]] = {
    "entity": frozenset({"kind", "name"}),
    "same": frozenset({"kind", "names"}),
    "different": frozenset({"kind", "names"}),
    "rejected": frozenset({"kind", "name"}),
    "mention": frozenset({"kind", "name", "articles", "is"}),
}


def load(folder: Path) -> Authority:
    """The authority of a corpus. Raises ConfigError."""
    if not folder.is_dir():
        return Authority()
    parts = [_File(path).read() for path in sorted(folder.glob("*.toml"))]
    return Authority(
        entries=tuple(entry for part in parts for entry in part.entries),
        same=tuple(verdict for part in parts for verdict in part.same),
        different=tuple(verdict for part in parts for verdict in part.different),
        rejected=tuple(verdict for part in parts for verdict in part.rejected),
        pointers=tuple(pointer for part in parts for pointer in part.pointers),
    )


class _File:
    """One file, while it is read: it knows the line of each table, which tomllib does not tell."""

    def __init__(self, path: Path) -> None:
        self._name = f"authority/{path.name}"
        try:
            self._text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise self._error(1, "le fichier n'est pas en UTF-8", "l'enregistrer en UTF-8") from error
        except OSError as error:
            raise self._error(
                1, f"le fichier ne peut être lu ({error.strerror})", "vérifier ses droits d'accès"
            ) from error
        self._lines = self._table_lines()

    def _table_lines(self) -> dict[str, list[int]]:
        lines: dict[str, list[int]] = {}
        for number, line in enumerate(self._text.splitlines(), 1):
            match = re.match(r"\s*\[\[\s*([^\[\]]+?)\s*\]\]", line)
            if match:
                lines.setdefault(match.group(1), []).append(number)
        return lines

    def _error(self, line: int, reason: str, remedy: str) -> ConfigError:
        return ConfigError(f"{self._name}:{line}", reason, remedy, code="authority")

    def read(self) -> Authority:
        try:
            data = tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"line (\d+)", str(error))
            raise self._error(
                int(line.group(1)) if line else 1, f"ce n'est pas du TOML : {error}", "corriger la ligne indiquée"
            ) from error
        for table in data:
            if table not in _KEYS:
                raise self._error(self._line_of(table), *self._unknown("la table", table, _KEYS))
        return Authority(
            entries=tuple(self._entry(item, place) for item, place in self._items(data, "entity")),
            same=tuple(self._verdict(item, place) for item, place in self._items(data, "same")),
            different=tuple(self._verdict(item, place) for item, place in self._items(data, "different")),
            rejected=tuple(self._verdict(item, place) for item, place in self._items(data, "rejected")),
            pointers=tuple(self._pointer(item, place) for item, place in self._items(data, "mention")),
        )

    def _line_of(self, word: str) -> int:
        for number, line in enumerate(self._text.splitlines(), 1):
            if re.match(rf"\s*\[*\s*\"?{re.escape(word)}\b", line):
                return number
        return 1

    @staticmethod
    def _unknown(what: str, word: str, known: Iterable[str]) -> tuple[str, str]:
        close = difflib.get_close_matches(word, list(known), n=1)
        remedy = f"écrire « {close[0]} » ?" if close else f"clés possibles : {', '.join(sorted(known))}"
        return f"{what} « {word} » est inconnue", remedy

    def _items(self, data: Mapping[str, Any], table: str) -> list[tuple[Mapping[str, Any], Place]]:
        items = data.get(table, [])
        lines = self._lines.get(table, [])
        if not isinstance(items, list):
            raise self._error(self._line_of(table), f"« {table} » doit être une liste de tables", f"écrire [[{table}]]")
        found = []
        for number, item in enumerate(items):
            place = Place(self._name, lines[number] if number < len(lines) else 1)
            self._check(item, table, place.line)
            found.append((item, place))
        return found

    def _check(self, item: Mapping[str, Any], table: str, line: int) -> None:
        for key in item:
            if key not in _KEYS[table]:
                raise self._error(line, *self._unknown(f"dans [[{table}]], la clé", key, _KEYS[table]))
        for key in sorted(_NEEDED[table] - item.keys()):
            raise self._error(line, f"dans [[{table}]], la clé « {key} » manque", f"ajouter {key} = …")
        if item["kind"] not in KINDS:
            raise self._error(
                line, f"« {item['kind']} » n'est pas une sorte d'entité", f"choisir parmi : {', '.join(KINDS)}"
            )
        for key, value in item.items():
            self._check_type(key, value, line)

    def _check_type(self, key: str, value: object, line: int) -> None:
        if key in {"aliases", "names", "articles"}:
            if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
                raise self._error(line, f"« {key} » doit être une liste de textes", f'écrire {key} = ["…", "…"]')
        elif key == "ids":
            if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
                raise self._error(line, "« ids » doit donner un texte à chaque nom", 'écrire ids = { wikidata = "Q…" }')
        elif not isinstance(value, str) or not value.strip():
            raise self._error(line, f"« {key} » doit être un texte", f'écrire {key} = "…"')
        if key == "country" and not re.fullmatch(r"[A-Z]{2}", str(value)):
            raise self._error(
                line, f"« {value} » n'est pas un code de pays", "écrire le code ISO 3166-1 à deux lettres, en capitales"
            )
        if key == "names" and isinstance(value, list) and len(value) < 2:
            raise self._error(line, "« names » doit donner au moins deux noms", 'écrire names = ["…", "…"]')

    @staticmethod
    def _entry(item: Mapping[str, Any], place: Place) -> Entry:
        return Entry(
            kind=cast(Kind, item["kind"]),
            name=item["name"],
            place=place,
            aliases=tuple(item.get("aliases", ())),
            country=item.get("country"),
            parent=item.get("parent"),
            note=item.get("note"),
            ids=tuple(sorted(item.get("ids", {}).items())),
        )

    @staticmethod
    def _verdict(item: Mapping[str, Any], place: Place) -> Verdict:
        names = tuple(item["names"]) if "names" in item else (item["name"],)
        return Verdict(cast(Kind, item["kind"]), names, place, item.get("note"))

    @staticmethod
    def _pointer(item: Mapping[str, Any], place: Place) -> Pointer:
        return Pointer(
            cast(Kind, item["kind"]), item["name"], tuple(item["articles"]), item["is"], place, item.get("note")
        )
