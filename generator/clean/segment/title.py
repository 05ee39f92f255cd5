"""The title: the first line, or the second where an over-title stands above it. A page that opens with a picture, or
with the text itself, has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean import opening
from generator.clean.draft import Draft
from generator.clean.patterns import Patterns, compiled, counter
from generator.clean.segment import byline, lead
from generator.clean.segment.lines import is_prose, is_title_like
from generator.knowledge.parts import openings
from generator.sentences import spans

_MAX_TITLE = 300
_MAX_SENTENCE = 80
"""A line that ends with a full stop and is longer is a paragraph, not a title."""
_SAME = 0.6
_TOLD = 0.3
"""Which share of a title's words its lead has, at least."""
_MAX_VARIANT = 1.4
"""How much longer than the title another headline may be; a longer line is a lead."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


def apply(draft: Draft) -> Draft:
    """Names the title, and takes off a line that repeats it or says it in other words of the same."""
    first = next(draft.of("line", "caption", "credit", "signature"), None)
    if first is None:
        return draft
    place, piece = first
    if piece.role != "line" or _is_paragraph(place, draft):
        return draft
    lines = list(draft.of("line"))[:3]
    if len(lines) > 2 and (_is_kicker(piece.text, compiled(draft.habits)) or _is_over_title(draft)):
        rule = "title-variant" if _is_variant(piece.text, lines[1][1].text) else "kicker"
        draft, (place, piece) = draft.named(place, "removed", rule), lines[1]
    draft = draft.named(place, "title", "title")
    again = next(draft.of("line"), None)
    if again is not None and _same(again[1].text, piece.text):
        draft = draft.named(again[0], "removed", "title-said-twice")
    elif again is not None and _is_variant(again[1].text, piece.text):
        draft = draft.named(again[0], "removed", "title-variant")
    return draft


def _is_paragraph(place: int, draft: Draft) -> bool:
    """Whether the first line is the text itself: the page has no title."""
    text = draft.pieces[place].text
    if len(text) > _MAX_TITLE or opening.match(text, draft.habits, draft.language) is not None:
        return True
    signed = any(piece.role == "signature" for piece in draft.pieces[place : place + 4])
    announces = text.rstrip().endswith(":")
    ends = announces or re.search(r"[^.…]\.\s*$", text) is not None
    return (ends and len(text) > _MAX_SENTENCE) or len(spans(text)) > 2 or (signed and ends)


def _is_kicker(text: str, patterns: Patterns) -> bool:
    """Whether nothing but a section of the site, or the agency, stands over the title."""
    return patterns.rubric.match(text) is not None or patterns.agency.fullmatch(text) is not None


def _is_over_title(draft: Draft) -> bool:
    """Whether the title stands under the first line: a gallery repeats it and not the first, or else it is the longer
    and has as many words of the lead, which stands below it."""
    patterns = compiled(draft.habits)
    texts = [piece.text for _, piece in draft.of("line")][:4]
    if not is_title_like(texts[0], patterns) or not is_title_like(texts[1], patterns):
        return False
    counted = set(_counted(draft, patterns))
    if counted:
        first, second = (" ".join(text.split()) for text in texts[:2])
        return second in counted and first not in counted
    if len(texts) < 4 or len(texts[0]) > len(texts[1]) or not is_prose(texts[2], patterns):
        return False
    if byline.is_likely(texts[1], draft) or openings(draft.language).caption.match(texts[1]):
        return False
    found = opening.match(texts[3], draft.habits, draft.language)
    led = (found is not None and found.agency is not None) or lead.share(texts[2], texts[3]) >= lead.SURELY_SAME
    over, title = (lead.told(text, texts[2]) for text in texts[:2])
    return led and title >= over and lead.share(texts[1], texts[2]) >= _TOLD


def _counted(draft: Draft, patterns: Patterns) -> Iterator[str]:
    """The words that stand before the counters of a gallery."""
    for _, piece in draft.of("removed"):
        mark = counter(piece.text, patterns) if piece.rule == "gallery-mark" else None
        if mark is not None and mark.start():
            yield " ".join(piece.text[: mark.start()].split())


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _is_variant(text: str, title: str) -> bool:
    """Another headline for the same: no sentence, and most words of the title are in it."""
    if len(text) > _MAX_VARIANT * len(title) or re.search(r"[.!?…:;,]\W*$", text):
        return False
    words = set(_WORD.findall(title.casefold()))
    return len(words) > 2 and len(words & set(_WORD.findall(text.casefold()))) / len(words) >= _SAME
