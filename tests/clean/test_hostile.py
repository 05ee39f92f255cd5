"""Files that no one would write are read to the character, or refused with a reason; none of them breaks a build."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from generator.clean import trace
from generator.clean.assemble import assemble
from generator.errors import Quarantined
from tests.clean.factory import document
from tests.gold.load import load
from tests.quality.conservation import fuzzed, is_whole

PARAGRAPH = "La séance a été levée à midi, après trois heures de débats fort animés entre les deux partis."
LONG = 30_000


@pytest.mark.parametrize(
    "unit",
    [
        "a", "é", "Ab", "lesdeuxpartis", "l'", "co-", "mot ", "mot\n", "mot\u2028", "mot\u00ad\n", "coopéra-\ntion ",
        "e\u0301", "\u1100\u1161", "\u202emot\u202c ", "\U0001f468\u200d", "\U000e0041", "Ã©", "Ã ", "â€™", "\x92a",
        "«", "\"'(", ". ", "(VNA) - ", "– VNA ", "Photo : ", "Source : ", "ảnh 1 ", "12 345,67 ", "jeudi 5 mai 2020 ",
        " date 2024-07 ", ">> ", "|", " \t\n", "\x1f", "\x0c", "\x85", "http://a.fr/b ", "ÉTATSUNIS", "NguyenVan",
        f"{PARAGRAPH}\n", f"{PARAGRAPH} – VNA\n", f"Un titre de la page\n{PARAGRAPH}\n", "Le port. Photo : VNA\n",
    ],
)  # fmt: skip
def test_one_thing_again_and_again_is_read_to_the_character(unit: str) -> None:
    text = unit * (LONG // len(unit))
    for page in (text, f"Un titre de dépêche\n\n{PARAGRAPH} {text}\n\n{PARAGRAPH} – VNA"):
        with suppress(Quarantined):
            _whole(page.encode())


@pytest.mark.parametrize(
    "raw",
    [
        (PARAGRAPH.encode() + b"\xe9t\xe9 ") * 300,
        PARAGRAPH.encode() + b"\n" + b"\xe9a" * LONG,
        PARAGRAPH.encode() * 200 + b"\xe9" + PARAGRAPH.encode() * 200,
        b"\xff\xfe" + b"\x00\xd8a\x00" * LONG,
        PARAGRAPH.encode("mac-roman") * 300,
        b"\x00" * LONG,
        b"abcdef ghi\x00" * 3000,
        bytes(range(256)) * 100,
        random.Random(1).randbytes(LONG),
    ],
)
def test_bytes_of_any_kind_are_read_or_refused(raw: bytes) -> None:
    with suppress(Quarantined):
        _whole(raw)


def test_every_end_of_a_page_is_read_or_refused() -> None:
    page = f"Hanoi (VNA) – L’été « dure ». {PARAGRAPH}\n\nLe port. Photo : VNA\n\n– VNA\n\nVoir plus\nUn port"
    for codec in ("utf-8", "utf-16", "windows-1252"):
        raw = page.encode(codec)
        for end in range(0, len(raw), 3):
            with suppress(Quarantined):
                _whole(raw[:end])


def test_pages_made_of_the_sample_are_whole() -> None:
    texts = [dispatch.text for dispatch in load()]
    for _, raw in fuzzed(texts, count=60, seed=7):
        with suppress(Quarantined):
            _whole(raw)


def _whole(raw: bytes) -> None:
    draft = trace(document(raw))
    assert draft.decoded == raw.decode(draft.encoding, "backslashreplace")
    assert is_whole(assemble(draft), draft.decoded)
