"""Where a name stands in an index."""

from __future__ import annotations

import pytest

from generator.compose import filing
from tests.archives import entity


@pytest.mark.parametrize(
    ("name", "country", "part"),
    [
        ("Henry Kissinger", None, "Kissinger"),
        ("Charles de Gaulle", "FR", "Gaulle"),
        ("Valéry Giscard d’Estaing", None, "Estaing"),
        ("Anouar el-Sadate", "EG", "Sadate"),
        ("Roland du Luart", None, "du Luart"),
        ("Ahmed Ben Bella", "DZ", "Ben Bella"),
        ("Boutros Boutros-Ghali", None, "Boutros-Ghali"),
        ("Mao Zedong", None, "Mao"),
        ("Nguyễn Phú Trọng", None, "Nguyễn"),
        ("Thongloun Sisoulith", "LA", "Thongloun"),
        ("Lê Duc Tho", None, "Lê"),
        ("Kim Campbell", "CA", "Campbell"),
        ("U Thant", None, "Thant"),
        ("Jean XXIII", None, "Jean XXIII"),
        ("François Ier", None, "François Ier"),
        ("Pelé", None, "Pelé"),
    ],
)
def test_a_person_is_filed_under_the_name_one_looks_for(name: str, country: str | None, part: str) -> None:
    person = entity(name, country=country)
    assert filing.split(person)[1] == part
    assert "".join(filing.split(person)) == name


def test_accents_and_case_do_not_matter() -> None:
    countries = [entity(name, "country") for name in ("Zambie", "États-Unis", "Érythrée", "espagne", "Égypte")]
    assert [e.name for e in filing.filed(countries)] == ["Égypte", "Érythrée", "espagne", "États-Unis", "Zambie"]


@pytest.mark.parametrize(("name", "head"), [("Œuvre", "O"), ("Đổi mới", "D"), ("8e brigade", "#"), ("Ångström", "A")])
def test_an_organisation_stands_under_its_first_letter(name: str, head: str) -> None:
    assert filing.letter(entity(name, "organisation")) == head


@pytest.mark.parametrize("name", ["", " ", "–", "«", "de", "d’", "A  B", " A", "U", "XXIII"])
def test_no_name_is_too_odd_to_be_filed(name: str) -> None:
    person = entity(name)
    assert "".join(filing.split(person)) == name
    assert filing.letter(person)
