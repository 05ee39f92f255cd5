"""Where the article ends: at its first signature, or at a heading such as `Voir plus`, else where teasers
begin.

What follows is other articles. A photo credit is no signature, nor is the agency that a quotation names; a heading
with a signature behind it leads to one other article only. Source of the order: measured on pages of the agency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.clean.draft import Draft, Piece, Role, trimmed
from generator.clean.patterns import Patterns, compiled, has_credit
from generator.clean.segment import signature, teasers
from generator.clean.segment.lines import SENTENCE_END, is_prose, is_title_like
from generator.clean.segment.signature import Signed
from generator.knowledge.parts import openings

_SEAM = re.compile(r"[.!?…»”\"]\s?[-–—−]")
"""Without one no text goes on behind a signature."""
_MIN_BODY = 60
"""A line that is nothing but a signature counts only after a line of at least this length."""
_MAX_CAPTION = 150
_MIN_GALLERY = 3
"""So many pictures behind a signature, and nothing else, are the article's own."""

Roles = dict[int, tuple[Role, str]]
Lines = Sequence[tuple[int, Piece]]
Signatures = Sequence[tuple[int, Signed]]


def apply(draft: Draft) -> Draft:
    """Names the signature, and every line after the end as `related-title` for the rule `related` to read."""
    patterns = compiled(draft.habits)
    draft = _parted(draft, patterns)
    lines = tuple(draft.of("line"))
    signed = _signatures(lines, patterns)
    end = _believed(signed, lines, patterns)
    roles: Roles = {}
    for number, (place, piece) in enumerate(lines[: end[0] if end else None]):
        if number and patterns.heading.match(piece.text):
            if not _leads_away(number, end, lines, patterns, draft.language):
                roles[place] = ("removed", "tail-heading")
                return _cut(draft, {**roles, **_credits(signed, number, lines)}, place + 1)
            roles |= _link(number, lines, patterns)
    if end is None:
        roles |= _credits(signed, len(lines), lines)
        first = teasers.begin(tuple(line for line in lines if line[0] not in roles), patterns, openings(draft.language))
        return _cut(draft, roles, len(draft.pieces) if first is None else first)
    number, found = end
    place, piece = lines[number]
    behind = [other.text for _, other in lines[number + 1 :]]
    is_gallery = len(behind) >= _MIN_GALLERY and all(has_credit(text, patterns) for text in behind)
    draft = _cut(draft, roles | _credits(signed, number, lines), len(draft.pieces) if is_gallery else place + 1)
    return draft.split(place, signature.pieces(piece.text, found, patterns))


def _parted(draft: Draft, patterns: Patterns) -> Draft:
    """The draft with a line that goes on behind a signature cut in two."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        seam = _SEAM.search(piece.text) if piece.role == "line" else None
        match = patterns.signed_inside.search(piece.text) if seam is not None else None
        if match is None or match.start() < _MIN_BODY:
            pieces.append(piece)
        else:
            pieces += [replace(piece, text=piece.text[: match.end()]), *trimmed(piece.text[match.end() :], "line", "")]
    return draft if len(pieces) == len(draft.pieces) else replace(draft, pieces=tuple(pieces))


def _signatures(lines: Lines, patterns: Patterns) -> Signatures:
    found: list[tuple[int, Signed]] = []
    longest = 0
    for number, (_, piece) in enumerate(lines):
        one = signature.find(piece.text, patterns, alone=longest >= _MIN_BODY)
        longest = max(longest, len(piece.text))
        if one is not None and (number or len(piece.text) >= _MIN_BODY):
            found.append((number, one))
    return found


def _believed(signed: Signatures, lines: Lines, patterns: Patterns) -> tuple[int, Signed] | None:
    """The first signature at which the article ends."""
    rest = _prose_from(lines, patterns)
    later: list[frozenset[frozenset[str]]] = [frozenset()]
    for _, one in reversed(signed):
        later.append(later[-1] | {one.names} if one.kind == "dash" else later[-1])
    later = later[-2::-1]
    for end, others in zip(signed, later, strict=True):
        if _ends(end, others, lines, patterns, only_prose=end[0] + 1 >= rest and end[0] + 2 < len(lines)):
            return end
    return None


def _prose_from(lines: Lines, patterns: Patterns) -> int:
    """The number of the line from which on every line is a paragraph."""
    number = len(lines)
    while number and is_prose(lines[number - 1][1].text, patterns):
        number -= 1
    return number


def _ends(
    end: tuple[int, Signed], later: frozenset[frozenset[str]], lines: Lines, patterns: Patterns, *, only_prose: bool
) -> bool:
    """Whether the article ends at a signature: not where the text goes on and a better one stands later.

    `later`: who signs behind a dash later on. `only_prose`: nothing but paragraphs follow, at least two.
    """
    number, one = end
    if one.kind == "word" or number + 1 == len(lines):
        return True
    if one.kind == "alone":
        return not _is_credit(number, bool(later), lines, patterns, only_prose=only_prose)
    if not is_prose(lines[number + 1][1].text, patterns):
        return True
    words = lines[number][1].text[: one.body].rstrip()
    quoted = words.startswith(("«", "“", '"')) or words.endswith(("»", "”", '"'))
    if one.kind == "bare" and quoted:
        return False
    if one.kind == "bare" or quoted or (len(words) < _MIN_BODY and not SENTENCE_END.search(words)):
        return not later and not only_prose
    return not any(one.names.isdisjoint(names) for names in later)


def _is_credit(number: int, later: bool, lines: Lines, patterns: Patterns, *, only_prose: bool) -> bool:
    """Whether an agency alone on its line owns the picture above: text goes on behind it, or another such picture."""
    captioned = _is_caption(lines[number - 1][1].text)
    if is_prose(lines[number + 1][1].text, patterns):
        return captioned or later or only_prose
    pictures = number + 2 < len(lines) and patterns.signature_line.match(lines[number + 2][1].text) is not None
    return captioned and later and pictures


def _is_caption(text: str) -> bool:
    return len(text) <= _MAX_CAPTION and SENTENCE_END.search(text) is None


def _leads_away(number: int, end: tuple[int, Signed] | None, lines: Lines, patterns: Patterns, language: str) -> bool:
    """Whether a heading stands in mid-article: the article's signature is behind it, or more paragraphs than titles
    have teasers, or sections of the article."""
    if end is not None:
        between = lines[number + 1 : end[0] + (end[1].kind != "alone")]
        return not _is_run(between, patterns) or (end[1].kind == "dash" and not teasers.are_certain(between, patterns))
    rest = lines[number + 1 :]
    paragraphs = sum(is_prose(piece.text, patterns) for _, piece in rest)
    if teasers.are_certain(rest, patterns):
        return False
    more = paragraphs >= _titles(rest, patterns) + 2
    return more or teasers.are_sections(rest, lines[:number], patterns, openings(language))


def _is_run(lines: Lines, patterns: Patterns) -> bool:
    """Whether lines are teasers, each with its title."""
    titles = _titles(lines, patterns)
    return titles > 1 and 2 * titles >= len(lines)


def _titles(lines: Lines, patterns: Patterns) -> int:
    return sum(is_title_like(piece.text, patterns) for _, piece in lines)


def _link(number: int, lines: Lines, patterns: Patterns) -> Roles:
    """A heading in mid-article goes, with the title behind it."""
    roles: Roles = {lines[number][0]: ("removed", "tail-heading")}
    if is_title_like(lines[number + 1][1].text, patterns):
        roles[lines[number + 1][0]] = ("removed", "link-line")
    return roles


def _credits(signed: Signatures, end: int, lines: Lines) -> Roles:
    """A signature alone on its line before the end owns a picture, and the line above may be the caption."""
    roles: Roles = {}
    for number, one in signed:
        if number >= end or one.kind != "alone":
            continue
        roles[lines[number][0]] = ("credit", "credit-line")
        if number > 1 and _is_caption(lines[number - 1][1].text) and lines[number - 1][0] not in roles:
            roles[lines[number - 1][0]] = ("caption", "credit-below")
    return roles


def _cut(draft: Draft, roles: Roles, end: int) -> Draft:
    pieces = list(draft.pieces)
    for place, piece in enumerate(pieces):
        if place in roles:
            pieces[place] = Piece(piece.text, *roles[place])
        elif place >= end and piece.role == "line":
            pieces[place] = Piece(piece.text, "related-title", "tail")
    return replace(draft, pieces=tuple(pieces))
