"""The sample archive → as many dispatches as a measurement needs, each an article of its own.

Goes in: the raw files of corpus/dispatches/ and the names that their gold annotates. Comes out, on disk: a folder
of raw files, the same bytes for the same number. Each edition of the sample is a world of its own: persons and places
bear names made up for it, alike in all its dispatches, and the sentences of a paragraph come in another order. All else
of a raw file stays, its faults too.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator import sentences
from tests.quality.gold import ROOT, Expected
from tests.quality.texts import decoded

RAW = ROOT / "corpus" / "dispatches"
_ONSETS = ("b", "br", "c", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_NUCLEI = ("a", "e", "i", "o", "u", "é", "ia", "ou", "an", "on", "en", "or", "al", "ar", "el")
_TOKEN = re.compile(r"[^\W\d_][\w’'-]+")
_SHORTEST = 4


def make(folder: Path, count: int, golds: Sequence[Expected]) -> int:
    """Fill `folder`, made anew, with `count` dispatches. Comes back with their bytes."""
    shutil.rmtree(folder, ignore_errors=True)
    written = 0
    originals = [(gold, RAW / gold.path) for gold in golds]
    for number, (path, raw) in enumerate(_editions(originals, _tokens(golds))):
        if number == count:
            break
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
        written += len(raw)
    return written


def renamed(token: str, edition: int) -> str:
    """The name that an edition has in the place of a name: made of syllables, capitals where they were."""
    chance = random.Random(f"{edition}/{token}")
    made = "".join(chance.choice(_ONSETS) + chance.choice(_NUCLEI) for _ in range(chance.choice((2, 2, 3))))
    return made.capitalize() if token[:1].isupper() else made


def varied(text: str, names: Mapping[str, str], chance: random.Random) -> str:
    """A raw text under other names and with its sentences in another order.

    Names are replaced inside glued words too. The first sentence of a line stays first: it bears the dateline, if any.
    The last one stays last: it bears the signature.
    """
    if names:
        anywhere = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
        text = anywhere.sub(lambda match: names[match.group()], text)
    return "\n".join(_shuffled(line, chance) for line in text.split("\n"))


def _editions(originals: Sequence[tuple[Expected, Path]], tokens: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    raws = [(gold.path, path.read_bytes()) for gold, path in originals if path.exists()]
    edition = 0
    while raws:
        edition += 1
        names = {token: renamed(token, edition) for token in tokens}
        for path, raw in raws:
            text, encoding = decoded(raw)
            changed = varied(text, names, random.Random(f"{edition}/{path}"))
            yield f"{edition:04d}/{path}", changed.encode(encoding, "replace")


def _tokens(golds: Sequence[Expected]) -> list[str]:
    """The capitalised words that name persons and datelines' places, but no country, nor part of a common word."""
    names = {form for gold in golds for name in gold.named("person") for form in name.forms}
    names |= {str(gold.dateline["place"]) for gold in golds if gold.dateline is not None}
    countries = {
        token for gold in golds for name in gold.named("country") for form in name.forms for token in form.split()
    }
    tokens = {token for name in names for token in _TOKEN.findall(name)} - countries
    return sorted(token for token in tokens if len(token) >= _SHORTEST and token[0].isupper())


def _shuffled(line: str, chance: random.Random) -> str:
    spans = sentences.spans(line)
    inner = [line[start:end] for start, end in spans[1:-1]]
    if len(inner) < 2:
        return line
    chance.shuffle(inner)
    first, last = spans[0], spans[-1]
    return " ".join([line[: first[1]], *inner, line[last[0] :]])
