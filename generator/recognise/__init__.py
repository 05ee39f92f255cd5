"""Who and what an article names, from rules and data alone.

Goes in: one Article. Comes out: its Reading: mentions of countries, organisations and persons with exact spans in
title, lead, paragraphs and captions (never in a related item), the offices that it gives to persons, and the acronyms
that it spells out. Nothing stays on disk; the same article always gives the same reading.

The rules stand in RULES, in the order in which they apply: what an earlier rule has taken, a later one leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.knowledge import naming, packs
from generator.knowledge.naming import Lexicon
from generator.model import Article, Reading
from generator.recognise import bodies, companies, gazetteer, holders, mentions, offices, passages, persons, survey
from generator.recognise.fullnames import Namer
from generator.recognise.spans import Sheet

__all__ = ["RULES", "recognise"]


def _known(sheets: Sequence[Sheet], lexicon: Lexicon) -> None:
    for sheet in sheets:
        sheet.known.update(gazetteer.find(sheet.passage, lexicon))


def _organisations(sheets: Sequence[Sheet], lexicon: Lexicon) -> None:
    spelled = bodies.spelled([sheet.passage for sheet in sheets])
    for sheet in sheets:
        sheet.groups.update(bodies.find(sheet.passage, sheet.known, lexicon, spelled))


def _offices(sheets: Sequence[Sheet], lexicon: Lexicon) -> None:
    for sheet in sheets:
        offices.find(sheet, lexicon)


RULES: tuple[tuple[str, Callable[[Sequence[Sheet], Lexicon], None]], ...] = (
    ("known phrases: countries, bodies, acronyms, places, and what only looks like a name", _known),
    ("organisations: a head noun, its adjectives, its complements", _organisations),
    ("companies and other bodies under a name of their own", companies.find),
    ("offices and what they are of", _offices),
    ("persons: capitalised words outside of all these, and what says that they are someone", persons.find),
)


def recognise(article: Article) -> Reading:
    """The reading of one article. Of a language without a pack nothing is said: rules of another would invent names."""
    if article.language not in packs.languages():
        return Reading(article.id, (), ())
    lexicon = naming.lexicon(article.language)
    sheets = [Sheet(passage, {}, {}, [], []) for passage in passages.of(article, lexicon)]
    for _, rule in RULES:
        rule(sheets, lexicon)
    chains = [holders.find(sheet, lexicon) for sheet in sheets]
    sent_by = article.dateline.agency if article.dateline is not None else None
    agencies = [agency for agency in (*article.agencies, article.signature, sent_by) if agency]
    namer = Namer(sheets, chains, lexicon, survey.make(sheets, agencies, lexicon))
    return mentions.reading(article.id, sheets, chains, namer)
