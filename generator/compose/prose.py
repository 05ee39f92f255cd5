"""The text of an article → Markdown with every entity linked at its first mention in a paragraph.

Goes in: an article, its mentions, the page on which it is shown. Comes out: Markdown. Of spans that nest the
outermost is linked; where that entity was linked in the paragraph before, what stands inside it may be. Nothing stays
on disk.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose import inert
from generator.compose.inert import Markdown
from generator.compose.site import Here
from generator.model import Mention, Part

Named = tuple[Mention, str]


def linked(text: str, named: Iterable[Named], here: Here) -> Markdown:
    """One paragraph with its links. `named` are the mentions of that paragraph."""
    pieces: list[str] = []
    position = 0
    for mention, entity in _links(named):
        pieces += [inert.inline(text[position : mention.start]), here.entity(entity, text[mention.start : mention.end])]
        position = mention.end
    pieces.append(inert.inline(text[position:]))
    return inert.opened("".join(pieces))


def of_part(named: Iterable[Named], part: Part, paragraph: int = 0) -> list[Named]:
    """The mentions of one part of an article, or of one of its paragraphs or captions."""
    return [(m, entity) for m, entity in named if m.part == part and m.paragraph == paragraph]


def _links(named: Iterable[Named]) -> list[Named]:
    chosen: list[Named] = []
    seen: set[str] = set()
    end = 0
    for mention, entity in sorted(named, key=lambda pair: (pair[0].start, -pair[0].end)):
        if mention.start >= end and mention.start < mention.end and entity not in seen:
            chosen.append((mention, entity))
            seen.add(entity)
            end = mention.end
    return chosen
