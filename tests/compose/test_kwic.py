"""The sentence in which an article names an entity."""

from __future__ import annotations

from generator.compose import kwic
from generator.model import Caption
from tests.archives import article, mentions

BEFORE = "La séance s’ouvre. "


def test_the_sentence_is_shown_with_the_name_marked() -> None:
    of = article(paragraphs=(BEFORE + "Le ministre Dupont signe. Puis il part.",))
    assert kwic.sentence(of, mentions(of, "Dupont"), "Dupont") == "Le ministre <mark>Dupont</mark> signe."


def test_every_mention_in_the_sentence_is_marked() -> None:
    of = article(paragraphs=("Dupont parle, puis Dupont signe.",))
    assert (
        kwic.sentence(of, mentions(of, "Dupont"), "Dupont")
        == "<mark>Dupont</mark> parle, puis <mark>Dupont</mark> signe."
    )


def test_the_body_comes_before_the_lead_and_a_caption_last() -> None:
    of = article(
        lead="Dupont au chapeau.", paragraphs=("Dupont au corps.",), captions=(Caption("Dupont en photo.", None),)
    )
    assert kwic.sentence(of, mentions(of, "Dupont"), "Dupont") == "<mark>Dupont</mark> au corps."
    only = [m for m in mentions(of, "Dupont") if m.part == "caption"]
    assert kwic.sentence(of, only, "Dupont") == "<mark>Dupont</mark> en photo."


def test_the_fullest_form_of_the_name_is_the_one_quoted() -> None:
    of = article(paragraphs=("Dupont parle.", "Jean Dupont signe."), captions=(Caption("Jean Dupont, Paris.", None),))
    named = mentions(of, "Jean Dupont") + mentions(of, "Dupont")
    assert kwic.sentence(of, named, "Jean Dupont") == "<mark>Jean Dupont</mark> signe."


def test_a_country_by_its_name_comes_before_its_adjective() -> None:
    of = article(paragraphs=("Le ministre français part.", "La France signe."))
    named = mentions(of, "français", "country") + mentions(of, "France", "country")
    assert kwic.sentence(of, named, "France") == "La <mark>France</mark> signe."


def test_an_acronym_comes_before_a_bare_common_noun() -> None:
    of = article(paragraphs=("Le Parti veille.", "Le PCV siège."))
    named = mentions(of, "Parti", "organisation") + mentions(of, "PCV", "organisation")
    assert kwic.sentence(of, named, "Parti communiste du Vietnam") == "Le <mark>PCV</mark> siège."


def test_an_article_that_names_only_in_its_title_shows_no_sentence() -> None:
    of = article("Dupont à Paris")
    assert kwic.sentence(of, mentions(of, "Dupont"), "Dupont") is None


def test_a_long_sentence_is_cut_at_words_around_the_name() -> None:
    of = article(paragraphs=("mot " * 100 + "Dupont " + "mot " * 100 + "fin.",))
    shown = kwic.sentence(of, mentions(of, "Dupont"), "Dupont")
    assert shown is not None
    assert shown.startswith("… mot ")
    assert shown.endswith(" mot …")
    assert "<mark>Dupont</mark>" in shown
    assert len(shown) <= kwic.LONGEST + len("<mark></mark>… …")


def test_the_sentence_is_inert() -> None:
    of = article(paragraphs=("*Dupont* <signe> [ici].",))
    assert kwic.sentence(of, mentions(of, "Dupont"), "Dupont") == (
        "&#42;<mark>Dupont</mark>&#42; &#60;signe&#62; &#91;ici&#93;."
    )
