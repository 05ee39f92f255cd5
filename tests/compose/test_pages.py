"""The pages of an archive: all that they should hold, and links that lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from generator import permalinks
from generator.compose import compose
from generator.config import Config
from generator.model import (
    Alias,
    Archive,
    Caption,
    Date,
    Item,
    Mention,
    Passage,
    Related,
    Removal,
    Repair,
    Report,
    Role,
    Unresolved,
)
from tests.archives import archive, article, entity
from tests.gold.archive import archive as gold

HAND_WRITTEN = {"a-propos.md", "recherche.md"}
_LINK = re.compile(r"\]\(([^)\s]+)\)")

FRANCE = entity("France", "country", iso2="FR")
UN = entity("Organisation des Nations unies", "organisation", acronyms=("ONU",))
COUNCIL = entity("Conseil de sécurité des Nations unies", "organisation", parent=UN.id)
BIDAULT = entity("Georges Bidault", country="FR", decided=True, note="Historien de formation.")


def pages(of: Archive, config: Config | None = None) -> dict[str, str]:
    """path → text of every page."""
    made = list(compose(of, permalinks.addresses(of.articles, of.entities), config or Config(title="Essai")))
    assert len({page.path for page in made}) == len(made)
    return {page.path: page.content.decode("utf-8") for page in made}


@cache
def small() -> dict[str, str]:
    """The pages of a small archive with something of everything."""
    first = article(
        "La France signe",
        path="1947/un.txt",
        date="1947-07-12",
        lead="Georges Bidault a reçu l’ONU.",
        paragraphs=("La France parle. Georges Bidault préside.", "Le Conseil de sécurité des Nations unies siège."),
        captions=(Caption("Georges Bidault à Paris", "ADE"),),
        related=(Related("Un tout autre sujet", "À lire ailleurs."),),
        repairs=(Repair("body", 0, "LaFrance", "La France", "glued", 0),),
        removed=(Removal("– ADE", "signature"),),
        passages=(
            Passage("body"),
            Passage("signature", 0, "– ADE", "signature"),
            Passage("related", 0, "Un tout autre sujet", "tail"),
        ),
        duplicates=("1947/copie.txt",),
    )
    second = article(
        "Bidault revient",
        path="deux.txt",
        date=Date("XXXX-09-10", "partial", "le 10 septembre"),
        paragraphs=("Georges Bidault est à Paris.",),
        dateline=None,
    )
    third = article(
        "La France encore",
        path="1950/trois.txt",
        date=Date("1950-03-02", "inferred", "jeudi 2 mars"),
        paragraphs=("La France, et Georges Bidault.",),
    )
    stray = Mention(third.id, "body", 0, 3, 9, "France", "person", "t", "France")
    return pages(
        archive(
            [first, second, third],
            {FRANCE: (), UN: ("ONU",), COUNCIL: (), BIDAULT: ()},
            roles=[Role(BIDAULT.id, "ministre des Affaires étrangères", FRANCE.id, first.id, "1947-07-12")],
            unresolved=[Unresolved(stray, (BIDAULT.id, "inconnu"), "deux personnes ont ce nom")],
            report=Report(
                (
                    Item("1947/un.txt", "published", "ok", "publié", first.id),
                    Item("vide.txt", "quarantined", "empty", "le fichier est vide", None, "le remplir"),
                ),
                ("Un avertissement.",),
            ),
        )
    )


def dead_links(made: Mapping[str, str]) -> list[str]:
    """Links to a file that is not there."""
    known = set(made) | HAND_WRITTEN
    return [
        f"{path} → {target}"
        for path, text in made.items()
        for target in _LINK.findall(text)
        if "://" not in target and not target.startswith("#")
        if posixpath.normpath(posixpath.join(posixpath.dirname(path), re.split("[#?]", target)[0])) not in known
    ]


def test_an_article_shows_all_that_is_known_of_it() -> None:
    page = small()["articles/1947/la-france-signe.md"]
    for said in (
        "12 juillet [1947](index.md)",
        "Paris",
        "[Georges Bidault](../../personnes/georges-bidault.md) a reçu",
        "ministre des Affaires étrangères (France)",
        "Photo",
        "1947/un.txt",
        "1947/copie.txt",
        "La<ins> </ins>France",
        "Un tout autre sujet",
        "Article suivant",
        "Nomme aussi",
    ):
        assert said in page


def test_a_teaser_is_not_shown_as_text_of_the_article() -> None:
    page = small()["articles/1947/la-france-signe.md"]
    assert page.index('id="brut"') < page.index("Un tout autre sujet") < page.index('class="dp-text"')
    assert page.count("Un tout autre sujet") == 1


def test_a_date_that_is_not_stated_shows_what_it_rests_on() -> None:
    made = small()
    assert "Date déduite" in made["articles/1950/la-france-encore.md"]
    assert "jeudi 2 mars" in made["articles/1950/la-france-encore.md"]
    assert "10 septembre, année inconnue" in made["articles/sans-date/bidault-revient.md"]


def test_a_person_has_articles_by_year_with_the_sentence_that_names_it() -> None:
    page = small()["personnes/georges-bidault.md"]
    assert page.index("### 1947") < page.index("### 1950") < page.index("### Sans date")
    assert "<mark>Georges Bidault</mark> préside." in page
    assert "Vérifié par une personne" in page
    assert "Historien de formation." in page
    assert "12 juillet 1947 – 2 mars 1950" in page


def test_an_organisation_shows_its_parts_and_a_part_its_parent() -> None:
    made = small()
    assert "[Conseil de sécurité des Nations unies]" in made["organisations/organisation-des-nations-unies.md"]
    assert "Fait partie de" in made["organisations/conseil-de-securite-des-nations-unies.md"]
    assert "    - [Conseil de sécurité" in made["organisations/index.md"]


def test_the_report_names_what_was_not_read_and_what_was_not_decided() -> None:
    page = small()["rapport.md"]
    for said in ("vide.txt", "le fichier est vide", "le remplir", "Un avertissement.", "deux personnes ont ce nom"):
        assert said in page
    assert "[Georges Bidault](personnes/georges-bidault.md) et inconnu" in page


def test_the_report_puts_first_what_was_not_read_and_why() -> None:
    page = small()["rapport.md"]
    assert page.index("## En quarantaine") < page.index("## Publiés")
    assert "| <code>vide.txt</code> | le fichier est vide <code>empty</code> | le remplir |" in page


def test_an_article_gives_its_own_reference() -> None:
    made = pages(archive([article("Un traité", date=Date("1950-03-02", "inferred", "jeudi"))]), Config(title="Fonds X"))
    said = "«\N{NO-BREAK SPACE}Un traité\N{NO-BREAK SPACE}», ADE, Paris, 2 mars 1950 (date déduite), dans Fonds X"
    assert said in made["articles/1950/un-traite.md"]
    published = Config(title="Fonds X", base_url="https://example.org/x/")
    made = pages(archive([article("Un traité")]), published)
    assert "https://example.org/x/articles/1963/un-traite/" in made["articles/1963/un-traite.md"]


def test_what_an_entity_is_also_written_is_in_the_text_that_search_reads() -> None:
    aliased = entity("Georges Bidault", aliases=(Alias("Bidault", 2), Alias("Georges Bidault", 1)))
    made = pages(archive([article(paragraphs=("Bidault parle à Bidault.",))], {aliased: ("Bidault",)}))
    page = made["personnes/georges-bidault.md"]
    assert "Aussi écrit\N{NO-BREAK SPACE}: Bidault (2 fois)." in page
    assert page.index("Aussi écrit") < page.index("data-pagefind-ignore", page.index("dp-lead"))


def test_the_page_of_a_year_says_what_its_articles_name() -> None:
    two = [article(f"{n}", path=f"{n}.txt", paragraphs=("Georges Bidault, la France.",)) for n in "ab"]
    page = pages(archive(two, {FRANCE: (), BIDAULT: ()}))["articles/1963/index.md"]
    assert "- [Georges Bidault](../../personnes/georges-bidault.md) 2" in page
    assert "Nommés cette année" not in small()["articles/1947/index.md"]


def test_beside_an_entity_those_of_its_paragraph_come_first_among_equals() -> None:
    of = article(paragraphs=("Ana Zola et Georges Bidault.", "Bo Abel, Cy Abel, Di Abel, Ed Abel, Fi Abel."))
    names = ("Ana Zola", "Bo Abel", "Cy Abel", "Di Abel", "Ed Abel", "Fi Abel")
    page = pages(archive([of], {BIDAULT: (), **{entity(name): () for name in names}}))["personnes/georges-bidault.md"]
    beside = page[page.index("À côté de") :]
    assert beside.index("Ana Zola") < beside.index("Bo Abel")
    assert "- et 2 autres" in beside


def test_years_without_an_article_are_shown_as_gaps() -> None:
    page = small()["articles/index.md"]
    assert "- 1948\n" in page
    assert "- [1950](1950/index.md)" in page
    assert "sans-date/index.md" in page


def test_every_link_of_the_small_archive_leads_to_a_page() -> None:
    assert dead_links(small()) == []


@pytest.mark.parametrize("of", [archive([]), archive([article(date=None)]), archive([article("–", paragraphs=())])])
def test_an_archive_of_next_to_nothing_has_its_pages(of: Archive) -> None:
    made = pages(of)
    assert dead_links(made) == []
    assert {"index.md", "articles/index.md", "pays/index.md", "personnes/index.md", "rapport.md"} <= set(made)


def test_a_long_list_continues_on_further_pages() -> None:
    articles = [
        article(f"France {n}", path=f"{n}.txt", paragraphs=("La France.",), date="1963-01-22") for n in range(250)
    ]
    made = pages(archive(articles, {FRANCE: ()}))
    assert {"pays/france.md", "pays/france/2.md", "pays/france/3.md", "articles/1963/3.md", "rapport/3.md"} <= set(made)
    assert dead_links(made) == []
    assert "type:" not in made["pays/france/2.md"]


def test_the_front_matter_of_every_page_is_on_the_list() -> None:
    for text in small().values():
        keys = {line.split(":")[0] for line in text.split("---\n")[1].splitlines()}
        assert keys <= {"title", "description", "type", "date", "section"}
        assert "title" in keys


@pytest.mark.parametrize("field", ["title", "lead"])
def test_marks_in_a_text_are_references_on_every_page(field: str) -> None:
    hostile = "<script>x</script> [a](b) {{ c }} {: d }"
    given: dict[str, Any] = {field: hostile}
    made = pages(archive([article(path="a.txt", **given), article("autre", path="b.txt")]))
    for text in made.values():
        body = text.split("---\n", 2)[2]
        assert "<script" not in body
        assert "{{" not in body
        assert "[a]" not in body


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """The pages of the sample's gold."""
    return pages(gold())


def test_the_gold_of_the_sample_has_no_dead_link(sample: dict[str, str]) -> None:
    assert dead_links(sample) == []


def test_an_office_held_in_what_no_article_names_has_no_link() -> None:
    of = article(paragraphs=("Georges Bidault préside.",))
    role = Role(BIDAULT.id, "président", COUNCIL.id, of.id, "1963-01-22")
    made = pages(archive([of], {BIDAULT: (), COUNCIL: (), UN: ()}, roles=[role]))
    assert dead_links(made) == []
    assert "président (Conseil de sécurité des Nations unies)" in made["personnes/georges-bidault.md"]


def test_an_index_of_many_names_has_letters_and_one_of_few_has_none() -> None:
    persons = {entity(f"Jean {name}"): () for name in ("Zola", "Éluard", *(f"Martin{n}" for n in range(120)))}
    of = article(paragraphs=tuple(f"{person.name}." for person in persons))
    made = pages(archive([of], persons))
    assert "## E { #lettre-e }" in made["personnes/index.md"]
    assert "[Z](2.md#lettre-z)" in made["personnes/index.md"]
    assert "lettre-" not in small()["personnes/index.md"]
    assert dead_links(made) == []


def test_lists_are_tight(sample: dict[str, str]) -> None:
    for path, text in sample.items():
        assert not re.search(r"^ *- .*\n\n *- ", text, re.MULTILINE), path


def test_a_caption_of_a_credit_alone_is_shown_and_one_of_nothing_is_not() -> None:
    made = pages(archive([article("x", captions=(Caption(None, "ADE/Archives"), Caption(None, None)))]))
    page = made["articles/1963/x.md"]
    assert "ADE/Archives" in page
    assert page.count("dp-caption") == 1
