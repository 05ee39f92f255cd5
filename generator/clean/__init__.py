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
from generator.clean.guidance import Guidance
from generator.clean.language import language
from generator.clean.profile import profile
from generator.clean.segment import segment
from generator.clean.unglue import unglue
from generator.knowledge.sources import generic
from generator.model import Article, Document

STEPS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("decode", decode),
    ("language", language),
    ("profile", profile),
    ("segment", segment),
    ("dateline", dateline),
    ("unglue", unglue),
    ("date", date),
)

ALONE = Guidance()
"""A dispatch of no corpus."""


def clean(document: Document, guidance: Guidance = ALONE) -> Article:
    """The article that a document holds, read as the corpus says. Raises Quarantined: `empty`, `binary`, `undecodable`,
    `no-text`.
    """
    return assemble(trace(document, guidance))


def trace(document: Document, guidance: Guidance = ALONE) -> Draft:
    """The document after all steps, with every piece of its text and the rule that read it. Raises Quarantined."""
    draft = Draft(document=document, habits=generic(), guidance=guidance, language=guidance.language)
    for _, step in STEPS:
        draft = step(draft)
    return draft
