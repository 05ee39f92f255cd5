"""Parts: is each part of each article what it should be, to the character, the width of spaces aside?

Goes in: Expected records and Answers. Comes out: figures and the errors behind them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from tests.quality.answers import Answers, Row
from tests.quality.figures import Figure, Tally, f1_figures, share
from tests.quality.gold import Expected
from tests.quality.texts import spaces_alike

PARTS = (
    "title", "lead", "dateline", "date", "date_basis", "signature", "agencies", "duplicates", "language", "paragraphs",
)  # fmt: skip
_EXPECTED: Mapping[str, Callable[[Expected], Any]] = {
    "title": lambda gold: gold.title,
    "lead": lambda gold: gold.lead,
    "dateline": lambda gold: gold.dateline,
    "date": lambda gold: gold.date,
    "date_basis": lambda gold: gold.basis,
    "signature": lambda gold: gold.signature,
    "agencies": lambda gold: None if gold.agencies is None else list(gold.agencies),
    "duplicates": lambda gold: list(gold.copies),
    "language": lambda gold: gold.language,
    "paragraphs": lambda gold: list(gold.paragraphs),
}


def measure(name: str, golds: Sequence[Expected], answers: Answers, target: float) -> tuple[list[Figure], list[str]]:
    """The figures of the parts under a name (`sample`), each with the same target, and what is wrong."""
    figures: list[Figure] = []
    errors: list[str] = []
    for part in PARTS:
        told = [gold for gold in golds if part != "agencies" or gold.agencies is not None]
        if not told:
            continue
        flags = [_is_right(part, gold, answers.articles.get(gold.path)) for gold in told]
        figures.append(Figure(f"{name}.{part}.exact", share(flags), target=target))
        wrong = [gold for gold, right in zip(told, flags, strict=True) if not right and part != "paragraphs"]
        errors += [_error(name, part, gold, answers.articles.get(gold.path)) for gold in wrong]
    for part, count in (("paragraph", _paragraphs), ("captions", _captions), ("related", _related)):
        tally, differing = _lists(f"{name}.{part}", golds, answers, count)
        figures += f1_figures(f"{name}.{part}", tally, target)
        errors += differing
    return figures, errors


def paragraphs_right(gold: Expected, given: Sequence[str]) -> bool:
    """Whether a body is right. A lead that the page says twice may be told once."""
    wanted = list(gold.paragraphs)
    once = wanted[1:] if wanted and wanted[0] == gold.lead else wanted
    return spaces_alike(list(given)) in (spaces_alike(wanted), spaces_alike(once))


def compare(wanted: Iterable[Hashable], given: Iterable[Hashable]) -> Tally:
    """How two lists differ, their order aside."""
    there, found = Counter(wanted), Counter(given)
    right = (there & found).total()
    return Tally(right, found.total() - right, there.total() - right)


def _is_right(part: str, gold: Expected, article: Row | None) -> bool:
    if article is None:
        return False
    if part == "paragraphs":
        return paragraphs_right(gold, article["paragraphs"])
    return bool(spaces_alike(article[part]) == spaces_alike(_EXPECTED[part](gold)))


def _error(name: str, part: str, gold: Expected, article: Row | None) -> str:
    given = "no article" if article is None else repr(article[part])
    return f"{name}.{part}  {gold.path}\n    wanted {_EXPECTED[part](gold)!r}\n    given  {given}"


Pick = Callable[[Expected, Row | None], tuple[Sequence[Hashable], Sequence[Hashable]]]


def _paragraphs(gold: Expected, article: Row | None) -> tuple[Sequence[Hashable], Sequence[Hashable]]:
    given = [] if article is None else article["paragraphs"]
    return (given if paragraphs_right(gold, given) else gold.paragraphs), given


def _captions(gold: Expected, article: Row | None) -> tuple[Sequence[Hashable], Sequence[Hashable]]:
    return gold.captions, [(item["text"], item["credit"]) for item in (article["captions"] if article else [])]


def _related(gold: Expected, article: Row | None) -> tuple[Sequence[Hashable], Sequence[Hashable]]:
    return gold.related, [item["title"] for item in (article["related"] if article else [])]


def _lists(name: str, golds: Sequence[Expected], answers: Answers, pick: Pick) -> tuple[Tally, list[str]]:
    total, errors = Tally(), []
    for gold in golds:
        wanted, given = map(spaces_alike, pick(gold, answers.articles.get(gold.path)))
        total += compare(wanted, given)
        errors += [f"{name}  {gold.path}\n    missed {item!r}" for item in (Counter(wanted) - Counter(given))]
        errors += [f"{name}  {gold.path}\n    wrong  {item!r}" for item in (Counter(given) - Counter(wanted))]
    return total, errors
