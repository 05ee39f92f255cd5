"""Article → the text of its source, to the character. Goes in: an article; comes out: every stretch of its source text
in order, with what became of it; the texts that it shows. Nothing stays on disk.

The source text is what the bytes of the file decode to in `source.encoding`, its byte order mark aside; bytes that are
no character in it are written `\\xe9`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Article, Part, Passage, Repair


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the source, the passage that it is of, and the repair that changed it, if one did.

    `text` is the source's; what the article shows for it is `repair.after`, else the text itself.
    """

    passage: Passage
    text: str
    repair: Repair | None = None


def source_text(article: Article) -> str:
    """The text of the source, rebuilt from the article. Raises ValueError where a repair is not what the text has."""
    return "".join(stretch.text for stretch in stretches(article))


def stretches(article: Article) -> Iterator[Stretch]:
    """The source in order. Raises ValueError where a repair is not what the text has."""
    repairs = {
        key: list(found)
        for key, found in groupby(
            sorted(article.repairs, key=lambda one: (one.part, one.paragraph)), lambda one: (one.part, one.paragraph)
        )
    }
    shown: dict[tuple[str, int], str] = {(part, number): text for part, number, text in texts(article)}
    for passage in article.passages:
        if passage.text is not None:
            yield Stretch(passage, passage.text)
            continue
        text, position = shown.get((passage.role, passage.number), ""), 0
        for repair in repairs.get((passage.role, passage.number), ()):
            end = repair.start + len(repair.after)
            if repair.start < position or text[repair.start : end] != repair.after:
                raise ValueError(f"{article.source.path}: a repair is not where it says: {repair}")
            if repair.start > position:
                yield Stretch(passage, text[position : repair.start])
            yield Stretch(passage, repair.before, repair)
            position = end
        if position < len(text):
            yield Stretch(passage, text[position:])


def texts(article: Article) -> Iterator[tuple[Part, int, str]]:
    """(part, number, text) of all that an article shows as its own text, in its order; never of a related item."""
    yield "title", 0, article.title
    if article.lead:
        yield "lead", 0, article.lead
    yield from (("body", number, text) for number, text in enumerate(article.paragraphs))
    yield from (("caption", number, one.text) for number, one in enumerate(article.captions) if one.text)
