"""A folder of raw dispatches → Answers, by the program's own pipeline up to its data files.

Goes in: a corpus. Comes out: what its site's data files would say. Nothing stays on disk; pages are not rendered.
"""

from __future__ import annotations

from pathlib import Path

from generator import permalinks
from generator.export import export
from generator.pipeline import Layout, analyse
from tests.quality import answers
from tests.quality.answers import Answers


def of_corpus(corpus: Path) -> Answers:
    """The answers of the program to a corpus. Raises its errors."""
    analysis = analyse(Layout(corpus, corpus.parent / "site"))
    addresses = permalinks.addresses(analysis.archive.articles, analysis.archive.entities)
    return answers.of_pages(export(analysis.archive, addresses, analysis.config))
