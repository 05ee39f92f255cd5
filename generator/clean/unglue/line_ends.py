r"""Line ends that a file kept within a text. Goes in: a text of several lines; comes out: the same on one, and what was
changed.

A line end becomes a space, and white space beside it goes. Behind a hyphen within a word nothing is put in, and the
hyphen itself goes where it only parted a word for the line: `coopéra-⏎tion` is a word without it, `vice-⏎président` is
none. A soft hyphen says that it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from generator.clean.edits import Edit, applied
from generator.clean.unglue.parts import Known, is_word
from generator.knowledge.words import spelled

LINE_END = re.compile("[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile(r"\s+")
_BEFORE = re.compile(r"([^\W_]+)[-\u2010\u00ad]$")
_AFTER = re.compile(r"[^\W_]+")
SOFT = "\u00ad"
_MAX_WORD = 60
"""Longer runs of letters are no word."""


def on_one_line(text: str, known: Known) -> tuple[str, tuple[Edit, ...]]:
    """(the text on one line, what was changed)"""
    if LINE_END.search(text) is None and not text.endswith(SOFT):
        return text, ()
    edits = tuple(_edits(text, known))
    return applied(text, edits), edits


def _edits(text: str, known: Known) -> Iterator[Edit]:
    for space in _SPACE.finditer(text):
        if LINE_END.search(space[0]) is None:
            continue
        start, end = space.span()
        put = " " if start and end < len(text) else ""
        hyphen = _hyphen(text, start, end, known) if put else "none"
        if hyphen == "stays":
            put = ""
        elif hyphen == "goes":
            start, put = start - 1, ""
        elif text[start - 1 : start] == SOFT:
            start -= 1
        yield Edit(start, text[start:end], put, "line-end")
    if text.endswith(SOFT):  # the rest of its word was taken for another text
        yield Edit(len(text) - 1, SOFT, "", "invisible")


def _hyphen(text: str, start: int, end: int, known: Known) -> Literal["none", "stays", "goes"]:
    """What becomes of the hyphen before the white space `text[start:end]`, if one joins the words around it."""
    before = _BEFORE.search(text[max(0, start - _MAX_WORD) : start])
    after = _AFTER.match(text, end, end + _MAX_WORD)
    if before is None or after is None:
        return "none"
    if text[start - 1] == SOFT:
        return "goes"
    goes_on = text[after.end() : after.end() + 1] == "-"
    return "goes" if not goes_on and _is_parted(before[1], after[0], known) else "stays"


def _is_parted(left: str, right: str, known: Known) -> bool:
    """Whether the hyphen only stands there because the line ended."""
    if len(left) < 2 or len(right) < 2 or not right.islower():
        return False
    if spelled(f"{left}-{right}") is not None or known.has(f"{left}-{right}"):
        return False
    return is_word(left + right) or known.has(left + right)
