"""Bytes of any usual encoding become text; what is no text is quarantined with its reason."""

from __future__ import annotations

import pytest

from generator.errors import Quarantined
from tests.clean.factory import article

TEXT = "Le président reçoit l’ambassadeur\n\nL’entrevue a eu lieu à Genève, où le médiateur séjournait – sans témoin."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_part_lines(end: str) -> None:
    assert len(article(f"Un titre de dépêche{end}{end}Un paragraphe.{end}{end}Un autre.").paragraphs) == 2


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xff\xfe", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"%PDF-1.4\n% La d\xe9l\xe9gation", "binary"),
        (b"{\\rtf1\\ansi La d\\'e9l\\'e9gation}", "binary"),
        (b"PK\x03\x04 Un document", "binary"),
        ("\u200b\u202e\ufeff ".encode(), "no-text"),
        (b"\xff\xfe\x00\x00", "empty"),
        (b"\x00" * 64, "binary"),
        (b"voil\xe0 \x81 un octet", "undecodable"),
        (b"12 345 -- 67 :: 8", "no-text"),
    ],
)
def test_what_is_no_text_is_quarantined(raw: bytes, code: str) -> None:
    with pytest.raises(Quarantined) as caught:
        article(raw)
    assert caught.value.code == code
    assert caught.value.reason
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("tail", "shown", "octets"),
    [
        (b"\xc3", "témoin.�", "témoin.\\xc3"),
        (b" Voil\xe3 tout.", "Voil�", "Voil\\xe3"),
        (b" C\xe2\x80 est dit.", "C�", "C\\xe2\\x80"),
    ],
)
def test_bad_bytes_in_utf_8_stay_visible_and_are_told(tail: bytes, shown: str, octets: str) -> None:
    raw = TEXT.encode() + tail
    read = article(raw)
    assert (read.title, read.source.encoding) == ("Le président reçoit l’ambassadeur", "utf-8")
    assert read.paragraphs[0].startswith("L’entrevue a eu lieu à Genève")
    assert shown in read.paragraphs[0].split()
    (repair,) = read.repairs
    assert (repair.before, repair.after, repair.rule) == (octets, shown, "undecodable")


def test_two_bad_bytes_in_a_word_are_told_together() -> None:
    (repair,) = article(TEXT.encode() + b" \xe3t\xe3").repairs
    assert (repair.before, repair.after) == ("\\xe3t\\xe3", "�t�")


@pytest.mark.parametrize("text", ["Réunion dans un CAFÉ» à l’Élysée, desÉtats-Unis", "LIBERTÉ… à la presse", "voilé"])
def test_what_utf_8_would_be_by_accident_is_windows_1252(text: str) -> None:
    assert article(text.encode("cp1252")).source.encoding == "windows-1252"


def test_russian_with_a_bad_byte_is_utf_8() -> None:
    text = "Министры обсудили договор о дружбе и сотрудничестве"
    assert article(text.encode() + b" \xd0").title == f"{text} �"


def test_decomposed_letters_are_composed() -> None:
    assert article("Le pre\u0301sident rec\u0327oit\n\nUn paragraphe qui suit le titre.").title == "Le président reçoit"
