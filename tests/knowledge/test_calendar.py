"""Days in a language that may put the month first, and datelines with them."""

from __future__ import annotations

import pytest

from generator.days import named, parse
from generator.knowledge.reading import calendar, country_of

DAYS = [
    ("It opened on May 5, 2019.", [("May 5, 2019", "2019-05-05")]),
    ("It opened on Sunday, May 5, 2019.", [("Sunday, May 5, 2019", "2019-05-05")]),
    ("It opened on Monday, May 5, 2019.", [("Monday, May 5, 2019", "XXXX-05-05")]),
    ("It opened on 5 May 2019.", [("5 May 2019", "2019-05-05")]),
    ("They met on Tuesday, June 9.", [("Tuesday, June 9", "XXXX-06-09")]),
    ("They met on Sept. 21st.", [("Sept. 21st", "XXXX-09-21")]),
    ("They meet from May 30 to June 2.", [("May 30 to June 2", "XXXX-05-30/XXXX-06-02")]),
    ("They meet on December 12-13.", [("December 12-13", "XXXX-12-12/XXXX-12-13")]),
    ("Prices may 5 times rise; march 3 miles.", []),
    ("On February 30 nothing happened.", []),
    ("It lent May 5,000 dollars and 10 percent.", []),
]


@pytest.mark.parametrize(("text", "days"), DAYS, ids=[text for text, _ in DAYS])
def test_english_days_are_read_in_both_orders(text: str, days: list[tuple[str, str]]) -> None:
    assert [(text[day.start : day.end], day.edtf()) for day in named(text, "en")] == days


@pytest.mark.parametrize("words", ["March 3, 2019", "Mar. 3, 2019", "3 March 2019", "3 MARCH 2019"])
def test_a_dateline_may_have_either_order(words: str) -> None:
    day = parse(words, "en")
    assert day is not None
    assert day.edtf() == "2019-03-03"


def test_the_month_first_is_no_day_where_the_language_has_no_such_order() -> None:
    assert not calendar("fr").month_first
    assert list(named("Le mars 5 2019", "fr")) == []


def test_cities_are_known_by_the_names_of_every_language() -> None:
    assert [country_of(name) for name in ("Genève", "Geneva", "Londres", "London")] == ["CH", "CH", "GB", "GB"]
