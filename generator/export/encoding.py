"""Records → bytes: JSON Lines and JSON, the same bytes for the same records.

Goes in: plain mappings with their keys in the order of the data contract. Comes out: UTF-8 with real characters, each
line ended by one line feed. A few characters are escaped all the same, since they would break what reads the files:
U+0085, U+2028 and U+2029, at which many programs part lines, and lone surrogates (file names that are not UTF-8), which
UTF-8 does not have.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

Record = Mapping[str, Any]

# Whatever JSON itself does not escape below U+0020; str.splitlines() parts lines at these three.
_LINE_ENDS = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def lines(records: Iterable[Record]) -> bytes:
    """JSON Lines: one record a line, without spaces between its parts."""
    return b"".join(_bytes(json.dumps(record, ensure_ascii=False, separators=(",", ":"))) for record in records)


def document(record: Record) -> bytes:
    """One JSON object, indented for people and for line-by-line comparison."""
    return _bytes(json.dumps(record, ensure_ascii=False, indent=1))


def _bytes(text: str) -> bytes:
    # Python's escape of a lone surrogate (`\\udce9`) is JSON's own.
    return f"{text.translate(_LINE_ENDS)}\n".encode("utf-8", "backslashreplace")
