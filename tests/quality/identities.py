"""Identities: is one person one entity across the archive, and are two persons two?

Goes in: gold names with the forms that their texts write, and Answers. Comes out: B³ (Bagga and Baldwin, 1998) and the
pairs wrongly merged or missed. What is judged is every place where the gold has a form and the archive has a mention; a
name that no mention stands on is missed under `names`, not here. The baseline takes every surface for an entity.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.model import Kind
from tests.quality.answers import Answers, Row, texts
from tests.quality.figures import Figure
from tests.quality.gold import PLURALS, Expected, Name
from tests.quality.texts import key


class Unit(NamedTuple):
    """A place where gold and archive both have a name."""

    path: str
    gold: str
    entity: str
    surface: str


def measure(
    name: str, golds: Sequence[Expected], answers: Answers, target: float | None
) -> tuple[list[Figure], list[str]]:
    """B³, wrong and missed merges of persons and of organisations, with a baseline that takes every surface for one."""
    figures: list[Figure] = []
    errors: list[str] = []
    for kind in ("person", "organisation"):
        label = f"{name}.{PLURALS[kind]}.identity"
        units = list(_units(golds, answers, kind))
        precision, recall = b_cubed((unit.gold, unit.entity) for unit in units)
        plain_precision, plain_recall = b_cubed((unit.gold, unit.surface) for unit in units)
        wrong, missed = pairs(units)
        figures += [
            Figure(f"{label}.b3_precision", precision),
            Figure(f"{label}.b3_recall", recall),
            Figure(f"{label}.b3_f1", _harmonic(precision, recall), target=target),
            Figure(f"{label}.wrong_merges", len(wrong), "pairs"),
            Figure(f"{label}.missed_merges", len(missed), "pairs"),
            Figure(f"{label}.baseline_by_surface.b3_f1", _harmonic(plain_precision, plain_recall)),
        ]
        errors += [
            f"{label}\n    wrong merge of {a} and {b} as {answers.entities[entity]['name']}" for a, b, entity in wrong
        ]
        errors += [f"{label}\n    missed merge of {gold}: {paths}" for gold, paths in missed]
    return figures, errors


def b_cubed(units: Iterable[tuple[str, str]]) -> tuple[float, float]:
    """(precision, recall) of (gold, answer) pairs: the mean, over the units, of how much of its cluster is its own."""
    counted = Counter(units)
    golds: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for (gold, answer), count in counted.items():
        golds[gold] += count
        answered[answer] += count
    total = counted.total()
    if not total:
        return 1.0, 1.0
    precision = sum(count * count / answered[answer] for (_, answer), count in counted.items()) / total
    recall = sum(count * count / golds[gold] for (gold, _), count in counted.items()) / total
    return precision, recall


def occurrences(text: str, form: str) -> list[tuple[int, int]]:
    """Where a text writes a form as whole words."""
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]


def _units(golds: Sequence[Expected], answers: Answers, kind: Kind) -> Iterator[Unit]:
    for gold in golds:
        article = answers.articles.get(gold.path)
        if article is None:
            continue
        mentions = answers.mentions_of(gold.path, kind)
        for name, spans in _places(gold.named(kind), article).items():
            for span in spans:
                mention = _mention_at(span, mentions, kind)
                if mention is not None:
                    yield Unit(gold.path, name, mention["entity"], key(mention["surface"]))


Span = tuple[str, int, int, int]
"""(part, paragraph, start, end)"""


def _places(names: Sequence[Name], article: Row) -> Mapping[str, list[Span]]:
    """Where each name stands. A form inside a longer one (`Bush` in `George W. Bush`) is not a place of its own."""
    found: dict[Span, set[str]] = defaultdict(set)
    for part, paragraph, text in texts(article):
        for name in names:
            for form in name.forms:
                for start, end in occurrences(text, form):
                    found[part, paragraph, start, end].add(name.name)
    places: dict[str, list[Span]] = defaultdict(list)
    for span, owners in sorted(found.items()):
        inside = [other for other in found if other != span and _holds(other, span)]
        owners_around = set().union(*(found[other] for other in inside))
        if len(owners) == 1 and not owners & owners_around and not (inside and names[0].kind == "person"):
            places[next(iter(owners))].append(span)
    return places


def _holds(outer: Span, inner: Span) -> bool:
    return outer[:2] == inner[:2] and outer[2] <= inner[2] and inner[3] <= outer[3]


def _mention_at(span: Span, mentions: Sequence[Row], kind: Kind) -> Row | None:
    """The mention that stands there: the same span, else (persons) one that holds it or lies in it."""
    here = [((row["part"], row["paragraph"], row["start"], row["end"]), row) for row in mentions]
    for place, row in here:
        if place == span:
            return row
    if kind == "person":
        for place, row in here:
            if _holds(place, span) or _holds(span, place):
                return row
    return None


def pairs(units: Iterable[Unit]) -> tuple[list[tuple[str, str, str]], list[tuple[str, str]]]:
    """Wrong merges as (gold, gold, entity), missed ones as (gold, paths); names of documents are paired, not places."""
    by_entity: dict[str, set[tuple[str, str]]] = defaultdict(set)
    by_gold: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for unit in units:
        by_entity[unit.entity].add((unit.path, unit.gold))
        by_gold[unit.gold].add((unit.path, unit.entity))
    wrong = [
        (a[1], b[1], entity)
        for entity, held in by_entity.items()
        for a, b in combinations(sorted(held), 2)
        if a[1] != b[1]
    ]
    missed = [
        (gold, f"{a[0]} and {b[0]}")
        for gold, held in by_gold.items()
        for a, b in combinations(sorted(held), 2)
        if a[1] != b[1]
    ]
    return wrong, missed


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
