"""The texts of an article in which names are looked for, cut into words.

Goes in: an Article. Comes out: its passages (title, lead, paragraphs, captions; never a related item), each with its
words, their keys (without accents) and their places. Nothing stays on disk.

A compound of countries (`Vietnam-Laos`, `franco-allemand`) is cut into its members, other compounds stay one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.knowledge import forms
from generator.knowledge.naming import Lexicon
from generator.model import Article, Part
from generator.provenance import texts

_PARTICLE = re.compile(r"(?:el|al|ad|as|ar|at|ach|ben|bin|ibn|ould|an|ez|es)-[^\W\d_a-zà-ÿ]")
_SENTENCE_ENDS = frozenset('.!?;:…«“”"–—•»')


@dataclass(frozen=True, slots=True)
class Passage:
    """One text and its words. `keys[i]` is `words[i]` without accents, `low[i]` that in small letters."""

    part: Part
    paragraph: int
    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    caps: tuple[bool, ...]
    """Whether a word begins like a name: with a capital, or with a particle before one (`el-Sadate`)."""

    def __len__(self) -> int:
        return len(self.words)

    def surface(self, a: int, b: int) -> str:
        """The text from word `a` up to, without, word `b`."""
        return self.text[self.starts[a] : self.ends[b - 1]]

    def opens_sentence(self, i: int) -> bool:
        """Whether word `i` stands where a capital says nothing."""
        return i == 0 or self.keys[i - 1] in _SENTENCE_ENDS

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter."""
        return self.caps[i]

    def after_brackets(self, i: int) -> int:
        """`i`, or the word behind an acronym in brackets that stands there."""
        return i + 3 if self.at(i) == "(" and self.at(i + 2) == ")" else i

    def at(self, i: int) -> str:
        """The key of word `i`, or nothing beyond the ends."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""


def of(article: Article, lexicon: Lexicon) -> tuple[Passage, ...]:
    """The passages of an article, in the order of the text."""
    return tuple(_read(part, paragraph, text, lexicon) for part, paragraph, text in texts(article))


def _read(part: Part, paragraph: int, text: str, lexicon: Lexicon) -> Passage:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for word, start, end in forms.tokens(text, lexicon.language):
        pieces = _members(word, lexicon) if "-" in word[1:-1] else None
        if pieces is None:
            words.append(word)
            starts.append(start)
            ends.append(end)
            continue
        for piece in pieces:
            starts.append(ends[-1] if words and piece is not pieces[0] else start)
            words.append(piece)
            ends.append(starts[-1] + len(piece))
    keys = tuple(map(forms.key, words))
    low = tuple(map(str.lower, keys))
    caps = tuple(word[0].isupper() or ("-" in word[2:4] and _PARTICLE.match(word) is not None) for word in words)
    return Passage(part, paragraph, text, tuple(words), keys, low, tuple(starts), tuple(ends), caps)


def _members(word: str, lexicon: Lexicon) -> list[str] | None:
    """`Vietnam-Laos` → Vietnam, -, Laos; None for a word that is one name or no compound of names.

    The last may only open a name: `ASEAN-Union européenne`.
    """
    known, starts = lexicon.gazetteer.whole, lexicon.gazetteer.starts()
    if (forms.key(word),) in known:
        return None
    pieces = word.split("-")
    for cut in range(1, len(pieces)):
        left, right = "-".join(pieces[:cut]), "-".join(pieces[cut:])
        if not _is_member(left, lexicon, first=True):
            continue
        if _is_member(right, lexicon, first=False) or (right[0].isupper() and forms.key(right) in starts):
            return [left, "-", right]
        further = _members(right, lexicon)
        if further is not None:
            return [left, "-", *further]
    return None


def _is_member(word: str, lexicon: Lexicon, *, first: bool) -> bool:
    known = lexicon.gazetteer.whole
    form = known.get((forms.key(word),))
    if form is not None and form.kind in {"country", "adjective", "ambiguous", "acronym"}:
        return True
    return first and (forms.key(word), "-") in known
