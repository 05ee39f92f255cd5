"""archive.toml → Config: what the owner of a corpus says about it, validated once.

Goes in: the folder of a corpus. Comes out: a frozen Config; every key of the file is optional, and so is the file.
Raises ConfigError, which names the key, what is wrong with it and the remedy. Nothing stays on disk.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from generator.errors import ConfigError
from generator.knowledge.sources import SourceProfile, generic, known, plain, profile
from generator.knowledge.tags import is_tag, settled

FILE = "archive.toml"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided on how some dispatches are read: a table `[[readings]]`. What it leaves out stays with the
    program."""

    path: str
    """A pattern for paths in the folder of dispatches: `1963/*.txt`; `*` stands for any characters, `/` too."""
    source: str | None = None
    """The name of a profile."""
    language: str | None = None
    """BCP 47: `fr`."""


@dataclass(frozen=True, slots=True)
class Config:
    """The archive as its owner describes it. Texts are plain text, shown as they are."""

    title: str = "Dépêches"
    description: str = ""
    """One or two sentences, for the home page and for search engines."""
    language: str = "fr"
    base_url: str = ""
    """Where the site will be published, with a slash at its end; empty while it is not known."""
    notice: str = ""
    """A line that every page shows at its top: `Archive d’exemple …`."""
    rights: str = ""
    contact: str = ""
    """An e-mail address or an https:// address."""
    repository: str = ""
    """The https:// address of the corpus's repository, for links that propose a correction."""
    sources: tuple[SourceProfile, ...] = ()
    """The habits of the agencies whose dispatches these are, beside those that the program knows."""
    readings: tuple[Ruling, ...] = ()
    """What people decided on how some of the dispatches are read."""


def ruled(rulings: Sequence[Ruling], path: str, key: Literal["source", "language"]) -> Ruling | None:
    """What was decided on a file: the last table of those for it that say `key`."""
    return next(
        (one for one in reversed(rulings) if getattr(one, key) is not None and fnmatchcase(path, one.path)), None
    )


def unmatched(rulings: Sequence[Ruling], paths: Iterable[str]) -> tuple[str, ...]:
    """A warning for each table `[[readings]]` that decides on none of the files: with its place, and the remedy."""
    every = tuple(paths)
    return tuple(
        f"{FILE}, [[readings]] n° {number} : aucun fichier « {one.path} » parmi les dépêches → corriger ce chemin "
        "(relatif au dossier des dépêches, avec des barres obliques / ; * vaut pour toute suite de caractères) ou ôter "
        "la table"
        for number, one in enumerate(rulings, start=1)
        if not any(fnmatchcase(path, one.path) for path in every)
    )


def load(corpus: Path) -> Config:
    """The configuration of the corpus in a folder; the defaults where it has no archive.toml."""
    path = corpus / FILE
    if not path.exists():
        return Config()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            str(path), f"n’est pas un fichier TOML en UTF-8 : {error}", "corriger la ligne indiquée"
        ) from error
    return _validated(table, str(path))


def _validated(table: dict[str, Any], path: str) -> Config:
    known = [field.name for field in fields(Config)]
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            remedy = f"écrire « {near[0]} »" if near else f"la retirer ; clés possibles : {', '.join(known)}"
            raise ConfigError(path, f"clé inconnue « {key} »", remedy)
    texts = {key: value for key, value in table.items() if key not in ("sources", "readings")}
    for key, value in texts.items():
        if not isinstance(value, str):
            raise ConfigError(path, f"« {key} » doit être un texte", f'écrire {key} = "…"')
    for key in ("base_url", "repository"):
        if (value := texts.get(key, "")) and urlsplit(value).scheme not in {"http", "https"}:
            raise ConfigError(path, f"« {key} » n’est pas une adresse : {value}", 'écrire "https://…"')
    if base_url := texts.get("base_url"):
        texts["base_url"] = base_url.rstrip("/") + "/"
    if "language" in texts:
        texts["language"] = _language(texts["language"], path)
    sources = _sources(table.get("sources", []), path)
    return Config(**texts, sources=sources, readings=_readings(table.get("readings", []), sources, path))


def _language(words: str, path: str) -> str:
    if not is_tag(words):
        raise ConfigError(
            path, f"« {words} » n’est pas le code d’une langue", 'écrire par exemple language = "fr", "en", "pt-BR"'
        )
    return settled(words)


def _sources(tables: object, path: str) -> tuple[SourceProfile, ...]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError(path, "« sources » doit être une suite de tables", "écrire [[sources]] avant chaque agence")
    found = tuple(profile(table, where=path) for table in tables)
    names = [one.name for one in known(found)]
    for one in found:
        for name in one.carries:
            _check_name(_exactly(name, names), names, f"carries de la source « {one.name} »", path)
    return found


def _check_name(name: str, names: Sequence[str], where: str, path: str) -> None:
    """Raises ConfigError for a source that nobody knows, with the name that comes nearest."""
    if name in names:
        return
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    remedy = f"écrire « {near[0]} »" if near else f"les sources connues : {', '.join(sorted(names))}"
    raise ConfigError(path, f"source inconnue « {name} » ({where})", remedy)


def _readings(tables: object, sources: tuple[SourceProfile, ...], path: str) -> tuple[Ruling, ...]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError(path, "« readings » doit être une suite de tables", "écrire [[readings]] avant chaque règle")
    names = [one.name for one in (*known(sources), generic())]
    return tuple(_ruling(table, names, path) for table in tables)


def _ruling(table: dict[str, Any], names: Sequence[str], path: str) -> Ruling:
    known = [field.name for field in fields(Ruling)]
    for key, value in table.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            remedy = f"écrire « {near[0]} »" if near else f"la retirer ; clés possibles : {', '.join(known)}"
            raise ConfigError(path, f"clé inconnue « {key} » sous [[readings]]", remedy)
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(path, f"« {key} » sous [[readings]] doit être un texte", f'écrire {key} = "…"')
    if "path" not in table or len(table) == 1:
        raise ConfigError(
            path,
            "une table [[readings]] ne dit pas de quels fichiers, ou ne décide de rien",
            'écrire path = "…" et source = "…" ou language = "…"',
        )
    if "source" in table:
        table = table | {"source": _exactly(table["source"], names)}
        _check_name(table["source"], names, "[[readings]]", path)
    if "language" in table:
        table = table | {"language": _language(table["language"], path)}
    return Ruling(**table)


def _exactly(name: str, names: Sequence[str]) -> str:
    """The name as its profile has it."""
    return next((one for one in names if plain(one) == plain(name)), name)
