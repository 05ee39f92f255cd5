"""Signatures: what signs a line, how surely, and the pieces of a signed line.

Goes in: a line; comes out: where its signature stands, or None. Whether the article ends there is for `ending` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.clean.draft import Piece, trimmed
from generator.clean.patterns import BEHIND, Patterns, credit_at_end
from generator.clean.segment.credit import credit_pieces

_MAX_SIGNATURE = 120
_CLOSERS = {"»": "«", "”": "“", ")": "(", "]": "["}
_STOPS = ".!?…"


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature in a line: `text[:body]` is the article's, `text[start:end]` the name."""

    body: int
    start: int
    end: int
    kind: Literal["dash", "bare", "alone", "word"]
    """Behind a dash, behind a full stop only, alone on its line, or a word such as `Fin`."""
    names: frozenset[str]


def find(text: str, patterns: Patterns, *, alone: bool = True) -> Signed | None:
    """The signature that ends a line. `alone`: the line may be nothing else."""
    credit = credit_at_end(text, patterns)
    # A picture's credit may stand behind the signature, on its line.
    words = text if credit is None else text[: credit.start("mark")].rstrip()
    bare = words.rstrip(BEHIND)
    if bare.endswith(patterns.signers) and not patterns.label.match(text):
        match = patterns.signature_line.match(text) if alone and len(text) <= _MAX_SIGNATURE else None
        if match is not None:
            return _signed(match, match.start(), "alone")
        tail = max(0, len(words) - _MAX_SIGNATURE)
        match = patterns.signed.search(words, tail)
        if match is not None and patterns.labelled.search(words, tail) is None:
            dash = re.search(r"[-–—−/]", match["mark"]) is not None
            return _signed(match, _kept(text, match.start("mark"), match.end("mark")), "dash" if dash else "bare")
    if credit is not None or not bare.endswith(patterns.end_words):
        return None
    last = patterns.end_mark.search(text, max(0, len(text) - _MAX_SIGNATURE))
    return None if last is None else Signed(last.start(), last.start(), last.end(), "word", frozenset())


def pieces(text: str, signed: Signed, patterns: Patterns) -> list[Piece]:
    """The pieces of a line that ends the article."""
    body = trimmed(text[: signed.body], "line", "")
    if signed.kind == "word":
        return [*body, *trimmed(text[signed.body :], "removed", "end-mark")]
    return [
        *body,
        *trimmed(text[signed.body : signed.start], "removed", "signature-mark"),
        Piece(text[signed.start : signed.end], "signature", "signature"),
        *_behind(text[signed.end :], patterns),
    ]


def _behind(text: str, patterns: Patterns) -> list[Piece]:
    credit = credit_at_end(text, patterns)
    if credit is None:
        return trimmed(text, "removed", "signature-mark")
    return credit_pieces(text, 0, credit)


def _signed(match: re.Match[str], body: int, kind: Literal["dash", "bare", "alone"]) -> Signed:
    start, end = match.span("name")
    return Signed(body, start, end, kind, frozenset(re.split(r"\s?[/–-]\s?", match["name"])))


def _kept(text: str, start: int, end: int) -> int:
    """Where the article's own text ends before a signature: behind its full stop, and behind a quotation mark or
    bracket that closes one opened in it. A stray one goes with the signature."""
    last, stopped = start, text[:start].endswith(tuple(_STOPS))
    for place in range(start, end):
        char = text[place]
        if char.isspace():
            continue
        if char in _STOPS and (not stopped or last == place):
            last, stopped = place + 1, True
        elif _closes(char, text[:place]):
            last = place + 1
        else:
            break
    return last


def _closes(char: str, before: str) -> bool:
    if char == '"':
        return before.count('"') % 2 == 1
    if char in "'’":
        return before.endswith(tuple(_STOPS)) and before.count(" ‘" if char == "’" else " '") > 0
    opener = _CLOSERS.get(char)
    return opener is not None and before.count(opener) > before.count(char)
