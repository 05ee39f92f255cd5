"""Captions and credits: `CAPTION. Photo : VNA`, a credit alone, a credit with the text running on behind it, and
lines that tell where in the picture somebody stands (`(à droite)`). A caption that the page says twice is told once.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled, credit_at_end
from generator.sentences import spans

_MAX_SIDE = 350
"""A line with `(à droite)` that is longer is a paragraph."""
_MAX_CREDITED = 700


def apply(draft: Draft) -> Draft:
    """Names the captions and credits among the lines."""
    patterns = compiled(draft.habits)
    pieces: list[Piece] = []
    for piece in draft.pieces:
        pieces += _parts(piece, patterns) if piece.role in ("line", "caption") else [piece]
    return replace(draft, pieces=tuple(_said_once(_with_lines_above([piece for piece in pieces if piece.text]))))


def _with_lines_above(pieces: list[Piece]) -> list[Piece]:
    """A credit alone on its line owns the sentence on the line above, unless a blank line or the title's place is
    between."""
    first = next((place for place, piece in enumerate(pieces) if piece.role == "line"), None)
    for place, piece in enumerate(pieces):
        if piece.rule != "credit-label" or place < 2 or piece.role != "removed":
            continue
        if not _one_end(pieces, place):
            continue
        above_place = _line_above(pieces, place)
        above = pieces[above_place]
        if (
            above.role == "line"
            and above_place != first
            and len(above.text) <= _MAX_SIDE
            and len(spans(above.text)) == 1
        ):
            pieces[above_place] = Piece(above.text, "caption", "credit-below")
    return pieces


def _line_above(pieces: list[Piece], place: int) -> int:
    return next((before for before in range(place - 1, -1, -1) if pieces[before].role != "space"), 0)


def _one_end(pieces: list[Piece], place: int) -> bool:
    return "".join(piece.text for piece in pieces[_line_above(pieces, place) + 1 : place]).count("\n") == 1


def _said_once(pieces: list[Piece]) -> list[Piece]:
    """The second saying of a caption, and its credit, are taken off."""
    said: set[str] = set()
    out: list[Piece] = []
    for piece in pieces:
        key = " ".join(piece.text.split())
        again = (piece.role == "caption" and key in said) or (
            piece.role == "credit" and bool(out) and _last(out).rule == "caption-said-twice"
        )
        out.append(Piece(piece.text, "removed", "caption-said-twice") if again else piece)
        if piece.role == "caption":
            said.add(key)
    return out


def _last(pieces: list[Piece]) -> Piece:
    return next(
        (piece for piece in reversed(pieces) if piece.role != "space" and piece.rule != "credit-label"), pieces[-1]
    )


def _parts(piece: Piece, patterns: Patterns) -> list[Piece]:
    """The captions, credits and other text of one line."""
    done: list[Piece] = []
    while piece.role in ("line", "caption") and (inside := _credit_inside(piece.text, patterns)) is not None:
        words = piece.text[: inside.end()]
        done += [*_credited(words.rstrip(), inside, piece.rule), Piece(words[len(words.rstrip()) :], "space")]
        piece = Piece(piece.text[inside.end() :], "line")
    return [*done, *_at_end(piece, patterns)]


def _credit_inside(text: str, patterns: Patterns) -> re.Match[str] | None:
    """A credit with text behind it."""
    found = patterns.credit_inside.search(text) if ":" in text or "©" in text else None
    return found if found is not None and found.end() < len(text) else None


def _at_end(piece: Piece, patterns: Patterns) -> list[Piece]:
    text = piece.text
    if piece.role not in ("line", "caption"):
        return [piece]
    match = credit_at_end(text, patterns)
    if match is not None and match.start() <= _MAX_CREDITED:
        return _credited(text, match, piece.rule)
    if piece.role == "line" and text.endswith("|") and len(text) <= _MAX_SIDE:
        # A picture's cell in a table that the page has lost.
        return [*trimmed(text[:-1], "caption", "table-cell"), Piece("|", "removed", "table-cell")]
    if piece.role == "line" and len(text) <= _MAX_SIDE and patterns.side.search(text) and len(spans(text)) == 1:
        return [Piece(text, "caption", "side-mark")]
    return [piece]


def _credited(text: str, match: re.Match[str], rule: str) -> list[Piece]:
    start, end = match.span("name")
    before = text[: match.start("mark")]
    words = before.rstrip(" (")
    # A template's full stop behind a text that has none: «… au Laos . Photo: VNA».
    caption = words[:-1].rstrip() if words.endswith(" .") else words
    return [
        *trimmed(caption, "caption", rule or "credit"),
        *trimmed(text[len(caption) : start], "removed", "credit-label"),
        Piece(text[start:end], "credit", "credit"),
        *trimmed(text[end:], "removed", "credit-label"),
    ]
