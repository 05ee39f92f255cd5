"""The timeline: articles a year, as a static SVG and as the rows of the table that stands beside it.

Goes in: the year of every article that counts, None where it is not known, and the years of the archive. Comes out: a
Timeline; None where the archive has fewer than two years. The drawing takes its colours from the page
(`currentColor`), its text keeps its size at any width, and it has no script and no style of its own. All the timelines
of an archive have the same years, so that they can be compared. Nothing stays on disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_HEIGHT = 64
_AXIS = 20
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_FLOOR = 4
"""The scale reaches so far at least: one article a year is not a tower."""
_LABELS = 9
"""At most so many years are written under the axis: what a phone has room for."""


@dataclass(frozen=True)
class Timeline:
    """How many articles each year has; `rows` are the years that have one."""

    first: int
    last: int
    rows: tuple[tuple[int, int], ...]
    undated: int = 0
    """Articles of no known year, which are not drawn."""

    @property
    def highest(self) -> tuple[int, int]:
        """The first of the years with the most articles, and how many it has."""
        return max(self.rows, key=lambda row: (row[1], -row[0]))

    @property
    def svg(self) -> str:
        """The drawing, on one line. Its name for readers who do not see it is the page's to give."""
        years = self.last - self.first + 1
        most = max(self.highest[1], _FLOOR)
        bars = "".join(f"M{year - self.first}.1 {most}v-{count}h.8v{count}z" for year, count in self.rows)
        foot = _HEIGHT + _AXIS - 4
        labels = "".join(
            f'<text x="{(year - self.first + 0.5) / years:.1%}">{year}</text>' for year in self._labelled()
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{_HEIGHT + _AXIS}" aria-hidden="true">'
            f'<svg width="100%" height="{_HEIGHT}" viewBox="0 0 {years} {most}" preserveAspectRatio="none">'
            f'<path fill="currentColor" d="{bars}"/></svg>'
            f'<rect y="{_HEIGHT}" width="100%" height="1"/>'
            f'<g text-anchor="middle" transform="translate(0 {foot})">{labels}</g></svg>'
        )

    def _labelled(self) -> Iterable[int]:
        years = self.last - self.first + 1
        step = next((step for step in _STEPS if years / step <= _LABELS), _STEPS[-1])
        edge = years * 0.03
        for year in range(-(-self.first // step) * step, self.last + 1, step):
            # A label at the very edge would be cut off.
            if self.first + edge <= year <= self.last - edge or years <= _LABELS:
                yield year


def timeline(years: Iterable[int | None], span: tuple[int, int] | None) -> Timeline | None:
    """The timeline of the years given, one for each article, over the first and the last year of the archive."""
    given = list(years)
    counts = Counter(year for year in given if year is not None)
    if not counts or span is None or span[0] == span[1]:
        return None
    return Timeline(*span, tuple(sorted(counts.items())), len(given) - counts.total())
