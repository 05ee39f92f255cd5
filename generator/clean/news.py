"""Which of the days that a text names are those of its news. Goes in: a text; comes out: days, with what they bear.

The burden of proof lies with the day: it must hang on the main verb of its sentence, and no rule of `elsewhere` may
give it to something else. A day with a year needs more (`_surely`), for the years that a dispatch names are mostly of
its background.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator import clause
from generator.chronology import real
from generator.clause import Clause, Token
from generator.clean.elsewhere import ELSEWHERE, Place, adjacent, bare_weekday, tag, weekdays_alone, whole
from generator.days import Named, blanked, named
from generator.knowledge.dates import Cues, cues, relatives
from generator.sentences import around, quoted, spans

_OPENING = 4_000
"""How much of a text is searched for the day of its news."""
_MANY = 40
"""How many days it may name; who names more keeps a calendar."""
_REACH = 400
"""How far around a day its sentence is looked at."""
_OWN = 5
"""How many words after an auxiliary its participle stands."""


@dataclass(frozen=True, slots=True)
class Told:
    """A day of the news as a text tells it."""

    words: str
    day: Named
    first: bool
    """Whether the text's first sentence tells it."""
    sure: bool
    """Whether a year beside it may be believed without a header."""
    verb: str | None = None
    """The participle on which it hangs."""


def of_the_news(text: str, language: str) -> Iterator[Told]:
    """The days of a text on which its news happened, as far as the words around them tell."""
    text = text[:_OPENING]
    every = tuple(islice(named(text, language), _MANY))
    first = spans(text)[0][1] if every else 0
    for day in every:
        place = _placed(text, day, every, language)
        opens = day.end <= first
        present = opens and _is_todays(place)
        if quoted(text, day.start) or (not present and any(rule(place) for _, rule in ELSEWHERE)):
            continue
        sure = opens and (present or _surely(place) or _opens_the_news(place))
        yield Told(text[day.start : day.end], day, opens, sure, next(reversed(place.own), None))


def says_when_else(text: str, day: Named, language: str) -> bool:
    """Whether a text says when its news happened by a weekday alone, or by `hier`, and means another day than `day`.

    In its first sentence such a word stands for the day of the news; after it, one may tell of the same day again.
    """
    text = text[:_OPENING]
    bounds = spans(text)
    if not bounds or day.year is None:
        return False
    blank = blanked(text, tuple(named(text, language)))
    own = real(day.year, day.month, day.day)
    rest = {one for one in weekdays_alone(blank[bounds[0][1] :], language) if own is None or one != own.weekday()}
    return bool(rest) or bare_weekday(blank[: bounds[0][1]], language)


def _placed(text: str, day: Named, every: Sequence[Named], language: str) -> Place:
    start, end = around(text, day.start, day.end)
    start, end = max(start, day.start - _REACH), min(end, day.end + _REACH)
    found = clause.of_day(text[start:end], day.start - start, day.end - start, cues(language))
    behind, own = _past_participle(found, cues(language))
    others = tuple(one for one in every if start <= one.start < end and one is not day)
    return Place(day, others, text[start : day.start], text[day.end : end], found, behind, own, language)


def _past_participle(found: Clause, words: Cues) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """What follows the verb's own participles, and these."""
    if not found.verb_first or found.tense != "perfect":
        return found.between, ()
    own: list[str] = []
    end = 0
    for place in range(min(_OWN, len(found.between))):
        if clause.participle(found.between, place, words):
            own.append(found.between[place].word)
            end = place + 1
            if own[-1] not in words.passive:
                break
    return found.between[end:], tuple(own)


def _surely(place: Place) -> bool:
    """Whether a day with a year is that of the news: right behind the verb, or with its weekday, no old story."""
    words = place.cues
    sentence = (place.before + place.after).lower().replace("’", "'")
    if place.clause.tense != "perfect" or tag(place) is not None or any(whole(w).search(sentence) for w in words.ago):
        return False
    if place.day.weekday is not None:
        return True
    if place.verb in words.doings:
        return not place.own and _beside(place)
    if not place.clause.verb_first or any(word in words.founding for word in place.own):
        return False
    story = any(word in words.passive for word in place.own[:-1])
    if story and _first_word(place.before, words) not in words.indefinite:
        return False
    return bool(place.own) and adjacent(place)


def _beside(place: Place) -> bool:
    """Where the past is a form of one word: «visited a farm in Son La province on May 12, 2021», «on May 12, 2021
    honoured the rescuers»; not «praised the talks on May 12, 2021», which may be the talks' day."""
    behind = place.behind
    if not behind or behind[-1].word not in place.cues.day_articles:
        return False
    if not place.clause.verb_first:
        return place.leads_verb
    where = max((i for i, one in enumerate(behind) if one.word in place.cues.place_words), default=len(behind))
    name = behind[where + 1 : -1]
    return 0 < len(name) <= _OWN and name[0].capital


def _is_todays(place: Place) -> bool:
    """«ce samedi 8 octobre»: whatever it hangs on, the text points at its own day; unless it tells what is to come."""
    words = relatives(place.language)
    before = place.before.lower().split()[-1:]
    if place.day.weekday is None or words is None or not before or before[0] not in words.this:
        return False
    every = clause.tokens(place.before + " " * (place.day.end - place.day.start) + place.after, place.cues)
    tenses = {clause.tense_of(every, at, place.cues) for at in range(len(every))}
    return not tenses & {"before", "coming"} and not any(one.word in place.cues.future for one in every)


def _opens_the_news(place: Place) -> bool:
    """«Le 5 mai 2020, le ministre a reçu …»: a day before the verb is that of the news where the verb is one of those
    that dispatches live on; other verbs open histories as often."""
    found = place.clause
    if found.tense != "perfect" or found.verb is None or found.verb_first or tag(place) is not None:
        return False
    if any(one.word not in place.cues.clitics for one in place.behind):
        return False
    sentence = (place.before + place.after).lower().replace("’", "'")
    if any(whole(word).search(sentence) for word in place.cues.ago):
        return False
    behind = found.after[found.verb - len(found.between) + 1 :][:_OWN]
    own = [one.word for at, one in enumerate(behind) if clause.participle(behind, at, place.cues)]
    return bool(own) and own[0] in place.cues.reporting


def _first_word(text: str, words: Cues) -> str:
    found = clause.tokens(text, words)
    return found[0].word if found else ""
