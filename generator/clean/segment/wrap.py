"""Lines that are parts of one paragraph: a file keeps its hard line breaks, or a page broke a sentence.

A line is joined to the one before it where only one line end stands between them and it goes on in small letters; in
a file whose blocks are all wrapped to one width, every line of a block is joined. The line end stays in the piece, for
`unglue` to turn into a space.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean.draft import Draft, Piece

_FULL = range(50, 101)
"""Lengths of a line that was broken because it was full."""
_OPEN_END = re.compile(r"[^.!?…:;»”\")\]]$")


def apply(draft: Draft) -> Draft:
    """Joins the lines that belong together."""
    wrapped = _is_wrapped(draft)
    joined: list[Piece] = []
    for piece in draft.pieces:
        before = joined[-2] if len(joined) > 1 else None
        if piece.role == "line" and before is not None and before.role == "line" and _is_break(joined[-1]):
            last = before.text.rsplit("\n", 1)[-1]
            if _goes_on(last, piece.text) or (wrapped and len(last) in _FULL and _was_full(last, piece.text, draft)):
                joined[-2:] = [Piece(before.text + joined[-1].text + piece.text, "line", "wrap")]
                continue
        joined.append(piece)
    return replace(draft, pieces=tuple(joined))


def _is_break(space: Piece) -> bool:
    return space.role == "space" and len(re.findall(r"\r\n|\r|\n", space.text)) == 1


def _goes_on(line: str, following: str) -> bool:
    return following[:1].islower() and len(line) >= 20 and _OPEN_END.search(line) is not None


def _is_wrapped(draft: Draft) -> bool:
    """Whether the file's lines were broken where they were full: most breaks within blocks fall in mid-sentence."""
    breaks = [
        (one.text, other.text)
        for one, space, other in zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False)
        if one.role == other.role == "line" and _is_break(space)
    ]
    longest = max((len(piece.text) for _, piece in draft.of("line")), default=0)
    going = sum(_goes_on(one, other) for one, other in breaks)
    return longest <= _FULL[-1] and len(breaks) >= 3 and going >= 0.5 * len(breaks)


def _was_full(line: str, following: str, draft: Draft) -> bool:
    width = max(len(piece.text.rsplit("\n", 1)[-1]) for _, piece in draft.of("line"))
    return len(line) + 1 + len(following.split(" ", 1)[0]) > min(width, _FULL[-1]) - 3
