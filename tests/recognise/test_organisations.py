"""Organisations: how far a name goes, what its acronym stands for, whose it is."""

from __future__ import annotations

import pytest

from tests.recognise.factory import named, read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Parti écologiste du Gabon a gagné.", ["Parti écologiste du Gabon"]),
        ("La Commission des forêts et de la pêche a siégé.", ["Commission des forêts et de la pêche"]),
        ("L'Association d'amitié Gabon-Laos de Hanoi a écrit.", ["Association d'amitié Gabon-Laos de Hanoi"]),
        ("Le ministère gabonais des Affaires étrangères a démenti.", ["ministère gabonais des Affaires étrangères"]),
        ("L'ambassade du Gabon au Laos est ouverte.", ["ambassade du Gabon au Laos"]),
        (
            "Le Comité permanent de l'Assemblée populaire du Gabon a voté.",
            ["Assemblée populaire du Gabon", "Comité permanent de l'Assemblée populaire du Gabon"],
        ),
        (
            "La Mission des Nations unies au Gabon s'achève.",
            ["Mission des Nations unies au Gabon", "Organisation des Nations unies"],
        ),
        ("Le Parti communiste d'Inde (marxiste) s'est réuni.", ["Parti communiste d'Inde (marxiste)"]),
        ("Le parti Russie unie et le Parti Russie juste ont débattu.", ["Russie juste", "Russie unie"]),
        ("Le Conseil de sécurité a voté.", ["Conseil de sécurité des Nations unies"]),
        ("Le Parti Soleil Levant du Gabon a gagné.", ["Parti Soleil Levant du Gabon"]),
        ("Le Front gabonais pour la défense de la forêt siège.", ["Front gabonais pour la défense de la forêt"]),
        (
            "L'Association des potiers et tisserands gabonais est née.",
            ["Association des potiers et tisserands gabonais"],
        ),
        ("La Fondation Pedro Paz a ouvert.", ["Fondation Pedro Paz"]),
        ("La Chambre des représentants du Japon a voté.", ["Chambre des représentants du Japon"]),
        ("Le ministère des Forces armées du Gabon a démenti.", ["ministère des Forces armées du Gabon"]),
        (
            "La Mission permanente du Gabon auprès de l'ONU a écrit.",
            ["Mission permanente du Gabon auprès de l'ONU", "Organisation des Nations unies"],
        ),
        ("L'Institut gabonais d'amitié avec les peuples a écrit.", ["Institut gabonais d'amitié avec les peuples"]),
        ("L'Association d'amitié Gabon-Laos-Chine a écrit.", ["Association d'amitié Gabon-Laos-Chine"]),
        ("La Commmission des forêts du Gabon a siégé.", ["Commmission des forêts du Gabon"]),
        ("Le Comité central du VFF a siégé.", ["Comité central du VFF", "VFF"]),
    ],
)
def test_a_name_goes_as_far_as_its_complements(text: str, names: list[str]) -> None:
    assert named(read(text), "organisation") == names


@pytest.mark.parametrize(
    "text",
    [
        "Cette association gabonaise a écrit.",
        "Le gouvernement et sa délégation sont partis.",
        "Les deux Partis et les deux commissions ont discuté.",
        "Le 12e Congrès national a élu ses dirigeants.",
        "Il fut président du Conseil français.",
        "Les Comités ont travaillé.",
        "La plus grande ville du Centre du Gabon, Mouila (Centre).",
        "La Convention sur le droit de la mer et le Programme de travail sont prêts.",
    ],
)
def test_what_names_no_particular_body_is_none(text: str) -> None:
    assert named(read(text), "organisation") == []


def test_an_acronym_stands_for_the_name_before_its_brackets() -> None:
    reading = read("Le Front gabonais du renouveau (FGR) a écrit.", "Le Comité central du FGR l'a dit.")
    assert reading.acronyms == (("FGR", "Front gabonais du renouveau"),)
    assert named(reading, "organisation") == [
        "Comité central du Front gabonais du renouveau",
        "Front gabonais du renouveau",
    ]


def test_the_acronym_belongs_to_the_name_that_its_letters_fit() -> None:
    reading = read("Le Comité central du Parti communiste gabonais (PCG) a écrit.")
    assert reading.acronyms == (("PCG", "Parti communiste gabonais"),)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Le PCC et Pékin, capitale de la Chine.", "chinois"), ("Le PCC a reçu des Cubains.", "de Cuba")],
)
def test_an_acronym_of_two_bodies_is_that_of_the_country_named(text: str, name: str) -> None:
    assert named(read(text), "organisation") == [f"Parti communiste {name}"]


def test_an_acronym_of_two_bodies_without_a_country_is_undecided() -> None:
    (mention,) = (m for m in read("Le PCC a répondu.").mentions if m.kind == "organisation")
    assert (mention.rule, mention.name) == ("undecided", "PCC")


def test_a_part_takes_its_owner_from_the_offices_of_the_same_person() -> None:
    reading = read(
        "Le PCV a reçu Ana Paz, secrétaire du Comité central du Parti communiste de Cuba et présidente de la "
        "Commission des Relations extérieures."
    )
    assert "Commission des relations extérieures du Comité central du Parti communiste de Cuba" in named(
        reading, "organisation"
    )


def test_a_central_commission_is_that_of_the_central_committee() -> None:
    reading = read("Elle dirige la Commission centrale de l'organisation du Parti.", agencies=("VNA",))
    assert "Commission de l'organisation du Comité central du Parti communiste du Vietnam" in named(
        reading, "organisation"
    )


def test_a_front_has_a_central_committee_but_no_politburo() -> None:
    reading = read(
        "Do Van Nam, membre du Bureau politique, adjoint au Comité central du Parti, chef du Comité central du "
        "Front de la Patrie du Vietnam (FPV).",
        agencies=("VNA",),
    )
    assert named(reading, "organisation") == [
        "Bureau politique du Comité central du Parti communiste du Vietnam",
        "Comité central du Front de la Patrie du Vietnam",
        "Comité central du Parti communiste du Vietnam",
        "Front de la Patrie du Vietnam",
        "Parti communiste du Vietnam",
    ]


def test_a_list_goes_on_with_the_same_owner() -> None:
    reading = read(
        "Ana Paz, membre du Politburo du PPRL ; Juan Ruiz, membre du Politburo, secrétaire du Comité du Parti.",
        "Le PCV les reçoit.",
        agencies=("VNA",),
    )
    assert "Comité du Parti populaire révolutionnaire lao" in named(reading, "organisation")


def test_the_politburo_is_a_part_of_the_central_committee() -> None:
    reading = read("Le PCV a un nouveau Politburo.")
    assert "Bureau politique du Comité central du Parti communiste du Vietnam" in named(reading, "organisation")


def test_the_party_without_more_is_that_of_the_people_beside_it() -> None:
    reading = read("Le PCV et le PPRL se félicitent ; le Parti et le peuple laotiens progressent.")
    (mention,) = (m for m in reading.mentions if m.surface == "Parti")
    assert mention.name == "Parti populaire révolutionnaire lao"


def test_a_head_noun_alone_is_the_body_named_before() -> None:
    reading = read("L'Assemblée générale des Nations unies s'est réunie.", "L'Assemblée a voté.")
    assert {m.name for m in reading.mentions if m.surface == "Assemblée"} == {"Assemblée générale des Nations unies"}
    assert "Parlement européen" not in named(read("La foule attend devant le Parlement."), "organisation")


def test_the_same_body_said_shorter_is_the_longer_one() -> None:
    reading = read("La Commission des mines du Gabon a siégé.", "La Commission des mines a conclu.")
    assert named(reading, "organisation") == ["Commission des mines du Gabon"]
