"""Galleries: the repeated title and the picture's counter before a caption (`TITLE ảnh 1CAPTION`)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import islice

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import Patterns, compiled, counter, has_credit
from generator.sentences import spans

_MAX_CAPTION = 120
"""A longer line behind a counter is a paragraph: the picture has no caption."""
_MARKS = re.compile(r"[\W_]+")


def apply(draft: Draft) -> Draft:
    """Takes title and counter off; what follows on the line is a caption, as is a short line behind it if nothing
    follows."""
    patterns = compiled(draft.habits)
    lines = list(islice(draft.of("line"), 2))
    first: list[str] = []
    pieces: list[Piece] = []
    awaited = False
    for piece in draft.pieces:
        match = counter(piece.text, patterns) if piece.role == "line" else None
        if match is not None and not first:
            first = [_folded(line.text) for _, line in lines] + _said_again(draft, patterns)
        if match is not None and _opens(piece.text[: match.start()], match[0], first):
            mark = piece.text[: match.end()]
            after = [part for part in trimmed(piece.text[match.end() :], "caption", "gallery") if part.text]
            pieces += [Piece(mark.rstrip(), "removed", "gallery-mark"), Piece(mark[len(mark.rstrip()) :], "space")]
            pieces += after
            awaited = not after
        elif awaited and piece.role == "line":
            awaited = False
            is_caption = _is_caption(piece.text, patterns)
            pieces.append(replace(piece, role="caption", rule="gallery") if is_caption else piece)
        else:
            pieces.append(piece)
    return replace(draft, pieces=tuple(piece for piece in pieces if piece.text)) if first else draft


def _said_again(draft: Draft, patterns: Patterns) -> list[str]:
    """What stands before the counters of several pictures: the title of a gallery on a page that does not say it."""
    marked = ((piece.text, counter(piece.text, patterns)) for _, piece in draft.of("line"))
    titles = Counter(_folded(text[: match.start()]) for text, match in marked if match is not None)
    return [title for title, times in titles.items() if times > 1]


def _is_caption(text: str, patterns: Patterns) -> bool:
    """Whether a line behind a counter is its picture's caption. A credited one is for the rule `caption` to read."""
    return len(text) <= _MAX_CAPTION and len(spans(text)) == 1 and not has_credit(text, patterns)


def _opens(before: str, mark: str, first: list[str]) -> bool:
    """Whether what stands before the counter is nothing, or the title, or one of the page's first lines (a variant
    of it), or what other counters have before them.

    A mark that no French text has may follow any words that are no sentence.
    """
    before = " ".join(before.split())
    if not before or (not mark.isascii() and not before.endswith(".")):
        return True
    letters = _folded(before)
    return any(letters == line or (len(letters) > 20 and line.startswith(letters)) for line in first)


def _folded(text: str) -> str:
    """Letters and figures without their accents: the counter's title is often an address made into words."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("œ", "oe"))
    return _MARKS.sub("", bare)
