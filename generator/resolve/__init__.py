"""Mentions of many articles → one concordance: which mentions name the same thing, and what it is called.

Goes in: articles, their readings in the same order, and what people decided. Comes out: the Concordance, with the
undecided apart. Nothing stays on disk; the same input always gives the same ids. Cost: near-linear, by blocks of
names; no all pairs.

What people decided comes first and holds; then countries by code, organisations by key, persons by their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.model import Article, Concordance, Kind, Reading
from generator.resolve import assemble, organisations, persons
from generator.resolve.authority import Authority
from generator.resolve.clusters import Cluster
from generator.resolve.decisions import Decisions, plain
from generator.resolve.subjects import Subject, collect

__all__ = ["resolve"]


def resolve(articles: Sequence[Article], readings: Sequence[Reading], authority: Authority) -> Concordance:
    """The concordance of an archive."""
    decisions = Decisions(authority)
    subjects, undecided = collect(articles, readings)
    kept = [s for s in subjects if not decisions.rejected(s.kind, s.name)]
    decided, open_ = _decided(kept, articles, decisions)
    by_kind: dict[Kind, list[Subject]] = defaultdict(list)
    for subject in open_:
        by_kind[subject.kind].append(subject)
    people, doubtful = persons.cluster(by_kind["person"], lambda one, other: decisions.apart("person", one, other))
    clusters = [*_countries(by_kind["country"]), *organisations.cluster(by_kind["organisation"]), *people]
    clusters = _unite(decided, clusters, decisions)
    return assemble.concordance(articles, readings, clusters, doubtful, undecided)


def _decided(
    subjects: Sequence[Subject], articles: Sequence[Article], decisions: Decisions
) -> tuple[dict[tuple[Kind, str], Cluster], list[Subject]]:
    """Clusters that people named, and the subjects of which they said nothing."""
    clusters: dict[tuple[Kind, str], Cluster] = {}
    rest: list[Subject] = []
    for subject in subjects:
        article = articles[subject.article]
        found = decisions.target(subject.kind, (subject.name, *subject.surfaces), (article.id, article.source.path))
        if found is None:
            rest.append(subject)
            continue
        key, entry, note = found
        cluster = clusters.get((subject.kind, key))
        if cluster is None:
            cluster = clusters[subject.kind, key] = Cluster(subject.kind, key, [], decided=True, note=note)
            if entry is not None:
                cluster.name, cluster.country, cluster.parent, cluster.ids = (
                    entry.name,
                    entry.country,
                    entry.parent,
                    entry.ids,
                )
        cluster.members.append(subject)
    return clusters, rest


def _countries(subjects: Sequence[Subject]) -> list[Cluster]:
    by_code: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        by_code[subject.name].append(subject)
    return [Cluster("country", code, members) for code, members in by_code.items()]


def _unite(
    decided: dict[tuple[Kind, str], Cluster], clusters: Sequence[Cluster], decisions: Decisions
) -> list[Cluster]:
    """A cluster of the program's that bears the name of a decided one joins it, unless people said that it must not."""
    rest: list[Cluster] = []
    for cluster in clusters:
        owner = next(
            (
                decided[cluster.kind, plain(member.name)]
                for member in cluster.members
                if (cluster.kind, plain(member.name)) in decided
            ),
            None,
        )
        if owner is None:
            rest.append(cluster)
        else:
            owner.members.extend(cluster.members)
    return [*decided.values(), *rest]
