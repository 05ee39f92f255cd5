"""Which organisations of many articles are one.

Goes in: the subjects of this kind. Comes out: clusters. One key is one body; a national institution without its
country (`Assemblée nationale`) is that of the country which its article gives it, and joins the only one there is
where none is given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.knowledge import naming
from generator.resolve import keys
from generator.resolve.clusters import Cluster
from generator.resolve.subjects import Subject


def cluster(subjects: Sequence[Subject]) -> list[Cluster]:
    """Clusters of organisations, in the order in which they are first named."""
    by_key: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        by_key[_key(subject)].append(subject)
    _settle_homeless(by_key)
    return [
        Cluster("organisation", key, part)
        for whole, members in by_key.items()
        for key, part in _by_surroundings(whole, members)
    ]


def _by_surroundings(key: str, members: list[Subject]) -> Iterable[tuple[str, list[Subject]]]:
    """`Conseil des ministres` without a country is one body only where its articles are about a common country."""
    groups: list[tuple[set[str], list[Subject]]] = []
    if _is_national(key):
        for member in members:
            near = [group for group in groups if group[0] & member.around or not (group[0] and member.around)]
            merged: tuple[set[str], list[Subject]] = (set(member.around), [member])
            for group in near:
                merged[0].update(group[0])
                merged[1].extend(group[1])
                groups.remove(group)
            groups.append(merged)
    if len(groups) <= 1:
        yield key, members
        return
    for codes, part in groups:
        yield f"{key} ~{min(codes)}", part


def key_of(name: str, country: str | None) -> str:
    """The key of an organisation's name, with the country where the name needs one."""
    key = keys.organisation(name)
    return f"{key} @{country}" if country is not None and _is_national(key) else key


def _key(subject: Subject) -> str:
    return key_of(subject.name, subject.countries.most_common(1)[0][0] if subject.countries else None)


def _is_national(key: str) -> bool:
    return "@" not in key and "=" not in key and keys.is_national(key)


def _settle_homeless(by_key: dict[str, list[Subject]]) -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for key in by_key:
        base, _, code = key.rpartition(" @")
        if base and _is_national(base):
            homes[base].append(code)
    for base, codes in homes.items():
        kept = []
        for subject in by_key.get(base, ()):
            near = [code for code in codes if code in subject.around]
            if len(near) == 1:
                by_key[f"{base} @{near[0]}"].append(subject)
            else:
                kept.append(subject)
        if base in by_key:
            if kept:
                by_key[base] = kept
            else:
                del by_key[base]


def preferred(names: Sequence[str]) -> str | None:
    """The name that the knowledge tables prefer, if it is among the names that the archive attests."""
    bodies = naming.lexicon().bodies
    return next((name for name in names if name in bodies), None)
