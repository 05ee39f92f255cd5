"""A folder built aside takes the place of the old one.

Goes in: two folders beside each other. Comes out: nothing; raises RenderError where the place holds something that
MkDocs did not make. On disk: the new folder in the old one's place, with the hidden entries of the old one (`.git` of a
published branch) kept, as MkDocs keeps them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.errors import RenderError

_MADE_BY = b'content="mkdocs-'
"""MkDocs signs each page; the page for unknown addresses is at the root of every site."""


def beside(folder: Path, suffix: str) -> Path:
    """A free place next to a folder; what an earlier build left there is removed."""
    place = folder.with_name(f"{folder.name}.{suffix}")
    discard(place)
    return place


def discard(folder: Path) -> None:
    """Remove a folder that this module's callers made."""
    if folder.exists():
        shutil.rmtree(folder)


def refuse_foreign(site: Path) -> None:
    """Raise RenderError if a folder holds what a build would destroy."""
    if site.is_dir():
        ours = not any(not _is_hidden(entry) for entry in site.iterdir()) or _is_a_site(site)
    else:
        ours = not site.exists()
    if not ours:
        raise RenderError(
            str(site),
            "ce dossier ne contient pas un site produit par ce programme",
            "indiquer un dossier nouveau ou vide",
        )


def into_place(aside: Path, site: Path) -> None:
    """`aside` becomes `site`."""
    site.parent.mkdir(parents=True, exist_ok=True)
    if not site.exists():
        aside.rename(site)
        return
    for entry in filter(_is_hidden, list(site.iterdir())):
        if not (aside / entry.name).exists():
            entry.rename(aside / entry.name)
    old = beside(site, "old")
    site.rename(old)
    aside.rename(site)
    shutil.rmtree(old)


def _is_hidden(entry: Path) -> bool:
    return entry.name.startswith(".")


def _is_a_site(site: Path) -> bool:
    page = site / "404.html"
    return page.is_file() and _MADE_BY in page.read_bytes()
