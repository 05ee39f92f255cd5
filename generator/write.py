"""Pages → docs/: the only writer there.

Goes in: the pages of an archive and the folder that MkDocs reads. Comes out: how many files changed, stayed or went. On
disk: the pages, and `.generated.json`, the list of what this module made. Only files whose bytes differ are written,
each aside first and then renamed; only files on that list are overwritten or removed. A file that a person wrote is
never touched: a page that would replace one, or leave the folder, is refused before anything is written.

An archive whose pages may not enter the repository's own docs/ is written into a staging folder: its hand-written pages
come from `hand_written`, its place from `staging`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import platformdirs

from generator.errors import DepechesError
from generator.model import Page

MANIFEST = ".generated.json"
_ASIDE = ".generated.tmp"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a call to `write` touched."""

    changed: int = 0
    unchanged: int = 0
    removed: int = 0


def write(pages: Iterable[Page], docs: Path) -> Written:
    """Make the generated part of `docs` hold exactly `pages`. Raises DepechesError, with nothing written, if it may
    not.
    """
    docs.mkdir(parents=True, exist_ok=True)
    contents = _checked(pages, docs)
    made = _manifest(docs)
    _refuse_foreign(contents, made, docs)
    # Both lists together while files come and go, so that a build that is cut short leaves no file without an owner.
    _save_manifest(made | contents.keys(), docs)
    changed = sum(_put(docs / path, content, docs) for path, content in contents.items())
    removed = sum(_prune(path, docs) for path in sorted(made - contents.keys()))
    _save_manifest(contents.keys(), docs)
    return Written(changed, len(contents) - changed, removed)


def hand_written(docs: Path) -> Iterator[Page]:
    """The files of `docs` that people wrote, as pages. Hidden files are none: MkDocs does not read them either."""
    made = _manifest(docs)
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and path not in made and not _is_hidden(path):
            yield Page(path, file.read_bytes())


def staging(corpus: Path) -> Path:
    """The folder, in the user's cache, where the pages of a corpus outside the repository are laid."""
    digest = hashlib.sha256(str(corpus.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return platformdirs.user_cache_path("depeches", appauthor=False) / digest / "docs"


def _checked(pages: Iterable[Page], docs: Path) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    folded: dict[str, str] = {}
    for page in pages:
        if not _is_inside(page.path, docs):
            raise DepechesError(
                page.path, "cette page sortirait du dossier des pages", "signaler cette erreur", code="outside"
            )
        # Two names that differ only by case are one file on macOS and Windows.
        if (other := folded.setdefault(page.path.casefold(), page.path)) != page.path or page.path in contents:
            raise DepechesError(
                page.path, f"deux pages auraient la même adresse que {other}", "signaler cette erreur", code="collision"
            )
        contents[page.path] = page.content
    return contents


def _is_inside(path: str, docs: Path) -> bool:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or str(pure) != path or _is_hidden(path) or set(path) & set("\\:\0"):
        return False
    return (docs / path).resolve().is_relative_to(docs.resolve())


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in PurePosixPath(path).parts)


def _refuse_foreign(contents: dict[str, bytes], made: frozenset[str], docs: Path) -> None:
    for path, content in contents.items():
        file = docs / path
        if path in made or not (file.exists() or file.is_symlink()) or _holds(file, content):
            continue
        raise DepechesError(
            str(file),
            "ce fichier n’a pas été produit par le programme, qui ne l’écrase pas",
            "le déplacer, ou le supprimer s’il n’est plus utile",
            code="foreign",
        )


def _holds(file: Path, content: bytes) -> bool:
    # The size first: it spares the reading of most files that changed.
    return file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content


def _put(file: Path, content: bytes, docs: Path) -> bool:
    if _holds(file, content):
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = docs / _ASIDE
    aside.write_bytes(content)
    aside.replace(file)
    return True


def _prune(path: str, docs: Path) -> bool:
    file = docs / path
    if not _is_inside(path, docs) or not file.is_file():
        return False
    file.unlink()
    for folder in file.parents:
        if folder == docs or any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _manifest(docs: Path) -> frozenset[str]:
    try:
        listed = json.loads((docs / MANIFEST).read_text(encoding="utf-8"))["files"]
    except FileNotFoundError:
        return frozenset()
    except (ValueError, TypeError, KeyError) as error:
        raise DepechesError(
            str(docs / MANIFEST),
            "cette liste des fichiers produits est illisible",
            "supprimer ce fichier et les dossiers produits, puis recommencer",
            code="manifest",
        ) from error
    return frozenset(map(str, listed))


def _save_manifest(paths: Iterable[str], docs: Path) -> None:
    _put(docs / MANIFEST, json.dumps({"files": sorted(paths)}, indent=0).encode("ascii") + b"\n", docs)
