"""The habits of sources as regular expressions. Goes in: a SourceProfile; comes out: compiled patterns, made once a
profile."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.knowledge.reading import SourceProfile

_NEVER = "(?!)"
_PERSON = r"[^\W\d_][\w.’' -]{1,40}?"
"""Who wrote or took it, before the agency: `Nhan Sang/VNA/CVN`."""


_MAX_CREDIT = 160
"""How long a credit with its label may be. What looks at a line's end looks at no more of it, however long the line."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What the segmenting rules look for. Each pattern is matched against a line without white space at its ends."""

    header: re.Pattern[str]
    """At the start of the first line."""
    link: re.Pattern[str]
    furniture: re.Pattern[str]
    byline: re.Pattern[str]
    end_mark: re.Pattern[str]
    """A word behind the last sentence of a line: group `name`."""
    agency: re.Pattern[str]
    """The name of an agency, or a chain of them: `VNA/CVN`."""
    signed: re.Pattern[str]
    """A signature at the end of a line, its dash in front: groups `mark`, `name`, `end`."""
    signature_line: re.Pattern[str]
    """A line that is nothing but a signature: group `name`."""
    heading: re.Pattern[str]
    gallery: re.Pattern[str]
    """A picture's counter, with the dash before it: `ảnh 1`, ` - ảnh 1`."""
    credit: re.Pattern[str]
    """A credit at the end of a line: groups `mark`, `name`, `end`."""
    credit_inside: re.Pattern[str]
    """A credit with text behind it, its owner known: the same groups."""
    side: re.Pattern[str]
    label: re.Pattern[str]
    """The start of a line that a credit label opens."""


def has_credit(text: str, patterns: Patterns) -> bool:
    """Whether a line ends with a credit."""
    return credit_at_end(text, patterns) is not None


def credit_at_end(text: str, patterns: Patterns) -> re.Match[str] | None:
    """The credit that ends a line."""
    start = max(0, len(text) - _MAX_CREDIT)
    if text.find(":", start) < 0 and text.find("©", start) < 0:
        return None
    return patterns.credit.search(text, start)


@cache
def compiled(habits: SourceProfile) -> Patterns:
    """The patterns of a profile."""
    agencies = _any((*habits.acronyms, *habits.signatures))
    owners = _any((*habits.acronyms, *habits.signatures, *habits.credits))
    labels = _any(habits.credit_labels)
    chain = rf"(?:{agencies})(?:\s?[/-]\s?(?:{agencies}))*"
    owned = rf"(?:{_PERSON}\s?[/-–]\s?)?(?:{owners})(?:\s?[/,]\s?(?:{owners}|{_PERSON}(?=\s*[)\].]?\s*$)))*"
    opened = rf"(?P<mark>\s*[(\[]?\s*(?:{labels})\s*:\s*|\s*[(\[]?\s*©\s*)"
    return Patterns(
        header=re.compile("|".join(rf"\s*{pattern}\s+" for pattern in habits.headers) or _NEVER),
        link=re.compile(rf"(?:{_any(habits.link_marks)})"),
        furniture=re.compile(
            rf"^(?:(?:{_any(habits.furniture)})\s*[:.|]?$|(?:{_any(habits.boilerplate)}))", re.IGNORECASE
        ),
        byline=re.compile("|".join(rf"(?:{pattern})$" for pattern in habits.bylines) or _NEVER),
        end_mark=re.compile(rf"(?<=[.!?…»”\"])\s{{1,3}}(?P<name>{_any(habits.end_marks)})[\s.]*$"),
        agency=re.compile(chain),
        signed=re.compile(
            rf"(?P<mark>[\s\"”»’')\].]*(?<=[\s\w\"”»’')\].!?…])\s*(?:(?:[-–—−]{{1,3}}|/\.-?)\s*\(?|(?<=[.!?…»”\"]\s)(?=[A-ZÀ-Ý]{{2,}})))"
            rf"(?P<name>{_plain_names(habits)}(?:\s?[/-]\s?(?:{agencies}))*)(?P<end>[\s.)\"»”]*)$"
        ),
        signature_line=re.compile(
            rf"^(?P<mark>[\s\"”»(\[./–—-]*)(?P<name>(?:{_PERSON}\s?[/–-]\s?)?{chain})(?P<end>[\s.)\]\"»”]*)$"
        ),
        heading=re.compile(rf"^[\W_]*(?:{_any(habits.tail_headings)})\s*[:.…]?$", re.IGNORECASE),
        gallery=re.compile(rf"(?:(?<=\s)[-–]\s)?(?<!\w)(?:{_any(habits.gallery_marks)})\s*\d{{1,3}}(?!\d)\s*"),
        credit=re.compile(
            rf"{opened}(?P<name>(?:{owned}|[\w-]+(?:\.[\w-]+)+|[^.:!?()\n]{{2,60}}?))(?P<end>[\s.)\]|]*)$",
            re.IGNORECASE,
        ),
        credit_inside=re.compile(rf"{opened}(?P<name>{owned})(?P<end>\s*[)\]]?\s*\.?\s+)(?=[^\W\d_a-zà-ÿ]|[«\"“])"),
        side=re.compile(
            rf"\((?:[^()]{{0,40}}[\s,])?(?:{_any(habits.side_marks)})(?:[\s,][^()]{{0,40}})?\)", re.IGNORECASE
        ),
        label=re.compile(rf"^\s*[(\[]?\s*(?:(?:{labels})\s*:|©)", re.IGNORECASE),
    )


def _plain_names(habits: SourceProfile) -> str:
    return rf"(?:{_any((*habits.acronyms, *habits.signatures))})"


def _any(words: Iterable[str]) -> str:
    """An alternative of literal words, the longest first; a word that ends in a letter must end there."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        "|".join(
            re.escape(word).replace(r"\ ", r"\s+") + (r"(?!\w)" if word[-1:].isalnum() else "") for word in ordered
        )
        or _NEVER
    )
