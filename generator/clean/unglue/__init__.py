"""Words that a lost line break glued are parted again. Goes in: pieces; comes out: the article's texts and every
repair made.

Only lead, paragraphs and captions are repaired: titles and teasers had no line breaks to lose. Nothing but white
space is put in, and a stray second full stop taken off; misspellings of the source stay. Method: candidates from case,
punctuation, figures, elisions and word frequencies (`candidates`), believed or not over the whole paragraph (`layout`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.clean.draft import Draft
from generator.clean.unglue.candidates import Candidate, find
from generator.clean.unglue.layout import choose, layout
from generator.clean.unglue.line_ends import on_one_line
from generator.clean.unglue.parts import Known
from generator.model import Part, Repair

_STRAY = re.compile(r"(?<=[.!?…])\s+\.$")


def unglue(draft: Draft) -> Draft:
    """The draft with its title, lead, paragraphs and captions as the article will show them."""
    captions = _captions(draft)
    numbers = draft.parts()
    parts = [(part, number, draft.pieces[place].text) for place, (part, number) in numbers.items() if part != "title"]
    known = [piece.text for piece in draft.pieces if piece.role not in ("space", "removed")]
    names = draft.guidance.vocabulary.names
    repaired, repairs = repair(parts, known, names)
    texts = {(part, number): text for (part, number, _), text in zip(parts, repaired, strict=True)}
    title, joined = on_one_line(draft.text("title") or "", Known.of(known, names))
    return replace(
        draft,
        title=title,
        lead=texts.get(("lead", 0)),
        paragraphs=tuple(text for (part, _), text in texts.items() if part == "body"),
        captions=tuple((texts.get(("caption", number)), credit) for number, (_, credit) in enumerate(captions)),
        repairs=(*(Repair("title", 0, *words) for words in joined), *repairs),
    )


def repair(
    parts: Sequence[tuple[Part, int, str]], document: Sequence[str], names: frozenset[str] = frozenset()
) -> tuple[list[str], tuple[Repair, ...]]:
    """The texts of (part, number, text) as repaired, and the repairs, in order. `document`: all texts that bear on
    spelling; `names`: those that the corpus knows."""
    known = Known.of(document, names)
    if any("\n" in text or "\r" in text for text in document):  # the two halves of a word at a line's end are no words
        known = Known.of([on_one_line(text, known)[0] for text in document], names)
    lines = [on_one_line(text, known) for _, _, text in parts]
    groups = [find(text, known) for text, _ in lines]
    wrapped = layout([(text, found) for (text, _), found in zip(lines, groups, strict=True)])
    texts: list[str] = []
    repairs: list[Repair] = []
    for (part, number, _), (text, joined), found in zip(parts, lines, groups, strict=True):
        chosen = choose(text, found, wrapped) if found else []
        after, parted = _apply(text, chosen)
        made = [*joined, *parted]
        stray = _STRAY.search(after)
        if stray is not None:
            made.append((after[stray.start() - 1 :], after[stray.start() - 1 : stray.start()], "stray-stop"))
            after = after[: stray.start()]
        texts.append(after)
        repairs += [Repair(part, number, *words) for words in made]
    return texts, tuple(repairs)


def _apply(text: str, chosen: list[Candidate]) -> tuple[str, list[tuple[str, str, str]]]:
    """The text with spaces at the cuts, and (before, after, rule) of each token so parted."""
    if not chosen:
        return text, []
    rules = {cut: candidate.rule for candidate in chosen for cut in candidate.cuts}
    places = sorted(rules)
    made: list[tuple[str, str, str]] = []
    out: list[str] = []
    position = 0
    for match in re.finditer(r"\S+", text):
        cuts = places[bisect_right(places, match.start()) : bisect_left(places, match.end())]
        if not cuts:
            continue
        bounds = [match.start(), *cuts, match.end()]
        after = " ".join(text[start:end] for start, end in pairwise(bounds))
        out += [text[position : match.start()], after]
        made.append((match[0], after, "+".join(dict.fromkeys(rules[cut] for cut in cuts))))
        position = match.end()
    out.append(text[position:])
    return "".join(out), made


def _captions(draft: Draft) -> list[tuple[str | None, str | None]]:
    """(text, credit) of every picture, in order: a credit belongs to the caption before it."""
    found: list[tuple[str | None, str | None]] = []
    for _, piece in draft.of("caption", "credit"):
        if piece.role == "caption":
            found.append((piece.text, None))
        elif found and found[-1][1] is None:
            found[-1] = (found[-1][0], piece.text)
        else:
            found.append((None, piece.text))
    return found
