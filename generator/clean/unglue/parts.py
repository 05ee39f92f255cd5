"""What a token and its halves weigh as words. Goes in: words, and what the document itself shows; comes out: log10
weights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from generator.knowledge.words import frequency, glue, is_vietnamese_syllable, prefixed, weight

ELISION = re.compile(r"([^\W\d_]+)['’ʼ](.+)")
_STOP = re.compile(r"[;:!?»](?=\s)")
_THOUSANDS = re.compile(r"\d[ \u00a0\u202f]\d{3}(?![\d.,])")
_WORDS = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")

_SHORT = 3
"""Words of so few letters are halves only if the language's pack lists them."""
_LONGEST = 100
"""A longer run of letters and apostrophes is no word, nor several."""


@dataclass(slots=True)
class Known:
    """What one document shows: its tokens and what stands side by side in it; and the names that its corpus knows."""

    tokens: Counter[str] = field(default_factory=Counter)
    """Those that stand for themselves,"""
    glued: Counter[str] = field(default_factory=Counter)
    """and those that are none, but two words: `dela` does not make `delapaix` two."""
    text: str = ""
    """All of it, for what stands side by side."""
    spaced_stops: bool = False
    """Whether the document puts a space before `;` and the like, as French typography has it."""
    spaced_thousands: bool = False
    """Whether the document puts a space before thousands (`16 500`)."""
    names: frozenset[str] = frozenset()
    """Names by themselves that the corpus knows: from its other documents, and from its authority files."""

    @classmethod
    def of(cls, texts: Iterable[str], names: frozenset[str] = frozenset()) -> Known:
        """From all texts of a document, teasers included: they bear no evidence on the news, but on spelling."""
        text = "\n".join(texts)
        spaced = close = 0
        for match in _STOP.finditer(text):
            before = text[match.start() - 1 : match.start()]
            spaced += before.isspace()
            close += before.isalnum()
        tokens = Counter(_WORDS.findall(text))
        glued = Counter({token: count for token, count in tokens.items() if _is_glued(token)})
        thousands = _THOUSANDS.search(text) is not None
        return cls(tokens - glued, glued, text, spaced > close, thousands, names)

    def times(self, token: str) -> int:
        """How often the document has a token, be it a word or not."""
        return self.tokens[token] + self.glued[token]

    def has(self, word: str) -> bool:
        """Whether the word stands by itself in the document."""
        return word in self.tokens

    def knows(self, word: str) -> bool:
        """Whether the word stands by itself in the document, or the corpus knows it as a name."""
        return word in self.tokens or word in self.names

    def name_weight(self, word: str) -> float | None:
        """The weight of a capitalised word that no dictionary has, as a name by itself; None if nothing speaks for
        it."""
        if not word[:1].isupper():
            return None
        if word in self.tokens:
            return -4.0
        if word in self.names:
            return -4.5
        if is_vietnamese_syllable(word):
            return -5.0
        share = frequency(word)
        return None if share is None or len(word) < 3 else min(share, -5.0)

    def together(self, left: str, right: str) -> float:
        """What it adds that the two halves stand side by side elsewhere in the document."""
        if left not in self.tokens or right not in self.tokens:
            return 0.0
        pair = f"{left} {right}"
        place = self.text.find(pair)
        while place >= 0:
            before, behind = self.text[place - 1 : place], self.text[place + len(pair) : place + len(pair) + 1]
            if not (before.isalnum() or behind.isalnum()):
                return _TOGETHER
            place = self.text.find(pair, place + 1)
        return 0.0


_TOGETHER = 2.5


@lru_cache(maxsize=200_000)
def is_word(token: str) -> bool:
    """Whether a token is in the dictionary: as it is, behind its elision, or in all parts of its compound."""
    if len(token) == 1 or token.isdigit() or token.isupper() or _simple(token):
        return True
    if len(token) > _LONGEST:
        return False
    lower = token.lower().replace("’", "'").replace("ʼ", "'")
    if lower in glue().whole_elisions:
        return True
    match = ELISION.fullmatch(token)
    if match is not None:
        return match[1].lower() in glue().elisions and is_word(match[2])
    if "-" in token:
        return all(len(word) < 2 or is_word(word) or _opens_compound(word) for word in token.split("-"))
    return False


def _simple(word: str) -> bool:
    if not (word[1:].islower() or word.islower()):
        return False  # An accident of capitals within a word (`laRPDC`) is no spelling of it.
    if weight(word) is not None or prefixed(word):
        return True
    return word[:1].isupper() and len(word) <= 7 and is_vietnamese_syllable(word)


@lru_cache(maxsize=200_000)
def _is_glued(token: str) -> bool:
    """Whether a token written small is no word, but two, one of them short."""
    if not (token.isalpha() and token.islower() and len(token) <= _LONGEST) or is_word(token):
        return False
    short = glue().short
    pairs = ((token[:cut], token[cut:]) for cut in range(1, len(token)))
    weights = [(_part(one), _part(other)) for one, other in pairs if one in short or other in short]
    least = _whole(token) + _LIKELIER
    return any(one is not None and other is not None and one + other > least for one, other in weights)


_LIKELIER = 1.0
"""By how much the parts of a glued token outweigh it, at least."""


def part_weight(word: str, known: Known | None) -> float | None:
    """The weight of one half as a word; None if it is none. One to three letters must be in the language's list."""
    return _part(word) if known is None or word not in known.tokens else _seen(word)


@lru_cache(maxsize=100_000)
def _seen(word: str) -> float | None:
    """A word that stands by itself in the document, known elsewhere or not."""
    value = _part(word)
    return value if value is not None else (-5.0 if len(word) > 3 else None)


@lru_cache(maxsize=400_000)
def _part(word: str) -> float | None:
    match = ELISION.fullmatch(word)
    if match is not None:
        return _elided(match[1], match[2])
    if "-" in word:
        listed = weight(word)
        if listed is None and word.split("-", 1)[0] in glue().unhyphenated:
            return None  # `se-mails`, `le-et-Vilaine`
        parts = [_compound(one) for one in word.split("-") if one]
        found = [one for one in parts if one is not None]
        made = min(found) - _COMPOUND * (len(parts) - 1) if found and len(found) == len(parts) else None
        return made if listed is None else max(listed, made or listed)
    if len(word) <= _SHORT:
        if word.lower() in glue().short:
            return _frequent(word.lower())
        return -5.0 if len(word) == _SHORT and _is_syllable(word) else None
    value = weight(word)
    if value is None:
        value = _RARE if prefixed(word) else -5.0 if _is_syllable(word) else None
    return value


_RARE = -7.0
"""A word made of a known one."""
_COMPOUND = 1.5
"""What each hyphen of a compound costs, beside its rarest part."""
_ELIDED = 0.7
"""What the elision of one or two letters costs; of a conjunction (`lorsqu'`), as much again as that one does."""
_LONG_ELISION = 2.5


def _is_syllable(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and is_vietnamese_syllable(word)


def _elided(elision: str, word: str) -> float | None:
    """The weight of `l'accord`: a little less than that of its word."""
    lower = elision.lower()
    if f"{lower}'{word.lower()}" in glue().whole_elisions:
        return -4.0
    rest = _part(word)
    if rest is None and len(word) > 1:
        if word.isupper():
            rest = -5.0  # an acronym
        elif len(word) > _SHORT and word[0].isupper() and word[1:].islower():
            rest = unknown_name(word) / 2 - 3.5
    cost = _ELIDED if len(lower) < _SHORT else _LONG_ELISION
    return None if lower not in glue().elisions or rest is None else rest - cost


def _compound(word: str) -> float | None:
    """A part of a compound: a word, a letter, or a first half such as `croato`, `latino`."""
    if word in glue().name_links:
        return -5.0
    value = _part(word) if len(word) > 1 else -3.0
    return -6.0 if value is None and _opens_compound(word) else value


def _opens_compound(word: str) -> bool:
    return (4 <= len(word) <= 8 and word.islower() and word.endswith("o")) or word.lower() in glue().prefixes


def _frequent(word: str) -> float:
    return frequency(word) or -5.0


def unknown_name(word: str) -> float:
    """The weight of a capitalised word of which nothing is known: the longer, the less likely it is one name."""
    return -6.0 - 0.25 * len(word) - 0.3 * max(0, len(word) - 12)


def unknown_word(word: str) -> float:
    """The weight of a small word of which nothing is known: rare, misspelt or foreign."""
    return -8.0 - 0.15 * len(word) - 0.25 * max(0, len(word) - 12)


def whole_weight(token: str, known: Known) -> float:
    """The weight of a token that no dictionary has, as one word: a name, a rare or a misspelt word."""
    base = _whole(token)
    repeated = known.times(token) - 1
    if repeated <= 0:
        return base
    elided = ELISION.fullmatch(token)
    capital = (elided[2] if elided is not None else token)[:1].isupper()
    return base + min(repeated, 2) * (2.0 if capital else 1.0)


@lru_cache(maxsize=100_000)
def _whole(token: str) -> float:
    share = frequency(token)
    elided = ELISION.fullmatch(token)
    capital = (elided[2] if elided is not None else token)[:1].isupper()
    base = unknown_name(token) if capital else unknown_word(token)
    if elided is not None and elided[1].lower() not in glue().elisions:  # no one word, then: `Materialsn'avaient`
        base = min(base, unknown_name(token)) - (2.0 if len(elided[1]) > _SHORT else 0.0)
    if share is not None:
        base = max(base, share - (0.3 if capital else 1.0))
    return base
