"""The same dispatch twice is one article with both sources listed; whatever a reader would miss makes it two."""

from __future__ import annotations

from typing import Any

import pytest

from generator.gather import duplicates
from generator.model import Caption, Dateline, Related
from tests.archives import article


def test_a_copy_is_listed_with_the_article_that_stands() -> None:
    first, copy = article("Titre", path="a.txt"), article("Titre", path="b.txt")
    (standing,), (item,) = duplicates.fold([first, copy])
    assert (standing.id, standing.duplicates) == (first.id, ("b.txt",))
    assert (item.path, item.outcome, item.article) == ("b.txt", "duplicate", first.id)
    assert "a.txt" in item.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"date": "2001"}, {"date": "2002"}),
        ({"lead": "Un chapeau."}, {"lead": None}),
        ({"paragraphs": ("Un texte.",)}, {"paragraphs": ("Un texte.", "Sa suite.")}),
        ({"captions": (Caption("Le pont.", None),)}, {"captions": (Caption("Le port.", None),)}),
        ({"captions": (Caption("Le pont.", "ADE"),)}, {"captions": (Caption("Le pont.", "XYZ"),)}),
        ({"dateline": Dateline("Paris", "FR", "ADE")}, {"dateline": Dateline("Rome", "IT", "ADE")}),
        ({"agencies": ("ADE",)}, {"agencies": ("ADE", "XYZ")}),
        ({"signature": "ADE"}, {"signature": "XYZ"}),
    ],
    ids="-".join,
)
def test_what_a_reader_sees_and_only_one_of_them_says_makes_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    given = [article("Titre", path="a.txt", **one), article("Titre", path="b.txt", **other)]
    articles, items = duplicates.fold(given)
    assert list(articles) == given
    assert not items


def test_undated_copy_is_one_of_the_only_date_that_is_known() -> None:
    undated, dated, again = (
        article("Titre", path=f"{n}.txt", date=d) for n, d in (("a", None), ("b", "2001"), ("c", "2001"))
    )
    (standing,), items = duplicates.fold([undated, dated, again])
    assert (standing.id, standing.duplicates) == (dated.id, ("c.txt", "a.txt"))
    assert [item.path for item in items] == ["c.txt", "a.txt"]


def test_undated_copy_of_two_dates_is_none_of_them() -> None:
    given = [article("Titre", path=f"{n}.txt", date=d) for n, d in (("a", None), ("b", "2001"), ("c", "2002"))]
    assert duplicates.fold(given) == (tuple(given), ())


def test_the_teasers_of_every_copy_are_kept_once() -> None:
    known, new = Related("Un autre article"), Related("Encore un autre", "Son début.")
    (standing,), (item,) = duplicates.fold(
        [article("Titre", path="a.txt", related=(known,)), article("Titre", path="b.txt", related=(new, known))]
    )
    assert standing.related == (known, new)
    assert item.path == "b.txt"


def test_the_order_is_kept() -> None:
    given = [article("Un", path="a.txt"), article("Deux", path="b.txt"), article("Un", path="c.txt")]
    assert [one.title for one in duplicates.fold(given)[0]] == ["Un", "Deux"]
