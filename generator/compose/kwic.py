"""Key words in context: the sentence in which an article names an entity, with the name marked.

Goes in: an article, its mentions of one entity, the entity's name. Comes out: Markdown, with <mark> around the name, or
None where only the title names it. The sentence is the one with the fullest form of the name; the body and the lead
come before a caption. A long sentence is cut at words around the name. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator import sentences
from generator.compose import inert
from generator.compose.inert import Markdown
from generator.model import Article, Mention, Part

Span = tuple[int, int]

LONGEST = 280
"""Characters of a sentence that are shown."""
_ORDER: dict[Part, int] = {"body": 0, "lead": 1, "caption": 2}
"""The body says more than the lead, which it often repeats; a caption least."""
_ACRONYM = 2
"""The words of a name that an acronym counts for."""
_WORD = re.compile(r"\w+")


def sentence(article: Article, mentions: Sequence[Mention], name: str) -> Markdown | None:
    """The sentence that names the entity in the fullest form; of several the first."""
    shown = [mention for mention in mentions if mention.part in _ORDER]
    if not shown:
        return None
    mention = min(shown, key=lambda one: (one.part == "caption", -_fullness(one.surface, name), _ORDER[one.part]))
    text = text_of(article, mention.part, mention.paragraph)
    if text is None:
        return None
    same = [m for m in shown if m.part == mention.part and m.paragraph == mention.paragraph]
    whole = sentences.around(text, mention.start, mention.end)
    return _marked(text, whole, _window(text, whole, mention), same)


@lru_cache(maxsize=1 << 14)
def _fullness(surface: str, name: str) -> int:
    """How many words of the name a form of it has; an acronym says more than one of them, an adjective has none."""
    wanted = set(_WORD.findall(name.casefold()))
    shared = len(wanted.intersection(_WORD.findall(surface.casefold())))
    return shared or (_ACRONYM if surface.isupper() and len(surface) > 1 else 0)


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
