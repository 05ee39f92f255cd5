"""Clusters → entities, mentions with their entity, offices, and the list of what is undecided.

Goes in: the clusters of all kinds, the undecided, the readings. Comes out: the Concordance. Entities are in the order
of kind and name, mentions in the order of the articles and of their text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge import forms, naming, spelling
from generator.model import KINDS, Alias, Article, Concordance, Entity, Mention, Reading, Role, Unresolved
from generator.resolve import keys, organisations, persons
from generator.resolve.clusters import Cluster
from generator.resolve.persons import Undecided
from generator.resolve.subjects import Place

_SEVERAL = "plusieurs entités portent ce nom et le document ne dit pas laquelle"
_READINGS = "le document laisse plusieurs lectures de ce nom"


@dataclass(frozen=True, slots=True)
class Register:
    """Which entity each mention names, and what the entities are called."""

    ids: Mapping[int, str]
    """id() of a cluster → entity id"""
    owners: Mapping[Place, str]
    organisations: Mapping[str, str]
    """a name of an organisation → entity id"""
    persons: Mapping[str, str]
    """the key of a cluster of persons → entity id"""


def concordance(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    clusters: Sequence[Cluster],
    doubtful: Sequence[Undecided],
    undecided: Sequence[Place],
) -> Concordance:
    """Puts everything together."""
    register = _register(clusters)
    acronyms = _acronyms(readings, register)
    names = {register.ids[id(cluster)]: cluster.name or _name(cluster) for cluster in clusters}
    entities = [_entity(cluster, register, acronyms, names) for cluster in clusters]
    owners = register.owners
    return Concordance(
        entities=tuple(sorted(entities, key=lambda e: (KINDS.index(e.kind), forms.key(e.name).lower(), e.id))),
        mentions=tuple(
            (mention, owners[a, m])
            for a, reading in enumerate(readings)
            for m, mention in enumerate(reading.mentions)
            if (a, m) in owners
        ),
        roles=tuple(dict.fromkeys(_roles(articles, readings, owners))),
        unresolved=_unresolved(readings, doubtful, undecided, register),
    )


def _register(clusters: Sequence[Cluster]) -> Register:
    ids = {id(cluster): keys.entity_id(cluster.kind, cluster.key) for cluster in clusters}
    return Register(
        ids=ids,
        owners={place: ids[id(c)] for c in clusters for member in c.members for place in member.places},
        organisations={name: ids[id(c)] for c in clusters if c.kind == "organisation" for name in c.names()},
        persons={c.key: ids[id(c)] for c in clusters if c.kind == "person"},
    )


# --- entities ---------------------------------------------------------------------------------------------------------


def _entity(
    cluster: Cluster, register: Register, acronyms: Mapping[str, tuple[str, ...]], names: Mapping[str, str]
) -> Entity:
    id_ = register.ids[id(cluster)]
    counts: Counter[str] = Counter()
    for member in cluster.members:
        for surface, count in member.surfaces.items():
            counts[surface.replace("’", "'")] += count
    codes = cluster.countries()
    country = cluster.country or (codes.most_common(1)[0][0] if codes else None)
    parent = _parent(cluster, register)
    return Entity(
        id=id_,
        kind=cluster.kind,
        name=cluster.name or _under(names[id_], cluster, names.get(parent or "")),
        aliases=tuple(Alias(form, n) for form, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
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
    names = cluster.names()
    if cluster.kind == "person":
        return persons.fullest(names)
    return organisations.preferred(sorted(names)) or min(names, key=lambda name: (-names[name], -len(name), name))


def _under(name: str, cluster: Cluster, parent: str | None) -> str:
    """A name with that of its owner as the archive gives it (`de l'Assemblée gabonaise` → `… du Gabon`)."""
    owners = {owner for member in cluster.members for owner in member.owners}
    for owner in sorted(owners - {parent}) if parent is not None else ():
        if name.endswith(f" {owner}") or name.endswith(f"'{owner}"):
            same_article = parent is not None and owner.split()[0] == parent.split()[0]
            return f"{name.removesuffix(owner)}{parent}" if same_article else name
    return name


def _parent(cluster: Cluster, register: Register) -> str | None:
    if cluster.parent is not None:
        return register.organisations.get(cluster.parent)
    owners: Counter[str] = Counter(owner for member in cluster.members for owner in member.owners)
    known = (register.organisations[name] for name, _ in owners.most_common() if name in register.organisations)
    return next(known, None)


def _acronyms(readings: Sequence[Reading], register: Register) -> dict[str, tuple[str, ...]]:
    found: dict[str, Counter[str]] = {}
    for reading in readings:
        pairs = list(reading.acronyms)
        pairs += [(m.surface, m.name) for m in reading.mentions if m.kind == "organisation" and m.surface.isupper()]
        for acronym, name in pairs:
            if name in register.organisations:
                found.setdefault(register.organisations[name], Counter())[acronym] += 1
    return {id_: tuple(sorted(counts, key=lambda a: (-counts[a], a))) for id_, counts in found.items()}


def _roles(articles: Sequence[Article], readings: Sequence[Reading], owners: Mapping[Place, str]) -> Iterator[Role]:
    for a, (article, reading) in enumerate(zip(articles, readings, strict=True)):
        for role in reading.roles:
            if (a, role.person) in owners:
                of = owners.get((a, role.of)) if role.of is not None else None
                yield Role(owners[a, role.person], role.title.replace("’", "'"), of, article.id, article.date.edtf)


# --- what is undecided ------------------------------------------------------------------------------------------------


def _unresolved(
    readings: Sequence[Reading], doubtful: Sequence[Undecided], undecided: Sequence[Place], register: Register
) -> tuple[Unresolved, ...]:
    found: list[tuple[Place, Unresolved]] = []
    for doubt in doubtful:
        candidates = tuple(sorted(register.persons[key] for key in doubt.candidates if key in register.persons))
        for a, m in doubt.subject.places:
            found.append(((a, m), Unresolved(readings[a].mentions[m], candidates, _SEVERAL)))
    for a, m in undecided:
        mention = readings[a].mentions[m]
        found.append(((a, m), Unresolved(mention, _candidates(a, readings[a], mention, register), _READINGS)))
    return tuple(item for _, item in sorted(found, key=lambda item: item[0]))


def _candidates(a: int, reading: Reading, mention: Mention, register: Register) -> tuple[str, ...]:
    """Those of the same article for which the name could stand: bodies that begin with it, persons that bear it."""
    own = spelling.words(mention.surface)
    start = forms.key(mention.surface).lower()
    found: set[str] = set()
    for m, other in enumerate(reading.mentions):
        if other.kind != mention.kind or (a, m) not in register.owners:
            continue
        if mention.kind == "person":
            fits = spelling.holds(own, spelling.words(other.name))
        else:
            fits = forms.key(other.name).lower().startswith(start)
        if fits:
            found.add(register.owners[a, m])
    return tuple(sorted(found))
