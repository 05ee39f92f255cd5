"""The offices of persons as pages show them."""

from __future__ import annotations

from generator import permalinks
from generator.compose import offices
from generator.compose.site import Here, Site
from generator.config import Config
from generator.model import Alias, Role
from tests.archives import archive, article, entity

FIRST = article("un", path="un.txt", paragraphs=("Le ministre algérien Abdelaziz Bouteflika, Algérie, ONU.",))
SECOND = article("deux", path="deux.txt", date="1970-05-01", paragraphs=("Abdelaziz Bouteflika revient d’Algérie.",))
ALGERIA = entity("Algérie", "country", iso2="DZ", aliases=(Alias("algérien", 1), Alias("Algérie", 2)))
UN = entity("Organisation des Nations unies", "organisation", acronyms=("ONU",))
MAN = entity("Abdelaziz Bouteflika")


def site() -> Site:
    of = archive([FIRST, SECOND], {ALGERIA: (), UN: ("ONU",), MAN: ()})
    return Site(of, permalinks.addresses(of.articles, of.entities), Config())


def here() -> Here:
    return Here(site(), "personnes/x.md")


def role(title: str, of: str | None, article_id: str = FIRST.id) -> Role:
    return Role(MAN.id, title, of, article_id, None)


def test_an_office_that_says_its_country_by_an_adjective_does_not_say_it_again() -> None:
    assert offices.plain(role("ministre algérien", ALGERIA.id), site()) == "ministre algérien"
    assert offices.words(role("ministre algérien", ALGERIA.id), here()) == "ministre [algérien](../pays/algerie.md)"


def test_an_office_that_does_not_say_where_it_is_held_is_followed_by_it() -> None:
    assert offices.plain(role("ministre", ALGERIA.id), site()) == "ministre (Algérie)"
    assert offices.plain(role("ministre", None), site()) == "ministre"


def test_an_acronym_in_the_office_is_what_is_linked() -> None:
    shown = offices.words(role("délégué à l’ONU", UN.id), here())
    assert shown == "délégué à l’[ONU](../organisations/organisation-des-nations-unies.md)"


def test_the_same_office_with_and_without_its_country_is_one() -> None:
    held = offices.tenures([role("ministre", None, SECOND.id), role("Ministre", ALGERIA.id)], here())
    assert [tenure.articles for tenure in held] == [(FIRST.id, SECOND.id)]
    assert "Algérie" in held[0].words


def test_the_same_office_in_two_places_stays_two() -> None:
    held = offices.tenures([role("délégué", None), role("délégué", ALGERIA.id), role("délégué", UN.id)], here())
    assert len(held) == 3
