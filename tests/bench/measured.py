"""What runs inside a measured process. Prints one JSON object.

    python -m tests.bench.measured build BASE       a whole build: seconds by stage, counts
    python -m tests.bench.measured stages BASE N    clean and recognise alone, one process, N dispatches: words a second
    python -m tests.bench.measured families N       telling versions of one dispatch from others, among N articles
    python -m tests.bench.measured plain BASE       mkdocs build of the same pages, with Material's own search

BASE holds corpus/, docs/, mkdocs.yml and overrides/, as the repository does.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator import config
from generator.clean import clean
from generator.clean.guidance import Guidance
from generator.model import Article
from generator.pipeline import Layout, build
from generator.read import find, read
from generator.recognise import recognise
from tests.bench import families


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
    """Words a second on one core. The first dispatch is read before the clock starts: it loads what is known."""
    root = base / "corpus" / "dispatches"
    settings = config.load(base / "corpus")
    guidance = Guidance(settings.sources, settings.readings, language=settings.language)
    documents = [read(path, root) for path in islice(find(root), count + 1)]
    recognise(clean(documents[0], guidance))
    start = time.perf_counter()
    articles = [clean(document, guidance) for document in documents[1:]]
    cleaned = time.perf_counter()
    for article in articles:
        recognise(article)
    recognised = time.perf_counter()
    words = sum(map(_words, articles))
    return {"clean": words / (cleaned - start), "recognise": words / (recognised - cleaned), "words": words}


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
    elif command == "families":
        result = families.measure(int(arguments[1]))
    else:
        result = plain(base)
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1:])
