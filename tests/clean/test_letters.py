"""Letters are composed and invisible characters taken off, and each change is recorded."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.edits import applied
from generator.clean.letters import settle
from tests.clean.factory import article

REST = "La cérémonie, la première depuis dix ans, a duré toute la matinée et fini par un concert."
BODY = "Les deux voisins ont rouvert leur frontière commune devant une foule nombreuse."


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("frontie\u0300re", "frontière", "composed"),
        ("fron\u00adtière", "frontière", "invisible"),
        ("\u200bfrontière\u200e", "frontière", "invisible"),
        ("fron\x07tière", "frontière", "invisible"),
    ],
)
def test_a_word_is_settled_and_the_change_is_a_repair(before: str, after: str, rule: str) -> None:
    read = article("Un titre de dépêche\n\n" + BODY.replace("frontière", before))
    assert read.paragraphs == (BODY,)
    assert [(one.part, one.before, one.after, one.rule) for one in read.repairs] == [("body", before, after, rule)]


def test_what_is_invisible_elsewhere_is_a_removal() -> None:
    read = article(f"Un titre de dépêche\n\n{BODY} – V\u200bNA")
    assert read.signature == "VNA"
    assert ("\u200b", "invisible") in {(one.text, one.rule) for one in read.removed}


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("AVE\u0301", "AVÉ", "E\u0301"),
        ("\u2126VI", "ΩVI", "\u2126"),
        ("\uf900VI", "豈VI", "\uf900"),
    ],
)
def test_a_letter_composed_in_a_credit_is_told_as_well(before: str, after: str, text: str) -> None:
    read = article(f"Un titre de dépêche\n\n{BODY}\n\nLa foule au poste frontière. Photo : {before}\n\n{REST}")
    assert [one.credit for one in read.captions] == [after]
    assert [(one.text, one.rule) for one in read.removed if one.rule == "composed"] == [(text, "composed")]


@pytest.mark.parametrize(
    "teaser",
    ["Un autre titre de de\u0301pêche", "Les 5 \u212a du gel"],
)
def test_a_letter_composed_in_a_teaser_is_told_as_well(teaser: str) -> None:
    read = article(f"Un titre de dépêche\n\n{BODY} – VNA\n\nVoir plus\n\n{teaser}")
    assert [one.title for one in read.related] == [unicodedata.normalize("NFC", teaser)]
    assert [one.rule for one in read.removed].count("composed") == 1


def test_a_word_composed_and_invisible_is_told_as_both() -> None:
    (repair,) = article(f"Un titre de de\u0301pê\u200bche\n\n{BODY}").repairs
    assert (repair.before, repair.after) == ("de\u0301pê\u200bche", "dépêche")
    assert repair.rule == "composed+invisible"


@pytest.mark.parametrize(
    "word",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "ന്\u200d",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f469\U0001f3fd\u200d\u2695\ufe0f",
    ],
)
def test_joiners_that_are_spelling_stay(word: str) -> None:
    assert settle(f"mot {word} mot") == (f"mot {word} mot", ())


@pytest.mark.parametrize(
    "word", ["fron\u200ctière", "fron\u200dtière", "\u200dمی", "می\u200c", "\u200d\U0001f468", "ok\u200d\u2764"]
)
def test_joiners_that_join_nothing_go(word: str) -> None:
    assert settle(word)[0] == re.sub("[\u200c\u200d]", "", word)


def test_a_soft_hyphen_at_a_line_end_joins_the_word() -> None:
    read = article("Un titre de dépêche\n\n" + BODY.replace("foule ", "fou\u00ad\nle "))
    assert read.paragraphs == (BODY,)
    assert [(one.before, one.after, one.rule) for one in read.repairs] == [("fou\u00ad\nle", "foule", "line-end")]


def test_a_soft_hyphen_at_the_end_of_a_text_goes() -> None:
    read = article(f"Un titre de dé\u00ad\n\n{BODY}")
    assert read.title == "Un titre de dé"
    assert [(one.part, one.before, one.after) for one in read.repairs] == [("title", "dé\u00ad", "dé")]


def test_the_title_may_have_letters_to_compose() -> None:
    read = article(f"Un titre de de\u0301pêche\n\n{BODY}")
    assert [(one.part, one.before) for one in read.repairs] == [("title", "de\u0301pêche")]


@given(st.text(alphabet="aé\u0301e\u200b\u00ad \n\u00a0\u2009o\u0302\u202e1.", max_size=60))
def test_settling_is_composed_and_told_in_full(text: str) -> None:
    after, edits = settle(text)
    assert all(unicodedata.is_normalized("NFC", word) for word in after.split())
    assert applied(text, edits) == after
    assert all(text[edit.start : edit.end] == edit.before for edit in edits)
