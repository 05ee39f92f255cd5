"""An article → its words as they are compared, and those among them that tell who, where, when, how many.

Goes in: an article. Comes out: a Text: words without accents and capitals. Nothing stays on disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import compress

from generator.model import Article

RUN = 3
"""Equal words in a row that count as the same passage."""
_ALIKE = 0.75
"""How much of two spellings of one name is the same."""
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_ENDS = frozenset('.!?…\n«"“')
_ABBREVIATION = 3
"""A capitalised word of so few letters before a full stop ends no sentence: `M.`, `Mme.`, `J.`"""


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


def words(article: Article) -> list[str]:
    """The words of an article's lead and body, without accents and capitals."""
    return _WORD.findall(folded(_body(article)))


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


def runs(given: Sequence[str]) -> list[tuple[str, ...]]:
    """Every run of RUN words."""
    return list(zip(*(given[start:] for start in range(RUN)), strict=False))


def folded(value: str) -> str:
    """A text without accents and capitals."""
    return _bare(value).casefold()


@lru_cache(1 << 16)
def spelt_alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one: never two figures."""
    if one == other or not (one and other):
        return one == other
    if one[0].isdigit() or other[0].isdigit() or abs(len(one) - len(other)) > 2:
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _body(article: Article) -> str:
    return "\n".join(filter(None, (article.lead, *article.paragraphs)))


def _bare(value: str) -> str:
    return value if value.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", value))


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
