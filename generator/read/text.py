"""Plain text (.txt). Goes in: a file; comes out: its Document, with the bytes as they lie on disk."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.model import Document


def read(path: Path, relative: str) -> Document:
    """The Document of a text file. No newline is translated and nothing decoded: that is for clean/. Raises OSError."""
    raw = path.read_bytes()
    return Document(path=relative, raw=raw, format="text", sha256=hashlib.sha256(raw).hexdigest())
