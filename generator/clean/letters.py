"""Characters that are no part of what a text says: composed letters, invisible and control characters, all recorded.

Goes in: the text as decoded; comes out: the text in NFC without them, and for each word so changed what it was.
White space stays as it is, so that the words of both texts are the same in number and order.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f]"
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Change:
    """A word that changed: its place in the new text, and what it was."""

    place: int
    before: str
    after: str
    rule: str


def invisible(text: str) -> str:
    """The invisible characters of a text."""
    return "".join(_INVISIBLE.findall(text))


def settle(text: str) -> tuple[str, tuple[Change, ...]]:
    """The text as it is read, and its changes, in order."""
    if unicodedata.is_normalized("NFC", text) and _INVISIBLE.search(text) is None:
        return text, ()
    out: list[str] = []
    changes: list[Change] = []
    position = length = 0
    for match in _WORD.finditer(text):
        space = text[position : match.start()]
        visible = _INVISIBLE.sub("", match[0])
        word = unicodedata.normalize("NFC", visible)
        length += len(space)
        if word != match[0]:
            changes.append(Change(length, match[0], word, "invisible" if visible != match[0] else "composed"))
        out += [space, word]
        length += len(word)
        position = match.end()
    out.append(text[position:])
    return "".join(out), tuple(changes)
