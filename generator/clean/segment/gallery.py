"""Galleries: the repeated title and the picture's counter before a caption (`TITLE ảnh 1CAPTION`)."""

from __future__ import annotations

from generator.clean.draft import Draft, Piece, trimmed
from generator.clean.patterns import compiled

_MAX_TITLE = 250


def apply(draft: Draft) -> Draft:
    """Takes title and counter off; what follows on the line is a caption, as is the next line if nothing follows."""
    pattern = compiled(draft.habits).gallery
    if pattern.search("".join(piece.text for piece in draft.pieces)) is None:
        return draft
    done = False
    while not done:
        done = True
        for place, piece in draft.of("line"):
            match = pattern.search(piece.text, 0, _MAX_TITLE)
            if match is None or not _opens(piece.text[: match.start()], match[0], draft):
                continue
            after = trimmed(piece.text[match.end() :], "caption", "gallery")
            draft = draft.split(
                place,
                [
                    Piece(piece.text[: match.end()].rstrip(), "removed", "gallery-mark"),
                    *_spaces(piece.text[: match.end()]),
                    *after,
                ],
            )
            done = False
            break
    return draft


def _spaces(text: str) -> list[Piece]:
    return [Piece(text[len(text.rstrip()) :], "space")]


def _opens(before: str, mark: str, draft: Draft) -> bool:
    """Whether what stands before the counter is nothing, or the title, or one of the page's first lines (a variant
    of it).

    A mark that no French text has may follow any words that are no sentence.
    """
    before = " ".join(before.split())
    if not before or (not mark.isascii() and not before.endswith(".")):
        return True
    first = [" ".join(piece.text.split()) for _, piece in draft.of("line")][:2]
    return any(before == line or (len(before) > 20 and line.startswith(before)) for line in first)
