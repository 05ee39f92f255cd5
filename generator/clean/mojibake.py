"""UTF-8 that somebody read as another encoding (`dÃ©jÃ`, `lâ€™accord`) → the text that it was. Goes in: a text; comes
out: what is changed in it, as Edits.

ftfy tells whether a line is such text and how it came about, text broken twice included; nothing else of ftfy is used.
Of what it proposes, a stretch is believed where it makes signs and letters that stand together in some language.
Source of the method and of its tables: ftfy (Apache-2.0).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile

from generator.clean.edits import Edit

_RULE = "mojibake"
_BEHIND = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""What Windows-1252 makes of the bytes 80 to BF."""
_SUSPECT = re.compile(
    f"[\u00c2-\u00f4\u0102-\u0111\u013a\u017a][{_BEHIND}]"  # in a Windows encoding
    "|\u00c3(?: |$)"  # of `à` the fixed space became a common one
    "|[\u221a\u00ac\u2248\u0192\u201a][\u00a0-\uffff]"  # in MacRoman
    "|[\u251c\u252c\u2500\u253c\u0393][\u00a0-\uffff]"  # in the DOS encodings
    "|[\u0080-\u0084\u0086-\u009f]"
)
_LINE = re.compile(r"[^\r\n]{1,4000}")
_HIGH = re.compile(r"[^\x00-\x7f]+")
_CONTROL = re.compile("[\u0080-\u0084\u0086-\u009f]")
_STRANGE = frozenset(map(chr, range(0x1C0, 0x300))) | {"\ufffd"}
"""Letters of phonetics, and signs that no running text has."""
_LONGEST_COMPARED = 2000


def mended(text: str) -> tuple[Edit, ...]:
    """What is to be changed in a text of any length, in order."""
    if text.isascii() or _SUSPECT.search(text) is None:
        return ()
    return tuple(_mended(text))


def _mended(text: str) -> Iterator[Edit]:
    for line in _LINE.finditer(text):
        if _SUSPECT.search(line[0]) is None:
            continue
        stretches = (_trimmed(line[0], *one) for one in _differing(line[0], _fixed(line[0])))
        found = [one for one in stretches if _is_text(line[0], *one)]
        sure = any(not _is_doubtful(line[0], *one) for one in found)
        for start, end, after in found if sure else ():
            yield Edit(line.start() + start, line[0][start:end], after, _RULE)


def _fixed(line: str) -> str:
    import ftfy  # noqa: PLC0415 – at first use: hardly any dispatch needs it

    fixed, _ = ftfy.fix_encoding_and_explain(line, replace_lossy_sequences=False)
    return fixed


def _differing(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what stands there after) of each stretch that differs. What is ASCII differs nowhere, but for the
    space that was part of a letter."""
    if before == after:
        return
    old, new = list(_HIGH.finditer(before)), _HIGH.findall(after)
    if _HIGH.split(before) == _HIGH.split(after):
        yield from ((one.start(), one.end(), other) for one, other in zip(old, new, strict=True) if one[0] != other)
    elif len(before) <= _LONGEST_COMPARED:
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for kind, start, end, low, high in matcher.get_opcodes():
            if kind != "equal":
                yield start, end, after[low:high]


def _trimmed(line: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """A stretch without what stays at both of its ends."""
    before = line[start:end]
    left = _alike(before, after)
    right = _alike(before[left:][::-1], after[left:][::-1])
    return start + left, end - right, after[left : len(after) - right]


def _alike(one: str, other: str) -> int:
    """With how many characters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_text(line: str, start: int, end: int, after: str) -> bool:
    """Whether what a stretch would become is letters and signs that texts have, and no letter of another script stands
    within a word."""
    if any(unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") or char in _STRANGE for char in after):
        return False
    around = f"{line[max(0, start - 1) : start]}{after}{line[end : end + 1]}"
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in around if char.isalpha()}
    return "LATIN" not in scripts or len(scripts) == 1


def _is_doubtful(line: str, start: int, end: int, after: str) -> bool:
    """Whether a stretch may be the last capital of a word and a sign behind it (`AMANHÃ »`), or a letter by itself.

    It is mended where another of its line is beyond doubt.
    """
    before, left, right = line[start:end], line[max(0, start - 1) : start], line[end : end + 1]
    if before.rstrip(" ") in ("Ã", "Â") and (before.endswith(" ") or right in ("", " ")):
        return True
    within = before[:1] == "Ã" and after.isupper() and right.isalpha()
    return len(before) <= 2 and left.isupper() and not within
