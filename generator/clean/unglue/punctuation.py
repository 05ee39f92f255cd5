"""Spaces lost beside punctuation marks. Goes in: a text; comes out: the places, each with its class.

These need no weighing: no French text has a letter right after a comma. Addresses of the Web, figures, initials and
endings in brackets (`ministre(s)`) are left alone.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

_CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("comma", re.compile(r"(?<=[\w)»”\"’'%]),(?=[^\W\d_])")),
    ("semicolon", re.compile(r"(?<!&\w\w)(?<!&\w\w\w)(?<!&\w{4})(?<!&\w{5})(?<!&\w{6})(?<!&#\d\d\d);(?=[^\W\d_])")),
    ("comma", re.compile(r"(?<=[^\W\d_]),(?=\d)")),
    ("full-stop", re.compile(r"(?<=[a-zà-öø-ÿ\d]{2})[.!?…](?=[^\W\d_a-zà-öø-ÿ](?:[^\W\d_]|['’]|\s))")),
    ("full-stop", re.compile(r"(?<=[a-zà-öø-ÿ\d]{2})[.!?…](?=(?:[A-ZÀ-Ý]|MM)\.\s?[A-ZÀ-Ý])")),
    ("full-stop", re.compile(r"(?<=[)»”%])[.!?](?=[^\W\d_])")),
    ("full-stop", re.compile(r"(?<=[A-ZÀ-Ý]{2})\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ])")),
    ("ellipsis", re.compile(r"(?<=[^\W\d_])(?:\.\.\.|…)(?=[^\W\d_])")),
    ("title-stop", re.compile(r"(?<!\w)(?:M|MM|Dr|Pr)\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ])")),
    (
        "bracket",
        re.compile(
            r"(?<=[^\W_])(?!(?<=\d)\((?:[a-z]|\d\d?|[ivx]+|bis|ter)\))(?=\((?!(?:s|e|es|ne|nes|x|le|les|trice|trices)\))[\w«\"])"
        ),
    ),
    ("bracket", re.compile(r"(?<![-(])\)(?=(?!s\b)[^\W_])")),
    ("quote", re.compile(r"(?<=[^\W_])(?=[«“])")),
    ("quote", re.compile(r"(?<=[\w)])[.,;:!?…](?=[«“]\s?[^\W_])")),
    ("quote", re.compile(r"[»”](?=[^\W_])")),
    ("per-cent", re.compile(r"(?<=\d)\s?%(?=[^\W\d_]{2})")),
    ("colon", re.compile(r"(?<=[^\W\d_]):(?=[^\W\d_]{2})|(?<=\s):(?=[^\W\d_](?:[^\W\d_]|['’]|\s))")),
    ("dash", re.compile(r"(?<=[^\W_])(?=–\s)")),
)
_HIGH_STOP = re.compile(r"(?<=[^\W_])(?=[;:!?»](?:\s|$))")
_ANY = re.compile(r"[,;.!?…)»”%:](?=[^\W_])|[^\W_](?=[(«“–])|[.,;:!?…][«“]|[^\W_][.,;:!?]?\"[^\W_]|%\s?[^\W_]")
"""What every one of these classes needs; most texts have none of it."""
_STRAIGHT = re.compile(r"(?:(?<=[^\W_])|(?<=[^\W_][.,;:!?]))\"(?=[^\W_])")


def lost_spaces(text: str) -> Iterator[tuple[int, str]]:
    """(place, class) of every lost space beside a punctuation mark."""
    if _ANY.search(text) is None:
        return
    for rule, pattern in _CLASSES:
        for match in pattern.finditer(text):
            if not in_address(text, match.start(), match.end()):
                yield match.end(), rule
    quotes = [match.start() for match in re.finditer('"', text)]
    for match in _STRAIGHT.finditer(text):
        if text[match.start() - 1] in ".,;:!?" and len(quotes) % 2:
            continue  # which quotes open is not certain, and the mark belongs to either side
        opening = bisect(quotes, match.start() - 1) % 2 == 0
        yield (match.start() if opening else match.end()), "quote"


def high_stops(text: str) -> Iterator[int]:
    """Every place before `;` and the like where French typography would have a space."""
    return (match.start() for match in _HIGH_STOP.finditer(text))


_NEAR = 100
"""How far an address reaches from a place within it, at most."""
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|vn|org|net|fr|info|gov|eu|int)\b|/\w+/")


def in_address(text: str, start: int, end: int) -> bool:
    """Whether the place lies within an address of the Web."""
    left = text.rfind(" ", max(0, start - _NEAR), start) + 1 or max(0, start - _NEAR)
    right = text.find(" ", end, end + _NEAR)
    return _ADDRESS.search(text[left : right if right >= 0 else end + _NEAR]) is not None
