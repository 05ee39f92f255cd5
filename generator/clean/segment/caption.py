"""Captions and credits: `CAPTION. Photo : VNA`, a credit alone, a credit with the text running on behind it, and
lines that tell where in the picture somebody stands (`(à droite)`). A caption that the page says twice is told once.

A caption is a sentence or two. More before a credit is a paragraph, and stays one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled, credit_at_end, label_from
from generator.clean.segment.credit import credit_pieces
from generator.clean.segment.twice import told_once
from generator.sentences import spans

_MAX_SIDE = 350
"""A line with `(à droite)` that is longer is a paragraph."""
_MAX_ABOVE, _MAX_SURELY_ABOVE = 200, 100
"""How long a caption above its credit may be; where a lead stands, or above a source, which may be the text's."""
_MAX_SOURCED, _MAX_SOURCED_BY_NAME = 120, 90
"""A longer text before `Source : nom.vn`, or before a name that nobody knows, is a paragraph."""
_MAX_SENTENCES = 2
_MAX_CREDIT = 120


def apply(draft: Draft) -> Draft:
    """Names the captions and credits among the lines."""
    patterns = compiled(draft.habits)
    pieces: list[Piece] = []
    for piece in draft.pieces:
        cell, rest = _cell(piece)
        pieces += [*cell, *(_parts(rest, patterns) if rest.role in ("line", "caption") else [rest])]
    pieces = _with_lines_above([piece for piece in pieces if piece.text], patterns)
    return replace(draft, pieces=tuple(told_once(pieces)))


def _cell(piece: Piece) -> tuple[list[Piece], Piece]:
    """A picture's cell in a table that the page has lost: what opens it, and its text."""
    text = piece.text
    if piece.role != "line" or not text.startswith("|") or text.count("|") > 2 or "|" in text[1:-1]:
        return [], piece
    inner = text[1:].lstrip()
    return [Piece("|", "removed", "table-cell"), Piece(text[1 : len(text) - len(inner)], "space")], Piece(inner, "line")


def _with_lines_above(pieces: list[Piece], patterns: Patterns) -> list[Piece]:
    """A credit alone on its line owns the sentence on the line above, unless a blank line is between, or the line above
    stands where the title or the lead does. The source of a text may stand like that too, at its end."""
    lines = [place for place, piece in enumerate(pieces) if piece.role == "line"]
    for place, piece in enumerate(pieces):
        if piece.rule != "credit-label" or place < 2 or not _one_end(pieces, place):
            continue
        above_place = _line_above(pieces, place)
        above = pieces[above_place]
        if above.role != "line" or above_place == lines[0] or len(spans(above.text)) != 1:
            continue
        is_source = patterns.source_label.match(piece.text) is not None
        longest = _MAX_SURELY_ABOVE if is_source or above_place == lines[1] else _MAX_ABOVE
        if len(above.text) <= longest and not (is_source and above_place == lines[-1]):
            pieces[above_place] = Piece(above.text, "caption", "credit-below")
    return pieces


def _line_above(pieces: list[Piece], place: int) -> int:
    return next((before for before in range(place - 1, -1, -1) if pieces[before].role != "space"), 0)


def _one_end(pieces: list[Piece], place: int) -> bool:
    return "".join(piece.text for piece in pieces[_line_above(pieces, place) + 1 : place]).count("\n") == 1


def _parts(piece: Piece, patterns: Patterns) -> list[Piece]:
    """The captions, credits and other text of one line."""
    done: list[Piece] = []
    while piece.role in ("line", "caption") and (inside := _credit_inside(piece.text, patterns)) is not None:
        words = piece.text[: inside.end()]
        done += [*_credited(words.rstrip(), inside, piece), Piece(words[len(words.rstrip()) :], "space")]
        piece = Piece(piece.text[inside.end() :], "line")
    return [*done, *_at_end(piece, patterns)]


def _credit_inside(text: str, patterns: Patterns) -> re.Match[str] | None:
    """A credit with text behind it."""
    start = label_from(text, patterns)
    found = None if start is None else patterns.credit_inside.search(text, start)
    if found is None or found.end() == len(text):
        return None
    last = credit_at_end(text, patterns)
    return None if last is not None and last.start() == found.start() else found


def _at_end(piece: Piece, patterns: Patterns) -> list[Piece]:
    text = piece.text
    if piece.role not in ("line", "caption"):
        return [piece]
    match = credit_at_end(text, patterns)
    if match is not None and (piece.role == "caption" or not _is_source(text, match, patterns)):
        return _credited(text, match, piece)
    if piece.role == "caption" and (free := patterns.credit_free.search(text, max(0, len(text) - _MAX_CREDIT))):
        return _credited(text, free, piece)
    if piece.role == "line" and text.endswith("|") and text.count("|") == 1 and len(text) <= _MAX_SIDE:
        # A picture's cell in a table that the page has lost.
        return [*trimmed(text[:-1], "caption", "table-cell"), Piece("|", "removed", "table-cell")]
    if piece.role == "line" and len(text) <= _MAX_SIDE and patterns.side.search(text) and len(spans(text)) == 1:
        return [Piece(text, "caption", "side-mark")]
    return [piece]


def _is_source(text: str, match: re.Match[str], patterns: Patterns) -> bool:
    """Whether a line tells where its text is from, not who owns a picture: `Source : Le Monde`."""
    if patterns.source_label.match(match["mark"]) is None or patterns.credit_inside.match(f"{match[0].strip()} A"):
        return False
    longest = _MAX_SOURCED if "." in match["name"].strip(".") else _MAX_SOURCED_BY_NAME
    return match.start() > longest or len(spans(text[: match.start()])) > 1


def _credited(text: str, match: re.Match[str], piece: Piece) -> list[Piece]:
    before = text[: match.start("mark")]
    words = before.rstrip(" (|–-")
    # A template's full stop behind a text that has none: «… au Laos . Photo: VNA».
    caption = words[:-1].rstrip() if words.endswith(" .") else words
    is_text = piece.role == "line" and len(spans(caption)) > _MAX_SENTENCES
    return [
        *trimmed(caption, "line" if is_text else "caption", piece.rule if is_text else piece.rule or "credit"),
        *credit_pieces(text, len(caption), match),
    ]
