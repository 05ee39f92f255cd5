"""The lead: the line between title and body that says the news in a sentence or two.

A first line is the lead where the next paragraph opens with a dateline or says the same again, where a picture
stands between them, or where the page sets it off (one line end after it, blank lines between all paragraphs). Else
it is the first paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import opening
from generator.clean.draft import Draft, Piece
from generator.sentences import spans

_MIN_LEAD = 60
"""A shorter line that is no sentence is a byline or an intermediate title."""
_MAX_LEAD = 900
_MAX_SENTENCES = 4
_SAME, SURELY_SAME = 0.5, 0.8
_OF_PICTURES = ("gallery-mark", "credit-label", "caption-said-twice")
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


def apply(draft: Draft) -> Draft:
    """Names the lead, if there is one."""
    lines = tuple(draft.of("line"))
    if len(lines) < 2:
        return draft
    (place, first), (after, second) = lines[0], lines[1]
    if not re.search(r"[.!?…:]\W*$", first.text) and len(first.text) < _MIN_LEAD:
        return draft
    if _opens(first, draft) and not _opens(second, draft):
        return draft
    if len(first.text) > _MAX_LEAD or len(spans(first.text)) > _MAX_SENTENCES:
        return draft
    between = draft.pieces[place + 1 : after]
    said_again = share(first.text, second.text) >= (_SAME if draft.text("title") is not None else SURELY_SAME)
    set_off = (
        _opens(second, draft)
        or said_again
        or any(piece.role in ("caption", "credit") or piece.rule in _OF_PICTURES for piece in between)
        or (_line_ends(between) == 1 and _blank_lines(draft, after))
    )
    return draft.named(place, "lead", "lead") if set_off else draft


def _opens(piece: Piece, draft: Draft) -> bool:
    return opening.match(piece.text, draft.habits, draft.language) is not None


def share(first: str, second: str) -> float:
    """Which share of the words of the first stands in the second (glued words: in its letters)."""
    return told(first, second) / max(1, len(set(_WORD.findall(first.casefold()))))


def told(first: str, second: str) -> int:
    """How many words of the first stand in the second."""
    letters = "".join(second.casefold().split())
    return sum(word in letters for word in set(_WORD.findall(first.casefold())))


def _line_ends(pieces: Sequence[Piece]) -> int:
    return sum(piece.text.count("\n") for piece in pieces)


def _blank_lines(draft: Draft, start: int) -> bool:
    """Whether blank lines stand between most paragraphs from `start` on."""
    ends = [piece.text.count("\n") for piece in draft.pieces[start:] if piece.role == "space" and "\n" in piece.text]
    return bool(ends) and sum(end > 1 for end in ends) > len(ends) / 2
