"""`make bench`: builds a generated archive as a reader's machine would, prints the table and writes build/bench.json.

    python -m tests.bench                     1,000 dispatches
    python -m tests.bench --articles 200      another size
    python -m tests.bench --families 100000   versions told apart among more articles than the 2,000 of the usual run
    python -m tests.bench --newcomers 1       nobody is ever named in two editions: the most pages that there can be

Everything lies below build/bench/. Times are wall seconds of a first build on an otherwise idle machine; speeds are of
CPU seconds.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import config
from generator import write as docs_writer
from generator.knowledge import tables
from tests.bench import dispatches, processes
from tests.quality import gold
from tests.quality.figures import FOLDER, Figure, table, write

BASE = FOLDER / "bench"
ARTICLES = 1000
ALONE = 200
"""How many dispatches the stages are timed on by themselves."""
PLAIN_UP_TO = 1000
"""Larger archives than this have no baseline: MkDocs' own search makes it wait for minutes."""
FAMILIES = 2000
"""Articles among which versions are found."""
_COLD, _WARM = 20_000, 100_000
_LOOK = 0.15
_WORDS_SIZE = 80
_THEME = ("mkdocs.yml", "overrides")
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class _Measured:
    """A measured process: its result as JSON, and what the process itself took."""

    result: Mapping[str, Any]
    ran: processes.Ran


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure time, memory and bytes.")
    parser.add_argument("--articles", type=int, default=ARTICLES, help=f"how many dispatches ({ARTICLES})")
    parser.add_argument(
        "--newcomers", type=float, default=dispatches.NEWCOMERS, help="share of persons that never come back (1/16)"
    )
    parser.add_argument(
        "--families", type=int, default=FAMILIES, help=f"how many articles to find versions among ({FAMILIES})"
    )
    parser.add_argument("--no-baseline", action="store_true", help="leave out the plain MkDocs build")
    options = parser.parse_args(arguments)
    size = _prepare(BASE, options.articles, options.newcomers)
    if not size:
        print("corpus/dispatches/ is empty: run `make sample` first", file=sys.stderr)
        return 2
    built = _measure("build", BASE)
    count = str(min(ALONE, options.articles))
    alone, parting = _measure("stages", BASE, count), _measure("parting", BASE, count)
    families = _measure("families", str(options.families))
    figures = [
        *_build_figures(built, options.articles),
        *_reading_figures(alone.result, parting.result),
        *_families_figures(families, options.families),
        Figure("corpus.size", size / _MEGABYTE, "MB"),
        Figure("docs.size", _bytes(BASE / "docs") / _MEGABYTE, "MB"),
        Figure("site.size", _bytes(BASE / "site") / _MEGABYTE, "MB"),
    ]
    if options.articles <= PLAIN_UP_TO and not options.no_baseline:
        plain = _measure("plain", BASE)
        figures += [
            Figure("baseline.mkdocs_with_search.time", plain.result["seconds"], "s"),
            Figure("baseline.mkdocs_with_search.cpu", plain.ran.cpu, "s"),
            Figure("baseline.mkdocs_with_search.memory", plain.ran.peak, "MB"),
            Figure("baseline.mkdocs_with_search.index", _bytes(BASE / "plain" / "search") / _MEGABYTE, "MB"),
        ]
    print(table(figures))
    print(f"\n{sum(not figure.holds for figure in figures)} past their target → {write('bench', figures)}")
    return 0


def _prepare(base: Path, count: int, newcomers: float) -> int:
    """A corpus and what renders it, made anew; the bytes of the corpus."""
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir(parents=True)
    for name in _THEME:
        source = gold.ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, base / name)
    for page in docs_writer.hand_written(gold.ROOT / "docs"):
        target = base / "docs" / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(page.content)
    (base / "corpus").mkdir()
    shutil.copy(gold.ROOT / "corpus" / config.FILE, base / "corpus")
    return dispatches.make(base / "corpus" / "dispatches", count, gold.dispatches(), newcomers)


def _measure(*command: str | Path) -> _Measured:
    ran = processes.run(["-m", "tests.bench.measured", *map(str, command)])
    if ran.code:
        raise SystemExit(f"{command[0]} failed:\n{ran.complaints}")
    return _Measured(json.loads(ran.output.splitlines()[-1]), ran)


def _build_figures(built: _Measured, articles: int) -> list[Figure]:
    """The targets are those of 1,000 dispatches; another size has the figures alone."""
    result, seconds = built.result, built.result["timings"]
    aimed = articles == ARTICLES
    return [
        Figure("build.articles", result["published"], "articles", float(articles)),
        Figure("build.entities", result["entities"], "entities"),
        Figure("build.pages", result["pages"], "pages"),
        Figure("build.pages_an_article", result["pages"] / result["published"], "pages"),
        Figure("build.pages_found", result["found"] or 0, "pages"),
        _at_most("build.analysis", seconds["analyse"] + seconds["compose"] + seconds["write"], "s", aimed and 30.0),
        Figure("build.analysis.read_and_resolve", seconds["analyse"], "s"),
        Figure("build.analysis.compose", seconds["compose"], "s"),
        Figure("build.analysis.write", seconds["write"], "s"),
        _at_most("build.rendering", seconds["render"], "s", aimed and 15.0),
        Figure("build.rendering.a_page", 1000 * seconds["render"] / result["pages"], "ms"),
        Figure("build.search_index", seconds["search"], "s"),
        Figure("build.total", built.ran.seconds, "s"),
        Figure("build.total.cpu", built.ran.cpu, "s"),
        _at_most("build.memory", built.ran.peak, "MB", aimed and 600.0),
    ]


def _families_figures(measured: _Measured, articles: int) -> list[Figure]:
    result = measured.result
    return [
        Figure("families.articles", articles, "articles"),
        # 100,000 articles within three minutes.
        Figure("families.time", result["seconds"], "s"),
        _at_most("families.time.cpu", result["cpu"], "s", 0.0018 * articles),
        Figure("families.time.an_article", 1000 * result["cpu"] / articles, "ms"),
        Figure("families.memory", result["memory"], "MB"),
        Figure("families.precision", result["precision"]),
        Figure("families.recall", result["recall"]),
    ]


def _reading_figures(alone: Mapping[str, Any], parting: Mapping[str, Any]) -> list[Figure]:
    """Words of the articles for each CPU second of one core, on ALONE dispatches: cold, a process that had loaded
    nothing; warm, the same dispatches again."""
    return [
        Figure("parting.speed.cold", parting["cold"], "words/s", _COLD),
        Figure("parting.speed.warm", parting["warm"], "words/s", _WARM),
        Figure("clean.speed.cold", alone["clean_cold"], "words/s", _COLD),
        Figure("clean.speed.warm", alone["clean"], "words/s", _WARM),
        Figure("clean.look_for_names", alone["looking"], "of clean", _LOOK, at_most=True),
        Figure("recognise.speed", alone["recognise"], "words/s"),
        Figure("words.size", _bytes(tables.DATA / "lexicon") / _MEGABYTE, "MB", _WORDS_SIZE, at_most=True),
    ]


def _at_most(name: str, value: float, unit: str, target: float | bool) -> Figure:
    return Figure(name, value, unit, target or None, at_most=True)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
