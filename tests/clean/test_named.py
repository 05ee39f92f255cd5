"""A name that makes another word with the one behind it is parted where the document has it, or a line ended there."""

from __future__ import annotations

import random

import pytest

from generator.clean.unglue import repair
from tests.clean.test_unglue import CLEAN
from tests.quality import glue

chance = random.Random(7)
GLUED = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]


def read(text: str, *others: str, names: frozenset[str] = frozenset()) -> str:
    texts = [*GLUED, *others, text]
    return repair([("body", number, one) for number, one in enumerate(texts)], texts, names)[0][-1]


@pytest.mark.parametrize(
    ("other", "parted"),
    [
        ("M. Vo Quang Dam est venu.", "Hier, M. Vo Quang Dam |a estimé que cela suffit."),
        ("M. Vo Quang Dam est venu.", "Hier, M. Dam |a déclaré que cela suffit."),
        ("Lê Thanh Son est venu.", "Le ministre Lê Thanh Son |a fait savoir que cela suffit."),
        ("On a vu Aldo Man ici.", "Le soir, Aldo Man |a signé le texte."),
    ],
)
def test_a_name_is_parted_from_its_verb_where_the_document_has_the_name(other: str, parted: str) -> None:
    assert read(parted.replace(" |", ""), other) == parted.replace("|", "")


def test_a_name_that_the_corpus_knows_will_do() -> None:
    assert read("Hier, Aldo Mana signé le texte.", names=frozenset({"Man"})) == "Hier, Aldo Man a signé le texte."


@pytest.mark.parametrize(
    ("other", "whole"),
    [
        ("M. Vo Quang Ly est venu.", "Le moine Dama Lama, venu hier, a parlé."),
        ("M. Aldo Man est venu.", "Le moine Ana Mana et M. Man parlent."),
        ("M. Luc est venu.", "Le soir, Aldo Luca signé par lui reste. Luca dort."),
        ("M. Vo Quang Dam est venu.", "Dama estimé par tous."),
    ],
)
def test_a_name_that_ends_so_stays_whole(other: str, whole: str) -> None:
    assert read(whole, other) == whole


def test_without_the_name_a_line_has_to_end_there() -> None:
    line = "Après une longue cérémonie au palais, le nouveau ministre Tran Quang Sona"
    assert read(f"{line[-72:]} estimé que cela suffit.").endswith("Tran Quang Son a estimé que cela suffit.")
    assert read("Hier, Tran Quang Sona estimé.") == "Hier, Tran Quang Sona estimé."


@pytest.mark.parametrize(
    "parted",
    ["Le ministre de la Culture |Jeanne Roy est là.", "Le ministre de l'Economie |Ricardo Ruiz est là."],
)
def test_an_office_is_parted_from_the_name_behind_it(parted: str) -> None:
    assert read(parted.replace(" |", "")) == parted.replace("|", "")


@pytest.mark.parametrize("name", ["SantéRicardo est", "FrieslandCampina Nord est", "BanquePopulaire Nord est"])
def test_a_name_with_a_capital_within_is_no_office(name: str) -> None:
    assert read(f"Hier la {name} là.") == f"Hier la {name} là."


FOREIGN = (
    "Elle chante « Nobody knows the winter like my sailor brother does ».",
    "Elle lit « how small clinics manage watershortages during the dry season ».",
    "Elle lit « La noche que nadie quisocontar en la ciudad perdida ».",
)


@pytest.mark.parametrize("text", FOREIGN)
def test_words_among_words_of_another_language_are_left(text: str) -> None:
    assert read(text) == text


def test_a_mark_among_words_of_another_language_is_none_of_them() -> None:
    text = "Elle lit « Nobody knows,the winter sailor brother does »."
    assert read(text) == text.replace(",", ", ")
