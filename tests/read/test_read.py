"""One file → one Document, or the reason why not."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator import read
from generator.errors import Quarantined


def test_the_bytes_are_those_of_the_file(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbfun\r\ndeux\rtrois\x00"
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.TXT").write_bytes(raw)
    document = read.read(tmp_path / "a" / "x.TXT", tmp_path)
    assert (document.path, document.raw, document.format) == ("a/x.TXT", raw, "text")
    assert document.sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("name", ["scan.pdf", "sans-suffixe", "photo.jpeg"])
def test_a_format_without_a_reader_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(Quarantined) as caught:
        read.read(tmp_path / name, tmp_path)
    assert caught.value.code == "unknown-format"
    assert ".txt" in caught.value.remedy


def test_a_file_that_is_gone_is_quarantined_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(Quarantined) as caught:
        read.read(tmp_path / "gone.txt", tmp_path)
    assert (caught.value.code, caught.value.path) == ("unreadable", "gone.txt")
