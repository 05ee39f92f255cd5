"""Mentions of many articles → one concordance: which mentions name the same thing, and what it is called.

Goes in: articles, their readings in the same order, and what people decided. Comes out: the Concordance, with the
undecided apart. Nothing stays on disk; the same input always gives the same ids. Cost: near-linear, by blocks of
names; no all pairs.

What people decided comes first and holds; then countries by code, organisations by key, persons by their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Article, Concordance, Kind, Reading
from generator.resolve import assemble, guards, organisations, persons
from generator.resolve.authority import Authority
from generator.resolve.clusters import Cluster
from generator.resolve.decisions import Decisions, Target, plain
from generator.resolve.subjects import Subject, collect

__all__ = ["resolve"]


def resolve(articles: Sequence[Article], readings: Sequence[Reading], authority: Authority) -> Concordance:
    """The concordance of an archive."""
    decisions = Decisions(authority)
    subjects, undecided = collect(articles, readings)
    kept = [s for s in subjects if not decisions.rejected(s.kind, s.name)]
    pointed = [s for s in undecided if _called(s, articles, decisions) is not None]
    decided, open_ = _decided([*kept, *pointed], articles, decisions)
    by_kind: dict[Kind, list[Subject]] = defaultdict(list)
    for subject in open_:
        by_kind[subject.kind].append(subject)
    people, doubtful = persons.cluster(
        by_kind["person"],
        lambda one, other: decisions.apart("person", one, other),
        [cluster for cluster in decided.values() if cluster.kind == "person"],
    )
    clusters = [*_countries(by_kind["country"]), *organisations.cluster(by_kind["organisation"])]
    clusters = _unite(decided, [*clusters, *(cluster for cluster in people if not cluster.decided)])
    rest = [place for s in undecided if s not in pointed for place in s.places]
    concordance = assemble.concordance(articles, readings, clusters, doubtful, rest)
    return replace(concordance, warnings=guards.warnings(clusters, decisions))


def _decided(
    subjects: Sequence[Subject], articles: Sequence[Article], decisions: Decisions
) -> tuple[dict[tuple[Kind, str], Cluster], list[Subject]]:
    """Clusters that people named, and the subjects of which they said nothing."""
    clusters: dict[tuple[Kind, str], Cluster] = {}
    rest: list[Subject] = []
    for subject in subjects:
        target = _called(subject, articles, decisions)
        if target is None:
            rest.append(subject)
            continue
        cluster = clusters.get((subject.kind, target.key))
        if cluster is None:
            cluster = clusters[subject.kind, target.key] = _decided_cluster(subject.kind, target)
        cluster.members.append(subject)
    return clusters, rest


def _called(subject: Subject, articles: Sequence[Article], decisions: Decisions) -> Target | None:
    article = articles[subject.article]
    return decisions.target(subject.kind, (subject.name, *subject.surfaces), (article.id, article.source.path))


def _decided_cluster(kind: Kind, target: Target) -> Cluster:
    """What people decided is under the key that the program would give to its name, so that it keeps its id."""
    entry = target.entry
    if entry is None:
        return Cluster(kind, _key(kind, target.key, None), [], name=target.name, decided=True, note=target.note)
    return Cluster(
        kind,
        _key(kind, entry.name, entry.country),
        [],
        name=entry.name,
        decided=True,
        note=target.note,
        country=entry.country,
        parent=entry.parent,
        ids=entry.ids,
    )


def _key(kind: Kind, name: str, country: str | None) -> str:
    if kind == "person":
        return persons.key_of(name)
    return organisations.key_of(name, country) if kind == "organisation" else country or name


def _countries(subjects: Sequence[Subject]) -> list[Cluster]:
    by_code: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        by_code[subject.name].append(subject)
    return [Cluster("country", code, members) for code, members in by_code.items()]


def _unite(decided: dict[tuple[Kind, str], Cluster], clusters: Sequence[Cluster]) -> list[Cluster]:
    """A cluster of the program's that holds a name of a decided one, or has its key, joins it."""
    by_key = {(cluster.kind, cluster.key): cluster for cluster in decided.values()}
    rest: list[Cluster] = []
    for cluster in clusters:
        names = ((cluster.kind, plain(name)) for name in cluster.names())
        owner = next((decided[name] for name in names if name in decided), by_key.get((cluster.kind, cluster.key)))
        if owner is None:
            rest.append(cluster)
        else:
            owner.members.extend(cluster.members)
    return [*decided.values(), *rest]
