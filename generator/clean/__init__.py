"""Document → Article: decoded, cut into parts, repaired, dated. Nothing stays on disk.

`STEPS` are applied in order; each takes a Draft and gives a new one. The pieces of a Draft joined are the whole
text, so that every character of a source is either in the article, or in `removed`, or changed by a repair that says
so.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.clean.assemble import assemble
from generator.clean.date import date
from generator.clean.dateline import dateline
from generator.clean.decode import decode
from generator.clean.draft import Draft
from generator.clean.segment import segment
from generator.clean.unglue import unglue
from generator.knowledge.reading import SourceProfile, merged
from generator.model import Article, Document

STEPS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("decode", decode),
    ("segment", segment),
    ("dateline", dateline),
    ("unglue", unglue),
    ("date", date),
)


def clean(document: Document, *, extra_sources: tuple[SourceProfile, ...] = ()) -> Article:
    """The article that a document holds.

    `extra_sources` are the corpus's own profiles; their habits come before those that the program brings. Raises
    Quarantined: `empty`, `binary`, `undecodable`, `no-text`.
    """
    return assemble(trace(document, extra_sources=extra_sources))


def trace(document: Document, *, extra_sources: tuple[SourceProfile, ...] = ()) -> Draft:
    """The document after all steps, with every piece of its text and the rule that read it. Raises Quarantined."""
    draft = Draft(document=document, habits=merged(extra_sources))
    for _, step in STEPS:
        draft = step(draft)
    return draft
