"""A rendered site → its search index, by Pagefind.

Goes in: a site whose pages mark what can be found with `data-pagefind-body`, facets with `data-pagefind-filter` and the
date with `data-pagefind-sort`. Comes out: how many pages were indexed, or why none. On disk: `pagefind/` inside the
site. No failure here fails a build: a site without that folder says itself that it cannot be searched.

Pagefind parts words at ASCII punctuation only: it would read `l’ONU` as one word. It is given a copy of the pages in
which such marks are respelt; `search-index.js` spells them back, so that readers see each text as it is.
"""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from generator.render import swap

FOLDER = "pagefind"
TIMEOUT = 900.0
"""Seconds. 10,000 pages take about 15; the program was seen to hang."""
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Interfaces that Pagefind lays beside every index, and that no page of ours loads."""
_RESPELT = (("’", "\u2060'"), ("–", "\u2060-"), ("—", "\u2060\u2060-"))
"""Marks that part words, and what stands for them in the index: a word joiner, which counts for nothing, tells them
from the ASCII marks of a text. `search-index.js` holds the same table.
"""
_FINDABLE = b"data-pagefind-body"


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What became of a site's search."""

    pages: int | None
    """How many pages can be found; None where the site has no index."""
    reason: str | None = None
    """Why not, in words for the reader of the terminal."""


def index(site: Path, *, timeout: float = TIMEOUT) -> SearchIndex:
    """Make the search index of `site`."""
    binary = executable()
    if binary is None:
        return SearchIndex(None, "Pagefind n’existe pas pour cette machine ; le site est construit sans recherche")
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    respelt = swap.beside(site.resolve(), "search")
    _respell(site, respelt)
    command = [str(binary), "--site", str(respelt), "--output-path", str(site / FOLDER)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=timeout, check=False)
    except OSError as error:
        return _without(site, f"Pagefind ne démarre pas : {error}")
    except subprocess.TimeoutExpired:
        return _without(site, f"Pagefind n’a pas fini en {timeout:.0f} s")
    finally:
        swap.discard(respelt)
    pages = _indexed(site / FOLDER)
    if done.returncode or not pages:
        last = (done.stdout + done.stderr).decode("utf-8", "replace").strip().splitlines()[-1:]
        return _without(site, f"Pagefind a échoué : {''.join(last) or done.returncode}")
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
    return SearchIndex(pages)


def executable() -> Path | None:
    """The binary that the package `pagefind-bin` ships, or one that the machine has; None where there is neither."""
    try:
        return Path(importlib.import_module("pagefind_bin").get_executable())
    except (ImportError, FileNotFoundError):
        found = shutil.which("pagefind")
        return Path(found) if found else None


def _respell(site: Path, copy: Path) -> None:
    copy.mkdir()
    spellings = [(mark.encode(), respelt.encode()) for mark, respelt in _RESPELT]
    for page in site.rglob("*.html"):
        content = page.read_bytes()
        if _FINDABLE not in content:
            continue
        for mark, respelt in spellings:
            content = content.replace(mark, respelt)
        place = copy / page.relative_to(site)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _indexed(folder: Path) -> int:
    try:
        languages = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))["languages"]
    except FileNotFoundError:
        return 0
    return sum(language["page_count"] for language in languages.values())


def _without(site: Path, reason: str) -> SearchIndex:
    # Half an index would look like a search that finds nothing.
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    return SearchIndex(None, f"{reason} ; le site est construit sans recherche")
