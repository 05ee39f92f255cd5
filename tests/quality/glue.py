"""How well glued words are parted, on text whose right reading is known: any clean text, wrapped, its line breaks
dropped.

Goes in: clean paragraphs. Comes out: precision and recall at glue points and false splits in clean text, by class, and
beside them what two patterns alone would do.
A run is repeatable: the same texts and seeds give the same figures. Real pages lose line breaks the same way: lines
filled to one width a document, the first at any length, now and then a break that left its space, or one that took the
space next to it along.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from generator.clean.unglue import repair
from generator.knowledge.tables import NATIVE
from generator.model import Part
from tests.quality.figures import Figure, Tally
from tests.quality.parting import PATTERNS

WIDTHS = (66, 72, 76, 79, 80)
KEPT = 0.03
"""Share of line breaks that left their space."""
TAKEN = 0.05
"""Share of line breaks before a short word that took the space behind it along."""
SEEDS = (1, 2, 3)
CLASSES = ("three-way", "mark", "figure", "elision", "acronym", "names", "name+word", "word+name", "words")
_DOCUMENT = 350
"""Words of a document that is cut out of a longer text."""
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’]", re.IGNORECASE)

Reader = Callable[[Sequence[str]], Sequence[str]]


@dataclass(slots=True)
class Score:
    """Counts at glue points by class; `missed` and `wrong` show the words around them."""

    points: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    splits: Counter[str] = field(default_factory=Counter)
    """Spaces put in where none was lost, in clean text."""
    tokens: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> Tally:
        """All classes together."""
        return sum(self.points.values(), Tally())

    def false_splits(self, kind: str | None = None) -> float:
        """False splits of one class, or of all, for 5,000 tokens of clean text."""
        count = self.splits.total() if kind is None else self.splits[kind]
        return 5000 * count / max(1, self.tokens)


def wrap_and_drop(paragraph: str, width: int, chance: random.Random) -> tuple[str, set[int]]:
    """The paragraph without its line breaks, and how many non-space characters stand before each lost one."""
    words = paragraph.split(" ")
    line = chance.randrange(width)
    glued, lost, count = words[0], set[int](), len(words[0])
    line += len(words[0])
    taken = False
    for word in words[1:]:
        if line + 1 + len(word) > width:
            if chance.random() < KEPT:
                glued += " "
            else:
                lost.add(count)
                taken = len(word) <= 3 and chance.random() < TAKEN
            line = len(word)
        elif taken:
            lost.add(count)
            taken = False
            line += 1 + len(word)
        else:
            glued += " "
            line += 1 + len(word)
        glued += word
        count += len("".join(word.split()))
    return glued, lost


def spaces(text: str) -> set[int]:
    """How many non-space characters stand before each white space."""
    return set(accumulate(map(len, text.split()))) - {len("".join(text.split()))}


def read(paragraphs: Sequence[str], language: str = NATIVE) -> list[str]:
    """The paragraphs of one document as the program repairs them."""
    parts: list[tuple[Part, int, str]] = [("body", number, text) for number, text in enumerate(paragraphs)]
    texts, _ = repair(parts, list(paragraphs), language=language)
    return texts


def by_patterns(paragraphs: Sequence[str]) -> list[str]:
    """The baseline: a space wherever a capital follows a small letter, or a letter a mark."""
    return [PATTERNS.sub(" ", text) for text in paragraphs]


def measure(documents: Iterable[Sequence[str]], seeds: Sequence[int] = (1,), reader: Reader = read) -> Score:
    """The score over documents, each a sequence of clean paragraphs; every document is read clean once, and glued once
    for each seed."""
    score = Score()
    every = [paragraphs for paragraphs in documents if any(map(str.split, paragraphs))]
    for paragraphs in every:
        for clean, after in zip(paragraphs, reader(paragraphs), strict=True):
            score.tokens += len(clean.split())
            for place in spaces(after) - spaces(clean):
                score.splits[_class(after, place)] += 1
                score.wrong[f"clean: {_around(after, place)}"] += 1
    for seed in seeds:
        chance = random.Random(seed)
        for paragraphs in every:
            width = chance.choice(WIDTHS)
            glued = [wrap_and_drop(paragraph, width, chance)[0] for paragraph in paragraphs]
            for clean, before, after in zip(paragraphs, glued, reader(glued), strict=True):
                _compare(score, clean, before, after)
    return score


def figures(name: str, documents: Sequence[Sequence[str]], seeds: Sequence[int]) -> tuple[list[Figure], list[str]]:
    """Figures under a name, and each point that is wrong."""
    score = measure(documents, seeds)
    plain = measure(documents, seeds, by_patterns)
    found = [
        Figure(f"{name}.glue.precision", score.total.precision, target=0.99),
        Figure(f"{name}.glue.recall", score.total.recall, target=0.97),
        Figure(f"{name}.glue.points", score.total.right + score.total.missed, "points"),
        Figure(f"{name}.glue.false_splits", score.false_splits(), "in 5,000", 1.0, at_most=True),
        Figure(f"{name}.glue.tokens", score.tokens, "tokens"),
        Figure(f"{name}.glue.baseline_patterns.precision", plain.total.precision),
        Figure(f"{name}.glue.baseline_patterns.recall", plain.total.recall),
        Figure(f"{name}.glue.baseline_patterns.false_splits", plain.false_splits(), "in 5,000"),
    ]
    for kind in CLASSES:
        tally = score.points[kind]
        found += [
            Figure(f"{name}.glue.{kind}.precision", tally.precision),
            Figure(f"{name}.glue.{kind}.recall", tally.recall),
            Figure(f"{name}.glue.{kind}.points", tally.right + tally.missed, "points"),
            Figure(f"{name}.glue.{kind}.false_splits", score.false_splits(kind), "in 5,000"),
        ]
    errors = [f"{name}.glue\n    missed {words} ({count})" for words, count in sorted(score.missed.items())]
    errors += [f"{name}.glue\n    wrong  {words} ({count})" for words, count in sorted(score.wrong.items())]
    return found, errors


def documents_of(path: Path) -> list[list[str]]:
    """A clean text as documents of a dispatch's length: a line of the file is a paragraph."""
    documents: list[list[str]] = [[]]
    words = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if words > _DOCUMENT:
            documents.append([])
            words = 0
        if line.strip():
            documents[-1].append(" ".join(line.split(" ")).strip())
            words += len(line.split())
    return documents


def whole(tokens: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(token, what became of it) of tokens that must stay whole, each read in a sentence of its own."""
    for token in tokens:
        sentence = f"Dans un communiqué publié à cette occasion, le texte mentionne {token} à plusieurs reprises."
        after = read([sentence])[0]
        yield token, token if after == sentence else after


def kept_whole(name: str, path: Path) -> tuple[list[Figure], list[str]]:
    """The share of the tokens of a file that stay whole, and those that do not. `#` begins a comment."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    kept = list(whole(token for line in lines if not line.startswith("#") for token in line.split()))
    share = sum(token == after for token, after in kept) / len(kept)
    errors = [f"{name}\n    split  {token} → {after}" for token, after in kept if token != after]
    return [Figure(name, share, target=0.97)], errors


def _compare(score: Score, clean: str, before: str, after: str) -> None:
    right, glued = spaces(clean), spaces(before)
    lost, made = right - glued, spaces(after) - glued
    kinds = {place: _class(clean, place, lost) for place in lost}
    for place in lost:
        score.points[kinds[place]] += Tally(right=place in made, missed=place not in made)
    for place in made - lost:
        score.points[_class(after, place)] += Tally(wrong=1)
    score.missed.update(f"{kinds[place]}: {_around(clean, place)}" for place in lost - made)
    score.wrong.update(_around(after, place) for place in made - lost)


def _class(text: str, place: int, lost: AbstractSet[int] = frozenset()) -> str:
    """Of which of CLASSES a space is, by the words on both sides of it and the other spaces lost there."""
    words = text.split()
    ends = list(accumulate(map(len, words)))
    number = bisect_left(ends, place)
    left, right = words[number], words[number + 1]
    if place - len(left) in lost or place + len(right) in lost:
        return "three-way"
    return _of_words(left, right)


def _of_words(left: str, right: str) -> str:
    if not left[-1].isalnum() or not right[0].isalnum():
        return "mark"
    if left[-1].isdigit() or right[0].isdigit():
        return "figure"
    bare = re.split(r"['’-]", left)[-1]
    if _ELISION.match(right):
        return "elision"
    if any(len(word) > 1 and word.isupper() for word in (bare, re.split(r"\W", right)[0])):
        return "acronym"
    capitals = (bare[0].isupper(), right[0].isupper())
    return {(True, True): "names", (True, False): "name+word", (False, True): "word+name"}.get(capitals, "words")


def _around(text: str, place: int) -> str:
    """The words left and right of a space."""
    words = text.split()
    number = bisect_right(list(accumulate(map(len, words))), place - 1)
    return " ".join([*words[max(0, number - 1) : number + 1], "|", *words[number + 1 : number + 3]])
