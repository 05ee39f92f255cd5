"""Articles → Articles: what only the whole corpus can tell of one of them.

Goes in: the articles as each was read by itself, in the order of their paths. Comes out: Gathered. Each step below
takes what the one before gave. Nothing stays on disk. The cost is linear in the articles.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.gather import addresses, contradictions, duplicates, families, moments, unreadable
from generator.model import Article, Family, Item


@dataclass(frozen=True, slots=True)
class Gathered:
    """The articles that stand, the families among them, and what became of second copies."""

    articles: tuple[Article, ...]
    families: tuple[Family, ...] = ()
    copies: tuple[Item, ...] = ()
    warnings: tuple[str, ...] = ()
    """What contradicts itself and what could not be read, each with the remedy."""


def gather(articles: Iterable[Article]) -> Gathered:
    """What stands, once every article is known."""
    folded, copies = duplicates.fold(articles)
    standing = moments.resolved(addresses.dated(folded))
    warnings = (*contradictions.warnings(standing), *unreadable.warnings(standing))
    return Gathered(standing, families.find(standing), copies, warnings)
