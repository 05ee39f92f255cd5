"""Parting: are words that a lost line break glued parted again, and nothing else?

Goes in: the raw text, the right texts and the given ones of each document. Comes out: precision and recall by glue
point, false splits, and beside them what two patterns alone would do (a capital or a letter after lower case or
punctuation).

Raw, right and given text are laid on each other without their white space: only where a space stands differs. A text of
the gold that the raw file does not hold letter by letter (another encoding fault, a stray stop) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.quality.answers import Answers, texts
from tests.quality.figures import Figure, Tally
from tests.quality.gold import Expected
from tests.quality.texts import solid

PATTERNS = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[.,;:)»”])(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Spaced:
    """A text without its white space, and before which of its characters white space stood."""

    letters: str
    gaps: frozenset[int]


def measure(
    name: str, golds: Sequence[Expected], raws: Mapping[str, str], answers: Answers
) -> tuple[list[Figure], list[str]]:
    """Figures by glue point under a name, and each point that is wrong."""
    total, plain, words = Tally(), Tally(), 0
    errors: list[str] = []
    for gold in golds:
        raw = spaced(raws[gold.path])
        pattern = frozenset(raw.gaps | _pattern_gaps(raws[gold.path]))
        article = answers.articles.get(gold.path)
        given = spaced("\n".join(text for *_, text in texts(article)) if article else "")
        for right in map(spaced, dict.fromkeys(_texts(gold))):
            place = raw.letters.find(right.letters)
            if place < 0 or not right.letters:
                continue
            words += len(right.gaps) + 1
            before = _shifted(raw.gaps, place, right)
            found = given.letters.find(right.letters)
            after = _shifted(given.gaps, found, right) if found >= 0 else before
            total += _tally(right.gaps, before, after)
            plain += _tally(right.gaps, before, _shifted(pattern, place, right))
            errors += [
                f"{name}.glue  {gold.path}\n    {fault} …{_around(right, point)}…"
                for fault, points in _faults(right.gaps, before, after)
                for point in points
            ]
    return [
        Figure(f"{name}.glue.precision", total.precision, target=0.99),
        Figure(f"{name}.glue.recall", total.recall, target=0.97),
        Figure(f"{name}.glue.points", total.right + total.missed, "points"),
        Figure(f"{name}.glue.false_splits", total.wrong, "splits"),
        Figure(f"{name}.glue.words", words, "words"),
        Figure(f"{name}.glue.baseline_patterns.precision", plain.precision),
        Figure(f"{name}.glue.baseline_patterns.recall", plain.recall),
    ], errors


def spaced(text: str) -> Spaced:
    """A text apart from its white space. A gap before the first character is none."""
    gaps, length = set(), 0
    for run in re.findall(r"\S+", text):
        gaps.add(length)
        length += len(run)
    return Spaced(solid(text), frozenset(gaps - {0}))


def _pattern_gaps(text: str) -> set[int]:
    return {len(solid(text[: match.start()])) for match in PATTERNS.finditer(text)}


def _shifted(gaps: Iterable[int], place: int, right: Spaced) -> frozenset[int]:
    """The gaps inside a text that begins at `place`, counted from its own beginning."""
    return frozenset(gap - place for gap in gaps if 0 < gap - place < len(right.letters))


def _tally(right: frozenset[int], before: frozenset[int], after: frozenset[int]) -> Tally:
    made, wanted = after - before, right - before
    return Tally(len(made & wanted), len(made - wanted), len(wanted - made))


def _faults(right: frozenset[int], before: frozenset[int], after: frozenset[int]) -> Iterator[tuple[str, list[int]]]:
    yield "glued still at", sorted(right - before - after)
    yield "split at      ", sorted(after - before - right)


def _around(right: Spaced, point: int) -> str:
    start, end = max(0, point - 12), point + 12
    return "".join(
        ("|" if place == point else " " if place in right.gaps else "") + right.letters[place]
        for place in range(start, min(end, len(right.letters)))
    )


def _texts(gold: Expected) -> Iterator[str]:
    yield gold.title
    yield gold.lead or ""
    yield from gold.paragraphs
    yield from (text or "" for text, _ in gold.captions)
