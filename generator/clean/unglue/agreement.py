"""Grammar that decides between two ways to part a token: number, and what an auxiliary stands before."""

from __future__ import annotations

import re

from generator.knowledge.words import glue, weight


def agreement(previous: str, left: str, right: str) -> float:
    """How number agrees: `deux parties ont`, not `deux partie sont`; `la visite sont` never."""
    table = glue()
    before, one, other = previous.lower(), left.lower(), right.lower()
    if "'" in before or "’" in before:
        before = "l"
    score = 0.0
    plural = one.endswith(("s", "x")) and weight(one[:-1]) is not None
    singular = not one.endswith(("s", "x", "z")) and weight(one + "s") is not None
    if len(one) > 3:
        if before in table.plural:
            score += 0.8 if plural else -1.0 if singular else 0.0
        elif before in table.singular:
            score += -1.5 if plural else 0.2 if singular else 0.0
        elif before.endswith("s") and len(before) > 4:
            score += 0.4 if plural else -0.3 if singular else 0.0
    verb = other in table.plural_verbs or other in table.singular_verbs
    if verb and one in table.determiners:
        score -= 2.5
    if other in table.plural_verbs:
        score += 0.5 if plural or one in table.pronouns else -0.8 if singular and one != "se" else 0.0
    elif other in table.singular_verbs:
        score += -0.8 if plural else 0.3 if singular else 0.0
    return score


def before_what_follows(word: str, text: str, end: int, *, behind_name: bool) -> float:
    """What a second half gains by the word after it: `a` wants a participle, `sa` a noun.

    `behind_name`: the first half is a name that the document has nowhere else. An adverb or a preposition is not enough
    then: `Tella pour`, `Barbara de`.
    """
    if word not in ("a", "sa"):
        return 0.0
    match = re.match(r"\s*([^\W\d_]+)", text[end : end + 40])
    following = match[1].lower() if match is not None else ""
    if word == "sa":
        return -2.5 if following in glue().between else 0.0
    participle = (following in glue().between and not behind_name) or any(
        following.endswith(one) for one in glue().participle_ends
    )
    return 0.0 if participle else -4.0


def ambiguous_cut(word: str, previous: str, following: str) -> int | None:
    """Where to part a word that is two words glued if its neighbours are what they must be; None if they are not."""
    case = glue().ambiguous[word]
    if case.after == "participle" and not any(previous.endswith(ending) for ending in _PARTICIPLES):
        return None
    after = re.match(r"\s*([^\W\d_]+)", following)
    if case.before and (after is None or after[1] not in case.before):
        return None
    return case.cut


_PARTICIPLES = (
    "é",
    "ée",
    "és",
    "ées",
    "u",
    "ue",
    "us",
    "ues",
    "is",
    "ise",
    "ises",
    "it",
    "ite",
    "its",
    "ites",
    "ert",
    "erte",
    "int",
)
