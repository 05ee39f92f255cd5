"""Who and what stands beside an entity.

Goes in: a Site. Comes out: by kind, the entities that the same articles name, those of most articles first; of as many,
those that stand in the same paragraphs. Nothing stays on disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.compose.site import Site
from generator.model import KINDS, Entity, Kind, Mention

_SHOWN = 6
"""Entities of one kind that a page shows."""
_SHOWN_OF_ONE = 4
"""As many beside an entity that one article names: that article shows them all."""

Passage = tuple[str, str, int]


@dataclass(frozen=True)
class Neighbours:
    """Entities of one kind, each with how many articles name both, and how many more there are."""

    kind: Kind
    found: tuple[tuple[Entity, int], ...]
    more: int


@dataclass(frozen=True)
class Company:
    """Where every entity is named, and so beside whom."""

    site: Site

    @cached_property
    def mentions(self) -> Mapping[str, Mapping[str, Sequence[Mention]]]:
        """entity id → article id → its mentions there."""
        found: dict[str, dict[str, list[Mention]]] = {}
        for article, named in self.site.archive.mentions.items():
            for mention, entity in named:
                found.setdefault(entity, {}).setdefault(article, []).append(mention)
        return found

    @cached_property
    def _passages(self) -> Mapping[Passage, frozenset[str]]:
        """The entities that each paragraph names."""
        found: dict[Passage, set[str]] = {}
        for named in self.site.archive.mentions.values():
            for mention, entity in named:
                found.setdefault(_passage(mention), set()).add(entity)
        return {passage: frozenset(entities) for passage, entities in found.items()}

    def of(self, entity: Entity) -> list[Neighbours]:
        """What stands beside an entity, by kind."""
        site = self.site
        counted = (self.mentions[entity.id][article] for article in site.archive.appearances[entity.id])
        passages = {_passage(one) for mentions in counted for one in mentions}
        together = Counter(id_ for passage in passages for id_ in self._passages[passage])
        shown = _SHOWN if len(site.archive.appearances[entity.id]) > 1 else _SHOWN_OF_ONE
        groups = []
        for kind in KINDS:
            found = [
                (site.entities[id_], count)
                for id_, count in site.archive.neighbours[entity.id]
                if site.entities[id_].kind == kind
            ]
            found.sort(key=lambda pair: (-pair[1], -together[pair[0].id], site.rank[pair[0].id]))
            if found:
                cut = shown if len(found) > shown + 1 else len(found)  # the last one takes no more room than its number
                groups.append(Neighbours(kind, tuple(found[:cut]), len(found[cut:])))
        return groups


def _passage(mention: Mention) -> Passage:
    return mention.article, mention.part, mention.paragraph
