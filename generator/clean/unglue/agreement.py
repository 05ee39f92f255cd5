"""Grammar that decides between two ways to part a token: number, and what an auxiliary stands before."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.knowledge.words import forms, glue, weight

_FOLLOWING = re.compile(r"\s*([^\W\d_]+)(['’]?)(?:\s+([^\W\d_]+))?")
_NEAR = 40
_SHORT = 3


def agreement(previous: str, left: str, right: str) -> float:
    """How number agrees: `deux parties ont`, not `deux partie sont`; `la visite sont` never."""
    table = glue()
    before, one, other = previous.lower(), left.lower(), right.lower()
    elided = "'" in before or "’" in before
    score = 0.0
    number = _number(one)
    if number == "plural" and left[:1].isupper() and left in forms():
        number = ""  # a name: `Laos` is no plural of `lao`
    if len(one) > 3:
        if before in table.plural and not elided:
            score += 0.8 if number == "plural" else -1.0 if number == "singular" else 0.0
        elif elided or before in table.singular:
            score += -1.5 if number == "plural" else 0.2 if number == "singular" else 0.0
        elif before.endswith(tuple(table.plural_mark)) and len(before) > 4:
            score += 0.4 if number == "plural" else -0.3 if number == "singular" else 0.0
    plural_verb, singular_verb = other in table.plural_verbs, other in table.singular_verbs
    if one in table.determiners - table.subjects and (plural_verb or singular_verb or other in table.infinitives):
        score -= 2.5
    if plural_verb:
        score += 0.5 if number == "plural" or one in table.pronouns else -0.8 if number == "singular" else 0.0
    elif singular_verb:
        score += -0.8 if number == "plural" else 0.3 if number == "singular" else 0.0
    return score


@lru_cache(maxsize=50_000)
def _number(word: str) -> str:
    """`plural`, `singular`, or nothing where the shape of a noun does not tell."""
    table = glue()
    if word in table.invariable:
        return ""
    shapes = [(end, f"{word[: -len(end)]}{put}") for end, put in table.plural_ends if word.endswith(end)]
    if shapes:
        return "plural" if any(weight(one) is not None for _, one in shapes) else ""
    plain = not word.endswith(tuple(table.verb_ends))
    return "singular" if plain and any(weight(word + mark) is not None for mark in table.plural_mark) else ""


def before_what_follows(left: str, right: str, text: str, end: int, *, behind_name: bool) -> float:
    """What a second half gains by the word after it: `a` wants a participle, `sa` a noun, `ont` no plural participle.

    `behind_name`: the first half is a name that the document has nowhere else. An adverb or a preposition is not enough
    then: `Tella pour`, `Barbara de`.
    """
    table = glue()
    if right not in table.wanting | table.determiners:
        return 0.0
    match = _FOLLOWING.match(text, end, end + _NEAR)
    following = match[1].lower() if match is not None else ""
    if right in table.having:
        said = following in table.after_auxiliary or (match is not None and match[3] in table.introducing)
        return _auxiliary(following, said=said, behind_name=behind_name)
    if right in table.having_plural | table.being_plural:
        if not following.endswith((*_participle_ends(), *table.plural_participles)):
            return 0.0
        plural = following.endswith(tuple(table.plural_participles)) and weight(following) is not None
        return 0.9 if plural == (right in table.being_plural) else -0.9
    if right in table.possessive:
        return -2.5 if following in table.between or (behind_name and weight(following) is None) else 0.0
    # A determiner stands before a noun, not before another determiner or an elided preposition.
    odd = (
        match is None
        or (match[2] and following in table.elided_prepositions)
        or following in table.determiners | table.after_names
    )
    return -2.5 if odd and right not in table.prepositions else 0.0


def participle_follows(text: str, end: int) -> bool:
    """Whether the next word looks like a participle."""
    match = _FOLLOWING.match(text, end, end + _NEAR)
    return match is not None and len(match[1]) > _SHORT and match[1].lower().endswith(_participle_ends())


def _auxiliary(following: str, *, said: bool, behind_name: bool) -> float:
    """`said`: nothing but an auxiliary stands before the participle (`été`, `déclaré que`)."""
    if following.endswith(_participle_ends()):
        return 2.0 if said else 0.7 if len(following) > _SHORT else 0.0
    return 0.0 if following in glue().between and not behind_name else -4.0


@lru_cache(maxsize=1)
def _participle_ends() -> tuple[str, ...]:
    return tuple(sorted(glue().participle_ends))


def ambiguous_cut(word: str, previous: str, following: str) -> int | None:
    """Where to part a word that is two words glued if its neighbours are what they must be; None if they are not."""
    case = glue().ambiguous[word]
    subject = previous[:1].isupper() or previous.lower() in glue().before_verbs or not previous
    if case.after == "no-subject" and subject:
        return None
    after = _FOLLOWING.match(following)
    if case.before and (after is None or after[1] not in case.before):
        return None
    return case.cut
