"""Changes of a text made by several steps are told as one list, and can be taken back to the character."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.edits import Edit, applied, composed, placed, repairs, widened

TEXT = st.text(alphabet="abé .\n", max_size=24)


@st.composite
def edited(draw: st.DrawFn, text: str, rule: str) -> tuple[Edit, ...]:
    """Edits of a text, in order and apart."""
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    edits = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        edits.append(Edit(start, text[start:end], draw(st.text(alphabet="xy ", max_size=3)), rule))
    if len(places) % 2:
        edits.append(Edit(places[-1], "", draw(st.text(alphabet="xy ", min_size=1, max_size=2)), rule))
    return tuple(edits)


def taken_back(text: str, edits: tuple[Edit, ...]) -> str:
    """A text before its edits."""
    for start, edit in reversed(tuple(placed(edits))):
        assert text[start : start + len(edit.after)] == edit.after
        text = text[:start] + edit.before + text[start + len(edit.after) :]
    return text


@settings(max_examples=400, deadline=None)
@given(st.data(), TEXT)
def test_two_steps_are_told_as_one(data: st.DataObject, text: str) -> None:
    first = data.draw(edited(text, "first"))
    between = applied(text, first)
    second = data.draw(edited(between, "second"))
    after = applied(between, second)
    both = composed(first, between, second)
    for edits in (both, widened(both, text)):
        assert applied(text, edits) == after
        assert taken_back(after, edits) == text
        assert all(one.end <= other.start for one, other in pairwise(edits))


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ([Edit(2, "e\u0301", "é", "composed")], [Edit(3, "", " ", "glued")], [("de\u0301pêche", "dé pêche")]),
        ([Edit(2, "e\u0301", "é", "composed")], [], [("de\u0301pêche", "dépêche")]),
    ],
)
def test_what_two_steps_change_in_a_word_is_one_repair(
    first: list[Edit], second: list[Edit], both: list[tuple[str, str]]
) -> None:
    text = "\nde\u0301pêche du jour"
    edits = widened(composed(first, applied(text, first), second), text)
    assert [(one.before, one.after) for one in edits] == both


def test_a_repair_shows_the_whole_word_and_where_it_stands() -> None:
    made = widened([Edit(2, "", " ", "glued-words"), Edit(18, " ", "", "comma")], "Ledeux grands pays , ici")
    assert [(one.before, one.after, one.start) for one in repairs("body", 2, made)] == [
        ("Ledeux", "Le deux", 0),
        ("pays ,", "pays,", 15),
    ]


def test_a_long_run_of_letters_is_not_shown_whole() -> None:
    (edit,) = widened([Edit(50_000, "", " ", "glued-words")], "a" * 100_000)
    assert len(edit.after) < 200
