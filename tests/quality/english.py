"""English: dispatches in another language, from the raw page to the names, the day and the place.

Goes in: english.toml, short dispatches and what a careful reader finds in them. Comes out: figures `english.…`, beside
what taking every run of capitals for a name would score, and the errors behind them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from babel import Locale

from generator.clean import clean
from generator.model import KINDS, Article, Document, Kind, Reading
from generator.recognise import recognise
from tests.quality import glue
from tests.quality.figures import Figure, Tally, f1_figures, share
from tests.quality.gold import PLURALS, Name
from tests.quality.names import score
from tests.quality.texts import key

LANGUAGE = "en"
TARGETS: Mapping[Kind, float] = {"country": 0.98, "person": 0.90, "organisation": 0.85}
_RUN = re.compile(r"[A-Z][\w’'.-]*(?: (?:of|for|and|the|[A-Z][\w’'.-]*))* [A-Z][\w’'-]*")
_FILE = Path(__file__).with_name("english.toml")


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A raw dispatch and its right reading."""

    path: str
    raw: str
    names: tuple[Name, ...]
    date: str | None
    place: str

    def named(self, kind: Kind) -> tuple[Name, ...]:
        """Those of one kind."""
        return tuple(name for name in self.names if name.kind == kind)


@cache
def dispatches() -> tuple[Dispatch, ...]:
    """The dispatches of english.toml."""
    items = tomllib.loads(_FILE.read_text(encoding="utf-8"))["dispatch"]
    return tuple(
        Dispatch(item["path"], item["raw"].strip() + "\n", tuple(_names(item)), item.get("date"), item["place"])
        for item in items
    )


def _names(item: Mapping[str, Any]) -> Iterator[Name]:
    for kind in KINDS:
        for name in item[PLURALS[kind]]:
            yield Name(kind, name, frozenset({name if kind == "country" else key(name)}))


def read(dispatch: Dispatch) -> tuple[Article, Reading]:
    """A dispatch as the program reads it alone."""
    raw = dispatch.raw.encode()
    article = clean(Document(dispatch.path, raw, "text", "0" * 64))
    return article, recognise(article)


def found(reading: Reading, kind: Kind) -> dict[str, frozenset[str]]:
    """What a reading names of one kind."""
    names = {m.country or "?" if kind == "country" else m.name for m in reading.mentions if m.kind == kind}
    return {name: frozenset({name if kind == "country" else key(name)}) for name in names}


def measure() -> tuple[list[Figure], list[str]]:
    """The figures of English, and what is wrong."""
    told = [(dispatch, *read(dispatch)) for dispatch in dispatches()]
    errors = [f"english.language  {d.path}\n    {a.language}" for d, a, _ in told if a.language != LANGUAGE]
    figures = [Figure("english.language", share(article.language == LANGUAGE for _, article, _ in told), target=1.0)]
    for kind in KINDS:
        total, naive = Tally(), Tally()
        for dispatch, _, reading in told:
            tally, missed, wrong = score(dispatch.named(kind), found(reading, kind))
            total += tally
            naive += score(dispatch.named(kind), _capitals(dispatch.raw, kind))[0]
            label = f"english.{PLURALS[kind]}  {dispatch.path}"
            errors += [f"{label}\n    missed {item.name}" for item in missed]
            errors += [f"{label}\n    wrong  {name}" for name in wrong]
        figures += f1_figures(f"english.{PLURALS[kind]}", total, TARGETS[kind])
        figures.append(Figure(f"english.{PLURALS[kind]}.baseline_capitals.f1", naive.f1))
    days = [(d, a) for d, a, _ in told if d.date is not None]
    claimed = [(d, a) for d, a, _ in told if a.date.edtf is not None]
    figures.append(
        Figure("english.date.right_where_claimed", share(a.date.edtf == d.date for d, a in claimed), target=1.0)
    )
    figures.append(Figure("english.date.claimed", share(a.date.edtf is not None for _, a in days)))
    errors += [f"english.date  {d.path}\n    {a.date.edtf} for {d.date}" for d, a in days if a.date.edtf != d.date]
    places = [(d, a.dateline.place if a.dateline else None) for d, a, _ in told]
    figures.append(Figure("english.dateline", share(place == d.place for d, place in places), target=1.0))
    errors += [f"english.dateline  {d.path}\n    {place} for {d.place}" for d, place in places if place != d.place]
    glued, wrong = _parted([article.paragraphs for _, article, _ in told])
    return figures + glued, errors + wrong


def _parted(documents: Sequence[Sequence[str]]) -> tuple[list[Figure], list[str]]:
    """How the texts come out of being glued: no word list ships, so that most glued words stay."""
    score = glue.measure(documents, glue.SEEDS, partial(glue.read, language=LANGUAGE))
    figures = [
        Figure("english.glue.precision", score.total.precision, target=0.99),
        Figure("english.glue.recall", score.total.recall),
        Figure("english.glue.points", score.total.right + score.total.missed, "points"),
        Figure("english.glue.false_splits", score.false_splits(), "in 5,000", 1.0, at_most=True),
        Figure("english.glue.tokens", score.tokens, "tokens"),
    ]
    return figures, [f"english.glue\n    wrong  {words} ({count})" for words, count in sorted(score.wrong.items())]


def _capitals(raw: str, kind: Kind) -> dict[str, frozenset[str]]:
    """Every run of capitals; of countries every name that CLDR has."""
    if kind == "country":
        territories = Locale.parse(LANGUAGE).territories
        named = {code for code, name in territories.items() if len(code) == 2 and re.search(rf"\b{name}\b", raw)}
        return {code: frozenset({code}) for code in named}
    return {run: frozenset({key(run)}) for run in set(_RUN.findall(raw))}
