"""Letters are composed and invisible characters taken off, and each change is recorded."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.letters import settle
from tests.clean.factory import article

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


def test_the_title_may_have_letters_to_compose() -> None:
    read = article(f"Un titre de de\u0301pêche\n\n{BODY}")
    assert [(one.part, one.before) for one in read.repairs] == [("title", "de\u0301pêche")]


@given(st.text(alphabet="aé\u0301e\u200b\u00ad \n\u00a0\u2009o\u0302\u202e1.", max_size=60))
def test_settling_is_composed_and_told_in_full(text: str) -> None:
    after, changes = settle(text)
    assert all(unicodedata.is_normalized("NFC", word) for word in after.split())
    back = after
    for change in reversed(changes):
        assert back[change.place : change.place + len(change.after)] == change.after
        back = back[: change.place] + change.before + back[change.place + len(change.after) :]
    assert back == text
