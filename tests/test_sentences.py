"""Sentences end where a reader says that they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Dupont est arrivé. Il repart.", ["M. Dupont est arrivé.", "Il repart."]),
        ("Mme A. Merkel reçoit J.-P. Sartre. Fin.", ["Mme A. Merkel reçoit J.-P. Sartre.", "Fin."]),
        ("La R. de Corée signe. Séoul salue.", ["La R. de Corée signe.", "Séoul salue."]),
        ("« Non ! » a-t-il dit. Puis rien.", ["« Non ! » a-t-il dit.", "Puis rien."]),
        ("Il vient… enfin. Élire !", ["Il vient… enfin.", "Élire !"]),
        ("Un accord de 3.260 tonnes. Voilà", ["Un accord de 3.260 tonnes.", "Voilà"]),
        ("Sen. Roy met Gen. Diaz on Oct. 3. They agreed.", ["Sen. Roy met Gen. Diaz on Oct. 3.", "They agreed."]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences.spans(text)] == expected


@given(st.text(alphabet="aÀ. !?«»\n\"'M", max_size=60))
def test_sentences_leave_out_only_white_space(text: str) -> None:
    spans = sentences.spans(text)
    left, position = "", 0
    for start, end in spans:
        assert position <= start < end
        left += text[position:start]
        position = end
    assert not (left + text[position:]).strip()


def test_a_mention_across_a_stop_has_both_sentences_around_it() -> None:
    text = "Un. Deux trois. Quatre."
    start, end = sentences.around(text, 9, 17)
    assert text[start:end] == "Deux trois. Quatre."
