"""Long lists continue on further pages; nothing is lost between them."""

from __future__ import annotations

import pytest

from generator.compose.pagination import PER_PAGE, paginate


def path(number: int) -> str:
    """The file of a page."""
    return f"{number}.md"


@pytest.mark.parametrize(("rows", "pages"), [(0, 1), (1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (5 * PER_PAGE, 5)])
def test_a_page_has_a_hundred_rows(rows: int, pages: int) -> None:
    slices = list(paginate(range(rows), path))
    assert len(slices) == pages
    assert [row for slice_ in slices for row in slice_.rows] == list(range(rows))
    assert [slice_.path for slice_ in slices] == list(slices[0].paths)
    assert all(len(slice_.rows) <= PER_PAGE for slice_ in slices)


def test_a_page_begins_only_where_it_may() -> None:
    slices = list(paginate(range(350), path, starts=lambda row: row % 120 == 0))
    assert [slice_.rows[0] for slice_ in slices] == [0, 120, 240]
