"""Where a text may be glued. Goes in: one text and what its document shows; comes out: places to part, with their weight.

A weight is a log10 ratio: how much likelier the parts are, as words of their own, than the token as one. Classes of candidates
(case, punctuation, figures, elision, words) are those of the rules below; which of them are believed is for `layout` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.clean.unglue.parts import Known, part_weight, unknown_name, whole_weight
from generator.knowledge.words import glue, inner_capitals, is_vietnamese_syllable, weight

TOKEN = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_ELIDED = re.compile(r"[sdlnc]['’]|qu['’]")
_ROMAN = re.compile(r"[IVX]{1,5}(?:er)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:;]\s*|[«“\"(]\s*|\n)$")
_ABBREVIATION = re.compile(r"(?:(?<!\w)[A-Z]|MM|Mme|Mlle|Dr|Pr)\.\s*$")
_UPPER_RUN = re.compile(r"[^\W\d_a-zà-öø-ÿ]{2,}")
_MIN_SCORE = -3.0
_SURE = 6.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to part a token: a space is put before each of `cuts`."""

    cuts: tuple[int, ...]
    score: float
    rule: str


Group = tuple[Candidate, ...]
"""The ways to part one token, of which at most one is true."""


def find(text: str, known: Known) -> list[Group]:
    """The candidates of a text, in its order."""
    groups: list[Group] = [(Candidate((cut,), _SURE, rule),) for cut, rule in _punctuation(text)]
    if known.spaced_stops:
        groups += [(Candidate((match.start(),), _SPACED, "stop"),) for match in _HIGH_STOP.finditer(text)]
    previous = ""
    for match in TOKEN.finditer(text):
        token = match[0]
        if not known.is_whole(token) and not _in_address(text, match.start(), match.end()):
            found = tuple(_token(token, match.start(), text, previous, known))
            if found:
                groups.append(found)
        previous = token
    return sorted(groups, key=lambda group: group[0].cuts)


# --- punctuation ------------------------------------------------------------------------------------------------------

_PUNCTUATION: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("comma", re.compile(r"(?<=[\w)»”\"’'%]),(?=[^\W\d_])")),
    ("semicolon", re.compile(r"(?<!&\w\w)(?<!&\w\w\w)(?<!&\w{4})(?<!&\w{5})(?<!&\w{6})(?<!&#\d\d\d);(?=[^\W\d_])")),
    ("comma", re.compile(r"(?<=[^\W\d_]),(?=\d)")),
    ("full-stop", re.compile(r"(?<=[a-zà-öø-ÿ\d]{2})[.!?…](?=[^\W\d_a-zà-öø-ÿ](?:[^\W\d_]|['’]|\s))")),
    ("full-stop", re.compile(r"(?<=[)»”%])[.!?](?=[^\W\d_])")),
    ("full-stop", re.compile(r"(?<=[A-ZÀ-Ý]{2})\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ])")),
    ("title-stop", re.compile(r"(?<!\w)(?:M|MM|Dr|Pr)\.(?=[A-ZÀ-Ý][a-zà-öø-ÿ])")),
    ("bracket", re.compile(r"(?<=[^\W_])(?=\((?!(?:s|e|es|ne|nes|x|le|les|trice|trices)\))[\w«\"])")),
    ("bracket", re.compile(r"(?<![-(])\)(?=(?!s\b)[^\W_])")),
    ("quote", re.compile(r"(?<=[^\W_])(?=[«“])")),
    ("quote", re.compile(r"[»”](?=[^\W_])")),
    ("per-cent", re.compile(r"(?<=\d)\s?%(?=[^\W\d_]{2})")),
    ("colon", re.compile(r"(?<=[^\W\d_]):(?=[^\W\d_]{2})|(?<=\s):(?=[^\W\d_](?:[^\W\d_]|['’]|\s))")),
    ("dash", re.compile(r"(?<=[^\W_])(?=–\s)")),
)
_HIGH_STOP = re.compile(r"(?<=[^\W_])(?=[;:!?»](?:\s|$))")
_SPACED = -0.5
"""The weight of a lost space before a high stop, in a document that puts spaces there."""
_STRAIGHT = re.compile(r"(?<=[^\W_.,;:!?])\"(?=[^\W_])")


def _punctuation(text: str) -> Iterator[tuple[int, str]]:
    """(place, class) of every lost space beside a punctuation mark."""
    for rule, pattern in _PUNCTUATION:
        for match in pattern.finditer(text):
            if not _in_address(text, match.start(), match.end()):
                yield match.end(), rule
    for match in _STRAIGHT.finditer(text):
        opening = text.count('"', 0, match.start()) % 2 == 0
        yield (match.start() if opening else match.end()), "quote"


_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|vn|org|net|fr|info|gov|eu|int)\b|/\w+/")


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the place lies within an address of the Web."""
    left = text.rfind(" ", 0, start) + 1
    right = text.find(" ", end)
    return _ADDRESS.search(text[left : right if right >= 0 else len(text)]) is not None


# --- tokens -----------------------------------------------------------------------------------------------------------


def _token(token: str, start: int, text: str, previous: str, known: Known) -> Iterator[Candidate]:
    if any(char.isdigit() for char in token):
        yield from _figures(token, start, known)
        return
    whole = whole_weight(token, known)
    opens = _opens_sentence(text, start)
    best: list[Candidate] = []
    for cut in _cuts(token):
        left, right = token[:cut], token[cut:]
        score = _parted(left, right, known, opens=opens)
        if score is None:
            continue
        score += _agreement(previous, left, right) + known.together(left, right) - whole
        if right == "a" and not _before_participle(text, start + len(token)):
            score -= 2.5
        if score > _MIN_SCORE:
            best.append(Candidate((start + cut,), score, _rule(left, right)))
    if not best or max(candidate.score for candidate in best) < 1.0:
        best += _three_way(token, start, whole, known)
    yield from sorted(best, key=lambda candidate: -candidate.score)[:4]


def _cuts(token: str) -> Iterator[int]:
    """Places within the token where two letters meet."""
    return (cut for cut in range(1, len(token)) if token[cut - 1].isalpha() and token[cut].isalpha())


def _rule(left: str, right: str) -> str:
    if right[:1].isupper():
        return "glued-case"
    return "glued-elision" if re.match(r"[a-z]{1,2}['’]", right) else "glued-words"


def _parted(left: str, right: str, known: Known, *, opens: bool) -> float | None:
    """The weight of two halves as words of their own; None if they cannot be."""
    if right[:1].isupper():
        return _case(left, right, known)
    if re.fullmatch(r"(?:\w{1,2}['’])?[^\W\d_a-zà-öø-ÿ]{2,}", left):
        return _after_acronym(left, right)
    if _UPPER_RUN.match(right):
        return -6.5 if _ROMAN.fullmatch(right) and known.name_weight(left) or part_weight(left, known) else None
    one, other = part_weight(left, known), part_weight(right, known)
    if other is None:
        return None
    if one is None:
        return _after_name(left, right, other, known)
    if left[:1].isupper() and left[1:2] not in ("'", "’"):
        little = left.lower() in glue().short
        if one < -5.6 or other < (-9.0 if little else -5.8):
            return _after_name(left, right, other, known)
        if little:
            # A capital article or preposition in mid-sentence is part of a name: Laville, Delaporte.
            return one + other + (0.5 if opens else -4.0)
    return one + other


def _after_name(left: str, right: str, weight_of_right: float, known: Known) -> float | None:
    """A name, then a word: any common word if the document or a dictionary has the name, else one that often follows names."""
    if not left[:1].isupper() or not left[-1].isalpha():
        return None
    seen = known.has(left) or part_weight(left, known) is not None
    elided = _ELIDED.match(right) is not None
    often = right.lower() in glue().after_names or elided
    if not often and (len(right) < 4 or not seen):
        return None
    name = known.name_weight(left)
    if name is None and seen:
        name = -6.0
    if name is None and len(left) > 3 and (elided or right in glue().after_unknown_names):
        name = unknown_name(left) - 0.3
    return None if name is None else name + weight_of_right


def _case(left: str, right: str, known: Known) -> float | None:
    """A capital within a token: `duParti`, `ThiMinh`, `LeHong`; not `McDonald`, `iPhone`."""
    openings, brands = inner_capitals()
    if left + right in brands or any(brand in left + right for brand in brands if len(brand) > 5):
        return None
    if left.isupper() and len(left) > 1:  # RDPLao: an acronym, then a name
        return -9.0 if part_weight(right, known) is None else -7.0
    two = part_weight(right, known)
    right_name = two if two is not None else known.name_weight(right)
    if right_name is None:
        right_name = -7.5
    if left[:1].islower():
        one = -5.0 if left in glue().name_links else part_weight(left, known)
        if one is None or (len(left) == 1 and left not in ("à", "a", "y")):
            return None
        return one + max(right_name, -6.0) + 1.0
    if left in openings and two is None and not (is_vietnamese_syllable(left) and is_vietnamese_syllable(right)):
        return -9.8
    if len(left) == 1:
        return -9.0 if left in ("A", "À", "U") else None
    first = part_weight(left, known)
    if first is None:
        first = known.name_weight(left)
    if first is None:
        first = -7.5
    value = max(first, -5.5) / 2 + max(right_name, -6.5) / 2 - 1.5
    if re.match(r"(?:Mc|Mac|De|Le|O['’])[^\W\d_a-zà-öø-ÿ]", right):
        value += 1.0
    return value - 2.0 if re.search(r"[a-zà-öø-ÿ][^\W\d_a-zà-öø-ÿ]", left) else value


def _after_acronym(left: str, right: str) -> float | None:
    """`PCVsur`: capitals, then a word. A plural (`ONGs`) is no such thing."""
    value = part_weight(right, None)
    if value is None or right in ("s", "es"):
        return None
    return -5.0 + value / 2


def _figures(token: str, start: int, known: Known) -> Iterator[Candidate]:
    """`15degrés`, `en2012`, `1erau`, `période2021-2025`; not `63e`, `G20`, `15km`, `21h03`."""
    table = glue()
    match = re.fullmatch(r"(\d+(?:er|e|è|ème|ᵉ)?|[IVX]+e)([^\W\d_].*)", token)
    if match is not None:
        for cut in sorted({match.start(2), *_figure_ends(token)}):
            rest = token[cut:]
            if rest.lower() in table.units or re.search(r"\d", rest):
                continue
            value = part_weight(rest, known)
            if value is not None or (rest[:1].isupper() and len(rest) > 1 and not rest.isupper()):
                yield Candidate((start + cut,), 2.5 + (max(value, -6.0) + 6.0) / 4 if value is not None else 1.0, "glued-figure")
    match = re.fullmatch(r"(.*?[^\W\d_])(\d+(?:[.,-]\d+)*(?:er|e|ème)?)", token)
    if match is not None:
        left = match[1]
        value = part_weight(left, known)
        if value is not None and left[-1].islower() and not (left[:1].isupper() and len(left) < 4):
            yield Candidate((start + match.start(2),), 2.5 + (max(value, -6.0) + 6.0) / 4, "glued-figure")


def _figure_ends(token: str) -> Iterator[int]:
    for pattern in (r"\d+(?:er|ère|ème|e|è|ᵉ)(?=[^\W\d_])", r"\d+(?=[^\W\d_])"):
        match = re.match(pattern, token)
        if match is not None:
            yield match.end()


def _before_participle(text: str, end: int) -> bool:
    """Whether the auxiliary `a` may stand before `end`: a participle follows, or what may stand before one."""
    match = re.match(r"\s*([^\W\d_]+)", text[end : end + 40])
    if match is None:
        return False
    word = match[1].lower()
    return word in glue().between or any(word.endswith(ending) for ending in glue().participle_ends)


def _three_way(token: str, start: int, whole: float, known: Known) -> Iterator[Candidate]:
    """`delaprésidente`: two lost spaces in one token, the middle a short word."""
    if not token[:1].islower() or len(token) < 8:
        return
    for first in _cuts(token):
        one = part_weight(token[:first], known)
        if one is None:
            continue
        for second in range(first + 1, min(first + 6, len(token))):
            two, three = part_weight(token[first:second], known), part_weight(token[second:], known)
            if two is not None and three is not None and one + two + three - whole > 1.0:
                yield Candidate((start + first, start + second), one + two + three - whole - 1.0, "glued-words")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 6) : start]
    return _SENTENCE_START.search(before) is not None and _ABBREVIATION.search(before) is None


def _agreement(previous: str, left: str, right: str) -> float:
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
