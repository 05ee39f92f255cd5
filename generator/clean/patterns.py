"""The habits of sources as regular expressions. Goes in: a SourceProfile; comes out: compiled patterns, made once a
profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.knowledge.sources import SourceProfile

_NEVER = "(?!)"
_PERSON = r"[^\W\d_][\w.’' -]{1,40}?"
"""Who wrote or took it, before the agency: `Nhan Sang/VNA/CVN`."""
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_SMALL = r"(?:(?:de|du|des|la|le|les|et|d['’]|l['’])\s?)*"
_NAME = rf"{_CAPITAL}[\w.’'&-]*(?:(?:\s?/\s?|\s+){_SMALL}{_CAPITAL}[\w.’'&-]*){{0,4}}"
"""A name of a few words, each with a capital: `Jean Dupont`, `Le Courrier du Vietnam`."""
_SITE = r"[\w-]+(?:\.[\w-]+)+"
_NUMERAL = re.compile(r"[IVXLCDM]+")


_MAX_CREDIT = 160
"""How long a credit with its label may be. What looks at a line's end looks at no more of it, however long the line."""
_MAX_LABEL = 30
_REMEMBERED = 1024
"""How many lines: a page has a hundred at most, and several rules ask the same of each."""
BEHIND = ' \t\r\n\xa0\u202f.)]"»”'
"""What may stand behind a signature or an end mark."""
_MAX_COUNTED = 250
"""Within how many characters a gallery's counter stands, behind the title."""


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """What the segmenting rules look for. Each pattern is matched against a line without white space at its ends.

    Made once a profile, so that one is only itself: what was found in a line is remembered by it.
    """

    headers: tuple[re.Pattern[str], ...]
    """At the start of the first line; one each, since two profiles may give their groups the same names."""
    link: re.Pattern[str]
    furniture: re.Pattern[str]
    footer: re.Pattern[str]
    note: re.Pattern[str]
    rubric: re.Pattern[str]
    byline: re.Pattern[str]
    remnant: re.Pattern[str]
    closing: re.Pattern[str]
    """What stands alone on a line, or behind the last sentence of one, and is no text: group `name`."""
    end_words: tuple[str, ...]
    """Words behind the last sentence of a line. One that ends with none of them, marks aside, has none."""
    end_mark: re.Pattern[str]
    """Such a word: group `name`."""
    agency: re.Pattern[str]
    """The name of an agency, or a chain of them: `VNA/CVN`."""
    signers: tuple[str, ...]
    """The last words of the agencies' names. A line that ends with none of them, marks aside, has no signature."""
    signed: re.Pattern[str]
    """A signature at the end of a line, its dash in front: groups `mark`, `name`, `end`."""
    signed_inside: re.Pattern[str]
    """The same with other text behind it on the line."""
    signature_line: re.Pattern[str]
    """A line that is nothing but a signature: group `name`."""
    heading: re.Pattern[str]
    gallery: re.Pattern[str]
    """A picture's counter, with the dash before it: `ảnh 1`, ` - ảnh 1`."""
    counters: tuple[str, ...]
    """How counters are called. A line with none of these has none."""
    labels: tuple[str, ...]
    """What stands before a credit's colon, in small letters."""
    phrase: re.Pattern[str]
    """What stands before an owner without a colon, in small letters: `photo diffusée par `."""
    credit: re.Pattern[str]
    """A credit at the end of a line: groups `mark`, `name`, `end`."""
    credit_inside: re.Pattern[str]
    """A credit with text behind it, its owner known: the same groups."""
    credit_free: re.Pattern[str]
    """In a line that is a caption for other reasons: a credit at its end, its owner any words: the same groups."""
    side: re.Pattern[str]
    label: re.Pattern[str]
    """The start of a line that a credit label opens."""
    labelled: re.Pattern[str]
    """A label near the end of a line, with a name behind it, however written."""
    source_label: re.Pattern[str]
    """A label that stands before the source of a text as well as before a picture's owner."""


def has_credit(text: str, patterns: Patterns) -> bool:
    """Whether a line ends with a credit."""
    return credit_at_end(text, patterns) is not None


@lru_cache(maxsize=_REMEMBERED)
def credit_at_end(text: str, patterns: Patterns) -> re.Match[str] | None:
    """The credit that ends a line."""
    start = label_from(text, patterns, max(0, len(text) - _MAX_CREDIT))
    return None if start is None else patterns.credit.search(text, start)


def label_from(text: str, patterns: Patterns, start: int = 0) -> int | None:
    """From where on a text may have a credit, by the label that every credit has; None for most lines."""
    found = text.find("©", start)
    colon = text.find(":", start)
    while colon >= 0 and (found < 0 or colon < found):
        before = max(start, colon - _MAX_LABEL)
        if text[before:colon].rstrip().casefold().endswith(patterns.labels):
            found = before
            break
        colon = text.find(":", colon + 1)
    bracket = text.find("(", start)
    if bracket >= 0 and (found < 0 or bracket < found) and "photo" in text[bracket:].casefold():
        return max(start, bracket - 1)
    if found >= 0:
        return max(start, found - 3)
    return start if patterns.phrase.search(text[start:].casefold()) is not None else None


def counter(text: str, patterns: Patterns) -> re.Match[str] | None:
    """The counter of a gallery's picture, near the start of a line."""
    head = text[:_MAX_COUNTED]
    return patterns.gallery.search(head) if any(mark in head for mark in patterns.counters) else None


@cache
def compiled(habits: SourceProfile) -> Patterns:
    """The patterns of a profile."""
    agencies = _any((*habits.acronyms, *habits.signatures))
    owners = _any((*habits.acronyms, *habits.signatures, *habits.credits))
    owned = (
        rf"(?:{_PERSON}\s?[/–-]\s?)?(?:{owners})"
        rf"(?:(?:\s?[/,–-]\s?|\s)(?:{owners})|\s?[/,]\s?{_PERSON}(?=\s*[)\].]?\s*$))*"
    )
    labels = [label for label in habits.credit_labels if not label.endswith(" ")]
    phrases = [label for label in habits.credit_labels if label.endswith(" ")]
    opened = _opened(labels, phrases, owners)
    chain = _chain(habits, agencies)
    headings = _any(habits.tail_headings)
    return Patterns(
        headers=tuple(re.compile(rf"\s*(?:{pattern})\s+") for pattern in habits.headers),
        link=re.compile(rf"(?:{_any(habits.link_marks)})|[\W_]*(?i:{headings})\s*:\s*(?=\S.{{9,200}}(?<![.…])$)"),
        furniture=re.compile(
            rf"^(?:(?:{_any(habits.furniture)})\s*[:.|]?$|(?:{_any(habits.boilerplate)}))", re.IGNORECASE
        ),
        footer=re.compile("|".join(rf"(?:{pattern})" for pattern in habits.footers) or _NEVER, re.IGNORECASE),
        note=re.compile(rf"[\W_]*(?:{_any(habits.notes)})", re.IGNORECASE),
        rubric=re.compile(rf"(?:{_any(habits.rubrics)})\s*[:|]?$", re.IGNORECASE),
        byline=re.compile("|".join(rf"(?:{pattern})$" for pattern in habits.bylines) or _NEVER),
        remnant=re.compile("|".join(rf"(?:{pattern})$" for pattern in habits.remnants) or _NEVER),
        closing=re.compile(
            rf"(?:^|(?<=[.!?…»”\")])\s*)(?P<name>{'|'.join(rf'(?:{form})' for form in habits.closings) or _NEVER})\s*$"
        ),
        end_words=_last_words(habits.end_marks),
        end_mark=re.compile(rf"(?<=[.!?…»”\"])\s{{1,3}}(?P<name>{_any(habits.end_marks)})[\s.]*$"),
        agency=re.compile(chain),
        signers=_last_words((*habits.acronyms, *habits.signatures)),
        signed=re.compile(
            rf"(?P<mark>[\s\"”»’')\].]*(?<=[\s\w\"”»’')\].!?…])\s*(?:(?:[-–—−]{{1,3}}|/\.-?)\s*\(?|(?<=[.!?…»”\"]\s)(?=[A-ZÀ-Ý]{{2,}})))"
            rf"(?P<name>{chain})(?P<end>[\s.)\"»”]*)$"
        ),
        signed_inside=re.compile(
            rf"(?<=[.!?…»”\"])(?:[-–—−]{{1,2}}|\s[-–—−]{{1,2}}\s?(?=(?:{agencies})\s+(?i:{headings})))"
            rf"(?:{agencies}|{_any_upper(habits.acronyms)}(?=[a-zß-ÿ]))(?=\s*\w)"
        ),
        signature_line=re.compile(
            rf"^(?P<mark>[\s\"”»(\[./–—-]*)(?P<name>(?:{_NAME}(?<!\w\w\.)\s?[/–-]\s?)?{chain}"
            rf"|(?i:{_written_out(habits)})\s?\((?:{agencies})\))(?P<end>[\s.)\]\"»”]*)$"
        ),
        heading=re.compile(rf"^[\W_]*(?:{headings})\s*[:.…]?$", re.IGNORECASE),
        counters=habits.gallery_marks,
        gallery=re.compile(rf"(?:(?<=\s)[-–]\s)?(?<!\w)(?:{_any(habits.gallery_marks)})\s*\d{{1,3}}(?!\d)\s*"),
        labels=tuple(label.casefold() for label in labels if label[-1].isalnum()),
        phrase=re.compile("|".join(re.escape(phrase.casefold()) for phrase in phrases) or _NEVER),
        credit=re.compile(rf"{opened}(?P<name>{owned}|{_SITE}|{_owner_by_place()})(?P<end>[\s.)\]|]*)$"),
        # Behind a bracket that closes, or an acronym, the space may be lost: «(Photo : VNA)Londres», «VNALondres».
        credit_inside=re.compile(
            rf"{opened}(?P<name>{owned}|(?:{_PERSON}/)?{_any_upper(habits.acronyms)}(?={_CAPITAL}[a-zß-ÿ])"
            rf"|(?(sure)[^.:!?()\n]{{2,50}}?(?=\s*\))|{_NEVER}))"
            rf"(?P<end>\s*[)\]]\s*\.?\s*|\s*\.?\s+|(?<=[A-ZÀ-Ý]{{2}}))(?=[^\W\d_a-zà-ÿ]|[«\"“])"
        ),
        credit_free=re.compile(rf"{_labelled(labels)}(?P<end>[\s.)\]|]*)$"),
        # What follows the word in the brackets must not make another sense of it: «(à gauche de l'hémicycle)». With a
        # capital it is a part of the country: «(Centre)».
        side=re.compile(
            rf"\((?:[^()]{{0,40}}[\s,])?(?:{_any(habits.side_marks)})"
            r"(?:(?:,|\s(?:et|sur|de la photo|de l['’]image)(?!\w))[^()]{0,40})?\)"
        ),
        label=re.compile(rf"^\s*[(\[]?\s*(?:(?:{_any(labels)})\s*:|©)", re.IGNORECASE),
        labelled=re.compile(rf"(?<!\w)(?:{_any(labels)})\s*:[^:.!?]{{0,60}}$", re.IGNORECASE),
        source_label=re.compile(r"[(\[\s]*sources?\b", re.IGNORECASE),
    )


def _chain(habits: SourceProfile, agencies: str) -> str:
    """An agency, or several. An acronym that is a Roman numeral as well signs only beside another."""
    numerals = [word for word in habits.acronyms if _NUMERAL.fullmatch(word)]
    alone = _any(word for word in (*habits.acronyms, *habits.signatures) if word not in numerals)
    more = rf"\s?[/-]\s?(?:{agencies})"
    return rf"(?<!\w)(?:(?:{alone})(?:{more})*|(?:{_any(numerals)})(?:{more})+)"


def _opened(labels: Sequence[str], phrases: Sequence[str], owners: str) -> str:
    """What opens a credit, its groups telling how surely: `sure` for a photo's label in brackets or behind a sentence,
    `start` for a label at the start of a line or so placed, `inside` for one with a capital in a sentence, `small` for
    a photo's without one."""
    every = _any(labels)
    photo = _any(label for label in labels if "photo" in label.casefold())
    capital = _any(form for label in labels for form in (label[:1].upper() + label[1:], label.upper()))
    behind = r"(?:(?<=[.!?…»”\"])|(?<=[.!?…»”\"]\s))"
    return (
        rf"(?P<mark>(?:(?P<sure>(?:[(\[]\s*|{behind})(?i:{photo}))"
        rf"|(?P<start>(?:[(\[]\s*|^|{behind})(?i:{every}))"
        rf"|(?P<inside>(?<!\w)(?:{capital}))"
        rf"|(?P<small>(?<!\w)(?i:{photo})))\s*:\s*"
        rf"|[(\[]\s*(?i:{photo})\s+(?=(?:{owners}))"
        rf"|(?:[(\[]\s*|^|{behind})(?i:{_any(phrases)})(?=(?:{owners}))"
        r"|(?P<sign>[(\[]\s*|^|(?<=[\s.!?…»”)]))©\s*)"
    )


def _labelled(labels: Sequence[str]) -> str:
    """A label behind a sentence, a dash or a bracket, and an owner; a photo's may lack its colon before a name."""
    photo = _any(label for label in labels if "photo" in label.casefold())
    start = r"(?:(?<=[.!?…»”\"])\s*|\s[-–—(\[]\s?|^)"
    return (
        rf"(?P<mark>{start}(?i:{_any(labels)})\s*:\s*|{start}(?i:{photo})\s+(?={_CAPITAL}[\w.’'-]*(?:\s{_CAPITAL}|/|\W*$)))"
        rf"(?P<name>{_CAPITAL}[^.:!?()\n|]{{1,60}})"
    )


def _owner_by_place() -> str:
    """An owner that no profile names: nearly anything where the label is sure, a name at the start of a line, two
    words of one within a sentence, none behind a label in small letters."""
    dated = rf"(?:\d{{4}}\s)?{_NAME}"
    return rf"(?(sure)[^.:!?()\n]{{2,50}}?|(?(start){_NAME}|(?(inside)(?=\S+\s){_NAME}|(?(sign){dated}|{_NEVER}))))"


def _any(words: Iterable[str]) -> str:
    """An alternative of literal words, the longest first; a word that ends in a letter must end there."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        "|".join(
            re.escape(word).replace(r"\ ", r"\s+") + (r"(?!\w)" if word[-1:].isalnum() else "") for word in ordered
        )
        or _NEVER
    )


def _written_out(habits: SourceProfile) -> str:
    """An alternative of the agencies' names of several words, with either apostrophe."""
    return _any(word for word in (*habits.acronyms, *habits.signatures) if " " in word).replace("'", "['’]")


def _last_words(names: Iterable[str]) -> tuple[str, ...]:
    """The words with which names end, without what may stand behind a name."""
    return tuple({"".join(name.rstrip(BEHIND).split()[-1:]) for name in names})


def _any_upper(words: Iterable[str]) -> str:
    """An alternative of the acronyms in capitals, wherever they end."""
    ordered = sorted({word for word in words if word.isupper() and len(word) > 2}, key=lambda word: (-len(word), word))
    return "(?:" + ("|".join(map(re.escape, ordered)) or _NEVER) + ")"
