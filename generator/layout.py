"""Where a build finds and leaves things: the corpus and its dispatches, the pages, the site.

Goes in: folders, or a file, as a person names them. Comes out: a Layout, the files of its dispatches, the Layout that a
file lies in. Nothing is written here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator import config, read, write
from generator.errors import ConfigError, DepechesError

BASE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a build finds and leaves things. `base` holds mkdocs.yml, overrides/ and docs/."""

    corpus: Path
    site: Path
    base: Path = BASE

    @property
    def dispatches(self) -> Path:
        """The folder of raw files: `dispatches/` in the corpus, or the corpus itself where it is a bare folder."""
        folder = self.corpus / "dispatches"
        return folder if folder.is_dir() else self.corpus

    @property
    def docs(self) -> Path:
        """Where the pages are written: docs/ for the corpus of `base`, a folder of the user's cache for any other."""
        own = self.corpus.resolve() == (self.base / "corpus").resolve()
        return self.base / "docs" if own else write.staging(self.corpus)

    @property
    def watched(self) -> tuple[Path, ...]:
        """What a person edits: a change of it calls for another build."""
        theme = (self.base / "overrides", self.base / "mkdocs.yml", Path(__file__).parent / "compose" / "templates")
        written = write.hand_written(self.base / "docs")
        return (self.corpus, *theme, *(self.base / "docs" / page.path for page in written))


def files(layout: Layout) -> list[Path]:
    """Every file that is read, in the order of their paths."""
    return [path for path in read.find(layout.dispatches) if _is_dispatch(path, layout)]


def located(file: Path, corpus: Path | None) -> tuple[Layout | None, Path]:
    """The corpus that a file lies in, if any, and the file. Raises DepechesError: `no-file`."""
    layout, path = _found(file, corpus)
    if not path.is_symlink() and path.is_dir():
        raise DepechesError(str(file), "c’est un dossier", "donner le chemin d’un fichier", code="no-file")
    return layout, path


def _found(file: Path, corpus: Path | None) -> tuple[Layout | None, Path]:
    around = next((folder for folder in file.absolute().parents if _is_corpus(folder)), None)
    layouts = [Layout(folder, Path("site")) for folder in (corpus, around, Path("corpus")) if folder]
    if os.path.lexists(file):
        places = ((layout, _inside(layout, file)) for layout in layouts)
        return next(((layout, path) for layout, path in places if path is not None), (None, file))
    for layout in layouts:
        path = _inside(layout, layout.dispatches / file)
        if path is not None:
            return layout, path
    raise DepechesError(
        str(file),
        "ce fichier n’existe pas, ni ici ni parmi les dépêches du corpus",
        f"donner le chemin d’un fichier, ou son chemin dans {layouts[0].dispatches}",
        code="no-file",
    )


def refuse_nested(layout: Layout) -> None:
    """A site inside its corpus would be read as input by the next build; a corpus inside its site would be replaced.

    Raises ConfigError.
    """
    corpus, site = layout.corpus.resolve(), layout.site.resolve()
    if site.is_relative_to(corpus) or corpus.is_relative_to(site):
        raise ConfigError(
            str(layout.site),
            "le dossier du site et celui du corpus sont l’un dans l’autre",
            "en choisir un autre pour le site",
        )


def _inside(layout: Layout, path: Path) -> Path | None:
    """The path as the dispatches of a corpus have it; None where it is none of them."""
    root, whole = layout.dispatches.resolve(), path.parent.resolve() / path.name
    if not (os.path.lexists(whole) and whole.is_relative_to(root)):
        return None
    within = whole.relative_to(root)
    found = layout.dispatches / within
    hidden = any(part.startswith(".") for part in within.parts)
    return found if within.parts and not hidden and _is_dispatch(found, layout) else None


def _is_corpus(folder: Path) -> bool:
    return (folder / config.FILE).is_file() or (folder / "dispatches").is_dir()


def _is_dispatch(path: Path, layout: Layout) -> bool:
    """In a bare folder, what the corpus says about itself is no dispatch."""
    if layout.dispatches != layout.corpus:
        return True
    own = (layout.corpus / config.FILE, layout.corpus / read.metadata.FILE, layout.corpus / "authority")
    return not any(path == one or one in path.parents for one in own)
