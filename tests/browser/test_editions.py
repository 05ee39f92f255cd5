"""Facts about the text of an article, its repairs and its source, as a reader meets them in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import editions
from tests.browser.visitors import PHONE, visiting
from tests.compose.editions import source

pytestmark = [pytest.mark.browser, pytest.mark.site]
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def url(browser: Browser, served: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return served(editions.build(tmp_path_factory.mktemp("editions"))) + editions.ADDRESS


def view(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Lecture").get_by_role("link", name=name, exact=True).click()


def expect_source(page: Page) -> None:
    expect(page.locator(".dp-raw")).to_be_visible()
    expect(page.locator(".dp-text")).to_be_hidden()
    expect(page.locator(".dp-lead")).to_be_hidden()


def expect_text(page: Page) -> None:
    expect(page.locator(".dp-raw")).to_be_hidden()
    expect(page.locator(".dp-text")).to_be_visible()


def underlined(page: Page) -> bool:
    style: str = page.evaluate("getComputedStyle(document.querySelector('.dp-text u')).borderBottomStyle")
    return style == "dotted"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_goes_from_the_text_to_the_source_and_back(browser: Browser, url: str, scripts: bool) -> None:
    with visiting(browser, url, java_script_enabled=scripts) as page:
        expect_text(page)
        view(page, "Texte brut")
        expect_source(page)
        view(page, "5 réparations")
        expect_text(page)
        assert not scripts or underlined(page)
        page.go_back()
        expect_source(page)
        view(page, "Texte")
        expect_text(page)
        assert not scripts or not underlined(page)


def test_the_keyboard_alone_reaches_every_view_and_every_repair(browser: Browser, url: str) -> None:
    with visiting(browser, url) as page:
        page.get_by_role("navigation", name="Lecture").get_by_role("link").first.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert underlined(page)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect_source(page)
        page.keyboard.press("Tab")  # the section has the focus: the next link is that of its first repair
        expect(page.locator(".dp-rules a").first).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url("**/#r1")
        expect_source(page)


def test_an_address_of_the_source_or_of_a_repair_opens_there(browser: Browser, url: str) -> None:
    for place in ("#brut", "#r2"):
        with visiting(browser, url + place) as page:
            expect_source(page)
            expect(page.locator(place)).to_be_in_viewport()


def test_the_choice_stays_in_sight_and_says_what_is_shown(browser: Browser, url: str) -> None:
    with visiting(browser, url) as page:
        choice = page.get_by_role("navigation", name="Lecture")
        for name in ("Texte brut", "5 réparations", "Texte"):
            choice.get_by_role("link", name=name, exact=True).click()
            expect(choice).to_be_in_viewport(ratio=1)
            expect(choice.get_by_role("link", name=f"{name} (affiché)", exact=True)).to_be_visible()
            top: float = page.evaluate(
                "document.querySelector('.dp-views').getBoundingClientRect().top"
                " - document.querySelector('.md-header').getBoundingClientRect().bottom"
            )
            assert top >= 0, f"{name}: the choice is below the header"


def test_the_source_is_shown_to_the_character_and_copied_as_it_was(browser: Browser, url: str) -> None:
    with visiting(browser, url + "#brut") as page:
        shown: str = page.evaluate(
            """() => { const pre = document.querySelector(".dp-raw pre").cloneNode(true);
                pre.querySelectorAll("ins").forEach(one => one.remove());
                return pre.textContent; }"""
        )
        assert shown == source().replace("\r\n", "\n")
        copied: str = page.evaluate(
            """() => { getSelection().selectAllChildren(document.querySelector(".dp-raw pre"));
                return getSelection().toString(); }"""
        )
        assert "Deux voisins signentun traité" in copied
        assert "en-tête laissé" not in copied


def test_what_was_done_to_a_place_is_said_without_a_pointer(browser: Browser, url: str) -> None:
    with visiting(browser, url + "#brut") as page:
        said = {
            kind: page.evaluate(
                f"getComputedStyle(document.querySelector('.dp-raw {place}'), '::{part}').content.replaceAll('\"', '')"
            )
            for kind, place, part in (
                ("removed", "pre > del", "before"),
                ("repaired", "mark", "before"),
                ("number", "mark", "after"),
                ("added", "ins", "before"),
            )
        }
        assert said["repaired"] == "réparé : "
        assert said["added"] == "ajouté : "
        assert said["number"] == "counter(place)"
        assert said["removed"] in ("attr(title)", "en-tête laissé par la collecte")
        expect(page.get_by_role("navigation", name="Lecture")).to_contain_text("Texte brut")


def test_a_dispatch_cannot_act_from_its_source(browser: Browser, url: str) -> None:
    with visiting(browser, url + "#brut") as page:
        expect(page.locator(".dp-raw pre b")).to_have_count(0)
        expect(page.locator(".dp-raw pre")).to_contain_text("<b>leurs</b> {{ voisins }}")
        expect(page.locator(".dp-raw pre")).to_contain_text("</pre>")
        expect(page.locator(".dp-raw pre")).to_have_count(1)


@pytest.mark.parametrize("place", ["", "#reparations", "#brut"])
def test_paper_gets_the_article(browser: Browser, url: str, place: str) -> None:
    with visiting(browser, url + place) as page:
        page.emulate_media(media="print")
        expect_text(page)
        expect(page.locator(".dp-lead")).to_be_visible()
        expect(page.get_by_role("navigation", name="Lecture")).to_be_hidden()
        assert not underlined(page)


@pytest.mark.parametrize("window", [PHONE, NARROW], ids=["phone", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["", "#reparations", "#brut"])
def test_every_view_fits_a_small_screen(
    browser: Browser, url: str, window: dict[str, int], scheme: str, place: str
) -> None:
    with visiting(browser, url + place, viewport=window, color_scheme=scheme) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == window["width"]


def test_a_text_in_another_language_is_set_in_its_language(browser: Browser, url: str) -> None:
    with visiting(browser, url.replace(editions.ADDRESS, editions.ENGLISH)) as page:
        expect(page.locator(".dp-text")).to_have_attribute("lang", "en")
        expect(page.locator("h1")).to_have_attribute("lang", "en")
        expect(page.locator(".dp-raw pre")).to_have_attribute("lang", "en")


def test_a_repaired_title_is_a_title_like_any_other(browser: Browser, url: str) -> None:
    with visiting(browser, url) as page:
        expect(page).to_have_title("Deux voisins signent un traité – Essai")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text("Deux voisins signent un traité")
        expect(heading).to_have_id("deux-voisins-signent-un-traite")
        expect(heading.locator("u")).to_have_text("signent un")


def test_a_text_that_stands_alone_keeps_the_measure(browser: Browser, url: str) -> None:
    alone = url.removesuffix(editions.ADDRESS) + editions.ENGLISH
    with visiting(browser, alone, viewport={"width": 1600, "height": 900}) as page:
        widths = "['.dp-text p', '.dp-views'].map(one => document.querySelector(one).getBoundingClientRect().width)"
        text, views = page.evaluate(widths)
        assert text == views


def test_the_title_is_in_sight_above_the_source(browser: Browser, url: str) -> None:
    for size in ({"width": 1280, "height": 800}, PHONE):
        with visiting(browser, url + "#brut", viewport=size) as page:
            expect_source(page)
            title, header = page.evaluate(
                "[document.querySelector('h1').getBoundingClientRect().top,"
                " document.querySelector('.md-header').getBoundingClientRect().bottom]"
            )
            assert title >= header


def test_the_report_breaks_no_file_name_beside_empty_space(browser: Browser, url: str) -> None:
    with visiting(browser, url.removesuffix(editions.ADDRESS) + "rapport/") as page:
        rows: list[int] = page.evaluate(
            "[...document.querySelectorAll('td:first-child > code')].map(one => one.getClientRects().length)"
        )
        assert set(rows) == {1}
