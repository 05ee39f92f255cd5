"""The versions of a dispatch: one leads and is listed, each has its page, and says word by word how it differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import permalinks
from generator.compose import compose, versions
from generator.compose.site import Here, Site
from generator.config import Config
from generator.model import Article, Caption, Entity, Family, Role
from tests.archives import archive, article, entity

FULL = article(
    "Le pont du Torda est ouvert",
    path="full.txt",
    paragraphs=(
        "Le ministre des Travaux publics a ouvert mardi le pont du Torda devant mille invités.",
        "Long de deux kilomètres, il relie Bruvon à Sormione et remplace les trois bacs du fleuve.",
        "Le péage sera de dix sous pour les charrettes.",
    ),
)
SHORT = replace(FULL, id="b" * 12, source=replace(FULL.source, path="short.txt"), paragraphs=FULL.paragraphs[:2])
RETITLED = replace(FULL, id="c" * 12, source=replace(FULL.source, path="retitled.txt"), title="Un pont sur le Torda")
OTHER = article("Un congrès à Bruvon", path="other.txt", date="1964-05-02", paragraphs=("Le Torda a gelé.",))
TORDA, BRUVON = entity("Torda", "organisation"), entity("Bruvon", "country", iso2="XX")


def site_of(
    *members: Article, others: Iterable[Article] = (), named: Mapping[Entity, Iterable[str]] | None = None
) -> Site:
    articles = [*members, *others]
    made = archive(articles, named, families=[Family(tuple(member.id for member in members))] if members else [])
    return Site(made, permalinks.addresses(made.articles, made.entities), Config())


def corrected(*changes: tuple[str, str]) -> Article:
    text = "\n".join(FULL.paragraphs)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return replace(SHORT, paragraphs=tuple(text.split("\n")))


def pages(site: Site) -> dict[str, str]:
    return {page.path: page.content.decode() for page in compose(site.archive, site.addresses, site.config)}


def shown(version: Article, leader: Article = FULL) -> list[tuple[str, str | None, str]]:
    told = versions.of(site_of(leader, version), version)
    assert told is not None
    return [(one.where, one.what, str(one.text)) for one in told.differences]


def test_replaced_words_stand_among_those_around_them() -> None:
    assert shown(corrected(("mardi", "mercredi"))) == [
        (
            "Paragraphe 1",
            None,
            "… ministre des Travaux publics a ouvert <del>mercredi</del> <ins>mardi</ins> "
            "le pont du Torda devant mille …",
        )
    ]


def test_differences_close_to_each_other_are_one() -> None:
    ((_, _, text),) = shown(corrected(("trois bacs du fleuve", "deux bacs du lac")))
    assert "<del>deux bacs du lac.</del> <ins>trois bacs du fleuve.</ins>" in text


def test_long_passage_is_shown_by_its_beginning() -> None:
    leader = replace(FULL, paragraphs=(*FULL.paragraphs, " ".join(f"mot{n}" for n in range(50))))
    ((_, _, text),) = shown(replace(SHORT, paragraphs=FULL.paragraphs), leader)
    assert text.endswith("mot39</ins> <small>… et 10 mots</small>")


def test_missing_paragraph_is_told_as_absent() -> None:
    ((where, what, text),) = shown(SHORT)
    assert (where, what) == ("Paragraphe 3", "absent d’ici")
    assert "<ins>Le péage sera de dix sous pour les charrettes.</ins>" in text
    assert "<del>" not in text


def test_what_only_a_version_says_is_told_so() -> None:
    ((where, what, text),) = shown(corrected(("mille invités.", "mille invités. La foule a chanté.")))
    assert (where, what) == ("Paragraphe 1", "ici seulement")
    assert "<del>La foule a chanté.</del>" in text


def test_title_date_and_captions_are_compared_whole() -> None:
    version = replace(RETITLED, date=replace(FULL.date, edtf=None), captions=(Caption("Le pont.", "ADE"),))
    assert [(where, what) for where, what, _ in shown(version)] == [
        ("Titre", None),
        ("Date", None),
        ("Légendes", "ici seulement"),
    ]


def test_another_cut_into_paragraphs_is_no_difference() -> None:
    assert shown(replace(SHORT, paragraphs=(" ".join(FULL.paragraphs),))) == []


def test_shapes_of_apostrophes_are_no_difference() -> None:
    leader = replace(FULL, paragraphs=("L’ouverture d’un pont.",))
    assert shown(replace(SHORT, paragraphs=("L'ouverture d'un pont.",)), leader) == []


@pytest.mark.parametrize(
    ("version", "said"),
    [
        (RETITLED, "autre titre"),
        (SHORT, "quelques mots de moins"),
        (replace(SHORT, paragraphs=FULL.paragraphs[:1]), "25 mots de moins"),
        (corrected(("mardi", "jeudi"), ("charrettes", "voitures")), "2 passages différents"),
        (replace(SHORT, paragraphs=FULL.paragraphs, signature="XYZ"), "même texte"),
    ],
    ids=str,
)
def test_page_of_a_version_says_what_is_unlike(version: Article, said: str) -> None:
    told = versions.of(site_of(FULL, version), version)
    assert told is not None
    assert told.leader == FULL
    assert told.unlike == said


def test_every_version_has_its_page_and_leads_to_the_others() -> None:
    site = site_of(FULL, SHORT, RETITLED)
    made = pages(site)
    full, short, retitled = (site.path(one.id) for one in (FULL, SHORT, RETITLED))
    assert made[full].count(permalinks.link(full, short)) == made[full].count(permalinks.link(full, retitled)) == 1
    assert "Autre version de [Le pont du Torda est ouvert]" in made[retitled]
    assert "Autre version de" not in made[full]
    assert "#ce-qui-differe" in made[retitled]
    assert permalinks.link(short, retitled) in made[short]


def test_lists_have_the_version_that_leads_and_the_others_below_it() -> None:
    site = site_of(FULL, SHORT, RETITLED, others=[OTHER])
    made = pages(site)
    year = made["articles/1963/index.md"]
    assert "Un article." in year
    assert year.count("\n- 22 janvier") == 1
    assert "Autres versions" in year
    assert "[Un pont sur le Torda]" in year
    assert "2 articles" in made["articles/index.md"]
    assert "2 autres versions" in made["articles/index.md"]
    assert re.search(r"\[2\]\(articles/index.md\) articles", made["index.md"])
    assert re.search(r"^\| Publiés, dont 2 comme autre version d’une dépêche \| \d+ \|$", made["rapport.md"], re.M)


def test_facets_of_search_count_a_dispatch_once() -> None:
    alone = replace(RETITLED, paragraphs=(*FULL.paragraphs[:2], "Bruvon était en fête."))
    leader = replace(FULL, paragraphs=tuple(text.replace("Bruvon", "la ville") for text in FULL.paragraphs))
    site = site_of(leader, alone, named={TORDA: (), BRUVON: ()})
    made = pages(site)
    facets = {one.id: re.findall(r'data-pagefind-filter="(\w+)"', made[site.path(one.id)]) for one in (leader, alone)}
    assert facets == {leader.id: ["Année", "Agence", "Organisation"], alone.id: ["Pays"]}
    assert 'type: "Article"\n' in made[site.path(leader.id)]
    assert 'type: "Autre version"\n' in made[site.path(alone.id)]


def test_sequence_of_articles_passes_over_versions() -> None:
    site = site_of(FULL, SHORT, RETITLED, others=[OTHER])
    assert site.around(OTHER) == (FULL, None)
    assert site.around(FULL) == site.around(SHORT) == (None, OTHER)


def test_concordance_shows_a_sentence_once() -> None:
    site = site_of(FULL, RETITLED, named={TORDA: (), BRUVON: ()})
    page = pages(site)[site.path(TORDA.id)]
    assert page.count("<mark>Torda</mark>") == 1
    assert "Un article" in page


def test_office_is_told_once_of_all_versions() -> None:
    person = entity("Aldo Ferrante")
    roles = [Role(person.id, "ministre", None, one.id, "1963-01-22") for one in (RETITLED, FULL)]
    texts = [replace(one, paragraphs=("Aldo Ferrante a parlé.",)) for one in (FULL, RETITLED)]
    made = archive(texts, {person: ()}, roles=roles, families=[Family((FULL.id, RETITLED.id))])
    site = Site(made, permalinks.addresses(made.articles, made.entities), Config())
    line = next(line for line in pages(site)[site.path(person.id)].splitlines() if "inistre" in line)
    assert line.count("](") == 1
    assert site.path(FULL.id).rpartition("/")[2] in line


def test_year_that_has_only_another_version_is_no_link() -> None:
    undated = replace(FULL, date=replace(FULL.date, edtf=None, basis="unknown"))
    site = site_of(undated, replace(SHORT, date=FULL.date), others=[OTHER])
    made = pages(site)
    assert "articles/1963/index.md" not in made
    assert "1963/index.md" not in "".join(made.values())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_from_the_differences_and_neither_does_anything(one: str, other: str) -> None:
    version = replace(SHORT, title="T", paragraphs=(one,))
    leader = replace(FULL, title="T", paragraphs=(other,))
    for _, _, text in shown(version, leader):
        assert not re.search(r"<(?!/?(?:del|ins)>)", text)
        assert "\n" not in text


def test_long_texts_are_compared_soon() -> None:
    words = " ".join(f"mot{n % 700}" for n in range(20000))
    leader = replace(FULL, paragraphs=(words,))
    version = replace(SHORT, paragraphs=(words.replace("mot5 ", "autre ", 1),))
    assert "<del>autre</del>" in shown(version, leader)[0][2]


def test_no_more_differences_are_shown_than_can_be_read() -> None:
    words = [f"mot{n}" for n in range(600)]
    version = replace(SHORT, paragraphs=(" ".join("autre" if n % 10 == 5 else word for n, word in enumerate(words)),))
    leader = replace(FULL, paragraphs=(" ".join(words),))
    told = versions.of(site_of(leader, version), version)
    assert told is not None
    assert len(told.differences) + told.more == 60
    assert told.more == 30


def test_article_without_another_version_tells_of_none() -> None:
    site = site_of(FULL, SHORT, others=[OTHER])
    assert versions.of(site, OTHER) is None
    assert versions.links(Here(site, "index.md"), OTHER.id) is None
    assert "version" not in pages(site)[site.path(OTHER.id)]


def test_links_to_versions_of_one_title_are_told_apart() -> None:
    again = replace(RETITLED, id="d" * 12, paragraphs=FULL.paragraphs[:2])
    twin = replace(again, id="e" * 12)
    said = str(versions.links(Here(site_of(FULL, RETITLED, SHORT, again, twin), "index.md"), FULL.id))
    named = [words.replace("\\", "") for words in re.findall(r"\[(.*?)\]\(", said)]
    assert len(set(named)) == len(named) == 4
    assert named[0] == "Un pont sur le Torda (même texte)"
    assert named[1].endswith("mots de moins")
    assert named[2].endswith("mots de moins) (n° 3)")


def test_the_report_says_which_published_files_are_other_versions() -> None:
    report = pages(site_of(FULL, SHORT, others=[OTHER]))["rapport.md"]
    row = {name: next(line for line in report.splitlines() if f"<code>{name}.txt</code>" in line) for name in NAMES}
    assert {name: "autre version" in line for name, line in row.items()} == {
        "full": False,
        "short": True,
        "other": False,
    }


NAMES = ("full", "short", "other")
