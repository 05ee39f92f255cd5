"""Words of the dictionary that are a name with a word behind it as well: `Sona`, `Lama`, `Dama`.

Goes in: a token with a capital, what stands around it, and what its document shows; comes out: where to part it, with a
weight. The document has to have the name, at best behind the same first name (`Ana Roy`, `Ana Roya dit`), or the token
has to stand among names of its shape.
"""

from __future__ import annotations

from functools import lru_cache

from generator.clean.unglue.agreement import before_what_follows
from generator.clean.unglue.parts import Known
from generator.knowledge.words import glue, is_vietnamese_syllable, spelled

_SAME_PERSON, _SAME_NAME = 2.5, 1.0
"""What it says that the document has the name behind the same word, or the name alone."""
_DOUBTFUL = -0.5
"""Else the lines of the document have to bear it out."""
_SHORTEST = 2
_LONGEST = 12


@lru_cache(maxsize=100_000)
def name_cuts(word: str) -> tuple[int, ...]:
    """Where a word with a capital may end as a name and another word begin."""
    if len(word) > _LONGEST or not word[:1].isupper() or not word[1:].islower() or not word.isalpha():
        return ()
    ends = glue().after_doubtful_names
    return tuple(cut for cut in range(_SHORTEST, len(word)) if word[cut:] in ends)


def behind_name(token: str, previous: str, text: str, end: int, known: Known) -> tuple[int, float] | None:
    """(place within the token, weight) of a word behind a name; None where nothing speaks for it. `end`: of the token
    in its text."""
    if known.times(token) > 1 or not previous[:1].isupper():
        return None
    for cut in name_cuts(token):
        left, right = token[:cut], token[cut:]
        weight = _weight(left, right, previous, before_what_follows(left, right, text, end, behind_name=False), known)
        if weight is not None:
            return cut, weight
    return None


def _weight(left: str, right: str, previous: str, follows: float, known: Known) -> float | None:
    """`follows`: what the word after the token says for the second half."""
    if follows < 0.0:
        return None
    shaped = is_vietnamese_syllable(left)
    if known.has(left) and known.together(previous, left):
        weight = _SAME_PERSON + follows
    elif right not in glue().having or follows <= 0.0 or not (known.knows(left) or shaped):
        return None
    elif known.knows(left):
        weight = _SAME_NAME + follows
    elif is_vietnamese_syllable(previous):
        weight = _DOUBTFUL
    else:
        return None
    sure = right in glue().having and follows > 0.0 and not _is_name(left + right)
    return weight if sure else min(weight, _DOUBTFUL)


def _is_name(word: str) -> bool:
    form = spelled(word)
    return is_vietnamese_syllable(word) or (form is not None and form[:1].isupper())
