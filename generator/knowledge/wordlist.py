"""A long list of words on little space, at hand at once: looked up where it lies, never made into a set.

Goes in: a file of data/lexicon/ that data/lexicon/pack.py made. Comes out: a WordList. Nothing stays on disk.

The file is zlib; in it, a line of JSON, `{"blocks": [[bytes, words], …], "beginnings": […], "endings": […]}`, then the
words in UTF-8, first all of one byte, then all of two, …, each block sorted and without separators, then, where the
list has numbers, two bytes for each word in that order, little-endian.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass

from generator.knowledge import tables


@dataclass(frozen=True, slots=True)
class WordList:
    """Words, each with a number where the list has numbers. A look-up takes some microseconds: cache what it tells."""

    data: bytes
    blocks: dict[int, tuple[int, int, int]]
    """Bytes of a word → where its block begins, how many words it has, how many words are before it."""
    numbers: int
    """Where the numbers begin."""
    beginnings: frozenset[str]
    """The first three letters of words."""
    endings: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return self._place(word) is not None

    def number(self, word: str) -> int | None:
        """The number of a word; None if the list lacks it."""
        place = self._place(word)
        if place is None:
            return None
        at = self.numbers + place * _WIDE
        return int.from_bytes(self.data[at : at + _WIDE], "little")

    def _place(self, word: str) -> int | None:
        key = word.encode(errors="surrogatepass")
        size = len(key)
        if size not in self.blocks:
            return None
        start, count, before = self.blocks[size]
        data = self.data
        low, high = start, start + count * size
        while low < high:
            middle = low + (high - low) // (2 * size) * size
            word_there = data[middle : middle + size]
            if word_there == key:
                return before + (middle - start) // size
            if word_there < key:
                low = middle + size
            else:
                high = middle
        return None


_WIDE = 2


def load(name: str) -> WordList:
    """The list in data/lexicon/`name`.words. Raises FileNotFoundError, zlib.error, ValueError."""
    return unpacked((tables.DATA / "lexicon" / f"{name}.words").read_bytes())


def unpacked(content: bytes) -> WordList:
    """The list that a file holds. Raises zlib.error, ValueError."""
    line, _, rest = zlib.decompress(content).partition(b"\n")
    header = json.loads(line)
    blocks: dict[int, tuple[int, int, int]] = {}
    start = before = 0
    for size, count in header["blocks"]:
        blocks[size] = (start, count, before)
        start, before = start + size * count, before + count
    return WordList(rest, blocks, start, frozenset(header["beginnings"]), frozenset(header["endings"]))
