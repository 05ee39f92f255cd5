"""On which side of a text's own day something lies: past or coming, as its verb tells.

Goes in: a text, a place in it, its language. Comes out: the days, counted from the text's own, among which a bare
weekday is looked for; None where the verb leaves that open. Nothing stays on disk.
"""

from __future__ import annotations

from generator import clause
from generator.clause import Clause
from generator.knowledge.dates import Cues, Relatives, cues
from generator.sentences import around

PAST, COMING = range(-5, 1), range(1, 7)
"""Which days a bare weekday may be: six days ago one says «dernier»."""
_REACH = 400
"""How far around a word its sentence is looked at."""


def side(text: str, start: int, end: int, language: str, words: Relatives) -> range | None:
    """On which side of the text's day something lies, as the verb tells on which it hangs; None if that is open."""
    known = cues(language)
    found = of_verb(text, start, end, known)
    between = [one.word for one in found.between]
    if not found.verb_first:
        if between and clause.participle(found.between, len(between) - 1, known):
            return None if between[-1] in known.future else PAST
        between = []
    of_a_noun = [
        at
        for at in range(len(between))
        if clause.participle(found.between, at, known)
        and any(word not in known.passive | known.clitics | words.adverbs for word in between[:at])
    ]
    if of_a_noun and not set(between) & known.future:
        return PAST if of_a_noun[-1] == len(between) - 1 else None
    if set(between) & (known.future | known.setting | known.calling):
        return None
    infinitive = any(clause.infinitive(found.between, at, known) for at in range(len(between)))
    if found.tense in ("perfect", "before"):
        return None if infinitive else PAST
    if found.tense == "coming":
        doubtful = set(plain(text[max(0, start - _REACH) : end]).split()) & words.doubtful
        return None if doubtful else COMING
    return None


def before(text: str, place: int) -> set[str]:
    """The word before a place, as a whole and without what is elided before it: `jusqu'à` and `à`."""
    last = plain(text[max(0, place - _REACH) : place]).split()[-1:]
    return {form for word in last for form in (word, word.rpartition("'")[2], word[: word.rfind("'") + 1]) if form}


def of_verb(text: str, start: int, end: int, words: Cues) -> Clause:
    """The clause in which text[start:end] stands."""
    first, last = around(text, start, end)
    first, last = max(first, start - _REACH), min(last, end + _REACH)
    return clause.of_day(text[first:last], start - first, end - first, words)


def plain(text: str) -> str:
    """A text in small letters, with straight apostrophes."""
    return text.lower().replace("’", "'")
