"""Small questions of syntax that several rules ask.

Goes in: a passage, a place in it, the lexicon. Comes out: an answer. The words themselves stand in the language's
file.
"""

from __future__ import annotations

from generator.knowledge.naming import Lexicon
from generator.knowledge.spelling import is_syllable
from generator.recognise.passages import Passage


def is_adjective(low: str, lexicon: Lexicon) -> bool:
    """Whether a word is an adjective, as far as its form tells."""
    if low in lexicon.adjectives:
        return True
    return len(low) > 3 and low not in lexicon.not_adjectives and low.endswith(lexicon.adjective_endings)


def is_epithet(low: str, lexicon: Lexicon) -> bool:
    """The same, with the adjectives of countries."""
    form = lexicon.gazetteer.get((low,))
    return is_adjective(low, lexicon) or (form is not None and form.kind == "adjective")


def of(passage: Passage, j: int, lexicon: Lexicon) -> int:
    """How many words of `de`, `de la`, `dudit` … stand at `j`; 0 for none."""
    low = passage.low[j] if 0 <= j < len(passage) else ""
    if low in lexicon.syntax["of_one"]:
        return 1
    if low in lexicon.syntax["of"]:
        return 2 if passage.at(j + 1) in lexicon.syntax["of_the"] else 1
    return 0


def family_name_le(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """`Le Hoai Trung`: an article's word that is a family name, where two syllables of a name follow."""
    if i < 0 or i + 2 >= len(passage) or not passage.capital(i) or passage.keys[i] not in lexicon.family_first:
        return False
    return all(
        passage.capital(k)
        and is_syllable(passage.keys[k])
        and passage.keys[k] not in lexicon.not_names
        and passage.keys[k] not in lexicon.heads
        for k in (i + 1, i + 2)
    )
