"""What speaks for two words so much that no line has to bear it out: it is believed of a text's only lost space as
well.

Goes in: the parts of a token and what stands around it. Comes out: a weight, nothing where no evidence is found. A name
with a verb behind it (`Laosa souligné`): the document or the dictionary has the name, and a participle follows. Three
words (`surlaquestion`): a preposition, a determiner, a word of the dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.unglue.parts import Known
from generator.knowledge.reading import country_named
from generator.knowledge.words import forms, glue, weight

_OWN_VERB, _OWN, _COUNTRY, _LISTED = 3.5, 2.0, 2.5, 1.5
"""What it says that the document has the name by itself (before a verb in which no name ends: `sera`; before another),
that it is a country's behind a determiner, or that the dictionary or the corpus has it."""
_THREE = 2.0
_LONG_WORD, _LONG_NAME, _SHORTEST = 4, 4, 3
_COMMON = -6.0


def verb_behind_name(left: str, right: str, previous: str, known: Known, *, participle: bool) -> float:
    """`previous`: the token before; `participle`: one follows."""
    table = glue()
    verb = right in table.singular_verbs | table.plural_verbs
    if not left[1:].islower() or not (verb or right in table.after_names):
        return 0.0
    if known.has(left) and (len(right) >= _LONG_WORD or (verb and participle)):
        return _OWN_VERB if verb and len(right) >= _LONG_WORD else _OWN
    if not verb or not participle:
        return 0.0
    listed = previous.islower() and left in forms()
    if listed and previous in table.determiners and country_named(left) is not None:
        return _COUNTRY
    listed = listed and len(left) >= _LONG_NAME and weight(left.lower()) is None
    return _LISTED if listed or known.knows(left) else 0.0


def three_words(words: Sequence[str]) -> float:
    """What three parts say by their kinds."""
    if len(words) != 3 or not "".join(words)[:-1].isalpha():
        return 0.0
    table = glue()
    before, determiner, noun = words
    linking = before in table.after_names | table.determiners and determiner in table.determiners
    common = weight(noun)
    return _THREE if linking and len(noun) >= _SHORTEST and common is not None and common > _COMMON else 0.0
