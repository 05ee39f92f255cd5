"""A title that lost its line breaks is parted where that is sure without lines; the repair is the title's."""

from __future__ import annotations

import random

import pytest

from generator.clean.unglue import repair
from generator.model import Part
from tests.clean.test_unglue import CLEAN
from tests.quality import glue

chance = random.Random(7)
GLUED = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]


def title(text: str, body: list[str]) -> str:
    parts: list[tuple[Part, int, str]] = [("title", 0, text)]
    parts += [("body", number, one) for number, one in enumerate(body)]
    return repair(parts, [text for *_, text in parts])[0][0]


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("Le secrétairegénéral reçoit les maires", "Le secrétaire général reçoit les maires"),
        ("Les maires du Nord,et ceux du Sud", "Les maires du Nord, et ceux du Sud"),
        ("Un messagede félicitations duParti", "Un message de félicitations du Parti"),
        ("Près de 15degrés en2012", "Près de 15 degrés en 2012"),
    ],
)
def test_a_glued_title_is_parted(glued: str, parted: str) -> None:
    assert title(glued, GLUED) == parted


NAMES = "Mousa Barbara BusinessFrance FredesmanTurro Delaporte Genscher JCM2000Dsl G20 Villefranche"


@pytest.mark.parametrize("name", NAMES.split())
def test_what_only_a_line_could_tell_stays_whole_in_a_title(name: str) -> None:
    text = f"Le maire et {name} reçoivent les délégués"
    assert title(text, GLUED) == text


def test_a_document_that_lost_no_line_break_has_its_title_parted_only_where_it_is_surer() -> None:
    text = "Le traité entre envigueur"
    assert title(text, list(CLEAN)) == text
    assert title("Un messagede félicitations", list(CLEAN)) == "Un message de félicitations"


def test_the_repair_is_the_titles() -> None:
    text = "Le secrétairegénéral reçoit les maires"
    _, repairs = repair([("title", 0, text)], [text])
    assert [(one.part, one.before, one.after) for one in repairs] == [
        ("title", "secrétairegénéral", "secrétaire général")
    ]
