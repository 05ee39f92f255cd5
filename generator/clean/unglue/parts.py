"""What a token and its halves weigh as words. Goes in: words, and what the document itself shows; comes out: log10
weights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from generator.knowledge.words import frequency, glue, is_vietnamese_syllable, weight

_ELISION = re.compile(r"([^\W\d_]+)['’ʼ](.+)")
_SPACED_STOP = re.compile(r"\w\s[;:!?»]\s")
_CLOSE_STOP = re.compile(r"\w[;:!?»]\s")
_WORDS = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")


_SHORT = 3
"""Words of so few letters are halves only if the language's pack lists them."""


@dataclass(slots=True)
class Known:
    """What one document shows: its tokens and the pairs that stand side by side in it."""

    tokens: Counter[str] = field(default_factory=Counter)
    pairs: frozenset[tuple[str, str]] = frozenset()
    spaced_stops: bool = False
    """Whether the document puts a space before `;` and the like, as French typography has it."""
    names: frozenset[str] = frozenset()
    """Names by themselves that the corpus knows: from its other documents, and from its authority files."""

    @classmethod
    def of(cls, texts: Iterable[str], names: frozenset[str] = frozenset()) -> Known:
        """From all texts of a document, teasers included: they bear no evidence on the news, but on spelling."""
        tokens: Counter[str] = Counter()
        pairs: set[tuple[str, str]] = set()
        spaced = close = 0
        for text in texts:
            spaced += len(_SPACED_STOP.findall(text))
            close += len(_CLOSE_STOP.findall(text))
            words = _WORDS.findall(text)
            tokens.update(words)
            pairs.update(pairwise(words))
        return cls(tokens, frozenset(pairs), spaced > close, names)

    def has(self, word: str) -> bool:
        """Whether the word stands by itself in the document."""
        return word in self.tokens

    def is_whole(self, token: str) -> bool:
        """Whether the token is a word, so that it needs no parting."""
        return is_word(token)

    def name_weight(self, word: str) -> float | None:
        """The weight of a capitalised word that no dictionary has, as a name by itself; None if nothing speaks for
        it."""
        if not word[:1].isupper():
            return None
        if self.has(word):
            return -4.0
        if is_vietnamese_syllable(word):
            return -5.0
        share = frequency(word)
        return None if share is None or len(word) < 3 else min(share, -5.0)

    def together(self, left: str, right: str) -> float:
        """What it adds that the two halves stand side by side elsewhere in the document."""
        return 2.5 if (left, right) in self.pairs else 0.0


@lru_cache(maxsize=200_000)
def is_word(token: str) -> bool:
    """Whether a token is in the dictionary: as it is, behind its elision, or in all parts of its compound."""
    if len(token) == 1 or token.isdigit() or token.isupper():
        return True
    if _simple(token):
        return True
    lower = token.lower().replace("’", "'").replace("ʼ", "'")
    if lower in glue().whole_elisions:
        return True
    match = _ELISION.fullmatch(token)
    if match is not None:
        return match[1].lower() in glue().elisions and is_word(match[2])
    if "-" in token:
        return all(len(word) < 2 or is_word(word) or _opens_compound(word) for word in token.split("-"))
    return False


def _simple(word: str) -> bool:
    if weight(word) is None:
        return word[:1].isupper() and word[1:].islower() and len(word) <= 7 and is_vietnamese_syllable(word)
    # An accident of capitals within a word (`laRPDC`) is no spelling of it.
    return word[1:].islower() or word.islower()


def part_weight(word: str, known: Known | None) -> float | None:
    """The weight of one half as a word; None if it is none. One to three letters must be in the language's list."""
    return _part(word) if known is None or not known.has(word) else _seen(word)


@lru_cache(maxsize=100_000)
def _seen(word: str) -> float | None:
    """A word that stands by itself in the document, known elsewhere or not."""
    value = _part(word)
    return value if value is not None else (-5.0 if len(word) > 3 else None)


@lru_cache(maxsize=200_000)
def _part(word: str) -> float | None:
    match = _ELISION.fullmatch(word)
    if match is not None:
        return _elided(match[1], match[2])
    if "-" in word:
        parts = [_compound(one) for one in word.split("-") if one]
        found = [one for one in parts if one is not None]
        return min(found) - 1.0 if found and len(found) == len(parts) else None
    if len(word) <= _SHORT and word.lower() in glue().short:
        return _frequent(word.lower())
    name = word[:1].isupper() and word[1:].islower() and len(word) >= _SHORT and is_vietnamese_syllable(word)
    value = weight(word) if len(word) > _SHORT else None
    return -5.0 if value is None and name else value


def _elided(elision: str, word: str) -> float | None:
    """The weight of `l'accord`: a little less than that of its word."""
    if f"{elision.lower()}'{word.lower()}" in glue().whole_elisions:
        return -4.0
    rest = _part(word)
    if rest is None and word.isupper():
        rest = -5.0  # an acronym
    return None if elision.lower() not in glue().elisions or rest is None else rest - 0.7


def _compound(word: str) -> float | None:
    """A part of a compound: a word, a letter, or a first half such as `croato`, `latino`."""
    value = _part(word) if len(word) > 1 else -3.0
    return -6.0 if value is None and _opens_compound(word) else value


def _opens_compound(word: str) -> bool:
    return 4 <= len(word) <= 8 and word.islower() and word.endswith("o")


def _frequent(word: str) -> float:
    return frequency(word) or -5.0


def unknown_name(word: str) -> float:
    """The weight of a capitalised word of which nothing is known: the longer, the less likely it is one name."""
    return -6.0 - 0.25 * len(word) - 0.3 * max(0, len(word) - 12)


def whole_weight(token: str, known: Known) -> float:
    """The weight of a token that no dictionary has, as one word: a name, a rare or a misspelt word."""
    share = frequency(token)
    elided = _ELISION.fullmatch(token)
    capital = (elided[2] if elided is not None else token)[:1].isupper()
    base = unknown_name(token) if capital else -8.0 - 0.15 * len(token)
    if elided is not None and elided[1].lower() not in glue().elisions:  # no one word, then: `Materialsn'avaient`
        base = min(base, unknown_name(token))
    if share is not None:
        base = max(base, share - (0.3 if capital else 1.0))
    repeated = known.tokens[token] - 1
    return base + min(repeated, 2) * (2.0 if capital else 1.0)
