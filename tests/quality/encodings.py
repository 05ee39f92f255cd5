"""Encodings: is a text the same whatever encoding its file has, and however it was broken before?

Goes in: right texts. Comes out, by kind of file: the share of texts that come out to the character, and the share that
come out wrong; a text may also be refused, and is neither then. Beside them, what two simpler ways make of the same
files: UTF-8 or else Windows-1252, and charset-normalizer's best guess (of every tenth text: it takes its time). And how
often right text is taken for broken, in many languages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from babel import Locale
from charset_normalizer import from_bytes

from generator.clean.edits import applied
from generator.clean.encoding import characters
from generator.clean.mojibake import mended
from generator.errors import Quarantined
from tests.quality.figures import Figure

_EACH = 10
_LANGUAGES = ("fr", "vi", "cs", "tr", "pl", "pt", "is", "se", "ro", "hu", "ru", "el", "lo", "km", "th", "zh", "ar")
_PLAIN = str.maketrans({"’": "'", "–": "-", "—": "-", "œ": "oe", "Œ": "OE", "…": "...", "“": '"', "”": '"'})
_UNDEFINED = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
Kind = Callable[[str], tuple[str, bytes]]
"""A right text → the text that should come out, and the file."""


def _typed(codec: str) -> Kind:
    return lambda text: (text, text.encode(codec))


def _typed_plainly(codec: str) -> Kind:
    return lambda text: (text.translate(_PLAIN), text.translate(_PLAIN).encode(codec))


def _misread(codec: str, times: int = 1) -> Kind:
    def broken(text: str) -> tuple[str, bytes]:
        wrong = text
        for _ in range(times):
            wrong = wrong.encode().decode(codec)
        return text, wrong.encode()

    return broken


def _misread_by_windows(text: str) -> tuple[str, bytes]:
    """As browsers read it: the five bytes that Windows-1252 does not have are controls."""
    octets = (bytes([octet]) for octet in text.encode())
    return text, "".join(one.decode("cp1252" if one not in _UNDEFINED else "latin-1") for one in octets).encode()


def _with_common_spaces(text: str) -> tuple[str, bytes]:
    """The same, once a page has made common spaces of its fixed ones."""
    right = text.replace("\xa0", " ")
    return right, _misread_by_windows(right)[1].replace("\xa0".encode(), b" ")


def _mixed(text: str) -> tuple[str, bytes]:
    """Every third line in Windows-1252."""
    lines = text.split("\n")
    return text, b"\n".join(line.encode("cp1252" if no % 3 == 2 else "utf-8") for no, line in enumerate(lines))


def _pasted(text: str) -> tuple[str, bytes]:
    """The apostrophes in Windows-1252, as a word processor's."""
    return text, text.encode().replace("’".encode(), b"\x92")


KINDS: Mapping[str, Kind] = {
    "utf-8": _typed("utf-8"),
    "utf-8-mark": _typed("utf-8-sig"),
    "utf-16": _typed("utf-16"),
    "utf-16-no-mark": _typed("utf-16-le"),
    "utf-32": _typed("utf-32"),
    "windows-1252": _typed("cp1252"),
    "latin-1": _typed_plainly("latin-1"),
    "latin-9": _typed_plainly("iso-8859-15"),
    "mac-roman": _typed("mac-roman"),
    "dos": _typed_plainly("cp850"),
    "mojibake": _misread("latin-1"),
    "mojibake-windows": _misread_by_windows,
    "mojibake-spaces": _with_common_spaces,
    "mojibake-mac": _misread("mac-roman"),
    "mojibake-twice": _misread("latin-1", 2),
    "mixed-lines": _mixed,
    "mixed-signs": _pasted,
}


def measure(texts: Sequence[str]) -> tuple[list[Figure], list[str]]:
    """The figures by kind of file, and each text that comes out wrong."""
    figures: list[Figure] = []
    errors: list[str] = []
    plain: Counter[bool] = Counter()
    guessed: Counter[bool] = Counter()
    for name, kind in KINDS.items():
        found: Counter[str] = Counter()
        for number, (right, raw) in enumerate(_files(texts, kind)):
            given = read(raw)
            found["refused" if given is None else "right" if given == right else "wrong"] += 1
            plain[_utf_8_or_1252(raw) == right] += 1
            if number % _EACH == 0:
                guessed[str(from_bytes(raw).best()) == right] += 1
            if given != right:
                errors.append(f"encodings.{name}  {right[:60]!r}\n    {_difference(right, given)}")
        total = max(1, found.total())
        figures.append(Figure(f"encodings.{name}.right", found["right"] / total, target=0.98))
        figures.append(Figure(f"encodings.{name}.wrong", found["wrong"] / total, target=0.01, at_most=True))
    false = [name for name in (*texts, *_names()) if mended(name)]
    return [
        *figures,
        Figure("encodings.baseline_utf8_or_1252.right", plain[True] / max(1, plain.total())),
        Figure("encodings.baseline_charset_normalizer.right", guessed[True] / max(1, guessed.total())),
        Figure("encodings.right_text_changed", len(false), "texts", 0, at_most=True),
    ], errors + [f"encodings.right_text_changed  {text[:80]!r}" for text in false]


def read(raw: bytes) -> str | None:
    """The text that the program reads; None where it refuses."""
    try:
        decoded = characters("depeche.txt", raw)
    except Quarantined:
        return None
    text = applied(decoded.text, decoded.bad)
    return applied(text, mended(text))


def _files(texts: Sequence[str], kind: Kind) -> Iterator[tuple[str, bytes]]:
    for text in texts:
        try:
            yield kind(text)
        except UnicodeError:  # a name that this encoding cannot write
            continue


def _utf_8_or_1252(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _names() -> Iterator[str]:
    """Names of countries and languages as the languages have them, alone and as a text would quote them."""
    for language in _LANGUAGES:
        locale = Locale(language)
        for name in (*locale.territories.values(), *locale.languages.values()):
            yield name
            yield f"«\xa0{name.upper()}\xa0», dit “{name}”… ‘{name}’ – {name.upper()}»"


def _difference(right: str, given: str | None) -> str:
    if given is None:
        return "refused"
    place = next((no for no, (one, other) in enumerate(zip(right, given, strict=False)) if one != other), len(given))
    return f"wanted …{right[place : place + 30]!r}, given {given[place : place + 30]!r}"
