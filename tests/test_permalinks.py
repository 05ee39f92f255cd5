"""Addresses are readable, permanent for the same corpus, and never shared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import permalinks
from generator.model import Entity, Family
from tests.archives import article


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("L’œuvre de José", "l-oeuvre-de-jose"),
        ("Traité de l'Élysée", "traite-de-l-elysee"),
        ("–", "sans-titre"),
        ("../../etc", "etc"),
        ("mot " * 40, "mot-" * 19 + "mot"),
    ],
)
def test_a_slug_is_what_a_reader_would_type(name: str, slug: str) -> None:
    assert permalinks.slug(name) == slug


@given(st.text())
def test_a_slug_is_safe_in_any_path(name: str) -> None:
    slug = permalinks.slug(name)
    assert slug
    assert len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_two_names_with_one_slug_are_told_apart_by_their_ids() -> None:
    one, two = Entity("p0000aaaaaa", "person", "José María"), Entity("p0000bbbbbb", "person", "Jose Maria")
    forth = permalinks.addresses([], [one, two])
    assert forth == {one.id: "personnes/jose-maria-aaaaaa/", two.id: "personnes/jose-maria-bbbbbb/"}
    assert permalinks.addresses([], [two, one]) == forth


def test_version_that_leads_keeps_the_address_that_others_would_have() -> None:
    lead, other, later = article("Un pont", path="a"), article("Un pont", path="b"), article("Un pont", path="c")
    both = permalinks.addresses([lead, other], [], [Family((lead.id, other.id))])
    assert both == {
        lead.id: "articles/1963/un-pont/",
        other.id: f"articles/1963/un-pont-{other.id[-6:]}/",
    }
    assert permalinks.addresses([lead, other, later], [], [Family((lead.id, other.id))])[lead.id] == (
        f"articles/1963/un-pont-{lead.id[-6:]}/"
    )


def test_version_under_a_title_of_its_own_has_its_own_address() -> None:
    lead, other = article("Un pont", path="a"), article("Le pont", path="b")
    found = permalinks.addresses([lead, other], [], [Family((lead.id, other.id))])
    assert found[other.id] == "articles/1963/le-pont/"


def test_a_name_of_digits_is_not_mistaken_for_a_page_of_the_index() -> None:
    assert permalinks.addresses([], [Entity("o00002a2a2a", "organisation", "2")]) == {
        "o00002a2a2a": "organisations/2-2a2a2a/"
    }


@pytest.mark.parametrize(
    ("address", "page", "path"),
    [
        ("articles/1963/traite/", 1, "articles/1963/traite.md"),
        ("articles/1963/", 1, "articles/1963/index.md"),
        ("articles/1963/", 2, "articles/1963/2.md"),
        ("articles/sans-date/", 1, "articles/sans-date/index.md"),
        ("pays/", 1, "pays/index.md"),
        ("pays/laos/", 1, "pays/laos.md"),
        ("pays/laos/", 3, "pays/laos/3.md"),
        ("rapport/", 2, "rapport/2.md"),
    ],
)
def test_a_page_is_written_where_mkdocs_gives_it_its_address(address: str, page: int, path: str) -> None:
    assert permalinks.source_path(address, page) == path


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("articles/1963/x.md", "pays/laos.md", "../../pays/laos.md"),
        ("index.md", "pays/laos.md", "pays/laos.md"),
        ("pays/index.md", "pays/laos.md", "laos.md"),
        ("pays/laos/2.md", "pays/laos.md", "../laos.md"),
    ],
)
def test_a_link_is_relative(source: str, target: str, link: str) -> None:
    assert permalinks.link(source, target) == link
