"""Two texts' words → the passages that both have, in their order.

Goes in: the words of two texts. Comes out: where the passages stand in each; and, cheaply, how much of the one they can
be at most. Nothing stays on disk.

The passages are those of difflib: the longest run of equal words, then the longest before it and behind it. They are
compared by runs of RUN words, hardly any of which comes twice; so the diagonals on which the texts agree are few, and
are found once, where difflib looks for them anew before and behind each passage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from generator.gather.texts import RUN, runs

Passage = tuple[int, int, int, int]
"""Where words of one text stand in another: from, to in the one, then in the other."""
_Run = tuple[str, ...]
_Block = tuple[int, int, int]
"""Equal runs: where they begin in the one, in the other; how many."""
_MANY = 200
_POPULAR = 100
"""Of a text of so many runs difflib passes over those that are more than one in so many."""


def common(short: Sequence[str], long: Sequence[str]) -> list[Passage]:
    """The runs of words that both texts have, in their order."""
    found: list[Passage] = []
    a_end = b_end = 0
    for a, b, size in blocks(runs(short), runs(long)):
        shift = max(0, a_end - a, b_end - b)
        length = size + RUN - 1 - shift
        if length > 0:
            a_end, b_end = a + shift + length, b + shift + length
            found.append((a + shift, a_end, b + shift, b_end))
    return found


def at_most(of: Sequence[_Run], shared: Collection[_Run]) -> int:
    """How many words of a text can be in passages, told its runs and those that the other text has too."""
    count = end = 0
    for place, run in enumerate(of):
        if run in shared:
            count += place + RUN - max(place, end)
            end = place + RUN
    return count


def blocks(short: Sequence[_Run], long: Sequence[_Run]) -> list[_Block]:
    """The matching blocks that difflib finds, without the empty one at the end."""
    places: defaultdict[_Run, list[int]] = defaultdict(list)
    shared = set(short)
    for place, run in enumerate(long):
        if run in shared:
            places[run].append(place)
    if len(long) >= _MANY and max(map(len, places.values()), default=0) > len(long) // _POPULAR + 1:
        return [block for block in SequenceMatcher(None, short, long).get_matching_blocks() if block[2]]
    found: list[_Block] = []
    waiting = [(list(_diagonals(short, dict(places))), 0, len(short), 0, len(long))]
    while waiting:
        diagonals, a_low, a_high, b_low, b_high = waiting.pop()
        inside = list(_inside(diagonals, a_low, a_high, b_low, b_high))
        if inside:
            a, b, size = min(inside, key=lambda block: (-block[2], block[0], block[1]))
            found.append((a, b, size))
            waiting += [(inside, a_low, a, b_low, b), (inside, a + size, a_high, b + size, b_high)]
    return sorted(found)


def _diagonals(short: Sequence[_Run], places: dict[_Run, list[int]]) -> Iterator[_Block]:
    """The longest stretches in which the texts have the same runs, wherever they are in each."""
    open_: dict[int, int] = {}
    for a, run in enumerate(short):
        at = places.get(run, ())
        if len(at) == len(open_) == 1 and at[0] - a in open_:
            continue
        going = {b - a: open_.pop(b - a, a) for b in at} if at else {}
        for shift, start in open_.items():
            yield start, start + shift, a - start
        open_ = going
    for shift, start in open_.items():
        yield start, start + shift, len(short) - start


def _inside(diagonals: Sequence[_Block], a_low: int, a_high: int, b_low: int, b_high: int) -> Iterator[_Block]:
    """What of them lies between these places."""
    for a, b, size in diagonals:
        if a < a_high and b < b_high and a + size > a_low and b + size > b_low:
            before = max(0, a_low - a, b_low - b)
            after = min(size, a_high - a, b_high - b)
            if before < after:
                yield a + before, b + before, after - before
