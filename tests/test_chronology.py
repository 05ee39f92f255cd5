"""Dates sort by what is known of them, and never by what is not."""

from __future__ import annotations

import pytest

from generator import chronology
from generator.chronology import Day


@pytest.mark.parametrize(
    ("edtf", "known"),
    [
        ("2023-04-26", Day(2023, 4, 26)),
        ("2024-07", Day(2024, 7, None)),
        ("1999", Day(1999, None, None)),
        ("XXXX-09-10", Day(None, 9, 10)),
        ("XXXX-09-10/XXXX-09-13", Day(None, 9, 10)),
        (None, Day(None, None, None)),
        ("jeudi", Day(None, None, None)),
    ],
)
def test_a_date_holds_what_is_known(edtf: str | None, known: Day) -> None:
    assert chronology.parse(edtf) == known


def test_the_known_comes_before_the_unknown() -> None:
    dates = [None, "XXXX-09-10", "2024-07-01", "2024-07", "2024", "1999-12-31", "XXXX-02"]
    expected = ["1999-12-31", "2024", "2024-07", "2024-07-01", None, "XXXX-02", "XXXX-09-10"]
    assert sorted(dates, key=chronology.sort_key) == expected


def test_a_span_counts_only_dates_with_a_year() -> None:
    assert chronology.span(["XXXX-01-01", "2001-05", None, "1999-02-03"]) == ("1999-02-03", "2001-05")
    assert chronology.span(["XXXX-01-01", None]) == (None, None)
