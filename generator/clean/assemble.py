"""Draft → Article: the pieces by role, what was taken off, what was repaired."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from generator.clean.draft import Draft
from generator.errors import Quarantined
from generator.model import Article, Caption, Related, Removal, Repair, Source
from generator.sentences import spans

_ID_DIGITS = 12
_MAX_TITLE = 200


def assemble(draft: Draft) -> Article:
    """The article of a draft whose every line is read. Raises Quarantined: `no-text`."""
    document = draft.document
    captions = tuple(Caption(text, credit) for text, credit in draft.captions)
    title = draft.title or _title(draft)
    if not title:
        raise Quarantined(
            document.path, "Le fichier ne contient ni titre ni texte.", "Complétez-le, ou ôtez-le.", code="no-text"
        )
    metadata = dict(document.metadata)
    settled, elsewhere = _changes(draft)
    return Article(
        id="a" + hashlib.sha256(document.path.encode()).hexdigest()[:_ID_DIGITS],
        title=title,
        lead=draft.lead,
        language=draft.language,
        date=draft.date,
        dateline=draft.dateline,
        agencies=draft.agencies,
        signature=draft.text("signature"),
        paragraphs=draft.paragraphs,
        captions=captions,
        related=tuple(_related(draft)),
        repairs=(*settled, *draft.repairs),
        removed=(
            *(Removal(piece.text, piece.rule) for _, piece in draft.of("header", "dateline", "signature", "removed")),
            *elsewhere,
        ),
        source=Source(
            path=document.path,
            sha256=document.sha256,
            bytes=len(document.raw),
            encoding=draft.encoding,
            format=document.format,
            url=metadata.get("url"),
        ),
    )


def _changes(draft: Draft) -> tuple[list[Repair], list[Removal]]:
    """What `letters` changed in the article's texts, as repairs, and what it took off or composed elsewhere."""
    parts = draft.parts()
    repairs: list[Repair] = []
    removed: list[Removal] = []
    ends = list(accumulate(len(piece.text) for piece in draft.pieces))
    for change in draft.changes:
        place = min(bisect_right(ends, change.place), len(ends) - 1)
        if place in parts:
            part, number = parts[place]
            repairs.append(Repair(part, number, change.before, change.after, change.rule))
        else:
            removed += [Removal(text, rule) for text, rule in change.taken]
    return repairs, removed


def _title(draft: Draft) -> str:
    """The words that stand in for a title that the page does not have: its first sentence, be it of a caption or of
    the text."""
    metadata = dict(draft.document.metadata)
    if metadata.get("title"):
        return metadata["title"]
    first = next((piece.role for _, piece in draft.of("caption", "lead", "body")), None)
    caption = next((text for text, _ in draft.captions if text), None)
    text = (caption if first == "caption" else None) or draft.lead or next(iter(draft.paragraphs), caption or "")
    bounds = spans(text)
    sentence = text[slice(*bounds[0])] if bounds else text
    sentence = sentence.rstrip(" .")
    if len(sentence) <= _MAX_TITLE:
        return sentence
    return sentence[:_MAX_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _related(draft: Draft) -> Iterator[Related]:
    """The teasers, in order. A title said twice is one; a caption stands before its title."""
    caption: str | None = None
    credit: str | None = None
    title: str | None = None
    held: tuple[str | None, str | None] = (None, None)
    teaser: str | None = None
    for _, piece in draft.of("related-title", "related-teaser", "related-caption", "related-credit"):
        if piece.role == "related-caption":
            caption = piece.text
        elif piece.role == "related-credit":
            credit = piece.text
        elif piece.role == "related-title":
            if title is not None:
                yield Related(title, teaser, *held)
            title, teaser, held = piece.text, None, (caption, credit)
            caption = credit = None
        else:
            teaser = piece.text if teaser is None else f"{teaser} {piece.text}"
    if title is not None:
        yield Related(title, teaser, *held)
