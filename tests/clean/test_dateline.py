"""What opens a dispatch: place, day, agency."""

from __future__ import annotations

import pytest

from generator.clean import opening
from generator.knowledge.reading import country_of, merged

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
        ("Berlin, mardi 1er mars (AFP) – La ville", "Berlin", "1er mars", "AFP"),
        ("RIO DE JANEIRO, 19 novembre (Xinhua) -- Les relations", "RIO DE JANEIRO", "19 novembre", "Xinhua"),
        ("Hô Chi Minh-Ville (VNA) - La ville", "Hô Chi Minh-Ville", None, "VNA"),
        ("Alger — Le Premier ministre", "Alger", None, None),
        ("(AVI) – Le ministre", None, None, "AVI"),
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
