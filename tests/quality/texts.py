"""When two names are one to a measure. Goes in: a name; comes out: the key by which names are compared."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "đ": "d", "ø": "o", "ł": "l", "’": "'", "ʼ": "'", "-": " ", "‑": " "})

_FIXED = str.maketrans("\u00a0\u202f", "  ")


def key(name: str) -> str:
    """A name without accents, capitals, hyphens and typographic apostrophes."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(char))
    return " ".join(bare.translate(_LETTERS).split())


def spaces_alike(value: Any) -> Any:
    """A text, or a structure of texts, with fixed spaces as common ones: sources and gold need not agree on them."""
    if isinstance(value, str):
        return value.translate(_FIXED)
    if isinstance(value, dict):
        return {name: spaces_alike(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(spaces_alike, value))
    return value


def solid(text: str) -> str:
    """A text without its white space: what is left is the same before and after words are parted."""
    return re.sub(r"\s+", "", text)


def decoded(raw: bytes) -> tuple[str, str]:
    """The text of a raw file and the encoding that it is in, as far as a measurement needs it."""
    encodings = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1"), "latin-1"
