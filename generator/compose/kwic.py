"""Key words in context: the sentence in which an article names an entity, with the name marked.

Goes in: an article and its mentions of one entity. Comes out: Markdown, with <mark> around the name, or None where
only the title names it. The lead and the body come before a caption. A long sentence is cut at words around the name.
Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator import sentences
from generator.compose import inert
from generator.compose.inert import Markdown
from generator.model import Article, Mention, Part

Span = tuple[int, int]

LONGEST = 280
"""Characters of a sentence that are shown."""
_ORDER: tuple[Part, ...] = ("body", "lead", "caption")
"""The body says more than the lead, which it often repeats; a caption least."""


def sentence(article: Article, mentions: Sequence[Mention]) -> Markdown | None:
    """The first sentence that names the entity."""
    for part in _ORDER:
        for mention in mentions:
            text = text_of(article, part, mention.paragraph) if mention.part == part else None
            if text is not None:
                same = [m for m in mentions if m.part == part and m.paragraph == mention.paragraph]
                whole = sentences.around(text, mention.start, mention.end)
                return _marked(text, whole, _window(text, whole, mention), same)
    return None


def text_of(article: Article, part: Part, paragraph: int) -> str | None:
    """The text of one part of an article, None where it has no such part."""
    if part == "title":
        return article.title
    if part == "lead":
        return article.lead
    if part == "body":
        return article.paragraphs[paragraph] if paragraph < len(article.paragraphs) else None
    return article.captions[paragraph].text if paragraph < len(article.captions) else None


def _window(text: str, whole: Span, mention: Mention) -> Span:
    start, end = whole
    if end - start <= LONGEST:
        return start, end
    room = max(0, LONGEST - (mention.end - mention.start))
    left = min(mention.start - start, max(room // 2, room - (end - mention.end)))
    a, b = mention.start - left, min(end, mention.end + room - left)
    if a > start and (space := text.find(" ", a, mention.start)) != -1:
        a = space + 1
    if b < end and (space := text.rfind(" ", mention.end, b)) != -1:
        b = space
    return a, b


def _marked(text: str, whole: Span, window: Span, mentions: Sequence[Mention]) -> Markdown:
    start, end = window
    pieces = ["… " if start > whole[0] else ""]
    position = start
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if position <= mention.start and mention.end <= end:
            name = inert.inline(text[mention.start : mention.end])
            pieces += [inert.inline(text[position : mention.start]), f"<mark>{name}</mark>"]
            position = mention.end
    pieces += [inert.inline(text[position:end]), " …" if end < whole[1] else ""]
    return inert.opened("".join(pieces))
