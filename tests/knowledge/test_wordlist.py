"""A packed list of words is looked up as it lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.data.lexicon.pack import packed
from generator.knowledge import words
from generator.knowledge.wordlist import unpacked

WORDS = st.text(alphabet="abéœđ-'", min_size=1, max_size=6)


@given(st.dictionaries(WORDS, st.integers(0, 65_535), max_size=40), WORDS)
def test_every_word_is_found_with_its_number_and_no_other(numbers: dict[str, int], other: str) -> None:
    listed = unpacked(packed(numbers, numbers))
    assert {word: listed.number(word) for word in numbers} == numbers
    assert (other in listed) == (other in numbers)


def test_the_same_words_make_the_same_bytes() -> None:
    assert packed(["le", "la", "été"]) == packed(["été", "la", "le", "la"])


@pytest.mark.parametrize("word", ["à", "accord", "Europe", "anticonstitutionnellement"])
def test_the_dictionary_has(word: str) -> None:
    assert word in words.forms()


@pytest.mark.parametrize("word", ["", "europe", "decoopération", "\ud800"])
def test_the_dictionary_lacks(word: str) -> None:
    assert word not in words.forms()


def test_a_word_is_weighed_by_how_often_it_is_written() -> None:
    assert (words.frequency("de") or 0) > (words.frequency("accord") or 0) > (words.frequency("bivalve") or 0) > -9
    assert words.frequency("œuvre") == words.frequency("Œuvre")
    assert words.frequency("decoopération") is None
