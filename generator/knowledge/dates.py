"""What tells the day of the news from another day: `[dates]` of a language's pack → a typed record, loaded once.

Goes in: data/languages/*.toml. Comes out: frozen sets of lower-case words (elided words with a straight apostrophe) and
regular expressions. Nothing stays on disk.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.knowledge import tables


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
    passive: frozenset[str]
    verb_nouns: frozenset[str]
    place_words: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    clitics: frozenset[str]
    joining: frozenset[str]
    auxiliaries: frozenset[str]
    pluperfect: frozenset[str]
    modals: frozenset[str]
    no_future_verbs: frozenset[str]
    sayings: frozenset[str]
    infinitive_marks: frozenset[str]
    no_infinitives: frozenset[str]
    future: frozenset[str]
    future_nouns: frozenset[str]
    setting: frozenset[str]
    calling: frozenset[str]
    relative_days: frozenset[str]
    closed_periods: frozenset[str]
    agreed: frozenset[str]
    participle_form: str
    future_verbs: str
    infinitive_form: str
    retrospect: str
    periods: str
    present: tuple[str, ...]
    review: tuple[str, ...]


@cache
def cues(language: str) -> Cues:
    """The cues of a language. Raises FileNotFoundError for a language without a pack."""
    table = tables.load(f"languages/{language}")["dates"]
    ordered = ("present", "review")
    read: dict[str, Any] = {
        field.name: tuple(value) if field.name in ordered else frozenset(value) if isinstance(value, list) else value
        for field in fields(Cues)
        for value in (table[field.name],)
    }
    return Cues(**read)
