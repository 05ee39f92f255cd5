"""Names → addresses: the only code that makes a slug or a relative link.

Goes in: the entities and articles of an archive. Comes out: for each id its address below the site's root, with a slash
at its end (`articles/1963/traite-de-l-elysee/`), and links between pages. Nothing stays on disk.

Two things that would share an address are told apart by their id, never by the order in which they were met: the same
corpus always gives the same addresses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from slugify import slugify

from generator import chronology
from generator.model import Article, Entity, Family, Kind

FOLDERS: Mapping[Kind, str] = {"country": "pays", "person": "personnes", "organisation": "organisations"}
ARTICLES = "articles"
UNDATED = "sans-date"
INDEX_FOLDERS = frozenset({ARTICLES, *FOLDERS.values()})
_LONGEST = 80
_ELISIONS = (("’", "-"), ("'", "-"))


def slug(name: str) -> str:
    """An ASCII slug of at most 80 characters, cut at a word; `sans-titre` for a name without a letter or digit."""
    return (
        slugify(name, max_length=_LONGEST, word_boundary=True, save_order=True, replacements=_ELISIONS) or "sans-titre"
    )


def year_folder(year: int | None) -> str:
    """`articles/1963/`, or `articles/sans-date/` where no year is known: a year's index and its articles' home."""
    return f"{ARTICLES}/{UNDATED if year is None else f'{year:04d}'}/"


def addresses(
    articles: Iterable[Article], entities: Iterable[Entity], families: Iterable[Family] = ()
) -> dict[str, str]:
    """The address of every article and entity, by id. Versions of one dispatch leave theirs to the one that leads."""
    yielding = {id_ for family in families for id_ in family.articles[1:]}
    wanted = [
        (article.id, year_folder(chronology.year(article.date.edtf)) + slug(article.title)) for article in articles
    ]
    wanted += [(entity.id, f"{FOLDERS[entity.kind]}/{slug(entity.name)}") for entity in entities]
    # A slug that is only digits would look like the second page of its folder (`personnes/2/`).
    taken = Counter(address for _, address in wanted)
    claimed = Counter(address for id_, address in wanted if id_ not in yielding)

    def is_free(id_: str, address: str) -> bool:
        rivals = taken if id_ in yielding else claimed
        return rivals[address] == 1 and not _is_page_number(address)

    return {id_: f"{address}/" if is_free(id_, address) else f"{address}-{id_[-6:]}/" for id_, address in wanted}


def source_path(address: str, page: int = 1) -> str:
    """The Markdown file below docs/ that MkDocs renders at an address: `pays/laos/` → `pays/laos.md`.

    The further pages of a list continue at `…/2/`; an index (`pays/`, `articles/1963/`) is its folder's `index.md`.
    """
    stem = address.rstrip("/")
    if page > 1:
        return f"{stem}/{page}.md"
    return f"{stem}/index.md" if _is_folder(stem) else f"{stem}.md"


def link(source: str, target: str) -> str:
    """The relative link from one Markdown file below docs/ to another, as MkDocs resolves it."""
    here = PurePosixPath(source).parent
    there = PurePosixPath(target)
    shared = 0
    for ours, theirs in zip(here.parts, there.parts[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    up = [".."] * (len(here.parts) - shared)
    return "/".join([*up, *there.parts[shared:]])


def _is_folder(stem: str) -> bool:
    return stem in INDEX_FOLDERS or PurePosixPath(stem).parent.name == ARTICLES


def _is_page_number(address: str) -> bool:
    return address.rsplit("/", 1)[-1].isdigit()
