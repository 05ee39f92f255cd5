"""Lines → parts. Goes in: a Draft of lines; comes out: the same text, each piece with its role.

One rule a module, applied in the order of `RULES`; what one rule has named, the next ones leave alone.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.clean.draft import Draft
from generator.clean.segment import (
    body,
    byline,
    caption,
    closing,
    ending,
    footer,
    gallery,
    header,
    lead,
    link,
    published,
    related,
    title,
    uncredited,
    wrap,
)

RULES: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("published", published.apply),
    ("header", header.apply),
    ("link", link.apply),
    ("footer", footer.apply),
    ("closing", closing.apply),
    ("ending", ending.apply),
    ("wrap", wrap.apply),
    ("gallery", gallery.apply),
    ("caption", caption.apply),
    ("title", title.apply),
    ("byline", byline.apply),
    ("uncredited", uncredited.apply),
    ("related", related.apply),
    ("lead", lead.apply),
    ("body", body.apply),
)


def segment(draft: Draft) -> Draft:
    """The draft with every line read."""
    for _, rule in RULES:
        draft = rule(draft)
    return draft
