"""Clean paragraph → the same with the spaces that real pages lost. The spaces put back give the text again.

Goes in: a paragraph and dice. Comes out: the paragraph, and the places where a space went, each as `left right`.

Real pages were wrapped at 60 to 85 characters, and the line ends then dropped, so that words glue where lines ended. A
space after a comma or before a bracket is lost now and then besides.
"""

from __future__ import annotations

import itertools
import re

from tests.gold.dice import Dice

GLUED = 0.97
"""The share of line ends whose white space went; at the others a space was left."""
LOST = 0.08
"""The share of commas and brackets that lost their space, in a dispatch that has the fault at all."""

_BOUND_LEFT = frozenset("«–-")
_BOUND_RIGHT = frozenset("»;:!?–-")
"""French sets these off by a space that no wrapping program takes for a line end."""


def glued(text: str, *, width: int, dice: Dice, start: int = 0) -> tuple[str, list[str]]:
    """The text with the white space of its line ends dropped, from the character `start` on."""
    words = text.split(" ")
    out = [words[0]]
    points: list[str] = []
    column = at = len(words[0])
    for left, right in itertools.pairwise(words):
        line_ends = column + 1 + len(right) > width
        gap = " "
        if line_ends and at >= start and not _bound(left, right) and dice.chance(GLUED):
            gap = ""
            points.append(f"{left} {right}")
        column = len(right) if line_ends else column + 1 + len(right)
        at += 1 + len(right)
        out += [gap, right]
    return "".join(out), points


def without_some_spaces(text: str, *, dice: Dice, start: int = 0) -> tuple[str, list[str]]:
    """The text without some of its spaces after commas and before brackets, from the character `start` on."""
    points: list[str] = []

    def lose(match: re.Match[str]) -> str:
        if match.start() < start or not dice.chance(LOST):
            return match[0]
        points.append(match[0])
        return match[0].replace(" ", "")

    return re.sub(r"\w+,? \(|\w+, (?=[^\W\d_])", lose, text), points


def with_fixed_spaces(text: str) -> tuple[str, int]:
    """The text with no-break spaces where French sets them, and how many."""
    return re.subn(r" (?=[»;:!?])|(?<=«) ", "\u00a0", text)


def _bound(left: str, right: str) -> bool:
    return not left or not right or left[-1] in _BOUND_LEFT or right[0] in _BOUND_RIGHT
