"""Which names of one document are one person, and by which of its forms the document knows that person best.

Goes in: the names that were found. Comes out: for each, the fullest form that the document gives, and whether it is a woman. A
partial name belongs to the one person whose name holds it; where two could own it, it stays as it is, undecided.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge import naming


@dataclass(frozen=True, slots=True)
class Person:
    """What a name stands for in its document. `candidates` are the owners that it could have where none is decided."""

    name: str
    candidates: tuple[str, ...] = ()


def words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: no accents, no capitals, hyphens as spaces, particles dropped."""
    return tuple(
        word for word in naming.key(name).lower().replace("-", " ").replace("'", " ").split() if word not in _PARTICLES
    )


_PARTICLES = frozenset({"de", "du", "la", "el", "al", "von", "van", "der", "d", "ben", "bin", "le#"})


def near(one: str, other: str) -> bool:
    """Two spellings of one word: at most two letters apart in a word of six or more, one in a word of five."""
    if one == other:
        return True
    longest = max(len(one), len(other))
    allowed = 2 if longest >= 7 else 1 if longest >= 5 else 0
    return bool(allowed) and one[0] == other[0] and _distance(one, other, allowed) <= allowed


def _distance(one: str, other: str, limit: int) -> int:
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def same_full_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names are spellings of one: the same words in any order, or word by word near."""
    if sorted(one) == sorted(other):
        return True
    if len(one) != len(other) or len(one) < 2:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and all(map(near, one, other))


def identify(surfaces: Sequence[str], women: Sequence[bool | None]) -> list[Person]:
    """For each surface the person that it names in its document."""
    forms = Counter(surfaces)
    groups = _group(
        [form for form in sorted(forms, key=lambda form: (-len(words(form)), form)) if len(words(form)) > 1]
    )
    gender = _genders(surfaces, women, groups)
    best = {id_: _best(members, forms) for id_, members in groups.items()}
    owner = {form: id_ for id_, members in groups.items() for form in members}
    found = []
    for surface, woman in zip(surfaces, women, strict=True):
        if surface in owner:
            found.append(Person(best[owner[surface]]))
            continue
        found.append(_partial(surface, woman, groups, gender, best))
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
            if any(same_full_name(own, other) for other in others) or any(_subset(own, other) for other in others)
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


def _subset(part: Sequence[str], whole: Sequence[str]) -> bool:
    """`Raul Castro` of `Raul Castro Ruz`, `Phu Trong` of `Nguyen Phu Trong`: the words in their order, at one end at least."""
    if len(part) >= len(whole):
        return False
    rest = iter(whole)
    if not all(any(word == other for other in rest) for word in part):
        return False
    return part[0] == whole[0] or part[-1] == whole[-1]


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


def _partial(
    surface: str,
    woman: bool | None,
    groups: Mapping[int, list[str]],
    gender: Mapping[int, bool],
    best: Mapping[int, str],
) -> Person:
    own = words(surface)
    if not own:
        return Person(surface)
    fits = [id_ for id_, members in groups.items() if any(_holds(own, words(member)) for member in members)]
    ends = [id_ for id_ in fits if any(words(member)[-len(own) :] == own for member in groups[id_])]
    fits = ends or fits
    if len(fits) > 1 and woman is not None:
        agreeing = [id_ for id_ in fits if gender.get(id_, woman) == woman]
        sure = [id_ for id_ in agreeing if id_ in gender]
        fits = sure if len(sure) == 1 else agreeing or fits
    if len(fits) == 1:
        return Person(best[fits[0]])
    return Person(surface, tuple(sorted(best[id_] for id_ in fits)))


def _holds(own: Sequence[str], whole: Sequence[str]) -> bool:
    return len(own) < len(whole) and any(tuple(whole[k : k + len(own)]) == tuple(own) for k in range(len(whole)))


def _best(members: Sequence[str], forms: Mapping[str, int]) -> str:
    """The fullest; of equally full ones that with its diacritics, then the most frequent, then by the alphabet."""
    return min(
        set(members),
        key=lambda form: (-len(words(form)), -_marks(form), -forms[form], form),
    )


def _marks(name: str) -> int:
    return sum(not c.isascii() and c.isalpha() for c in name)
