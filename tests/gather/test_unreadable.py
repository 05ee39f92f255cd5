"""Bytes that could not be read are told with their file, their number, their places and what to do."""

from __future__ import annotations

from generator.gather import gather
from tests.clean.factory import article

PAGE = "Le médiateur séjourne à Genève\n\nL’entrevue a eu lieu où le médiateur séjournait, sans témoin".encode()


def test_bytes_that_cannot_be_read_are_told_with_their_places() -> None:
    (warning,) = gather([article(b"\xef\xbb\xbf" + PAGE + b"\xc3 " + b"et \xe2\x80.")]).warnings
    first = len(PAGE) + 3
    assert warning.startswith("2020/depeche.txt : 3 octets ne sont pas lisibles en utf-8-sig")
    assert f"place dans le fichier : {first}, {first + 5}, {first + 6})" in warning
    assert "→ remplacer ces octets" in warning


def test_many_places_are_not_all_listed() -> None:
    raw = PAGE * 60 + b" x\xc3x" * 30
    (warning,) = gather([article(raw)]).warnings
    assert "30 octets" in warning
    assert warning.count(",") == 10


def test_a_file_that_can_be_read_gives_no_warning() -> None:
    assert gather([article(PAGE), article(PAGE + b" \xe0 midi")]).warnings == ()
