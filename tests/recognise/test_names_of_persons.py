"""Persons: particles, names whose syllables mean something in French, and what is no person."""

from __future__ import annotations

import pytest

from tests.recognise.factory import named, read

WHOLE = [
    ("Ulises Fontana de Nacer a parlé.", "Ulises Fontana de Nacer"),
    ("Le ministre Marzuki binti Osman a parlé.", "Marzuki binti Osman"),
    ("Abdullah bin Saïd ibn Rachid a parlé.", "Abdullah bin Saïd ibn Rachid"),
    ("Ursula von der Mark a parlé.", "Ursula von der Mark"),
    ("João dos Reis a parlé.", "João dos Reis"),
    ("Maria da Costa a parlé.", "Maria da Costa"),
    ("Mme Ngo Thi Loi a parlé.", "Ngo Thi Loi"),
    ("Ils ont écouté Ly Van Lac.", "Ly Van Lac"),
    ("M. Pham Dinh Huê a parlé.", "Pham Dinh Huê"),
    ("Vu Thi Kim Huê a parlé.", "Vu Thi Kim Huê"),
    ("Nguyen Thai Binh a parlé.", "Nguyen Thai Binh"),
    ("L'étude est confiée à Gertraud Hinz.", "Gertraud Hinz"),
    ("La lettre est adressée à Oyunaa Batbold.", "Oyunaa Batbold"),
    ("La médaille a été remise à Anselm Kopper.", "Anselm Kopper"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_is_read_whole(text: str, name: str) -> None:
    assert named(read(text), "person") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Le dialogue ASEAN-République de Corée s'ouvre.",
        "Le dialogue ASEAN-Union européenne s'ouvre.",
        "Die Grünen et Los Verdes ont signé.",
        "Un avion de Boro Wings Airlines est parti.",
        "La province de Thai Binh et la ville de Huê sont calmes.",
        "Ils vivent à Bang Kapi.",
        "L'Université Jawaharlal Nehru et le Centre Fidel Castro Ruz coopèrent.",
    ],
)
def test_bodies_pairs_and_places_are_no_persons(text: str) -> None:
    assert named(read(text), "person") == []


def test_a_pair_of_bodies_names_both() -> None:
    assert named(read("Le dialogue ASEAN-Union européenne s'ouvre."), "organisation") == [
        "Association des nations de l'Asie du Sud-Est",
        "Union européenne",
    ]
