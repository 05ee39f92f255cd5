"""The gold of the sample as an archive, as if every stage before had been right.

Goes in: a folder of gold files. Comes out: an Archive, for tests of what is made from one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from babel import Locale

from generator.model import (
    Alias,
    Archive,
    Article,
    Caption,
    Concordance,
    Date,
    Dateline,
    Entity,
    Family,
    Item,
    Kind,
    Mention,
    Related,
    Report,
    Role,
)
from generator.relate import relate
from tests import archives
from tests.gold.load import SAMPLE, GoldDispatch, load

Named = tuple[Entity, tuple[str, ...]]
"""What a dispatch names, and the forms in which it does."""
_FORMER = {"SU": "URSS", "YU": "Yougoslavie", "CS": "Tchécoslovaquie", "DD": "RDA", "ZR": "Zaïre"}


def archive(folder: Path = SAMPLE) -> Archive:
    """The sample archive as its annotation has it."""
    golds = load(folder)
    articles = [_article(gold) for gold in golds]
    entities: dict[str, Entity] = {}
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    found: list[tuple[Mention, str]] = []
    for gold, article in zip(golds, articles, strict=True):
        taken: set[tuple[str, int, int]] = set()
        for who, surfaces in _named(gold):
            entities.setdefault(who.id, who)
            for surface in sorted(surfaces, key=len, reverse=True):
                for mention in archives.mentions(article, surface, who.kind):
                    place = (mention.part, mention.paragraph, mention.start)
                    if place not in taken:
                        taken.add(place)
                        found.append((mention, who.id))
                        forms[who.id][surface] += 1
    aliased = (
        replace(who, aliases=tuple(Alias(form, count) for form, count in forms[id_].items()))
        for id_, who in entities.items()
    )
    return relate(
        articles,
        Concordance(tuple(aliased), archives.in_order(found), tuple(_roles(golds, articles, entities))),
        Report(tuple(Item(a.source.path, "published", "ok", "publié", a.id) for a in articles)),
        _families(golds, articles),
    )


def _named(gold: GoldDispatch) -> Iterator[Named]:
    for country in gold.countries:
        yield archives.entity(_country_name(country.iso2), "country", iso2=country.iso2), country.forms
    for person in gold.persons:
        yield archives.entity(person.name, "person"), person.forms
    for body in gold.organisations:
        acronyms = (body.acronym,) if body.acronym else ()
        yield archives.entity(body.name, "organisation", acronyms=acronyms), body.forms


def _roles(golds: Sequence[GoldDispatch], articles: Sequence[Article], entities: dict[str, Entity]) -> Iterator[Role]:
    kinds: tuple[Kind, ...] = ("organisation", "country")
    for gold, article in zip(golds, articles, strict=True):
        for person in gold.persons:
            for role in person.roles:
                owners = (archives.entity(role.of, kind).id for kind in kinds if role.of is not None)
                of = next((id_ for id_ in owners if id_ in entities), None)
                yield Role(archives.entity(person.name).id, role.title, of, article.id, article.date.edtf)


def _families(golds: Sequence[GoldDispatch], articles: Sequence[Article]) -> list[Family]:
    ids = {article.source.path: article.id for article in articles}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for gold in golds:
        if gold.version_of is not None:
            members[gold.version_of].append(ids[gold.file])
    return [Family((ids[path], *others)) for path, others in members.items()]


def _article(gold: GoldDispatch) -> Article:
    dateline = gold.dateline
    return archives.article(
        gold.title,
        path=gold.file,
        language=gold.language,
        lead=gold.lead,
        date=Date(gold.date.edtf, gold.date.basis),
        dateline=None if dateline is None else Dateline(dateline.place, dateline.country, dateline.agency),
        agencies=gold.agencies,
        signature=gold.signature,
        paragraphs=gold.paragraphs,
        captions=tuple(Caption(one.text, one.credit) for one in gold.captions),
        related=tuple(Related(one.title, one.teaser, one.caption, one.credit) for one in gold.related),
    )


def _country_name(iso2: str) -> str:
    return str(_FORMER.get(iso2) or Locale("fr").territories.get(iso2, iso2))
