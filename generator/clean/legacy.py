"""Text in an encoding of one byte a character: which one? Goes in: bytes that are no UTF-8; comes out: the name of the
encoding, or None where it cannot be told.

Nearly any bytes are a text in any of these encodings. So each is judged by the words that it makes: those that the
dictionary of French has speak for it, signs within a word against it. Windows-1252, by far the most common, also passes
where the words are of another language and look like words; the others only where they are certain (that of Vietnam by
the syllables of names).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from generator.knowledge.words import is_vietnamese_syllable, spelled

COMMON = "windows-1252"
"""ISO-8859-1 (Latin-1) is the same, where a text has no control characters."""
_OTHERS = ("iso-8859-15", "mac-roman", "cp850")
_VIETNAMESE = "cp1258"
_TONED = re.compile("[aeiouyâăêôơư][\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)
_TOKEN = re.compile(rb"[A-Za-z'\x80-\xff-]*[\x80-\xff][A-Za-z'\x80-\xff-]*")
_MOST_TOKENS = 500
"""So many different words tell enough."""
_WORD = re.compile(r"[^\W\d_]+")
_HIGH = re.compile(r"[^\x00-\x7f]")
_SIGN = re.compile(
    "(?<=[^\\W\\d_])[’\xad](?=[^\\W\\d_])"  # within a word
    "|(?<![^\\W\\d_])[«“‘„]|[»”’…°™®©](?![^\\W\\d_])"  # at its beginning, at its end
    "|(?<![^\\W\\d_])[–—•·€£§½¼¾±×²³](?![^\\W\\d_])|[\xa0–—]"
)
"""Where a sign stands in running text."""
_SURE = re.compile("[’«»“”–—…]+")
"""Signs that no broken letter of UTF-8 leaves behind in such a place."""
_ODD = re.compile(
    "(?<=[a-zà-öø-ÿ])[ÃÄÅÆÌÍÐÑÒÓÕÖØÚÝÞŠŽŸ]"  # a capital that French lacks, within a word
    "|[ÂÃ](?![^\\W\\d_])"  # what is left of a character of UTF-8
    "|(?<=[^\\W\\d_])[‚ƒ„†‡ˆ‰˜¨¯´¸¤¦¬¢£¥¿¡](?=[^\\W\\d_])"  # a mark between two letters
    "|(?<!\\S)[ˆ˜¨¯´¸ËÕŽ](?!\\S)"  # an accent, or such a letter, on its own
    "|‚(?=[a-z])|[ÕŽ](?=[A-ZÀ-Ý]?[a-z])"  # what stands for `é` and for an apostrophe in other encodings
    "|(?<=[a-zà-ÿ])[þð¹ª°±¶·¼½¾¿¡]|[þÞ](?=[a-zà-ÿ])|(?<=[^m\\W\\d_])[²³]"  # of other countries' encodings
    "|[À-ÖØ-öø-ÿŒœŠšŽžŸ]{3,}"  # no French word has three letters with accents in a row
)
_MOST_ODD = 0.1
"""The share of odd characters among those beyond ASCII above which a text is not Windows-1252."""


@dataclass(frozen=True, slots=True)
class _Score:
    known: int
    odd: int


def encoding_of(raw: bytes) -> str | None:
    """The encoding of bytes, as its words tell; None if they do not."""
    tokens = _tokens(raw)
    if _is_vietnamese(tokens):
        return _VIETNAMESE
    common = _score(tokens, COMMON)
    others = [(_score(tokens, encoding), encoding) for encoding in _OTHERS]
    best, encoding = max(others, key=lambda one: one[0].known - one[0].odd)
    several = best.known >= max(2, 0.5 * len(tokens)) and best.odd <= 0.1 * len(tokens)
    if several and best.known - best.odd >= 2 * max(0, common.known - common.odd) + 2:
        return encoding
    if 0 < best.known == len(tokens) == common.odd:
        return encoding
    if _adds_letters(tokens, common):
        return "iso-8859-15"
    return COMMON if common.known > common.odd and common.known >= 0.5 * len(tokens) else None


def is_plausible(text: str) -> bool:
    """Whether a text read as Windows-1252 looks like one, in whatever language of Western Europe."""
    odd = sum(len(match[0]) for match in _ODD.finditer(text))
    return odd <= _MOST_ODD * len(_HIGH.findall(text))


@lru_cache(maxsize=1000)
def in_place(before: str, octets: bytes, behind: str, encoding: str = COMMON, *, told: bool = False) -> str | None:
    """What bytes within a word are in an encoding, where that makes a word of French, or puts a sign where such a sign
    stands; else None. `told`: the words around tell this encoding, so that a word need only be possible."""
    try:
        text = octets.decode(encoding)
    except UnicodeDecodeError:
        return None
    weight = _weighed(f"{before}{text}{behind}")
    return text if weight > 0 or (weight == 0 and (told or _SURE.fullmatch(text) is not None)) else None


def _is_vietnamese(tokens: Iterable[bytes]) -> bool:
    """Whether the letters in which the Vietnamese encoding differs from the common one make syllables of that language,
    each time, some of them with a tone, which this encoding puts behind its vowel."""
    readings = [(token.decode(COMMON, "replace"), token.decode(_VIETNAMESE, "replace")) for token in tokens]
    differing = [normalize("NFC", other) for one, other in readings if one != other]
    words = [word for text in differing for word in _WORD.findall(text) if not word.isascii()]
    toned = sum(_TONED.search(other) is not None for one, other in readings if one != other)
    return toned > 1 and all(map(is_vietnamese_syllable, words))


def _adds_letters(tokens: Iterable[bytes], common: _Score) -> bool:
    """Whether `c½ur` is `cœur`: in the encoding that differs from the common one by eight letters, and has no more."""
    if any(0x80 <= octet < 0xA0 for token in tokens for octet in token):
        return False
    other = _score(tokens, "iso-8859-15")
    return other.known >= common.known and other.odd < common.odd


def _tokens(raw: bytes) -> tuple[bytes, ...]:
    found: dict[bytes, None] = {}
    for match in _TOKEN.finditer(raw):
        found[match[0]] = None
        if len(found) == _MOST_TOKENS:
            break
    return tuple(found)


def _score(tokens: Iterable[bytes], encoding: str) -> _Score:
    weights = [_weigh(token, encoding) for token in tokens]
    return _Score(weights.count(1), weights.count(-1))


def _weigh(token: bytes, encoding: str) -> int:
    """1 for words that the dictionary has, -1 for what no text has, 0 for what may be a name."""
    try:
        return _weighed(token.decode(encoding))
    except UnicodeDecodeError:
        return -1


def _weighed(text: str) -> int:
    signs = [match.start() for match in _SIGN.finditer(text)]
    strange = any(not char.isalpha() and place not in signs for place, char in enumerate(text) if char > "\x7f")
    if strange or _ODD.search(text) is not None:
        return -1
    words = _WORD.findall(text)
    accented = [word for word in words if not word.isascii()]
    within = any(text[place] == "’" and text[place + 1 : place + 2].isalpha() for place in signs)
    if not accented and not within:
        return 0
    return int(all(spelled(word) is not None for word in accented or words[-1:]))
