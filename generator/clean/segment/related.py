"""The lines after the article's end → teasers of other articles: caption and credit, title (said once or twice),
teaser.

Nothing in them is evidence about the article. What is no teaser – a note, another dispatch in the same file, a
paragraph or a picture without a title – is taken off under a rule of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.clean import opening
from generator.clean.draft import Draft, Piece, Role, trimmed
from generator.clean.patterns import Patterns, compiled, credit_at_end
from generator.clean.segment import signature
from generator.clean.segment.credit import credit_pieces
from generator.clean.segment.items import breaks_off
from generator.clean.segment.lines import SENTENCE_END, is_title_like
from generator.knowledge.parts import Openings, openings
from generator.sentences import spans

_MAX_TITLE, _MAX_QUESTION = 220, 110
_MAX_CAPTION = 350
_MAX_LABEL, _MAX_LABEL_WORDS = 30, 3
_MIN_TITLE, _MAX_SEAM, _MAX_NAME = 25, 150, 3
_PICTURE: tuple[Role, ...] = ("related-caption", "related-credit")


def apply(draft: Draft) -> Draft:
    """Names the pieces of the tail."""
    patterns = compiled(draft.habits)
    tail = [place for place, piece in draft.of("related-title") if piece.rule == "tail"]
    texts = [draft.pieces[place].text for place in tail]
    signed = [number for number, text in enumerate(texts) if signature.find(text, patterns) is not None]
    set_apart = _set_apart(texts, signed, draft, patterns)
    out: dict[int, list[Piece]] = {}
    words = openings(draft.language)
    title: str | None = None
    told = False
    for number, (place, text) in enumerate(zip(tail, texts, strict=True)):
        follows = texts[number + 1] if number + 1 < len(tail) else None
        credit = credit_at_end(text, patterns)
        if number in set_apart:
            out[place], title = [Piece(text, "removed", set_apart[number])], None
        elif credit is not None:
            out[place], title = _credited(text, credit), None
        elif patterns.heading.match(text) or (not number and follows is not None and _is_label(text, follows)):
            out[place] = [Piece(text, "removed", "tail-heading")]
        elif (end := _seam(text, words)) is not None:
            out[place], title, told = _fused(text, end), text[:end].rstrip(), True
        elif title is not None and text.split() == title.split():
            out[place] = [Piece(text, "removed", "title-said-twice")]
        elif title is not None and not told and not _is_teaser(text) and breaks_off(text, title):
            out[place], told = [Piece(text, "related-teaser", "related")], True
        elif _is_title(text, patterns) or ((title is None or told) and _asks(text, follows)):
            out[place], title, told = [Piece(text, "related-title", "related")], text, False
        elif _is_caption(text, follows) and (title is None or told):
            out[place], title = [Piece(text, "related-caption", "related")], None
        elif title is not None:
            out[place], told = [Piece(text, "related-teaser", "related")], True
        elif re.search(r"[!?…]\W*$", text) and len(text) <= _MAX_TITLE and len(spans(text)) == 1:
            out[place], title, told = [Piece(text, "related-title", "related")], text, False
        else:
            out[place] = [Piece(text, "removed", "after-end")]
    pieces = [part for place, piece in enumerate(draft.pieces) for part in out.get(place, [piece]) if part.text]
    return replace(draft, pieces=tuple(_with_titles(pieces)))


def _set_apart(texts: Sequence[str], signed: Sequence[int], draft: Draft, patterns: Patterns) -> Mapping[int, str]:
    """The lines that belong to no teaser, with the rule that takes them off."""
    rules: dict[int, str] = {}
    for number, text in enumerate(texts):
        if number in rules:
            continue
        if patterns.note.match(text):
            rules[number] = "note"
        elif patterns.footer.match(text):
            rules[number] = "footer"
        elif patterns.signature_line.match(text):
            rules[number] = "signature-said-twice"
        elif signed and signed[-1] >= number and opening.match(text, draft.habits, draft.language) is not None:
            titled = number > 0 and is_title_like(texts[number - 1], patterns)
            last = next(end for end in signed if end >= number)
            rules |= dict.fromkeys(range(number - titled, last + 1), "other-dispatch")
    return rules


def _is_title(text: str, patterns: Patterns) -> bool:
    return not _is_teaser(text) and signature.find(text, patterns) is None


def _is_teaser(text: str) -> bool:
    return bool(SENTENCE_END.search(text)) or len(text) > _MAX_TITLE


def _asks(text: str, follows: str | None) -> bool:
    """Whether a question stands over a teaser."""
    is_question = re.search(r"[?!][\s»”\"]*$", text) is not None and len(text) <= _MAX_QUESTION
    return is_question and follows is not None and (_is_teaser(follows) or breaks_off(follows, text))


def _is_caption(text: str, follows: str | None) -> bool:
    """Whether a sentence stands over a title, and not under one."""
    return follows is not None and not _is_teaser(follows) and len(text) <= _MAX_CAPTION


def _is_label(text: str, follows: str) -> bool:
    """Whether the first line of a tail is the name of a section of the site, over the titles in it."""
    short = len(text) <= _MAX_LABEL and len(text.split()) <= _MAX_LABEL_WORDS
    return short and _MIN_TITLE <= len(follows) <= _MAX_TITLE


def _seam(text: str, words: Openings) -> int | None:
    """Where the teaser begins in a line that holds its title as well: at a capital that opens a sentence, with no full
    stop before it."""
    if not _is_teaser(text):
        return None
    for found in words.seam.finditer(text, _MIN_TITLE, _MAX_SEAM):
        before = text[: found.start()]
        if re.search(r"[.!?…:;,«]", before) is not None:
            return None
        # So short a word may be a name behind another: «Nguyên Du».
        if len(found[0].strip()) > _MAX_NAME or not before.split()[-1][0].isupper():
            return found.start()
    return None


def _fused(text: str, end: int) -> list[Piece]:
    return [*trimmed(text[:end], "related-title", "related"), *trimmed(text[end:], "related-teaser", "related")]


def _with_titles(pieces: Sequence[Piece]) -> list[Piece]:
    """A picture that has no title behind it, or another picture, is taken off."""
    out = list(pieces)
    held: list[int] = []
    for place, piece in enumerate(pieces):
        if piece.role in _PICTURE:
            if any(pieces[other].role in (piece.role, "related-credit") for other in held):
                _take_off(out, held)
            held.append(place)
        elif piece.role == "related-title":
            held.clear()
    _take_off(out, held)
    return out


def _take_off(pieces: list[Piece], held: list[int]) -> None:
    for place in held:
        pieces[place] = replace(pieces[place], role="removed", rule="teaser-picture")
    held.clear()


def _credited(text: str, match: re.Match[str]) -> list[Piece]:
    before = text[: match.start("mark")]
    caption: Role = "related-caption"
    return [
        *trimmed(before, caption, "related"),
        *credit_pieces(text, len(before), match, "related-credit", "related"),
    ]
