r"""Line ends that a file kept within a text. Goes in: a text of several lines; comes out: the same on one, and each
change made, as (before, after, rule).

A line end becomes a space. Behind a hyphen within a word nothing is put in, and the hyphen itself goes where it only
parted a word for the line: `coopéra-⏎tion` is a word without it, `vice-⏎président` is none. A soft hyphen says that it
does.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.clean.unglue.parts import Known, is_word
from generator.knowledge.words import spelled

_BREAK = re.compile(r"\r\n|\r|\n")
_BEFORE = re.compile(r"([^\W_]+)[-\u2010\u00ad]$")
_SOFT = "\u00ad"
_AFTER = re.compile(r"[^\W_]+")


def on_one_line(text: str, known: Known) -> tuple[str, list[tuple[str, str, str]]]:
    """(the text on one line, what was changed)"""
    if _BREAK.search(text) is None:
        return _without_soft_end(text)
    lines = [line for line in (line.strip() for line in _BREAK.split(text)) if line]
    out = lines[:1]
    made: list[tuple[str, str, str]] = []
    for above, below in pairwise(lines):
        end, start = above.split()[-1], below.split()[0]
        joined = _joined(end, start, known)
        if joined is None:
            out += [" ", below]
            made.append((f"{end}\n{start}", f"{end} {start}", "line-end"))
        else:
            if len(joined) < len(end + start):
                out[-1] = out[-1][:-1]
            out.append(below)
            made.append((f"{end}\n{start}", joined, "line-end"))
    return "".join(out), made


def _without_soft_end(text: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The text without a soft hyphen at its end: the rest of its word was taken for another text."""
    if not text.endswith(_SOFT):
        return text, []
    word = text.rsplit(maxsplit=1)[-1]
    return text[:-1], [(word, word[:-1], "invisible")]


def _joined(end: str, start: str, known: Known) -> str | None:
    """A word that a hyphen at a line's end parted; None if there is none."""
    before, after = _BEFORE.search(end), _AFTER.match(start)
    if before is None or after is None:
        return None
    left, right = before[1], after[0]
    if end.endswith(_SOFT) or (_is_parted(left, right, known) and not start[after.end() :].startswith("-")):
        return end[:-1] + start
    return end + start


def _is_parted(left: str, right: str, known: Known) -> bool:
    """Whether the hyphen only stands there because the line ended."""
    if len(left) < 2 or len(right) < 2 or not right.islower():
        return False
    if spelled(f"{left}-{right}") is not None or known.has(f"{left}-{right}"):
        return False
    return is_word(left + right) or known.has(left + right)
