"""Articles → Articles: the days that a text tells from its own (`mardi`, `hier`, `le 5 mai`), resolved as spans.

Goes in: articles whose dates are final. Comes out: the same with their moments; the texts stay as they are. Nothing
stays on disk. The words are those of the language's pack; an article in a language without them has no moments.

The article's date is the day from which its words count. Where it is known in part only, every day that it may mean is
tried, and a moment is told as far as all agree: `hier` in an article of July 2024 is no day, `cette année` is 2024, and
`hier` in one of `XXXX-04-26` is `XXXX-04-25`; in one of `XXXX-03-01` it is nothing, since February has two ends.

A bare weekday is the nearest one on the side that the tense of its verb tells, and nothing where that cannot be told;
nor is one that may be a name: `Mercredi Addams`, `Ali Mardi`.
What stands in quotation marks was said on a day of its own, and is left out; so is a day that belongs to a noun
(`la victoire du 30 avril`), to a habit (`le mardi`), to a feast in brackets, or to a year that its sentence names.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from generator import chronology
from generator.chronology import real
from generator.days import Named, blanked, named
from generator.gather.reckoning import beside, month, nearest, on_side, week
from generator.gather.sides import before, of_verb, plain, side
from generator.knowledge.dates import Relatives, cues, relatives
from generator.knowledge.reading import calendar
from generator.model import Article, Moment, Part
from generator.provenance import texts
from generator.sentences import around, quoted

Span = tuple[int, int, str]
"""Where a moment begins and ends in its text, and its EDTF."""
Rule = Callable[[datetime.date], str | None]
"""The EDTF of a moment, counted from a day."""

_TYPES = range(2000, 2028)
"""Years of all fourteen kinds: with and without 29 February, beginning on any weekday."""
_NAME = re.compile(r"[\s-]+[^\W\d_a-zß-ÿ]")
"""A word with a capital behind another word."""
_REACH = 400
"""How far around a moment its sentence is looked at."""


def resolved(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, each with its moments."""
    return tuple(map(_resolved, articles))


def _resolved(article: Article) -> Article:
    words = relatives(article.language)
    days = _days(article) if words is not None else ()
    if not days or words is None:
        return article
    reader = _Reader(article, words, days)
    return replace(article, moments=tuple(chain.from_iterable(reader.of(*text) for text in texts(article))))


def _days(article: Article) -> tuple[datetime.date, ...]:
    """The days that the article's date may mean: one, both ends, or that day in every kind of year; none where it
    contradicts itself."""
    if article.date.conflicts:
        return ()
    bounds = chronology.bounds(article.date.edtf)
    if bounds is not None:
        return bounds if bounds[0] != bounds[1] else bounds[:1]
    known = chronology.parse(article.date.edtf)
    if known.month is None or known.day is None or "/" in (article.date.edtf or ""):
        return ()
    weekdays = {day.weekday for day in named(article.date.evidence or "", article.language)} - {None}
    every = (real(year, known.month, known.day) for year in _TYPES)
    return tuple(day for day in every if day and (len(weekdays) != 1 or day.weekday() in weekdays))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the texts of one article."""

    article: Article
    words: Relatives
    days: tuple[datetime.date, ...]

    def of(self, part: Part, number: int, text: str) -> Iterator[Moment]:
        """The moments of a text, in its order; of two that overlap the first, or the longer one."""
        end = 0
        for start, last, edtf in sorted(self._spans(text), key=lambda one: (one[0], -one[1])):
            if start >= end:
                yield Moment(part, number, start, last, text[start:last], edtf)
                end = last

    def _spans(self, text: str) -> Iterator[Span]:
        dated = tuple(named(text, self.article.language))
        small = text.lower()
        found = any(stem in small for stem in _stems(self.article.language))
        for match in _pattern(self.article.language).finditer(blanked(text, dated)) if found else ():
            edtf = self._told(self._rule(match, text))
            if edtf is not None and not quoted(text, match.start()):
                yield match.start(), match.end(), edtf
        for day in dated:
            near = self._rule_of_day(day, text) if day.year is None and not day.disputed else None
            edtf = self._told(near, near_one=True)
            if edtf is not None and not quoted(text, day.start):
                yield day.start, day.end, edtf

    def _told(self, rule: Rule | None, *, near_one: bool = False) -> str | None:
        """What a rule gives for every day that the article's date may mean, if that is one thing.

        `near_one`: the rule looks for a day near its own, and another of these days may be too far from it.
        """
        if rule is None:
            return None
        found = {rule(day) for day in self.days}
        if chronology.year(self.article.date.edtf) is None:
            found = {edtf and re.sub(r"\d{4}(?=-)", "XXXX", edtf) for edtf in found}
        elif near_one:
            found -= {None}
        return found.pop() if len(found) == 1 else None

    def _rule(self, match: re.Match[str], text: str) -> Rule | None:
        if match["weekday"] is not None:
            named = match["unlike"] is not None or self._is_name(match, text)
            return None if named else self._rule_of_weekday(match, text)
        if match["day"] is None and before(text, match.start()) & self.words.period_barring:
            return None
        if match["day"] is None:
            return self._rule_of_period(" ".join(plain(match[0]).split()))
        if before(text, match.start()) & cues(self.article.language).of_words:
            return None
        shift = self.words.days[" ".join(plain(match["day"]).split())]
        if shift == 0 and match["part"] is None and not self._happens(match, text):
            return None
        return lambda day: (day + datetime.timedelta(days=shift)).isoformat()

    def _rule_of_period(self, period: str) -> Rule:
        words = self.words
        if period in words.weeks:
            return lambda day: week(day, words.weeks[period])
        if period in words.months:
            return lambda day: month(day, words.months[period])
        return lambda day: f"{day.year + words.years[period]:04d}"

    def _happens(self, match: re.Match[str], text: str) -> bool:
        """Whether a word for today is that: what is done on it; not «le port est aujourd'hui grand»."""
        if " " in match["day"]:
            return True
        found = of_verb(text, match.start(), match.end(), cues(self.article.language))
        return found.verb_first and found.tense in ("perfect", "coming")

    def _rule_of_weekday(self, match: re.Match[str], text: str) -> Rule | None:
        weekday = calendar(self.article.language).weekdays[match["weekday"].lower()]
        if match["ahead"] is not None:
            days = self.words.ahead[" ".join(plain(match["ahead"]).split())]
            return lambda day: nearest(day, weekday, range(days + 1, days + 7))
        if match["last"] is not None:
            return lambda day: nearest(day, weekday, range(-7, 0))
        if match["next"] is not None:
            return lambda day: nearest(day, weekday, range(2, 8))
        if match["this"] is None and before(text, match.start()) & self.words.barring:
            return None
        lying = side(text, match.start(), match.end(), self.article.language, self.words)
        if match["this"] is not None:
            return lambda day: day.isoformat() if day.weekday() == weekday else on_side(day, weekday, lying)
        return lambda day: on_side(day, weekday, lying)

    def _is_name(self, match: re.Match[str], text: str) -> bool:
        """Whether a weekday has a capital that is not that of its sentence, or another one behind it."""
        if self.words.capital or not match["weekday"].istitle():
            return False
        start, _ = around(text, match.start(), match.end())
        return (
            re.search(r"\w", text[start : match.start("weekday")]) is not None
            or _NAME.match(text, match.end("weekday")) is not None
        )

    def _rule_of_day(self, day: Named, text: str) -> Rule | None:
        """«le 5 mai»: the one within half a year, on the side that its verb tells."""
        language = self.article.language
        if day.last is None and before(text, day.start) & (cues(language).of_words | cues(language).to_words):
            return None
        if text[: day.start].endswith("("):
            return None
        start, end = around(text, day.start, day.end)
        if re.search(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", text[max(start, day.start - _REACH) : end]):
            return None
        lying = side(text, day.start, day.end, language, self.words)

        def told(own: datetime.date) -> str | None:
            same = (day.month, day.day) == (own.month, own.day)
            for year in (own.year - 1, own.year, own.year + 1):
                first = real(year - day.turns, day.month, day.day)
                if first is None or not day.fits(year) or not ((same and first == own) or beside(first, own, lying)):
                    continue
                return day.edtf(year)
            return None

        return told


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words, weekdays = relatives(language), calendar(language).weekdays
    if words is None:
        return re.compile("(?!)")
    parts = _any(words.day_parts)
    return re.compile(
        rf"(?<![\w-])(?:(?:{_any((*words.weeks, *words.months, *words.years))})"
        rf"|(?P<day>{_any(words.days)})(?:\s(?P<part>{parts}))?"
        rf"|(?:(?P<this>{_any(words.this)})\s)?(?P<weekday>{_any(weekdays)})"
        rf"(?:\s(?:(?P<last>{_any(words.last)})|(?P<next>{_any(words.next)})|(?P<ahead>{_any(words.ahead)})"
        rf"|(?P<unlike>{_any(words.unlike)})|{parts}))?)(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _stems(language: str) -> frozenset[str]:
    """One of which a text has where the pattern may find something; looked for first, since most texts have none."""
    words = relatives(language)
    told = (*words.days, *words.weeks, *words.months, *words.years) if words is not None else ()
    longest = {max(re.findall(r"[^\W\d_]+", phrase), key=len) for phrase in told}
    return frozenset({*longest, *calendar(language).weekdays})


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s") for word in ordered) or "(?!)"
