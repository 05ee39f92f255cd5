"""In which year a text stands, if it says so itself. Goes in: texts; comes out: years with the words that bear them.

A year is evidence where the text speaks of it as its present, or of a short span of years in which both sides act
together. Years of anniversaries, earlier treaties, plans and teasers are none; they are simply not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator import clause
from generator.chronology import YEARS
from generator.days import Named
from generator.knowledge.dates import cues
from generator.sentences import spans

_SPAN = re.compile(r"(?<![\d-])(?P<from>1[89]\d\d|20\d\d)\s?[-–]\s?(?P<to>1[89]\d\d|20\d\d)(?![\d-])")
_YEAR = re.compile(r"(?<![\w-])(?:1[89]|20)\d\d(?![\w-])")
_MAX_SPAN = 6
_BEFORE, _REACH = 110, 400
_MANY = 20
"""How many spans or years of a text are looked at."""
_SECOND_HALF = 7


def of_day(day: Named, texts: Iterable[str], language: str) -> dict[int, str]:
    """The years that the texts bear for a day without one, and that the day fits."""
    texts = tuple(texts)
    found: dict[int, str] = {}
    if day.weekday is not None:
        found |= _of_periods(texts, language) | _matches(cues(language).present, texts)
    if day.month >= _SECOND_HALF:
        found |= _matches(cues(language).review, texts)
    return {year: words for year, words in found.items() if day.fits(year) and not later(year, texts, language)}


def later(year: int, texts: Iterable[str], language: str) -> bool:
    """Whether the texts tell of a later year as past: they were not written in `year`."""
    return any(int(found) > year for text in texts for found in _told_years(text, language))


def _told_years(text: str, language: str) -> Iterator[str]:
    words = cues(language)
    for start, end in spans(text):
        sentence = text[start:end]
        years = _YEAR.findall(sentence)
        if not years:
            continue
        every = clause.tokens(sentence)
        tenses = {clause.tense_of(every, place, words) for place in range(len(every))}
        plans = any(_in(word, sentence.lower()) for word in words.future)
        if tenses & {"perfect", "before"} and "coming" not in tenses and not plans:
            yield from years


def _matches(patterns: Iterable[str], texts: Iterable[str]) -> dict[int, str]:
    """The years that patterns find, outside quotations and what a colon introduces."""
    found: dict[int, str] = {}
    for text in texts:
        for pattern in patterns:
            matches = tuple(islice(re.finditer(pattern, text, re.IGNORECASE), _MANY))
            bounds = spans(text) if matches else ()
            for match in matches:
                sentence = text[_sentence(bounds, match)[0] : match.start("year")]
                year = int(match["year"])
                if year in YEARS and not re.search(r"[:«“\"]", sentence):
                    words = text[: match.end("year")].rsplit(maxsplit=2)[-2:]
                    found.setdefault(year, " ".join(words))
    return found


def _of_periods(texts: Iterable[str], language: str) -> dict[int, str]:
    """Years of the short spans to which the texts belong: `pour la période 2021-2025`."""
    words = cues(language)
    found: dict[int, str] = {}
    for text in texts:
        matches = tuple(islice(_SPAN.finditer(text), _MANY))
        bounds = spans(text) if matches else ()
        for match in matches:
            first, last = int(match["from"]), int(match["to"])
            start, end = _sentence(bounds, match)
            sentence = text[max(start, match.start() - _REACH) : min(end, match.end() + _REACH)].lower()
            before = text[max(start, match.start() - _BEFORE) : match.start()].lower()
            if not 1 <= last - first <= _MAX_SPAN or re.search(rf"(?<!\w)(?:{words.periods})\s*\(?$", before) is None:
                continue
            if any(_in(word, sentence) for word in words.closed_periods):
                continue
            if any(_in(word, sentence) for word in words.agreed):
                found.update(dict.fromkeys(range(first, last + 1), match[0]))
    return found


def _sentence(bounds: tuple[tuple[int, int], ...], match: re.Match[str]) -> tuple[int, int]:
    """The sentence in which a match begins."""
    return next((one for one in bounds if match.start() < one[1]), match.span())


def _in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
