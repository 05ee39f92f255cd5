"""A folder of raw dispatches → Answers, by the program's own pipeline up to its data files.

Goes in: a corpus. Comes out: what its site's data files would say, without what people decided in its authority files:
the program is scored, not its readers. Nothing stays on disk; pages are not rendered.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from generator import permalinks
from generator.export import export
from generator.layout import Layout
from generator.pipeline import analyse
from tests.quality import answers
from tests.quality.answers import Answers


def of_corpus(corpus: Path) -> Answers:
    """The answers of the program to a corpus. Raises its errors."""
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "corpus"
        shutil.copytree(corpus, alone, ignore=shutil.ignore_patterns("authority"))
        analysis = analyse(Layout(alone, Path(folder) / "site"))
    archive = analysis.archive
    addresses = permalinks.addresses(archive.articles, archive.entities, archive.families)
    return answers.of_pages(export(analysis.archive, addresses, analysis.config))
