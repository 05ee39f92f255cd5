"""The home page: what the archive holds, and the ways in.

Goes in: a Site. Comes out: `index.md`. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose import excerpt, wording, years
from generator.compose.site import ABOUT, HOME, INDEX, REPORT, YEARS, Here, Site
from generator.compose.templating import page
from generator.model import KINDS, Article, Entity, Kind, Page

_ALL: dict[Kind, str] = {
    "country": "Tous les pays",
    "person": "Toutes les personnes",
    "organisation": "Toutes les organisations",
}
_MOST_NAMED = 8
_SHOWCASE = 6


def pages(site: Site) -> Iterator[Page]:
    """The home page."""
    kinds = {kind: site.kind(kind) for kind in KINDS}
    yield page(
        HOME,
        "home",
        {"title": site.config.title, "description": site.config.description or None},
        here=Here(site, HOME),
        site=site,
        config=site.config,
        total=len(site.dispatches),
        span=site.span,
        counts={kind: len(found) for kind, found in kinds.items()},
        index=INDEX,
        years_index=YEARS,
        report=REPORT,
        about=ABOUT,
        timeline=site.timeline(article.id for article in site.dispatches),
        most_named=[(kind, most_named(site, found)) for kind, found in kinds.items()],
        showcase=showcase(site),
        excerpt=excerpt.of,
        limits=limits(site),
        all=_ALL,
    )


def most_named(site: Site, entities: tuple[Entity, ...]) -> list[tuple[Entity, int]]:
    """The entities that most articles name, most first."""
    counted = [(entity, len(site.archive.appearances[entity.id])) for entity in entities]
    return sorted(counted, key=lambda pair: (-pair[1], site.rank[pair[0].id]))[:_MOST_NAMED]


def showcase(site: Site) -> list[Article]:
    """A few articles from one end of the archive to the other: of each sixth of it, the one that names most."""
    dated = [article for article in site.dispatches if article.id in site.years] or site.dispatches
    parts = min(_SHOWCASE, len(dated))
    slices = (dated[len(dated) * part // parts : len(dated) * (part + 1) // parts] for part in range(parts))
    return [max(slice_, key=lambda article: _weight(site, article)) for slice_ in slices]


def _weight(site: Site, article: Article) -> int:
    return len({entity for _, entity in site.archive.mentions[article.id]})


def limits(site: Site) -> str:
    """What the archive does not cover, in a few sentences."""
    empty = sum(end - start + 1 for start, end in years.gaps(site))
    undated = len(site.by_year.get(None, ()))
    aside = site.archive.report.count("quarantined")
    said = (
        ("Une année de la période n’a aucun article.", "%(num)s années de la période n’ont aucun article.", empty),
        ("Un article n’a pas d’année connue.", "%(num)s articles n’ont pas d’année connue.", undated),
        ("Un fichier n’a pas pu être lu.", "%(num)s fichiers n’ont pas pu être lus.", aside),
    )
    return " ".join(wording.ngettext(one, many, count) for one, many, count in said if count)
