"""Dates: is a day that the program claims the right one, and how many does it claim?

Goes in: Expected records with Answers, or the dispatches of tests/quality/dated.py. Comes out: figures and the errors
behind them; beside them what the first date in the page would give.

`claims`: of the dates that are given as stated or inferred, the share that is right. It counts before all others: an
archive may not know a day, but must not tell a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator import days
from generator.clean import clean
from generator.model import Document
from tests.quality import dated
from tests.quality.answers import Answers
from tests.quality.figures import Figure, share
from tests.quality.gold import Expected
from tests.quality.texts import spaces_alike

_CLAIMS = ("stated", "inferred")
_SEED, _EACH = 20, 12


@dataclass(frozen=True, slots=True)
class _Answer:
    """One document: what its date is, and what is given."""

    name: str
    edtf: str | None
    basis: str
    given: str | None
    given_basis: str
    first: str | None
    """The first date in the page."""

    @property
    def right(self) -> bool:
        return self.given == self.edtf

    @property
    def claimed(self) -> bool:
        return self.given_basis in _CLAIMS


def measure(
    name: str, golds: Sequence[Expected], answers: Answers, raws: Mapping[str, str]
) -> tuple[list[Figure], list[str]]:
    """The dates of documents with gold."""
    found = [
        _Answer(gold.path, gold.date, gold.basis, row["date"], row["date_basis"], first(raws[gold.path]))
        for gold in golds
        if (row := answers.articles.get(gold.path)) is not None
    ]
    return _figures(name, found, exact=False)


def generated() -> tuple[list[Figure], list[str]]:
    """The dates of made-up dispatches: days that the text bears, and traps."""
    found = []
    for number, one in enumerate(dated.dispatches(_SEED, _EACH)):
        metadata = (("date", one.published),) if one.published else ()
        article = clean(Document(f"{number}.txt", one.text.encode(), "text", f"{number:064x}", metadata))
        date = article.date
        found.append(_Answer(one.kind, one.edtf, one.basis, date.edtf, date.basis, first(one.text)))
    return _figures("generated", found, exact=True)


def first(text: str) -> str | None:
    """The first date in a page, with its year if it has one: what a plain search would take."""
    day = next(days.named(spaces_alike(text), "fr"), None)
    return day.edtf() if day is not None else None


def _figures(name: str, found: Sequence[_Answer], *, exact: bool) -> tuple[list[Figure], list[str]]:
    claims = [one for one in found if one.claimed]
    baseline = [one for one in found if one.first is not None and "XXXX" not in one.first]
    figures = [
        *([Figure(f"{name}.date.exact", share(one.right for one in found), target=0.95)] if exact else []),
        Figure(f"{name}.date.claims", share(one.right for one in claims), target=1.0),
        Figure(f"{name}.date.claimed", share(one.claimed for one in found)),
        *_by_basis(name, found),
        Figure(f"{name}.date.baseline_first.exact", share(one.first == one.edtf for one in found)),
        Figure(f"{name}.date.baseline_first.claims", share(one.first == one.edtf for one in baseline)),
    ]
    errors = [
        f"{name}.date  {one.name}\n    wanted {one.edtf} ({one.basis})\n    given  {one.given} ({one.given_basis})"
        for one in found
        if not one.right or one.basis != one.given_basis
    ]
    return figures, errors


def _by_basis(name: str, found: Iterable[_Answer]) -> list[Figure]:
    """Of the documents with a basis in the gold, the share with the right date and basis."""
    groups: dict[str, list[bool]] = {}
    for one in found:
        groups.setdefault(one.basis, []).append(one.right and one.basis == one.given_basis)
    return [Figure(f"{name}.date.{basis}.exact", share(flags)) for basis, flags in sorted(groups.items())]
