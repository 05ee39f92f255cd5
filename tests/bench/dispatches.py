"""The sample archive → as many dispatches as a measurement needs, each an article of its own.

Goes in: the raw files of corpus/dispatches/ and the names that their gold annotates. Comes out, on disk: a folder of
raw files, the same bytes for the same number. Each edition of the sample gives its persons made-up names, moves its
datelines to made-up places, says other rare words and puts the sentences of a paragraph in another order: else its
dispatches would be versions of those of the editions before. All else of a raw file stays, its faults too.

In an archive persons recur, and new ones come: most bear the same made-up name in every edition, a share of them, the
newcomers, another in each. The usual share lets 1,000 dispatches name some 950 entities and 10,000 some 3,500, about
1.3 pages an article. With a share of 1 nobody ever comes back: no archive is like that, and it is the worst case for a
page a person.
"""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator import sentences
from tests.quality.gold import ROOT, Expected
from tests.quality.texts import decoded

RAW = ROOT / "corpus" / "dispatches"
_ONSETS = ("b", "br", "c", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_NUCLEI = ("a", "e", "i", "o", "u", "é", "ia", "ou", "an", "on", "en", "or", "al", "ar", "el")
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_DATELINE = re.compile(r"^.{0,60}\(\w{2,5}\)\s?[-–—]")
_SIGNATURE = re.compile(r"[-–—]\s?\w{2,5}\W*$")
_CREDIT = re.compile(r"(?i)\b(photo|source|crédit)\w*\s?:")
_ORDINARY = re.compile(r"(?<=[a-zà-öø-ÿ] )(?<! de )(?<! du )(?<! des )(?<! et )[a-zà-öø-ÿœ]{4,}(?=[\s,.;])")
"""Words after a name or after `de` may be a part of what a body is called."""
_PARAGRAPH = 160
_SHORTEST = 4
_RARE = 30
"""So often, in the whole sample, a word stands at most that an edition replaces."""
NEWCOMERS = 1 / 16
"""The share of surnames that an edition has to itself."""


def make(folder: Path, count: int, golds: Sequence[Expected], newcomers: float = NEWCOMERS) -> int:
    """Fill `folder`, made anew, with `count` dispatches. Comes back with their bytes."""
    shutil.rmtree(folder, ignore_errors=True)
    written = 0
    for number, (path, raw) in enumerate(_editions(golds, newcomers)):
        if number == count:
            break
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
        written += len(raw)
    return written


def renamed(word: str, edition: int) -> str:
    """The capitalised word, made of syllables, that an edition has in the place of a word of a name."""
    chance = random.Random(f"{edition}/{word}")
    made = "".join(chance.choice(_ONSETS) + chance.choice(_NUCLEI) for _ in range(chance.choice((2, 2, 3))))
    return made.capitalize()


def reworded(text: str, rare: Sequence[str], edition: int) -> str:
    """A raw text in whose paragraphs each edition has others of the rare words. Glued words stay."""
    known = frozenset(rare)

    def other(match: re.Match[str]) -> str:
        return random.Random(f"{edition}/{match[0]}").choice(rare) if match[0] in known else match[0]

    return "\n".join(
        _ORDINARY.sub(other, line) if len(line) >= _PARAGRAPH and not _CREDIT.search(line) else line
        for line in text.split("\n")
    )


def varied(text: str, names: Mapping[str, str], edition: int) -> str:
    """A raw text under other names and with the sentences of its paragraphs in another order in each edition.

    Names are replaced inside glued words too. Short lines and those with a credit stay: they are captions.
    What bears a dateline stays first, and what bears a signature last.
    """
    if names:
        anywhere = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
        text = anywhere.sub(lambda match: names[match.group()], text)
    # The edition counts through the orders of the first paragraph, then through those of the next: none comes twice
    # before all have come; then a number is added. The same paragraph, said twice, comes in the same order twice.
    orders: dict[str, str] = {}
    for line in text.split("\n"):
        if line not in orders:
            orders[line], edition = _reordered(line, edition)
    unsigned = [line for line in orders if len(line) >= _PARAGRAPH and not _SIGNATURE.search(line)]
    if edition and unsigned:
        orders[unsigned[0]] += f" Bulletin {edition}."
    return "\n".join(orders[line] for line in text.split("\n"))


def _editions(golds: Sequence[Expected], newcomers: float) -> Iterator[tuple[str, bytes]]:
    raws = [(gold.path, (RAW / gold.path).read_bytes()) for gold in golds if (RAW / gold.path).exists()]
    persons, surnames, places = _words(golds)
    changing = places | {word for word in surnames if random.Random(word).random() < newcomers}
    rare = _rare(golds)
    edition = 0
    while raws:
        edition += 1
        names = {word: renamed(word, edition if word in changing else 0) for word in persons | places}
        for path, raw in raws:
            text, encoding = decoded(raw)
            made = varied(reworded(text, rare, edition), names, edition)
            yield f"{edition:04d}/{path}", made.encode(encoding, "replace")


def _rare(golds: Sequence[Expected]) -> list[str]:
    """The ordinary words that the sample rarely has, and has in no body's name."""
    counts = Counter(word for gold in golds for text in gold.paragraphs for word in _ORDINARY.findall(text))
    bodies = {
        word for gold in golds for name in gold.named("organisation") for form in name.forms for word in form.split()
    }
    return sorted(word for word, count in counts.items() if count <= _RARE and word not in bodies)


def _words(golds: Sequence[Expected]) -> tuple[set[str], set[str], set[str]]:
    """The capitalised words of persons' names, those of them that end one, and those of datelines' places.

    Left out are those that a country's name has too, and short ones, which might be a part of any word.
    """
    countries = {
        word for gold in golds for name in gold.named("country") for form in name.forms for word in form.split()
    }
    forms = {form for gold in golds for name in gold.named("person") for form in name.forms}
    wheres = {str(gold.dateline["place"]) for gold in golds if gold.dateline is not None}

    def fit(words: Iterable[str]) -> set[str]:
        return {word for word in words if len(word) >= _SHORTEST and word[0].isupper()} - countries

    persons = fit(word for form in forms for word in _WORD.findall(form))
    surnames = fit(word for form in forms for word in _WORD.findall(form)[-1:])
    return persons, surnames, fit(word for where in wheres for word in _WORD.findall(where))


def _reordered(line: str, number: int) -> tuple[str, int]:
    """The line with its sentences in the order of a number, and what is left of the number for other lines."""
    spans = sentences.spans(line)
    parts = [line[start:end] for start, end in spans]
    first = int(bool(parts and _DATELINE.search(parts[0])))
    last = len(parts) - int(bool(parts and _SIGNATURE.search(parts[-1])))
    inner = parts[first:last]
    if len(line) < _PARAGRAPH or len(inner) < 2 or _CREDIT.search(line):
        return line, number
    ordered: list[str] = []
    while inner:
        number, choice = divmod(number, len(inner))
        ordered.append(inner.pop(choice))
    return " ".join([*parts[:first], *ordered, *parts[last:]]), number
