"""Draft → Article: the pieces by role, what was taken off, what was repaired."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from generator.clean.draft import RELATED, Draft, Piece, Role
from generator.clean.passages import kept
from generator.clean.stamp import address
from generator.errors import Quarantined
from generator.model import Article, Caption, Related, Source
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
    items = tuple(_items(draft))
    told = kept(draft, {place: number for number, item in enumerate(items) for place, _ in item})
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
        related=tuple(map(_related, items)),
        repairs=told.repairs,
        removed=told.removed,
        profile=draft.profile,
        passages=told.passages,
        source=Source(
            path=document.path,
            sha256=document.sha256,
            bytes=len(document.raw),
            encoding=draft.encoding,
            format=document.format,
            url=address(draft),
            unreadable=draft.unreadable,
        ),
    )


def _title(draft: Draft) -> str:
    """The words that stand in for a title that the page does not have: the first sentence of its text, or that of a
    caption where it has no text."""
    metadata = dict(draft.document.metadata)
    if metadata.get("title"):
        return metadata["title"]
    caption = next((text for text, _ in draft.captions if text), "")
    text = draft.lead or next(iter(draft.paragraphs), caption)
    bounds = spans(text)
    sentence = text[slice(*bounds[0])] if bounds else text
    sentence = sentence.rstrip(" .:")
    if len(sentence) <= _MAX_TITLE:
        return sentence
    return sentence[:_MAX_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _items(draft: Draft) -> Iterator[list[tuple[int, Piece]]]:
    """The pieces of each related item with their places. A caption and its credit stand before their title."""
    item: list[tuple[int, Piece]] = []
    held: list[tuple[int, Piece]] = []
    for place, piece in draft.of(*RELATED):
        if piece.role in ("related-caption", "related-credit"):
            held.append((place, piece))
        elif piece.role == "related-title":
            if item:
                yield item
            item, held = [*held, (place, piece)], []
        else:
            item.append((place, piece))
    if item:
        yield [*item, *held]


def _related(item: Sequence[tuple[int, Piece]]) -> Related:
    def text(role: Role) -> str | None:
        return " ".join(piece.text for _, piece in item if piece.role == role) or None

    return Related(text("related-title") or "", text("related-teaser"), text("related-caption"), text("related-credit"))
