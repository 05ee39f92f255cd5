"""Lines over and under the title that say when a page was published."""

from __future__ import annotations

import pytest

from generator.clean import publication
from tests.clean.factory import article

TITLE = "Le maire reçoit les délégués des ports"
TEXT = (
    "Paris (AFP) – Le maire a reçu les délégués des ports voisins pour une longue séance de travail, consacrée aux "
    "quais et aux digues du fleuve.\n\nLes quais seront refaits avant la saison des pluies, a dit le maire."
)
FORMS = (
    ("Publié le 05/04/2023 à 10:23", "2023-04-05"),
    ("Publié le 5 avril 2023 à 10h23", "2023-04-05"),
    ("Publié : 05/04/2023, 10:23", "2023-04-05"),
    ("Publié le 05/04/2023 à 10:23 (heure de Hanoi)", "2023-04-05"),
    ("Mis à jour le 6 avril 2021 à 10h23", "2021-04-06"),
    ("Mis à jour le 06/04/2023 à 9h, publié le 05/04/2023 à 8h", "2023-04-05"),
    ("05/04/2023 10:23", "2023-04-05"),
    ("05/04/2023 | 10:23 GMT+7", "2023-04-05"),
    ("05.04.2023", "2023-04-05"),
    ("04/13/2023", "2023-04-13"),
    ("Le 05/04/2023", "2023-04-05"),
    ("5 avril 2023", "2023-04-05"),
    ("Mercredi 5 avril 2023", "2023-04-05"),
    ("mercredi 05/04/2023 - 10:23", "2023-04-05"),
    ("Hanoi, le 5 avril 2023", "2023-04-05"),
    ("Date: 2023-04-05", "2023-04-05"),
    ("2023-04-05T10:23:00+07:00", "2023-04-05"),
    ("2023-04-05 10:23:00 (UTC+7)", "2023-04-05"),
    ("Wednesday, April 5, 2023", "2023-04-05"),
    ("April 5, 2023, 9:30 am ET", "2023-04-05"),
)


@pytest.mark.parametrize(("line", "edtf"), FORMS)
@pytest.mark.parametrize("page", ["{line}\n{title}\n\n{text}", "{title}\n{line}\n\n{text}", "{title}\n{line}\n{text}"])
def test_a_line_that_only_tells_of_the_publication_is_a_header_before_and_behind_the_title(
    page: str, line: str, edtf: str
) -> None:
    found = article(page.format(line=line, title=TITLE, text=TEXT))
    assert (found.title, found.date.edtf, found.date.basis) == (TITLE, edtf, "stated")
    assert found.date.evidence is not None
    assert found.date.evidence in line
    assert [passage.text for passage in found.passages if passage.role == "header"] == [line]


@pytest.mark.parametrize(
    ("line", "language", "edtf"),
    [
        ("Updated 05/04/2023", "en", "2023"),
        ("05/04/2023, 10:23", "en", "2023"),
        ("Published 04/13/2023", "en", "2023-04-13"),
        ("Published 13/04/2023", "en", "2023-04-13"),
        ("05/05/2023", "en", "2023-05-05"),
        ("Wednesday, 05/04/2023", "en", "2023-04-05"),
        ("Thursday 05/04/2023", "en", "2023-05-04"),
        ("05.04.2023", "en", "2023-04-05"),
        ("Updated 05/04/2023", "fr", "2023"),
        ("05/04/2023", "fr", "2023-04-05"),
        ("05/04/2023", "es", "2023-04-05"),
    ],
)
def test_the_order_of_figures_is_told_by_them_by_a_weekday_or_by_the_language(
    line: str, language: str, edtf: str
) -> None:
    found = publication.read(line, language)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "line",
    [
        "Publié par Jean le 5 avril 2023",
        "Le traité du 5 avril 2023",
        "5 avril 2023 : les ports rouvrent",
        "Publié le 31/04/2023",
        "5 avril",
        "2023",
        "Du 5 au 7 avril 2023",
        "Le maire reçoit le 05/04/2023",
        "05/04/2023 12",
    ],
)
def test_what_holds_anything_else_is_no_line_of_the_publication(line: str) -> None:
    assert publication.read(line, "fr") is None


def test_a_weekday_that_contradicts_its_day_gives_no_date_and_is_told() -> None:
    found = article(f"{TITLE}\njeudi 05/04/2023\n\n{TEXT}")
    assert (found.title, found.date.edtf, found.date.conflicts) == (TITLE, None, ("jeudi 05/04/2023",))


def test_the_day_of_the_publication_counts_before_that_of_a_change() -> None:
    found = article(f"Mis à jour le 6 avril 2021 à 10h23\nPublié le 5 avril 2021\n{TITLE}\n\n{TEXT}")
    assert (found.title, found.date.edtf, found.date.evidence) == (TITLE, "2021-04-05", "Publié le 5 avril 2021")


def test_days_over_the_parts_of_a_chronology_tell_nothing_of_its_publication() -> None:
    parts = "\n\n".join(f"{day} avril 2019\n\nLe port du nord ferme ses quais numéro {day}." for day in (3, 4, 5))
    found = article(f"Les ports, jour après jour\n\n{parts}")
    assert found.date.edtf is None
    assert not [passage for passage in found.passages if passage.role == "header"]


def test_a_day_without_another_title_stays_one() -> None:
    found = article(f"5 avril 2023\n\n{TEXT}")
    assert found.title == "5 avril 2023"
