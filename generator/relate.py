"""Articles + Concordance → Archive: what stands beside what.

Goes in: the articles, the concordance of what they name, the report of what became of the inputs. Comes out: an
Archive: articles in their order, entities with where they appear, pairs named together, the articles nearest to each.
Nothing stays on disk. The cost is linear in the mentions, but for the pairs of entities that one article names.

The versions of one dispatch count once: for an entity, or for a pair of them, the version that leads, where it names
it, else the first that does.
"""

from __future__ import annotations

import math
import operator
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import combinations
from typing import TypeVar

from generator import chronology
from generator.model import (
    Affinity,
    Alias,
    Archive,
    Article,
    Concordance,
    Entity,
    Family,
    Mention,
    Relation,
    Report,
    Role,
)

Named = TypeVar("Named", bound=Hashable)

NEAREST = 6
"""How many related articles a page shows."""
_COMMONPLACE = 200
"""An entity that more articles name than this says too little about two of them to relate them."""


def relate(
    articles: Iterable[Article], concordance: Concordance, report: Report, families: Iterable[Family] = ()
) -> Archive:
    """The archive. Every article and every entity has a key in each mapping that is keyed by it."""
    ordered = tuple(sorted(articles, key=lambda article: (chronology.sort_key(article.date.edtf), article.source.path)))
    mentions = _by_article(ordered, concordance)
    named = {id_: tuple(sorted({entity for _, entity in found})) for id_, found in mentions.items()}
    standing = tuple(families)
    counted = {**named, **_once({id_: named[id_] for family in standing for id_ in family.articles}, standing)}
    appearances: dict[str, list[str]] = {entity.id: [] for entity in concordance.entities}
    for article in ordered:
        for entity in counted[article.id]:
            appearances[entity].append(article.id)
    dates = {article.id: article.date.edtf for article in ordered}
    relations = _relations(named, dates, standing)
    return Archive(
        articles=ordered,
        entities=_forms_once(concordance.entities, mentions, standing),
        mentions=mentions,
        appearances={entity: tuple(ids) for entity, ids in appearances.items()},
        roles=_roles(concordance, ordered),
        spans={entity: chronology.span([dates[id_] for id_ in ids]) for entity, ids in appearances.items()},
        relations=relations,
        neighbours=_neighbours(relations, appearances),
        affinities=_affinities(named, appearances, standing),
        families=standing,
        unresolved=concordance.unresolved,
        report=report,
    )


def _once(named: Mapping[str, Iterable[Named]], families: Iterable[Family]) -> dict[str, tuple[Named, ...]]:
    """Of each version of a dispatch, what none before it names. The keys are those of all families."""
    new: dict[str, tuple[Named, ...]] = {}
    for family in families:
        seen: set[Named] = set()
        for id_ in family.articles:
            new[id_] = tuple(one for one in named[id_] if one not in seen)
            seen.update(new[id_])
    return new


def _forms_once(
    entities: tuple[Entity, ...], mentions: Mapping[str, Sequence[tuple[Mention, str]]], families: Iterable[Family]
) -> tuple[Entity, ...]:
    """Entities whose forms count, of the versions of a dispatch, where one has them most."""
    again: Counter[tuple[str, str]] = Counter()
    for family in families:
        counts = [
            Counter((entity, _form(mention.surface)) for mention, entity in mentions[id_]) for id_ in family.articles
        ]
        again.update(sum(counts, Counter()) - reduce(operator.or_, counts))
    told = {entity for entity, _ in again}
    return tuple(replace(one, aliases=_less(one, again)) if one.id in told else one for one in entities)


def _less(entity: Entity, again: Mapping[tuple[str, str], int]) -> tuple[Alias, ...]:
    fewer = (Alias(one.form, one.count - again.get((entity.id, _form(one.form)), 0)) for one in entity.aliases)
    return tuple(sorted(fewer, key=lambda one: (-one.count, one.form)))


def _form(surface: str) -> str:
    return surface.replace("’", "'")


def _by_article(ordered: Sequence[Article], concordance: Concordance) -> dict[str, tuple[tuple[Mention, str], ...]]:
    found: dict[str, list[tuple[Mention, str]]] = {article.id: [] for article in ordered}
    for mention, entity in concordance.mentions:
        found[mention.article].append((mention, entity))
    return {id_: tuple(mentions) for id_, mentions in found.items()}


def _roles(concordance: Concordance, ordered: Sequence[Article]) -> dict[str, tuple[Role, ...]]:
    place = {article.id: index for index, article in enumerate(ordered)}
    roles: dict[str, list[Role]] = {entity.id: [] for entity in concordance.entities if entity.kind == "person"}
    for role in concordance.roles:
        roles[role.person].append(role)
    return {person: tuple(sorted(held, key=lambda role: place[role.article])) for person, held in roles.items()}


def _relations(
    named: Mapping[str, Sequence[str]], dates: Mapping[str, str | None], families: Sequence[Family]
) -> tuple[Relation, ...]:
    """`dates` has the articles in the order of the archive."""
    versions = [id_ for family in families for id_ in family.articles]
    counted = _once({id_: tuple(combinations(named[id_], 2)) for id_ in versions}, families)
    together: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for id_ in dates:
        for pair in counted[id_] if id_ in counted else combinations(named[id_], 2):
            together[pair].append(id_)
    return tuple(
        Relation(a, b, tuple(ids), *chronology.span([dates[id_] for id_ in ids]))
        for (a, b), ids in sorted(together.items())
    )


def _neighbours(relations: Iterable[Relation], entities: Iterable[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    beside: dict[str, list[tuple[str, int]]] = {entity: [] for entity in entities}
    for relation in relations:
        beside[relation.a].append((relation.b, len(relation.articles)))
        beside[relation.b].append((relation.a, len(relation.articles)))
    return {entity: tuple(sorted(pairs, key=lambda pair: (-pair[1], pair[0]))) for entity, pairs in beside.items()}


def _affinities(
    named: Mapping[str, Sequence[str]], appearances: Mapping[str, Sequence[str]], families: Sequence[Family]
) -> dict[str, tuple[Affinity, ...]]:
    """The nearest articles: a shared entity counts the more, the fewer articles name it.

    Never one of the article's own family, nor two of another one.
    """
    leader = {id_: family.articles[0] for family in families for id_ in family.articles}
    dispatches = len(named) - len(leader) + len(families)
    weight = {
        entity: math.log((1 + dispatches) / len(ids))
        for entity, ids in appearances.items()
        if 1 < len(ids) <= _COMMONPLACE
    }
    nearest: dict[str, tuple[Affinity, ...]] = {}
    for article, entities in named.items():
        telling = sorted((entity for entity in entities if entity in weight), key=lambda e: (-weight[e], e))
        score: defaultdict[str, float] = defaultdict(float)
        shared: defaultdict[str, list[str]] = defaultdict(list)
        for entity in telling:
            for other in appearances[entity]:
                if other != article:
                    score[other] += weight[entity]
                    shared[other].append(entity)
        near: dict[str, str] = {}
        for other in sorted(score, key=lambda other: (-score[other], other)):
            if leader.get(other, other) != leader.get(article, article):
                near.setdefault(leader.get(other, other), other)
            if len(near) == NEAREST:
                break
        nearest[article] = tuple(Affinity(other, tuple(shared[other])) for other in near.values())
    return nearest
