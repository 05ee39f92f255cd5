"""Lines that are parts of one paragraph: a file keeps its hard line breaks, or a page broke a sentence.

A line is joined to the one before it where only one line end stands between them and it goes on in small letters; in
a file whose blocks are all wrapped to one width, every line of a block is joined. The line end stays in the piece, for
`unglue` to turn into a space.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean import opening
from generator.clean.draft import Draft, Piece

_FULL = range(50, 101)
"""Lengths of a line that was broken because it was full."""
_MAX_DATELINE = 80
_OPEN_END = re.compile(r"[^.!?…:;»”\")\]]$")


def apply(draft: Draft) -> Draft:
    """Joins the lines that belong together."""
    width = max((len(piece.text) for _, piece in draft.of("line")), default=0)
    wrapped = _is_wrapped(draft, width)
    out: list[list[Piece]] = []
    """Each piece with those that are joined to it."""
    for piece in draft.pieces:
        if piece.role == "line" and len(out) > 1 and out[-2][-1].role == "line" and out[-1][0].role == "space":
            last, space = out[-2][-1].text, out[-1][0]
            full = wrapped and len(last) in _FULL and _was_full(last, piece.text, width)
            joins = (full or _goes_on(last, piece.text)) and _is_break(space)
            if joins or _is_dateline(last, space.text, piece.text, draft):
                out[-2] += [space, piece]
                out.pop()
                continue
        out.append([piece])
    if len(out) == len(draft.pieces):
        return draft
    return replace(draft, pieces=tuple(_joined(pieces) for pieces in out))


def _joined(pieces: list[Piece]) -> Piece:
    return pieces[0] if len(pieces) == 1 else Piece("".join(piece.text for piece in pieces), "line", "wrap")


def _is_break(space: Piece) -> bool:
    return space.role == "space" and max(space.text.count("\n"), space.text.count("\r")) == 1


def _goes_on(line: str, following: str) -> bool:
    return following[:1].islower() and len(line) >= 20 and _OPEN_END.search(line) is not None


def _is_wrapped(draft: Draft, width: int) -> bool:
    """Whether the file's lines were broken where they were full: most breaks within blocks fall in mid-sentence.

    `width`: that of the longest.
    """
    if width > _FULL[-1]:
        return False
    breaks = [
        (one.text, other.text)
        for one, space, other in zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False)
        if one.role == other.role == "line" and _is_break(space)
    ]
    going = sum(_goes_on(one, other) for one, other in breaks)
    return len(breaks) >= 3 and going >= 0.5 * len(breaks)


def _was_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > min(width, _FULL[-1]) - 3


def _is_dateline(line: str, space: str, behind: str, draft: Draft) -> bool:
    """Whether a line is nothing but a dateline: `HANOI, 5 mai 2020 (VNA) –`."""
    if len(line) > _MAX_DATELINE or "(" not in line:
        return False
    whole = line + space + behind
    found = opening.match(whole, draft.habits, draft.language)
    return found is not None and found.agency is not None and line.strip() == whole[: found.end].strip()
