"""Articles → the families among them: versions of one dispatch, corrected, lengthened, given another title.

Goes in: articles, each text once (copies are folded before). Comes out: families of two or more, in the order of their
leaders' paths; the same whatever the order of the articles. Nothing stays on disk. The cost is linear in the words, and
so is the memory, beyond the articles themselves.

The fullest version leads. Every other member is a version of the leader itself, not of another member alone: a chain of
small changes joins nothing that its ends would not. Candidates come from `candidates`, and `versions` decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator import chronology
from generator.gather import candidates, texts, versions
from generator.model import Article, Family

_KEPT = 4096
"""Texts that are kept as they are compared: pairs come in the order of the articles, so that most come again soon."""


def find(articles: Iterable[Article]) -> tuple[Family, ...]:
    """The families among the articles."""
    ordered = sorted(articles, key=lambda article: (article.source.path, article.id))
    counts: list[int] = []
    verdicts = _Verdicts(ordered)
    beside: dict[int, list[int]] = {}
    for one, other in candidates.pairs(_words(ordered, counts), _near_in_time(ordered)):
        if verdicts.versions(one, other):
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
    fullest = sorted(beside, key=lambda number: (-counts[number], _newest(ordered[number]), number))
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for leader in fullest:
        if leader not in taken:
            members = _members(leader, beside, taken, verdicts)
            if members:
                found[leader] = members
                taken.update((leader, *members))
    return tuple(
        Family((ordered[leader].id, *(ordered[member].id for member in _in_order(ordered, found[leader]))))
        for leader in sorted(found)
    )


class _Verdicts:
    """Which of the articles are versions of one dispatch, asked for by their numbers."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._text = lru_cache(_KEPT)(lambda number: texts.text(articles[number]))

    def compatible(self, one: int, others: Iterable[int]) -> bool:
        """Whether no date parts an article from others."""
        return all(versions.compatible(self._articles[one], self._articles[other]) for other in others)

    def versions(self, one: int, other: int) -> bool:
        """Whether two articles are."""
        return self.compatible(one, (other,)) and versions.are(
            self._articles[one], self._articles[other], (self._text(one), self._text(other))
        )

    def date(self, one: int) -> str | None:
        """What is known of an article's date."""
        return self._articles[one].date.edtf


def _members(leader: int, beside: dict[int, list[int]], taken: set[int], verdicts: _Verdicts) -> list[int]:
    """The leader's versions, and theirs as far as they are the leader's too and no date parts them."""
    members: list[int] = []
    reached = [leader]
    seen = {leader}
    dates = {verdicts.date(leader): leader}
    for one in reached:
        for other in beside[one]:
            if other in seen or other in taken:
                continue
            seen.add(other)
            if verdicts.compatible(other, dates.values()) and (one == leader or verdicts.versions(leader, other)):
                members.append(other)
                reached.append(other)
                dates.setdefault(verdicts.date(other), other)
    return members


def _words(articles: Iterable[Article], counts: list[int]) -> Iterable[Sequence[str]]:
    """The words of each article in turn; how many they are is kept in `counts`."""
    for article in articles:
        found = texts.words(article)
        counts.append(len(found))
        yield found


def _near_in_time(articles: Sequence[Article]) -> list[int]:
    """The place of each article by its date; the undated by their paths, which often count up."""
    by_date = sorted(
        range(len(articles)), key=lambda number: (*chronology.sort_key(articles[number].date.edtf), number)
    )
    places = [0] * len(articles)
    for place, number in enumerate(by_date):
        places[number] = place
    return places


def _newest(article: Article) -> tuple[int, ...]:
    undated, *known = chronology.sort_key(article.date.edtf)
    return (undated, *(-part for part in known))


def _in_order(articles: Sequence[Article], members: Iterable[int]) -> list[int]:
    """As the archive has them: by date, the undated last, then by path."""
    return sorted(members, key=lambda number: (chronology.sort_key(articles[number].date.edtf), number))
