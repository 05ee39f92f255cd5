"""Persons: which capitals are a name, who is who inside a document, and which offices they hold."""

from __future__ import annotations

import pytest

from tests.recognise.factory import named, offices, read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Hoai Nam et Bui Thi Lan sont venus.", ["Bui Thi Lan", "Le Hoai Nam"]),
        ("Le général de Gaulle a parlé.", ["de Gaulle"]),
        ("Charles de Gaulle et Javier Pérez de Cuéllar ont parlé.", ["Charles de Gaulle", "Javier Pérez de Cuéllar"]),
        ("Le président Anouar el-Sadate est attendu.", ["Anouar el-Sadate"]),
        ("La reine Margrethe II reçoit.", ["Margrethe II"]),
        ("Mme Isy de la Paz Rios a signé.", ["Isy de la Paz Rios"]),
        ("Le Belge Paulus Spek préside.", ["Paulus Spek"]),
        ("Wellington Koo a signé le premier.", ["Wellington Koo"]),
        ("Son Sann et Khieu Samphan sont d'accord, dit Son Sann.", ["Khieu Samphan", "Son Sann"]),
        ("Il a succédé à Abdul Razak.", ["Abdul Razak"]),
        ("Le président Vuong Dinh Huê a reçu Samdech Men Sam An.", ["Men Sam An", "Vuong Dinh Huê"]),
        ("Henry Kissinger et Lê Duc Tho se sont revus.", ["Henry Kissinger", "Lê Duc Tho"]),
        ("Les ministres de l'Industrie Vu An Ba, des Communications Dinh La Nam.", ["Dinh La Nam", "Vu An Ba"]),
    ],
)
def test_a_person_is_named(text: str, names: list[str]) -> None:
    assert named(read(text), "person") == names


@pytest.mark.parametrize(
    "text",
    [
        "La mer Orientale et le Moyen-Orient restent calmes.",
        "La province de Quang Ninh et la station balnéaire de Bang Saen.",
        "Le rédacteur en chef du journal Nhan Dan est venu.",
        "Le titre est « Cuatro Efes ».",
        "Les Pershing II seront démantelés.",
        "Les représentants de Kham Muon étaient là.",
        "À Kuala Lumpur, la séance est ouverte.",
        "L'hôpital singapourien Tan Tock Seng est neuf.",
        "Hô Chi Minh-Ville est en fête.",
        "Le président du groupe chinois Texhong est reparti.",
        "Le bureau du Japon (Japan Desk) est ouvert.",
        "La licence de la Sarl Tokai Vietnam est prête.",
    ],
)
def test_what_names_no_person_is_none(text: str) -> None:
    assert named(read(text), "person") == []


def test_a_surname_is_the_person_whose_full_name_the_document_gives() -> None:
    assert named(read("Mme Truong Thi Lan est arrivée.", "Mme Lan a parlé."), "person") == ["Truong Thi Lan"]
    assert named(read("Henry Kissinger est arrivé.", "Kissinger a parlé."), "person") == ["Henry Kissinger"]


def test_a_surname_of_two_persons_is_decided_by_the_honorific_or_not_at_all() -> None:
    both = "Mme Ana Ruiz et M. Juan Ruiz sont arrivés."
    assert {m.name for m in read(both, "M. Ruiz a parlé.").mentions if m.surface == "Ruiz"} == {"Juan Ruiz"}
    (undecided,) = (
        m for m in read("Ana Ruiz et Juan Ruiz sont arrivés.", "Le peintre Ruiz.").mentions if m.surface == "Ruiz"
    )
    assert undecided.rule == "undecided"


def test_spellings_of_one_name_are_one_person() -> None:
    reading = read("Alexander Konov a parlé.", "Alexandre Konov est reparti.", "Nguyên Van Nam et Nguyen Van Nam.")
    assert named(reading, "person") == ["Alexander Konov", "Nguyên Van Nam"]


def test_short_syllables_one_letter_apart_are_two_persons() -> None:
    assert named(read("Nguyen Van Tam et Nguyen Van Tan sont venus."), "person") == ["Nguyen Van Tam", "Nguyen Van Tan"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Le ministre gabonais de la Justice, Paul Ndong, est venu.",
            [("Paul Ndong", "ministre gabonais de la Justice", "Gabon")],
        ),
        ("Paul Ndong, président du Gabon, est venu.", [("Paul Ndong", "président", "Gabon")]),
        (
            "La secrétaire du Comité central du PCV et présidente du Parlement du Gabon, Ana Paz, est venue.",
            [
                ("Ana Paz", "secrétaire", "Comité central du Parti communiste du Vietnam"),
                ("Ana Paz", "présidente", "Parlement du Gabon"),
            ],
        ),
        (
            "Paul Ndong, l'ambassadeur du Laos au Gabon, Mme Ana Paz.",
            [("Ana Paz", "ambassadeur", "Laos")],
        ),
        ("Sa femme, Ana Paz, l'accompagne.", []),
    ],
)
def test_an_office_belongs_to_the_name_beside_it(text: str, held: list[tuple[str, str, str | None]]) -> None:
    assert offices(read(text)) == held
