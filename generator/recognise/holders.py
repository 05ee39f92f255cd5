"""Who holds an office: the name right after it, or the name before it with a comma between.

Goes in: a sheet with its offices and names. Comes out: chains, offices that are said of one person in one breath
(`secrétaire du Comité central et président de la Commission …`), each with its holder, where the text names one.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.knowledge.naming import Lexicon
from generator.recognise.spans import Name, Office, Sheet


@dataclass(frozen=True, slots=True)
class Chain:
    """Offices of one person, in the order of the text."""

    offices: tuple[Office, ...]
    holder: Name | None


def find(sheet: Sheet, lexicon: Lexicon) -> list[Chain]:
    """The chains of a passage."""
    starts = {name.a: name for name in sheet.names}
    ends = {name.b: name for name in sheet.names}
    return [Chain(offices, _holder(sheet, offices, starts, ends, lexicon)) for offices in _chains(sheet, lexicon)]


def _chains(sheet: Sheet, lexicon: Lexicon) -> list[tuple[Office, ...]]:
    chains: list[list[Office]] = []
    for office in sheet.offices:
        if chains and _goes_on(sheet, chains[-1][-1], office, lexicon):
            chains[-1].append(office)
        else:
            chains.append([office])
    return [tuple(chain) for chain in chains]


def _goes_on(sheet: Sheet, one: Office, next_: Office, lexicon: Lexicon) -> bool:
    between = sheet.passage.low[sheet.passage.after_brackets(one.b) : next_.a]
    if between[:1] == (",",):
        between = between[1:]
    return not between or (len(between) == 1 and between[0] in lexicon.syntax["and"])


def _holder(
    sheet: Sheet, offices: tuple[Office, ...], starts: dict[int, Name], ends: dict[int, Name], lexicon: Lexicon
) -> Name | None:
    passage = sheet.passage
    end = passage.after_brackets(offices[-1].b)
    direct = _from(sheet, end, starts, lexicon)
    if direct is not None:
        return direct
    after = _from(sheet, end + 1, starts, lexicon) if passage.at(end) == "," else None
    back = offices[0].a - 1
    if back >= 0 and passage.low[back] in lexicon.syntax["definite"]:
        # `X, l'ambassadeur de Hongrie, Mme Y`: with the article the office begins a new holder, if one follows.
        if after is not None:
            return after
        if _has_office(sheet, ends.get(back - 1), starts):
            return None
    while back > 0 and passage.low[back] in lexicon.syntax["apposition"]:
        back -= 1
    if passage.at(back) in {",", "("} and back in ends:
        return ends[back]
    return after


def _has_office(sheet: Sheet, name: Name | None, starts: dict[int, Name]) -> bool:
    """Whether an office stands right before the name."""
    if name is None:
        return False
    return any(office.b in {name.a, name.a - 1} for office in sheet.offices)


def _from(sheet: Sheet, i: int, starts: dict[int, Name], lexicon: Lexicon) -> Name | None:
    passage = sheet.passage
    while i < len(passage) and i not in starts and passage.keys[i] in lexicon.honorifics:
        i += 1
    return starts.get(i)
