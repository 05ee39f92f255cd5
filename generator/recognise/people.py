"""Which names of one document are one person, and by which of its forms the document knows that person best.

Goes in: the names that were found. Comes out: for each, the fullest form that the document gives, and whether it is a
woman. A partial name belongs to the one person whose name holds it; where two could own it, it stays as it is,
undecided.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge.spelling import holds, length, marks, near, words


@dataclass(frozen=True, slots=True)
class Person:
    """What a name stands for in its document. `candidates` are the owners that it could have where none is decided."""

    name: str
    candidates: tuple[str, ...] = ()


def same_full_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names are spellings of one: the same words in any order, or word by word near."""
    if sorted(one) == sorted(other):
        return True
    if len(one) != len(other) or len(one) < 2:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and all(map(near, one, other))


def identify(surfaces: Sequence[str], women: Sequence[bool | None], officers: frozenset[str]) -> list[Person]:
    """For each surface the person that it names in its document; `officers` are the surfaces that hold an office."""
    forms = Counter(surfaces)
    groups = _group(
        [form for form in sorted(forms, key=lambda form: (-len(words(form)), form)) if len(words(form)) > 1]
    )
    gender = _genders(surfaces, women, groups)
    best = {id_: _best(members, forms) for id_, members in groups.items()}
    in_office = {id_ for id_, members in groups.items() if officers.intersection(members)}
    owner = {form: id_ for id_, members in groups.items() for form in members}
    found = []
    for surface, woman in zip(surfaces, women, strict=True):
        if surface in owner:
            found.append(Person(best[owner[surface]]))
            continue
        found.append(_partial(surface, woman, _Groups(groups, gender, in_office, best)))
    return found


def _group(forms: Sequence[str]) -> dict[int, list[str]]:
    """Full names, grouped: the longest first, so that a shorter one finds its owner."""
    groups: dict[int, list[str]] = {}
    heads: dict[int, list[tuple[str, ...]]] = {}
    for form in forms:
        own = words(form)
        fits = [
            id_
            for id_, others in heads.items()
            if any(same_full_name(own, other) for other in others) or any(holds(own, other) for other in others)
        ]
        exact = [id_ for id_ in fits if any(same_full_name(own, other) for other in heads[id_])]
        fits = exact or fits
        if len(fits) == 1:
            groups[fits[0]].append(form)
            heads[fits[0]].append(own)
        elif not fits:
            groups[len(groups)] = [form]
            heads[len(heads)] = [own]
        else:
            groups[len(groups)] = [form]
            heads[len(heads)] = [own]
    return groups


def _genders(surfaces: Sequence[str], women: Sequence[bool | None], groups: Mapping[int, list[str]]) -> dict[int, bool]:
    votes: dict[str, Counter[bool]] = defaultdict(Counter)
    for surface, woman in zip(surfaces, women, strict=True):
        if woman is not None:
            votes[surface][woman] += 1
    found = {}
    for id_, members in groups.items():
        total: Counter[bool] = sum((votes[member] for member in members), Counter())
        if total:
            found[id_] = total.most_common(1)[0][0]
    return found


@dataclass(frozen=True, slots=True)
class _Groups:
    """The full names of a document, grouped, and what is known of each group."""

    members: Mapping[int, list[str]]
    women: Mapping[int, bool]
    in_office: set[int]
    best: Mapping[int, str]


def _partial(surface: str, woman: bool | None, groups: _Groups) -> Person:
    own = words(surface)
    if not own:
        return Person(surface)
    fits = [id_ for id_, members in groups.members.items() if any(_holds(own, words(member)) for member in members)]
    ends = [id_ for id_ in fits if any(words(member)[-len(own) :] == own for member in groups.members[id_])]
    fits = ends or fits
    if len(fits) > 1 and woman is not None:
        agreeing = [id_ for id_ in fits if groups.women.get(id_, woman) == woman]
        sure = [id_ for id_ in agreeing if id_ in groups.women]
        fits = sure if len(sure) == 1 else agreeing or fits
    if len(fits) > 1 and not woman:
        # `Reagan` without more is the one in office, the wife is always `Mme Reagan` or has her given name.
        fits = [id_ for id_ in fits if id_ in groups.in_office] or fits
    if len(fits) == 1:
        return Person(groups.best[fits[0]])
    return Person(surface, tuple(sorted(groups.best[id_] for id_ in fits)))


def _holds(own: Sequence[str], whole: Sequence[str]) -> bool:
    return len(own) < len(whole) and any(tuple(whole[k : k + len(own)]) == tuple(own) for k in range(len(whole)))


def _best(members: Sequence[str], forms: Mapping[str, int]) -> str:
    """The fullest; of equally full ones that with its diacritics, then the most frequent, then by the alphabet."""
    return min(
        set(members),
        key=lambda form: (-length(form), -marks(form), -forms[form], form),
    )
