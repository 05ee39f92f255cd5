"""Clusters → entities, mentions with their entity, offices, and the list of what is undecided.

Goes in: the clusters of all kinds, the undecided, the readings. Comes out: the Concordance. Entities are in the order
of kind and name, mentions in the order of the articles and of their text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.knowledge import naming, spelling
from generator.model import KINDS, Alias, Article, Concordance, Entity, Mention, Reading, Role, Unresolved
from generator.resolve import keys, organisations, persons
from generator.resolve.clusters import Cluster
from generator.resolve.persons import Undecided
from generator.resolve.subjects import Place

_SEVERAL = "plusieurs entités portent ce nom et le document ne dit pas laquelle"
_NO_OWNER = "le document laisse plusieurs lectures de ce nom"


def concordance(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    clusters: Sequence[Cluster],
    doubtful: Sequence[Undecided],
    undecided: Sequence[Place],
) -> Concordance:
    """Puts everything together."""
    ids = {id(cluster): keys.entity_id(cluster.kind, cluster.key) for cluster in clusters}
    owner: dict[Place, str] = {
        place: ids[id(cluster)] for cluster in clusters for member in cluster.members for place in member.places
    }
    organisation_ids = {
        name: ids[id(cluster)] for cluster in clusters if cluster.kind == "organisation" for name in _names(cluster)
    }
    acronyms = _acronyms(readings, organisation_ids)
    entities = [_entity(cluster, ids[id(cluster)], organisation_ids, acronyms) for cluster in clusters]
    by_person_key = {cluster.key: ids[id(cluster)] for cluster in clusters if cluster.kind == "person"}
    return Concordance(
        entities=tuple(
            sorted(entities, key=lambda entity: (KINDS.index(entity.kind), naming.key(entity.name).lower(), entity.id))
        ),
        mentions=tuple(
            (mention, owner[a, m])
            for a, reading in enumerate(readings)
            for m, mention in enumerate(reading.mentions)
            if (a, m) in owner
        ),
        roles=_roles(articles, readings, owner),
        unresolved=_unresolved(readings, doubtful, undecided, by_person_key, organisation_ids, owner),
    )


def _names(cluster: Cluster) -> Counter[str]:
    return Counter(member.name for member in cluster.members)


def _entity(
    cluster: Cluster, id_: str, organisation_ids: Mapping[str, str], acronyms: Mapping[str, tuple[str, ...]]
) -> Entity:
    surfaces: Counter[str] = sum((member.surfaces for member in cluster.members), Counter())
    forms = Counter(dict.fromkeys((), 0))
    for surface, count in surfaces.items():
        forms[surface.replace("’", "'")] += count
    name = cluster.name or _name(cluster)
    codes = cluster.countries()
    country = cluster.country or (codes.most_common(1)[0][0] if codes else None)
    parent = _parent(cluster, organisation_ids)
    return Entity(
        id=id_,
        kind=cluster.kind,
        name=name,
        aliases=tuple(
            Alias(form, count) for form, count in sorted(forms.items(), key=lambda item: (-item[1], item[0]))
        ),
        acronyms=acronyms.get(id_, ()),
        iso2=cluster.key if cluster.kind == "country" and len(cluster.key) == 2 else None,
        country=country if cluster.kind != "country" else None,
        parent=parent if parent != id_ else None,
        same_as=cluster.ids,
        decided=cluster.decided,
        note=cluster.note,
    )


def _name(cluster: Cluster) -> str:
    if cluster.kind == "country":
        return naming.lexicon().country_names.get(cluster.key, cluster.key)
    names = _names(cluster)
    if cluster.kind == "person":
        return persons.fullest(names)
    return organisations.preferred(sorted(names)) or min(names, key=lambda name: (-names[name], -len(name), name))


def _parent(cluster: Cluster, organisation_ids: Mapping[str, str]) -> str | None:
    if cluster.parent is not None:
        return organisation_ids.get(cluster.parent)
    owners: Counter[str] = sum((member.owners for member in cluster.members), Counter())
    return next((organisation_ids[name] for name, _ in owners.most_common() if name in organisation_ids), None)


def _acronyms(readings: Sequence[Reading], organisation_ids: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, Counter[str]] = {}
    for reading in readings:
        for acronym, name in reading.acronyms:
            if name in organisation_ids:
                found.setdefault(organisation_ids[name], Counter())[acronym] += 1
        for mention in reading.mentions:
            if mention.kind == "organisation" and mention.surface.isupper() and mention.name in organisation_ids:
                found.setdefault(organisation_ids[mention.name], Counter())[mention.surface] += 1
    return {id_: tuple(sorted(counts, key=lambda a: (-counts[a], a))) for id_, counts in found.items()}


def _roles(articles: Sequence[Article], readings: Sequence[Reading], owner: Mapping[Place, str]) -> tuple[Role, ...]:
    roles: dict[Role, None] = {}
    for a, (article, reading) in enumerate(zip(articles, readings, strict=True)):
        for role in reading.roles:
            if (a, role.person) in owner:
                of = owner.get((a, role.of)) if role.of is not None else None
                roles[Role(owner[a, role.person], role.title.replace("’", "'"), of, article.id, article.date.edtf)] = (
                    None
                )
    return tuple(roles)


def _unresolved(
    readings: Sequence[Reading],
    doubtful: Sequence[Undecided],
    undecided: Sequence[Place],
    by_person_key: Mapping[str, str],
    organisation_ids: Mapping[str, str],
    owner: Mapping[Place, str],
) -> tuple[Unresolved, ...]:
    found: list[tuple[Place, Unresolved]] = []
    for doubt in doubtful:
        candidates = tuple(by_person_key[key] for key in doubt.candidates if key in by_person_key)
        for a, m in doubt.subject.places:
            found.append(((a, m), Unresolved(readings[a].mentions[m], candidates, _SEVERAL)))
    ids_here: dict[int, dict[str, str]] = {a: {} for a, _ in undecided}
    for (a, m), id_ in owner.items():
        if a in ids_here and readings[a].mentions[m].kind == "person":
            ids_here[a][readings[a].mentions[m].name] = id_
    for a, m in undecided:
        mention: Mention = readings[a].mentions[m]
        found.append(
            ((a, m), Unresolved(mention, _candidates(readings[a], mention, organisation_ids, ids_here[a]), _NO_OWNER))
        )
    return tuple(item for _, item in sorted(found, key=lambda item: item[0]))


def _candidates(
    reading: Reading, mention: Mention, organisation_ids: Mapping[str, str], person_ids: Mapping[str, str]
) -> tuple[str, ...]:
    """Those of the same article that the undecided name could stand for: bodies that begin with it, persons that bear it."""
    if mention.kind == "person":
        own = spelling.words(mention.surface)
        bearing = {
            m.name for m in reading.mentions if m.kind == "person" and spelling.holds(own, spelling.words(m.name))
        }
        return tuple(sorted({person_ids[name] for name in bearing if name in person_ids}))
    start = naming.key(mention.surface).lower()
    names = {
        m.name for m in reading.mentions if m.kind == mention.kind and naming.key(m.name).lower().startswith(start)
    }
    return tuple(sorted({organisation_ids[name] for name in names if name in organisation_ids}))
