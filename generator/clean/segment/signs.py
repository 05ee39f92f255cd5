"""What tells the teaser of another article from a section of this one: weak signs, each with a weight.

Goes in: an item at the end of a page, and the article before it. Comes out: a number, the greater the likelier a
teaser. No sign alone decides but those that no section has. The weights are natural logarithms, rounded to halves, of
how much oftener teasers of the agency's sites have a sign than sections of articles do (about 80 teasers and 200
paragraphs read for this; where they were few, the smaller weight).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.clean.segment.items import Item, is_clipped, is_cut
from generator.knowledge.parts import Openings

_LENGTHS, _BY_LENGTH = (30, 40, 50, 60, 70), (-2.5, -1.0, 0.5, 1.5, 2.5, 3.0)
"""A headline tells the news in a line; an intermediate title is a few words."""
_SHARES, _BY_SHARE = (0.1, 0.2, 0.35, 0.5), (1.0, 0.5, 0.0, -1.5, -3.0)
"""Which share of its words the article has: a section goes on about the same."""
_KNOWN, _BY_KNOWN = (0.4, 0.8), (1.0, -0.5, -2.0)
"""Which share of its names the article has."""
_WITH_TEASER, _LISTED, _ALONE = 1.0, 0.5, -0.5
_MORE = -3.0
_TWICE, _PICTURED, _CLIPPED, _CUT_SHORT, _LATER = 5.0, 2.0, 4.0, 2.0, 2.0
_OTHER_MARKS, _PARTED = 1.5, 2.0
_ECHOED = -2.5
_LEANING, _POINTING, _QUOTED = -6.0, -2.5, -1.5

_OF_A_KIND, _BY_KIND = (1.5, 2.0), (-3.0, -1.5, 0.0)
"""How much longer it is than the longest title among the article's paragraphs: those of one article are of a kind."""
_MIN_ECHO, _MAX_NEWS = 3, 0.6
"""A title of so many words of which the article has that share says nothing new."""
_MIN_PARAGRAPHS, _UNTITLED = 4, 1.0
"""An article of so many paragraphs that has no title among them hardly begins to have long ones at its end."""
_STEM = 7
"""Words are compared by so many letters: `vietnamien`, `vietnamienne`."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GLUED = re.compile(r"[a-zß-ÿ]{2}[A-ZÀ-Ý][a-zß-ÿ]|[,;][^\W\d_]")
_NAME = re.compile(r"(?<=[\w,;:»)] )[A-ZÀ-ÝĐ][\w’'-]*[^\W\d_]{2,}|(?<=[’'])[A-ZÀ-ÝĐ]\w{2,}")
"""A word with a capital that opens no sentence."""
_MIN_NAMES = 2
_MIN_GLUED = 2
_MIN_MARKS = 3


@dataclass(frozen=True)
class Article:
    """The lines before the items."""

    text: str
    openings: Openings
    paragraphs: int = 0
    title: int = 0
    """How long the longest title is that stands among its paragraphs; 0 without one."""

    @cached_property
    def letters(self) -> str:
        """Its letters alone, so that words are found in it that a lost line break glued."""
        return "".join(self.text.casefold().split())

    @cached_property
    def last_year(self) -> int | None:
        """The latest year that it names."""
        return max(map(int, _YEAR.findall(self.text)), default=None)

    @cached_property
    def marks(self) -> str | None:
        """The apostrophe that it writes, if it is always the same one."""
        straight, curly = self.text.count("'"), self.text.count("’")
        if max(straight, curly) < _MIN_MARKS or (straight and curly):
            return None
        return "'" if straight else "’"

    @cached_property
    def glued(self) -> bool:
        """Whether its line breaks were lost."""
        return len(_GLUED.findall(self.text)) >= _MIN_GLUED


def _by_length(item: Item, article: Article) -> float:
    return _BY_LENGTH[bisect(_LENGTHS, len(item.title))]


def _with_teaser(item: Item, article: Article) -> float:
    """No section is a title alone; a list is made of such."""
    return _WITH_TEASER if item.teaser is not None else _LISTED if item.listed else _ALONE


def _two_paragraphs(item: Item, article: Article) -> float:
    """A teaser is of one paragraph, as a rule; a section of several."""
    return _MORE if item.long else 0.0


def _by_share(item: Item, article: Article) -> float:
    stems = {word[:_STEM] for word in _WORD.findall(item.text.casefold())}
    if not stems:
        return 0.0
    weight = _BY_SHARE[bisect(_SHARES, sum(stem in article.letters for stem in stems) / len(stems))]
    return weight if item.teaser is not None else weight / 2  # a title has few words


def _by_known(item: Item, article: Article) -> float:
    names = set(_NAME.findall(item.text))
    if len(names) < _MIN_NAMES:
        return 0.0
    weight = _BY_KNOWN[bisect(_KNOWN, sum(name.casefold() in article.letters for name in names) / len(names))]
    return weight if item.teaser is not None else weight / 2


def _echoed(item: Item, article: Article) -> float:
    stems = {word[:_STEM] for word in _WORD.findall(item.title.casefold())}
    known = sum(stem in article.letters for stem in stems)
    return _ECHOED if len(stems) >= _MIN_ECHO and known >= _MAX_NEWS * len(stems) else 0.0


def _certain(item: Item, article: Article) -> float:
    return _TWICE * item.twice + _PICTURED * item.pictured


def _clipped(item: Item, article: Article) -> float:
    """Pages lose the first letter of a title, or of a teaser."""
    if is_clipped(item.title):
        return _CLIPPED
    return _CLIPPED / 2 if item.teaser is not None and is_clipped(item.teaser) else 0.0


def _cut_short(item: Item, article: Article) -> float:
    return _CUT_SHORT if item.teaser is not None and is_cut(item.teaser) else 0.0


def _later(item: Item, article: Article) -> float:
    """A page is put together long after its article was sent."""
    years = [int(year) for year in _YEAR.findall(item.text)]
    return _LATER if years and article.last_year is not None and min(years) > article.last_year else 0.0


def _other_marks(item: Item, article: Article) -> float:
    if article.marks is None:
        return 0.0
    other = "’" if article.marks == "'" else "'"
    return _OTHER_MARKS if other in item.text and article.marks not in item.text else 0.0


def _parted(item: Item, article: Article) -> float:
    """Teasers are of another age than the article, whose line breaks were lost."""
    return _PARTED if item.teaser is not None and _GLUED.search(item.text) is None and article.glued else 0.0


def _leaning(item: Item, article: Article) -> float:
    teaser = item.teaser or ""
    if article.openings.leaning.match(teaser) is not None:
        return _LEANING
    if article.openings.pointing.match(teaser) is not None and article.openings.timed.match(teaser) is None:
        return _POINTING
    return _QUOTED if teaser.startswith(("«", "“", '"')) else 0.0


def _sectioned(item: Item, article: Article) -> float:
    """An article has intermediate titles, or none; and they are of a kind."""
    if not article.title:
        begins = article.paragraphs >= _MIN_PARAGRAPHS and len(item.title) >= _LENGTHS[1]
        return _UNTITLED if begins else 0.0
    if item.teaser is None:
        return 0.0
    return _BY_KIND[bisect(_OF_A_KIND, len(item.title) / article.title)]


SIGNS: tuple[tuple[str, Callable[[Item, Article], float]], ...] = (
    ("length of the title", _by_length),
    ("a teaser under it", _with_teaser),
    ("of two paragraphs", _two_paragraphs),
    ("words of the article", _by_share),
    ("names of the article", _by_known),
    ("title of the article's words", _echoed),
    ("said twice, pictured", _certain),
    ("first letter lost", _clipped),
    ("teaser cut short", _cut_short),
    ("later year", _later),
    ("other apostrophes", _other_marks),
    ("line breaks kept", _parted),
    ("leans on what is before", _leaning),
    ("article has sections", _sectioned),
)


def weigh(item: Item, article: Article) -> float:
    """How likely an item is the teaser of another article."""
    return sum(sign(item, article) for _, sign in SIGNS)


def mean(weights: Sequence[float]) -> float:
    """The mean weight of several items; what is true of one title of a page is true of the next."""
    return sum(weights) / len(weights)
