"""`make quality`: scores the program's reading against gold, prints the table and writes build/quality.json.

    python -m tests.quality             the figures
    python -m tests.quality --errors    and each error behind them
    python -m tests.quality --text F …  besides, how any clean texts come out of being glued (UTF-8, a line a paragraph)

Exit code 0 whatever the figures: they are measured here, and judged by whoever reads them; 1 with --strict where a
target is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator.model import Kind
from tests.quality import (
    baselines,
    conservation,
    dates,
    encodings,
    english,
    families,
    glue,
    gold,
    identities,
    languages,
    names,
    pairs,
    parting,
    parts,
    profiles,
    readings,
    segments,
    tails,
)
from tests.quality.figures import Figure, table, write
from tests.quality.texts import decoded

Measured = tuple[list[Figure], list[str]]
NAME_TARGETS: Mapping[Kind, float] = {"country": 0.99, "person": 0.95, "organisation": 0.92}
PART_TARGET = 0.98
IDENTITY_TARGET = 0.97


def sample() -> Measured:
    """The sample archive, from its raw files."""
    corpus = gold.ROOT / "corpus"
    golds = [item for item in gold.sample() if (corpus / "dispatches" / item.path).exists()]
    if not golds:
        return _absent("sample", "corpus/dispatches/ holds no dispatch of tests/gold/sample/: run `make sample`")
    answers = readings.of_corpus(corpus)
    raws = {item.path: decoded((corpus / "dispatches" / item.path).read_bytes())[0] for item in golds}
    return _joined(
        parts.measure("sample", golds, answers, PART_TARGET),
        tails.measure("sample", golds, answers, PART_TARGET),
        dates.measure("sample", golds, answers, raws),
        parting.measure("sample", golds, raws, answers),
        names.measure("sample", golds, answers, NAME_TARGETS),
        identities.measure("sample", golds, answers, IDENTITY_TARGET),
        families.of_archive("sample.families", golds, answers),
        conservation.measure("sample", _files(corpus / "dispatches", golds)),
        ([*baselines.whole_lines("sample", golds, raws), *baselines.unread("sample", golds, raws)], []),
    )


def seeds() -> Measured:
    """The five seed documents, where they lie beside the repository."""
    told = gold.seeds()
    if told is None:
        return _absent("seeds", f"{gold.SEEDS} is not there: skipped")
    answers = readings.of_corpus(gold.SEEDS)
    raws = {item.path: decoded((gold.SEEDS / item.path).read_bytes())[0] for item in told.articles}
    return _joined(
        parts.measure("seeds", told.articles, answers, 1.0),
        tails.measure("seeds", told.articles, answers, 1.0),
        dates.measure("seeds", told.articles, answers, raws),
        parting.measure("seeds", told.articles, raws, answers),
        names.measure("seeds", told.articles, answers, NAME_TARGETS),
        pairs.measure("seeds", told, answers),
        conservation.measure("seeds", _files(gold.SEEDS, told.articles)),
        (baselines.unread("seeds", told.articles, raws), []),
    )


def generated_glue() -> Measured:
    """Clean text whose line breaks were dropped on purpose; and words that look glued and are not, where a list is."""
    measured = _joined(
        glue.figures("generated", [item.paragraphs for item in gold.dispatches()], glue.SEEDS),
        glue.kept_whole("generated.glue.own_traps_whole", Path(__file__).parent / "whole.txt"),
    )
    if not gold.STAY_WHOLE.exists():
        return _joined(measured, _absent("traps", f"{gold.STAY_WHOLE} is not there: skipped"))
    return _joined(measured, glue.kept_whole("generated.glue.traps_whole", gold.STAY_WHOLE))


def clean_text(path: Path) -> Measured:
    """The same of a text that is clean, a paragraph a line, whatever it is of."""
    return glue.figures(f"text.{path.stem}", glue.documents_of(path), glue.SEEDS)


def bytes_and_characters() -> Measured:
    """The texts of the sample in every encoding, broken in every usual way; and pages made of their lines."""
    texts = ["\n\n".join(filter(None, (item.title, item.lead, *item.paragraphs))) for item in gold.sample()]
    return _joined(encodings.measure(texts), conservation.measure("fuzzed", conservation.fuzzed(texts)))


MEASURES: tuple[Callable[[], Measured], ...] = (
    sample,
    seeds,
    generated_glue,
    dates.generated,
    segments.measure,
    profiles.measure,
    languages.measure,
    english.measure,
    families.measure,
    bytes_and_characters,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description="Score the reading against gold.")
    parser.add_argument("--errors", action="store_true", help="list every error behind the figures")
    parser.add_argument("--strict", action="store_true", help="exit code 1 where a target is missed")
    parser.add_argument("--text", nargs="+", type=Path, default=[], metavar="FILE", help="clean texts to glue and part")
    options = parser.parse_args(arguments)
    measures: list[Callable[[], Measured]] = [*MEASURES, *(partial(clean_text, path) for path in options.text)]
    figures, errors = _joined(*(measure() for measure in measures))
    if options.errors:
        print("\n".join(errors))
    print(table(figures))
    missed = sum(not figure.holds for figure in figures)
    print(f"\n{len(figures)} figures, {missed} under their target, {len(errors)} errors → {write('quality', figures)}")
    return 1 if options.strict and missed else 0


def _files(folder: Path, golds: Sequence[gold.Expected]) -> Iterator[tuple[str, bytes]]:
    return ((item.path, (folder / item.path).read_bytes()) for item in golds)


def _absent(name: str, reason: str) -> Measured:
    print(f"{name}: {reason}", file=sys.stderr)
    return [], []


def _joined(*measured: Measured) -> Measured:
    return [figure for figures, _ in measured for figure in figures], [
        error for _, errors in measured for error in errors
    ]


if __name__ == "__main__":
    sys.exit(main())
