"""Which candidates to believe. The source lost its hard line breaks: where one was lost, the next is lost a line
further.

Goes in: the candidates of all texts of a document; comes out: the places to part. Lines were filled as far as they
went, so that a document's own line width, once a few certain places have told it, says nearly to the letter where
the next break was. Measured: 98% of successive breaks stand 60–85 characters apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.clean.unglue.candidates import Candidate, Group

_WIDTHS = range(58, 90)
_CERTAIN = 2.5
_LONGEST = 92
"""No line is longer, with what an elision hides."""
_NEXT_WORD = re.compile(r"\s*([^\s-]+-?)")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document was wrapped: `bias` is the prior of a glued token, `widths` the possible line widths (none if
    unknown)."""

    bias: float
    widths: tuple[int, ...]


def layout(texts: Sequence[tuple[str, Sequence[Group]]]) -> Layout:
    """The layout that the certain candidates of all texts show."""
    pairs: list[tuple[int, int]] = []
    certain = 0
    for text, groups in texts:
        places = [best.cuts[0] for best in (group[0] for group in groups) if best.score >= _CERTAIN]
        certain += sum(group[0].score >= _CERTAIN and group[0].rule.startswith("glued") for group in groups)
        pairs += [_line(text, one, other) for one, other in pairwise(places)]
    lines = [(length, word) for length, word in pairs if 55 <= length <= _LONGEST]
    votes = {width: sum(length <= width < length + 1 + word for length, word in lines) for width in _WIDTHS}
    most = max(votes.values(), default=0)
    widths = (
        tuple(width for width, count in votes.items() if count == most)
        if most >= 2 and most >= 0.6 * len(lines)
        else ()
    )
    bias = -0.3 if certain >= 3 else -1.0 if certain == 2 else -1.6 if certain == 1 else -2.5
    return Layout(bias, widths)


def choose(text: str, groups: Sequence[Group], found: Layout) -> list[Candidate]:
    """The candidates of one text that are believed, by dynamic programming over (last lost line break)."""
    states: dict[int, tuple[float, tuple[Candidate, ...]]] = {-1: (0.0, ())}
    for group in groups:
        following = dict(states)
        for last, (total, chosen) in states.items():
            for candidate in group:
                place = candidate.cuts[0]
                value = total + candidate.score + found.bias
                _better(following, candidate.cuts[-1], value + _gap(text, last, place, found), (*chosen, candidate))
                if candidate.score >= _CERTAIN:  # a lost space that is no line break
                    _better(following, last, value - 1.5, (*chosen, candidate))
        states = following
    glued = found.bias > -1.5
    _, best = max(states.items(), key=lambda item: item[1][0] + (_end(text, item[0]) if glued else 0.0))
    return list(best[1])


def _better(
    states: dict[int, tuple[float, tuple[Candidate, ...]]], key: int, value: float, chosen: tuple[Candidate, ...]
) -> None:
    if key not in states or states[key][0] < value:
        states[key] = (value, chosen)


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """(length of the line between two breaks, length of the word after it)."""
    word = _NEXT_WORD.match(text, end)
    return len(text[start:end].strip()), len(word[1]) if word else 0


def _gap(text: str, last: int, place: int, found: Layout) -> float:
    """What the distance from the last break says for a break here."""
    if last < 0:
        return 0.0 if place <= _LONGEST else -1.0
    length, word = _line(text, last, place)
    if any(length <= width + 1 and width <= length + 1 + word for width in found.widths):
        return 2.5
    if found.widths and length > 110 and _two_lines(text, last, place, found.widths):
        return 1.2
    if found.widths and 55 <= length <= _LONGEST:
        return 0.0
    if not found.widths and 58 <= length <= 85:
        return 1.5
    return -3.0 if length < 50 else -1.0 if length < 110 else -0.5


def _two_lines(text: str, last: int, place: int, widths: tuple[int, ...]) -> bool:
    """Whether two full lines lie between two breaks, the break between them one that left its space."""
    for match in re.finditer(r"\s", text[last + 55 : last + 95]):
        between = last + 55 + match.start()
        one, word = _line(text, last, between)
        other, after = _line(text, between, place)
        if any(one <= width <= one + 1 + word and other <= width <= other + 1 + after for width in widths):
            return True
    return False


def _end(text: str, last: int) -> float:
    """A text that goes on for more than a line after its last break has lost another."""
    rest = len(text) - max(last, 0)
    return 0.0 if rest <= _LONGEST else -0.7 * min(rest // 80, 3)
