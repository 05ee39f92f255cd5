"""The pieces of a credit: its label, its owner, what stands behind. Goes in: a line and the match of its credit; comes
out: pieces that hold the line from where the caption ends.
"""

from __future__ import annotations

import re

from generator.clean.draft import Piece, Role, trimmed


def credit_pieces(
    text: str, start: int, match: re.Match[str], role: Role = "credit", rule: str = "credit"
) -> list[Piece]:
    """The pieces of `text[start:]`; the owner is the group `name` of the match."""
    first, last = match.span("name")
    return [
        *trimmed(text[start:first], "removed", "credit-label"),
        Piece(text[first:last], role, rule),
        *trimmed(text[last:], "removed", "credit-label"),
    ]
