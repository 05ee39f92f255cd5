"""The source of an article with all that became of it in place, as readers are shown it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose import apparatus
from generator.knowledge.glosses import gloss
from generator.model import PassageRole
from tests.archives import article
from tests.compose.editions import MENDED, TOLD, Told, source, transcribed

SPACE: Told = ("space", "\n", "")


def html_of(told: tuple[Told, ...], *mended: tuple[str, str, str]) -> str:
    made = apparatus.of(transcribed(told, mended))
    assert made is not None
    return str(made.source)


def text_of(markup: str) -> str:
    """The file again, from what a page shows of it: all but what the article put in."""
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<ins>.*?</ins>", "", markup, flags=re.DOTALL)))


def test_the_marked_source_without_what_was_put_in_is_the_source() -> None:
    assert text_of(html_of(TOLD, *MENDED)) == source().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("dela", "de la", "de<ins> </ins>la"),
        ("delaprésidente", "de la présidente", "de<ins> </ins>la<ins> </ins>présidente"),
        ("signé .", "signé.", "signé<del> </del>."),
        ("un\ntour", "un tour", 'un<del class="dp-eol">\n</del><ins> </ins>tour'),
        ("e\u0301tat", "état", "<del>e\u0301tat</del><ins>état</ins>"),
        ("mot\u202e", "mot", "<del>mot‹U+202E›</del><ins>mot</ins>"),
        ("·", "", "<del>·</del>"),
    ],
)
def test_a_repair_shows_the_least_that_differs(before: str, after: str, shown: str) -> None:
    page = html_of((("body", f"x {before} y", ""),), (before, after, "glued-words"))
    assert page == f'x <mark id="r1" title="mots collés">{shown}</mark> y'


def test_repairs_are_numbered_in_the_order_of_the_file_and_listed_by_rule() -> None:
    made = apparatus.of(transcribed(TOLD, MENDED))
    assert made is not None
    assert [(rule.code, rule.places) for rule in made.rules] == [
        ("glued-words", (1, 3)),
        ("comma", (2,)),
        ("line-end", (4,)),
        ("undecodable", (5,)),
    ]


def test_what_is_left_aside_stands_in_its_place_with_its_rule() -> None:
    page = html_of(TOLD, *MENDED)
    for code, text in (("header", "date 1963-01"), ("furniture", "Partager"), ("credit-label", "Photo :")):
        assert f'<del title="{gloss("removals", code)}">{text}</del>' in page


def test_what_the_article_shows_is_neither_struck_nor_marked() -> None:
    roles: tuple[PassageRole, ...] = ("title", "lead", "body", "caption", "credit", "space")
    page = html_of(tuple((role, f"{role} ", "x") for role in roles))
    assert page == "title lead body caption credit space "


def test_teasers_are_one_stretch_without_the_space_behind_it() -> None:
    page = html_of(
        (("related", "Un", "tail"), SPACE, SPACE, ("related", "Deux", ""), SPACE, SPACE, ("body", "Fin", ""))
    )
    assert page == f'<del title="{gloss("removals", "related")}">Un\n&#10;Deux</del>\n&#10;Fin'


def test_a_credit_on_the_line_of_a_teaser_is_of_the_teaser_and_a_line_of_its_own_is_not() -> None:
    page = html_of(
        (
            ("related", "Un", "tail"),
            ("space", " ", ""),
            ("removed", "Photo :", "credit-label"),
            ("related", " ADE", "tail"),
            SPACE,
            ("removed", "Partager", "furniture"),
        )
    )
    assert [re.sub("<[^>]+>", "", line) for line in page.split("</del>")] == ["Un Photo : ADE", "\nPartager", ""]


@pytest.mark.parametrize("text", ["a\n\n\nb", "\n\na", "a\n \t\nb\n\n", "\r\n\r\na\r\rb", " ", "\n"])
def test_no_line_of_the_page_is_blank_and_no_line_of_the_file_is_lost(text: str) -> None:
    page = html_of((("space", text, ""),))
    assert text_of(page) == re.sub(r"\r\n?", "\n", text)
    assert not re.search(r"\n[ \t]*\n", f"<pre>\n{page}</pre>")


@given(st.lists(st.tuples(st.sampled_from(("removed", "space", "body", "related")), st.text(min_size=1)), min_size=1))
@settings(max_examples=150, deadline=None)
def test_any_source_is_shown_as_text(told: list[tuple[PassageRole, str]]) -> None:
    page = html_of(tuple((role, text, "rule") for role, text in told))
    assert set(re.findall(r"</?(\w+)", page)) <= {"del"}
    shown = text_of(page)
    assert len(re.sub(r"‹U\+[0-9A-F]+›", "x", shown)) >= len(set("".join(text for _, text in told))) - 2
    assert "<" not in re.sub(r"</?del[^>]*>", "", page)


def test_an_article_of_which_no_source_is_known_has_no_apparatus() -> None:
    assert apparatus.of(article()) is None


def test_a_rule_has_a_gloss_or_is_shown_by_its_code() -> None:
    assert gloss("repairs", "comma")
    assert (
        gloss("repairs", "comma+glued-words")
        == f"{gloss('repairs', 'comma')}\N{NO-BREAK SPACE}; {gloss('repairs', 'glued-words')}"
    )
    assert gloss("repairs", "comma+unheard-of") is None
    assert gloss("removals", "unheard-of") is None
    assert apparatus.words("removals", "unheard-of") == "unheard-of"


@pytest.mark.site
def test_every_rule_that_the_sample_meets_has_its_words(sample_site: Path) -> None:
    lines = (sample_site / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    repaired = {repair["rule"] for one in articles for repair in one["repairs"]}
    removed = {removal["rule"] for one in articles for removal in one["removed"]}
    assert [rule for rule in repaired if gloss("repairs", rule) is None] == []
    assert [rule for rule in removed if gloss("removals", rule) is None] == []


@pytest.mark.site
def test_the_page_of_every_article_of_the_sample_holds_its_file(sample_site: Path) -> None:
    root = Path(__file__).parents[2] / "corpus" / "dispatches"
    lines = (sample_site / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    for one in map(json.loads, lines):
        page = (sample_site / one["url"] / "index.html").read_text(encoding="utf-8")
        markup = page[page.index("<pre") : page.index("</pre>")].partition(">\n")[2]
        source = (root / one["source"]["path"]).read_bytes().decode(one["source"]["encoding"])
        assert text_of(markup) == re.sub(r"\r\n?", "\n", source), one["source"]["path"]
