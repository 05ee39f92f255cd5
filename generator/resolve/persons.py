"""Which persons of many articles are one.

Goes in: the subjects of this kind. Comes out: clusters, and the partial names that could be several persons. Full
names with the same words in any order are one person, unless countries tell two apart; spellings of one name are; a
partial name (`Nasser`) is the only person whose name ends with it, where country and period allow. Cost: linear in
the number of subjects, since only names that share a block (words, skeletons of words, last word) are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.knowledge import forms, naming, spelling
from generator.resolve import keys
from generator.resolve.clusters import Cluster, Unions
from generator.resolve.subjects import Subject

_LIFETIME = 60
"""Years over which one person is named, at most, where nothing else joins the names."""
_LARGE_BLOCK = 500


@dataclass(frozen=True, slots=True)
class Undecided:
    """A partial name and the clusters (by key) that could own it."""

    subject: Subject
    candidates: tuple[str, ...]


Apart = Callable[[str, str], bool]
"""Whether people decided that two names are never one person."""


def cluster(
    subjects: Sequence[Subject], apart: Apart, decided: Sequence[Cluster] = ()
) -> tuple[list[Cluster], list[Undecided]]:
    """(clusters, undecided). Those that people decided come with them: they take in others, and stay what they are."""
    full = [subject for subject in subjects if len(spelling.words(subject.name)) > 1]
    partial = [subject for subject in subjects if len(spelling.words(subject.name)) <= 1]
    clusters = {cluster_.key: cluster_ for cluster_ in decided}
    for key, cluster_ in _same_words(full).items():
        if key in clusters:
            clusters[key].members.extend(cluster_.members)
        else:
            clusters[key] = cluster_
    clusters = _merge(clusters, _spellings(clusters), apart)
    clusters = _merge(clusters, _shorter(clusters), apart)
    undecided = _settle(partial, clusters, apart)
    return list(clusters.values()), undecided


# --- the same words ---------------------------------------------------------------------------------------------------


def _same_words(subjects: Sequence[Subject]) -> dict[str, Cluster]:
    buckets: dict[tuple[str, ...], list[Subject]] = defaultdict(list)
    for subject in subjects:
        buckets[tuple(sorted(spelling.words(subject.name)))].append(subject)
    clusters: dict[str, Cluster] = {}
    for members in buckets.values():
        for key, part in _homonyms(members):
            clusters[key] = Cluster("person", key, part)
    return clusters


def _homonyms(members: list[Subject]) -> Iterable[tuple[str, list[Subject]]]:
    """One person, or several told apart by country and period: only where both say so."""
    base = key_of(members[0].name)
    groups: list[tuple[set[str], list[Subject]]] = []
    loose: list[Subject] = []
    for member in members:
        codes = {_heir(code) for code in member.countries}
        if not codes:
            loose.append(member)
            continue
        touching = [group for group in groups if group[0] & codes]
        merged: tuple[set[str], list[Subject]] = (set(codes), [member])
        for group in touching:
            merged[0].update(group[0])
            merged[1].extend(group[1])
            groups.remove(group)
        groups.append(merged)
    groups = _same_period(groups)
    if len(groups) <= 1:
        yield base, members
        return
    for codes, part in groups:
        yield (
            f"{base} @{min(codes)}",
            [*part, *(m for m in loose if len([g for g in groups if g[0] & m.around]) == 1 and codes & m.around)],
        )
    lost = [m for m in loose if len([g for g in groups if g[0] & m.around]) != 1]
    if lost:
        yield base, lost


def key_of(name: str) -> str:
    """The key of a person's name: its words, in the alphabet's order."""
    return " ".join(sorted(spelling.words(name)))


def _same_period(groups: list[tuple[set[str], list[Subject]]]) -> list[tuple[set[str], list[Subject]]]:
    """Two countries alone do not make two persons (an envoy, an exile): their years must be far apart too."""
    kept: list[tuple[set[str], list[Subject]]] = []
    for codes, members in groups:
        years = [m.year for m in members if m.year is not None]
        for other_codes, others in kept:
            theirs = [m.year for m in others if m.year is not None]
            if not years or not theirs or max(min(years), min(theirs)) - min(max(years), max(theirs)) < 30:
                other_codes.update(codes)
                others.extend(members)
                break
        else:
            kept.append((set(codes), list(members)))
    return kept


def _heir(code: str) -> str:
    """A former state and the one that took its place are one evidence: SU and RU."""
    former = naming.lexicon().formers.get(code)
    return former.successors[0] if former is not None else code


# --- spellings and shorter forms --------------------------------------------------------------------------------------


def _spellings(clusters: dict[str, Cluster]) -> Iterable[tuple[str, str]]:
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, cluster_ in clusters.items():
        own = spelling.words(_name(cluster_))
        if len(own) > 1:
            blocks[tuple(sorted(map(keys.skeleton, own)))].append(key)
    for block in blocks.values():
        if len(block) > _LARGE_BLOCK:
            continue
        for i, one in enumerate(block):
            for other in block[i + 1 :]:
                if _near(spelling.words(_name(clusters[one])), spelling.words(_name(clusters[other]))):
                    yield one, other


def _near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Word by word spellings of one another, in the same order or in the opposite one (family name first or last)."""
    if len(one) != len(other):
        return False
    return any(
        all(map(_spelling, one, turned))
        for turned in (tuple(other), (*other[-1:], *other[:-1]), (*other[1:], *other[:1]))
    )


def _spelling(one: str, other: str) -> bool:
    """The blocks have joined what sounds alike; here two letters may differ in words of four or more."""
    if one == other:
        return True
    if spelling.is_syllable(one) or spelling.is_syllable(other) or min(len(one), len(other)) < 4:
        return False
    return one[0] == other[0] and spelling.distance(one, other, 2) <= 2


def _shorter(clusters: dict[str, Cluster]) -> Iterable[tuple[str, str]]:
    """(longer, shorter): `Raul Castro` of `Raul Castro Ruz`, where there is one longer name only."""
    by_pair: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, cluster_ in clusters.items():
        own = spelling.words(_name(cluster_))
        for i, first in enumerate(own):
            for last in own[i + 1 :]:
                by_pair[first, last].append(key)
    for key, cluster_ in clusters.items():
        own = spelling.words(_name(cluster_))
        if len(own) < 2:
            continue
        longer = [
            other
            for other in by_pair[own[0], own[-1]]
            if other != key and _holds(own, spelling.words(_name(clusters[other])))
        ]
        if len(longer) == 1:
            yield longer[0], key


def _holds(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words of `part` stand in `whole`; of names that begin with the family's, only as their end."""
    if len(part) >= len(whole):
        return False
    if whole[0] in _family_first() and len(whole) <= 4:
        return tuple(whole[-len(part) :]) == tuple(part)
    return spelling.holds(part, whole)


def _family_first() -> frozenset[str]:
    return frozenset(word.lower() for word in naming.lexicon().family_first)


def _merge(clusters: dict[str, Cluster], pairs: Iterable[tuple[str, str]], apart: Apart) -> dict[str, Cluster]:
    unions = Unions()
    merged = dict(clusters)
    for one, other in pairs:
        a, b = unions.find(one), unions.find(other)
        if merged.get(b) is not None and merged[b].decided:
            a, b = b, a
        if a == b or merged[b].decided or not _compatible(merged[a], merged[b]):
            continue
        if any(apart(x.name, y.name) for x in merged[a].members for y in merged[b].members):
            continue
        merged[a].members.extend(merged.pop(b).members)
        unions.join(a, b)
    return merged


def _compatible(one: Cluster, other: Cluster) -> bool:
    ours, theirs = ({_heir(code) for code in c.countries()} for c in (one, other))
    if ours and theirs and not ours & theirs:
        return False
    return _overlap(one.years(), other.years())


def _overlap(ours: tuple[int, int] | None, theirs: tuple[int, int] | None) -> bool:
    if ours is None or theirs is None:
        return True
    return max(ours[1], theirs[1]) - min(ours[0], theirs[0]) <= _LIFETIME


# --- partial names ----------------------------------------------------------------------------------------------------


def _settle(partial: Sequence[Subject], clusters: dict[str, Cluster], apart: Apart) -> list[Undecided]:
    """Gives each partial name to its only possible owner; names that none owns make persons of their own."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for key, cluster_ in clusters.items():
        for word in {own[-1] for member in cluster_.members if (own := spelling.words(member.name))}:
            by_word[word].append(key)
    undecided: list[Undecided] = []
    alone: dict[str, list[Subject]] = defaultdict(list)
    joins: list[tuple[str, Subject]] = []
    for subject in partial:
        own = spelling.words(subject.name) or (forms.key(subject.name).lower(),)
        block = by_word.get(own[-1], ())
        if len(block) > _LARGE_BLOCK:
            undecided.append(Undecided(subject, ()))  # a name that hundreds bear says nothing alone
            continue
        owners = [key for key in block if _may_own(clusters[key], subject, apart)]
        if len(owners) > 1:
            owners = _narrow(owners, clusters, subject)
        if len(owners) == 1:
            joins.append((owners[0], subject))
        elif owners:
            undecided.append(Undecided(subject, tuple(sorted(owners))))
        else:
            alone[own[-1]].append(subject)
    for key, subject in joins:
        clusters[key].members.append(subject)
    for word, members in alone.items():
        key = word if word not in clusters else f"{word} ~"
        clusters[key] = Cluster("person", key, members)
    return undecided


def _may_own(owner: Cluster, subject: Subject, apart: Apart) -> bool:
    if any(apart(member.name, subject.name) for member in owner.members[:50]):
        return False
    years = (subject.year, subject.year) if subject.year is not None else None
    if not _overlap(owner.years(), years):
        return False
    ours, theirs = {_heir(code) for code in owner.countries()}, {_heir(code) for code in subject.countries}
    if theirs:
        return not ours or bool(ours & theirs)
    return not ours or bool(ours & {_heir(code) for code in subject.around})


def _narrow(owners: list[str], clusters: dict[str, Cluster], subject: Subject) -> list[str]:
    """By the country that the article gives to the name, then by the organisations."""
    theirs = {_heir(code) for code in subject.countries}
    if theirs:
        same = [key for key in owners if {_heir(code) for code in clusters[key].countries()} & theirs]
        owners = same or owners
    if len(owners) > 1 and subject.bodies:
        same = [
            key
            for key in owners
            if any(member.bodies.keys() & subject.bodies.keys() for member in clusters[key].members)
        ]
        owners = same or owners
    return owners


def _name(cluster_: Cluster) -> str:
    """The name by which a cluster is compared."""
    return cluster_.name or cluster_.members[0].name


def fullest(names: Counter[str]) -> str:
    """The name to show: the most words, then the most diacritics, then the most articles, then no initials."""
    return min(
        names,
        key=lambda name: (-spelling.length(name), -spelling.marks(name), -names[name], len(spelling.words(name)), name),
    )
