"""A corpus teaches names: what stands by itself elsewhere is believed as a half of a glued token."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from generator.clean import clean
from generator.clean.guidance import Guidance
from generator.clean.unglue import repair
from generator.clean.vocabulary import Vocabulary, learn, seen
from generator.model import Article, Part
from tests.clean.factory import document
from tests.clean.test_unglue import CLEAN
from tests.quality import glue

SPOKE = "Selon la ministre, le juge Fredesman Turro a reçu Oudry Tell pendant deux jours. Le texte est signé."
AGAIN = "Hier soir, le juge Fredesman Turro et son adjoint Oudry Tell, sont repartis. La visite est finie."


def learnt(*texts: str, decided: Iterable[str] = ()) -> frozenset[str]:
    return learn((seen(document(text)) for text in texts), decided).names


def test_names_of_two_dispatches_are_known() -> None:
    assert {"Fredesman", "Turro", "Oudry", "Tell"} <= learnt(SPOKE, AGAIN)


def test_a_name_of_one_dispatch_alone_is_none_of_the_corpus() -> None:
    assert not learnt(SPOKE)


def test_a_copy_proves_nothing() -> None:
    assert not learnt(SPOKE, SPOKE)


def test_the_order_of_the_dispatches_does_not_matter() -> None:
    assert learnt(SPOKE, AGAIN, CLEAN[0]) == learnt(CLEAN[0], AGAIN, SPOKE)


@pytest.mark.parametrize("word", ["Turroa", "Turroet", "Affairesétrangères", "ThiMinh", "Conseil", "Minh"])
def test_what_is_seen_whole_is_not_believed_for_that(word: str) -> None:
    """Glued forms recur; and words of the dictionary, as syllables of names, need no corpus."""
    texts = [f"{text} Il a vu le juge {word} à cinq heures." for text in (SPOKE, AGAIN)]
    assert word not in learnt(*texts)


def test_names_of_the_authority_files_are_known() -> None:
    assert learnt(decided=["Oudry Tell", "lord Halifax"]) == {"Oudry", "Tell", "Halifax"}


def test_what_is_no_text_teaches_nothing() -> None:
    assert not seen(document(bytes(200))).names


GLUED = [glue.wrap_and_drop(text, 72, random.Random(7))[0] for text in CLEAN]


@pytest.mark.parametrize(
    ("token", "parted"),
    [
        ("FredesmanTurro", "Fredesman Turro"),
        ("Tella", "Tell a"),
        ("Fredesmanet", "Fredesman et"),
        ("imamTurro", "imam Turro"),
    ],
)
def test_halves_that_the_corpus_knows_are_parted(token: str, parted: str) -> None:
    text = f"Dans son discours, {token} signé la lettre."
    texts = [*GLUED, text]
    parts: list[tuple[Part, int, str]] = [("body", number, one) for number, one in enumerate(texts)]
    assert repair(parts, texts, learnt(SPOKE, AGAIN))[0] == [*CLEAN, text.replace(token, parted)]
    assert repair(parts, texts)[0][-1] in (text, text.replace(token, parted))


def read(text: str, names: frozenset[str]) -> Article:
    return clean(document(text), Guidance(vocabulary=Vocabulary(names)))


def test_a_text_is_read_as_alone_where_the_corpus_says_nothing_of_it() -> None:
    text = "Un titre de dépêche\n\n" + "\n\n".join(GLUED)
    assert read(text, learnt(SPOKE, AGAIN)) == read(text, frozenset())
