"""Segments: on composed pages, does the article end where it ends, and are its pictures told?

Goes in: composed pages. Comes out: precision and recall of the tails by line,
with a signature and without one, beside what the plain rule would score that ends an article at its first signature,
else at the first title-like line with a sentence behind it; F1 of captions with their credits; and, where a signature
parts them from the article, F1 of the other articles with title, teaser, caption and credit.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean import clean
from generator.model import Article, Document
from tests.gold import load
from tests.quality import composed
from tests.quality.composed import Page, Picture
from tests.quality.figures import Figure, Tally, f1_figures
from tests.quality.parts import compare
from tests.quality.texts import solid

TARGETS = {"signed": (0.99, 0.99), "unsigned": (0.99, 0.90)}
CAPTIONS, RELATED = 0.97, 0.97
_STOPPED = re.compile(r"[.!?…]\W*$")


def measure() -> tuple[list[Figure], list[str]]:
    """The figures under `composed`, and each line that was taken for what it is not."""
    tails = dict.fromkeys(TARGETS, Tally())
    plain = dict.fromkeys(TARGETS, Tally())
    pictures, related, errors = Tally(), Tally(), list[str]()
    for page in composed.pages(load.dispatches()):
        article = read(page)
        name = "signed" if page.signed else "unsigned"
        shown = [solid(text) for text in _texts(article)]
        tails[name] += _tally(page, shown)
        plain[name] += _tally(page, [solid(line) for line in plainly(page)])
        told: list[Picture] = [(_bare(one.text), one.credit) for one in article.captions]
        wanted: list[Picture] = [(_bare(text), credit) for text, credit in page.pictures]
        pictures += compare(wanted, told)
        errors += _errors(page, name, shown)
        if page.signed:
            related += compare(page.related, article.related)
            differing = (Counter(page.related) - Counter(article.related)) + (
                Counter(article.related) - Counter(page.related)
            )
            errors += [f"composed.related  {page.name}\n    {one}" for one in differing]
        errors += [f"composed.captions  {page.name}\n    missed {one}" for one in wanted if one not in told]
        errors += [f"composed.captions  {page.name}\n    wrong  {one}" for one in told if one not in wanted]
    figures: list[Figure] = []
    for name, (precision, recall) in TARGETS.items():
        figures += [
            Figure(f"composed.tail.{name}.precision", tails[name].precision, target=precision),
            Figure(f"composed.tail.{name}.recall", tails[name].recall, target=recall),
            Figure(f"composed.tail.{name}.baseline_plain.precision", plain[name].precision),
            Figure(f"composed.tail.{name}.baseline_plain.recall", plain[name].recall),
        ]
    figures += f1_figures("composed.captions", pictures, CAPTIONS)
    return [*figures, *f1_figures("composed.related", related, RELATED)], errors


def read(page: Page) -> Article:
    """What the program makes of a page."""
    raw = page.text.encode()
    return clean(Document(f"{page.name}.txt", raw, "text", hashlib.sha256(raw).hexdigest()))


def plainly(page: Page) -> list[str]:
    """The lines of a page that the plain rule keeps."""
    lines = [line for line in page.text.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        if re.search(r"(?:[-–]\s?|^)[A-Z]{3,4}(?:/[A-Z]{3,4})?\W*$", line) and number:
            return lines[: number + 1]
    for number, (line, following) in enumerate(pairwise(lines)):
        title = 15 <= len(line) <= 150 and _STOPPED.search(line) is None
        if number > 2 and title and _STOPPED.search(following):
            return lines[:number]
    return lines


def _texts(article: Article) -> Iterator[str]:
    yield article.title
    yield article.lead or ""
    yield from article.paragraphs
    yield from (one.text or "" for one in article.captions)


def _bare(text: str | None) -> str | None:
    return None if text is None else text.rstrip(" .")


def _is_in(line: str, shown: Sequence[str]) -> bool:
    wanted = solid(line).rstrip(".…")
    return any(wanted in one for one in shown)


def _tally(page: Page, shown: Sequence[str]) -> Tally:
    kept = sum(_is_in(line, shown) for line in page.tail)
    lost = sum(not _is_in(line, shown) for line in page.kept)
    return Tally(len(page.tail) - kept, lost, kept)


def _errors(page: Page, name: str, shown: Sequence[str]) -> Iterator[str]:
    yield from (f"composed.tail.{name}  {page.name}\n    kept {line!r}" for line in page.tail if _is_in(line, shown))
    yield from (
        f"composed.tail.{name}  {page.name}\n    lost {line!r}" for line in page.kept if not _is_in(line, shown)
    )
