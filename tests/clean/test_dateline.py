"""What opens a dispatch: place, day, agency."""

from __future__ import annotations

import pytest

from generator.clean import opening
from generator.knowledge.reading import country_of
from generator.knowledge.sources import merged
from generator.model import Dateline
from tests.clean.factory import article

HABITS = merged(())


@pytest.mark.parametrize(
    ("text", "place", "day", "agency"),
    [
        ("Hanoi (VNA) - Le ministre", "Hanoi", None, "VNA"),
        ("Hanoï(VNA) – Une réunion", "Hanoï", None, "VNA"),
        ("Hanoï(VNA)–Une réunion", "Hanoï", None, "VNA"),
        ("La Havane (VNA)- Une délégation", "La Havane", None, "VNA"),
        ("Hanoi, 24avril (VNA) - Une délégation", "Hanoi", "24avril", "VNA"),
        ("Moscou, 2 décembre (VNA) – Le président", "Moscou", "2 décembre", "VNA"),
        ("Paris, 22 janvier 1963 (AFP) – La France", "Paris", "22 janvier 1963", "AFP"),
        ("Berlin, mardi 1er mars (AFP) – La ville", "Berlin", "mardi 1er mars", "AFP"),
        ("Paris, 1 er avril 2023 (AFP) – La ville", "Paris", "1 er avril 2023", "AFP"),
        ("Paris, 5 avril2023 (AFP) – La ville", "Paris", "5 avril2023", "AFP"),
        ("Paris, le mercredi 5 avril à 18h00 (AFP) – La ville", "Paris", "le mercredi 5 avril à 18h00", "AFP"),
        ("Paris, 5 avril 2023, 18:30 (AFP) – La ville", "Paris", "5 avril 2023, 18:30", "AFP"),
        ("RIO DE JANEIRO, 19 novembre (Xinhua) -- Les relations", "RIO DE JANEIRO", "19 novembre", "Xinhua"),
        ("Hô Chi Minh-Ville (VNA) - La ville", "Hô Chi Minh-Ville", None, "VNA"),
        ("Berlin (dpa) – La ville", "Berlin", None, "dpa"),
        ("Alger — Le Premier ministre", "Alger", None, None),
        ("(AVI) – Le ministre", None, None, "AVI"),
        ("PARIS, 12 déc 2015 (AFP) - Les pays", "PARIS", "12 déc 2015", "AFP"),
        ("Paris, 12 déc. 2015 (AFP) - Les pays", "Paris", "12 déc. 2015", "AFP"),
        ("PARIS, 12 MAI (AFP) - Les pays", "PARIS", "12 MAI", "AFP"),
        ("MOSCOU, 4 octobre. /TASS/. Les pays", "MOSCOU", "4 octobre", "TASS"),
        ("Kinshasa, 4 octobre 2022 (ACP).- Les pays", "Kinshasa", "4 octobre 2022", "ACP"),
        ("Hanoi, 05/05/2020 (VNA) – Les pays", "Hanoi", "05/05/2020", "VNA"),
        ("Vung Chua, 5 mai (VNA) – Les pays", "Vung Chua", "5 mai", "VNA"),
        ("Zadar (VNA) – Les pays", "Zadar", None, "VNA"),
        ("Port Vila (AFP) – Les pays", "Port Vila", None, "AFP"),
        ("Paris/Londres (AFP) – Les pays", "Paris/Londres", None, "AFP"),
        ("Genève (Suisse) – Les pays", "Genève", None, None),
        ("Genève (Suisse), 3 mai (VNA) – Les pays", "Genève", "3 mai", "VNA"),
        ("Bangkok, Thaïlande (AFP) – Les pays", "Bangkok", None, "AFP"),
        ("Nations unies, 24 septembre (VNA) – Les pays", "Nations unies", "24 septembre", "VNA"),
        ("NATIONS UNIES (AFP) – Les pays", "NATIONS UNIES", None, "AFP"),
        ("Rabat-MAP- Les pays", "Rabat", None, "MAP"),
        ("Rabat, 3 mai -MAP- Les pays", "Rabat", "3 mai", "MAP"),
        ("Hanoi, VNA - Les pays", "Hanoi", None, "VNA"),
        ("DAKAR (APS), 3 mai – Les pays", "DAKAR", "3 mai", "APS"),
        ("(ATS) Berne - Les pays", "Berne", None, "ATS"),
        ("ALGER - Le ministre", "ALGER", None, None),
        ("ALGER- Le ministre", "ALGER", None, None),
        ("La Havane, 9 janvier, (RHC).- Les pays", "La Havane", "9 janvier", "RHC"),
        ("(Keystone-ATS) Fribourg – Les pays", "Fribourg", None, "Keystone-ATS"),
        ("ALGER - Les pays", "ALGER", None, None),
        ("Dakar, 3 jan (APS) – Les pays", "Dakar", "3 jan", "APS"),
    ],
)
def test_datelines_are_read(text: str, place: str | None, day: str | None, agency: str | None) -> None:
    found = opening.match(text, HABITS)
    assert found is not None
    assert (found.place, found.day, found.agency) == (place, day, agency)
    assert text[found.end :][:2] in ("Le", "Un", "La")


@pytest.mark.parametrize(
    "text",
    [
        "Le Parti communiste du Vietnam (PCV) a tenu son congrès.",
        "Le Vietnam - pays hôte - a proposé une date.",
        "Le Hong Anh, membre du Bureau politique, a reçu",
        "L’ONU (Organisation des Nations unies) siège à New York.",
        "Pham Minh Chinh – Le Premier ministre",
        "Le groupe Peugeot (AFP) – Les ventes montent.",
        "Tran Van Binh (VNA) – Le maire de la ville.",
        "Jean Martin (AFP) – Le maire de la ville.",
        "Président Martin (AFP) – Le maire de la ville.",
        "Communiqué (AFP) – Le maire de la ville.",
        "(PS) – Le maire de la ville.",
        "Martin (Suisse) – Les deux hommes ont ouvert le bal.",
        "Le Vietnam, Pays hôte (VNA) – Les travaux avancent.",
        "Paris-Nice : Les coureurs sont partis de Chartres.",
        "OTAN - Les alliés se réunissent.",
        "(AFP) Jean Martin – Le maire de la ville.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert opening.match(text, HABITS) is None


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Hanoï", "VN"),
        ("HANOI", "VN"),
        ("Hano", "VN"),
        ("Saint Pétersbourg", "RU"),
        ("Bogotá", "CO"),
        ("Atlantide", None),
    ],
)
def test_places_lie_in_countries(place: str, country: str | None) -> None:
    assert country_of(place) == country


def test_a_way_between_two_places_is_no_dateline() -> None:
    assert opening.match("Paris – Dakar est une course automobile.", HABITS) is None


BODY = "Les deux voisins ont rouvert leur frontière commune devant une foule nombreuse, après dix ans de fermeture."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Paris (PS) – {BODY}\n\n{BODY}", ("Paris", None, ())),
        (f"Paris (ZZT) – {BODY}\n\n{BODY} – ZZT", ("Paris", "ZZT", ("ZZT",))),
        (f"Paris (AFP) – {BODY}\n\n{BODY}", ("Paris", "AFP", ("AFP",))),
        (f"HANOI, 5 mai 2020 (VNA) –\n\n{BODY}\n\n{BODY}", ("HANOI", "VNA", ("VNA",))),
        (f"HANOI, 5 mai 2020 (VNA)\n\n{BODY}\n\n{BODY}", ("HANOI", "VNA", ("VNA",))),
    ],
)
def test_an_agency_is_known_or_signs_again(text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    read = article(f"Une frontière rouverte entre voisins\n\n{text}")
    assert read.dateline is not None
    assert (read.dateline.place, read.dateline.agency, read.agencies) == expected
    assert read.paragraphs and all(one.startswith(BODY) for one in read.paragraphs)


def test_a_dateline_alone_on_its_line_dates_the_dispatch() -> None:
    text = f"Une frontière rouverte entre voisins\n\nHANOI, 5 mai 2020 (VNA) –\n\n{BODY}\n\n{BODY}"
    assert article(text).date.edtf == "2020-05-05"


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [
        ("Paris, 1 er avril 2023 (AFP) –", "2023-04-01"),
        ("Paris, 5 avril2023 (AFP) –", "2023-04-05"),
        ("Paris, le mercredi 5 avril 2023 à 18h00 (AFP) –", "2023-04-05"),
        ("Paris, 1 er avril (AFP) –", "XXXX-04-01"),
    ],
)
def test_a_day_is_read_with_a_lost_or_an_added_space_and_with_its_hour(opening: str, edtf: str) -> None:
    read = article(f"Les quais du port\n\n{opening} {BODY}\n\n{BODY}")
    assert (read.date.edtf, read.profile.name) == (edtf, "Agence France-Presse")


@pytest.mark.parametrize("day", ["Tuesday, April 5", "April 5, 2022", "April 5, 2022 at 18:00", "5 April"])
def test_an_english_dateline_has_its_weekday_and_its_hour(day: str) -> None:
    text = "The ministers have met at the river port and said that they would rebuild all of its quays."
    read = article(f"Ministers meet at the river port\n\nHanoi, {day} (VNA) – {text}\n\nThe works will begin soon.")
    assert read.dateline == Dateline("Hanoi", "VN", "VNA")
    assert read.paragraphs[0] == text


@pytest.mark.parametrize(
    ("opens", "place", "country"),
    [
        ("Turnov (Tchéquie), 5 mai (VNA) – ", "Turnov", "CZ"),
        ("Vevey, Suisse (VNA) – ", "Vevey", "CH"),
        ("Vevey (VNA) – ", "Vevey", None),
        ("Cebu, Philippines (AFP) – ", "Cebu", "PH"),
    ],
)
def test_a_small_place_lies_in_the_country_that_the_dateline_names(opens: str, place: str, country: str | None) -> None:
    read = article(f"Un titre de dépêche\n\n{opens}Le maire a reçu les cadets du navire dans le port de la ville.")
    assert read.dateline is not None
    assert (read.dateline.place, read.dateline.country) == (place, country)
