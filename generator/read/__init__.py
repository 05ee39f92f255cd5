"""Files → Documents. Goes in: the folder of dispatches; comes out: one Document a file, its bytes untouched.

Nothing stays on disk. One module a format; `READERS` says which suffix is read by which.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from generator.errors import Quarantined
from generator.model import Document
from generator.read import text


class Reader(Protocol):
    """Reads one file of one format. `relative` is the path as the Document names it. Raises OSError, Quarantined."""

    def __call__(self, path: Path, relative: str) -> Document: ...


READERS: Mapping[str, Reader] = {
    ".txt": text.read,
}


def find(root: Path) -> Iterator[Path]:
    """Every regular file below `root`, sorted by POSIX path.

    Left out: hidden files and folders, and symbolic links that lead out of `root` (or nowhere). A link to a folder
    is not followed, so that no file is found twice.
    """
    home = root.resolve()
    found: list[Path] = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder) / name for name in files if not name.startswith(".")]
    yield from sorted(
        (path for path in found if _inside(path, home)), key=lambda path: path.relative_to(root).as_posix()
    )


def read(path: Path, root: Path) -> Document:
    """The Document of one file. Raises Quarantined: `unknown-format` (no reader for its suffix), `unreadable`."""
    relative = path.relative_to(root).as_posix()
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        named = f"« {path.suffix} »" if path.suffix else "sans extension"
        raise Quarantined(
            relative,
            f"Ce format de fichier ({named}) n’est pas lu par le programme.",
            f"Enregistrez le texte dans l’un des formats lus : {', '.join(sorted(READERS))}.",
            code="unknown-format",
        )
    try:
        return reader(path, relative)
    except OSError as error:
        raise Quarantined(
            relative,
            f"Le fichier ne peut pas être lu ({error.strerror or error}).",
            "Vérifiez qu’il existe toujours et que vous avez le droit de le lire.",
            code="unreadable",
        ) from error


def _inside(path: Path, home: Path) -> bool:
    if not path.is_file():
        return False
    return not path.is_symlink() or path.resolve().is_relative_to(home)
