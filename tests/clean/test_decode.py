"""Bytes of any usual encoding become text; what is no text is quarantined with its reason."""

from __future__ import annotations

import pytest

from generator.errors import Quarantined
from tests.clean.factory import article

TEXT = "Le président reçoit l’ambassadeur\n\nL’entrevue a eu lieu à Genève, où le médiateur séjournait – sans témoin."


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("windows-1252", "windows-1252")],
)
def test_the_text_is_the_same_in_every_encoding(codec: str, encoding: str) -> None:
    read = article(TEXT.encode(codec))
    assert read.title == "Le président reçoit l’ambassadeur"
    assert read.paragraphs == ("L’entrevue a eu lieu à Genève, où le médiateur séjournait – sans témoin.",)
    assert read.source.encoding == encoding


def test_big_endian_utf_16_is_told_by_its_mark() -> None:
    assert article(b"\xfe\xff" + TEXT.encode("utf-16-be")).title == "Le président reçoit l’ambassadeur"


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


def test_decomposed_letters_are_composed() -> None:
    assert article("Le pre\u0301sident rec\u0327oit\n\nUn paragraphe qui suit le titre.").title == "Le président reçoit"
