"""Changes of a text, as values: made by one step after another, and told as one list in the end.

Goes in: a text and what a step changed in it. Comes out: the text after; the edits of two steps as those of one; edits
that show whole words. Edits of one list are in the order of the text and never overlap, so that they can be taken back
to the character. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.model import Part, Repair

_MAX_WORD = 60
"""Letters beside a change that are shown with it; a longer run without white space is no word."""
_MAX_SHOWN = 200
"""Changes of one word are shown as one, up to this length."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`before`, which begins at `start` of the text, becomes `after`."""

    start: int
    before: str
    after: str
    rule: str

    @property
    def end(self) -> int:
        """Where `before` ends in the text."""
        return self.start + len(self.before)


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with its edits made."""
    if not edits:
        return text
    out: list[str] = []
    position = 0
    for edit in edits:
        out += [text[position : edit.start], edit.after]
        position = edit.end
    out.append(text[position:])
    return "".join(out)


def placed(edits: Iterable[Edit]) -> Iterator[tuple[int, Edit]]:
    """Each edit with the place of its `after` in the text after."""
    shift = 0
    for edit in edits:
        yield edit.start + shift, edit
        shift += len(edit.after) - len(edit.before)


def composed(first: Sequence[Edit], between: str, second: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that do at once what `first` and then `second` do; `between` is the text after `first`.

    What both change is one edit, under the names of both rules.
    """
    if not (first and second):
        return (*first, *second)
    spans = [(start, start + len(edit.after), False, edit) for start, edit in placed(first)]
    spans += [(edit.start, edit.end, True, edit) for edit in second]
    spans.sort(key=lambda span: span[:3])
    out: list[Edit] = []
    shift = position = 0
    while position < len(spans):
        begin, end = spans[position][:2]
        behind = position + 1
        while behind < len(spans) and (spans[behind][0] < end or begin == end == spans[behind][1]):
            end = max(end, spans[behind][1])
            behind += 1
        group = spans[position:behind]
        made = [
            Edit(start, between[start:stop], edit.before, edit.rule) for start, stop, late, edit in group if not late
        ]
        later = [edit for _, _, late, edit in group if late]
        before, after = (_within(between, begin, end, edits) for edits in (made, later))
        out.append(Edit(begin + shift, before, after, _rules([*made, *later])))
        shift += sum(len(edit.after) - len(edit.before) for edit in made)
        position = behind
    return tuple(out)


def widened(edits: Sequence[Edit], text: str) -> tuple[Edit, ...]:
    """The edits of a text, each with the whole word in which it is made, so that a reader sees what changed."""
    out: list[Edit] = []
    for edit in edits:
        floor = out[-1].end if out else 0
        start = _word_start(text, edit.start, floor)
        gap = text[start : edit.start]
        if out and start == floor and out[-1].end - out[-1].start < _MAX_SHOWN:
            last = out[-1]
            out[-1] = Edit(
                last.start, last.before + gap + edit.before, last.after + gap + edit.after, _rules([last, edit])
            )
        else:
            out.append(Edit(start, gap + edit.before, gap + edit.after, edit.rule))
    following = chain((edit.start for edit in out[1:]), (len(text),))
    return tuple(_to_word_end(edit, text, ceiling) for edit, ceiling in zip(out, following, strict=False))


def shifted(edits: Iterable[Edit], by: int) -> tuple[Edit, ...]:
    """The edits of a text that begins `by` characters earlier."""
    return tuple(Edit(edit.start + by, edit.before, edit.after, edit.rule) for edit in edits)


def repairs(part: Part, number: int, edits: Iterable[Edit]) -> Iterator[Repair]:
    """The edits of one part of an article, as the article tells them."""
    for start, edit in placed(edits):
        yield Repair(part, number, edit.before, edit.after, edit.rule, start)


def _within(text: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    return applied(text[start:end], shifted(edits, -start))


def _rules(edits: Sequence[Edit]) -> str:
    return "+".join(dict.fromkeys(rule for edit in edits for rule in edit.rule.split("+")))


def _word_start(text: str, place: int, floor: int) -> int:
    floor = max(floor, place - _MAX_WORD)
    while place > floor and not text[place - 1].isspace():
        place -= 1
    return place


def _to_word_end(edit: Edit, text: str, ceiling: int) -> Edit:
    end, ceiling = edit.end, min(ceiling, edit.end + _MAX_WORD)
    while end < ceiling and not text[end].isspace():
        end += 1
    tail = text[edit.end : end]
    return Edit(edit.start, edit.before + tail, edit.after + tail, edit.rule) if tail else edit
