"""In which year a text stands, if it says so itself. Goes in: texts; comes out: years with the words that bear them.

A year is evidence where the text speaks of it as its present, or of a short span of years as its own. Years of
anniversaries, earlier treaties, plans and teasers are none; they are simply not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from generator.knowledge.reading import calendar
from generator.sentences import around

_SPAN = re.compile(r"(?<![\d-])(?P<from>1[89]\d\d|20\d\d)\s?[-–]\s?(?P<to>1[89]\d\d|20\d\d)(?![\d-])")
_MAX_SPAN = 6
_BEFORE = 110
_MANY = 50


def present(texts: Iterable[str], language: str) -> dict[int, str]:
    """Years of which the texts speak as the present."""
    found: dict[int, str] = {}
    for text in texts:
        for pattern in calendar(language).present:
            for match in re.finditer(pattern, text):
                found.setdefault(int(match["year"]), text[match.start("year") - 3 : match.end("year")].strip())
    return found


def of_periods(texts: Iterable[str], language: str) -> dict[int, str]:
    """Years of the short spans to which the texts belong: `pour la période 2021-2025`."""
    times = calendar(language)
    found: dict[int, str] = {}
    for text in texts:
        for match in islice(_SPAN.finditer(text), _MANY):
            first, last = int(match["from"]), int(match["to"])
            start, end = around(text, match.start(), match.end())
            sentence = text[start:end].lower()
            before = text[max(start, match.start() - _BEFORE) : match.start()].lower()
            opens = re.search(rf"(?:{times.periods})\s*\(?$", before)
            if not 1 <= last - first <= _MAX_SPAN or opens is None:
                continue
            if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", sentence) for word in times.closed_periods):
                continue
            found.update(dict.fromkeys(range(first, last + 1), match[0]))
    return found
