"""Words that a lost line break glued are parted again. Goes in: pieces; comes out: the article's texts and every repair made.

Only lead, paragraphs and captions are repaired: titles and teasers had no line breaks to lose. Nothing but white space is put
in, and a stray second full stop taken off; misspellings of the source stay.
"""

from __future__ import annotations

from dataclasses import replace

from generator.clean.draft import Draft


def unglue(draft: Draft) -> Draft:
    """The draft with its title, lead, paragraphs and captions as the article will show them."""
    return replace(
        draft,
        title=draft.text("title") or "",
        lead=draft.text("lead"),
        paragraphs=tuple(piece.text for _, piece in draft.of("body")),
        captions=_captions(draft),
    )


def _captions(draft: Draft) -> tuple[tuple[str | None, str | None], ...]:
    found: list[tuple[str | None, str | None]] = []
    for _, piece in draft.of("caption", "credit"):
        if piece.role == "caption":
            found.append((piece.text, None))
        elif found and found[-1][1] is None:
            found[-1] = (found[-1][0], piece.text)
        else:
            found.append((None, piece.text))
    return tuple(found)
