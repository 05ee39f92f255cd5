"""Facts about search as a reader meets it, in a real browser, below a sub-path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.render.search import executable
from tests.browser import searchable
from tests.browser.visitors import PHONE, visiting

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.skipif(executable() is None, reason="no Pagefind binary for this machine"),
]


@pytest.fixture(scope="module")
def url(browser: Browser, served: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return served(searchable.build(tmp_path_factory.mktemp("searchable")))


@pytest.fixture(scope="module")
def bare_url(browser: Browser, served: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return served(searchable.build(tmp_path_factory.mktemp("bare"), searchable=False))


def titles(page: Page) -> list[str]:
    return page.locator(".search-page__result h2").all_inner_texts()


def facet(page: Page, name: str) -> dict[str, str]:
    lines = page.locator(f"details[data-facet={name}] li:visible").all_inner_texts()
    return {line.split("\n")[0]: line.split("\n")[-1] for line in lines}


# --- the field of the header ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("senegal", ["Une lettre sans date", "Un traité d’amitié", "Une charte du continent"]),
        ("SÉNÉGAL traité", ["Un traité d’amitié"]),
        ("négocier", ["Un traité d’amitié"]),
        ("addis abeba", ["Une charte du continent"]),
        ("amitie", ["Un traité d’amitié"]),
        ("l’amitié", ["Un traité d’amitié"]),
        ("l'organisation d'un", ["Une charte du continent"]),
        ('"traité d’amitié"', ["Un traité d’amitié"]),
        ("Bonn", ["Un traité d’amitié"]),
        ("zzzz", []),
    ],
)
def test_accents_case_and_endings_do_not_matter(browser: Browser, url: str, typed: str, found: list[str]) -> None:
    with visiting(browser, url) as page:
        page.get_by_role("combobox", name="Rechercher").fill(typed)
        count = len(found)
        expect(page.locator(".md-search [role=status]")).to_have_text(
            "Aucun résultat" if not count else "1 résultat" if count == 1 else f"{count} résultats"
        )
        assert sorted(page.get_by_role("option").locator("h2").all_inner_texts()) == sorted(found)


@pytest.mark.parametrize("key", ["/", "s"])
def test_it_is_used_by_keyboard_alone(browser: Browser, url: str, key: str) -> None:
    with visiting(browser, url) as page:
        field = page.get_by_role("combobox", name="Rechercher")
        page.keyboard.press(key)
        expect(field).to_be_focused()
        page.keyboard.type("continent")
        option = page.get_by_role("option")
        expect(option).to_have_count(1)
        expect(field).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("ArrowDown")
        expect(option).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))
        page.keyboard.press("ArrowDown")  # past the last: back in the field
        expect(option).to_have_attribute("aria-selected", "false")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url("**/some/where/articles/charte/")


def test_escape_leaves_and_gives_the_page_back(browser: Browser, url: str) -> None:
    with visiting(browser, url) as page:
        page.keyboard.press("/")
        page.keyboard.press("Escape")
        expect(page.get_by_role("combobox", name="Rechercher")).not_to_be_focused()
        assert not page.locator("#__search").is_checked()


def test_enter_without_a_choice_leads_to_the_page_of_all_results(browser: Browser, url: str) -> None:
    with visiting(browser, url + "articles/traite/") as page:
        page.keyboard.press("/")
        page.keyboard.type("communiqué")
        page.keyboard.press("Enter")
        page.wait_for_url("**/some/where/recherche/?q=*")
        expect(page.locator(".search-page__status")).to_have_text(f"{searchable.NUMBERED} résultats")


def test_nothing_of_the_index_is_fetched_before_it_is_asked(browser: Browser, url: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url, wait_until="networkidle")
    page.close()
    assert asked and not [address for address in asked if "/pagefind/" in address]


def test_what_a_dispatch_holds_is_shown_as_text(browser: Browser, url: str) -> None:
    with visiting(browser, url) as page:
        page.get_by_role("combobox", name="Rechercher").fill("négocié arrive")
        option = page.get_by_role("option").first
        expect(option).to_contain_text("Le texte <b> négocié </b> arrive")
        expect(option.locator("mark")).to_have_text(["négocié", "arrive"])


def test_on_a_phone_it_fills_the_screen(browser: Browser, url: str) -> None:
    with visiting(browser, url, viewport=PHONE, has_touch=True) as page:
        page.locator("label.md-header__button[for=__search]").click()
        field = page.get_by_role("combobox", name="Rechercher")
        expect(field).to_be_focused()
        field.fill("communiqué")
        expect(page.get_by_role("option")).to_have_count(8)
        expect(page.locator("body")).to_have_attribute("data-md-scrolllock", "")
        assert page.locator(".md-search__inner").bounding_box() == {"x": 0, "y": 0, **PHONE}
        page.get_by_role("link", name="Tous les résultats").click()
        page.wait_for_url("**/recherche/?q=*")


# --- the page « Recherche » -------------------------------------------------------------------------------------------


def test_a_facet_narrows_and_the_address_keeps_it(browser: Browser, url: str) -> None:
    with visiting(browser, url + "recherche/?q=senegal") as page:
        expect(page.locator(".search-page__status")).to_have_text("3 résultats")
        assert facet(page, "pays") == {"Sénégal": "3", "Allemagne": "1", "Éthiopie": "1", "France": "1"}
        page.get_by_role("checkbox", name="Éthiopie").check()
        expect(page.locator(".search-page__status")).to_have_text("1 résultat")
        assert titles(page) == ["Une charte du continent"]
        assert page.evaluate("new URLSearchParams(location.search).getAll('pays')") == ["Éthiopie"]
        page.reload()
        expect(page.get_by_role("checkbox", name="Éthiopie")).to_be_checked()
        assert titles(page) == ["Une charte du continent"]
        page.go_back()
        expect(page.locator(".search-page__status")).to_have_text("3 résultats")


def test_years_widen_each_other_and_countries_narrow(browser: Browser, url: str) -> None:
    with visiting(browser, url + "recherche/?annee=1963&annee=1970&pays=S%C3%A9n%C3%A9gal&pays=France") as page:
        expect(page.locator(".search-page__status")).to_have_text("1 résultat")
        page.get_by_role("checkbox", name="Sénégal").uncheck()
        page.get_by_role("checkbox", name="France").uncheck()
        expect(page.locator(".search-page__status")).to_have_text("3 résultats")
        assert facet(page, "annee")["1994"] == "1"  # what choosing it, too, would add


def test_order_by_date_keeps_the_undated_at_the_end(browser: Browser, url: str) -> None:
    with visiting(browser, url + "recherche/?q=senegal") as page:
        expect(page.locator(".search-page__status")).to_have_text("3 résultats")
        page.get_by_role("combobox", name="Ordre").select_option("date")
        page.wait_for_url("**/recherche/?q=senegal&tri=date")
        ordered = ["Une charte du continent", "Un traité d’amitié", "Une lettre sans date"]
        expect(page.locator(".search-page__result h2")).to_have_text(ordered)
        page.get_by_role("combobox", name="Ordre").select_option("date-asc")
        expect(page.locator(".search-page__result h2")).to_have_text([ordered[1], ordered[0], ordered[2]])


def test_a_long_facet_is_narrowed_by_typing(browser: Browser, url: str) -> None:
    with visiting(browser, url + "recherche/") as page:
        pays = page.locator("details[data-facet=pays]")
        expect(pays.locator("li:visible")).to_have_count(8)
        pays.get_by_role("button").click()
        pays.get_by_role("searchbox").fill("ethio")
        expect(pays.locator("li:visible")).to_have_count(1)
        expect(pays.locator("li:visible")).to_contain_text("Éthiopie")


def test_further_results_come_when_asked(browser: Browser, url: str) -> None:
    with visiting(browser, url + "recherche/?q=communique") as page:
        expect(page.locator(".search-page__result")).to_have_count(20)
        page.get_by_role("button", name="Afficher plus").click()
        expect(page.locator(".search-page__result")).to_have_count(searchable.NUMBERED)
        expect(page.get_by_role("button", name="Afficher plus")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_phone_in_either_scheme(browser: Browser, url: str, scheme: str) -> None:
    with visiting(browser, url + "recherche/?q=senegal", viewport=PHONE, color_scheme=scheme) as page:
        expect(page.locator(".search-page__status")).to_have_text("3 résultats")
        expect(page.get_by_role("checkbox").first).to_be_hidden()
        page.get_by_text("Filtres", exact=True).click()
        page.locator("details[data-facet=pays] summary").click()
        page.get_by_role("checkbox", name="France").check()
        expect(page.locator(".search-page__status")).to_have_text("1 résultat")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


# --- without ----------------------------------------------------------------------------------------------------------


def test_without_javascript_the_page_says_what_it_needs_and_offers_other_ways(browser: Browser, url: str) -> None:
    with visiting(browser, url + "recherche/", java_script_enabled=False) as page:
        expect(page.get_by_text("La recherche a besoin de JavaScript")).to_be_visible()
        page.get_by_role("article").get_by_role("link", name="personnes").click()
        page.wait_for_url("**/some/where/personnes/")


def test_a_site_without_an_index_says_so(browser: Browser, bare_url: str) -> None:
    with pytest.raises(AssertionError, match=r"404 .*/pagefind/pagefind\.js"), visiting(browser, bare_url) as page:
        page.keyboard.press("/")
        expect(page.locator(".md-search [role=status]")).to_contain_text("construit sans index")
        page.goto(bare_url + "recherche/?q=x")
        expect(page.locator(".search-page__status")).to_contain_text("construit sans index")
        expect(page.locator(".search-page__form")).to_be_hidden()
