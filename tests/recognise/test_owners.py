"""Whose a part is: the subject's, the holder's, and never a Central Committee's under an assembly."""

from __future__ import annotations

import pytest

from tests.recognise.factory import named, read

SUBJECTS = [
    (
        "Une délégation du Front du Bénin (FB), conduite par Ana Paz, membre de son Comité central, est arrivée.",
        "Comité central du Front du Bénin",
    ),
    (
        "Le Parti du renouveau du Kenya et sa Commission du contrôle ont siégé.",
        "Commission du contrôle du Comité central du Parti du renouveau du Kenya",
    ),
    (
        "Le Parti du renouveau du Kenya a reçu Ly Van Dong, président de la Commission économique du Comité central.",
        "Commission économique du Comité central du Parti communiste du Vietnam",
    ),
    (
        "Une délégation du Parti du renouveau du Kenya (PRK), conduite par Jomo Bett, secrétaire de son Comité central "
        "et chef du Département des affaires internationales, est arrivée.",
        "Département des affaires internationales du Comité central du Parti du renouveau du Kenya",
    ),
]


@pytest.mark.parametrize(("text", "name"), SUBJECTS)
def test_a_part_belongs_to_the_subject_or_to_its_holders_country(text: str, name: str) -> None:
    assert name in named(read(text, agencies=("VNA",)), "organisation")


ASSEMBLIES = [
    ("La Commission du contrôle de l'Assemblée populaire du Gabon siège.", "Commission du contrôle de l'Assemblée"),
    (
        "La Commission des relations extérieures du Sénat du Chili siège.",
        "Commission des relations extérieures du Sénat",
    ),
    ("Le Bureau politique de l'Assemblée du Bénin siège.", "Bureau politique de l'Assemblée du Bénin"),
]


@pytest.mark.parametrize(("text", "start"), ASSEMBLIES)
def test_an_assembly_has_no_central_committee(text: str, start: str) -> None:
    names = named(read(text, agencies=("VNA",)), "organisation")
    assert any(name.startswith(start) for name in names)
    assert not any("Comité central" in name for name in names)


def test_a_department_that_a_ministry_has_too_is_left_as_it_is() -> None:
    reading = read("Le Département des relations internationales a publié une note.", agencies=("VNA",))
    assert named(reading, "organisation") == ["Département des relations internationales"]


def test_a_bare_head_is_undecided_where_two_bodies_fit() -> None:
    reading = read("Le Conseil européen a siégé.", "Le Conseil attend.", "Le Conseil de l'Europe s'inquiète.")
    (mention,) = (m for m in reading.mentions if m.surface == "Conseil")
    assert mention.rule == "undecided"
