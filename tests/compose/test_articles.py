"""The page of an article: what it says of its date, its language, its reading; the text as read and as it was."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator import permalinks
from generator.compose import compose
from generator.config import Config
from generator.model import Article, Date, Entity, Profile, Source
from tests.archives import archive, article, entity
from tests.compose.editions import MENDED, TOLD, transcribed

FRANCE = entity("France", "country", iso2="FR")


def page(of: Article, named: dict[Entity, tuple[str, ...]] | None = None, config: Config | None = None) -> str:
    of_one = archive([of], named)
    addresses = permalinks.addresses(of_one.articles, of_one.entities)
    path = permalinks.source_path(addresses[of.id])
    made = compose(of_one, addresses, config or Config(title="Essai"))
    return next(one.content.decode("utf-8") for one in made if one.path == path)


def test_an_article_offers_its_text_its_repairs_and_its_source() -> None:
    made = page(transcribed(TOLD, MENDED))
    views = re.findall(r'<a href="#(\w+)"(?: id="\w+")?>([^<]+)</a>', made[: made.index("</nav>")])
    assert views == [("texte", "Texte"), ("reparations", "5 réparations"), ("brut", "Texte brut")]
    assert all(f'id="{target}"' in made for target, _ in views)


def test_an_article_without_a_repair_offers_no_view_of_repairs() -> None:
    made = page(transcribed((("title", "Un titre", ""), ("space", "\n", ""), ("body", "Un texte.", ""))))
    assert "#reparations" not in made
    assert "#brut" in made


def test_every_number_of_a_rule_leads_to_its_place() -> None:
    made = page(transcribed(TOLD, MENDED))
    assert sorted(re.findall(r'href="#(r\d+)"', made)) == sorted(re.findall(r' id="(r\d+)"', made))


def test_search_reads_the_text_and_not_the_source() -> None:
    made = page(transcribed(TOLD, MENDED))
    source = made[made.index('<section class="dp-raw"') : made.index("</section>")]
    assert "data-pagefind-ignore" in source[: source.index(">")]
    assert made.count("Un tout autre sujet") == 1
    assert made.index("Un tout autre sujet") < made.index("</section>")


def test_the_source_of_a_page_holds_no_blank_line() -> None:
    made = page(transcribed(TOLD, MENDED))
    assert "\n\n" not in made[made.index("<pre") : made.index("</pre>")]


@pytest.mark.parametrize(
    ("text", "mended", "named", "shown"),
    [
        ("il vadans la rue", ("vadans", "va dans"), {}, "il <u>va dans</u> la rue"),
        ("en Francedepuis", ("Francedepuis", "France depuis"), {FRANCE: ()}, "en [<u>France</u>](…)<u> depuis</u>"),
        ("LaFrance", ("LaFrance", "La France"), {FRANCE: ()}, "<u>La </u>[<u>France</u>](…)"),
        ("la Fran\u200bce", ("Fran\u200bce", "France"), {FRANCE: ()}, "la [<u>France</u>](…)"),
        ("un mot ·", (" ·", ""), {}, "un mot"),
        ("*a*b", ("*a*b", "*a* b"), {}, "<u>&#42;a&#42; b</u>"),
    ],
)
def test_a_repair_is_marked_in_the_text_and_within_links(
    text: str, mended: tuple[str, str], named: dict[Entity, tuple[str, ...]], shown: str
) -> None:
    made = page(transcribed((("body", text, ""),), ((*mended, "glued-words"),)), named)
    body = made[made.index('<div class="dp-text" markdown>') :].split("\n")[2]
    assert re.sub(r"\]\([^)]*\)", "](…)", body) == shown


def test_a_repair_of_the_title_is_marked_in_the_heading_alone() -> None:
    made = page(transcribed(TOLD, MENDED))
    assert "\n# Deux voisins <u>signent un</u> traité { " in made
    assert made.count("<u>signent un</u>") == 1
    assert 'title: "Deux voisins signent un traité"' in made


def test_a_text_in_another_language_says_so_to_readers_and_to_browsers() -> None:
    of = transcribed((("title", "They met", ""), ("lead", "A lead.", ""), ("body", "A text.", "")), language="en")
    made = page(of)
    assert '<div class="dp-text" lang="en" markdown>' in made
    assert '{: .dp-lead lang="en" }' in made
    assert re.search(r'^# They met \{[^}]* lang="en" \}$', made, re.MULTILINE)
    assert '<pre lang="en">' in made
    assert "<dd>anglais</dd>" in made
    assert 'class="dp-text" markdown' in page(of, config=Config(title="Essai", language="en"))
    assert "dir=" not in made


def test_a_text_that_runs_from_right_to_left_is_set_so() -> None:
    of = transcribed((("title", "عنوان", ""), ("lead", "خبر.", ""), ("body", "نص الخبر.", "")), language="ar")
    made = page(of)
    assert '<div class="dp-text" lang="ar" dir="rtl" markdown>' in made
    assert '{: .dp-lead lang="ar" dir="rtl" }' in made
    assert re.search(r'^# عنوان \{[^}]* lang="ar" dir="rtl" \}$', made, re.MULTILINE)
    assert '<pre lang="ar" dir="auto">' in made


def test_a_title_that_runs_from_right_to_left_does_not_turn_the_list_it_stands_in() -> None:
    told = archive([article("عنوان", path="a.txt", language="ar"), article("Un titre", path="b.txt")])
    made = compose(told, permalinks.addresses(told.articles, told.entities), Config(title="Essai"))
    report = next(one.content.decode("utf-8") for one in made if one.path == "rapport.md")
    assert '[<bdi lang="ar">عنوان</bdi>](' in report
    assert "[Un titre](" in report


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (Date("1963-01-22", "stated", "22 janvier 1963"), "<dd>Date donnée : « 22 janvier 1963 »</dd>"),
        (Date("1963-01-22", "inferred", "mardi 22 janvier"), "Date déduite : « mardi 22 janvier »"),
        (Date("XXXX-01-22", "partial", "22 janvier"), "Date incomplète : « 22 janvier »"),
        (Date(), "Aucune date dans la dépêche"),
        (
            Date("1963-01-22", "stated", "22 janvier 1963", ("mercredi", "le 3 mai")),
            "« 22 janvier 1963 » – mais le fichier porte aussi « mercredi » et « le 3 mai »",
        ),
    ],
)
def test_a_date_says_what_it_rests_on_and_what_contradicts_it(date: Date, said: str) -> None:
    made = page(article(date=date)).replace("\N{NO-BREAK SPACE}", " ")
    assert made.count(said) == 1


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile("Agence X", "recognised", "– AX"), "Agence X, que signale « – AX »"),
        (Profile("Agence X", "decided", "1963/*"), "Agence X, choix d’une personne « 1963/* »"),
        (Profile("Presse", "default"), "Presse, faute d’une source reconnue"),
    ],
)
def test_a_reading_says_whose_habits_it_went_by_and_why(profile: Profile, said: str) -> None:
    assert f"<dd>{said}</dd>" in page(article(profile=profile)).replace("\N{NO-BREAK SPACE}", " ").replace("&#42;", "*")


@pytest.mark.parametrize(
    ("places", "said"), [((6,), "utf-8, illisible à l’octet 6"), ((6, 17), "utf-8, illisible aux octets 6 et 17")]
)
def test_bytes_that_are_no_character_are_told_by_their_place(places: tuple[int, ...], said: str) -> None:
    source = Source("a.txt", "0", 20, "utf-8", "text", unreadable=places)
    assert f", {said}</dd>" in page(article(source=source))


@pytest.mark.parametrize("hostile", ["</pre><script>x</script>", "</section><i>", '" onmouseover="x', "{{ config }}"])
def test_nothing_in_a_source_acts(hostile: str) -> None:
    given: dict[str, Any] = {"path": "a.txt"}
    made = page(transcribed((("body", hostile, hostile), ("removed", hostile, hostile)), **given))
    body = made.split("---\n", 2)[2]
    assert hostile not in body
    assert body.count("</pre>") == body.count("</section>") == 1
