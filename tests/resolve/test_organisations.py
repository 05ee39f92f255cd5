"""Which organisations of an archive are one."""

from __future__ import annotations

import pytest

from tests.resolve.factory import archive, entities, the


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        (
            "Le Parti communiste du Gabon a écrit.",
            "Le Parti communiste gabonais a écrit.",
            "Parti communiste du Gabon",
        ),
        ("L'ONU a voté.", "Les Nations Unies ont voté.", "Organisation des Nations unies"),
        (
            "Le ministère gabonais des Mines a écrit.",
            "Le ministère des Mines du Gabon a écrit.",
            "ministère des Mines du Gabon",
        ),
        (
            "L'Assemblée nationale du Gabon a voté.",
            "L'Assemblée nationale gabonaise a voté.",
            "Assemblée nationale gabonaise",
        ),
        ("Le Bureau politique du PCC de Cuba.", "Le Politburo du PCC à Cuba.", "Parti communiste de Cuba"),
    ],
)
def test_one_body_under_two_names(one: str, other: str, name: str) -> None:
    found = archive(("1963", one), ("1964", other))
    assert [e.name for e in found.entities if e.kind == "organisation" and e.parent is None] == [name]


def test_a_partys_commission_is_its_central_committees() -> None:
    found = archive(
        ("1963", "La Commission de contrôle du PCV siège."), ("1964", "La Commission de contrôle du CC du PCV.")
    )
    assert [name for name in entities(found, "organisation") if name.startswith("Commission")] == [
        "Commission de contrôle du Comité central du Parti communiste du Vietnam"
    ]


def test_the_same_part_of_two_parties_is_two() -> None:
    found = archive(("1963", "Le Comité central du PCV et le Comité central du PPRL ont signé."))
    assert [name for name in entities(found, "organisation") if name.startswith("Comité")] == [
        "Comité central du Parti communiste du Vietnam",
        "Comité central du Parti populaire révolutionnaire lao",
    ]


def test_an_institution_without_a_country_is_two_where_its_articles_share_none() -> None:
    texts = (
        "Le Conseil des ministres a siégé au Gabon et au Togo.",
        "Le Conseil des ministres a siégé au Laos et au Japon.",
    )
    apart = archive(("1963", texts[0]), ("1964", texts[1]))
    assert len(entities(apart, "organisation")) == 2
    together = archive(("1963", texts[0]), ("1964", texts[0]))
    assert entities(together, "organisation") == ["Conseil des ministres"]


def test_friendship_associations_of_both_sides_are_two() -> None:
    found = archive(("1963", "L'Association d'amitié Gabon-Laos et l'Association d'amitié Laos-Gabon ont écrit."))
    assert len(entities(found, "organisation")) == 2


def test_a_part_has_its_owner_as_parent() -> None:
    found = archive(("1963", "Le Comité central du Parti communiste gabonais (PCG) a écrit."))
    party = the(found, "Parti communiste gabonais")
    assert the(found, "Comité central du Parti communiste gabonais").parent == party.id
    assert (party.acronyms, party.country) == (("PCG",), "GA")


def test_ids_hang_on_the_name_not_on_the_archive() -> None:
    small = archive(("1963", "Le Gabon et l'ONU ont signé avec Charles de Gaulle."))
    large = archive(("1950", "Le Laos a signé."), ("1963", "L'ONU, le Gabon et Charles de Gaulle ont signé."))
    ids = {entity.name: entity.id for entity in large.entities}
    assert {entity.name: entity.id for entity in small.entities}.items() <= ids.items()
    assert {entity.id[0] for entity in small.entities} == {"c", "o", "p"}
