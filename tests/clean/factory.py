"""Documents and articles from a text, for tests."""

from __future__ import annotations

import hashlib

from generator.clean import ALONE, clean
from generator.clean.guidance import Guidance
from generator.model import Article, Document


def document(text: str | bytes, path: str = "2020/depeche.txt", **metadata: str) -> Document:
    """A plain text file with this content."""
    raw = text.encode() if isinstance(text, str) else text
    return Document(path, raw, "text", hashlib.sha256(raw).hexdigest(), tuple(metadata.items()))


def article(text: str | bytes, guidance: Guidance = ALONE, **metadata: str) -> Article:
    """What cleaning makes of it."""
    return clean(document(text, **metadata), guidance)
