"""Pairs: surfaces that gold says are one entity, or are two; and names that only teasers carry.

Goes in: the gold of the seeds and Answers. Comes out: the share that holds, and what does not.
"""

from __future__ import annotations

from generator.model import KINDS
from tests.quality.answers import Answers, Row
from tests.quality.figures import Figure, share
from tests.quality.gold import Pair, SeedGold
from tests.quality.texts import key


def measure(name: str, gold: SeedGold, answers: Answers) -> tuple[list[Figure], list[str]]:
    """Shares of same pairs, of different pairs and of forbidden names that hold; all must."""
    judged = [(pair, _entities(pair, answers)) for pair in gold.pairs]
    same = [_is_one(found) for pair, found in judged if pair.same]
    different = [_are_apart(found) for pair, found in judged if not pair.same]
    carried = [(path, person, _calls(person, path, answers)) for path, person in gold.forbidden]
    figures = [
        Figure(f"{name}.same_entity", share(same), target=1.0),
        Figure(f"{name}.different_entity", share(different), target=1.0),
        Figure(f"{name}.not_from_teasers", share(not entities for *_, entities in carried), target=1.0),
    ]
    errors = [
        f"{name}.{'same' if pair.same else 'different'}_entity\n    {pair.surfaces} are {_named(found, answers)}"
        for pair, found in judged
        if not (_is_one(found) if pair.same else _are_apart(found))
    ]
    errors += [f"{name}.not_from_teasers\n    {path} has {person}" for path, person, entities in carried if entities]
    return figures, errors


def _entities(pair: Pair, answers: Answers) -> list[set[str]]:
    """For each surface of a pair, the entities that its outermost mentions are linked to."""
    found = []
    for path, surface in pair.surfaces:
        mentions = answers.mentions_of(path, pair.kind)
        found.append(
            {row["entity"] for row in mentions if key(row["surface"]) == key(surface) and not _is_nested(row, mentions)}
        )
    return found


def _is_nested(row: Row, mentions: tuple[Row, ...]) -> bool:
    """Whether a longer mention starts where this one does: `Commission X` within `Commission X du Parti`."""
    return any(
        (other["part"], other["paragraph"], other["start"]) == (row["part"], row["paragraph"], row["start"])
        and other["end"] > row["end"]
        for other in mentions
    )


def _is_one(found: list[set[str]]) -> bool:
    return all(found) and len(set().union(*found)) == 1


def _are_apart(found: list[set[str]]) -> bool:
    return all(found) and sum(map(len, found)) == len(set().union(*found))


def _calls(name: str, path: str, answers: Answers) -> list[str]:
    found = {entity: surfaces for kind in KINDS for entity, surfaces in answers.named(path, kind).items()}
    return [entity for entity, surfaces in found.items() if key(name) in {key(surface) for surface in surfaces}]


def _named(found: list[set[str]], answers: Answers) -> str:
    return " | ".join(
        ", ".join(sorted(answers.entities[entity]["name"] for entity in one)) or "not found" for one in found
    )
