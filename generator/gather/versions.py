"""Two articles → whether they are versions of one dispatch: corrected, lengthened, given another title.

Goes in: two articles. Comes out: a yes or a no. Nothing stays on disk.

The shorter text must stand in the longer one, in its order, but for a little; and what it says must not have been put
in another's place: a communiqué of every week with other figures, a message of condolence to another country share
nearly all their words and are two dispatches. So names, figures and days that differ where all around them is the same
count against it, and a correction may have only few of them. Where it cannot be decided, there are two dispatches.
"""

from __future__ import annotations

from datetime import date, timedelta

from generator import chronology
from generator.gather import passages
from generator.gather.changes import MOST, THE_SAME, Change, allowed, changes, replaced
from generator.gather.passages import Passage
from generator.gather.texts import Text, folded, runs, spelt_alike
from generator.model import Article

_REISSUED = timedelta(days=3)
"""A dispatch is corrected or told again in full within so many days."""
_SHORTEST = 20
"""A text of fewer words says too little to be known again."""
_SHORT = 60
_MEETING = 0.4
"""The share of the runs of the shorter text, and of what it tells, that the longer one must have to be looked at
closely."""
_COVERED = 0.7
_COVERED_SHORT = 0.85
"""The share of the shorter text that the longer one must have; of a short text."""
_HEAD = 0.2
_HEAD_WORDS = 40
"""Where in two texts under unlike titles the first common passage begins at the latest, as a share and in words: a
round-up holds several dispatches, and is a version of none but the first."""
_LONG = 4
"""Letters of a word of a title that says something."""
_REWORDED = 0.15
"""The share of the shorter text for which the longer one may have other words in the same places."""


def compatible(one: Article, other: Article) -> bool:
    """Whether language and date let two articles be versions of one dispatch."""
    return one.language == other.language and (_days_apart(one, other) or timedelta(0)) <= _REISSUED


def are(one: Article, other: Article, texts: tuple[Text, Text]) -> bool:
    """Whether two articles of compatible dates are versions of one dispatch."""
    short, long = sorted(texts, key=lambda given: len(given.words))
    same = _common(short, long)
    covered = sum(end - start for start, end, _, _ in same) / max(1, len(short.words))
    if not same or covered < _enough(short):
        return False
    if not (_titles_alike(short, long) or (_begin_alike(short, long, same[0]) and _are_borne(short, long))):
        return False
    places = list(replaced(short, long, same))
    if sum(ours.stop - ours.start for ours, _ in places) > _REWORDED * len(short.words):
        return False
    found = {Change("name", frozenset({"place"}))} if _places_part(one, other) else set()
    for change in changes(short, long, places, one.language):
        found.add(change)
        if len(found) > MOST:
            return False
    if len(found) > allowed(found, short, _days_apart(one, other), covered):
        return False
    return (not found and covered >= THE_SAME) or not _titles_part(short, long)


def _common(short: Text, long: Text) -> list[Passage]:
    """The passages that two texts have in common; none of two that are soon seen to be unlike."""
    told = short.telling_in(slice(None))
    if len(short.words) < _SHORTEST or len(told & long.told) < _MEETING * len(told):
        return []
    of = runs(short.words)
    ours = set(of)
    shared = ours.intersection(runs(long.words))
    if len(shared) < _MEETING * len(ours):
        return []
    most = passages.at_most(of, shared) / len(short.words)
    return passages.common(short.words, long.words) if most >= _enough(short) else []


def _enough(short: Text) -> float:
    """The share of the shorter text that the longer one must have."""
    return _COVERED_SHORT if len(short.words) < _SHORT else _COVERED


def _begin_alike(short: Text, long: Text, first: Passage) -> bool:
    begins = ((first[0], len(short.words)), (first[2], len(long.words)))
    return all(place <= max(_HEAD_WORDS, _HEAD * length) for place, length in begins)


def _titles_alike(one: Text, other: Text) -> bool:
    """Whether two titles have most of their words in common."""
    return 2 * len(one.title & other.title) >= max(len(one.title), len(other.title))


def _are_borne(one: Text, other: Text) -> bool:
    """Whether the texts say a word of each title: what pages of a site have in common is about no title."""
    said = frozenset(one.words).union(other.words)
    return all(any(len(word) >= _LONG and word in said for word in title) for title in (one.title, other.title))


def _titles_part(one: Text, other: Text) -> bool:
    """Whether each title names what the other article never does: they tell of two things."""
    return _lacks(one.named, other.told) and _lacks(other.named, one.told)


def _lacks(named: frozenset[str], told: frozenset[str]) -> bool:
    return any(not any(spelt_alike(word, known) for known in told) for word in named - told)


def _places_part(one: Article, other: Article) -> bool:
    if one.dateline is None or other.dateline is None:
        return False
    return not spelt_alike(*(folded(article.dateline.place) for article in (one, other) if article.dateline))


def _days_apart(one: Article, other: Article) -> timedelta | None:
    """How far the dates are from each other, as far as they are known; None where nothing speaks for or against a day.

    Two dates that cannot be of days near to each other are timedelta.max apart.
    """
    ours, theirs = chronology.parse(one.date.edtf), chronology.parse(other.date.edtf)
    days = [_day(known, ours.year or theirs.year) for known in (ours, theirs)]
    if days[0] is not None and days[1] is not None:
        return abs(days[0] - days[1])
    unlike = any(a is not None and b is not None and a != b for a, b in zip(ours, theirs, strict=True))
    return timedelta.max if unlike else None


def _day(known: chronology.Day, year: int | None) -> date | None:
    """The day, in a leap year where no year is known."""
    if known.month is None or known.day is None:
        return None
    try:
        return date(known.year or year or 2000, known.month, known.day)
    except ValueError:
        return None
