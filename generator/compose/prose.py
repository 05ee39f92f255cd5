"""The text of an article → Markdown with every entity linked at its first mention in a paragraph, every repair marked.

Goes in: an article's text, its mentions and repairs, the page on which it is shown. Comes out: Markdown. Of spans that
nest the outermost is linked; where that entity was linked in the paragraph before, what stands inside it may be. A
repair stands in <u>, which shows where the reader asks for it; one in a link marks the whole link. Nothing stays on
disk.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose import inert
from generator.compose.inert import Markdown
from generator.compose.site import Here
from generator.model import Article, Mention, Part, Repair

Named = tuple[Mention, str]
Span = tuple[int, int]


def linked(text: str, named: Iterable[Named], here: Here, repairs: Iterable[Repair] = ()) -> Markdown:
    """One paragraph with its links. `named` and `repairs` are those of that paragraph."""
    links = _links(named)
    pieces: list[str] = []
    position = 0
    for start, end in _marks(repairs, links):
        pieces += [_between(text, position, start, links, here), "<u>", _between(text, start, end, links, here), "</u>"]
        position = end
    pieces.append(_between(text, position, len(text), links, here))
    return inert.opened("".join(pieces))


def of_part(named: Iterable[Named], part: Part, paragraph: int = 0) -> list[Named]:
    """The mentions of one part of an article, or of one of its paragraphs or captions."""
    return [(m, entity) for m, entity in named if m.part == part and m.paragraph == paragraph]


def repaired(article: Article, part: Part, paragraph: int = 0) -> list[Repair]:
    """The repairs of one part of an article, in the order of its text."""
    found = (repair for repair in article.repairs if repair.part == part and repair.paragraph == paragraph)
    return sorted(found, key=lambda repair: repair.start)


def _between(text: str, start: int, end: int, links: Iterable[Named], here: Here) -> str:
    pieces: list[str] = []
    for mention, entity in links:
        if start <= mention.start and mention.end <= end:
            name = text[mention.start : mention.end]
            pieces += [inert.inline(text[start : mention.start]), here.entity(entity, name)]
            start = mention.end
    pieces.append(inert.inline(text[start:end]))
    return "".join(pieces)


def _marks(repairs: Iterable[Repair], links: Iterable[Named]) -> list[Span]:
    """Where <u> begins and ends: around no part of a link, and never twice around the same words."""
    marks: list[Span] = []
    for repair in repairs:
        start, end = repair.start, repair.start + len(repair.after)
        for mention, _ in links:
            if mention.start < end and start < mention.end:
                start, end = min(start, mention.start), max(end, mention.end)
        if marks and start <= marks[-1][1]:
            start, end = marks[-1][0], max(end, marks.pop()[1])
        if start < end:
            marks.append((start, end))
    return marks


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
