"""The first words of an article, for a list or a search engine. Goes in: an article; comes out: plain text or None."""

from __future__ import annotations

from generator.model import Article

LONGEST = 200


def of(article: Article, longest: int = LONGEST) -> str | None:
    """The lead, or the first paragraph, cut at a word."""
    text = " ".join((article.lead or next(iter(article.paragraphs), "")).split())
    if len(text) <= longest:
        return text or None
    cut = text.rfind(" ", 0, longest)
    return text[: cut if cut > 0 else longest].rstrip(" ,;:–-") + "…"
