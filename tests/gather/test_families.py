"""Versions of one dispatch are a family, led by the fullest; what only looks like one is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.gather import candidates, families
from generator.layout import Layout
from generator.model import Article, Dateline
from generator.pipeline import analyse
from tests.archives import article

TEXT = (
    "Les ministres des deux pays ont ouvert mardi à Genève une conférence sur la navigation du fleuve Torda, que "
    "leurs experts préparaient depuis l’automne de 1961.",
    "Selon le président de séance, Aldo Ferrante, le projet de traité compte 34 articles, dont 12 règlent le passage "
    "des navires marchands et la pêche dans les eaux communes.",
    "Les riverains demandent que les péages servent à l’entretien des digues. Une commission de huit membres, "
    "installée à Bruvon, en répartirait le produit chaque année.",
    "La conférence doit siéger trois semaines. Le Conseil fédéral a mis à sa disposition le palais où la paix de "
    "Sormione avait été signée.",
)
MORE = "Les délégués visiteront dimanche les écluses de Bruvon, dont les travaux viennent de s’achever."


def dispatch(path: str, **given: Any) -> Article:
    return article(**{"title": "Le traité du Torda en chantier", "paragraphs": TEXT, "path": path, **given})


def found(*articles: Article) -> list[list[str]]:
    paths = {one.id: one.source.path for one in articles}
    return [[paths[id_] for id_ in family.articles] for family in families.find(articles)]


def changed(*changes: tuple[str, str]) -> tuple[str, ...]:
    whole = "\n".join(TEXT)
    for before, after in changes:
        assert before in whole
        whole = whole.replace(before, after)
    return tuple(whole.split("\n"))


@pytest.mark.parametrize(
    "version",
    [
        {"title": "Genève accueille les riverains"},
        {"paragraphs": changed(("ouvert", "inauguré"), ("chaque année", "tous les ans"))},
        {"paragraphs": changed(("34 articles", "35 articles"))},
        {"paragraphs": changed(("Ferrante", "Ferrantte"), ("Genève", "Geneve"))},
        {
            "paragraphs": changed(
                ("président de", "présidentde"), ("Aldo Ferrante", "AldoFerrante"), ("de 1961", "de1961")
            )
        },
        {"paragraphs": TEXT[:3]},
        {"paragraphs": TEXT[:1], "title": "Conférence à Genève", "date": None},
        {"paragraphs": (" ".join(TEXT),)},
        {"date": "1963-01-23"},
        {"date": None},
        {"date": "1963"},
        {"captions": ()},
        {"dateline": None},
    ],
    ids=str,
)
def test_version_of_a_dispatch_is_of_its_family(version: dict[str, Any]) -> None:
    (family,) = found(dispatch("a.txt"), dispatch("b.txt", **version))
    assert sorted(family) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    "other",
    [
        {"paragraphs": changed(("Aldo Ferrante", "Jean Morlat"), ("Torda", "Vesk"), ("Genève", "Rome"))},
        {"paragraphs": changed(("34", "51"), ("12", "20"), ("1961", "1962"))},
        {"paragraphs": changed(("mardi", "jeudi")), "date": None},
        {"date": "1963-02-22"},
        {"date": "1964-01-22"},
        {"date": "XXXX-05-02"},
        {"language": "en"},
        {"title": "Le Vesk à Rome", "paragraphs": changed(("Torda", "Vesk"))},
        {"paragraphs": (*(5 * (MORE,)), TEXT[0])},
        {"dateline": Dateline("Rome", "IT", "ADE"), "paragraphs": changed(("34 articles", "51 pages"), ("12", "20"))},
    ],
    ids=str,
)
def test_what_tells_of_something_else_is_not(other: dict[str, Any]) -> None:
    assert found(dispatch("a.txt"), dispatch("b.txt", **other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("en Iran", "en Irak"), ("au Niger", "au Nigeria"), ("en Corée du Nord", "en Corée du Sud")],
    ids="-".join,
)
def test_countries_of_like_names_are_two(one: str, other: str) -> None:
    pages = (
        dispatch(where, title=f"Une mission {where}", paragraphs=changed(("à Bruvon, en", f"{where}, en")), date=None)
        for where in (one, other)
    )
    assert found(*pages) == []


def test_months_of_like_names_are_two() -> None:
    pages = (
        dispatch(month, paragraphs=(*TEXT, f"La conférence reprendra au mois de {month} à Sormione."), date=None)
        for month in ("septembre", "décembre")
    )
    assert found(*pages) == []


def test_fullest_leads_and_the_others_stand_in_the_order_of_the_archive() -> None:
    full = dispatch("z.txt", paragraphs=(*TEXT, MORE), date="1963-01-23")
    late, early = dispatch("a.txt", date="1963-01-23"), dispatch("b.txt", paragraphs=TEXT[:3])
    assert found(early, late, full) == [["z.txt", "b.txt", "a.txt"]]


def test_of_two_as_full_the_newer_leads() -> None:
    old, new = dispatch("a.txt"), dispatch("b.txt", paragraphs=changed(("34", "35")), date="1963-01-22")
    undated = dispatch("c.txt", date=None)
    assert found(old, undated) == [["a.txt", "c.txt"]]
    assert found(replace(old, date=replace(old.date, edtf="1963-01-21")), undated, new)[0][0] == "b.txt"


def test_roundup_is_a_version_of_its_first_dispatch_alone() -> None:
    first = tuple(
        f"À {town}, le marché aux {goods} a rouvert ses portes après deux ans de travaux, au grand soulagement des "
        f"marchands qui vendaient depuis lors leurs {goods} sous les arcades de la place voisine."
        for town, goods in (("Lec", "grains"), ("Vidal", "fleurs"), ("Orx", "bestiaux"), ("Sormione", "poissons"))
    )
    pages = article("Les marchés", path="a.txt", paragraphs=first), dispatch("b.txt")
    roundup = article("Les marchés", path="c.txt", paragraphs=(*first, *TEXT))
    assert found(*pages, roundup) == [["c.txt", "a.txt"]]


def test_undated_version_joins_no_two_years() -> None:
    given = dispatch("a.txt"), dispatch("b.txt", date="1970-01-22"), dispatch("c.txt", date=None)
    (family,) = found(*given)
    assert len(family) == 2


def test_chain_of_small_changes_joins_nothing_that_its_ends_would_not() -> None:
    links = [("34", "35"), ("12", "13"), ("1961", "1960"), ("huit", "neuf"), ("Aldo", "Pietro")]
    chain = [dispatch(f"{n}.txt", paragraphs=changed(*links[:n])) for n in range(len(links) + 1)]
    for family in families.find(chain):
        leader = next(one for one in chain if one.id == family.articles[0])
        for id_ in family.articles[1:]:
            member = next(one for one in chain if one.id == id_)
            assert found(leader, member)
    assert len(families.find(chain)[0].articles) < len(chain)


def test_what_every_page_of_a_site_says_makes_no_versions() -> None:
    wall = " ".join(
        f"La lecture de ce contenu est réservée aux abonnés de la formule {name}, qui donne accès à tout le journal."
        for name in ("simple", "étendue", "complète", "familiale")
    )
    titles = ("Un séisme frappe Vesk", "Le budget est voté", "Une éclipse à Bruvon")
    assert found(*(article(title, path=title, date=None, paragraphs=(wall,)) for title in titles)) == []


def test_short_texts_are_never_versions() -> None:
    given = [article(title, path=title, paragraphs=("Le Conseil se réunit à Bruvon.",)) for title in ("Un", "Deux")]
    assert found(*given) == []


def test_articles_without_a_word_are_no_family() -> None:
    assert found(*(article("–", path=f"{n}.txt", paragraphs=()) for n in range(3))) == []


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)))
def test_order_of_the_articles_changes_nothing(order: Sequence[int]) -> None:
    given = [
        dispatch("a.txt"),
        dispatch("b.txt", paragraphs=(*TEXT, MORE)),
        dispatch("c.txt", paragraphs=TEXT[:3], date=None),
        dispatch("d.txt", date="1970-01-22"),
        dispatch("e.txt", date="1970-01-22", title="Genève accueille les riverains"),
    ]
    assert families.find([given[n] for n in order]) == families.find(given)


def test_crowd_of_lookalikes_is_not_compared_each_with_each() -> None:
    same = [word for text in TEXT for word in text.split()]
    number = 400
    found = candidates.pairs([same] * number, range(number))
    assert len(found) < 10 * number
    assert (0, 1) in found


def test_raw_files_of_one_dispatch_are_one_family_that_counts_once(tmp_path: Path) -> None:
    pages = {
        "a.txt": TEXT,
        "b.txt": (*TEXT, MORE),
        "c.txt": changed(("Torda", "Vesk"), ("Aldo Ferrante", "Jean Morlat")),
    }
    for name, paragraphs in pages.items():
        text = "\n\n".join(("Un traité pour le fleuve", *paragraphs))
        (tmp_path / name).write_text(text.replace("Les ministres", "Paris (ADE) – Les ministres", 1), encoding="utf-8")
    archive = analyse(Layout(tmp_path, tmp_path.parent / "site")).archive
    paths = {one.id: one.source.path for one in archive.articles}
    assert [[paths[id_] for id_ in family.articles] for family in archive.families] == [["b.txt", "a.txt"]]
    bodies = {one.name: archive.appearances[one.id] for one in archive.entities}
    assert [paths[id_] for id_ in bodies["Conseil fédéral"]] == ["b.txt", "c.txt"]
