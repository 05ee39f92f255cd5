"""The dateline leaves its paragraph: place as written, its country, the agency; its day is kept for the date.

Looked for at the start of the first paragraph and of the lead. The agencies of an article are those of dateline and
signature.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.clean import opening
from generator.clean.draft import Draft, Piece
from generator.knowledge.reading import country_of
from generator.model import Dateline


def dateline(draft: Draft) -> Draft:
    """The draft with its dateline parted from the text, and its agencies."""
    named: list[str] = []
    first_body = next((place for place, _ in draft.of("body")), None)
    first_lead = next((place for place, _ in draft.of("lead")), None)
    for place in sorted((one for one in (first_body, first_lead) if one is not None), reverse=True):
        piece = draft.pieces[place]
        found = opening.match(piece.text, draft.habits, draft.language)
        if found is None or not piece.text[found.end :].strip():
            continue
        words = piece.text[: found.end]
        draft = draft.split(
            place,
            [
                Piece(words.rstrip(), "dateline", "dateline"),
                Piece(words[len(words.rstrip()) :], "space"),
                replace(piece, text=piece.text[found.end :]),
            ],
        )
        if found.place is not None:
            country = country_of(found.place)
            draft = replace(draft, dateline=Dateline(found.place, country, found.agency), dateline_day=found.day)
        named += re.split(r"\s*/\s*", found.agency) if found.agency else []
    signature = draft.text("signature")
    if signature is not None:
        named += [word for word in re.split(r"\s*[/]\s*", signature) if _is_agency(word, draft)]
    return replace(draft, agencies=tuple(dict.fromkeys(named)))


def _is_agency(word: str, draft: Draft) -> bool:
    return word in draft.habits.acronyms or word in draft.habits.signatures
