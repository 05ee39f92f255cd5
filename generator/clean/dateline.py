"""The dateline leaves its paragraph: place as written, its country, the agency; its day is kept for the date.

Looked for at the start of the first paragraph and of the lead, and as a line of its own before them. The agencies of an
article are those of dateline and signature: known to a profile, or named again where somebody signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.clean import opening
from generator.clean.draft import Draft, Piece
from generator.clean.opening import Opening
from generator.model import Dateline

_MAX_BEFORE, _MAX_LATER = 2, 4
"""Among so many paragraphs the dateline opens one; a full one, and the only one, among more."""


def dateline(draft: Draft) -> Draft:
    """The draft with its dateline parted from the text, and its agencies."""
    named: list[str] = []
    for place in _places(draft):
        piece = draft.pieces[place]
        found = opening.match(piece.text, draft.habits, draft.language)
        if found is None:
            continue
        alone = not piece.text[found.end :].strip()
        if alone and (found.place is None or not _another_body(draft, place)):
            continue
        if piece.role == "removed" and not alone:
            continue
        draft = _parted(draft, place, found)
        agency = found.agency if found.known or _signs(found.agency, draft) else None
        if found.place is not None:
            draft = replace(draft, dateline=Dateline(found.place, found.country, agency), dateline_day=found.day)
        named += re.split(r"\s*/\s*", agency) if agency else []
    signature = draft.text("signature")
    if signature is not None:
        named += [word for word in re.split(r"\s*[/()]\s*", signature) if _is_agency(word, draft)]
    return replace(draft, agencies=tuple(dict.fromkeys(named)))


def _places(draft: Draft) -> Iterator[int]:
    """Where a dateline may stand, the last first. A line of its own may have been taken for a byline; a picture's
    words, for the first paragraph."""
    bodies = [place for place, _ in draft.of("body")][:_MAX_LATER]
    found = ((place, opening.match(draft.pieces[place].text, draft.habits, draft.language)) for place in bodies)
    opens = [(place, one) for place, one in found if one is not None]
    first_body = next((place for place, one in opens if place in bodies[:_MAX_BEFORE]), None)
    if first_body is None and len(opens) == 1:
        first_body = next((place for place, one in opens if one.known and one.place and one.agency), None)
    first_lead = next((place for place, _ in draft.of("lead")), None)
    byline = next((place for place, piece in draft.of("removed") if piece.rule == "byline"), None)
    return iter(sorted((one for one in (first_body, first_lead, byline) if one is not None), reverse=True))


def _parted(draft: Draft, place: int, found: Opening) -> Draft:
    piece = draft.pieces[place]
    words, rest = piece.text[: found.end], piece.text[found.end :]
    return draft.split(
        place,
        [
            Piece(words.rstrip(), "dateline", "dateline"),
            Piece(words[len(words.rstrip()) :], "space"),
            replace(piece, text=rest) if rest.strip() else Piece(rest, "space"),
        ],
    )


def _another_body(draft: Draft, place: int) -> bool:
    return any(other != place for other, _ in draft.of("body", "lead"))


def _signs(agency: str | None, draft: Draft) -> bool:
    """Whether an agency that no profile knows is named again as a credit, or behind the last word of a paragraph."""
    if agency is None:
        return False
    word = re.compile(rf"(?<!\w){re.escape(agency)}(?!\w)")
    last = re.compile(rf"[-–—/(]\s*{re.escape(agency)}\s*\)?\s*\.?$")
    credited = any(word.search(piece.text) for _, piece in draft.of("credit", "signature", "related-credit"))
    return credited or any(last.search(piece.text) for _, piece in draft.of("body"))


def _is_agency(word: str, draft: Draft) -> bool:
    return word in draft.habits.acronyms or word in draft.habits.signatures
