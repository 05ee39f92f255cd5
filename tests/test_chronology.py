"""Dates sort by what is known of them, and never by what is not."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1963-01-22", "1963-01-22"),
        ("1963-01-22T10:00:00+07:00", "1963-01-22"),
        ("1963-01-22 10:00", "1963-01-22"),
        ("1963/1/2", "1963-01-02"),
        ("22/01/1963", "1963-01-22"),
        ("22.1.1963 10:30", "1963-01-22"),
        ("1963-01", "1963-01"),
        ("1963", "1963"),
        ("2024-02-45", "2024-02"),
        ("2024-13", None),
        ("19630122", None),
        ("1234", None),
        ("jeudi", None),
        ("", None),
    ],
)
def test_a_date_in_figures_is_read_as_far_as_the_calendar_has_it(words: str, edtf: str | None) -> None:
    assert chronology.from_figures(words) == edtf


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1999", "1999-01-01", "1999-12-31"),
        ("2022-12-30/2023-01-02", "2022-12-30", "2023-01-02"),
    ],
)
def test_a_date_has_the_bounds_of_all_that_it_may_mean(edtf: str, first: str, last: str) -> None:
    assert chronology.bounds(edtf) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize("edtf", [None, "XXXX-09-10", "2023-02-30", "jeudi"])
def test_what_has_no_year_or_is_no_day_has_no_bounds(edtf: str | None) -> None:
    assert chronology.bounds(edtf) is None


def test_the_known_comes_before_the_unknown() -> None:
    expected = [
        "1999-12-31",
        "2024",
        "2024-07",
        "2024-07-01",
        "2024-07-01/2024-07-02",
        "2024-07-01/2024-07-04",
        "2024-07-02",
        "XXXX-02",
        "XXXX-09-10",
        "XXXX-09-10/XXXX-09-13",
        None,
    ]
    shuffled = expected[::-1]
    assert sorted(shuffled, key=chronology.sort_key) == expected


EDTF = st.one_of(
    st.dates(datetime.date(1850, 1, 1), datetime.date(2099, 12, 31)).flatmap(
        lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4], f"XXXX{day:-%m-%d}"])
    ),
    st.none(),
)


@given(st.lists(EDTF, max_size=8))
def test_no_date_stands_before_one_that_surely_is_earlier(dates: list[str | None]) -> None:
    ordered = sorted(dates, key=chronology.sort_key)
    known = [chronology.bounds(date) for date in ordered]
    dated = [bounds for bounds in known if bounds]
    assert known[: len(dated)] == dated
    assert all(later[1] >= earlier[0] for at, earlier in enumerate(dated) for later in dated[at:])


def test_a_span_counts_only_dates_with_a_year() -> None:
    assert chronology.span(["XXXX-01-01", "2001-05", None, "1999-02-03"]) == ("1999-02-03", "2001-05")
    assert chronology.span(["XXXX-01-01", None]) == (None, None)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2022-12-30/2023-01-02", "2023-01-01"], ("2022-12-30", "2023-01-02")),
        (["2022-12-30/2023-01-02"], ("2022-12-30", "2023-01-02")),
        (["2024-07", "2024-07-15"], ("2024-07", "2024-07")),
        (["2024", "2024-12-31"], ("2024", "2024-12-31")),
        (["2023", "2024-03"], ("2023", "2024-03")),
    ],
)
def test_a_span_ends_where_the_last_may_end(dates: list[str | None], expected: tuple[str, str]) -> None:
    assert chronology.span(dates) == expected
