"""In which year a text stands, if it says so itself. Goes in: texts; comes out: years with the words that bear them.

A year is evidence where the text speaks of it as its present, or of a short span of years in which both sides act
together. Failing that, the text bounds its own year: it stands no earlier than a year of which it tells as past, and no
later than one for which it plans; where only one year between them gives the day its weekday, that year is inferred.
Years of anniversaries, earlier treaties and teasers are none; they are simply not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator import clause
from generator.chronology import YEARS
from generator.days import Named
from generator.knowledge.dates import Cues, cues
from generator.sentences import QUOTATION, quoted, spans

_SPAN = re.compile(r"(?<![\d-])(?P<from>1[89]\d\d|20\d\d)\s?[-–]\s?(?P<to>1[89]\d\d|20\d\d)(?![\d-])")
_YEAR = re.compile(r"(?<![\w-])(?:1[89]|20)\d\d(?![\w-])")
_FOUR = re.compile(r"\d{4}")
_MAX_SPAN = 6
_BEFORE, _REACH = 110, 400
_MANY = 20
"""How many spans or years of a text are looked at."""
_SECOND_HALF = 7
_ASIDE = (*QUOTATION, ("(", ")"))
"""Between these a year is somebody else's, or an aside's."""


def of_day(day: Named, texts: Iterable[str], language: str) -> dict[int, str]:
    """The years that the texts bear for a day without one, and that the day fits."""
    texts = tuple(text for text in texts if _FOUR.search(text))
    found: dict[int, str] = {}
    if day.weekday is not None:
        found |= _of_periods(texts, language) | _matches(cues(language).present, texts)
    if day.month >= _SECOND_HALF:
        found |= _matches(cues(language).review, texts)
    if day.weekday is not None and not found:
        found = _between(texts, language)
    return {year: words for year, words in found.items() if day.fits(year) and not later(year, texts, language)}


def later(year: int, texts: Iterable[str], language: str) -> bool:
    """Whether the texts tell of a later year as past: they were not written in `year`."""
    return any(int(found) > year for text in texts for found in _told_years(text, language))


def _told_years(text: str, language: str) -> Iterator[str]:
    words = cues(language)
    for start, end in spans(text) if _YEAR.search(text) else ():
        sentence = text[start:end]
        years = _YEAR.findall(sentence)
        if not years:
            continue
        every = clause.tokens(sentence, words)
        tenses = {clause.tense_of(every, place, words) for place in range(len(every))}
        plans = any(_in(word, sentence.lower()) for word in words.future)
        if tenses & {"perfect", "before"} and "coming" not in tenses and not plans:
            yield from years


def _between(texts: Iterable[str], language: str) -> dict[int, str]:
    """Every year from the last that the texts tell as past to the first for which they plan."""
    words = cues(language)
    reached: tuple[int, str] | None = None
    planned: tuple[int, str] | None = None
    for text in texts:
        for start, end in spans(text):
            sentence = text[start:end]
            for match in islice(_YEAR.finditer(sentence), _MANY):
                year, said = int(match[0]), " ".join(sentence[: match.end()].rsplit(maxsplit=2)[-2:])
                if year not in YEARS or quoted(sentence, match.start(), _ASIDE):
                    continue
                if _is_planned(sentence, match, words):
                    planned = min(planned or (year, said), (year, said))
                elif _is_reached(sentence, match, words):
                    reached = max(reached or (year, said), (year, said))
    if reached is None or planned is None:
        return {}
    return dict.fromkeys(range(reached[0], planned[0] + 1), f"{reached[1]} ; {planned[1]}")


def _is_reached(sentence: str, match: re.Match[str], words: Cues) -> bool:
    """«les échanges ont augmenté de 5 % en 2022»: what has happened in a year has happened by now.

    Not what was decided for it: «ont décidé d'ouvrir en 2025», «ont approuvé la foire en 2025», «le plan pour 2025».
    """
    introduced = re.search(words.in_year, sentence[: match.start()].lower())
    found = clause.of_day(sentence, match.start(), match.end(), words)
    if introduced is None or found.tense not in ("perfect", "before"):
        return False
    if not found.verb_first:
        return re.search(words.yield_of, sentence[: match.start()].lower()) is not None
    between = [one.word for one in found.between]
    aims = words.infinitive_marks - words.common_marks | words.calling | words.setting | words.sayings | words.aims
    no_infinitive = not any(clause.infinitive(found.between, at, words) for at in range(len(between)))
    return no_infinitive and not set(between) & aims and not any(_in(one, sentence.lower()) for one in words.future)


def _is_planned(sentence: str, match: re.Match[str], words: Cues) -> bool:
    """«d'ici 2025»; «se tiendra en 2025»: not in a sentence that looks back, nor in one with an earlier year."""
    if any(int(year) < int(match[0]) for year in _YEAR.findall(sentence)):
        return False
    every = clause.tokens(sentence, words)
    tenses = {clause.tense_of(every, place, words) for place in range(len(every))}
    introduced = sentence[: match.start()].lower()
    if re.search(words.for_year, introduced):
        return bool({one.word for one in every} & (words.calling | words.setting)) and "before" not in tenses
    if "before" in tenses or any(re.fullmatch(words.past_form, one.word) for one in every):
        return False
    if re.search(words.by_year, introduced):
        return True
    if not any(re.search(form, introduced) for form in (words.in_year, words.until_year)):
        return False
    return clause.of_day(sentence, match.start(), match.end(), words).tense == "coming"


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
