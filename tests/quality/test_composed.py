"""Composed pages are the same on every run, and known line by line."""

from __future__ import annotations

from itertools import islice

from tests.gold import load
from tests.quality import composed, segments
from tests.quality.texts import solid


def test_the_same_pages_come_again() -> None:
    golds = load.dispatches()[:6]
    assert [*composed.pages(golds)] == [*composed.pages(golds)]


def test_every_line_of_a_page_is_on_it() -> None:
    for page in islice(composed.pages(load.dispatches()), 60):
        letters = solid(page.text)
        assert all(solid(line) in letters for line in (*page.kept, *page.tail))
        assert all(solid(one.title) in letters for one in page.related)


def test_pages_are_of_every_kind() -> None:
    pages = [*composed.pages(load.dispatches())]
    assert {page.signed for page in pages} == {True, False}
    assert any(not page.tail for page in pages) and any(page.pictures for page in pages)
    assert any(one.teaser is None for page in pages for one in page.related)


def test_the_plain_rule_stops_at_the_first_title_with_a_teaser() -> None:
    page = composed.Page(
        "x", "Titre de la page\nUne phrase.\nUne autre.\nUn titre de plus\nSa phrase.", False, (), (), (), ()
    )
    assert segments.plainly(page) == ["Titre de la page", "Une phrase.", "Une autre."]
