"""When a dispatch was sent: stated, inferred, partial or unknown, and never invented."""

from __future__ import annotations

import datetime

import pytest

from generator.clean import clean
from generator.clean.news import of_the_news
from tests.clean.factory import article, document

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


@pytest.mark.parametrize(
    ("opening", "given", "expected"),
    [
        ("Une réunion a eu lieu samedi 12 juillet au port.", {"date": "1947"}, ("1947-07-12", "inferred")),
        ("Une réunion a eu lieu lundi 12 juillet au port.", {"date": "1947"}, ("1947", "stated")),
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", {"date": "1963"}, ("1963-01-22", "stated")),
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", {"date": "23/01/1963"}, ("1963-01-22", "stated")),
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", {"date": "1963-06-01"}, ("1963-06-01", "stated")),
        ("Paris, 22 janvier 1963 (AFP) – Une réunion a eu lieu.", {"date": "1964-06-01"}, ("1964-06-01", "stated")),
        ("Une réunion a eu lieu au port.", {"url": "https://a.example/1963/01/22/port/"}, ("1963-01-22", "inferred")),
        ("Une réunion a eu lieu au port.", {"url": "https://a.example/19630122/port.html"}, ("1963-01-22", "inferred")),
        ("Une réunion a eu lieu au port.", {"url": "https://a.example/201012/port.html"}, (None, "unknown")),
        ("Une réunion a eu lieu au port.", {"url": "https://a.example/bilan-2021-10-ans/"}, (None, "unknown")),
        (
            "Paris, 22 janvier (AFP) – Une réunion a eu lieu.",
            {"url": "https://a.example/1963/01/22/"},
            ("1963-01-22", "inferred"),
        ),
        (
            "Paris, 22 janvier 1963 (AFP) – Une réunion a eu lieu.",
            {"url": "https://a.example/2013/05/01/"},
            ("1963-01-22", "stated"),
        ),
    ],
)
def test_metadata_tell_the_year_and_prevail_where_a_person_may_have_put_them(
    opening: str, given: dict[str, str], expected: tuple[str | None, str]
) -> None:
    date = clean(document(f"Une réunion sur le port\n\n{opening}\n\n{REST}", **given)).date
    assert (date.edtf, date.basis) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Publié le dimanche 10 mars 2019 à 8h30", ("2019-03-10", "stated")),
        ("10 mars 2019", ("2019-03-10", "stated")),
        ("10/03/2019 08:30", ("2019-03-10", "stated")),
        ("Publié le 10 mars", (None, "unknown")),
        ("La foire du 10 mars 2019", (None, "unknown")),
        ("Du 10 au 12 mars 2019", (None, "unknown")),
    ],
)
def test_a_line_over_the_text_that_only_gives_a_day_states_it(line: str, expected: tuple[str | None, str]) -> None:
    text = f"Une réunion sur le port\n\n{line}\n\nUne réunion a eu lieu au port.\n\n{REST}"
    assert (article(text).date.edtf, article(text).date.basis) == expected


@pytest.mark.parametrize("under", ["\n\n3 juin 1962\n\nLe port a brûlé.", ""])
def test_a_chronology_and_a_line_under_the_text_give_no_day(under: str) -> None:
    text = f"Le port et ses années\n\n{'' if under else REST}\n\n3 juin 1959\n\nLe port a ouvert.{under}\n\n{REST}"
    assert article(text).date.edtf is None


def test_an_address_on_the_first_line_is_that_of_the_dispatch() -> None:
    text = f"https://a.example/1963/01/22/port\nUne réunion sur le port\n\nUne réunion a eu lieu au port.\n\n{REST}"
    read = article(text)
    assert (read.title, read.source.url) == ("Une réunion sur le port", "https://a.example/1963/01/22/port")
    assert (read.date.edtf, read.date.basis, read.date.evidence) == ("1963-01-22", "inferred", "1963/01/22")


@pytest.mark.parametrize(
    ("opening", "header", "published", "conflicts"),
    [
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", " date 1963-06 ", "", ("1963-06",)),
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", " date 1963-01 ", "", ()),
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", "", "1963-01-24", ()),
        ("Paris, 22 janvier (AFP) – Une réunion a eu lieu.", "", "1963-06-01", ("22 janvier",)),
        ("Paris, 22 janvier 1963 (AFP) – Une réunion a eu lieu.", " date 1964-06 ", "", ("1964-06",)),
        ("Paris, 2 janvier (AFP) – Une réunion a eu lieu.", " date 1963-01-20 ", "", ("1963-01-20",)),
        ("Paris, lundi 22 juin 2022 (AFP) – La foire a fermé.", "", "", ("lundi 22 juin 2022",)),
        ("Paris, lundi 22 juin (AFP) – La foire a fermé.", " date 2022-06 ", "", ("lundi 22 juin",)),
        ("La foire a fermé lundi 22 juin 2022 au port.", "", "", ("lundi 22 juin 2022",)),
        ("Une réunion a eu lieu le 12 août au port.", " date 1947-03 ", "", ("12 août",)),
        ("Une réunion a eu lieu le 12 août au port.", " date 1947-09 ", "", ()),
        ("Une réunion a eu lieu le 29 décembre au port.", "", "1948-01-02", ()),
        ("Une réunion a eu lieu le 12 août 1947 au port.", "", "1947-08-13", ()),
    ],
)
def test_what_says_another_day_is_kept_in_its_words(
    opening: str, header: str, published: str, conflicts: tuple[str, ...]
) -> None:
    text = f"{header}Une réunion sur le port\n\n{opening}\n\n{REST}"
    assert article(text, date=published).date.conflicts == conflicts


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Une visite a eu lieu du 10 au 13 septembre au port.", "2024-09-10/2024-09-13"),
        ("Une visite a eu lieu du 28 août au 2 septembre au port.", "2024-08-28/2024-09-02"),
        ("Une visite a eu lieu du 10 au 13 juin au port.", "2024-09"),
    ],
)
def test_several_days_get_the_year_of_their_header(opening: str, expected: str) -> None:
    assert _date(opening, header=" date 2024-09 ")[0] == expected


def test_days_over_the_end_of_a_year_get_both_years() -> None:
    opening = "Une visite a eu lieu du 30 décembre au 2 janvier au port."
    assert _date(opening, header=" date 2024-12 ")[0] == "2024-12-30/2025-01-02"
    assert _date(opening, header=" date 2025-01 ")[0] == "2024-12-30/2025-01-02"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Le 5 mai 2020, le maire a reçu les marins.", ("2020-05-05", "inferred")),
        ("Le 5 mai 2020 à Rome, le maire s’est entretenu avec les marins.", ("2020-05-05", "inferred")),
        ("Le 5 mai 2020, la ville a signé une convention.", (None, "unknown")),
        ("Le 5 mai 2020, la ville a changé de nom.", (None, "unknown")),
        ("Le 5 mai 2020, le maire recevra les marins.", (None, "unknown")),
    ],
)
def test_a_day_that_opens_the_news_is_believed_with_the_verbs_of_news(
    opening: str, expected: tuple[str | None, str]
) -> None:
    text = f"Entretiens du maire avec les marins\n\n{opening}\n\n{REST}"
    assert (article(text).date.edtf, article(text).date.basis) == expected


@pytest.mark.parametrize(
    "rest",
    ["Depuis cette date, le fleuve est libre.", "Un demi-siècle a passé.", "Il a passé trente-deux ans plus tard."],
)
def test_a_text_that_was_written_long_after_does_not_bear_the_year(rest: str) -> None:
    text = f"Les douze pays signent un traité\n\nLes douze pays ont signé le 3 juin 1959 un traité.\n\n{rest}"
    assert article(text).date.edtf is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Les douze pays signent un traité", "1959-06-03"),
        ("Le pôle attire les navires de croisière", None),
        ("Les douze pays et leurs relations", None),
        ("Les douze pays fêtent leur traité", None),
    ],
)
def test_a_day_with_a_year_is_believed_under_a_title_that_tells_the_same(title: str, expected: str | None) -> None:
    text = f"{title}\n\nLes douze pays ont signé le 3 juin 1959 un traité.\n\n{REST}"
    assert article(text).date.edtf == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("Le parlement l’a ratifié jeudi.", None),
        ("Le parlement l’a ratifié hier.", None),
        ("Ils se sont quittés mercredi soir.", "1959-06-03"),
    ],
)
def test_another_weekday_in_the_opening_tells_of_a_later_day(rest: str, expected: str | None) -> None:
    text = f"Les douze pays signent un traité\n\nLes douze pays ont signé le 3 juin 1959 un traité. {rest}\n\n{REST}"
    assert article(text).date.edtf == expected


def test_a_weekday_or_a_second_telling_stands_for_the_title() -> None:
    opening = "Les douze pays ont signé mercredi 3 juin 1959 un traité."
    assert _date(opening) == ("1959-06-03", "inferred")


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("Le trafic a augmenté de 5 % en 2017. En 2018, le port sera agrandi.", "2018-02-23"),
        ("Deux cents navires avaient été remis à flot en 2017. Pour 2018, il a proposé un échange.", "2018-02-23"),
        ("Les récoltes de 2017 ont souffert. Les experts resteront jusqu’à la fin de 2019.", "2018-02-23"),
        ("Les élections de 2017 ont été reportées. Les experts resteront jusqu’en 2019.", "XXXX-02-23"),
        ("Il a quitté le port en 2017. La régie a tenu le quai jusqu’en 2018.", "XXXX-02-23"),
        ("Le trafic a augmenté de 5 % en 2017.", "XXXX-02-23"),
        ("En 2018, le port sera agrandi.", "XXXX-02-23"),
        ("Le port a décidé d’acheter en 2017 une grue. En 2018, il sera agrandi.", "XXXX-02-23"),
        ("Le port a adopté le plan pour 2017. En 2018, il sera agrandi.", "XXXX-02-23"),
        ("Le trafic a augmenté de 5 % en 2017. En 2030, le port sera agrandi.", "XXXX-02-23"),
        ("Le trafic a augmenté en 2017. En 2010, le port visait un million de tonnes d’ici 2018.", "XXXX-02-23"),
        ("Le trafic a augmenté en 2019. En 2018, le port sera agrandi.", "XXXX-02-23"),
    ],
)
def test_a_weekday_and_the_years_between_which_the_text_stands_give_a_year(rest: str, expected: str) -> None:
    assert _date("Une réunion a eu lieu vendredi 23 février au port.", rest)[0] == expected


def test_the_weekday_of_a_near_day_tells_that_of_the_datelines() -> None:
    opening = "Paris, 27 avril (AFP) – Une réunion a eu lieu mercredi 26 avril au port."
    rest = "Les deux villes poursuivent leur coopération pour la période 2021-2025."
    assert _date(opening, rest) == ("2023-04-27", "inferred")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Les marins participent à la foire, qui s’achève ce samedi 8 octobre 2016.", ("2016-10-08", "inferred")),
        ("Les marins participent à la foire, qui s’achève ce samedi 8 octobre.", ("XXXX-10-08", "partial")),
        ("Les marins participent à la foire, qui s’achèvera ce samedi 8 octobre 2016.", (None, "unknown")),
        ("Les marins participent à la foire, qui s’achève samedi 8 octobre 2016.", (None, "unknown")),
        ("Les marins ont écrit : « La foire s’achève ce samedi 8 octobre 2016. »", (None, "unknown")),
    ],
)
def test_the_day_at_which_a_text_points_is_its_own(opening: str, expected: tuple[str | None, str]) -> None:
    assert _date(opening) == expected


def test_the_weekday_of_the_datelines_day_may_stand_in_the_text() -> None:
    opening = "Paris, 26 avril (AFP) – Une réunion a eu lieu mercredi 26 avril au port."
    rest = "Les deux villes poursuivent leur coopération pour la période 2021-2025."
    assert _date(opening, rest) == ("2023-04-26", "inferred")


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
