"""Families: how well versions of a dispatch are known as one, and dispatches that only look alike kept apart.

Goes in: clean articles, of which `reissues` makes versions and look-alikes; the sample's gold and Answers. Comes out:
precision and recall of the pairs that stand in one family, the share of versions found by what was done to them, the
share of look-alikes kept apart by what they are; and as baselines the same pairs by an identical title, by an identical
first paragraph. Of the sample the pairs, and whether the right version leads.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.gather import families
from generator.model import Article
from tests.archives import article, digest
from tests.quality import gold, reissues
from tests.quality.answers import Answers
from tests.quality.figures import Figure, Tally, share
from tests.quality.gold import Expected

_VERSIONS_EACH = 3
_OTHERS_EACH = 2
_ISSUES = 30
_SEED = 1
PRECISION_TARGET = 0.99
RECALL_TARGET = 0.95

Pair = tuple[str, str]


def measure(name: str = "generated.families") -> tuple[list[Figure], list[str]]:
    """The figures over the sample and what is made of it."""
    articles, dispatch, made = corpus([_article(item) for item in gold.dispatches()])
    wanted = _pairs(articles, dispatch.__getitem__)
    family = {id_: number for number, found in enumerate(families.find(articles)) for id_ in found.articles}
    found = _pairs(articles, lambda id_: family.get(id_, id_))
    titles = {one.id: one.title for one in articles}
    openings = {one.id: one.paragraphs[0] for one in articles}
    figures = [
        *_figures(name, _tally(found, wanted), (PRECISION_TARGET, RECALL_TARGET)),
        *_figures(f"{name}.baseline_title", _tally(_pairs(articles, titles.__getitem__), wanted)),
        *_figures(f"{name}.baseline_first_paragraph", _tally(_pairs(articles, openings.__getitem__), wanted)),
    ]
    joined: defaultdict[str, list[bool]] = defaultdict(list)
    for id_, (how, base) in made.items():
        joined[how].append(tuple(sorted((id_, base))) in found)
    figures += [Figure(f"{name}.found.{how}", share(joined[how])) for how in reissues.VERSIONS]
    figures += [Figure(f"{name}.kept_apart.{how}", share(not flag for flag in joined[how])) for how in reissues.OTHERS]
    issues = [one.id for one in articles if one.source.path.startswith("series/")]
    figures.append(Figure(f"{name}.kept_apart.issue_of_a_series", share(id_ not in family for id_ in issues)))
    paths = {one.id: one.source.path for one in articles}
    errors = [f"{name}\n    missed {paths[a]} = {paths[b]}" for a, b in sorted(wanted - found)]
    errors += [f"{name}\n    wrong  {paths[a]} = {paths[b]}" for a, b in sorted(found - wanted)]
    return figures, errors


def of_archive(name: str, golds: Sequence[Expected], answers: Answers) -> tuple[list[Figure], list[str]]:
    """The figures over an archive with gold."""
    paths = {row["id"]: path for path, row in answers.articles.items()}
    given = {item.path: [paths[id_] for id_ in answers.articles[item.path]["family"]] or [item.path] for item in golds}
    leading = {item.path: item.version_of or item.path for item in golds}
    wanted, found = _same(leading), _same({path: family[0] for path, family in given.items()})
    versions = [item for item in golds if item.version_of is not None]
    errors = [f"{name}\n    missed {a} = {b}" for a, b in sorted(wanted - found)]
    errors += [f"{name}\n    wrong  {a} = {b}" for a, b in sorted(found - wanted)]
    return [
        *_figures(name, _tally(found, wanted), (PRECISION_TARGET, RECALL_TARGET)),
        Figure(f"{name}.leader", share(given[item.path][0] == item.version_of for item in versions), target=1.0),
    ], errors


def corpus(bases: Sequence[Article]) -> tuple[list[Article], dict[str, str], dict[str, tuple[str, str]]]:
    """Articles; article id → its dispatch; id of a made article → (what was done, the id of the article)."""
    chance = random.Random(_SEED)
    articles, dispatch, made = list(bases), {base.id: base.id for base in bases}, {}
    for base in bases:
        others = chance.sample(sorted(reissues.OTHERS), _OTHERS_EACH)
        for how in chance.sample(sorted(reissues.VERSIONS), _VERSIONS_EACH):
            version = reissues.VERSIONS[how](base, chance.choice(bases), chance)
            # Without its date nobody could tell of which year a version is.
            one = _named(version if "of_another_year" in others else reissues.redated(version, chance), base, how)
            articles.append(one)
            dispatch[one.id], made[one.id] = base.id, (how, base.id)
        for how in others:
            lent = chance.choice([other for other in bases if other is not base])
            one = _named(reissues.OTHERS[how](base, lent, chance), base, how)
            articles.append(one)
            dispatch[one.id], made[one.id] = one.id, (how, base.id)
    issues = list(reissues.series(chance, _ISSUES))
    return [*articles, *issues], dispatch | {one.id: one.id for one in issues}, made


def _article(item: Expected) -> Article:
    return article(item.title, path=item.path, lead=item.lead, date=item.date, paragraphs=item.paragraphs)


def _named(of: Article, base: Article, how: str) -> Article:
    path = f"{base.source.path.removesuffix('.txt')}.{how}.txt"
    return replace(of, id=digest(path)[:12], source=replace(base.source, path=path))


def _pairs(articles: Iterable[Article], group: Callable[[str], Hashable]) -> set[Pair]:
    return _same({one.id: group(one.id) for one in articles})


def _same(groups: Mapping[str, Hashable]) -> set[Pair]:
    """The pairs of one group."""
    members: defaultdict[Hashable, list[str]] = defaultdict(list)
    for one, group in groups.items():
        members[group].append(one)
    return {pair for ids in members.values() for pair in combinations(sorted(ids), 2)}


def _tally(found: set[Pair], wanted: set[Pair]) -> Tally:
    return Tally(len(found & wanted), len(found - wanted), len(wanted - found))


def _figures(name: str, tally: Tally, targets: tuple[float | None, float | None] = (None, None)) -> list[Figure]:
    return [
        Figure(f"{name}.precision", tally.precision, target=targets[0]),
        Figure(f"{name}.recall", tally.recall, target=targets[1]),
    ]
