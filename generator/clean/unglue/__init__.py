"""Words that a lost line break glued are parted again. Goes in: pieces; comes out: the article's texts and every
repair made.

Title, lead, paragraphs and captions are repaired, not the teasers of other articles. Nothing but white space is put in,
and a stray second full stop taken off; misspellings of the source stay. Method: candidates from case, punctuation,
figures, elisions and word frequencies (`candidates`; where no word list ships, `plain`), believed or not over the whole
paragraph (`layout`). A title has no lines that could tell: only what is sure without them is believed there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from generator.clean.draft import RELATED, Draft, Piece
from generator.clean.edits import Edit, applied, composed, repairs, widened
from generator.clean.unglue import plain
from generator.clean.unglue.candidates import Candidate, find
from generator.clean.unglue.layout import choose, layout, sure
from generator.clean.unglue.line_ends import LINE_END, SOFT, on_one_line
from generator.clean.unglue.parts import Known
from generator.knowledge import tables
from generator.knowledge.words import glue
from generator.model import Part, Repair

_STRAY = re.compile(r"(?<=[.!?…])\s+\.$")


def unglue(draft: Draft) -> Draft:
    """The draft with its title, lead, paragraphs and captions as the article will show them."""
    draft = replace(draft, pieces=tuple(chain.from_iterable(map(_without_soft_end, draft.pieces))))
    parts = [(part, number, draft.pieces[place].text) for place, (part, number) in draft.parts().items()]
    known = [piece.text for piece in draft.pieces if piece.role not in ("space", "removed")]
    repaired = _repaired(parts, known, draft.guidance.vocabulary.names, draft.language)
    texts = {(part, number): text for (part, number, _), (text, _) in zip(parts, repaired, strict=True)}
    edits = {(part, number): made for (part, number, _), (_, made) in zip(parts, repaired, strict=True) if made}
    return replace(
        draft,
        title=texts.get(("title", 0), ""),
        lead=texts.get(("lead", 0)),
        paragraphs=tuple(text for (part, _), text in texts.items() if part == "body"),
        captions=tuple((texts.get(("caption", number)), credit) for number, credit in _pictures(draft).items()),
        edits=edits,
    )


def repair(
    parts: Sequence[tuple[Part, int, str]],
    document: Sequence[str],
    names: frozenset[str] = frozenset(),
    language: str = tables.NATIVE,
) -> tuple[list[str], tuple[Repair, ...]]:
    """The texts of (part, number, text) as repaired, and the repairs, in order. `document`: all texts that bear on
    spelling; `names`: those that the corpus knows."""
    repaired = _repaired(parts, document, names, language)
    told = (
        repairs(part, number, widened(made, text))
        for (part, number, text), (_, made) in zip(parts, repaired, strict=True)
    )
    return [text for text, _ in repaired], tuple(chain.from_iterable(told))


def _repaired(
    parts: Sequence[tuple[Part, int, str]], document: Sequence[str], names: frozenset[str], language: str
) -> list[tuple[str, tuple[Edit, ...]]]:
    """Each text as repaired, and its edits."""
    known = Known.of(document, names)
    if any(map(LINE_END.search, document)):  # the two halves of a word at a line's end are no words
        known = Known.of([on_one_line(text, known)[0] for text in document], names)
    lines = [on_one_line(text, known) for _, _, text in parts]
    read = partial(find, known=known) if glue(language).lexicon else partial(plain.find, known=known, language=language)
    glued = [(text, read(text)) for text, _ in lines]
    wrapped = layout([one for one, (part, *_) in zip(glued, parts, strict=True) if part != "title"])
    out: list[tuple[str, tuple[Edit, ...]]] = []
    for (part, *_), (text, joined), (_, found) in zip(parts, lines, glued, strict=True):
        cuts = _cuts(sure(found, wrapped) if part == "title" else choose(text, found, wrapped)) if found else ()
        after = applied(text, cuts)
        stray = None if part == "title" else _STRAY.search(after)
        stop = () if stray is None else (Edit(stray.start(), stray[0], "", "stray-stop"),)
        made = composed(composed(joined, text, cuts), after, stop)
        out.append((applied(after, stop), made))
    return out


def _without_soft_end(piece: Piece) -> Iterator[Piece]:
    """A credit or signature, apart from the soft hyphen with which its line ends: nothing goes on there."""
    if piece.text.endswith(SOFT) and piece.role in ("credit", "signature", *RELATED):
        yield replace(piece, text=piece.text[:-1])
        yield Piece(SOFT, "removed", "invisible")
    else:
        yield piece


def _cuts(chosen: Sequence[Candidate]) -> tuple[Edit, ...]:
    """The spaces to be put in."""
    rules = {cut: candidate.rule for candidate in chosen for cut in candidate.cuts}
    return tuple(Edit(cut, "", " ", rules[cut]) for cut in sorted(rules))


def _pictures(draft: Draft) -> Mapping[int, str | None]:
    """The number of each picture, in order → its credit."""
    numbers = draft.numbers()
    found: dict[int, str | None] = {numbers[place]: None for place, _ in draft.of("caption", "credit")}
    return found | {numbers[place]: piece.text for place, piece in draft.of("credit")}
