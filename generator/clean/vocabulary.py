"""The names that a corpus knows: those that stand by themselves in its other dispatches, those of its authority files.

Goes in: documents, names of authority files. Comes out: a frozen Vocabulary. Nothing stays on disk.

One look at each file, before any is read. That a word stands whole in several dispatches proves nothing for the whole,
since glued forms recur (`Laosa`); but a name that stands by itself elsewhere is good evidence for a half. A word of the
dictionary is none: capitals come to it by the way.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.clean.encoding import characters
from generator.errors import Quarantined
from generator.knowledge.words import glue, is_vietnamese_syllable, weight
from generator.model import Document

_NAME = re.compile(r"(?<=[\w,’'] )[^\W\d_a-zà-öø-ÿ][^\W\d_A-ZÀ-ÖØ-Þ]{2,}(?![\w’'-])")
"""A word with a capital alone, in mid-sentence."""
_DECIDED = re.compile(r"[^\W\d_a-zà-öø-ÿ][^\W_]{2,}")
_RARE, _STRANGEST = -5.0, -9.0
_DOCUMENTS = 2
"""In so many different dispatches a name stands before it is known: one of them is another than the one in hand."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words with a capital that are names by themselves. Empty for a dispatch that is read alone."""

    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """What one file shows: the digest of its bytes, since a copy proves nothing, and its words with a capital."""

    sha256: str
    names: frozenset[str] = frozenset()


def seen(document: Document) -> Seen:
    """The words with a capital that stand by themselves in a document; none in one that is no text."""
    try:
        text = characters(document.path, document.raw).text
    except Quarantined:
        return Seen(document.sha256)
    return Seen(document.sha256, frozenset(_NAME.findall(unicodedata.normalize("NFC", text))))


def learn(documents: Iterable[Seen], decided: Iterable[str] = ()) -> Vocabulary:
    """The vocabulary of a corpus: the same whatever the order of its documents. `decided`: names of its authority
    files."""
    shown = {one.sha256: one.names for one in documents}
    counts = Counter(name for names in shown.values() for name in names)
    names = {name for name, count in counts.items() if count >= _DOCUMENTS and _is_strange(name)}
    alone = frozenset(name for name in names if not _is_glued(name, counts))
    return Vocabulary(alone.union(*(_DECIDED.findall(unicodedata.normalize("NFC", name)) for name in decided)))


def _is_strange(name: str) -> bool:
    """Whether neither the shape of its syllable nor the dictionary knows the word, unless as a rare one (`Tell`)."""
    return (weight(name) or _STRANGEST) < _RARE and not is_vietnamese_syllable(name)


def _is_glued(name: str, counts: Mapping[str, int]) -> bool:
    """Whether the word is another, commoner one with a word behind it (`Laosa`, `Affairesétrangères`)."""
    ends = glue().after_doubtful_names
    return any(
        (name[cut:] in ends or (len(name) - cut >= _LONG and weight(name[cut:]) is not None))
        and (counts.get(name[:cut], 0) >= counts[name] or weight(name[:cut]) is not None)
        for cut in range(_SHORTEST, len(name))
    )


_SHORTEST, _LONG = 3, 4
