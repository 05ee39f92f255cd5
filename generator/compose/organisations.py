"""The index of organisations, `organisations/`: from A to Z, each with the bodies that are part of it below it.

Goes in: a Site. Comes out: its pages. An organisation whose parent no article names stands for itself. Nothing stays
on disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.compose import letters, wording
from generator.compose.filing import filed
from generator.compose.pagination import Slice, paginate
from generator.compose.site import Here, Site
from generator.compose.templating import page
from generator.model import Entity, Page
from generator.permalinks import FOLDERS, source_path

ADDRESS = f"{FOLDERS['organisation']}/"
_DEEPEST = 5
"""Levels that are indented; deeper ones stand at the last."""


@dataclass(frozen=True)
class Row:
    """An organisation, how deep it stands in the tree, and the letter of the root of its tree."""

    entity: Entity
    depth: int
    letter: str


def pages(site: Site) -> Iterator[Page]:
    """The pages of the index; a tree is never parted between two of them."""
    rows = tree(site.kind("organisation"))
    slices = list(paginate(rows, lambda number: source_path(ADDRESS, number), starts=lambda row: row.depth == 0))
    bar = letters.bar({row.letter: slice_.path for slice_ in reversed(slices) for row in slice_.rows})
    for slice_ in slices:
        yield _page(site, slice_, len(rows), bar)


def _page(site: Site, slice_: Slice[Row], total: int, bar: list[letters.Jump]) -> Page:
    return page(
        slice_.path,
        "organisations",
        {
            "title": wording.PLURAL["organisation"] + slice_.title,
            "description": wording.gettext(
                "Les organisations que nomment les articles de l’archive, et leurs organes."
            ),
            "section": FOLDERS["organisation"],
        },
        here=Here(site, slice_.path),
        site=site,
        slice=slice_,
        total=total,
        rows=[(head, list(group)) for head, group in groupby(slice_.rows, key=lambda row: row.letter)],
        bar=bar,
        anchor=letters.anchor,
    )


def tree(organisations: tuple[Entity, ...]) -> list[Row]:
    """Every organisation once, in order, parents before their parts. Parents that go in a circle are passed over."""
    known = {entity.id: entity for entity in organisations}
    children: dict[str | None, list[Entity]] = {}
    for entity in filed(organisations):
        children.setdefault(entity.parent if _is_rooted(entity, known) else None, []).append(entity)
    total = len(organisations)
    return [row for root in children.get(None, []) for row in _branch(root, 0, letters.head(root, total), children)]


def _branch(entity: Entity, depth: int, head: str, children: Mapping[str | None, list[Entity]]) -> Iterator[Row]:
    yield Row(entity, min(depth, _DEEPEST), head)
    for child in children.get(entity.id, []):
        yield from _branch(child, depth + 1, head, children)


def _is_rooted(entity: Entity, known: Mapping[str, Entity]) -> bool:
    """Whether the entity has a parent in the index, and the chain of its parents ends."""
    seen = {entity.id}
    parent = entity.parent
    while parent is not None and parent in known:
        if parent in seen:
            return False
        seen.add(parent)
        parent = known[parent].parent
    return entity.parent is not None and entity.parent in known
