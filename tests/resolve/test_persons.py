"""Who is one and who is two across an archive; and who stays undecided."""

from __future__ import annotations

import pytest

from tests.resolve.factory import archive, entities, the


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Le Hoai Nam est venu.", "Lê Hoài Nam est venu.", "Lê Hoài Nam"),
        ("Nguyen Van Nam a parlé.", "Van Nam Nguyen a parlé.", "Nguyen Van Nam"),
        ("Raul Castro Ruz a parlé.", "Raul Castro a parlé.", "Raul Castro Ruz"),
        ("Guennadi Ziouganov a parlé.", "Guennady Ziuganov a parlé.", "Guennadi Ziouganov"),
        ("Gamal Abdel Nasser a parlé.", "Le président Nasser a parlé.", "Gamal Abdel Nasser"),
        ("Charles de Gaulle a parlé.", "Le général de Gaulle a parlé.", "Charles de Gaulle"),
        ("Óscar Arias a parlé.", "Oscar Arias a parlé.", "Óscar Arias"),
    ],
)
def test_one_person_under_two_names(one: str, other: str, name: str) -> None:
    assert entities(archive(("1963", one), ("1964", other)), "person") == [name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cyrus Vance est venu.", "Vinicio Cerezo est venu."),
        ("Nguyen Van Tam est venu.", "Nguyen Van Tan est venu."),
        ("Georges Bidault est venu.", "George Marshall est venu."),
        ("Le Hong Anh est venu.", "Le Hoang Anh est venu."),
        ("Le ministre français Paul Ndong est venu.", "Le ministre gabonais Jean Ndong est venu."),
    ],
)
def test_two_persons_under_like_names(one: str, other: str) -> None:
    assert len(entities(archive(("1963", one), ("1964", other)), "person")) == 2


def test_namesakes_of_two_countries_and_two_times_are_two() -> None:
    found = archive(
        ("1950", "Le ministre belge Paul Martin a parlé."),
        ("2010", "Le ministre canadien Paul Martin a parlé."),
    )
    assert sorted(e.country or "" for e in found.entities if e.kind == "person") == ["BE", "CA"]


def test_one_person_in_the_service_of_two_countries_is_one() -> None:
    found = archive(
        ("1950", "Le ministre belge Paul Martin a parlé."),
        ("1952", "Le délégué canadien Paul Martin a parlé."),
    )
    assert entities(found, "person") == ["Paul Martin"]


def test_a_surname_of_two_persons_stays_undecided_with_both_as_candidates() -> None:
    found = archive(
        ("1990", "George Bush a parlé."), ("1991", "Barbara Bush a parlé."), ("1992", "Le président Bush a parlé.")
    )
    (undecided,) = found.unresolved
    assert {the(found, name).id for name in ("George Bush", "Barbara Bush")} == set(undecided.candidates)
    assert undecided.mention.surface == "Bush"
    assert undecided.mention not in [mention for mention, _ in found.mentions]


def test_a_surname_is_no_one_of_another_country_or_another_time() -> None:
    found = archive(
        ("1950", "Le ministre belge Paul Martin a parlé."), ("1951", "Le président canadien Martin a parlé.")
    )
    assert entities(found, "person") == ["Martin", "Paul Martin"]


def test_every_mention_of_a_person_counts_under_its_form() -> None:
    found = archive(("1963", "Charles de Gaulle est arrivé. M. de Gaulle a parlé. De Gaulle est reparti."))
    forms = {alias.form: alias.count for alias in the(found, "Charles de Gaulle").aliases}
    assert forms["Charles de Gaulle"] == 1
    assert forms["de Gaulle"] == 1


def test_offices_come_with_their_article_and_date() -> None:
    found = archive(("1963-01-22", "Charles de Gaulle, président de la République, a parlé."))
    (role,) = found.roles
    assert (role.person, role.title, role.date) == (
        the(found, "Charles de Gaulle").id,
        "président de la République",
        "1963-01-22",
    )
