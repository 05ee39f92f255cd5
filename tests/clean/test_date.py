"""When a dispatch was sent: stated, inferred, partial or unknown, and never invented."""

from __future__ import annotations

import datetime

import pytest

from generator.clean.news import of_the_news
from tests.clean.factory import article

REST = "Les participants ont ensuite visité le port et échangé leurs vues sur la coopération régionale."


def _date(opening: str, rest: str = REST, *, header: str = "", published: str = "") -> tuple[str | None, str]:
    date = article(f"{header}Une réunion sur le port\n\n{opening}\n\n{rest}", date=published).date
    return date.edtf, date.basis


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [
        ("Paris, 22 janvier 1963 (AFP) – Une réunion a eu lieu.", "1963-01-22"),
        ("Berlin, mardi 1er mars 1988 (AFP) – Une réunion a eu lieu.", "1988-03-01"),
    ],
)
def test_a_full_day_in_the_dateline_is_stated(opening: str, edtf: str) -> None:
    assert _date(opening) == (edtf, "stated")


def test_a_header_gives_the_datelines_day_its_year() -> None:
    opening = "Paris, 22 janvier (AFP) – Une réunion a eu lieu."
    assert _date(opening, header=" date 1963-01 ") == ("1963-01-22", "stated")


def test_a_dateline_of_december_published_in_january_is_of_the_year_before() -> None:
    opening = "Paris, 31 décembre (AFP) – Une réunion a eu lieu."
    assert _date(opening, header=" date 1964-01 ") == ("1963-12-31", "inferred")


def test_a_dateline_and_a_header_that_contradict_each_other_give_no_year() -> None:
    opening = "Paris, 22 janvier (AFP) – Une réunion a eu lieu."
    assert _date(opening, header=" date 1963-06 ") == ("XXXX-01-22", "partial")


def test_a_header_alone_states_a_month_or_a_day() -> None:
    assert _date("Une réunion a eu lieu au port.", header=" date 2024-07 ") == ("2024-07", "stated")
    assert _date("Une réunion a eu lieu au port.", header=" date 2024-07-05 ") == ("2024-07-05", "stated")


def test_metadata_state_the_date() -> None:
    assert _date("Une réunion a eu lieu au port.", published="2019-03-04T10:00:00Z") == ("2019-03-04", "stated")


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [
        ("Une réunion a eu lieu le 12 juillet au port.", "1947-07-12"),
        ("Une réunion s’est ouverte samedi 12 juillet au port.", "1947-07-12"),
        ("Une réunion s’est ouverte lundi 12 juillet au port.", "1947-07"),
        ("Une réunion a eu lieu le 12 août au port.", "1947-07"),
        ("Une réunion se tiendra le 30 juillet au port.", "1947-07"),
        ("La réunion, prévue le 30 juillet, a été annulée.", "1947-07"),
        ("La réunion du port, depuis la révolte du 14 juillet, est permanente.", "1947-07"),
    ],
)
def test_a_header_and_a_day_of_the_text_give_the_day_where_they_agree(opening: str, edtf: str) -> None:
    assert _date(opening, header=" date 1947-07 ")[0] == edtf


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Une réunion a eu lieu le 10 décembre 1948 au port.", ("1948-12-10", "inferred")),
        ("Une réunion a eu lieu le mardi 1er décembre 1959 au port.", ("1959-12-01", "inferred")),
        ("Le traité signé le 22 janvier 1963 a été relu au port.", (None, "unknown")),
        ("Le port, fondé le 3 février 1930, a été agrandi.", (None, "unknown")),
        ("Une réunion s’est tenue pour l’anniversaire du 19 août 1945.", (None, "unknown")),
        ("Une réunion (la première depuis le 4 mai 1950) a eu lieu.", (None, "unknown")),
        ("La victoire du 30 avril 1975 a été fêtée au port.", (None, "unknown")),
        ("Un accord avait été conclu le 3 mai 1990 sur le port.", (None, "unknown")),
        ("Le ministre effectuera une visite le 3 mai 1990 au port.", (None, "unknown")),
        ("Une réunion a eu lieu mercredi au port.", (None, "unknown")),
        ("Une réunion a eu lieu le 24 novembre au port.", ("XXXX-11-24", "partial")),
        ("Aux premières heures du 21 mars, une réunion a eu lieu.", ("XXXX-03-21", "partial")),
        ("Une visite a eu lieu du 10 au 13 septembre au port.", ("XXXX-09-10/XXXX-09-13", "partial")),
        ("Une réunion a eu lieu les 22 et 23 juin au port.", ("XXXX-06-22/XXXX-06-23", "partial")),
    ],
)
def test_the_text_alone_gives_what_it_bears(opening: str, expected: tuple[str | None, str]) -> None:
    assert _date(opening) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("Les deux villes poursuivent leur coopération pour la période 2021-2025.", ("2023-04-26", "inferred")),
        ("Les deux villes poursuivent leur coopération pour la période 2016-2025.", ("XXXX-04-26", "partial")),
        ("Ils ont fait le bilan des travaux pour la période 2021-2025.", ("XXXX-04-26", "partial")),
        ("Ils ont fêté l’amitié des deux villes (1921-2022).", ("XXXX-04-26", "partial")),
        ("Un accord sera signé en 2023.", ("XXXX-04-26", "partial")),
        ("Le programme 2021-2025 a permis de refaire les quais.", ("XXXX-04-26", "partial")),
        ("Les ingénieurs préparent la coopération pour la période 2021-2025.", ("XXXX-04-26", "partial")),
        ("Ils ont signé une coopération pour la période 2021-2025.", ("XXXX-04-26", "partial")),
        ("Un chroniqueur écrit : en cette année 2023, le port revit.", ("XXXX-04-26", "partial")),
        ("Les travaux menés en 2017 ont servi de modèle pour les années à venir.", ("XXXX-04-26", "partial")),
    ],
)
def test_a_weekday_and_a_period_give_a_year_only_together(rest: str, expected: tuple[str, str]) -> None:
    assert _date("Une réunion a eu lieu mercredi 26 avril au port.", rest) == expected


def test_a_year_of_which_the_text_speaks_as_its_present_is_evidence() -> None:
    rest = "Il a présenté les résultats du port en 2021 et les tâches pour la période à venir."
    assert _date("Une réunion a eu lieu le 24 novembre au port.", rest) == ("2021-11-24", "inferred")


def test_years_in_teasers_are_no_evidence() -> None:
    tail = "Fin. – VNA\n\nVoir plus\n\nUn port\n\nIl a présenté les résultats du port en 2021 et les tâches à venir."
    assert _date("Une réunion a eu lieu le 24 novembre au port.", tail) == ("XXXX-11-24", "partial")


def test_the_evidence_is_the_words_it_rests_on() -> None:
    date = article(
        "Un titre\n\nUne réunion a eu lieu mercredi 26 avril.\n\nLeurs accords pour la période 2021-2025 valent."
    ).date
    assert date.evidence == "mercredi 26 avril ; 2021-2025"


def test_a_day_given_with_a_weekday_fits_only_its_years() -> None:
    (told,) = of_the_news("Une réunion a eu lieu mercredi 26 avril.", "fr")
    assert [year for year in range(2010, 2026) if told.day.fits(year)] == [
        year for year in range(2010, 2026) if datetime.date(year, 4, 26).weekday() == 2
    ]
