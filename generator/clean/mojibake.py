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
_LINE = re.compile(r"[^\r\n]{1,4000}(?=\s|\Z)|[^\r\n]{1,4000}")
_HIGH = re.compile(r"[^\x00-\x7f]+")
_CONTROL = re.compile("[\u0080-\u0084\u0086-\u009f]")
_ITS_SPACE = re.compile(r" (?=[,.)…’'-])")


def mended(text: str) -> tuple[Edit, ...]:
    """What is to be changed in a text of any length, in order."""
    if text.isascii() or _SUSPECT.search(text) is None:
        return ()
    return tuple(_mended(text))


def _mended(text: str) -> Iterator[Edit]:
    lines = [line for line in _LINE.finditer(text) if _SUSPECT.search(line[0]) is not None]
    found = [(line, *one) for line in lines for one in _believed(line[0])]
    if all(_is_doubtful(line[0], start, end, after) for line, start, end, after in found):
        return
    for line, start, end, after in found:
        yield Edit(line.start() + start, line[0][start:end], after, _RULE)


def _believed(line: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what it was) of each stretch of a line."""
    for start, end, after in _differing(line, _fixed(line)):
        one = _trimmed(line, start, end, after)
        if _is_text(line, *one):
            yield _with_its_space(line, *one)


def _fixed(line: str) -> str:
    import ftfy  # noqa: PLC0415 – at first use: hardly any dispatch needs it

    fixed, _ = ftfy.fix_encoding_and_explain(line, replace_lossy_sequences=False)
    return fixed


def _differing(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what stands there after) of each stretch that differs. What is ASCII differs nowhere, but for a
    space that was the second half of a letter. Nothing where the two do not lie side by side like that."""
    if before == after:
        return
    stretches: list[list[int]] = []
    """[start, end] before, and [start, end] after"""
    old = new = 0
    while old < len(before):
        run, other = _HIGH.match(before, old), _HIGH.match(after, new)
        if run is not None and (other is not None or (stretches and stretches[-1][1] == old)):
            stop = new if other is None else other.end()
            if stretches and stretches[-1][1] == old:
                stretches[-1][1::2] = [run.end(), stop]
            else:
                stretches.append([old, run.end(), new, stop])
            old, new = run.end(), stop
        elif run is None and after[new : new + 1] == before[old]:
            old, new = old + 1, new + 1
        elif before[old] == " " and stretches:
            old += 1
            stretches[-1][1::2] = [old, new]
        else:
            return
    if new == len(after):
        yield from (
            (start, end, after[low:high]) for start, end, low, high in stretches if before[start:end] != after[low:high]
        )


def _trimmed(line: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """A stretch without what stays at both of its ends."""
    before = line[start:end]
    left = _alike(before, after)
    right = _alike(before[left:][::-1], after[left:][::-1])
    return start + left, end - right, after[left : len(after) - right]


def _alike(one: str, other: str) -> int:
    """With how many characters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _with_its_space(line: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """`lÃ , puis` was `là, puis`: the second half of the letter became the space."""
    if line[start:end] == "Ã" and after == "à" and _ITS_SPACE.match(line, end) is not None:
        return start, end + 1, after
    return start, end, after


def _is_text(line: str, start: int, end: int, after: str) -> bool:
    """Whether what a stretch would become is letters and signs that texts have, and no letter of another script stands
    within a word."""
    if any(unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") or _is_strange(char) for char in after):
        return False
    around = f"{line[max(0, start - 1) : start]}{after}{line[end : end + 1]}"
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in around if char.isalpha()}
    return "LATIN" not in scripts or len(scripts) == 1


def _is_strange(char: str) -> bool:
    """Whether no running text has a character: a sign of phonetics, a letter that is no other with an accent."""
    accented = unicodedata.decomposition(char)[:1] not in ("", "<")
    return char == "\ufffd" or "\u0250" <= char <= "\u02ff" or ("\u0180" <= char <= "\u024f" and not accented)


def _is_doubtful(line: str, start: int, end: int, after: str) -> bool:
    """Whether a stretch may be the last capital of a word and a sign behind it (`AMANHÃ »`), or a letter by itself.

    It is mended where another of its text is beyond doubt.
    """
    before, left, right = line[start:end], line[max(0, start - 1) : start], line[end : end + 1]
    if before in ("Ã", "Â", "Â ") and (before.endswith(" ") or right in ("", " ")):
        return True
    within = before[:1] == "Ã" and after.isupper() and right.isalpha()
    return len(before) <= 2 and left.isupper() and not within
