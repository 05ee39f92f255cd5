r"""Characters that are no part of what a text says: composed letters, invisible and control characters, bytes that are
no character. All recorded.

Goes in: the text as decoded; comes out: the text in NFC without them, and for each word so changed what it was. White
space stays as it is, so that the words of both texts are the same in number and order. The joiners U+200C and U+200D
stay where they are spelling: between letters of scripts that join, and within an emoji. A soft hyphen at the end of a
line within a word stays until the lines are joined.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_JOINED = (
    "\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1c4f\ua800-\ua95f\ua980-\uabff"
    "\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff"
)
"""Arabic to Sinhala, Tibetan, Burmese, Khmer, Mongolian, and the rarer scripts beside them."""
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
_PICTURE = "\u2190-\u2bff\U0001f000-\U0001faff"
_SPELLING = (
    f"(?<=[{_JOINED}])[\u200c\u200d](?=[{_JOINED}])|(?<=[{_VIRAMA}])[\u200c\u200d]"
    f"|(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])"
)
_INVISIBLE = re.compile(
    f"(?!{_SPELLING})"
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f]"
)
_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*[^\W\d_]")
"""A line's end, and a letter on the next line."""


@dataclass(frozen=True, slots=True)
class Change:
    """A word that changed: its place in the new text, and what it was."""

    place: int
    before: str
    after: str
    rule: str
    taken: tuple[tuple[str, str], ...] = ()
    """(text, rule) of just what changed in it, for a word of which the article keeps no repair."""


def settle(text: str, bad: Mapping[int, tuple[str, int]] | None = None) -> tuple[str, tuple[Change, ...]]:
    r"""The text as it is read, and its changes, in order.

    `bad`: the places of characters that stand for bytes, with these bytes and their offset in the file; the change of
    their word tells both: `voil\xc3 (octet 57)`.
    """
    bad = bad or {}
    if not bad and unicodedata.is_normalized("NFC", text) and _INVISIBLE.search(text) is None:
        return text, ()
    places = sorted(bad)
    out: list[str] = []
    changes: list[Change] = []
    position = length = 0
    for match in _WORD.finditer(text):
        space = text[position : match.start()]
        length += len(space)
        inside = places[bisect_left(places, match.start()) : bisect_left(places, match.end())]
        octets = {place - match.start(): bad[place] for place in inside}
        soft = match[0].endswith("\u00ad") and _GOES_ON.match(text, match.end()) is not None
        word, change = _settled(match[0], length, octets, soft=soft)
        if change is not None:
            changes.append(change)
        out += [space, word]
        length += len(word)
        position = match.end()
    out.append(text[position:])
    return "".join(out), tuple(changes)


def _settled(before: str, place: int, bad: Mapping[int, tuple[str, int]], *, soft: bool) -> tuple[str, Change | None]:
    """A word as it is read, and its change. `soft`: the hyphen at its end parts it for the line."""
    visible = _INVISIBLE.sub("", before) + "\u00ad" * soft
    word = unicodedata.normalize("NFC", visible)
    if word == before and not bad:
        return word, None
    taken: list[tuple[str, str]] = [(f"{octets} (octet {offset})", "undecodable") for octets, offset in bad.values()]
    if visible != before:
        taken.append(("".join(_INVISIBLE.findall(before[:-1] if soft else before)), "invisible"))
    taken += [(letter, "composed") for letter in _letters(visible) if not unicodedata.is_normalized("NFC", letter)]
    taken = taken or [(visible, "composed")]
    rule = "+".join(dict.fromkeys(rule for _, rule in taken))
    return word, Change(place, _with_bytes(before, bad), word, rule, tuple(taken))


def _letters(word: str) -> Iterator[str]:
    """The letters of a word, each with the marks that follow it."""
    start = 0
    for place, char in enumerate(word):
        joins = unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"
        if place and not joins:
            yield word[start:place]
            start = place
    yield word[start:]


def _with_bytes(word: str, bad: Mapping[int, tuple[str, int]]) -> str:
    """The word with bytes written where characters stand for them, and their offsets."""
    if not bad:
        return word
    written = "".join(bad[place][0] if place in bad else char for place, char in enumerate(word))
    return f"{written} (octet {', '.join(str(offset) for _, offset in bad.values())})"
