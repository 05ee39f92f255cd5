"""The targets of `make quality` hold: a change that costs quality does not pass unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from tests.quality.__main__ import MEASURES, Measured


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.__name__)
def test_every_figure_reaches_its_target(measure: Callable[[], Measured]) -> None:
    figures, errors = measure()
    if not figures:
        pytest.skip("there is no gold for this measure beside the repository")
    assert [f"{figure.name} {figure.value:.4f}" for figure in figures if not figure.holds] == [], "\n".join(errors)
    assert [name for name, count in Counter(figure.name for figure in figures).items() if count > 1] == []
