"""On which verb of its sentence a day hangs. Goes in: a sentence and a place in it; comes out: a Clause.

No parser: a walk over the words. A word that opens a clause (`que`, `qui`, `dont`) waits for a verb of its own; the
next verb after that closes it. What cannot be told counts as subordinate, so that it bears no date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from generator.knowledge.dates import Cues

Tense = Literal["perfect", "present", "before", "coming"]

_TOKEN = re.compile(r"[^\W\d_]+['’](?=\w)|[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[,;:()«»“”\"–—]")
_NEAR = 5
"""How many words behind its auxiliary a participle is looked for."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a sentence."""

    start: int
    word: str
    """In small letters, with a straight apostrophe."""
    capital: bool


@dataclass(slots=True)
class _Open:
    """A clause while the walk is in it."""

    main: bool
    verb: int | None = None
    tense: Tense | None = None
    expects: bool = False
    """Whether the next word is its verb, be it known or not: `qui siège`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause in which a day stands."""

    main: bool
    tense: Tense | None
    """Of its verb; None where no verb of it is known."""
    verb: int | None
    """The place of the verb among the tokens."""
    between: tuple[Token, ...] = field(default=())
    """What stands between the verb and the day; all that is before the day where the verb comes after it."""
    after: tuple[Token, ...] = field(default=())
    """What stands behind the day."""
    verb_first: bool = False
    """Whether the verb stands before the day."""


def tokens(text: str, cues: Cues) -> list[Token]:
    """The words and marks of a text; those in brackets and quotation marks that close again are left out.

    Of a verb with its subject behind it (`a-t-il`), the verb.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower().replace("’", "'")
        asked = _form(cues.inverted).fullmatch(word)
        found.append(Token(match.start(), asked["verb"] if asked else word, match[0][:1].isupper()))
    return _without_asides(found)


def of_day(text: str, start: int, end: int, cues: Cues) -> Clause:
    """The clause of the day text[start:end] in the sentence `text`."""
    every = tokens(text[:start] + " " * (end - start) + text[end:], cues)
    before = sum(one.start < start for one in every)
    stack, here = [_Open(main=True)], None
    for place in range(len(every)):
        if place == before:
            here = stack[-1]
        if here is not None and here.verb is not None:
            break
        _step(every, place, stack, cues, following=here)
    here = here or stack[-1]
    first = here.verb is not None and here.verb < before
    opening = here.verb + 1 if here.verb is not None and first else 0
    return Clause(here.main, here.tense, here.verb, tuple(every[opening:before]), tuple(every[before:]), first)


def _step(every: Sequence[Token], place: int, stack: list[_Open], cues: Cues, *, following: _Open | None) -> None:
    """Goes on by one word: opens or closes a clause, gives one its verb."""
    token = every[place]
    if token.word in cues.relatives or token.word in cues.subordinators:
        stack.append(_Open(main=False, expects=token.word in cues.relatives))
        return
    if token.word in cues.clitics:
        return
    tense = tense_of(every, place, cues)
    top = stack[-1]
    if top.expects:
        top.expects = False
        if token.word[0].isalpha():
            top.verb, top.tense = place, tense
            return
    if tense is None:
        return
    start = _verb_start(every, place, cues)
    joined = start > 0 and every[start - 1].word in cues.joining and (start < 2 or every[start - 2].word != ",")
    if not joined and top.verb is not None and not top.main:
        while len(stack) > 1 and stack[-1].verb is not None and stack[-1] is not following:
            stack.pop()
        top = stack[-1]
    top.verb, top.tense = place, tense


def _verb_start(every: Sequence[Token], place: int, cues: Cues) -> int:
    """Where the words before a verb that belong to it begin: `n'y`, `s'`."""
    while place > 1 and every[place - 1].word in cues.clitics:
        place -= 1
    return place


def tense_of(every: Sequence[Token], place: int, cues: Cues) -> Tense | None:
    """The tense of a word, if it is a finite verb that the cues know."""
    word = every[place].word
    if every[place].capital and place:
        return None
    if word in cues.pluperfect:
        return "before"
    if word in cues.modals:
        return "coming"
    if word in cues.auxiliaries and not (place and every[place - 1].word + word in cues.no_auxiliaries):
        near = range(place + 1, min(place + 1 + _NEAR, len(every)))
        return "perfect" if any(participle(every, one, cues) for one in near) else "present"
    noun = place > 0 and every[place - 1].word in cues.determiners - cues.clitics
    if not noun and _form(cues.future_verbs).fullmatch(word) and word not in cues.no_future_verbs:
        return "coming"
    # Behind an auxiliary a past form is its participle: «had first visited».
    helped = any(one.word in cues.pluperfect | cues.auxiliaries for one in every[max(0, place - 2) : place])
    return "perfect" if not helped and _form(cues.past_verbs).fullmatch(word) else None


def participle(every: Sequence[Token], place: int, cues: Cues) -> bool:
    """Whether a word is a past participle: no noun with such an ending, and behind no article."""
    token = every[place]
    of_a_verb = place > 0 and every[place - 1].word in cues.auxiliaries | cues.passive
    if (token.capital and place) or (token.word in cues.no_participles and not of_a_verb):
        return False
    if place and every[place - 1].word in cues.determiners:
        return False
    return token.word in cues.participles or _form(cues.participle_form).fullmatch(token.word) is not None


def infinitive(every: Sequence[Token], place: int, cues: Cues) -> bool:
    """Whether a word is an infinitive on which words may hang: `pour signer`."""
    word = every[place].word
    marked = place > 0 and every[_verb_start(every, place, cues) - 1].word in cues.infinitive_marks
    return marked and word not in cues.no_infinitives and _form(cues.infinitive_form).fullmatch(word) is not None


def _without_asides(every: list[Token]) -> list[Token]:
    kept: list[Token] = []
    opened: list[tuple[str, int]] = []
    pairs = {")": "(", "»": "«", "”": "“", '"': '"'}
    for token in every:
        opener = pairs.get(token.word)
        if opener is not None and opened and opened[-1][0] == opener:
            del kept[opened.pop()[1] :]
            continue
        if token.word in ("(", "«", "“", '"'):
            opened.append((token.word, len(kept)))
        kept.append(token)
    return kept


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
