"""Articles → the same without second copies: the same text twice is one article with both sources listed.

Goes in: articles in the order of their paths. Comes out: the articles that stand, each with the paths of its copies,
and an Item for every copy. The copy with the first path stands. Two dispatches with the same words and different dates
are two. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from generator.model import Article, Item


def fold(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Item, ...]]:
    """(articles that stand, what became of their copies)"""
    standing: dict[Hashable, Article] = {}
    copies: dict[Hashable, list[Article]] = {}
    for article in articles:
        key = _text(article)
        if key in standing:
            copies.setdefault(key, []).append(article)
        else:
            standing[key] = article
    items = tuple(
        Item(
            path=copy.source.path,
            outcome="duplicate",
            code="duplicate",
            reason=f"même texte que {standing[key].source.path}",
            article=standing[key].id,
        )
        for key, group in copies.items()
        for copy in group
    )
    folded = tuple(
        replace(article, duplicates=tuple(copy.source.path for copy in copies.get(key, ())))
        for key, article in standing.items()
    )
    return folded, items


def _text(article: Article) -> Hashable:
    return (article.title, article.lead, article.paragraphs, article.date.edtf)
