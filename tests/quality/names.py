"""Names: whom does each article name, document by document, under their canonical names?

Goes in: Expected records and Answers. Comes out: precision, recall and F1 of each kind, and the errors behind them. A
name is right when the entity is called so, its accents, capitals and hyphens aside; countries go by their codes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import KINDS, Kind
from tests.quality.answers import Answers
from tests.quality.figures import Figure, Tally, f1_figures
from tests.quality.gold import PLURALS, Expected, Name

Found = Mapping[str, frozenset[str]]
"""What was found: anything that identifies it → everything that it is called."""


def measure(
    name: str, golds: Sequence[Expected], answers: Answers, targets: Mapping[Kind, float]
) -> tuple[list[Figure], list[str]]:
    """The figures of the names under a name (`sample`), and what is wrong."""
    figures: list[Figure] = []
    errors: list[str] = []
    for kind in KINDS:
        total = Tally()
        for gold in golds:
            surfaces = answers.named(gold.path, kind)
            tally, missed, wrong = score(gold.named(kind), {entity: answers.keys(entity) for entity in surfaces})
            total += tally
            label = f"{name}.{PLURALS[kind]}  {gold.path}"
            errors += [f"{label}\n    missed {item.name} ({' · '.join(item.forms)})" for item in missed]
            errors += [
                f"{label}\n    wrong  {answers.entities[entity]['name']} ({' · '.join(surfaces[entity])})"
                for entity in wrong
            ]
        figures += f1_figures(f"{name}.{PLURALS[kind]}", total, targets.get(kind))
    return figures, errors


def score(wanted: Sequence[Name], found: Found) -> tuple[Tally, list[Name], list[str]]:
    """The tally of one document, with what was missed and what is wrong. One found thing answers to one name."""
    left = dict(found)
    missed: list[Name] = []
    right = 0
    # What must be found chooses first, so that an optional name never takes its answer away.
    for name in sorted(wanted, key=lambda item: item.optional):
        answer = next((entity for entity, keys in left.items() if keys & name.accept), None)
        if answer is not None:
            del left[answer]
            right += not name.optional
        elif not name.optional:
            missed.append(name)
    return Tally(right, len(left), len(missed)), missed, list(left)
