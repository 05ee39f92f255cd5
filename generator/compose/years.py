"""The index of years, `articles/`, and the page of every year, `articles/1963/`: what there is, and the gaps.

Goes in: a Site. Comes out: their pages, the undated under `articles/sans-date/`. Nothing stays on disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator import chronology
from generator.compose import excerpt, versions, wording
from generator.compose.pagination import Slice, paginate
from generator.compose.site import YEARS, Here, Site
from generator.compose.templating import page
from generator.model import KINDS, Article, Entity, Kind, Page
from generator.permalinks import ARTICLES, source_path, year_folder

_NAMED = 12
"""Entities of one kind that the page of a year shows."""


@dataclass(frozen=True)
class Decade:
    """Ten years and how many articles each has; `gap` is the decades without an article before it."""

    first: int
    years: tuple[tuple[int, int], ...]
    gap: tuple[int, int] | None

    @property
    def count(self) -> int:
        """How many articles the decade has."""
        return sum(count for _, count in self.years)


def pages(site: Site) -> Iterator[Page]:
    """The index of years, then every year in order, then the undated."""
    yield _index(site)
    dated = sorted(year for year in site.by_year if year is not None)
    for place, year in enumerate(dated):
        around = (dated[place - 1] if place else None, dated[place + 1] if place + 1 < len(dated) else None)
        yield from _year(site, year, around)
    if None in site.by_year:
        yield from _year(site, None, (dated[-1] if dated else None, None))


def decades(site: Site) -> list[Decade]:
    """The decades that have an article, with every year between the first and the last of the archive."""
    if site.span is None:
        return []
    begin, end = site.span
    found: list[Decade] = []
    for first in sorted({year // 10 * 10 for year in site.by_year if year is not None}):
        years = tuple(
            (year, len(site.by_year.get(year, ()))) for year in range(max(first, begin), min(first + 9, end) + 1)
        )
        follows = found[-1].first + 10 if found else first
        found.append(Decade(first, years, (follows, first - 1) if follows < first else None))
    return found


def _index(site: Site) -> Page:
    title = wording.gettext("Articles par année")
    return page(
        YEARS,
        "years",
        {
            "title": title,
            "description": wording.gettext("Les articles de l’archive, année par année."),
            "section": ARTICLES,
        },
        here=Here(site, YEARS),
        site=site,
        title=title,
        total=len(site.dispatches),
        versions=len(site.articles) - len(site.dispatches),
        decades=decades(site),
        undated=len(site.by_year.get(None, ())),
        gaps=gaps(site),
        timeline=site.timeline(article.id for article in site.dispatches),
    )


def gaps(site: Site) -> list[tuple[int, int]]:
    """The runs of years without an article between the first and the last of the archive."""
    known = sorted(year for year in site.by_year if year is not None)
    return [(a + 1, b - 1) for a, b in pairwise(known) if b - a > 1]


def _year(site: Site, year: int | None, around: tuple[int | None, int | None]) -> Iterator[Page]:
    articles = site.by_year[year]
    months = {_month(article) for article in articles}
    for slice_ in paginate(articles, lambda number: source_path(year_folder(year), number)):
        yield _year_page(site, year, slice_, around, months)


def _year_page(
    site: Site,
    year: int | None,
    slice_: Slice[Article],
    around: tuple[int | None, int | None],
    months: set[int | None],
) -> Page:
    title = wording.UNDATED if year is None else str(year)
    articles = site.by_year[year]
    count = len(articles)
    return page(
        slice_.path,
        "year",
        {
            "title": title + slice_.title,
            "description": f"{title}{wording.SPACE}: {wording.ngettext('%(num)s article', '%(num)s articles', count)}.",
            "section": ARTICLES,
        },
        here=Here(site, slice_.path),
        site=site,
        slice=slice_,
        title=title,
        year=year,
        count=count,
        earlier=around[0],
        later=around[1],
        index=YEARS,
        months=[(month, list(group)) for month, group in groupby(slice_.rows, key=_month)],
        calendar=[(month, wording.month(month), month in months) for month in range(1, 13)],
        month_name=wording.month,
        excerpt=excerpt.of,
        versions=lambda article: versions.links(Here(site, slice_.path), article.id),
        named=_named(site, articles) if slice_.number == 1 else [],
    )


def _named(site: Site, articles: Sequence[Article]) -> list[tuple[Kind, list[tuple[Entity, int]]]]:
    """By kind, what most articles of the year name; nothing where there is one article: its page says all."""
    if len(articles) < 2:
        return []
    counts = Counter(id_ for article in articles for id_ in _told(site, article))
    groups = []
    for kind in KINDS:
        found = [(site.entities[id_], count) for id_, count in counts.items() if site.entities[id_].kind == kind]
        found.sort(key=lambda pair: (-pair[1], site.rank[pair[0].id]))
        if found:
            groups.append((kind, found[:_NAMED]))
    return groups


def _told(site: Site, article: Article) -> set[str]:
    """The entities that a dispatch names, in any of its versions."""
    texts = (article, *site.versions(article.id))
    return {id_ for text in texts for _, id_ in site.archive.mentions[text.id]}


def _month(article: Article) -> int | None:
    return chronology.parse(article.date.edtf).month
