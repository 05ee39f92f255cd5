"""Words, and numbers of words → a .words file. Run by hand when a list has a new edition.

    python -m generator.data.lexicon.pack frequencies fr     wordfreq's French list → fr.frequencies.words

`expand.py` calls it for the spelling dictionary. The format is told in generator/knowledge/wordlist.py. The same list
gives the same bytes.
"""

from __future__ import annotations

import json
import math
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

_EDGE = 3


def packed(words: Iterable[str], numbers: Mapping[str, int] | None = None) -> bytes:
    """The content of a file of these words; `numbers` from 0 to 65,535."""
    blocks: dict[int, list[bytes]] = defaultdict(list)
    edges: tuple[set[str], set[str]] = (set(), set())
    for word in set(words):
        blocks[len(word.encode())].append(word.encode())
        edges[0].add(word[:_EDGE])
        edges[1].add(word[-_EDGE:])
    ordered = [(size, sorted(blocks[size])) for size in sorted(blocks)]
    header = {
        "blocks": [[size, len(block)] for size, block in ordered],
        "beginnings": sorted(edges[0]) if numbers is None else [],
        "endings": sorted(edges[1]) if numbers is None else [],
    }
    out = [json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode(), b"\n"]
    out += [b"".join(block) for _, block in ordered]
    if numbers is not None:
        out += [numbers[word.decode()].to_bytes(2, "little") for _, block in ordered for word in block]
    return zlib.compress(b"".join(out), 9)


def frequencies(language: str) -> dict[str, int]:
    """Words of wordfreq's large list in centibels below one: 200 is one word in a hundred."""
    import wordfreq  # noqa: PLC0415 – only whoever makes the list anew needs the package

    shares: dict[str, float] = wordfreq.get_frequency_dict(language, wordlist="large")
    return {word: round(-100 * math.log10(share)) for word, share in shares.items() if " " not in word}


if __name__ == "__main__":
    of = frequencies(sys.argv[2])
    (Path(__file__).parent / f"{sys.argv[2]}.frequencies.words").write_bytes(packed(of, of))
