"""The passages of two texts are those that difflib finds, sooner."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.gather import passages
from generator.gather.texts import runs

texts = st.lists(st.sampled_from("abcdef"), max_size=60)


def expected(one: list[tuple[str, ...]], other: list[tuple[str, ...]]) -> list[tuple[int, int, int]]:
    return [(a, b, size) for a, b, size in SequenceMatcher(None, one, other).get_matching_blocks() if size]


@settings(max_examples=200, deadline=None)
@given(texts, texts)
def test_blocks_are_those_of_difflib(one: list[str], other: list[str]) -> None:
    assert passages.blocks(runs(one), runs(other)) == expected(runs(one), runs(other))


@settings(max_examples=100, deadline=None)
@given(st.tuples(texts, texts, texts, texts))
def test_blocks_of_a_text_whose_passages_moved_are_those_of_difflib(parts: tuple[list[str], ...]) -> None:
    one, other = runs([*parts[0], *parts[1], *parts[2]]), runs([*parts[2], *parts[0], *parts[3], *parts[1]])
    assert passages.blocks(one, other) == expected(one, other)


@pytest.mark.parametrize("often", [3, 4, 5, 80])
def test_what_a_long_text_says_often_is_passed_over_as_in_difflib(often: int) -> None:
    filling = [str(number) for number in range(200)]
    one = runs(["a", "b", "c", "d"] * often + filling)
    other = runs(filling[:100] + ["a", "b", "c", "d"] * often + filling[90:])
    assert passages.blocks(one, other) == expected(one, other)


@settings(max_examples=100, deadline=None)
@given(texts, texts)
def test_no_more_words_are_in_passages_than_was_said_before(one: list[str], other: list[str]) -> None:
    shared = set(runs(one)).intersection(runs(other))
    covered = sum(end - start for start, end, _, _ in passages.common(one, other))
    assert covered <= passages.at_most(runs(one), shared)
