"""Articles → the same without second copies: the same dispatch twice is one article with both sources listed.

Goes in: articles in the order of their paths. Comes out: the articles that stand, each with the paths of its copies,
and an Item for every copy. The copy with the first path stands. Nothing stays on disk.

Copies are the same in all that a reader is shown of the article itself: title, lead, paragraphs, captions and credits,
dateline, agencies, signature, date. Where one of these differs there are two dispatches, however alike. The teasers of
other articles are no part of it, since a page that is fetched twice carries others each time: they do not tell copies
apart, and the article that stands takes in those that only its copies have, behind its own.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from generator.model import Article, Item, Related


def fold(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Item, ...]]:
    """(articles that stand, what became of their copies)"""
    standing: dict[Hashable, Article] = {}
    copies: dict[Hashable, list[Article]] = {}
    for article in articles:
        key = _shown(article)
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
    folded = tuple(_with_copies(article, copies.get(key, ())) for key, article in standing.items())
    return folded, items


def _with_copies(article: Article, copies: Sequence[Article]) -> Article:
    paths = tuple(copy.source.path for copy in copies)
    return replace(article, duplicates=paths, related=_related((article, *copies))) if paths else article


def _related(articles: Iterable[Article]) -> tuple[Related, ...]:
    """The teasers of all copies, each once, in order."""
    return tuple(dict.fromkeys(one for article in articles for one in article.related))


def _shown(article: Article) -> Hashable:
    return (
        article.title,
        article.lead,
        article.paragraphs,
        article.captions,
        article.dateline,
        article.agencies,
        article.signature,
        article.date.edtf,
    )
