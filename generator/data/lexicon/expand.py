"""Hunspell dictionary → the list of its word forms, packed. Run by hand when the dictionary has a new edition.

Goes in: a .dic and an .aff file (UTF-8, FLAG long). Comes out: every form that suffix rules make, as `pack` writes it.
Prefix rules (elisions) are not applied. Format: hunspell(5).
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.data.lexicon.pack import packed

_FORM = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_'’.-]*)*")
_MAX_DEPTH = 2


class Suffix(NamedTuple):
    """One SFX line: cut `strip` off, put `add` on, where `condition` holds; `flags` may go on."""

    strip: str
    add: str
    flags: str
    condition: re.Pattern[str]


def suffixes(aff: str) -> tuple[Mapping[str, list[Suffix]], str]:
    """The suffix rules by flag, and the flag that says that a stem is no word by itself."""
    rules: dict[str, list[Suffix]] = defaultdict(list)
    stem_only = ""
    for line in aff.splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":
            add, _, flags = fields[3].partition("/")
            strip = "" if fields[2] == "0" else fields[2]
            rules[fields[1]].append(Suffix(strip, "" if add == "0" else add, flags, re.compile(f"(?:{fields[4]})$")))
        elif fields[:1] == ["NEEDAFFIX"]:
            stem_only = fields[1]
    return rules, stem_only


def expand(word: str, flags: str, rules: Mapping[str, list[Suffix]], stem_only: str, depth: int = 0) -> Iterator[str]:
    """Every form of a dictionary entry."""
    pairs = [flags[place : place + 2] for place in range(0, len(flags), 2)]
    if stem_only not in pairs:
        yield word
    for flag in pairs:
        for rule in rules.get(flag, ()):
            if word.endswith(rule.strip) and rule.condition.search(word):
                form = word[: len(word) - len(rule.strip)] + rule.add
                if depth < _MAX_DEPTH:
                    yield from expand(form, rule.flags, rules, stem_only, depth + 1)


def main(dic: str, aff: str, out: str) -> None:
    """Reads both files and writes the list."""
    rules, stem_only = suffixes(Path(aff).read_text(encoding="utf-8"))
    forms: set[str] = set()
    for line in Path(dic).read_text(encoding="utf-8").splitlines()[1:]:
        word, _, flags = line.split()[0].partition("/")
        forms.update(form for form in expand(word, flags, rules, stem_only) if _FORM.fullmatch(form))
    Path(out).write_bytes(packed(forms))


if __name__ == "__main__":
    main(*sys.argv[1:])
