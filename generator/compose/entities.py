"""The page of every country, person and organisation.

Goes in: a Site. Comes out: for each entity that some article names a Page at `pays/`, `personnes/` or
`organisations/`, and more at `…/2/` where over a hundred articles name it. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from urllib.parse import quote

from babel import Locale

from generator import chronology
from generator.compose import beside, inert, kwic, offices, versions, wording
from generator.compose.filing import filed
from generator.compose.inert import Markdown
from generator.compose.pagination import Slice, paginate
from generator.compose.site import INDEX, SEARCH, Here, Site
from generator.compose.templating import page
from generator.figures.timeline import Timeline
from generator.model import KINDS, Article, Entity, Page, Role
from generator.permalinks import FOLDERS

_KNOWN_ELSEWHERE = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "viaf": ("VIAF", "https://viaf.org/viaf/"),
    "isni": ("ISNI", "https://isni.org/isni/"),
    "bnf": ("BnF", "https://data.bnf.fr/ark:/12148/"),
    "idref": ("IdRef", "https://www.idref.fr/"),
    "geonames": ("GeoNames", "https://www.geonames.org/"),
}


@dataclass(frozen=True)
class Appearance:
    """An article that names the entity, and the sentence that does."""

    article: Article
    sentence: Markdown | None
    versions: Markdown | None = None
    """Links to the other versions of its dispatch."""


def pages(site: Site) -> Iterator[Page]:
    """The pages of every entity that an article names."""
    company = beside.Company(site)
    parts: dict[str, list[Entity]] = {}
    for entity in filed(site.archive.entities):
        if entity.parent is not None and site.archive.appearances[entity.id]:
            parts.setdefault(entity.parent, []).append(entity)
    for kind in KINDS:
        for entity in site.kind(kind):
            ids = site.archive.appearances[entity.id]
            for slice_ in paginate(ids, lambda number, id_=entity.id: site.path(id_, number)):  # type: ignore[misc]
                yield _page(company, entity, slice_, parts.get(entity.id, []))


def _page(company: beside.Company, entity: Entity, slice_: Slice[str], parts: list[Entity]) -> Page:
    site = company.site
    here = Here(site, slice_.path)
    mentions = company.mentions[entity.id]
    appearances = [
        Appearance(
            site.articles[id_],
            kwic.sentence(site.articles[id_], mentions[id_], entity.name),
            versions.links(here, id_),
        )
        for id_ in slice_.rows
    ]
    count = len(site.archive.appearances[entity.id])
    first = slice_.number == 1
    return page(
        here.path,
        "entity",
        {
            "title": entity.name + slice_.title,
            "description": _description(site, entity, count),
            # The further pages of a list only continue it: the search index takes the first.
            "type": wording.SINGULAR[entity.kind] if first else None,
            "section": FOLDERS[entity.kind],
        },
        here=here,
        site=site,
        entity=entity,
        slice=slice_,
        first=first,
        count=count,
        index=INDEX[entity.kind],
        span=site.archive.spans[entity.id],
        undated=sum(id_ not in site.years for id_ in site.archive.appearances[entity.id]),
        country=_country(site, entity),
        parent=_parent(site, entity),
        parts=parts,
        aliases=[alias for alias in entity.aliases if alias.form != entity.name] if first else [],
        tenures=offices.tenures(_once(site, site.archive.roles.get(entity.id, ())), here) if first else (),
        beside=company.of(entity) if first else [],
        crossing=_crossing(here, entity),
        elsewhere=[_elsewhere(*pair) for pair in entity.same_as] if first else [],
        years=[(year, list(group)) for year, group in groupby(appearances, key=_year)],
        timeline=_timeline(site, entity) if first else None,
    )


def _once(site: Site, roles: Sequence[Role]) -> list[Role]:
    """The offices of a person, each once of the versions of a dispatch: of the one that leads, where it gives it."""
    chosen: dict[tuple[str, str, str | None], Role] = {}
    for role in sorted(roles, key=lambda role: not site.leads(role.article)):
        family = site.families.get(role.article)
        chosen.setdefault((family.articles[0] if family else role.article, role.title, role.of), role)
    kept = {id(role) for role in chosen.values()}
    return [role for role in roles if id(role) in kept]


def _year(appearance: Appearance) -> int | None:
    return chronology.year(appearance.article.date.edtf)


def _description(site: Site, entity: Entity, count: int) -> str:
    period = wording.years(*site.archive.spans[entity.id])
    said = wording.ngettext("%(num)s article", "%(num)s articles", count)
    kind = wording.SINGULAR[entity.kind].lower()
    return f"{entity.name} ({kind}){wording.SPACE}: {', '.join(filter(None, [said, period]))}."


def _country(site: Site, entity: Entity) -> Entity | str | None:
    """The country to which a person or an organisation belongs: an entity where the archive has it."""
    if entity.kind == "country" or entity.country is None:
        return None
    return site.countries.get(entity.country) or _territories().get(entity.country)


@cache
def _territories() -> dict[str, str]:
    return dict(Locale("fr").territories)


def _parent(site: Site, entity: Entity) -> Entity | None:
    parent = site.entities.get(entity.parent) if entity.parent else None
    return parent if parent is not None and site.archive.appearances[parent.id] else None


def _timeline(site: Site, entity: Entity) -> Timeline | None:
    """The articles of an entity over the years; None where they are all of one."""
    drawn = site.timeline(site.archive.appearances[entity.id])
    return drawn if drawn is not None and len(drawn.rows) > 1 else None


def _crossing(here: Here, entity: Entity) -> Markdown:
    """The search among the articles that name the entity, whose facets part them by year, country, person."""
    facet = wording.SINGULAR[entity.kind].lower()
    name = quote(inert.shown(entity.name), safe="").replace("_", "%5F").replace("~", "%7E")
    return Markdown(f"{here.href(SEARCH)}?type=Article&{facet}={name}")


def _elsewhere(scheme: str, identifier: str) -> Markdown:
    name, base = _KNOWN_ELSEWHERE.get(scheme.lower(), (scheme, ""))
    address = inert.address(base + identifier) if base else None
    shown = inert.text(f"{name} {identifier}")
    return Markdown(f"[{shown}]({address})") if address else shown
