"""The page of every article: its text with links, what it names, where it came from, what stands near it.

Goes in: a Site. Comes out: one Page an article, at `articles/YYYY/slug.md`. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import chronology
from generator.compose import apparatus, citation, excerpt, inert, offices, prose, versions, wording
from generator.compose.inert import Markdown
from generator.compose.site import ABOUT, Here, Site
from generator.compose.templating import page
from generator.model import KINDS, Affinity, Article, Entity, Kind, Page, Part

_REASONS = 4
"""Shared entities that the reason of a related article names; the rarest come first."""


@dataclass(frozen=True)
class Named:
    """An entity that the article names and, of a person, the offices that it gives to it."""

    entity: Entity
    offices: tuple[str, ...] = ()
    counted: bool = True
    """Whether the article is one of those that name it: of the versions of a dispatch one is."""


def pages(site: Site) -> Iterator[Page]:
    """The page of every article."""
    for article in site.archive.articles:
        earlier, later = site.around(article)
        yield _page(site, article, earlier, later)


def _page(site: Site, article: Article, earlier: Article | None, later: Article | None) -> Page:
    here = Here(site, site.path(article.id))
    named = site.archive.mentions[article.id]

    def shown(part: Part, number: int, text: str) -> Markdown:
        repairs = prose.repaired(article, part, number)
        return prose.linked(text, prose.of_part(named, part, number), here, repairs)

    return page(
        here.path,
        "article",
        {
            "title": site.title(article),
            "description": excerpt.of(article),
            "type": "Article" if site.leads(article.id) else "Autre version",
            "date": article.date.edtf if chronology.year(article.date.edtf) is not None else None,
            "section": "articles",
        },
        here=here,
        site=site,
        article=article,
        leads=site.leads(article.id),
        heading=_heading(site, article, here),
        doubtful=article.date.basis != "stated" or bool(article.date.conflicts),
        basis=wording.basis(article.date),
        agencies=_agencies(article),
        language=article.language if article.language != site.config.language else None,
        direction=wording.direction(article.language),
        words_of_language=wording.language(article.language),
        profile=wording.profile(article.profile) if article.profile.name else None,
        lead=shown("lead", 0, article.lead) if article.lead else None,
        paragraphs=[shown("body", index, text) for index, text in enumerate(article.paragraphs)],
        captions=[
            (shown("caption", index, caption.text or ""), caption.credit)
            for index, caption in enumerate(article.captions)
            if caption.text or caption.credit
        ],
        groups=_groups(here, article),
        affinities=[(near.article, _reason(site, near)) for near in site.archive.affinities[article.id]],
        origin=inert.address(article.source.url) if article.source.url else None,
        citation=citation.of(article, site.title(article), site.addresses[article.id], site.config),
        about=ABOUT,
        apparatus=apparatus.of(article),
        undecodable=wording.illegible(article.source.unreadable),
        versions=versions.of(site, article),
        earlier=earlier,
        later=later,
    )


def _heading(site: Site, article: Article, here: Here) -> Markdown:
    title = site.title(article)
    repairs = prose.repaired(article, "title") if title == article.title else []
    return prose.linked(title, (), here, repairs)


def _agencies(article: Article) -> tuple[str, ...]:
    sent_by = article.dateline.agency if article.dateline else None
    return tuple(dict.fromkeys([*([sent_by] if sent_by else []), *article.agencies]))


def _groups(here: Here, article: Article) -> list[tuple[Kind, list[Named]]]:
    """What the article names, by kind, each in the order of the text."""
    site = here.site
    order = dict.fromkeys(entity for _, entity in site.archive.mentions[article.id])
    groups: list[tuple[Kind, list[Named]]] = []
    for kind in KINDS:
        entities = [site.entities[id_] for id_ in order if site.entities[id_].kind == kind]
        if entities:
            groups.append((kind, [_named(here, entity, article) for entity in entities]))
    return groups


def _named(here: Here, entity: Entity, article: Article) -> Named:
    site = here.site
    counted = site.leads(article.id) or article.id in site.archive.appearances[entity.id]
    return Named(entity, _offices(here, entity, article), counted)


def _offices(here: Here, entity: Entity, article: Article) -> tuple[str, ...]:
    held = [role for role in here.site.archive.roles.get(entity.id, ()) if role.article == article.id]
    return tuple(dict.fromkeys(offices.plain(role, here.site) for role in held))


def _reason(site: Site, near: Affinity) -> str:
    """Why an article is near: what both name, in plain text; the page links it elsewhere already."""
    names = [site.entities[id_].name for id_ in near.shared[:_REASONS]]
    return wording.gettext("Nomme aussi %(names)s.", names=wording.enumeration(names))
