"""Bytes → text. Goes in: the bytes; comes out: their text, composed and visible, cut into lines, and its encoding.

Tried in order: byte order marks, strict UTF-8, then Windows-1252. What is no text is quarantined: `empty`, `binary`,
`undecodable`, `no-text`. Line ends of any kind are white space between pieces; none is changed.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.letters import settle
from generator.errors import Quarantined

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINES = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL = 0.01
"""The share of control characters above which bytes are no text."""
_LETTERS = re.compile(r"(?:[^\W\d_][\W\d_]*){3}")
"""Three letters: with fewer, a file holds no word."""


def decode(draft: Draft) -> Draft:
    """The draft with its text as lines. Raises Quarantined."""
    path, raw = draft.document.path, draft.document.raw
    text, encoding = _text(path, raw)
    if not text.strip():
        raise Quarantined(
            path, "Le fichier est vide.", "Remplacez-le par le texte de la dépêche, ou ôtez-le.", code="empty"
        )
    if len(_CONTROL.findall(text)) > max(2, _MAX_CONTROL * len(text)):
        raise _binary(path)
    if _LETTERS.search(text) is None:
        raise Quarantined(
            path,
            "Le fichier ne contient aucun mot.",
            "Remplacez-le par le texte de la dépêche, ou ôtez-le.",
            code="no-text",
        )
    settled, changes = settle(text)
    return replace(draft, decoded=text, encoding=encoding, changes=changes, pieces=_lines(settled))


def _text(path: str, raw: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(path, raw, encoding), encoding
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if b"\x00" in raw:
        raise _binary(path)
    return _strict(path, raw, "windows-1252"), "windows-1252"


def _strict(path: str, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Quarantined(
            path,
            f"Le texte n’est pas lisible en {encoding} (octet {error.start}).",
            "Enregistrez le fichier en UTF-8.",
            code="undecodable",
        ) from error


def _binary(path: str) -> Quarantined:
    return Quarantined(
        path, "Le fichier n’est pas du texte.", "Enregistrez la dépêche en texte brut, UTF-8.", code="binary"
    )


def _lines(text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    end = 0
    for match in _LINES.finditer(text):
        pieces += trimmed(text[end : match.start()], "line", "")
        pieces.append(Piece(match[0], "space"))
        end = match.end()
    pieces += trimmed(text[end:], "line", "")
    return tuple(piece for piece in pieces if piece.text)
