r"""Characters that are no part of what a text says: invisible and control characters, and letters in pieces. All
recorded.

Goes in: the text as decoded; comes out: the text in NFC without them, and each change as an Edit. Visible white space
stays as it is. The joiners U+200C and U+200D stay where they are spelling: between letters of scripts that join, and
within an emoji; so do the marks that choose between a sign and its picture. A soft hyphen at the end of a line within a
word stays until the lines are joined.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.clean.edits import Edit, applied, composed

_JOINED = (
    "\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1c4f\ua800-\ua95f\ua980-\uabff"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff"
)
"""Arabic to Sinhala, Tibetan, Burmese, Khmer, Mongolian, and the rarer scripts beside them."""
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
_PICTURE = "\u2190-\u2bff\U0001f000-\U0001faff"
_SPELLING = re.compile(
    f"(?<=[{_JOINED}])[\u200c\u200d](?=[{_JOINED}])|(?<=[{_VIRAMA}])[\u200c\u200d]"
    f"|(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])"
    f"|(?<=[#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u3030\u303d\u3297\u3299{_PICTURE}])[\ufe0e\ufe0f]"
    "|(?<=[\u1000-\u109f\u1800-\u18af\u2e80-\u9fff\ua840-\ua87f\uf900-\ufaff\U00020000-\U0003ffff])"
    "[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    "|(?<=[\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]"
)
"""Where such a character is spelling: joiners; the choice between a sign and its picture, or between the shapes of an
ideograph; the letters within the flag of a region."""
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc"
    "\ufdd0-\ufdef\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
    "\x00-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f]"
)
"""What joins, hides, turns or tags other characters; controls; what Unicode says is no character. U+001F, which parts
fields, becomes a space."""
_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*[^\W\d_]")
"""A line's end, and a letter on the next line."""


def settle(text: str) -> tuple[str, tuple[Edit, ...]]:
    """The text as it is read, and what changed in it."""
    invisible = tuple(_invisible(text)) if _INVISIBLE.search(text) is not None else ()
    visible = applied(text, invisible)
    if unicodedata.is_normalized("NFC", visible):
        return visible, invisible
    pieces = tuple(_in_pieces(visible))
    return applied(visible, pieces), composed(invisible, visible, pieces)


def _invisible(text: str) -> Iterator[Edit]:
    for match in _INVISIBLE.finditer(text):
        place = match.start()
        if match[0] > "\u2000" and _SPELLING.match(text, place) is not None:
            continue
        if match[0] == "\u00ad" and place and text[place - 1].isalnum() and _GOES_ON.match(text, place + 1) is not None:
            continue
        parts = match[0] == "\x1f" and place and not text[place - 1].isspace()
        yield Edit(place, match[0], " " if parts else "", "invisible")


def _in_pieces(text: str) -> Iterator[Edit]:
    """The letters that Unicode writes as one character, and the text as several or as another."""
    for word in _WORD.finditer(text):
        if unicodedata.is_normalized("NFC", word[0]):
            continue
        letters = list(_letters(word[0]))
        composed_ = [unicodedata.normalize("NFC", letter) for letter in letters]
        if "".join(composed_) != unicodedata.normalize("NFC", word[0]):
            yield Edit(word.start(), word[0], unicodedata.normalize("NFC", word[0]), "composed")
            continue
        place = word.start()
        for before, after in zip(letters, composed_, strict=True):
            if before != after:
                yield Edit(place, before, after, "composed")
            place += len(before)


def _letters(word: str) -> Iterator[str]:
    """The letters of a word, each with the marks that follow it."""
    start = 0
    for place, char in enumerate(word):
        joins = unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"
        if place and not joins:
            yield word[start:place]
            start = place
    yield word[start:]
