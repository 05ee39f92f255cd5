"""The text of an article → Markdown with every entity linked at its first mention in a paragraph, every repair marked.

Goes in: an article's text, its mentions and repairs, the page on which it is shown. Comes out: Markdown. Of spans that
nest the outermost is linked; where that entity was linked in the paragraph before, what stands inside it may be. A
repair stands in <u>, which shows where the reader asks for it; where a link begins or ends in it, on both sides of that
bound. Nothing stays on disk.
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
    marks = _marks(repairs)
    pieces: list[str] = []
    position = 0
    for mention, entity in _links(named):
        pieces += [_marked(text, (position, mention.start), marks)]
        pieces += [_link(_marked(text, (mention.start, mention.end), marks), entity, here)]
        position = mention.end
    pieces.append(_marked(text, (position, len(text)), marks))
    return inert.opened("".join(pieces))


def of_part(named: Iterable[Named], part: Part, paragraph: int = 0) -> list[Named]:
    """The mentions of one part of an article, or of one of its paragraphs or captions."""
    return [(m, entity) for m, entity in named if m.part == part and m.paragraph == paragraph]


def repaired(article: Article, part: Part, paragraph: int = 0) -> list[Repair]:
    """The repairs of one part of an article, in the order of its text."""
    found = (repair for repair in article.repairs if repair.part == part and repair.paragraph == paragraph)
    return sorted(found, key=lambda repair: repair.start)


def _link(name: str, entity: str, here: Here) -> str:
    if not here.site.archive.appearances.get(entity):
        return name
    return f"[{inert.opened(name)}]({here.href(here.site.path(entity))})"


def _marked(text: str, span: Span, marks: Iterable[Span]) -> str:
    """A stretch of the text with its repairs in <u>."""
    pieces: list[str] = []
    position, stop = span
    for start, end in marks:
        if start < stop and position < end:
            first, last = max(start, position), min(end, stop)
            pieces += [inert.inline(text[position:first]), "<u>", inert.inline(text[first:last]), "</u>"]
            position = last
    pieces.append(inert.inline(text[position:stop]))
    return "".join(pieces)


def _marks(repairs: Iterable[Repair]) -> list[Span]:
    """Where <u> begins and ends: around nothing of which nothing is left, and once around what touches."""
    marks: list[Span] = []
    for repair in repairs:
        start, end = repair.start, repair.start + len(repair.after)
        if marks and start <= marks[-1][1]:
            start = marks.pop()[0]
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
