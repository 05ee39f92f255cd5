"""What became of every stretch of a source. Goes in: a Draft whose every line is read; comes out: its passages, which
in their order are the whole source text, and the repairs and removals of the article.

A text of the article has its repairs with it; a stretch that the article keeps elsewhere, or takes off, is given as the
source has it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby
from operator import attrgetter

from generator.clean.draft import Draft, Piece, Role
from generator.clean.edits import Edit, applied, composed, placed, repairs, widened
from generator.model import Passage, PassageRole, Removal, Repair

_ROLES: Mapping[Role, PassageRole] = {
    "space": "space",
    "header": "header",
    "title": "title",
    "lead": "lead",
    "dateline": "dateline",
    "line": "body",
    "body": "body",
    "caption": "caption",
    "credit": "credit",
    "signature": "signature",
    "related-title": "related",
    "related-teaser": "related",
    "related-caption": "related",
    "related-credit": "related",
    "removed": "removed",
}
_TAKEN_OFF: tuple[Role, ...] = ("header", "dateline", "signature", "removed")


@dataclass(frozen=True, slots=True)
class Kept:
    """A source, accounted for."""

    passages: tuple[Passage, ...]
    repairs: tuple[Repair, ...]
    removed: tuple[Removal, ...]


def kept(draft: Draft, items: Mapping[int, int]) -> Kept:
    """What became of the source. `items`: the place of a piece of a related item → which item it belongs to."""
    inside, between = _shared_out(draft.settled, draft.pieces)
    numbers = draft.numbers()
    parts, numbers = draft.parts(numbers), {**numbers, **items}
    passages: list[Passage] = []
    mended: list[Repair] = []
    for place, piece in enumerate(draft.pieces):
        if place in between:
            passages += _lost(between[place])
        edits = inside.get(place, ())
        source = _source(piece.text, edits)
        if place in parts:
            part, number = parts[place]
            made = composed(edits, piece.text, draft.edits.get((part, number), ()))
            if made:
                mended += repairs(part, number, widened(made, source))
            passages.append(Passage(part, number, None, piece.rule))
        else:
            passages.append(Passage(_ROLES[piece.role], numbers.get(place, 0), source, piece.rule))
    passages += _lost(between.get(len(draft.pieces), ()))
    elsewhere = chain.from_iterable(edits for place, edits in sorted(inside.items()) if place not in parts)
    removed = (
        *(Removal(piece.text, piece.rule) for _, piece in draft.of(*_TAKEN_OFF)),
        *(Removal(edit.before, edit.rule) for edit in chain(elsewhere, *between.values()) if edit.before),
    )
    return Kept(tuple(_joined(passages)), tuple(mended), removed)


def _joined(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, white space that stands together as one."""
    for role, group in groupby(passages, key=attrgetter("role")):
        if role == "space":
            yield Passage("space", 0, "".join(passage.text or "" for passage in group))
        else:
            yield from group


def _lost(edits: Iterable[Edit]) -> Iterator[Passage]:
    """Passages of what stood between two pieces and was taken off."""
    return (Passage("removed", 0, edit.before, edit.rule) for edit in edits)


def _source(text: str, edits: Sequence[Edit]) -> str:
    """The text before its edits."""
    if not edits:
        return text
    return applied(text, [Edit(start, edit.after, edit.before, edit.rule) for start, edit in placed(edits)])


def _shared_out(
    edits: Sequence[Edit], pieces: Sequence[Piece]
) -> tuple[Mapping[int, tuple[Edit, ...]], Mapping[int, tuple[Edit, ...]]]:
    """(place of a piece → the edits in it, place of a piece → what was taken off between it and the one before)"""
    ends = list(accumulate(len(piece.text) for piece in pieces))
    inside: defaultdict[int, list[Edit]] = defaultdict(list)
    between: defaultdict[int, list[Edit]] = defaultdict(list)
    shifts: defaultdict[int, int] = defaultdict(int)
    for start, edit in placed(edits):
        for place, at, before, after in _fragments(start, edit, ends, pieces):
            if place is None:
                between[bisect_right(ends, start)].append(Edit(0, before, "", edit.rule))
            else:
                inside[place].append(Edit(at - shifts[place], before, after, edit.rule))
                shifts[place] += len(after) - len(before)
    return {place: tuple(made) for place, made in inside.items()}, {
        place: tuple(made) for place, made in between.items()
    }


def _fragments(
    start: int, edit: Edit, ends: Sequence[int], pieces: Sequence[Piece]
) -> Iterator[tuple[int | None, int, str, str]]:
    """(the piece in which an edit was made, its place there, before, after). One that several pieces share stands, with
    all that it was, in the first; what nothing stands for any more belongs to the text beside it, if there is one."""
    place = bisect_right(ends, start)
    begin = ends[place - 1] if place else 0
    if edit.after:
        before, after = edit.before, edit.after
        while after:
            room = ends[place] - start
            yield place, start - begin, before, after[:room]
            before, after = "", after[room:]
            start = begin = ends[place]
            place += 1
        return
    if start > begin:
        yield place, start - begin, edit.before, ""
    elif place and pieces[place - 1].role != "space":
        yield place - 1, len(pieces[place - 1].text), edit.before, ""
    elif place < len(pieces) and pieces[place].role != "space":
        yield place, 0, edit.before, ""
    else:
        yield None, 0, edit.before, ""
