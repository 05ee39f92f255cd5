"""Files → Documents. Goes in: the folder of dispatches; comes out: one Document a file, its bytes untouched.

Nothing stays on disk. One module a format; `READERS` says which suffix is read by which. What lies in the folder and
is no file of it is found too, and refused with its reason: nothing is passed over in silence.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from generator.errors import Quarantined
from generator.model import Document
from generator.read import metadata, text
from generator.read.names import legible


class Reader(Protocol):
    """Reads one file of one format. `relative` is the path as the Document names it. Raises OSError, Quarantined."""

    def __call__(self, path: Path, relative: str) -> Document: ...


READERS: Mapping[str, Reader] = {
    ".txt": text.read,
}
_NOTHING = metadata.Table()


def find(root: Path) -> Iterator[Path]:
    """All that lies below `root`, sorted by POSIX path: files of any kind, links wherever they lead, and the folders
    that cannot be listed. What of it is a dispatch is for `read` to say.

    Hidden files and folders (`.git`, `.DS_Store`) are no input and left out. A link to a folder is found and not
    followed, so that no file is found twice.
    """
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for folder, folders, files in os.walk(root, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        # Path.is_symlink raises where a folder may be listed but not entered.
        names = [*files, *(name for name in folders if os.path.islink(f"{folder}/{name}"))]  # noqa: PTH114
        found += [Path(folder) / name for name in names if not name.startswith(".")]
    yield from sorted(found, key=lambda path: path.relative_to(root).as_posix())


def read(path: Path, root: Path, beside: metadata.Table = _NOTHING) -> Document:
    """The Document of one file, with what the corpus says beside it.

    Raises Quarantined: `not-a-file` (a link to nothing or to a folder, a pipe), `outside` (a link that leads out of
    `root`), `unknown-format` (no reader for its suffix), `unreadable`.
    """
    relative = legible(path.relative_to(root).as_posix())
    try:
        _refuse_others(path, root, relative)
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            named = f"« {legible(path.suffix)} »" if path.suffix else "sans extension"
            raise Quarantined(
                relative,
                f"Ce format de fichier ({named}) n’est pas lu par le programme.",
                f"Enregistrez le texte dans l’un des formats lus : {', '.join(sorted(READERS))}.",
                code="unknown-format",
            )
        document = reader(path, relative)
        return replace(document, metadata=(*document.metadata, *beside.of(relative)))
    except OSError as error:
        raise Quarantined(
            relative,
            f"La lecture en est refusée ou impossible ({error.strerror or error}).",
            "Vérifiez qu’il existe toujours et que vous avez le droit de le lire.",
            code="unreadable",
        ) from error


def _refuse_others(path: Path, root: Path, relative: str) -> None:
    """Refuse what is no regular file of the folder, without opening it: a pipe would never end. Raises OSError."""
    if path.is_symlink() and not path.exists():
        raise _no_file(relative, "Ce lien ne mène à aucun fichier.")
    if path.is_symlink() and not _leads_inside(path, root):
        raise Quarantined(
            relative,
            "Ce lien mène hors du dossier des dépêches.",
            "Déposez une copie du fichier à la place du lien.",
            code="outside",
        )
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode) and path.is_symlink():
        raise _no_file(relative, "Ce lien mène à un dossier ; il n’est pas suivi.")
    if stat.S_ISDIR(mode):
        os.scandir(path).close()
    if not stat.S_ISREG(mode):
        raise _no_file(relative, "Ce n’est pas un fichier ordinaire.")


def _leads_inside(link: Path, root: Path) -> bool:
    return Path(os.path.realpath(link)).is_relative_to(os.path.realpath(root))


def _no_file(relative: str, reason: str) -> Quarantined:
    return Quarantined(relative, reason, "Mettez le fichier lui-même à cette place, ou ôtez-la.", code="not-a-file")
