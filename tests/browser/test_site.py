"""Facts about the sample site as a reader meets it, in a real browser, below a sub-path."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from slugify import slugify

from generator.compose.wording import SINGULAR
from generator.render.search import executable
from tests.browser.kinds import addresses, table
from tests.browser.visitors import PHONE, visiting

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture(scope="module")
def url(browser: Browser, served: Callable[[Path], str], sample_site: Path) -> str:
    return served(sample_site)


@pytest.fixture(scope="module")
def kinds(sample_site: Path) -> dict[str, str]:
    return addresses(sample_site)


def wider_than(page: Page, width: int) -> list[str]:
    """What makes a page wider than the window, if anything does."""
    found: list[str] = page.evaluate(
        """width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("main *")]
            .filter(one => one.getBoundingClientRect().right > width + 1).map(one => one.outerHTML.slice(0, 120))
            .concat("wider than the window")""",
        width,
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_fits_a_phone_without_a_fault(
    browser: Browser, url: str, kinds: dict[str, str], scheme: str
) -> None:
    with visiting(browser, url, viewport=PHONE, color_scheme=scheme) as page:
        for address in kinds.values():
            page.goto(url + address)
            assert wider_than(page, PHONE["width"]) == [], address
            expect(page.locator("h1")).to_have_count(1)


def test_dark_mode_is_dark_and_stays_readable(browser: Browser, url: str, kinds: dict[str, str]) -> None:
    with visiting(browser, url, color_scheme="dark") as page:
        for address in kinds.values():
            page.goto(url + address)
            text, ground = page.evaluate(
                """() => [getComputedStyle(document.querySelector("main h1")).color,
                    getComputedStyle(document.body).backgroundColor]"""
            )
            assert brightness(ground) < 64, address
            assert brightness(text) > 128, address


def brightness(colour: str) -> float:
    """0 to 255, of a CSS colour over black."""
    numbers = [float(number) for number in colour.split("(")[1].rstrip(")").replace(",", " ").split()]
    return sum(numbers[:3]) / 3 * (numbers[3] if len(numbers) > 3 else 1)


def test_an_entity_in_the_text_leads_to_its_page_and_back(browser: Browser, url: str, kinds: dict[str, str]) -> None:
    article = kinds["article"]
    with visiting(browser, url + article) as page:
        title = page.locator("h1").inner_text()
        link = page.locator(".dp-text a").first
        link.click()
        page.wait_for_url(lambda address: address != url + article)
        expect(page.locator("h1")).to_be_visible()
        page.get_by_role("main").get_by_role("link", name=title).first.click()
        page.wait_for_url(url + article)


def test_without_javascript_one_reads_and_browses(browser: Browser, url: str, kinds: dict[str, str]) -> None:
    article = kinds["article"]
    with visiting(browser, url, java_script_enabled=False) as page:
        page.get_by_role("main").get_by_role("link", name="Pays", exact=False).first.click()
        page.goto(url + article)
        expect(page.locator(".dp-text p").first).to_be_visible()
        page.locator(".dp-text a").first.click()
        expect(page.locator("h1")).to_be_visible()
        for address in kinds.values():
            page.goto(url + address)
            expect(page.locator("h1")).to_be_visible()


@pytest.mark.skipif(executable() is None, reason="no Pagefind binary for this machine")
def test_what_a_country_is_named_in_is_what_its_facet_finds(browser: Browser, url: str, sample_site: Path) -> None:
    country = max(
        (entity for entity in table(sample_site, "entities") if entity["kind"] == "country"),
        key=lambda entity: len(entity["articles"]),
    )
    with visiting(browser, f"{url}recherche/?type=Article&pays={country['name']}") as page:
        expect(page.locator(".search-page__status")).to_have_text(f"{len(country['articles'])} résultats")


@pytest.mark.skipif(executable() is None, reason="no Pagefind binary for this machine")
def test_versions_of_a_dispatch_are_all_found_and_count_once(browser: Browser, url: str, sample_site: Path) -> None:
    articles = table(sample_site, "articles")
    dispatches = [one for one in articles if one["family"][:1] in ([], [one["id"]])]
    versions = [one for one in articles if one not in dispatches]
    assert versions
    with visiting(browser, f"{url}recherche/?type=Article") as page:
        expect(page.locator(".search-page__status")).to_have_text(f"{len(dispatches)} résultats")
        years = Counter(one["date"][:4] for one in dispatches if one["date"] and one["date"][:4].isdigit())
        for version in versions:
            year = version["date"][:4]
            page.goto(f"{url}recherche/?type=Article&annee={year}")
            expect(page.locator(".search-page__status")).to_have_text(counted(years[year]))
            page.goto(f"{url}recherche/?q={quote(version['title'])}&type=Autre+version")
            expect(page.locator(".search-page__result a").first).to_have_attribute("href", re.compile(version["url"]))


@pytest.mark.skipif(executable() is None, reason="no Pagefind binary for this machine")
def test_whom_the_versions_of_a_dispatch_name_they_name_once(browser: Browser, url: str, sample_site: Path) -> None:
    versions = {one["id"] for one in table(sample_site, "articles") if one["family"]}
    named = {one["entity"] for one in table(sample_site, "mentions") if one["article"] in versions}
    told = [one for one in table(sample_site, "entities") if one["id"] in named]
    assert {one["kind"] for one in told} == set(SINGULAR)
    with visiting(browser, url) as page:
        found = page.evaluate(
            """async url => {
                const { asWritten } = await import(`${url}assets/javascripts/search-index.js`)
                const facets = await (await import(`${url}pagefind/pagefind.js`)).filters()
                const respelt = facet => Object.entries(facet).map(([value, count]) => [asWritten(value), count])
                return Object.fromEntries(Object.entries(facets).map(([name, facet]) => [name, respelt(facet)]))
            }""",
            url,
        )
    # Besides the articles a facet counts the page of the entity itself.
    for one in told:
        assert dict(found[SINGULAR[one["kind"]]])[one["name"]] == len(one["articles"]) + 1, one["name"]


def counted(results: int) -> str:
    return "Aucun résultat" if not results else "1 résultat" if results == 1 else f"{results} résultats"


@pytest.mark.skipif(executable() is None, reason="no Pagefind binary for this machine")
def test_a_person_is_found_by_name_without_its_accents(browser: Browser, url: str, sample_site: Path) -> None:
    people = (entity for entity in table(sample_site, "entities") if entity["kind"] == "person")
    person = max((one for one in people if not one["name"].isascii()), key=lambda one: len(one["articles"]))
    with visiting(browser, url) as page:
        page.keyboard.press("/")
        page.keyboard.type(unaccented(person["name"]))
        page.get_by_role("option").filter(has=page.get_by_role("heading", name=person["name"], exact=True)).click()
        page.wait_for_url(url + person["url"])


def unaccented(text: str) -> str:
    return str(slugify(text, separator=" "))


def test_an_unknown_address_shows_the_way_back(sample_site: Path) -> None:
    page = (sample_site / "404.html").read_text(encoding="utf-8")
    assert "introuvable" in page
