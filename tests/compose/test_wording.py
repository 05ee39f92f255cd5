"""Dates and numbers read as a French page writes them."""

from __future__ import annotations

import pytest

from generator.compose import wording
from generator.model import Date


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1963-01-22", "22 janvier 1963"),
        ("1963-05-01", "1er mai 1963"),
        ("2024-07", "juillet 2024"),
        ("1999", "1999"),
        ("XXXX-09-10", "10 septembre, année inconnue"),
        ("XXXX-09-10/XXXX-09-13", "10–13 septembre, année inconnue"),
        ("2023-04-26/2023-04-28", "26–28 avril 2023"),
        ("1999-12-31/2000-01-01", "31 décembre 1999 – 1er janvier 2000"),
        ("1963-XX", "1963"),
        ("1963-13-40", "1963"),
        (None, "Sans date"),
        ("", "Sans date"),
        ("n’importe quoi", "Sans date"),
    ],
)
def test_a_date_says_what_is_known(edtf: str | None, words: str) -> None:
    assert wording.date(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1963-01-22", "22 janvier"),
        ("1963-01", "janvier"),
        ("1963", ""),
        ("2023-09-10/2023-09-13", "10–13 septembre"),
        ("2023-08-28/2023-09-02", "28 août – 2 septembre"),
        ("1999-12-31/2000-01-01", "31 décembre 1999 – 1er janvier 2000"),
    ],
)
def test_a_list_under_a_year_shows_days_without_it(edtf: str, words: str) -> None:
    assert wording.day_and_month(edtf) == words


def test_a_stated_date_shows_its_words_and_those_that_contradict_it() -> None:
    said = wording.basis(Date("1963-01-22", "stated", "22 janvier\n1963", ("mercredi", "3 mai")))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "Date donnée : « 22 janvier 1963 » – mais le fichier porte aussi « mercredi » et « 3 mai »"
    )


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (
            Date("XXXX-06-22", "partial", "lundi 22 juin 2022", ("lundi 22 juin 2022",)),
            "Date incomplète : « lundi 22 juin 2022 » – le jour de la semaine contredit le calendrier",
        ),
        (
            Date("XXXX-06-22", "partial", "lundi 22 juin 2022 ; 2022", ("lundi 22 juin 2022", "3 mai")),
            "Date incomplète : « lundi 22 juin 2022 » et « 2022 » – "
            "« lundi 22 juin 2022 » : le jour de la semaine contredit le calendrier – "
            "mais le fichier porte aussi « 3 mai »",
        ),
        (
            Date(conflicts=("lundi 22 juin 2022",)),
            "Aucune date sûre – « lundi 22 juin 2022 » : le jour de la semaine contredit le calendrier",
        ),
    ],
)
def test_a_day_that_no_calendar_has_is_not_told_against_itself(date: Date, said: str) -> None:
    assert wording.basis(date).replace("\N{NO-BREAK SPACE}", " ") == said


def test_an_inferred_date_shows_the_words_it_rests_on() -> None:
    assert wording.basis(Date("1963-01-22", "inferred", "mardi 22 janvier")) == (
        "Date déduite\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}mardi 22 janvier\N{NO-BREAK SPACE}»"
    )


@pytest.mark.parametrize(("code", "name"), [("en", "anglais"), ("pt-BR", "portugais (Brésil)"), ("xx-YY", "xx-YY")])
def test_a_language_has_its_name(code: str, name: str) -> None:
    assert wording.language(code) == name


@pytest.mark.parametrize(
    ("code", "direction"),
    [("fr", None), ("zh-Hant", None), ("ar", "rtl"), ("he", "rtl"), ("ur-PK", "rtl"), ("xx", "auto")],
)
def test_a_language_has_its_direction(code: str, direction: str | None) -> None:
    assert wording.direction(code) == direction


def test_zero_and_one_are_singular() -> None:
    said = [wording.ngettext("%(num)s article", "%(num)s articles", count) for count in (0, 1, 2, 12345)]
    assert said == ["0 article", "1 article", "2 articles", "12\N{NARROW NO-BREAK SPACE}345 articles"]


def test_a_period_of_one_day_is_said_once() -> None:
    assert wording.period("1963-01-22", "1963-01-22") == "22 janvier 1963"
    assert wording.years("1963-01-22", "1963-12") == "1963"
    assert wording.years("1963-01-22", "1979") == "1963–1979"
    assert wording.years(None, None) == wording.period(None, None) == ""
