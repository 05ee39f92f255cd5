"""The number of an address dates an article between its neighbours, and never beyond them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from generator.gather import addresses
from generator.model import Article, Basis, Date, Source
from tests.archives import article

HOST = "https://depeches.example/la-foire-post{}.html"
KNOWN = [(100100, "2019-12-20"), (100200, "2020-01-05"), (100300, "2020-01-20"), (100400, "2020-03-02")]


def _article(number: object, edtf: str | None, *, url: str = HOST, **given: Any) -> Article:
    path = f"{number}-{edtf}.txt"
    source = Source(path, "0", 1, "utf-8", "text", url.format(number))
    basis: Basis = "unknown" if edtf is None else "partial" if edtf.startswith("XXXX") else "stated"
    return article(path=path, source=source, **{"date": Date(edtf, basis, given.pop("words", edtf))} | given)


def _dated(number: object, edtf: str | None, known: Sequence[tuple[int, str]] = KNOWN, **given: Any) -> Date:
    every = [*(_article(*one) for one in known), _article(number, edtf, **given)]
    return addresses.dated(every)[-1].date


@pytest.mark.parametrize(
    ("number", "edtf", "expected"),
    [
        (100250, "XXXX-01-12", "2020-01-12"),
        (100150, "XXXX-12-28", "2019-12-28"),
        (100150, "XXXX-01-02", "2020-01-02"),
        (100350, "XXXX-02-10/XXXX-02-13", "2020-02-10/2020-02-13"),
        (100150, "XXXX-12-30/XXXX-01-02", "2019-12-30/2020-01-02"),
        (100150, "XXXX-06-02", None),
        (100050, "XXXX-12-19", None),
        (100500, "XXXX-03-05", None),
    ],
)
def test_a_window_gives_a_day_its_year_where_it_holds_the_day(number: int, edtf: str, expected: str | None) -> None:
    date = _dated(number, edtf)
    assert (date.edtf, date.basis) == ((expected, "inferred") if expected else (edtf, "partial"))


def test_the_evidence_names_the_number_and_both_neighbours() -> None:
    evidence = _dated(100250, "XXXX-01-12", words="le 12 janvier").evidence
    assert evidence == "le 12 janvier ; adresse 100250, entre 100200 (2020-01-05) et 100300 (2020-01-20)"


@pytest.mark.parametrize(
    ("number", "known", "expected"),
    [
        (100250, KNOWN, "2020-01"),
        (100350, KNOWN, "2020"),
        (100150, KNOWN, None),
        (100150, [(100100, "2020-05-03"), (100200, "2020-05-28"), (100300, "2020-07-20")], "2020"),
    ],
)
def test_a_window_alone_gives_a_month_or_a_year_and_never_an_interval(
    number: int, known: Sequence[tuple[int, str]], expected: str | None
) -> None:
    assert _dated(number, None, known).edtf == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("dimanche 12 janvier", "2020-01-12"), ("lundi 12 janvier", "XXXX-01-12")],
)
def test_the_weekday_of_the_day_must_agree(words: str, expected: str) -> None:
    assert _dated(100250, "XXXX-01-12", words=words).edtf == expected


def test_a_wide_window_leaves_two_years_unless_the_weekday_tells_them_apart() -> None:
    known = [(1001, "2015-03-01"), (1002, "2015-03-02"), (9001, "2018-03-01"), (9002, "2018-03-02")]
    assert _dated(5000, "XXXX-06-14", known).edtf == "XXXX-06-14"
    assert _dated(5000, "XXXX-06-14", known, words="mercredi 14 juin").edtf == "2017-06-14"


def test_a_known_date_is_left_alone() -> None:
    assert _dated(100250, "1963-01-22") == Date("1963-01-22", "stated", "1963-01-22")


def test_one_article_of_many_that_stands_outside_is_passed_over() -> None:
    start = date(2020, 1, 1)
    known = [(1000 + day, (start + timedelta(day)).isoformat()) for day in range(0, 300, 10)]
    assert _dated(1055, "XXXX-02-24", [*known, (1052, "2009-08-01")]).edtf == "2020-02-24"


MANY = [(1000 + day, (date(2019, 1, 1) + timedelta(day)).isoformat()) for day in range(0, 300, 10)]
STRAY = [(1052, "2009-08-01"), (1058, "2026-06-02"), (1104, "2021-05-09"), (1106, "2021-05-20"), (1201, "2012-01-01")]


@pytest.mark.parametrize("strays", range(len(STRAY) + 1))
def test_some_strays_do_not_switch_a_host_off(strays: int) -> None:
    assert _dated(1055, "XXXX-02-24", [*MANY, *STRAY[:strays]]).edtf == "2019-02-24"
    assert _dated(1255, "XXXX-09-12", [*MANY, *STRAY[:strays]]).edtf == "2019-09-12"


def test_beside_many_strays_a_window_tells_nothing_alone() -> None:
    assert _dated(1055, None, [*MANY, *STRAY[:2]]).edtf == "2019"
    assert _dated(1055, None, [*MANY, *STRAY]).edtf is None
    assert _dated(1055, "XXXX-10-05", [*MANY, *STRAY]).conflicts == ()


@pytest.mark.parametrize(("edtf", "words"), [("XXXX-10-05", "5 octobre"), ("XXXX-02-24", "lundi 24 février")])
def test_a_day_or_a_weekday_that_its_window_does_not_hold_is_a_conflict(edtf: str, words: str) -> None:
    found = _dated(1055, edtf, MANY, words=words)
    assert (found.edtf, found.basis, found.evidence) == (edtf, "partial", words)
    assert found.conflicts == ("adresse 1055, entre 1050 (2019-02-20) et 1060 (2019-03-02)",)


def test_numbers_that_do_not_grow_with_the_days_tell_nothing() -> None:
    dice = random.Random(3)
    start = date(2020, 1, 1)
    known = [(dice.randrange(1000, 9999), (start + timedelta(day)).isoformat()) for day in range(0, 300, 10)]
    assert _dated(5000, "XXXX-02-24", known).edtf == "XXXX-02-24"


def test_a_date_that_is_contradicted_tells_nothing_and_is_left_alone() -> None:
    doubtful = Date("XXXX-01-12", "partial", "12 janvier", ("1963-06",))
    assert _dated(100250, None, date=doubtful) == doubtful
    known = [_article(*one, date=Date(one[1], "stated", one[1], ("3 mai",))) for one in KNOWN]
    assert addresses.dated([*known, _article(100250, "XXXX-01-12")])[-1].date.basis == "partial"


def test_two_known_articles_are_too_few() -> None:
    assert _dated(100150, "XXXX-12-28", KNOWN[:2]).edtf == "XXXX-12-28"


def test_the_numbers_of_another_host_tell_nothing() -> None:
    assert _dated(100250, "XXXX-01-12", url="https://autre.example/post{}.html").edtf == "XXXX-01-12"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.depeches.example/la-foire-post129673.vnp", ("depeches.example", 129673)),
        ("https://depeches.example/la-foire-de-2024/161052.vnp", ("depeches.example", 161052)),
        ("https://depeches.example/article/2024/05/05/la-foire_6231234_3210.html", ("depeches.example", 6231234)),
        ("https://depeches.example/lire?id=45012", ("depeches.example", 45012)),
        ("https://depeches.example/bilan-2024.html", None),
        ("https://depeches.example/12/", None),
        ("https://[", None),
        (None, None),
    ],
)
def test_the_number_of_an_address_is_found(address: str | None, expected: tuple[str, int] | None) -> None:
    assert addresses.number(address) == expected
