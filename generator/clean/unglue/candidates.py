"""Where a text may be glued. Goes in: one text and what its document shows; comes out: places to part, with weights.

A weight is a log10 ratio: how much likelier the parts are, as words of their own, than the token as one. Which of the
candidates are believed is for `layout` to say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.clean.unglue.agreement import agreement, ambiguous_cut, before_what_follows
from generator.clean.unglue.figures import figures
from generator.clean.unglue.halves import parted, wants_line_end
from generator.clean.unglue.parts import Known, part_weight, whole_weight
from generator.clean.unglue.punctuation import high_stops, in_address, lost_spaces
from generator.knowledge.words import glue

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:;]\s*|[«“\"(]\s*|\n)$")
_ABBREVIATION = re.compile(r"(?:(?<!\w)[A-Z]|MM|Mme|Mlle|Dr|Pr)\.\s*$")
_LONGEST = 60
"""A longer token is no glued word."""
_MIN_SCORE = -3.0
_MOST = 4
"""How many ways to part one token are kept."""
_SURE = 6.0
"""The weight of a lost space beside a punctuation mark."""
_SPACED = -0.5
"""The weight of a lost space before a high stop, in a document that puts spaces there."""
_DOUBTFUL = -0.5
"""The most that two halves weigh that may be one name: the lines of the document have to bear it out."""
_AMBIGUOUS = -0.5
"""The weight of two words that make a third: the lines of the document have to bear it out."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to part a token: a space is put before each of `cuts`."""

    cuts: tuple[int, ...]
    score: float
    rule: str


Group = tuple[Candidate, ...]
"""The ways to part one token, of which at most one is true."""


def find(text: str, known: Known) -> list[Group]:
    """The candidates of a text, in its order."""
    groups: list[Group] = [(Candidate((cut,), _SURE, rule),) for cut, rule in lost_spaces(text)]
    if known.spaced_stops:
        groups += [(Candidate((cut,), _SPACED, "stop"),) for cut in high_stops(text)]
    ambiguous = glue().ambiguous
    previous = ""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in ambiguous and (cut := ambiguous_cut(token, previous, text[match.end() :])):
            groups.append((Candidate((match.start() + cut,), _AMBIGUOUS, "glued-words"),))
        if len(token) <= _LONGEST and not known.is_whole(token) and not in_address(text, match.start(), match.end()):
            found = tuple(_token(token, match.start(), text, previous, known))
            if found:
                groups.append(found)
        previous = token
    return sorted(groups, key=lambda group: group[0].cuts)


def _token(token: str, start: int, text: str, previous: str, known: Known) -> Iterator[Candidate]:
    """The likeliest ways to part a token, the best first."""
    if any(char.isdigit() for char in token):
        yield from (Candidate((start + cut,), score, "glued-figure") for cut, score in figures(token, known))
        return
    whole = whole_weight(token, known)
    opens = _opens_sentence(text, start)
    best: list[Candidate] = []
    for cut in _meetings(token):
        left, right = token[:cut], token[cut:]
        score = parted(left, right, known, opens=opens)
        if score is None:
            continue
        score += agreement(previous, left, right) + known.together(left, right) - whole
        strange = left[:1].isupper() and not known.has(left)
        score += before_what_follows(right, text, start + len(token), behind_name=strange)
        if wants_line_end(left, right, known, opens=opens):
            score = min(score, _DOUBTFUL) if known.tokens[token] < 2 else -math.inf
        if score > _MIN_SCORE:
            best.append(Candidate((start + cut,), score, _rule(right)))
    if max((candidate.score for candidate in best), default=0.0) < 1.0:
        best += _three_way(token, start, whole, known)
    yield from sorted(best, key=lambda candidate: -candidate.score)[:_MOST]


def _meetings(token: str) -> Iterator[int]:
    """Places within the token where two letters meet."""
    return (cut for cut in range(1, len(token)) if token[cut - 1].isalpha() and token[cut].isalpha())


def _rule(right: str) -> str:
    if right[:1].isupper():
        return "glued-case"
    return "glued-elision" if re.match(r"[a-z]{1,2}['’]", right) else "glued-words"


def _three_way(token: str, start: int, whole: float, known: Known) -> Iterator[Candidate]:
    """`delaprésidente`: two lost spaces in one token, the middle a short word."""
    if not token[:1].islower() or len(token) < 8:
        return
    for first in _meetings(token):
        one = part_weight(token[:first], known)
        if one is None:
            continue
        for second in range(first + 1, min(first + 6, len(token))):
            two, three = part_weight(token[first:second], known), part_weight(token[second:], known)
            if two is not None and three is not None and one + two + three - whole > 1.0:
                yield Candidate((start + first, start + second), one + two + three - whole - 1.0, "glued-words")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 6) : start]
    return _SENTENCE_START.search(before) is not None and _ABBREVIATION.search(before) is None
