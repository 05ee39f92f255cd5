"""Two articles → whether they are versions of one dispatch: corrected, lengthened, given another title.

Goes in: two articles. Comes out: a yes or a no. Nothing stays on disk.

The shorter text must stand in the longer one, in its order, but for a little; and what it says must not have been put
in another's place: a communiqué of every week with other figures, a message of condolence to another country share
nearly all their words and are two dispatches. So names, figures and days that differ where all around them is the same
count against it, and a correction may have only few of them. Where it cannot be decided, there are two dispatches.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import compress
from typing import Literal

from generator import chronology
from generator.knowledge import reading
from generator.model import Article

_REISSUED = timedelta(days=3)
"""A dispatch is corrected or told again in full within so many days."""
_SHORTEST = 20
"""A text of fewer words says too little to be known again."""
_SHORT = 60
_RUN = 3
"""Equal words in a row that count as the same passage."""
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
_THE_SAME = 0.95
"""The share from which two texts say the same, titles or days aside."""
_REWORDED = 0.15
"""The share of the shorter text for which the longer one may have other words in the same places."""
_IN_PLACE = 12
"""A passage of so many words took the place of another; a longer one where it has half of the other's words."""
_ALIKE = 0.7
"""How much of two spellings of one name is the same."""
_WORDS_A_CORRECTION = 60
_WORDS_A_CORRECTION_LATER = 150
_MOST_CORRECTIONS = 3
_MOST_TOLD = 0.1
"""Corrections: one for so many words, one in so many where the days are unlike; so many in all; the share of what a
text tells. Of names and of days one."""
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_ENDS = frozenset('.!?…\n«"“')
_ABBREVIATION = 3
"""A capitalised word of so few letters before a full stop ends no sentence: `M.`, `Mme.`, `J.`"""


Passage = tuple[int, int, int, int]
"""Where words of one text stand in another: from, to in the one, then in the other."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of an article without accents and capitals, and those among them that tell who, where, when, how many.

    `telling` has True where the word of that place is such a one.
    """

    words: tuple[str, ...]
    telling: tuple[bool, ...]
    title: frozenset[str]
    """The words of the title,"""
    named: frozenset[str]
    """and those of them that tell."""
    told: frozenset[str]
    """All words, those of the title too."""

    def telling_in(self, places: slice) -> frozenset[str]:
        """The telling words of a stretch."""
        return frozenset(compress(self.words[places], self.telling[places]))


@dataclass(frozen=True, slots=True)
class Change:
    """What two texts tell in one place, unlike."""

    kind: Literal["name", "figure", "day"]
    told: frozenset[str]


def words(article: Article) -> list[str]:
    """The words of an article's lead and body, without accents and capitals."""
    return _WORD.findall(_bare(_body(article)).casefold())


def text(article: Article) -> Text:
    """An article as it is compared."""
    body, told = _told(_body(article))
    title, named = _told(article.title)
    return Text(
        tuple(body),
        tuple(told),
        frozenset(title),
        frozenset(compress(title, named)),
        frozenset(body).union(title),
    )


def compatible(one: Article, other: Article) -> bool:
    """Whether language and date let two articles be versions of one dispatch."""
    return one.language == other.language and (_days_apart(one, other) or timedelta(0)) <= _REISSUED


def are(one: Article, other: Article, texts: tuple[Text, Text]) -> bool:
    """Whether two articles of compatible dates are versions of one dispatch."""
    short, long = sorted(texts, key=lambda given: len(given.words))
    same = _common(short, long)
    covered = sum(end - start for start, end, _, _ in same) / max(1, len(short.words))
    if not same or covered < (_COVERED_SHORT if len(short.words) < _SHORT else _COVERED):
        return False
    if not (_titles_alike(short, long) or (_begin_alike(short, long, same[0]) and _are_borne(short, long))):
        return False
    replaced = list(_replaced(short, long, same))
    if sum(ours.stop - ours.start for ours, _ in replaced) > _REWORDED * len(short.words):
        return False
    changes = {Change("name", frozenset({"place"}))} if _places_part(one, other) else set()
    for change in _changes(short, long, replaced, one.language):
        changes.add(change)
        if len(changes) > _MOST_CORRECTIONS:
            return False
    if len(changes) > _allowed(changes, short, _days_apart(one, other), covered):
        return False
    return (not changes and covered >= _THE_SAME) or not _titles_part(short, long)


def _common(short: Text, long: Text) -> list[Passage]:
    """The passages that two texts have in common; none of two that are soon seen to be unlike."""
    told = short.telling_in(slice(None))
    if len(short.words) < _SHORTEST or len(told & long.told) < _MEETING * len(told):
        return []
    runs = set(_runs(short.words))
    if len(runs.intersection(_runs(long.words))) < _MEETING * len(runs):
        return []
    return _passages(short.words, long.words)


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
    return any(not any(_near(word, known) for known in told) for word in named - told)


def _places_part(one: Article, other: Article) -> bool:
    if one.dateline is None or other.dateline is None:
        return False
    return not _near(*(_bare(article.dateline.place).casefold() for article in (one, other) if article.dateline))


def _passages(short: Sequence[str], long: Sequence[str]) -> list[Passage]:
    """The runs of words that both texts have, in their order."""
    found: list[Passage] = []
    a_end = b_end = 0
    # Compared by runs, not by words: hardly any comes twice, so that the cost stays near to linear.
    for a, b, size in SequenceMatcher(None, _runs(short), _runs(long)).get_matching_blocks():
        shift = max(0, a_end - a, b_end - b)
        length = size + _RUN - 1 - shift
        if size and length > 0:
            a_end, b_end = a + shift + length, b + shift + length
            found.append((a + shift, a_end, b + shift, b_end))
    return found


def _replaced(short: Text, long: Text, same: Sequence[Passage]) -> Iterator[tuple[slice, slice]]:
    """Where the one has words in the place of the other's: others, not the same glued together or parted."""
    ends = (len(short.words), len(short.words), len(long.words), len(long.words))
    for before, after in zip([(0, 0, 0, 0), *same], [*same, ends], strict=True):
        ours, theirs = slice(before[1], after[0]), slice(before[3], after[2])
        letters = ["".join(given.words[place]) for given, place in ((short, ours), (long, theirs))]
        if letters[0] != letters[1] and _in_place(short.words[ours], long.words[theirs]):
            yield ours, theirs


def _changes(short: Text, long: Text, replaced: Iterable[tuple[slice, slice]], language: str) -> Iterator[Change]:
    """What the one tells where the other tells something else."""
    calendar = _calendar(language)
    for ours, theirs in replaced:
        told = _unlike(short.telling_in(ours), long.telling_in(theirs))
        days = _unlike(calendar.intersection(short.words[ours]), calendar.intersection(long.words[theirs]))
        of_day = calendar.intersection(short.words[ours.stop : ours.stop + 1]) and all(
            word[0].isdigit() for word in told
        )
        if days or (told and of_day):
            yield Change("day", days | told)
        elif told:
            yield Change("figure" if all(word[0].isdigit() for word in told) else "name", told)


def _unlike(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """What only the one and what only the other has, spellings aside; nothing where one has no more than the other."""
    lost = {word for word in ours - theirs if not any(_near(word, other) for other in theirs)}
    new = {word for word in theirs - ours if not any(_near(word, other) for other in ours)}
    return frozenset(lost | new if lost and new else ())


def _in_place(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the one passage took the place of the other: both are short, or they are about the same words."""
    fewer, more = sorted((ours, theirs), key=len)
    shared = (Counter(fewer) & Counter(more)).total() if len(more) > _IN_PLACE else len(fewer)
    return bool(fewer) and 2 * shared >= len(fewer)


def _allowed(changes: Collection[Change], short: Text, apart: timedelta | None, covered: float) -> int:
    """How many changes may be corrections. A day is corrected only in what is known to be of one day."""
    kinds = Counter(change.kind for change in changes)
    if kinds["name"] > 1 or kinds["day"] > (apart == timedelta(0)):
        return 0
    if apart:
        return int(covered >= _THE_SAME and len(short.words) >= _WORDS_A_CORRECTION_LATER)
    told = set(short.telling_in(slice(None)))
    return min(_MOST_CORRECTIONS, len(short.words) // _WORDS_A_CORRECTION, int(_MOST_TOLD * len(told)))


@lru_cache(1 << 16)
def _near(one: str, other: str) -> bool:
    """Whether two words are spellings of one: never two figures."""
    if one == other:
        return True
    if one[0].isdigit() or other[0].isdigit() or abs(len(one) - len(other)) > 2:
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


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


def _body(article: Article) -> str:
    return "\n".join(filter(None, (article.lead, *article.paragraphs)))


def _bare(value: str) -> str:
    return value if value.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", value))


def _runs(given: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(given[start:] for start in range(_RUN)), strict=False))


def _told(value: str) -> tuple[list[str], list[bool]]:
    """Every word, and whether it tells who, where, when, how many: a figure, or a name by its capital.

    The capital of a sentence's first word says nothing, unless the word has it elsewhere too.
    """
    bare = _bare(value)
    found: list[tuple[str, bool, bool]] = []
    end = 0
    for match in _WORD.finditer(bare):
        word, before = match[0], bare[end : match.start()]
        begins = not found or (not _ENDS.isdisjoint(before) and not _abbreviates(found[-1][0], before))
        found.append((word, word[0].isupper() or word[0].isdigit(), begins))
        end = match.end()
    names = {word for word, tells, begins in found if tells and (not begins or word[0].isdigit())}
    return [word.casefold() for word, _, _ in found], [word in names for word, _, _ in found]


def _abbreviates(word: str, before: str) -> bool:
    return before.strip() == "." and len(word) <= _ABBREVIATION and word[0].isupper()


@cache
def _calendar(language: str) -> frozenset[str]:
    """The words of a language that say a day or a month."""
    try:
        calendar = reading.calendar(language)
    except LookupError:
        return frozenset()
    return frozenset(_bare(word).casefold() for word in (*calendar.months, *calendar.weekdays))
