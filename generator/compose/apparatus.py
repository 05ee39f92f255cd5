"""The source of an article as it was, with all that became of it in place: the critical apparatus of its page.

Goes in: an article. Comes out: its whole source text as HTML for a `<pre>`: each repaired place is a numbered <mark>
that holds what the file has and what the article reads, each stretch that the article does not show a <del> with its
rule; and the rules of the repairs, each with the numbers of its places. The text without <ins> is the source, to the
character, but for characters that no page can show, which are named (`‹U+202E›`). None for an article of which no
passages are known. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.compose import inert
from generator.compose.inert import Markdown
from generator.knowledge.glosses import Glossary, gloss
from generator.model import Article, Passage, PassageRole
from generator.provenance import Stretch, stretches

_SHOWN: frozenset[PassageRole] = frozenset({"title", "lead", "body", "caption", "credit", "space"})
"""Passages that the article shows, or that hold nothing to show; all others are taken off."""
_UNSEEN = re.compile(
    "\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Line ends of other systems, and characters that a reader would not see or that would turn what stands around them.
Joiners are spelling."""


@dataclass(frozen=True)
class Rule:
    """A rule that repaired, what it does in words, and the numbers of the places at which it did."""

    code: str
    gloss: str | None
    places: tuple[int, ...]


@dataclass(frozen=True)
class Apparatus:
    """A source and what became of it; the rules in the order in which they first repaired."""

    source: Markdown
    rules: tuple[Rule, ...]
    removed: bool
    """Whether the article leaves anything of the source aside."""


def of(article: Article) -> Apparatus | None:
    """The apparatus of an article."""
    if not article.passages:
        return None
    pieces: list[str] = []
    places: dict[str, list[int]] = {}
    number, removed = 0, False
    for group in _grouped(stretches(article)):
        first = group[0]
        text = "".join(_shown(stretch.text) for stretch in group)
        if first.repair is not None:
            rule, number = first.repair.rule, number + 1
            places.setdefault(rule, []).append(number)
            held = _difference(first.repair.before, first.repair.after)
            pieces.append(f'<mark id="r{number}" title="{inert.attribute(words("repairs", rule))}">{held}</mark>')
        elif first.passage.role in _SHOWN:
            pieces.append(text)
        else:
            removed = True
            pieces.append(f'<del title="{inert.attribute(words("removals", removal(first.passage)))}">{text}</del>')
    rules = (Rule(rule, gloss("repairs", rule), tuple(numbers)) for rule, numbers in places.items())
    return Apparatus(_block("".join(pieces)), tuple(rules), removed)


def words(glossary: Glossary, code: str) -> str:
    """What a rule does, in words; its code where it has none."""
    return gloss(glossary, code) or code


def removal(passage: Passage) -> str:
    """The code of the rule that took a passage off; of teasers of other articles, that they are."""
    return "related" if passage.role == "related" else passage.rule or passage.role


def _grouped(source: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Teasers that follow one another as one stretch, with the space between them and what else stands on their lines;
    every other stretch by itself."""
    group: list[Stretch] = []
    behind: list[Stretch] = []
    for stretch in source:
        if group and (stretch.passage.role == "space" or _goes_on(behind, stretch)):
            behind.append(stretch)
        elif stretch.passage.role == "related":
            group += [*behind, stretch]
            behind = []
        else:
            if group:
                yield group
            yield from ([one] for one in (*behind, stretch))
            group, behind = [], []
    if group:
        yield group
    yield from ([one] for one in behind)


def _goes_on(behind: Iterable[Stretch], stretch: Stretch) -> bool:
    """Whether a stretch was taken off on the line on which the teaser before it ends."""
    return stretch.passage.role == "removed" and not any(set(one.text) & {"\r", "\n"} for one in behind)


def _difference(before: str, after: str) -> str:
    """Where only white space differs, the word with the spaces put in or taken out; else the one beside the other."""
    pieces: list[str] = []
    i = j = 0
    while i < len(before) or j < len(after):
        same = _alike(before[i:], after[j:])
        if same:
            pieces.append(_shown(before[i : i + same]))
            i, j = i + same, j + same
        elif before[i : i + 1].isspace():
            end = ' class="dp-eol"' if before[i] in "\r\n" else ""
            pieces.append(f"<del{end}>{_shown(before[i])}</del>")
            i += 1
        elif after[j : j + 1].isspace():
            pieces.append(f"<ins>{_shown(after[j])}</ins>")
            j += 1
        else:
            return f"<del>{_shown(before)}</del>" + (f"<ins>{_shown(after)}</ins>" if after else "")
    return "".join(pieces)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    differing = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


def visible(text: str) -> str:
    """A text of a source with one kind of line end, and names for what nobody would see in it or what would act."""
    return _UNSEEN.sub(lambda match: "\n" if match[0][0] == "\r" else f"‹U+{ord(match[0]):04X}›", text)


def _shown(text: str) -> str:
    return inert.inline(visible(text))


def _block(html: str) -> Markdown:
    """As lines of the page: every line end but the first of a row is a real one, so that no line is blank."""
    newline = "&#10;"
    lines = html.split(newline)
    out = [lines[0]]
    for before, line in pairwise(lines):
        out.append(("\n" if before.strip() else newline) + line)
    return Markdown("".join(out))
