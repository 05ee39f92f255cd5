"""Articles → the same without second copies: the same dispatch twice is one article with both sources listed.

Goes in: articles in the order of their paths. Comes out: the articles that stand, each with the paths of its copies,
and an Item for every copy. The copy with the first path stands, of those that know their date. Nothing stays on disk.

Copies are the same in all that a reader is shown of the article itself: title, lead, paragraphs, captions and credits,
dateline, agencies, signature, date. Where one of these differs there are two dispatches, however alike; but one without
a date is a copy of those that have the only date known of its text. The teasers of other articles are no part of it,
since a page that is fetched twice carries others each time: they do not tell copies apart, and the article that stands
takes in those that only its copies have, behind its own.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model import Article, Item, Related


def fold(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Item, ...]]:
    """(articles that stand, what became of their copies)"""
    given = list(articles)
    same: dict[Hashable, dict[str | None, list[Article]]] = {}
    for article in given:
        same.setdefault(_shown(article), {}).setdefault(article.date.edtf, []).append(article)
    groups = [group for by_date in same.values() for group in _of_one_date(by_date)]
    copies = {standing.id: others for standing, *others in groups}
    folded = tuple(_with_copies(article, copies[article.id]) for article in given if article.id in copies)
    items = tuple(
        Item(
            path=copy.source.path,
            outcome="duplicate",
            code="duplicate",
            reason=f"même texte que {standing.source.path}",
            article=standing.id,
        )
        for standing, *others in groups
        for copy in others
    )
    return folded, items


def _of_one_date(by_date: Mapping[str | None, list[Article]]) -> Iterable[list[Article]]:
    """Copies together, the one that stands first: the undated with the dated, where these are of one date."""
    if len(by_date) == 2 and None in by_date:
        undated, dated = by_date[None], next(group for date, group in by_date.items() if date is not None)
        return [[*dated, *undated]]
    return by_date.values()


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
    )
