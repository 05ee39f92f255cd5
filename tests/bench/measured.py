"""What runs inside a measured process. Prints one JSON object.

    python -m tests.bench.measured build BASE       a whole build: seconds by stage, counts
    python -m tests.bench.measured stages BASE N    clean and recognise alone, one process, N dispatches: words a second
    python -m tests.bench.measured parting BASE N   the same of the parting of glued words within clean
    python -m tests.bench.measured families N       telling versions of one dispatch from others, among N articles
    python -m tests.bench.measured plain BASE       mkdocs build of the same pages, with Material's own search

BASE holds corpus/, docs/, mkdocs.yml and overrides/, as the repository does.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import TypeVar

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator import config
from generator.clean import STEPS, clean
from generator.clean.draft import Draft
from generator.clean.guidance import Guidance
from generator.clean.unglue import unglue
from generator.clean.vocabulary import learn, seen
from generator.knowledge.sources import generic
from generator.layout import Layout
from generator.model import Article, Document
from generator.pipeline import build
from generator.read import find, read
from generator.recognise import recognise
from tests.bench import families

Result = TypeVar("Result")


def whole(base: Path) -> dict[str, object]:
    """The real build."""
    built = build(Layout(base / "corpus", base / "site", base))
    return {
        "timings": dict(built.timings),
        "published": built.report.count("published"),
        "pages": built.rendered.pages,
        "found": built.search.pages,
        "entities": sum(built.entities.values()),
    }


def stages(base: Path, count: int) -> dict[str, object]:
    """Words of the articles for each CPU second, on one core.

    Cold is the first time that this process cleans anything: the loading of words, frequencies and tables is within.
    Warm is the second time. `looking` is the look at each file for names, before any is read.
    """
    documents, guidance = _documents(base, count)
    articles, cold = _timed(lambda: [clean(document, guidance) for document in documents])
    _, warm = _timed(lambda: [clean(document, guidance) for document in documents])
    _, looking = _timed(lambda: learn(map(seen, documents)))
    recognise(articles[0])
    _, recognised = _timed(lambda: [recognise(article) for article in articles])
    words = sum(map(_words, articles))
    return {
        "clean_cold": words / cold,
        "clean": words / warm,
        "looking": looking / warm,
        "recognise": words / recognised,
        "words": words,
    }


def parting(base: Path, count: int) -> dict[str, object]:
    """The same of the step that parts glued words, given what the steps before it made."""
    documents, guidance = _documents(base, count)
    drafts = [_unparted(document, guidance) for document in documents]
    parted, cold = _timed(lambda: list(map(unglue, drafts)))
    _, warm = _timed(lambda: list(map(unglue, drafts)))
    words = sum(len(" ".join((draft.title, draft.lead or "", *draft.paragraphs)).split()) for draft in parted)
    return {"cold": words / cold, "warm": words / warm}


def _unparted(document: Document, guidance: Guidance) -> Draft:
    draft = Draft(document=document, habits=generic(), guidance=guidance, language=guidance.language)
    for name, step in STEPS:
        if name == "unglue":
            break
        draft = step(draft)
    return draft


def _documents(base: Path, count: int) -> tuple[list[Document], Guidance]:
    root = base / "corpus" / "dispatches"
    settings = config.load(base / "corpus")
    guidance = Guidance(settings.sources, settings.readings, language=settings.language)
    return [read(path, root) for path in islice(find(root), count)], guidance


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What a work gives, and the CPU seconds that it takes: less disturbed than wall time by what else runs."""
    start = time.process_time()
    return work(), time.process_time() - start


def plain(base: Path) -> dict[str, object]:
    """The baseline: MkDocs as most people run it, on the pages that are there, its search plugin included."""
    start = time.perf_counter()
    mkdocs_build(
        load_config(
            str(base / "mkdocs.yml"), site_dir=str(base / "plain"), plugins=[{"material/search": {"lang": "fr"}}]
        )
    )
    return {"seconds": time.perf_counter() - start}


def _words(article: Article) -> int:
    return len(" ".join((article.title, article.lead or "", *article.paragraphs)).split())


def main(arguments: list[str]) -> None:
    """Do what the first argument says."""
    command, base = arguments[0], Path(arguments[1])
    result: Mapping[str, object]
    if command == "build":
        result = whole(base)
    elif command == "stages":
        result = stages(base, int(arguments[2]))
    elif command == "parting":
        result = parting(base, int(arguments[2]))
    elif command == "families":
        result = families.measure(int(arguments[1]))
    else:
        result = plain(base)
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1:])
