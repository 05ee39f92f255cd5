"""Figures: what a measuring command prints and writes. Goes in: counts; comes out: a table and build/NAME.json.

A file is a list of {"name", "value", "unit", "target", "holds"}, one a figure. A figure without a target (a baseline, a
count for comparison) holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "build"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `at_most`: the target is a ceiling, not a floor."""

    name: str
    value: float
    unit: str = "share"
    target: float | None = None
    at_most: bool = False

    @property
    def holds(self) -> bool:
        """Whether the value reaches its target."""
        if self.target is None:
            return True
        return self.value <= self.target if self.at_most else self.value >= self.target

    def record(self) -> dict[str, object]:
        """The figure as the file has it."""
        return {
            "name": self.name,
            "value": round(self.value, 4),
            "unit": self.unit,
            "target": self.target,
            "holds": self.holds,
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found rightly, what was found wrongly and what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 if nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 if nothing is there."""
        there = self.right + self.missed
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else 1.0


def f1_figures(name: str, tally: Tally, target: float | None = None) -> list[Figure]:
    """P, R and F1 of a tally; only F1 has a target."""
    return [
        Figure(f"{name}.precision", tally.precision),
        Figure(f"{name}.recall", tally.recall),
        Figure(f"{name}.f1", tally.f1, target=target),
    ]


def share(flags: Iterable[bool]) -> float:
    """The share of what is true; 1 of nothing."""
    listed = list(flags)
    return sum(listed) / len(listed) if listed else 1.0


def table(figures: Sequence[Figure]) -> str:
    """The figures for a terminal, one a line."""
    width = max((len(figure.name) for figure in figures), default=0)
    return "\n".join(_line(figure, width) for figure in figures)


def write(name: str, figures: Sequence[Figure]) -> Path:
    """Writes build/`name`.json and says where it is."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.json"
    text = json.dumps([figure.record() for figure in figures], ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")
    return path


def _line(figure: Figure, width: int) -> str:
    value = f"{figure.value:.4f}" if figure.unit == "share" else f"{figure.value:,.1f}"
    sign = "≤" if figure.at_most else "≥"
    target = "" if figure.target is None else f"{sign} {figure.target:,g}"
    verdict = "" if figure.holds else "MISSED"
    return f"{figure.name:<{width}}  {value:>12} {figure.unit:<10} {target:<10} {verdict}".rstrip()
