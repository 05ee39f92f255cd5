"""What tells the day of the news from another day: `[dates]` of a language's pack → a typed record, loaded once.

Goes in: data/languages/*.toml. Comes out: frozen sets of lower-case words (elided words with a straight apostrophe) and
regular expressions. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.knowledge import tables
from generator.knowledge.packs import languages


@dataclass(frozen=True, slots=True)
class Cues:
    """The words around a day that say whose day it is; the pack's comments say what each list is for."""

    past: frozenset[str]
    ago: frozenset[str]
    day_parts: frozenset[str]
    of_words: frozenset[str]
    to_words: frozenset[str]
    determiners: frozenset[str]
    indefinite: frozenset[str]
    participles: frozenset[str]
    no_participles: frozenset[str]
    held: frozenset[str]
    led: frozenset[str]
    heads: frozenset[str]
    occasions: frozenset[str]
    founding: frozenset[str]
    reporting: frozenset[str]
    doings: frozenset[str]
    posted: frozenset[str]
    posted_small: frozenset[str]
    updated: frozenset[str]
    zones: frozenset[str]
    passive: frozenset[str]
    verb_nouns: frozenset[str]
    place_words: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    clitics: frozenset[str]
    joining: frozenset[str]
    auxiliaries: frozenset[str]
    no_auxiliaries: frozenset[str]
    pluperfect: frozenset[str]
    modals: frozenset[str]
    no_future_verbs: frozenset[str]
    sayings: frozenset[str]
    common_marks: frozenset[str]
    infinitive_marks: frozenset[str]
    gerund_marks: frozenset[str]
    day_articles: frozenset[str]
    day_pointers: frozenset[str]
    no_infinitives: frozenset[str]
    future: frozenset[str]
    future_nouns: frozenset[str]
    setting: frozenset[str]
    calling: frozenset[str]
    relative_days: frozenset[str]
    closed_periods: frozenset[str]
    agreed: frozenset[str]
    aims: frozenset[str]
    participle_form: str
    future_verbs: str
    infinitive_form: str
    inverted: str
    retrospect: str
    since_then: str
    background: str
    periods: str
    in_year: str
    by_year: str
    for_year: str
    until_year: str
    yield_of: str
    past_form: str
    past_verbs: str
    present: tuple[str, ...]
    review: tuple[str, ...]
    gerund_ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relatives:
    """The words that tell a day from that of the text: how many days, weeks, months or years lie between."""

    days: Mapping[str, int]
    weeks: Mapping[str, int]
    months: Mapping[str, int]
    years: Mapping[str, int]
    day_parts: frozenset[str]
    this: frozenset[str]
    last: frozenset[str]
    next: frozenset[str]
    ahead: Mapping[str, int]
    unlike: frozenset[str]
    capital: bool
    barring: frozenset[str]
    period_barring: frozenset[str]
    adverbs: frozenset[str]
    doubtful: frozenset[str]


@cache
def relatives(language: str) -> Relatives | None:
    """The `[moments]` of a language; None where its pack has none, or where it has no pack."""
    if language not in languages():
        return None
    table = tables.load(f"languages/{language}").get("moments")
    if table is None:
        return None
    read: dict[str, Any] = {
        one.name: value if isinstance(value, dict | bool) else frozenset(value)
        for one in fields(Relatives)
        for value in (table.get(one.name, ()),)
    }
    return Relatives(**read)


@cache
def cues(language: str) -> Cues:
    """The cues of a language; what its pack leaves out matches nothing. Raises FileNotFoundError for a language without
    a pack.
    """
    table = tables.load(f"languages/{language}").get("dates", {})
    kinds: dict[str, Callable[[Any], Any]] = {"frozenset[str]": frozenset, "tuple[str, ...]": tuple, "str": str}
    return Cues(**{one.name: kinds[str(one.type)](table.get(one.name, _NONE[str(one.type)])) for one in fields(Cues)})


_NONE: dict[str, Any] = {"frozenset[str]": (), "tuple[str, ...]": (), "str": "(?!)"}
"""What stands for a list that a pack does not have, and for a pattern: one that matches nothing."""
