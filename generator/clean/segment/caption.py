"""Captions and credits: `CAPTION. Photo : VNA`, a credit alone, a credit with the text running on behind it, and lines that tell
where in the picture somebody stands (`(à droite)`). A caption that the page says twice is told once.
"""

from __future__ import annotations

import re

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled
from generator.sentences import spans

_MAX_SIDE = 350
"""A line with `(à droite)` that is longer is a paragraph."""
_MAX_CREDITED = 700


def apply(draft: Draft) -> Draft:
    """Names the captions and credits among the lines."""
    patterns = compiled(draft.habits)
    pieces: list[Piece] = []
    said: set[str] = set()
    for piece in draft.pieces:
        parts = _parts(piece, patterns) if piece.role in ("line", "caption") else [piece]
        for part in parts:
            key = " ".join(part.text.split())
            if part.role == "caption" and key in said:
                pieces.append(Piece(part.text, "removed", "caption-said-twice"))
            elif part.role == "credit" and pieces and _last(pieces).rule == "caption-said-twice":
                pieces.append(Piece(part.text, "removed", "caption-said-twice"))
            else:
                pieces.append(part)
            if part.role == "caption":
                said.add(key)
    whole = Draft(document=draft.document, habits=draft.habits, pieces=tuple(piece for piece in pieces if piece.text))
    return _with(draft, whole)


def _with(draft: Draft, whole: Draft) -> Draft:
    from dataclasses import replace

    if "".join(piece.text for piece in whole.pieces) != "".join(piece.text for piece in draft.pieces):
        raise ValueError("captions lost a text")
    return replace(draft, pieces=whole.pieces)


def _last(pieces: list[Piece]) -> Piece:
    return next((piece for piece in reversed(pieces) if piece.role != "space" and piece.rule != "credit-label"), pieces[-1])


def _parts(piece: Piece, patterns: Patterns) -> list[Piece]:
    text = piece.text
    inside = patterns.credit_inside.search(text)
    if inside is not None and inside.end() < len(text):
        rest = trimmed(text[inside.end() :], "line", "")
        return [*_credited(text[: inside.end()].rstrip(), inside, piece.rule), Piece(_tail_space(text[: inside.end()]), "space"),
                *(part for one in rest for part in (_parts(one, patterns) if one.role == "line" else [one]))]
    match = patterns.credit.search(text)
    if match is not None and match.start() <= _MAX_CREDITED:
        return _credited(text, match, piece.rule)
    if piece.role == "line" and len(text) <= _MAX_SIDE and patterns.side.search(text) and len(spans(text)) == 1:
        return [Piece(text, "caption", "side-mark")]
    return [piece]


def _credited(text: str, match: re.Match[str], rule: str) -> list[Piece]:
    start, end = match.span("name")
    before = text[: match.start("mark")]
    words = before.rstrip(" (")
    stop = re.search(r"\s+[.]$", words)
    caption = words[: stop.start()] if stop else words
    return [
        *trimmed(caption, "caption", rule or "credit"),
        *trimmed(text[len(caption) : start], "removed", "credit-label"),
        Piece(text[start:end], "credit", "credit"),
        *trimmed(text[end:], "removed", "credit-label"),
    ]


def _tail_space(text: str) -> str:
    return text[len(text.rstrip()) :]
