"""Why a day that a text names is not that of its news. Goes in: a day in its sentence; comes out: whether one of the
rules of `ELSEWHERE` gives it to an anniversary, an earlier treaty, a plan, or another's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator import clause
from generator.clause import Clause, Token
from generator.days import Named, blanked
from generator.knowledge.dates import Cues, cues
from generator.knowledge.reading import calendar, country_of

_WINDOW = 45
_AFTER = 20
_HOUR = 5
"""How many words say at which hour: «dans la soirée du»."""


@dataclass(frozen=True, slots=True)
class Place:
    """A day in its sentence."""

    day: Named
    others: tuple[Named, ...]
    """The other days of the sentence; offsets are those of the text."""
    before: str
    after: str
    clause: Clause
    behind: tuple[Token, ...]
    """The words between the verb with its participle and the day; without a verb before it, all before the day."""
    own: tuple[str, ...]
    """The participles of the verb."""
    language: str

    @property
    def cues(self) -> Cues:
        return cues(self.language)

    @property
    def verb(self) -> str | None:
        """The verb on which the day hangs."""
        if self.clause.verb is None:
            return None
        sentence = self.before + " " * (self.day.end - self.day.start) + self.after
        return clause.tokens(sentence, self.cues)[self.clause.verb].word

    @property
    def leads_verb(self) -> bool:
        """Whether the verb follows the day at once, and is one of a day's doings: «on May 12, 2021 honoured»."""
        return self.clause.verb == len(self.clause.between) and self.verb in self.cues.doings

    def segment(self) -> tuple[Token, ...]:
        """What is before the day since the last comma; where that is nothing, since the one before."""
        last = _since_comma(self.behind)
        if self.day.weekday is None and all(one.word in self.cues.clitics for one in last):
            return _since_comma(self.behind[: max(0, len(self.behind) - len(last) - 1)]) + last
        return last


def _bracketed(place: Place) -> bool:
    return place.before.count("(") > place.before.count(")")


def _of_a_noun(place: Place) -> bool:
    """«la victoire du 30 avril», «le décès, le 4 mars, du président»."""
    words = [one.word for one in clause.tokens(place.before, place.cues)][-2:]
    if place.day.last is None and words and words[-1] in place.cues.of_words | place.cues.to_words:
        return words[-1] in place.cues.to_words or len(words) < 2 or words[-2] not in place.cues.day_parts
    follows = next((one.word for one in place.clause.after if one.word != ","), "")
    return follows in place.cues.of_words and bool(_nouns(place))


def _nouns(place: Place) -> tuple[Token, ...]:
    return tuple(one for one in place.behind if one.word not in place.cues.clitics and one.word != ",")


def _nouns_since_comma(place: Place) -> bool:
    return any(one.word not in place.cues.clitics for one in _since_comma(place.behind))


def _in_a_clause_of_its_own(place: Place) -> bool:
    return not place.clause.main


def _not_then(place: Place) -> bool:
    return place.clause.tense in ("before", "coming")


def _after_a_colon(place: Place) -> bool:
    return place.clause.verb_first and any(one.word in (":", ";") for one in place.behind)


def _behind_the_past(place: Place) -> bool:
    return any(one.word in place.cues.past for one in place.segment())


def _with_a_participle(place: Place) -> bool:
    """«l'accord signé le 12 mars», «une délégation arrivée le 5».

    Not «lors d'une réunion tenue le 5», nor, behind a comma, «une délégation conduite par le ministre, le 5».
    """
    words = place.segment()
    found = [words[i].word for i in range(len(words)) if clause.participle(words, i, place.cues)]
    if place.day.year is None and not _nouns_since_comma(place):
        found = [word for word in found if word not in place.cues.led]
    occasion = any(one.word in place.cues.occasions for one in words)
    return bool(found) and not (occasion and place.day.year is None and found[-1] in place.cues.held)


def _with_another_verb(place: Place) -> bool:
    """On an infinitive or a present participle: «pour signer le 5 mai», «, rappelant le 5 mai»."""
    words = place.behind
    return any(
        clause.infinitive(words, i, place.cues)
        or (words[i].word.endswith(place.cues.gerund_ends) and i > 0 and words[i - 1].word in place.cues.gerund_marks)
        for i in range(len(words))
    )


def _planned(place: Place) -> bool:
    close = place.before[-_WINDOW:].lower() + " | " + place.after[:_AFTER].lower()
    if any(whole(word).search(close) for word in place.cues.future):
        return True
    if set(place.own) & place.cues.setting or (set(place.own) & place.cues.calling and not adjacent(place)):
        return True
    return any(one.word in place.cues.future_nouns for one in place.segment())


def _another_day_tells(place: Place) -> bool:
    """The sentence says by a weekday alone when it was written; the day is another."""
    if place.day.weekday is not None:
        return False
    sentence = place.before + " " * (place.day.end - place.day.start) + place.after
    return bare_weekday(blanked(sentence, place.others, place.day.start - len(place.before)), place.language)


def _reported(place: Place) -> bool:
    """«Le sommet s'ouvre le 5 mai, a annoncé la ville»; what has happened already may be the news all the same."""
    told = tag(place)
    if told is None:
        return False
    its_verb = place.clause.verb is not None and place.clause.verb - len(place.clause.between) > told
    of_the_tag = its_verb and not place.clause.verb_first
    return place.clause.tense != "perfect" or of_the_tag or any(one.start > place.day.end for one in place.others)


def _without_a_verb(place: Place) -> bool:
    """Nothing tells that it has happened: no verb in the perfect, no weekday, and no interval that goes on.

    A verb behind the day is that of the day only where the day opens the sentence («La foire s'ouvre le 5 mai et a …»),
    or stands before it at once.
    """
    if place.day.weekday is not None or place.day.last is not None:
        return False
    if place.clause.tense != "perfect":
        return True
    head = [one for one in _since_comma(place.behind) if one.word not in place.cues.clitics]
    opens = not head or head[0].word in place.cues.heads or head[0].word in place.cues.day_parts
    return not place.clause.verb_first and not opens and not place.leads_verb


ELSEWHERE: tuple[tuple[str, Callable[[Place], bool]], ...] = (
    ("bracketed", _bracketed),
    ("of a noun", _of_a_noun),
    ("subordinate", _in_a_clause_of_its_own),
    ("pluperfect or future", _not_then),
    ("after a colon", _after_a_colon),
    ("behind a word of the past", _behind_the_past),
    ("participle", _with_a_participle),
    ("infinitive", _with_another_verb),
    ("planned", _planned),
    ("another day", _another_day_tells),
    ("reported", _reported),
    ("no verb", _without_a_verb),
)
"""Why a day is not that of the news, in the order in which it is asked."""


def adjacent(place: Place) -> bool:
    """Nothing stands between the verb and the day but a noun that is part of it, an hour, or the name of a place."""
    rest = [one for one in place.behind if one.word != "," and one.word not in place.cues.day_pointers]
    if rest and rest[0].word in place.cues.verb_nouns:
        rest = rest[1:]
    while rest and rest[-1].word in place.cues.day_articles:
        rest = rest[:-1]
    if not rest:
        return True
    if rest[-1].word in place.cues.of_words and len(rest) > 1 and rest[-2].word in place.cues.day_parts:
        return len(rest) <= _HOUR
    name = place.before[rest[0].start :].split("(")[0]
    introducing = "|".join(sorted(place.cues.day_articles | place.cues.day_pointers))
    name = re.sub(rf"(?:,?\s+(?:{introducing}))?[\s,]*$", "", name.split(maxsplit=1)[-1])
    return rest[0].word in place.cues.place_words and country_of(name) is not None


def tag(place: Place) -> int | None:
    """Where behind the day its sentence says who told: «, a annoncé le ministère»."""
    after = place.clause.after
    for i in range(len(after) - 1):
        if after[i].word != ",":
            continue
        j = i + 1
        while j < len(after) - 1 and after[j].word in place.cues.clitics:
            j += 1
        if after[j].word in place.cues.auxiliaries and j + 1 < len(after):
            j += 1
        if after[j].word in place.cues.sayings:
            return i
    return None


def _since_comma(words: tuple[Token, ...]) -> tuple[Token, ...]:
    last = max((i for i, one in enumerate(words) if one.word in (",", "–", "—")), default=-1)
    return words[last + 1 :]


def bare_weekday(sentence: str, language: str) -> bool:
    ways = (*calendar(language).weekdays, *cues(language).relative_days)
    return any(whole(word).search(sentence.lower().replace("’", "'")) for word in ways)


def weekdays_alone(text: str, language: str) -> set[int | None]:
    """The weekdays that a text names, None for what else tells a day from its own: `hier`."""
    plain = text.lower().replace("’", "'")
    found: set[int | None] = {
        number for word, number in calendar(language).weekdays.items() if whole(word).search(plain)
    }
    return found | {None for word in cues(language).relative_days if whole(word).search(plain)}


@cache
def whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
