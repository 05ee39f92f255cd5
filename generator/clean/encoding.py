r"""Bytes → characters. Goes in: the bytes of a file; comes out: their text, the encoding's name, and what in them is in
another encoding or in none.

Tried in order: byte order marks; UTF-16 and UTF-32 without one, told by their zeros; strict UTF-8; UTF-8 of which some
lines or words are in another encoding, or are broken; the encodings of one byte a character (`legacy`). The text has
each byte that is no character in its encoding as `\xe9`. Where such bytes are certain words in Windows-1252, that is
what a reader sees, else U+FFFD. What remains is quarantined: `undecodable`, `binary`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.clean import legacy
from generator.clean.edits import Edit
from generator.errors import Quarantined

REPLACEMENT = "\ufffd"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_FORMATS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
"""How files of other formats begin, whatever their name: PDF, RTF, ZIP (and so .docx and .odt), pictures, old .doc."""
_BAD = re.compile("[\udc80-\udcff]+")
_HIGH = re.compile("[^\x00-\x7f]+")
_LINE = re.compile("[^\r\n]+")
_MAX_WORD = 60
_WIDE = re.compile(r"[^\x00-\x7f\udc80-\udcff]")
_CERTAIN = re.compile("[\x80-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u0800-\ud7ff\ue000-\U0010ffff]")
"""Of the characters of several bytes, those that Windows-1252 text does not form by accident, as `É»` forms one."""
_LONE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL = 0.01
"""The share of control characters above which bytes are no text."""
_FEW = 2
"""So many bad bytes are an accident in any text; more must be less than a tenth of the characters of several bytes."""
_PER_BAD = 300
"""Or no more than one to so many characters of the text."""
_MOSTLY = 0.4
"""The share of zeros in one place of all units that tells UTF-16 and UTF-32; in the other there are hardly any."""

Stretch = tuple[int, int, bytes, str | None, int]
"""(start, end, its bytes, what a reader sees if that is certain, where the file has it)"""


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A text and its encoding. `bad`: what is no character in it, written `\xc3`, and what is shown for it.

    `unreadable`: where the file has the bytes for which nothing can be shown.
    """

    text: str
    encoding: str
    bad: tuple[Edit, ...] = ()
    unreadable: tuple[int, ...] = ()


def characters(path: str, raw: bytes) -> Decoded:
    """The text of a file. Raises Quarantined."""
    if raw.startswith(_FORMATS):
        raise binary(path)
    for mark, encoding, codec in _MARKS:
        if raw.startswith(mark):
            return _units(path, raw, encoding, codec, len(mark))
    if b"\x00" in raw:
        wide = _without_mark(raw)
        if wide is not None:
            return _units(path, raw, wide, wide, 0)
    marked = raw.startswith(codecs.BOM_UTF8)
    encoding = "utf-8-sig" if marked else "utf-8"
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        first = error.start + len(codecs.BOM_UTF8) * marked
    if b"\x00" in raw or len(_CONTROL.findall(raw)) > max(_FEW, _MAX_CONTROL * len(raw)):
        raise binary(path)
    escaped = raw.decode(encoding, "surrogateescape")
    wide_, bad = len(_WIDE.findall(escaped)), len(_BAD.findall(escaped))
    if marked or _CERTAIN.search(escaped) is not None:
        most = max(min(_FEW, wide_), wide_ // 10, len(escaped) // _PER_BAD)
        decoded = _in_utf_8(escaped, encoding, len(codecs.BOM_UTF8) * marked, most)
        if decoded is None:
            raise _undecodable(path, f"Le texte mêle l’UTF-8 et un autre encodage (premier octet fautif : {first}).")
        return decoded
    told = legacy.encoding_of(raw)
    decoded = _in_utf_8(escaped, encoding, 0, wide_ // 10) if told is None and bad <= wide_ // 10 else None
    return decoded or _in_one_byte(path, raw, told, first)


def binary(path: str) -> Quarantined:
    """What is raised for bytes that are no text."""
    return Quarantined(
        path, "Le fichier n’est pas du texte.", "Enregistrez la dépêche en texte brut, UTF-8.", code="binary"
    )


def _units(path: str, raw: bytes, encoding: str, codec: str, mark: int) -> Decoded:
    """The text in UTF-16 or UTF-32. Half a character of UTF-16 is no character."""
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        first = error.start
    if codec.startswith("utf-16"):
        whole = len(raw) - (len(raw) - mark) % 2
        text = raw[mark:whole].decode(codec, "surrogatepass")
        stretches: list[Stretch] = []
        offset, end = mark, 0
        for match in _LONE.finditer(text):
            offset += len(text[end : match.start()].encode(codec))
            stretches.append((match.start(), match.end(), match[0].encode(codec, "surrogatepass"), None, offset))
            offset, end = offset + 2, match.end()
        stretches += [(len(text), len(text), raw[whole:], None, whole)] if raw[whole:] else []
        if len(stretches) <= max(_FEW, len(text) // 100):
            return _written(text, encoding, stretches)
    raise _undecodable(path, f"Le texte n’est pas lisible en {encoding} (octet {first}).")


def _without_mark(raw: bytes) -> str | None:
    """The encoding of text in units of two or four bytes, of which all but one are nearly always zero."""
    for size, encodings in ((4, ("utf-32-le", "utf-32-be")), (2, ("utf-16-le", "utf-16-be"))):
        zeros = [raw[place::size].count(0) * size / len(raw) for place in range(size)]
        for encoding, letter, high in zip(encodings, (0, size - 1), (1, size - 2), strict=True):
            if zeros[high] > _MOSTLY and zeros[letter] < _MAX_CONTROL and not (size == 4 and min(zeros[1:3]) < _MOSTLY):
                return encoding
    return None


def _in_one_byte(path: str, raw: bytes, told: str | None, first: int) -> Decoded:
    """The text in an encoding of one byte a character: the one that its words tell, or the most common."""
    encoding = told or legacy.COMMON
    escaped = raw.decode(encoding, "surrogateescape")
    stretches = [
        (match.start(), match.end(), _octets(match[0]), None, match.start()) for match in _BAD.finditer(escaped)
    ]
    if 10 * len(stretches) > len(_WIDE.findall(escaped)) or (told is None and not legacy.is_plausible(escaped)):
        raise _undecodable(path, f"L’encodage du texte n’est pas reconnu (premier octet douteux : {first}).")
    return _written(escaped, encoding, stretches)


def _in_utf_8(escaped: str, encoding: str, mark: int, most: int) -> Decoded | None:
    """The text of UTF-8 with bytes that are none; None where more stretches than `most` cannot be read.

    `mark`: the length of the byte order mark.
    """
    stretches: list[Stretch] = []
    end, offset = 0, mark
    for start, stop, shown in _shown(escaped):
        most -= shown is None
        if most < 0:
            return None
        offset += len(escaped[end:start].encode())
        octets = _octets(escaped[start:stop])
        stretches.append((start, stop, octets, shown, offset))
        offset, end = offset + len(octets), stop
    return _written(escaped, encoding, stretches)


def _shown(escaped: str) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, what a reader sees) of each stretch that is no UTF-8; None where that is not certain.

    A line of which nothing is surely UTF-8 is read as a whole; elsewhere each word must be certain.
    """
    lines = [match.span() for match in _LINE.finditer(escaped) if _BAD.search(match[0]) is not None]
    other = {span for span in lines if _CERTAIN.search(escaped, *span) is None}
    encoding = legacy.encoding_of(b"\n".join(_octets(escaped[slice(*span)]) for span in sorted(other)))
    for span in lines:
        whole = span in other and encoding is not None
        read_as = encoding if whole and encoding is not None else legacy.COMMON
        for match in (_HIGH if whole else _BAD).finditer(escaped, *span):
            before, behind = (_read(escaped[slice(*part)], read_as, whole=whole) for part in _beside(escaped, match))
            shown = legacy.in_place(before, _octets(match[0]), behind, read_as, told=whole)
            if shown is not None or _BAD.search(match[0]) is not None:
                yield (*match.span(), shown)


def _beside(escaped: str, match: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the rest of a word stands, before and behind a stretch of it."""
    start, end = match.span()
    while start > max(0, match.start() - _MAX_WORD) and not escaped[start - 1].isspace():
        start -= 1
    while end < min(len(escaped), match.end() + _MAX_WORD) and not escaped[end].isspace():
        end += 1
    return (start, match.start()), (match.end(), end)


def _read(escaped: str, encoding: str, *, whole: bool) -> str:
    """Text beside a stretch: all of it in the encoding of its line, or only what is no UTF-8."""
    pattern = _HIGH if whole else _BAD
    return pattern.sub(lambda match: _octets(match[0]).decode(encoding, "replace"), escaped)


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _written(escaped: str, encoding: str, stretches: Sequence[Stretch]) -> Decoded:
    """The text with the bytes of each stretch written out."""
    out: list[str] = []
    bad: list[Edit] = []
    end = length = 0
    for start, stop, octets, shown, _ in stretches:
        text = escaped[end:start]
        if encoding.startswith("utf-8"):  # which may have made a character of some of them, by accident
            before = octets.decode("utf-8", "backslashreplace")
        else:
            before = "".join(f"\\x{octet:02x}" for octet in octets)
        rule = "undecodable" if shown is None else "mixed-encoding"
        bad.append(Edit(length + len(text), before, REPLACEMENT if shown is None else shown, rule))
        out += [text, before]
        length += len(text) + len(before)
        end = stop
    places = (range(place, place + len(octets)) for _, _, octets, shown, place in stretches if shown is None)
    return Decoded("".join(out) + escaped[end:], encoding, tuple(bad), tuple(chain.from_iterable(places)))


def _undecodable(path: str, reason: str) -> Quarantined:
    return Quarantined(path, reason, "Enregistrez le fichier en UTF-8.", code="undecodable")
