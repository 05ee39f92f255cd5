"""Spaces lost beside punctuation marks. Goes in: a text; comes out: the places, each with its class.

These need no weighing: no text has a letter right after a comma. Addresses of the Web, figures, initials and
endings in brackets (`ministre(s)`) are left alone. Straight quotes have a module of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from generator.clean.unglue.quotes import beside_quotes
from generator.knowledge import tables
from generator.knowledge.words import glue

_SPOT = re.compile(r"[,;.!?…)»”%:€£$](?=\S)|(?<=\S)[(«“–]")
"""Where one of the classes below may begin."""
_CLASSES: tuple[tuple[str, str, str], ...] = (
    # (class, marks at which it begins, pattern from there on)
    ("comma", ",", r"(?<=[\w)»”\"’'%.]),(?=[^\W\d_])"),
    ("comma", ",", r"(?<=[^\W\d_]),(?=\d)"),
    ("comma", ",", r"(?<=\b[12]\d{3}),(?=[12]\d{3}\b)"),
    ("semicolon", ";", r"(?<!&\w\w)(?<!&\w\w\w)(?<!&\w{4})(?<!&\w{5})(?<!&\w{6})(?<!&#\d\d\d);(?=[^\W\d_])"),
    ("ellipsis", ".…", r"(?<=[^\W\d_])(?:\.\.\.|…)(?=[^\W\d_])"),
    ("full-stop", ".!?…", r"(?<=[^\W_][a-zà-öø-ÿ\d])[.!?…](?=[^\W\d_a-zà-öø-ÿ](?:[^\W\d_]|['’]|\s))"),
    ("full-stop", ".!?…", r"(?<=[a-zà-öø-ÿ\d]{2})[.!?…](?=(?:[A-ZÀ-Ý]|<titles>)\.\s?[A-ZÀ-Ý])"),
    ("full-stop", ".!?…", r"(?<=[a-zà-öø-ÿ\d]{2})[.!?…](?=(?:<titles>)\.\s)"),
    ("full-stop", ".!?", r"(?<=[)»”%])[.!?](?=[^\W\d_])"),
    ("full-stop", ".", r"(?<=[a-zà-öø-ÿ]{3})\.(?=(?:1[89]|20)\d\d(?![\w.,-]))"),
    ("full-stop", ".", r"(?<=\s\d)\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ'’])"),
    ("full-stop", ".", r"(?<=°[CF])\.(?=[A-ZÀ-Ý])"),
    ("full-stop", "!?", r"(?<=[^\W_]\s)[!?](?=[A-ZÀ-Ý][\w'’])"),
    ("full-stop", ".", r"(?<=[A-ZÀ-Ý]{2})\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ'’]|À\s)"),
    ("title-stop", ".", r"(?:<behind titles>)\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ])"),
    (
        "bracket",
        "(",
        r"(?<=[^\W_])(?!(?<=\d)\((?:[a-z]|\d\d?|[ivx]+|bis|ter)\))(?!\(\d\))(?!(?<=\b[^\W_])\(\w{1,3}\)|(?<=\b[^\W_]{2})\(\w{1,3}\))(?=\((?!(?:<endings>)\))[\w«\"])",
    ),
    ("bracket", "(", r"(?<=[^\W_]{2})(?=\([+±−-]\d)|(?<=\d%)(?=\([\w+±−-])"),
    ("bracket", "(", r"(?<=[^\W_][\"»”])(?=\([\w«])|(?<=[^\W_]'')(?=\([\w«])"),
    ("bracket", ")", r"(?<=[^\W\d_]{2})\)(?=\((?![ivx]+\))[^\W\d_]{3})"),
    ("bracket", ".;:!?,", r"(?<=[^\W_]{2})[.;:!?,](?=\([\w«])"),
    ("bracket", ")", r"(?<![-(])\)(?=(?!s\b)[^\W_])"),
    ("quote", "«“", r"(?<=[^\W_])(?=[«“])"),
    ("quote", ".,;:!?…", r"(?<=[\w)»”%])[.,;:!?…](?=[«“]\s?[^\W_])"),
    ("quote", "»”", r"[»”](?=[^\W_])"),
    ("per-cent", "%", r"(?:(?<=\d)|(?<=\d\s))%(?=[^\W\d_]{2})"),
    ("per-cent", "€£$", r"(?:(?<=\d)|(?<=\d\s))[€£$](?=[a-zà-öø-ÿ]{2})"),
    ("colon", ":", r"(?:(?<=[^\W\d_])|(?<=\s\d{4})):(?=[^\W\d_]{2})|(?<=\s):(?=[^\W\d_](?:[^\W\d_]|['’]|\s))"),
    ("dash", "–", r"(?<=[^\W_])(?=–\s)"),
)
_HIGH_STOP = re.compile(r"[;:!?»](?<=[^\W_].)(?=\s|$)|«(?=[^\W_])")
_ODD = re.compile(r"[/+=–—-](?<=\s.)(?=[^\W\d_]{2})")


@cache
def _by_mark(language: str) -> Mapping[str, list[tuple[str, re.Pattern[str]]]]:
    """The classes as a language has them: with its titles, and its endings in brackets."""
    words = glue(language)
    titles = sorted(words.titles) or ["(?!)"]
    own = {
        "<titles>": "|".join(titles),
        "<behind titles>": "|".join(rf"(?<=\b{title})" for title in titles if title != "(?!)") or "(?!)",
        "<endings>": "|".join(sorted(words.bracketed)) or "(?!)",
    }
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
    for rule, marks, pattern in _CLASSES:
        told = re.compile(re.sub("|".join(own), lambda name: own[name[0]], pattern))
        for mark in marks:
            table[mark].append((rule, told))
    return table


def lost_spaces(text: str, language: str = tables.NATIVE) -> Iterator[tuple[int, str]]:
    """(place, class) of every lost space beside a punctuation mark."""
    classes = _by_mark(language)
    for spot in _SPOT.finditer(text):
        for rule, pattern in classes[spot[0]]:
            match = pattern.match(text, spot.start())
            if match is not None:
                if not in_address(text, match.start(), match.end()):
                    yield match.end(), rule
                break
    yield from ((place, "quote") for place in beside_quotes(text))


def high_stops(text: str) -> Iterator[int]:
    """Every place before `;` and the like where French typography would have a space."""
    return (match.end() if match[0] == "«" else match.start() for match in _HIGH_STOP.finditer(text))


def odd_marks(text: str) -> Iterator[int]:
    """Every place behind a dash or the like that has a space before it alone: some texts write it so."""
    return (match.end() for match in _ODD.finditer(text))


_NEAR = 100
"""How far an address reaches from a place within it, at most."""
_ADDRESS = re.compile(
    r"https?:|www\.|@|\.(?:com|vn|org|net|fr|info|gov|eu|int|(?i:jpe?g|png|gif|pdf|docx?|mp[34]))\b|/\w+/"
)
_APART = " \n,;()«»\u00a0"


def in_address(text: str, start: int, end: int) -> bool:
    """Whether the place lies within an address of the Web or the name of a file."""
    if text[start - 1 : start] in _APART and text[end : end + 1] in _APART:
        return False
    left = text.rfind(" ", max(0, start - _NEAR), start) + 1 or max(0, start - _NEAR)
    right = text.find(" ", end, end + _NEAR)
    return _ADDRESS.search(text[left : right if right >= 0 else end + _NEAR]) is not None
