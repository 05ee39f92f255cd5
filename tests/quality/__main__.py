"""`make quality`: scores the program's reading against gold, prints the table and writes build/quality.json.

    python -m tests.quality             the figures
    python -m tests.quality --errors    and each error behind them

Exit code 0 whatever the figures: they are measured here, and judged by whoever reads them; 1 with --strict where a
target is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from generator.model import Kind
from tests.quality import baselines, glue, gold, identities, names, pairs, parting, parts, readings, tails
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
        parting.measure("sample", golds, raws, answers),
        names.measure("sample", golds, answers, NAME_TARGETS),
        identities.measure("sample", golds, answers, IDENTITY_TARGET),
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
        parting.measure("seeds", told.articles, raws, answers),
        names.measure("seeds", told.articles, answers, NAME_TARGETS),
        pairs.measure("seeds", told, answers),
        (baselines.unread("seeds", told.articles, raws), []),
    )


def generated_glue() -> Measured:
    """Clean text whose line breaks were dropped on purpose; and words that look glued and are not, where a list is."""
    score = glue.measure([item.paragraphs for item in gold.sample()])
    figures = [
        Figure("generated.glue.precision", score.precision, target=0.985),
        Figure("generated.glue.recall", score.recall, target=0.95),
        Figure("generated.glue.points", score.true + score.lost, "points"),
        Figure("generated.glue.false_splits", score.false_splits, "in 5,000", 1.0, at_most=True),
    ]
    errors = [f"generated.glue\n    missed {words} ({count})" for words, count in sorted(score.missed.items())]
    errors += [f"generated.glue\n    wrong  {words} ({count})" for words, count in sorted(score.wrong.items())]
    if not gold.STAY_WHOLE.exists():
        return _joined((figures, errors), _absent("traps", f"{gold.STAY_WHOLE} is not there: skipped"))
    tokens = [line.strip() for line in gold.STAY_WHOLE.read_text(encoding="utf-8").splitlines()]
    kept = list(glue.whole(token for token in tokens if token and not token.startswith("#")))
    figures.append(Figure("generated.glue.traps_whole", sum(token == after for token, after in kept) / len(kept)))
    errors += [f"generated.glue\n    split  {token} → {after}" for token, after in kept if token != after]
    return figures, errors


MEASURES: tuple[Callable[[], Measured], ...] = (sample, seeds, generated_glue)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description="Score the reading against gold.")
    parser.add_argument("--errors", action="store_true", help="list every error behind the figures")
    parser.add_argument("--strict", action="store_true", help="exit code 1 where a target is missed")
    options = parser.parse_args(arguments)
    figures, errors = _joined(*(measure() for measure in MEASURES))
    if options.errors:
        print("\n".join(errors))
    print(table(figures))
    missed = sum(not figure.holds for figure in figures)
    print(f"\n{len(figures)} figures, {missed} under their target, {len(errors)} errors → {write('quality', figures)}")
    return 1 if options.strict and missed else 0


def _absent(name: str, reason: str) -> Measured:
    print(f"{name}: {reason}", file=sys.stderr)
    return [], []


def _joined(*measured: Measured) -> Measured:
    return [figure for figures, _ in measured for figure in figures], [
        error for _, errors in measured for error in errors
    ]


if __name__ == "__main__":
    sys.exit(main())
