"""The same text twice is one article with both sources listed."""

from __future__ import annotations

from generator import duplicates
from tests.archives import article


def test_a_copy_is_listed_with_the_article_that_stands() -> None:
    first, copy = article("Titre", path="a.txt"), article("Titre", path="b.txt")
    (standing,), (item,) = duplicates.fold([first, copy])
    assert (standing.id, standing.duplicates) == (first.id, ("b.txt",))
    assert (item.path, item.outcome, item.article) == ("b.txt", "duplicate", first.id)
    assert "a.txt" in item.reason


def test_the_same_words_on_another_day_are_another_article() -> None:
    articles, items = duplicates.fold([article(path="a.txt", date="2001"), article(path="b.txt", date="2002")])
    assert len(articles) == 2
    assert not items


def test_the_order_is_kept() -> None:
    given = [article("Un", path="a.txt"), article("Deux", path="b.txt"), article("Un", path="c.txt")]
    assert [one.title for one in duplicates.fold(given)[0]] == ["Un", "Deux"]
