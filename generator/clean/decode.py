"""Bytes → lines of text. Goes in: the bytes; comes out: their text, composed and visible, cut into lines, and its
encoding.

What is no text is quarantined: `empty`, `binary`, `undecodable`, `no-text`. Line ends of any kind are white space
between pieces; none is changed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece
from generator.clean.edits import applied, composed
from generator.clean.encoding import binary, characters
from generator.clean.letters import settle
from generator.clean.mojibake import mended
from generator.errors import Quarantined

_LINE_ENDS = re.compile(r"([\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL = 0.01
"""The share of control characters above which bytes are no text."""
_LETTERS = re.compile(r"(?:[^\W\d_][\W\d_]*){3}")
"""Three letters: with fewer, a file holds no word."""


def decode(draft: Draft) -> Draft:
    """The draft with its text as lines. Raises Quarantined."""
    path, raw = draft.document.path, draft.document.raw
    decoded = characters(path, raw)
    text = decoded.text
    if not text.strip():
        raise Quarantined(
            path, "Le fichier est vide.", "Remplacez-le par le texte de la dépêche, ou ôtez-le.", code="empty"
        )
    if len(_CONTROL.findall(text)) > max(2, _MAX_CONTROL * len(text)):
        raise binary(path)
    if _LETTERS.search(text) is None:
        raise Quarantined(
            path,
            "Le fichier ne contient aucun mot.",
            "Remplacez-le par le texte de la dépêche, ou ôtez-le.",
            code="no-text",
        )
    readable = applied(text, decoded.bad)
    broken = mended(readable)
    whole = applied(readable, broken)
    settled, edits = settle(whole)
    return replace(
        draft,
        decoded=text,
        encoding=decoded.encoding,
        unreadable=decoded.unreadable,
        settled=composed(composed(decoded.bad, readable, broken), whole, edits),
        pieces=_lines(settled),
    )


def _lines(text: str) -> tuple[Piece, ...]:
    """The lines and the white space between them, each without white space at its ends."""
    pieces: list[Piece] = []
    space: list[str] = []
    for number, part in enumerate(_LINE_ENDS.split(text)):
        inner = "" if number % 2 else part.strip()
        if not inner:
            space.append(part)
            continue
        start = part.index(inner)
        space.append(part[:start])
        pieces += (Piece("".join(space), "space"), Piece(inner, "line"))
        space = [part[start + len(inner) :]]
    pieces.append(Piece("".join(space), "space"))
    return tuple(piece for piece in pieces if piece.text)
