"""Articles of which a year, a month or nothing is known stand in the right place on every page and in every address."""

from __future__ import annotations

from generator import permalinks
from generator.compose import compose
from generator.config import Config
from tests.archives import archive, article

DATES = {
    "Un an": "1963",
    "Un mois": "1963-05",
    "Un jour": "1963-05-02",
    "Trois jours": "1963-05-02/1963-05-04",
    "Nouvel an": "1963-12-30/1964-01-02",
    "Sans an": "XXXX-02-03",
    "Sans rien": None,
}
MADE = archive([article(title, date=date) for title, date in DATES.items()])
ADDRESSES = permalinks.addresses(MADE.articles, MADE.entities)
PAGES = {page.path: page.content.decode() for page in compose(MADE, ADDRESSES, Config())}


def _order(path: str) -> list[str]:
    text = PAGES[path]
    found = [title for title in DATES if f"[{title}]" in text]
    return sorted(found, key=lambda title: text.index(f"[{title}]"))


def test_the_page_of_a_year_has_what_is_known_to_be_of_it() -> None:
    assert _order("articles/1963/index.md") == ["Un an", "Un mois", "Un jour", "Trois jours", "Nouvel an"]
    assert "articles/1964/index.md" not in PAGES


def test_months_come_in_their_order_and_the_unknown_one_is_named() -> None:
    text = PAGES["articles/1963/index.md"]
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings[:3] == ["## Mois inconnu", "## Mai { #mois-5 }", "## Décembre { #mois-12 }"]


def test_without_a_year_the_days_come_in_their_order_and_what_has_none_last() -> None:
    assert _order("articles/sans-date/index.md") == ["Sans an", "Sans rien"]


def test_addresses_are_those_of_the_known_year() -> None:
    folders = {one.title: ADDRESSES[one.id].rsplit("/", 2)[0] for one in MADE.articles}
    assert folders == dict.fromkeys(DATES, "articles/1963") | {
        "Sans an": "articles/sans-date",
        "Sans rien": "articles/sans-date",
    }
