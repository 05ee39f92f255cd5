"""What was taken off an article and what was repaired in it, by rule, for the folded section at its foot.

Goes in: an article. Comes out: groups of changes, each with its rule's code and its gloss, in the order in which the
rules first applied. A repair has the words around it where they stand but once in their paragraph. Nothing stays on
disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.compose.kwic import text_of
from generator.knowledge.glosses import Glossary, gloss
from generator.model import Article, Repair

_WORDS_AROUND = 3

Change = TypeVar("Change")


@dataclass(frozen=True)
class Group(Generic[Change]):
    """All that one rule changed."""

    code: str
    gloss: str | None
    changes: tuple[Change, ...]
    count: int


@dataclass(frozen=True)
class Repaired:
    """A repair among the words of the article that stand around it; both are empty where its place is not certain."""

    left: str
    before: str
    after: str
    right: str


def repairs(article: Article) -> list[Group[Repaired]]:
    """The repairs by rule."""
    return [
        Group(code, said, tuple(_placed(article, repair) for repair in found), len(found))
        for code, said, found in _by_rule("repairs", ((repair.rule, repair) for repair in article.repairs))
    ]


def removals(article: Article) -> list[Group[tuple[str, int]]]:
    """The removed texts by rule, each with how many times it was removed."""
    return [
        Group(code, said, tuple(Counter(found).items()), len(found))
        for code, said, found in _by_rule("removals", ((removal.rule, removal.text) for removal in article.removed))
    ]


def _by_rule(glossary: Glossary, ruled: Iterable[tuple[str, Change]]) -> list[tuple[str, str | None, list[Change]]]:
    found: dict[str, list[Change]] = {}
    for rule, change in ruled:
        found.setdefault(rule, []).append(change)
    return [(rule, gloss(glossary, rule), changes) for rule, changes in found.items()]


def _placed(article: Article, repair: Repair) -> Repaired:
    text = text_of(article, repair.part, repair.paragraph) or ""
    left, found, right = text.partition(repair.after) if repair.after else ("", "", "")
    if not found or repair.after in right or left[-1:].isalnum() or right[:1].isalnum():
        return Repaired("", repair.before, repair.after, "")
    return Repaired(_last_words(left), repair.before, repair.after, _first_words(right))


def _last_words(text: str) -> str:
    start = len(text)
    for _ in range(_WORDS_AROUND + 1):
        start = text.rfind(" ", 0, start)
        if start < 0:
            return text
    return text[start + 1 :]


def _first_words(text: str) -> str:
    end = -1
    for _ in range(_WORDS_AROUND + 1):
        end = text.find(" ", end + 1)
        if end < 0:
            return text
    return text[:end]
