"""Glued words are parted by what the language, the document and its lines show; words that are whole stay whole."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.unglue import repair
from tests.quality import glue

CLEAN = (
    "Les ministres des deux pays ont signé mardi à Genève un accord de coopération sur le partage des eaux du fleuve, "
    "après trois années de négociations difficiles et une longue médiation de l’organisation régionale.",
    "Le président de la commission a souligné que ce texte, attendu par les riverains, permettrait de développer la "
    "navigation et la pêche, de protéger les rives et de construire plusieurs ports dans la vallée.",
    "Une délégation de parlementaires s’est ensuite rendue dans la capitale, où elle a été reçue par le Premier "
    "ministre et par plusieurs membres du gouvernement, qui ont promis de faire ratifier le traité avant l’été.",
)


def read(*texts: str) -> list[str]:
    return repair([("body", number, text) for number, text in enumerate(texts)], list(texts))[0]


@pytest.mark.parametrize("width", [60, 66, 72, 79, 80])
@pytest.mark.parametrize("seed", range(4))
def test_text_that_lost_its_line_breaks_comes_out_as_it_was(width: int, seed: int) -> None:
    chance = random.Random(seed)
    assert read(*(glue.wrap_and_drop(text, width, chance)[0] for text in CLEAN)) == list(CLEAN)


def test_clean_text_stays_as_it_is() -> None:
    assert read(*CLEAN) == list(CLEAN)


GLUED = "Les ministres des deuxpays ont signé mardi à Genève un accord decoopération sur le partage des eaux. "


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("La commission,présidée par lui,siège ici.", "La commission, présidée par lui, siège ici."),
        ("Il est parti.Elle est restée.", "Il est parti. Elle est restée."),
        ("Le Parti(PCV) et M.Nguyen sont là.", "Le Parti (PCV) et M. Nguyen sont là."),
        ('Il a dit "oui"mais sans joie.', 'Il a dit "oui" mais sans joie.'),
        ("Près de 15degrés et 28septembre en2012.", "Près de 15 degrés et 28 septembre en 2012."),
        ("Elle est la 4econférence du genre.", "Elle est la 4e conférence du genre."),
    ],
)
def test_lost_spaces_beside_marks_and_figures_are_put_back(glued: str, parted: str) -> None:
    assert read(GLUED + glued)[0].endswith(parted)


WHOLE = """
    McDonald iPhone MacMahon LeBron DeLuca GitHub OpenAI Villeneuve Delaporte Laville Legrand multilatéralisme Sengupta
    postministérielles Khoutphaythoune Phomvihane 63e G20 15km 21h03 3.260 60-NQ/TW aujourd’hui presqu’île ministre(s)
    www.exemple.fr contact@exemple.org ONGs XIVe
"""


@pytest.mark.parametrize("whole", WHOLE.split())
def test_words_that_are_whole_stay_whole(whole: str) -> None:
    sentence = f"Selon le communiqué, le nom de {whole} revient plusieurs fois dans ce rapport."
    assert read(sentence) == [sentence]


def test_number_decides_between_two_ways_to_part() -> None:
    text = CLEAN[0] + " Les deux partiesont convenu de se revoir."
    assert read(GLUED + text)[0].endswith("Les deux parties ont convenu de se revoir.")


def test_every_repair_says_what_it_did() -> None:
    _, repairs = repair([("lead", 0, GLUED), ("body", 3, "Il est venu,puis parti. .")], [GLUED])
    assert [(one.part, one.paragraph, one.before, one.after, one.rule) for one in repairs] == [
        ("lead", 0, "deuxpays", "deux pays", "glued-words"),
        ("lead", 0, "decoopération", "de coopération", "glued-words"),
        ("body", 3, "venu,puis", "venu, puis", "comma"),
        ("body", 3, ". .", ".", "stray-stop"),
    ]


@given(st.text(alphabet="abdeélrstAVM ,.'’-()\"«»0123:;%/&\n\t\u00a0", max_size=200))
def test_nothing_but_white_space_and_stray_stops_changes(text: str) -> None:
    (after,) = read(text)
    assert "".join(after.split()) in ("".join(text.split()), "".join(text.split())[:-1])


def test_a_run_is_repeatable() -> None:
    assert glue.measure([CLEAN], seed=3) == glue.measure([CLEAN], seed=3)
