"""metadata.csv → what is known of each file beside its text: address, date, title, language.

Goes in: the folder of a corpus. Comes out: a Table, empty where the corpus has no such file; nothing stays on disk. The
file is UTF-8, its cells parted by commas, semicolons or tabs; its first line names the columns. `path` is needed:
where a file lies in the folder of dispatches. The reading uses `url`, `date`, `title` and `language`; other columns
are kept and mean nothing to it. A first line `sep=;`, as spreadsheets put it, names the separator; a path may have
backslashes. A column whose figures show that its months stand first is read so (`read/figures.py`).

Raises ConfigError where the file cannot be read as a table. A line that cannot be used, and a path without a file, is
a warning that names the line.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from generator.errors import ConfigError
from generator.knowledge.tags import is_tag
from generator.read import figures
from generator.read.names import legible

FILE = "metadata.csv"
_DELIMITERS = ",;\t"
_SEPARATOR = re.compile(r"\"?sep=(?P<mark>[,;|\t])\"?(?:\r?\n|\Z)", re.IGNORECASE)
"""The first line by which a spreadsheet tells itself the separator."""
_SHOWN = 10
"""How many paths without a file are named one by one."""


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


_CHECKS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "url": (_is_address, "écrire une adresse qui commence par https:// ou http://"),
    "language": (is_tag, "écrire un code de langue, comme fr"),
}
"""What a cell of a column must be, and what to do where it is not."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file: where it stands, and its cells by the name of their column."""

    line: int
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What metadata.csv says, by path."""

    rows: Mapping[str, Row] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    """Lines and cells that cannot be used, each with the remedy."""

    def of(self, path: str) -> tuple[tuple[str, str], ...]:
        """The cells of a file's line, (name, value); nothing where it has none."""
        row = self.rows.get(_key(path))
        return row.cells if row is not None else ()

    def warnings(self, paths: Iterable[str]) -> tuple[str, ...]:
        """The faults, and the lines of which no file is among `paths`."""
        here = {_key(path) for path in paths}
        absent = [(path, row.line) for path, row in self.rows.items() if path not in here]
        named = [
            f"{FILE}, ligne {line} : aucun fichier « {legible(path)} » parmi les dépêches → corriger ce chemin "
            "(relatif au dossier des dépêches, avec des barres obliques /) ou ôter la ligne"
            for path, line in absent[:_SHOWN]
        ]
        if len(absent) > _SHOWN:
            named.append(f"{FILE} : {len(absent) - _SHOWN} autres lignes nomment des fichiers absents → les corriger")
        return (*self.faults, *named)


def load(corpus: Path) -> Table:
    """The table of a corpus. Raises ConfigError."""
    path = corpus / FILE
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Table()
    except UnicodeDecodeError as error:
        raise ConfigError(
            str(path), "n’est pas en UTF-8", "l’enregistrer en « CSV UTF-8 » depuis le tableur", code="metadata"
        ) from error
    except OSError as error:
        raise ConfigError(
            str(path), f"ne peut être lu ({error.strerror or error})", "en vérifier les droits", code="metadata"
        ) from error
    rows: dict[str, Row] = {}
    faults: list[str] = []
    found_rows = list(_rows(text, str(path)))
    order = figures.order(dict(found[1].cells).get("date", "") for found in found_rows if not isinstance(found, str))
    for found in found_rows:
        if isinstance(found, str):
            faults.append(found)
            continue
        name, row = found
        if name in rows:
            faults.append(
                _fault(row.line, f"« {legible(name)} » est déjà à la ligne {rows[name].line}", "n’en garder qu’une")
            )
            continue
        cells, bad = _checked(row, order)
        rows[name] = Row(row.line, cells)
        faults += bad
    return Table(rows, tuple(faults))


def _rows(text: str, where: str) -> Iterator[tuple[str, Row] | str]:
    """(path, its line) of every line; a line that is none is its fault."""
    said = _SEPARATOR.match(text)
    above = 0 if said is None else 1
    text = text[said.end() :] if said else text
    header = next(iter(text.splitlines()), "")
    delimiter = said["mark"] if said else max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] | None = None
    last = above
    try:
        for line in reader:
            number, last = last + 1, reader.line_num + above
            cells = [cell.strip() for cell in line]
            if not any(cells):
                continue
            if columns is None:
                columns = _columns(cells, where)
                continue
            if any(cells[len(columns) :]):
                yield _fault(
                    number,
                    f"a {len(cells)} cellules pour {len(columns)} colonnes",
                    "mettre entre guillemets un texte qui contient le séparateur",
                )
                continue
            row = dict(zip(columns, cells, strict=False))
            name = row.pop("path")
            if not name:
                yield _fault(number, "ne dit pas de quel fichier", "remplir la colonne path")
                continue
            yield _key(name), Row(number, tuple((key, value) for key, value in row.items() if key and value))
    except csv.Error as error:
        raise ConfigError(
            where,
            f"n’est pas un tableau CSV à la ligne {last + 1} ({error})",
            "corriger les guillemets de cette ligne",
            code="metadata",
        ) from error


def _columns(cells: list[str], where: str) -> list[str]:
    columns = [cell.casefold() for cell in cells]
    twice = next((name for name in columns if name and columns.count(name) > 1), None)
    if "path" not in columns or twice is not None:
        reason = "n’a pas de colonne path" if twice is None else f"a deux colonnes « {twice} »"
        raise ConfigError(
            where,
            reason,
            "nommer les colonnes sur la première ligne : path, url, date, title, language",
            code="metadata",
        )
    return columns


def _checked(row: Row, order: figures.Order) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    """The cells that can be used, and what is wrong with the others."""
    kept: list[tuple[str, str]] = []
    faults: list[str] = []
    for name, value in row.cells:
        if name == "date":
            date = figures.read(value, order)
            if isinstance(date, figures.Fault):
                faults.append(_fault(row.line, f"date {date.reason} : « {legible(value)} »", date.remedy))
            else:
                kept.append((name, date))
            continue
        check = _CHECKS.get(name)
        if check is None or check[0](value):
            kept.append((name, value))
        else:
            faults.append(_fault(row.line, f"{name} n’est pas lisible : « {legible(value)} »", check[1]))
    return tuple(kept), faults


def _fault(line: int, reason: str, remedy: str) -> str:
    return f"{FILE}, ligne {line} : {reason} → {remedy}"


def _key(path: str) -> str:
    """A path for comparison: file systems differ in how they compose accents, and in their strokes."""
    return unicodedata.normalize("NFC", path.replace("\\", "/").removeprefix("./"))
