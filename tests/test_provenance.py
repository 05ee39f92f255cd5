"""The source text of an article is rebuilt from the article alone, with what became of each stretch."""

from __future__ import annotations

import pytest

from generator.model import Caption, Passage, Related, Removal, Repair
from generator.provenance import source_text, stretches
from tests import archives
from tests.clean.factory import article

PAGE = (
    "\ufeff date 2024-07 Un pont\u00ad neuf\r\n\r\nHanoi (VNA) - Les deuxpays ont ouvert un po\u200bnt.\tLa foule\r\n"
    "a applaudi .\u2028\r\nLe pont (à droite). Photo : VNA\n\n Il relie les deux rives. . – VNA\n\n"
    "Voir plus\nUn autre pont\nIl sera plus long.\n"
)


def test_the_source_of_a_page_is_rebuilt() -> None:
    assert source_text(article(PAGE)) == PAGE.removeprefix("\ufeff")


def test_a_title_that_the_page_does_not_have_is_no_passage() -> None:
    read = article("Hanoi (VNA) - Le ministre est arrivé hier soir à Hanoi pour une visite de trois jours.")
    assert read.title
    assert not [one for one in read.passages if one.role == "title"]


def test_the_stretches_of_a_related_item_say_which_item_it_is() -> None:
    page = (
        "Un titre\n\nUn paragraphe. – VNA\n\nVoir plus\nUn autre pont\nIl sera long.\nUn autre port\nIl sera profond."
    )
    told = [(one.number, one.text) for one in article(page).passages if one.role == "related"]
    assert told == [(0, "Un autre pont"), (0, "Il sera long."), (1, "Un autre port"), (1, "Il sera profond.")]


def test_each_stretch_says_what_became_of_it() -> None:
    of = archives.article(
        title="Un pont",
        paragraphs=("La France parle.",),
        captions=(Caption("Le pont.", "ADE"),),
        related=(Related("Un port"),),
        repairs=(Repair("body", 0, "LaFrance", "La France", "glued-words", 0),),
        removed=(Removal("– ADE", "signature"),),
        passages=(
            Passage("title", 0, None, "title"),
            Passage("space", 0, "\n"),
            Passage("body", 0, None, "body"),
            Passage("removed", 0, "– ADE", "signature-mark"),
        ),
    )
    assert [(one.passage.role, one.text, one.repair and one.repair.after) for one in stretches(of)] == [
        ("title", "Un pont", None),
        ("space", "\n", None),
        ("body", "LaFrance", "La France"),
        ("body", " parle.", None),
        ("removed", "– ADE", None),
    ]
    assert source_text(of) == "Un pont\nLaFrance parle.– ADE"


@pytest.mark.parametrize("start", [1, 8, -1])
def test_a_repair_that_is_not_where_it_says_is_refused(start: int) -> None:
    of = archives.article(
        paragraphs=("La France parle.",),
        repairs=(Repair("body", 0, "LaFrance", "La France", "glued-words", start),),
        passages=(Passage("body", 0, None, "body"),),
    )
    with pytest.raises(ValueError, match="a repair is not where it says"):
        source_text(of)
