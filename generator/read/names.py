r"""A file's name → the name that the archive shows, whatever bytes the file system lets a name have.

Goes in: a path as Python has it; comes out: the same as text that any encoding of Unicode, any page and any terminal
can hold. Two paths never come out as one: bytes that are no UTF-8 and control characters are written `\xe9`, and the
backslash itself, which hardly any name has, `\\`.
"""

from __future__ import annotations

import re

_ILLEGIBLE = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def legible(path: str) -> str:
    """The path as the archive names it; nearly always the path itself."""
    return _ILLEGIBLE.sub(_written, path)


def _written(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] == "\\":
        return "\\\\"
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8, as `surrogateescape` keeps it
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}"
