"""How well glued words are parted, on text whose right reading is known: any clean text, wrapped, its line breaks
dropped.

Goes in: clean paragraphs. Comes out: precision and recall at glue points, by class, and false splits in clean text.
A run is repeatable: the same texts and seed give the same figures. Real pages lose line breaks the same way: lines
filled to one width a document, the first at any length, now and then a break that left its space.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.clean.unglue import repair

WIDTHS = (66, 72, 76, 79, 80)
KEPT = 0.03
"""Share of line breaks that left their space."""


@dataclass(slots=True)
class Score:
    """Counts at glue points; `missed` and `wrong` show the words around them."""

    true: int = 0
    false: int = 0
    lost: int = 0
    tokens: int = 0
    clean_splits: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Of the spaces put in, those that had been lost."""
        return self.true / max(1, self.true + self.false)

    @property
    def recall(self) -> float:
        """Of the spaces lost, those that were put in."""
        return self.true / max(1, self.true + self.lost)

    @property
    def false_splits(self) -> float:
        """Spaces put in where none was lost, for 5,000 tokens of clean text."""
        return 5000 * self.clean_splits / max(1, self.tokens)


def wrap_and_drop(paragraph: str, width: int, chance: random.Random) -> tuple[str, set[int]]:
    """The paragraph without its line breaks, and how many non-space characters stand before each lost one."""
    words = paragraph.split(" ")
    line = chance.randrange(width)
    glued, lost, count = words[0], set[int](), len(words[0])
    line += len(words[0])
    for word in words[1:]:
        if line + 1 + len(word) > width:
            if chance.random() < KEPT:
                glued += " "
            else:
                lost.add(count)
            line = len(word)
        else:
            glued += " "
            line += 1 + len(word)
        glued += word
        count += len("".join(word.split()))
    return glued, lost


def spaces(text: str) -> set[int]:
    """How many non-space characters stand before each white space."""
    found: set[int] = set()
    count = 0
    for word in re.findall(r"\S+", text):
        if count:
            found.add(count)
        count += len(word)
    return found


def measure(documents: Iterable[Sequence[str]], seed: int = 1) -> Score:
    """The score over documents, each a sequence of clean paragraphs; every document is read glued once and clean
    once."""
    score = Score()
    chance = random.Random(seed)
    for paragraphs in documents:
        width = chance.choice(WIDTHS)
        wrapped = [wrap_and_drop(paragraph, width, chance) for paragraph in paragraphs]
        glued = [text for text, _ in wrapped]
        for clean, before, after in zip(paragraphs, glued, _read(glued), strict=True):
            _compare(score, clean, before, after)
        for clean, after in zip(paragraphs, _read(paragraphs), strict=True):
            score.tokens += len(clean.split())
            made = spaces(after) - spaces(clean)
            score.clean_splits += len(made)
            score.wrong.update(f"clean: {_around(after, place)}" for place in made)
    return score


def whole(tokens: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(token, what became of it) of tokens that must stay whole, each read in a sentence of its own."""
    for token in tokens:
        sentence = f"Dans un communiqué publié à cette occasion, le texte mentionne {token} à plusieurs reprises."
        after = _read([sentence])[0]
        yield token, token if after == sentence else after


def _read(paragraphs: Sequence[str]) -> list[str]:
    texts, _ = repair([("body", number, text) for number, text in enumerate(paragraphs)], list(paragraphs))
    return texts


def _compare(score: Score, clean: str, before: str, after: str) -> None:
    lost = spaces(clean) - spaces(before)
    made = spaces(after) - spaces(before)
    score.true += len(lost & made)
    score.false += len(made - lost)
    score.lost += len(lost - made)
    score.missed.update(_around(clean, place) for place in lost - made)
    score.wrong.update(_around(after, place) for place in made - lost)


def _around(text: str, place: int) -> str:
    """The words left and right of a space."""
    count = 0
    words = text.split()
    for number, word in enumerate(words):
        count += len(word)
        if count >= place:
            return " ".join([*words[max(0, number - 1) : number], word, "|", *words[number + 1 : number + 2]])
    return ""
