"""The weight of two halves of a token as words of their own. Goes in: the halves; comes out: a log10 weight, or None.

By the shape of the halves: a capital within the token (`duParti`, `ThiMinh`), an acronym before a word (`PCVsur`), a
name before a word (`Laoset`), two words (`decoopération`). Names are where most false splits are: McDonald, Delaporte.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.clean.unglue.parts import Known, part_weight, unknown_name, unknown_word
from generator.knowledge.words import (
    begins_like_a_word,
    ends_like_a_word,
    glue,
    inner_capitals,
    is_vietnamese_syllable,
    spelled,
    weight,
)

_ACRONYM = re.compile(r"(?:\w+['’-])*[^\W\d_a-zà-öø-ÿ]{2,}")
_INNER_CAPITAL = re.compile(r"[a-zà-öø-ÿ][^\W\d_a-zà-öø-ÿ]")
_ROMAN = re.compile(r"[IVX]{1,5}(?:er)?")

_LONG = 6
"""A word of so many letters does not end a name by accident."""
_STRANGE = -7.5
"""A capitalised word of which nothing is known."""
_FREQUENT = -3.3
"""Articles and prepositions are commoner."""
_CAPITAL_WITHIN = 2.5
"""What a capital says that stands behind a word written small: no word of the language is made so."""
_STANDS = 1.5
"""What it adds that an acronym, or the word behind it, stands by itself in the document."""
_RARE_LEFT, _RARE_RIGHT, _RAREST = -5.6, -5.8, -9.0
"""Below these a capitalised first half is rather a name than a word with its sentence's capital."""


def parted(left: str, right: str, known: Known, *, opens: bool) -> float | None:
    """The weight of both halves; None if they cannot be words. `opens`: the token begins a sentence."""
    if right[:1].isupper():
        return _before_capital(left, right, known)
    if _ACRONYM.fullmatch(left):
        return _after_acronym(right)
    other = part_weight(right, known)
    if other is None:
        return None
    one = part_weight(left, known)
    if one is not None and (left[:1].islower() or left[1:2] in ("'", "’")):
        return one + other
    little = one is not None and one > _FREQUENT and left.lower() in glue().short
    if one is None or one < _RARE_LEFT or other < (_RAREST if little else _RARE_RIGHT):
        return _after_name(left, right, other, known)
    # A capital article or preposition in mid-sentence is part of a name: Laville, Delaporte. Any other word there is
    # rather one that the document writes so (`Congrès`) than the beginning of a name (`Genscher`).
    if opens:
        expected = 0.5 if little else 0.0
    elif little or (left.lower() in glue().short and not known.has(left)):
        expected = -4.0
    else:
        expected = 0.0 if known.knows(left) or _is_proper(left) else -1.0
    return one + other + expected


def wants_line_end(left: str, right: str, known: Known, *, opens: bool) -> bool:
    """Whether two halves may just as well be one name with a capital within it (`TotalEnergies`), so that nothing but
    the lines can tell: they are no words of the document by themselves, nor syllables, nor a sentence's first word.

    A word of the document, or one that the corpus knows as a name, suffices beside a name that the dictionary has
    (`MikhaïlGorbatchev`).
    """
    elided = _elided().match(left)
    first = left[elided.end() :] if elided is not None else left
    if not first[:1].isupper() or not right[:1].isupper():
        return False
    seen = known.knows(first) + known.knows(right)
    if seen + _is_proper(first) + _is_proper(right) >= 2:
        return False
    if opens and elided is None and first.lower() in glue().short:
        return False
    return not (is_vietnamese_syllable(first) and is_vietnamese_syllable(right))


def heads_name(left: str, right: str, previous: str, behind: str) -> bool:
    """Whether a common noun with an article stands before a whole name (`la CultureJeanne Roy`): no name of one word is
    made so. `behind`: what follows the token."""
    if not right[:1].isupper() or not left[-1:].islower() or _NAME_GOES_ON.match(behind) is None:
        return False
    elided = _elided().match(left)
    noun = left[elided.end() :] if elided is not None else left
    if not noun[:1].isupper() or len(noun) < _SHORTEST_WORD or (elided is None and previous not in glue().determiners):
        return False
    common = weight(noun.lower())
    if common is None:  # its capital bears no accent: `Economie`
        form = spelled(noun)
        common = None if form is None or form[:1].isupper() else weight(form)
    return common is not None and common > _RARE_LEFT and len(right) >= _SHORTEST_NAME and weight(right.lower()) is None


_NAME_GOES_ON = re.compile(r" [^\W\d_a-zà-öø-ÿ][^\W\d_A-ZÀ-ÖØ-Þ]")


def doubtful(left: str, right: str, known: Known) -> float | None:
    """The weight of two halves of which one is unknown: only a line's end says that they are two (`dugouvenement`,
    `Tella`)."""
    if right[:1].isupper() or _INNER_CAPITAL.search(left):
        return None
    if left[:1].isupper():
        value = part_weight(right, None) if right in glue().after_doubtful_names else None
        return None if value is None or len(left) < _SHORTEST_NAME else unknown_name(left) - 0.3 + value
    one, other = part_weight(left, known), part_weight(right, known)
    if one is not None and other is None and len(left) > 1 and _may_be_word(right):
        return one + unknown_word(right)
    if one is None and other is not None and len(right) > 1 and _may_be_word(left):
        return unknown_word(left) + other - 0.5
    return None


def _may_be_word(word: str) -> bool:
    if len(word) < _LONG - 1 or not (word.isalpha() and word.islower()):
        return False
    return begins_like_a_word(word) and ends_like_a_word(word)


_SHORTEST_NAME, _SHORTEST_WORD = 3, 4


def _is_proper(word: str) -> bool:
    """Whether the dictionary has the word as a name."""
    form = spelled(word)
    return form is not None and form[:1].isupper()


def _after_acronym(right: str) -> float | None:
    """`PCVsur`: capitals, then a word. A plural (`ONGs`) is no such thing."""
    value = part_weight(right, None)
    return None if value is None or right in glue().plural_of_acronyms else -5.0 + value / 2


def _after_name(left: str, right: str, weight_of_right: float, known: Known) -> float | None:
    """A name, then a word: any word if the document or a dictionary has the name, else one that often follows names."""
    if not left[:1].isupper() or not left[-1].isalpha():
        return None
    elided = _elided().match(right) is not None
    if _INNER_CAPITAL.search(left) and not elided and not known.has(left):
        return None
    seen = known.knows(left) or part_weight(left, known) is not None
    long = len(right) >= _LONG and "-" not in right
    linked = right.split("-", 1)[0] in glue().name_links
    usual = elided or linked or long or right.lower() in glue().after_names
    if not usual and (len(right) < _SHORTEST_WORD or not seen):
        return None
    name = known.name_weight(left)
    if name is None and seen:
        name = -6.0
    if name is None and len(left) > 3 and (elided or long or right in glue().after_unknown_names):
        name = unknown_name(left) - 0.3
    return None if name is None else name + weight_of_right


def _before_capital(left: str, right: str, known: Known) -> float | None:
    """A capital within a token: `duParti`, `ThiMinh`, `LeHong`; not `McDonald`, `iPhone`."""
    if _is_brand(left + right) or left in inner_capitals().bound:
        return None
    if left[-1].isupper() and len(left) > 1:
        return _acronym_before_capital(left, right, known)
    if left[:1].islower():
        return _small_before_capital(left, right, known)
    if len(left) == 1:
        return -5.5 if left in glue().sure_letters else -9.0 if left in glue().doubtful_letters else None
    vietnamese = is_vietnamese_syllable(left) and is_vietnamese_syllable(right)
    if left in inner_capitals().openings and part_weight(right, known) is None and not vietnamese:
        return -9.8
    value = max(_name(left, known), -5.5) / 2 + max(_name(right, known), -6.5) / 2 - 1.5
    if _joined_name().match(right):
        value += 1.0
    return value - 2.0 if _INNER_CAPITAL.search(left) else value


def _acronym_before_capital(left: str, right: str, known: Known) -> float | None:
    """`RDPLao`: an acronym, then a word with a capital of its own; never within an acronym."""
    if not right[1:2].islower() or not _ACRONYM.fullmatch(left):
        return None
    if part_weight(right, known) is None:  # a name: only a line's end tells
        name = right[1:].islower() and len(right) >= _SHORTEST_WORD and not _ROMAN.fullmatch(left)
        return unknown_name(right) - 1.0 if name else None
    standing = known.has(right) + known.has(left)
    return (-7.0 if weight(right.lower()) is None else -8.0) + _STANDS * standing


@lru_cache(maxsize=1)
def _elided() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(glue().elided_before_names))})['’]")


@lru_cache(maxsize=1)
def _joined_name() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(inner_capitals().within))})[^\W\d_a-zà-öø-ÿ]")


def _is_brand(token: str) -> bool:
    brands = inner_capitals().brands
    return token in brands or any(brand in token for brand in brands if len(brand) > 5)


def _small_before_capital(left: str, right: str, known: Known) -> float | None:
    one = -5.0 if left in glue().name_links else part_weight(left, known)
    if one is None or (len(left) == 1 and left not in glue().letters):
        return None
    loose = left in glue().name_links or len(left) < _SHORTEST_WORD
    return one + max(_name(right, known), -6.0) + (1.0 if loose else _CAPITAL_WITHIN)


def _name(word: str, known: Known) -> float:
    """The weight of a capitalised word, be it a word or a name."""
    value = part_weight(word, known)
    if value is None:
        value = known.name_weight(word)
    if value is None and _ROMAN.fullmatch(word):
        value = -5.0
    return _STRANGE if value is None else value
