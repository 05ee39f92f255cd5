"""Countries by name, press form, adjective and demonym; and what only looks like one."""

from __future__ import annotations

import pytest

from tests.recognise.factory import named, read, surfaces


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Les Etats-Unis et le Vénézuela négocient.", ["US", "VE"]),
        ("Le ministre russe a vu des Sénégalaises.", ["RU", "SN"]),
        ("La RPDC et la R. de Corée se parlent.", ["KP", "KR"]),
        ("La République Populaire Démocratique de Corée a répondu.", ["KP"]),
        ("Les relations Vietnam-Laos progressent.", ["LA", "VN"]),
        ("Un traité franco-allemand est prêt.", ["DE", "FR"]),
        ("L’URSS et la Tchécoslovaquie ont signé.", ["CS", "SU"]),
        ("Le Zaïre et la RDA étaient absents.", ["DD", "ZR"]),
        ("La République dominicaine et la Côte d'Ivoire votent.", ["CI", "DO"]),
        ("Des étudiants lao et thaïlandais arrivent.", ["LA", "TH"]),
        ("Il est rentré au Luxembourg.", ["LU"]),
        ("Le Congo et la Belgique s'accordent.", ["BE", "CD"]),
    ],
)
def test_a_country_is_named(text: str, codes: list[str]) -> None:
    assert named(read(text), "country") == codes


@pytest.mark.parametrize(
    "text",
    [
        "La Réunion restreinte a commencé.",
        "Salvador et Dominique sont venus avec Maurice.",
        "Hanoi a fêté la rencontre.",
        "Le navire a gagné l'océan Indien puis la mer de Chine.",
        "L'Organisation des États américains a voté.",
        "Pierre Mendès France a pris la parole.",
        "Le texte est publié en français et en anglais.",
        "Il s'est arrêté à Luxembourg.",
        "Les pays sud-américains sont présents.",
        "Nguyên Thai Hoc a répondu.",
    ],
)
def test_what_only_looks_like_a_country_is_none(text: str) -> None:
    assert named(read(text), "country") == []


def test_a_name_that_two_states_share_is_decided_by_the_rest_of_the_document() -> None:
    assert named(read("La RPDC a répondu.", "La délégation coréenne est partie."), "country") == ["KP"]
    assert named(read("La guerre de Corée est finie."), "country") == []


def test_every_surface_is_a_mention_of_its_own() -> None:
    reading = read("Le Laos, les Laotiens et la presse laotienne.")
    assert surfaces(reading, "country") == ["Laos", "Laotiens", "laotienne"]
