"""What every index shares: the archive, its addresses, its configuration; and links from one page to another.

Goes in: an Archive, the address of every article and entity, a Config. Comes out: look-ups by id, and links as
Markdown. No slug and no relative link is made here: that is for permalinks. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator import chronology, permalinks
from generator.compose import inert, wording
from generator.compose.filing import filed
from generator.compose.inert import Markdown
from generator.config import Config
from generator.figures.timeline import Timeline, timeline
from generator.model import Archive, Article, Entity, Family, Kind

HOME = "index.md"
REPORT = "rapport.md"
ABOUT = "a-propos.md"
SEARCH = "recherche.md"
YEARS = permalinks.source_path(f"{permalinks.ARTICLES}/")
INDEX: dict[Kind, str] = {kind: permalinks.source_path(f"{folder}/") for kind, folder in permalinks.FOLDERS.items()}
UNTITLED = "Sans titre"
_MACHINE_READABLE = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)
"""The EDTF strings that are also dates in HTML."""


@dataclass(frozen=True)
class Site:
    """The archive and how to find one's way in it."""

    archive: Archive
    addresses: Mapping[str, str]
    config: Config

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Every article by its id."""
        return {article.id: article for article in self.archive.articles}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity by its id."""
        return {entity.id: entity for entity in self.archive.entities}

    @cached_property
    def families(self) -> dict[str, Family]:
        """article id → the versions of its dispatch, of those that have several."""
        return {id_: family for family in self.archive.families for id_ in family.articles}

    @cached_property
    def dispatches(self) -> tuple[Article, ...]:
        """Every dispatch once, in the order of the archive: of its versions the one that leads. What lists count."""
        return tuple(article for article in self.archive.articles if self.leads(article.id))

    def leads(self, id_: str) -> bool:
        """Whether an article is the only or the fullest version of its dispatch."""
        return id_ not in self.families or self.families[id_].articles[0] == id_

    def versions(self, id_: str) -> tuple[Article, ...]:
        """The other versions of a dispatch, for the one that leads; none for another."""
        family = self.families.get(id_)
        return tuple(self.articles[one] for one in family.articles[1:]) if family and self.leads(id_) else ()

    def around(self, article: Article) -> tuple[Article | None, Article | None]:
        """The dispatches before and after an article's own, in the order of the archive."""
        family = self.families.get(article.id)
        place = self._places[family.articles[0] if family else article.id]
        before, after = self.dispatches[max(0, place - 1) : place], self.dispatches[place + 1 : place + 2]
        return next(iter(before), None), next(iter(after), None)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {article.id: place for place, article in enumerate(self.dispatches)}

    @cached_property
    def by_year(self) -> dict[int | None, tuple[Article, ...]]:
        """The dispatches of every year that has one, in order; under None those of no known year."""
        found: dict[int | None, list[Article]] = {}
        for article in self.dispatches:
            found.setdefault(chronology.year(article.date.edtf), []).append(article)
        return {year: tuple(articles) for year, articles in found.items()}

    @cached_property
    def span(self) -> tuple[int, int] | None:
        """The first and the last year with an article; None in an archive without a date."""
        known = self.years.values()
        return (min(known), max(known)) if known else None

    @cached_property
    def years(self) -> dict[str, int]:
        """article id → its year, of those whose year is known."""
        years = ((article.id, chronology.year(article.date.edtf)) for article in self.archive.articles)
        return {id_: year for id_, year in years if year is not None}

    @cached_property
    def rank(self) -> dict[str, int]:
        """The place of every entity in the order of an index."""
        return {entity.id: place for place, entity in enumerate(filed(self.archive.entities))}

    @cached_property
    def countries(self) -> dict[str, Entity]:
        """ISO code → the country, of those that some article names."""
        return {entity.iso2: entity for entity in self.kind("country") if entity.iso2 is not None}

    @cached_property
    def order(self) -> dict[str, int]:
        """article id → its place in the order of the archive."""
        return {article.id: place for place, article in enumerate(self.archive.articles)}

    def forms(self, id_: str) -> re.Pattern[str]:
        """A form under which the archive names an entity, as whole words; of several the longest."""
        if id_ not in self._forms:
            entity = self.entities[id_]
            forms = {entity.name, *entity.acronyms, *(alias.form for alias in entity.aliases)}
            longest_first = sorted(filter(None, forms), key=lambda form: (-len(form), form))
            self._forms[id_] = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        return self._forms[id_]

    @cached_property
    def _forms(self) -> dict[str, re.Pattern[str]]:
        return {}

    def timeline(self, ids: Iterable[str]) -> Timeline | None:
        """The timeline of some articles, over the years of the whole archive."""
        return timeline((self.years.get(id_) for id_ in ids), self.span)

    def kind(self, kind: Kind) -> tuple[Entity, ...]:
        """The entities of a kind that some article names."""
        return tuple(e for e in self.archive.entities if e.kind == kind and self.archive.appearances[e.id])

    def path(self, id_: str, page: int = 1) -> str:
        """The Markdown file of an article or an entity."""
        if page > 1:
            return permalinks.source_path(self.addresses[id_], page)
        return self._paths[id_]

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {id_: permalinks.source_path(address) for id_, address in self.addresses.items()}

    def title(self, article: Article) -> str:
        """The title under which an article is listed; never empty."""
        return article.title.strip() or UNTITLED


@dataclass(frozen=True)
class Here:
    """Links from one page of the site."""

    site: Site
    path: str

    def href(self, target: str, anchor: str = "") -> Markdown:
        """The relative address of another file of docs/, or of a place on this page."""
        if target == self.path and anchor:
            return Markdown(f"#{anchor}")
        folder = self.path.rpartition("/")[0]
        return Markdown(_relative(folder, target) + (f"#{anchor}" if anchor else ""))

    def link(self, text: str, target: str, anchor: str = "") -> Markdown:
        """A link to another file of docs/."""
        return Markdown(f"[{inert.text(text)}]({self.href(target, anchor)})")

    def article(self, id_: str) -> Markdown:
        """A link to an article, by its title; one that is not written from left to right is kept apart."""
        article = self.site.articles[id_]
        title, target = self.site.title(article), self.site.path(id_)
        if wording.direction(article.language) is None:
            return self.link(title, target)
        named = f'<bdi lang="{inert.attribute(article.language)}">{inert.text(title)}</bdi>'
        return Markdown(f"[{named}]({self.href(target)})")

    def entity(self, id_: str, text: str | None = None) -> Markdown:
        """A link to an entity, by its name unless another text is given; its name alone where no article names it."""
        if not self.site.archive.appearances.get(id_):
            return inert.text(self.site.entities[id_].name if text is None else text)
        return self.link(self.site.entities[id_].name if text is None else text, self.site.path(id_))

    def entities(self, ids: tuple[str, ...]) -> Markdown:
        """Links to entities as one enumeration: `A, B et C`; an id without a page stands as it is."""
        links = [self.entity(id_) if id_ in self.site.entities else inert.text(id_) for id_ in ids]
        return Markdown(wording.enumeration(links))

    def year(self, year: int | None, text: str | None = None) -> Markdown:
        """A link to the page of a year that has articles."""
        shown = text if text is not None else wording.UNDATED if year is None else str(year)
        return self.link(shown, permalinks.source_path(permalinks.year_folder(year)))

    def date(self, edtf: str | None, meta: bool = False, facet: bool = False) -> Markdown:
        """A date in words in a <time> element, its year a link. The search index: it as `meta`, its year as a facet."""
        words, year = wording.date(edtf), chronology.year(edtf)
        machine = f' datetime="{edtf}"' if _MACHINE_READABLE.fullmatch(edtf or "") else ""
        told = ' data-pagefind-meta="date"' if meta else ""
        # A year of which there is but another version of a dispatch has no page.
        if year is None or year not in self.site.by_year or not words.endswith(str(year)):
            return Markdown(f"<time{machine}{told}>{inert.text(words)}</time>")
        filtered = '{ data-pagefind-filter="Année" }' if facet else ""
        before = inert.text(words.removesuffix(str(year)).strip())
        return Markdown(f"<time{machine}{told}>{before}{' ' if before else ''}{self.year(year)}{filtered}</time>")


@lru_cache(maxsize=1 << 17)
def _relative(folder: str, target: str) -> str:
    """All the pages of a folder have the same links; entities come back again and again."""
    return permalinks.link(f"{folder}/x.md" if folder else "x.md", target)
