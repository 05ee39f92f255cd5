"""Where a text may be glued. Goes in: one text and what its document shows; comes out: places to part, with weights.

A weight is a log10 ratio: how much likelier the parts are, as words of their own, than the token as one. Which of the
candidates are believed is for `layout` to say.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.clean.unglue.agreement import agreement, ambiguous_cut, before_what_follows, participle_follows
from generator.clean.unglue.evidence import three_words, verb_behind_name
from generator.clean.unglue.figures import figures
from generator.clean.unglue.halves import doubtful, heads_name, parted, wants_line_end
from generator.clean.unglue.named import behind_name, name_cuts
from generator.clean.unglue.parts import Known, is_word, whole_weight
from generator.clean.unglue.punctuation import high_stops, in_address, lost_spaces, odd_marks
from generator.clean.unglue.readings import second_reading
from generator.clean.unglue.several import several
from generator.knowledge.words import glue

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_BIG_NUMBER = re.compile(r"[3-9]\d{3}|[1-9]\d{4,5}")
_THOUSAND = 3
_SENTENCE_START = re.compile(r"(?:^|[.!?…:;]\s*|[«“\"(]\s*|\n)$")
_LONGEST = 60
"""A longer token is no glued word."""
_SHORT = 2
"""Words of so few letters are known, or say nothing."""
_NEAR = 4
"""So many words on either side say of which language a word is."""
_FOREIGN = 3
"""At least so many of them are unknown where it is another: of those that lost a space, no two stand so near."""
_MIN_SCORE = -3.0
_MOST = 4
"""How many ways to part one token are kept."""
_SURE = 6.0
"""The weight of a lost space beside a punctuation mark."""
_SPACED = -0.5
"""The weight of a lost space before a high stop, in a document that puts spaces there."""
_DOUBTFUL = -0.5
"""The most that two halves weigh of which one is unknown: the lines of the document have to bear it out."""
_AMBIGUOUS = -0.5
"""The weight of two words that make a third: the lines of the document have to bear it out."""
_TOO_ODD = -1.0
"""The least that they weigh with their neighbours."""
_GOOD = 1.0
"""Where two parts weigh so much, no more than two are looked for."""
_LITTLE_CAPITAL = -4.0
"""A capital article in mid-sentence is part of a name: `Lavilledieu`."""
_ANOTHER = 1.2
"""What each lost space after the first costs in one token."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to part a token: a space is put before each of `cuts`."""

    cuts: tuple[int, ...]
    score: float
    rule: str


@dataclass(slots=True)
class _Token:
    """A token where it stands."""

    word: str
    start: int
    text: str
    previous: str
    """The token before it."""

    @property
    def end(self) -> int:
        return self.start + len(self.word)

    @property
    def opens(self) -> bool:
        """Whether it begins a sentence."""
        before = self.text[max(0, self.start - 6) : self.start]
        return _SENTENCE_START.search(before) is not None and _abbreviation().search(before) is None


@lru_cache(maxsize=1)
def _abbreviation() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)[A-Z]|{'|'.join(sorted(glue().titles))})\.\s*$")


Group = tuple[Candidate, ...]
"""The ways to part one token, of which at most one is true."""


def find(text: str, known: Known) -> list[Group]:
    """The candidates of a text, in its order."""
    groups: list[Group] = [(Candidate((cut,), _SURE, rule),) for cut, rule in lost_spaces(text)]
    groups += [(Candidate((cut,), _SPACED, "stop"),) for cut in odd_marks(text)]
    if known.spaced_stops:
        groups += [(Candidate((cut,), _SPACED, "stop"),) for cut in high_stops(text)]
    previous = ""
    matches = list(_TOKEN.finditer(text))
    for number, match in enumerate(matches):
        word = match[0]
        reading = _reading(word) if len(word) <= _LONGEST else _WHOLE
        if reading and (reading != _NAMED or previous[:1].isupper()):
            token = _Token(word, match.start(), text, previous)
            found = tuple(_open(token, known)) if reading == _UNKNOWN else _ambiguous(token, known)
            if found and not _is_foreign(matches, number):
                groups.append(found)
        previous = word
    return sorted(groups, key=lambda group: group[0].cuts)


_Shown = tuple[bool, bool, bool, bool]
"""Whether the document has the first half by itself, the second; whether the corpus knows the first, the second."""
_NOWHERE: _Shown = (False, False, False, False)
_EVERYWHERE: _Shown = (True, True, True, True)
_WHOLE, _TWOFOLD, _UNKNOWN, _NAMED = range(4)


@lru_cache(maxsize=200_000)
def _reading(word: str) -> int:
    """Whether a token is one word, one that two others make as well, none that is known, or one that a name and a word
    make."""
    if not is_word(word):
        return _UNKNOWN
    twofold = (
        _BIG_NUMBER.fullmatch(word) is not None
        or word in glue().ambiguous
        or second_reading(word[:1].lower() + word[1:]) is not None
    )
    return _TWOFOLD if twofold else _NAMED if name_cuts(word) else _WHOLE


def _is_foreign(matches: list[re.Match[str]], number: int) -> bool:
    """Whether a token stands among words of another language: most of those that are written small are unknown."""
    around = matches[max(0, number - _NEAR) : number] + matches[number + 1 : number + 1 + _NEAR]
    small = [match[0] for match in around if match[0].islower() and match[0].isalpha()]
    unknown = sum(_reading(word) == _UNKNOWN for word in small if _SHORT < len(word) <= _LONGEST)
    return unknown >= _FOREIGN and 2 * unknown >= len(small)


def _ambiguous(token: _Token, known: Known) -> Group:
    """A word that two others make as well (`enjeu`, `parle`); a number whose thousands stand apart elsewhere."""
    word = token.word
    if word.isdigit():
        thousands = token.start + len(word) - _THOUSAND
        return (Candidate((thousands,), _AMBIGUOUS, "glued-figure"),) if known.spaced_thousands else ()
    if word in glue().ambiguous:
        place = ambiguous_cut(word, token.previous, token.text[token.end : token.end + 40])
        return () if place is None else (Candidate((token.start + place,), _AMBIGUOUS, "glued-words"),)
    second = second_reading(word[:1].lower() + word[1:])
    if word[0].isupper() and not token.opens:
        return tuple(_behind_name(token, known))
    if second is None:
        return ()
    cut, score = second
    left, right = word[:cut], word[cut:]
    score += agreement(token.previous, left, right)
    score += before_what_follows(left, right, token.text, token.end, behind_name=False)
    return (Candidate((token.start + cut,), min(score, _AMBIGUOUS), "glued-words"),) if score > _TOO_ODD else ()


def _open(token: _Token, known: Known) -> Iterator[Candidate]:
    """The likeliest ways to part a token that no dictionary has, the best first."""
    if in_address(token.text, token.start, token.end):
        return
    whole = whole_weight(token.word, known)
    if _DIGIT.search(token.word) is not None:
        best = [Candidate((token.start + cut,), score, "glued-figure") for cut, score in figures(token.word, known)]
    else:
        best = [*_two(token, known, whole), *_behind_name(token, known)]
    if max((candidate.score for candidate in best), default=0.0) < _GOOD:
        best += _more(token, whole)
    yield from sorted(best, key=lambda candidate: -candidate.score)[:_MOST]


def _two(token: _Token, known: Known, whole: float) -> Iterator[Candidate]:
    """One space lost in the token."""
    word, opens = token.word, token.opens
    tokens, names = known.tokens, known.names
    for cut, left, right, weight_alone, doubt_alone in _halves(word, opens):
        shown = left in tokens, right in tokens, left in names, right in names
        weight, doubt = _weighed(left, right, opens, shown) if True in shown else (weight_alone, doubt_alone)
        if weight is None:
            continue
        score = weight + agreement(token.previous, left, right) + known.together(left, right) - whole
        strange = left[:1].isupper() and not known.knows(left)
        score += before_what_follows(left, right, token.text, token.end, behind_name=strange)
        if left[:1].isupper():
            participle = participle_follows(token.text, token.end)
            score += verb_behind_name(left, right, token.previous, known, participle=participle)
        if doubt or (wants_line_end(left, right, known, opens=opens) and not _heads_name(token, left, right)):
            score = min(score, _DOUBTFUL) if known.times(word) < 2 else -math.inf
        if score > _MIN_SCORE:
            yield Candidate((token.start + cut,), score, _rule(right))


@lru_cache(maxsize=200_000)
def _weighed(left: str, right: str, opens: bool, shown: _Shown) -> tuple[float | None, bool]:
    """(weight of the halves, whether one of them is unknown)"""
    known = _NOTHING if shown == _NOWHERE else _showing(left, right, shown)
    if left.lower() in glue().prefixes and right.islower():
        return None, False
    score = parted(left, right, known, opens=opens)
    return (score, False) if score is not None else (doubtful(left, right, known), True)


_NOTHING = Known()


def _showing(left: str, right: str, shown: _Shown) -> Known:
    in_document = [half for half, there in zip((left, right), shown[:2], strict=True) if there]
    in_corpus = [half for half, there in zip((left, right), shown[2:], strict=True) if there]
    return Known(Counter(in_document), names=frozenset(in_corpus))


@lru_cache(maxsize=50_000)
def _halves(word: str, opens: bool) -> tuple[tuple[int, str, str, float | None, bool], ...]:
    """(place, both halves, what they weigh where the document has neither) wherever two letters meet in the word, but
    for halves that can be no words whatever the document has."""
    found = []
    for cut in range(1, len(word)):
        left, right = word[:cut], word[cut:]
        if left[-1].isalpha() and right[0].isalpha():
            weight, doubt = _weighed(left, right, opens, _NOWHERE)
            if weight is not None or _weighed(left, right, opens, _EVERYWHERE)[0] is not None:
                found.append((cut, left, right, weight, doubt))
    return tuple(found)


def _heads_name(token: _Token, left: str, right: str) -> bool:
    return heads_name(left, right, token.previous, token.text[token.end : token.end + 3])


def _behind_name(token: _Token, known: Known) -> Iterator[Candidate]:
    """A word behind a name, where both make a word that says nothing of them."""
    if not token.word[0].isupper() or token.opens:
        return
    found = behind_name(token.word, token.previous, token.text, token.end, known)
    if found is not None:
        yield Candidate((token.start + found[0],), found[1], "glued-words")


def _more(token: _Token, whole: float) -> Iterator[Candidate]:
    """More than one space lost in the token."""
    word = token.word
    for cuts, value in several(word):
        words = [word[one:other] for one, other in pairwise((0, *cuts, len(word)))]
        score = value - whole - _ANOTHER * (len(cuts) - 1) + three_words(words)
        if score <= _MIN_SCORE:
            continue
        for before, left, right in zip((token.previous, *words), words, words[1:], strict=False):
            score += agreement(before, left, right)
        score += before_what_follows(words[-2], words[-1], token.text, token.end, behind_name=False)
        if words[0][0].isupper() and words[0].lower() in glue().short and not token.opens:
            score += _LITTLE_CAPITAL
        if score > _MIN_SCORE:
            yield Candidate(tuple(token.start + cut for cut in cuts), score, "glued-words")


def _rule(right: str) -> str:
    if right[:1].isupper():
        return "glued-case"
    return "glued-elision" if re.match(r"[a-z]{1,2}['’]", right) else "glued-words"
