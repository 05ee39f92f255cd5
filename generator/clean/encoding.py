r"""Bytes → characters. Goes in: the bytes of a file; comes out: their text, the encoding's name, and what could not be
read.

Tried in order: byte order marks, strict UTF-8, UTF-8 with a few bad bytes, Windows-1252. Bytes that are no UTF-8, in a
text that otherwise is, stay visible as U+FFFD, with their place in the file. Windows-1252 accepts nearly any bytes, so
that its reading must look like the language. What remains is quarantined: `undecodable`, `binary`.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from generator.clean.edits import Edit
from generator.errors import Quarantined

REPLACEMENT = "\ufffd"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BAD = re.compile("[\udc80-\udcff]+")
_WIDE = re.compile(r"[^\x00-\x7f\udc80-\udcff]")
_CERTAIN = re.compile("[\x80-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u0800-\ud7ff\ue000-\U0010ffff]")
"""Of the characters of several bytes, those that Windows-1252 text does not form by accident, as `É»` forms one."""
_FEW = 2
"""So many bad bytes are an accident in any text; more must be less than a tenth of the characters of several bytes."""
_ODD = re.compile(
    "(?<=[a-zà-öø-ÿ])[ÃÄÅÆÌÍÐÑÒÓÕÖØÚÝÞŠŽŸ]"  # a capital that French lacks, within a word
    "|[ÂÃ](?![^\\W\\d_])"  # what is left of a character of UTF-8
    "|(?<=[^\\W\\d_])[‚ƒ„†‡ˆ‰˜¨¯´¸¤¦¬¢£¥¿¡](?=[^\\W\\d_])"  # a mark between two letters
    "|(?<!\\S)[ˆ˜¨¯´¸](?!\\S)"  # an accent on its own
    "|[À-ÖØ-öø-ÿŒœŠšŽžŸ]{3,}"  # no French word has three letters with accents in a row
)
_HIGH = re.compile(r"[^\x00-\x7f]")
_MOST_ODD = 0.1
"""The share of odd characters among those beyond ASCII above which a text is not Windows-1252."""


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A text and its encoding. `bad`: the places of what is no character in it, written `\xc3`, and what is shown for
    it."""

    text: str
    encoding: str
    bad: tuple[Edit, ...] = ()


def characters(path: str, raw: bytes) -> Decoded:
    """The text of a file. Raises Quarantined."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return Decoded(_strict(path, raw, encoding), encoding)
    marked = raw.startswith(codecs.BOM_UTF8)
    try:
        return Decoded(raw.decode("utf-8-sig" if marked else "utf-8"), "utf-8-sig" if marked else "utf-8")
    except UnicodeDecodeError as error:
        first = error.start + len(codecs.BOM_UTF8) * marked
    if b"\x00" in raw:
        raise binary(path)
    escaped = raw.decode("utf-8-sig" if marked else "utf-8", "surrogateescape")
    wide, bad = len(_WIDE.findall(escaped)), len(_BAD.findall(escaped))
    certain = marked or _CERTAIN.search(escaped) is not None
    if bad <= max(min(_FEW, wide), wide // 10) and (certain or bad <= wide // 10):
        return _with_bad_bytes(escaped, "utf-8-sig" if marked else "utf-8")
    if certain:
        raise _undecodable(path, f"Le texte mêle l’UTF-8 et un autre encodage (premier octet fautif : {first}).")
    text = _strict(path, raw, "windows-1252")
    if not _is_plausible(text):
        raise _undecodable(path, f"L’encodage du texte n’est pas reconnu (premier octet douteux : {first}).")
    return Decoded(text, "windows-1252")


def binary(path: str) -> Quarantined:
    """What is raised for bytes that are no text."""
    return Quarantined(
        path, "Le fichier n’est pas du texte.", "Enregistrez la dépêche en texte brut, UTF-8.", code="binary"
    )


def _with_bad_bytes(escaped: str, encoding: str) -> Decoded:
    bad: list[Edit] = []
    out: list[str] = []
    end = place = 0
    for match in _BAD.finditer(escaped):
        text = escaped[end : match.start()]
        written = "".join(f"\\x{ord(char) - 0xDC00:02x}" for char in match[0])
        place += len(text)
        bad.append(Edit(place, written, REPLACEMENT, "undecodable"))
        place += len(written)
        out += [text, written]
        end = match.end()
    return Decoded("".join(out) + escaped[end:], encoding, tuple(bad))


def _is_plausible(text: str) -> bool:
    odd = sum(len(match[0]) for match in _ODD.finditer(text))
    return odd <= _MOST_ODD * len(_HIGH.findall(text))


def _strict(path: str, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(path, f"Le texte n’est pas lisible en {encoding} (octet {error.start}).") from error


def _undecodable(path: str, reason: str) -> Quarantined:
    return Quarantined(path, reason, "Enregistrez le fichier en UTF-8.", code="undecodable")
