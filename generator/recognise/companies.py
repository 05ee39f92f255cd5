"""Bodies without a French head noun: companies, parties and associations under a name of their own.

Goes in: the sheets of one document with their known phrases and the names that the grammar read. Comes out: for each
passage, the first word → the name of a body that

- a noun in small letters introduces (`la compagnie nationale Petronas`, `le groupe vietnamien Vingroup`),
- ends with a word that only companies and bodies end with (`Mongolian Airlines`, `Korea Development Institute`),
- or its own initials follow in brackets (`World Heritage Watch (WHW)`);

and every other place where the document says the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.knowledge.naming import Lexicon
from generator.recognise import syntax
from generator.recognise.passages import Passage
from generator.recognise.spans import Group, Known, Sheet

Span = tuple[int, int]


def find(sheets: Sequence[Sheet], lexicon: Lexicon) -> None:
    """Adds the names to the groups of every sheet."""
    names: set[tuple[str, ...]] = set()
    for sheet in sheets:
        for rule, (a, b) in _found(sheet, lexicon):
            if not _add(sheet, a, b, rule):
                continue
            names.add(sheet.passage.keys[a:b])
    first = {name[0]: name for name in sorted(names, key=len)}
    if not first:
        return
    for sheet in sheets:
        _again(sheet, first, lexicon)


def _found(sheet: Sheet, lexicon: Lexicon) -> Iterator[tuple[str, Span]]:
    low = sheet.passage.low
    cues, ends = lexicon.syntax["companies"], lexicon.syntax["corporate"]
    several = lexicon.syntax["several_companies"]
    telling = (cues | several | ends | {"("}).intersection(low)
    if not telling:
        return
    for i, word in enumerate(low):
        if word not in telling:
            continue
        span = None
        if word in cues or word in several:
            rule, span = "company", _introduced(sheet, i, lexicon)
            if span is not None and word in several:
                yield from (("company", other) for other in _others(sheet, span[1], lexicon))
        elif word in ends and sheet.passage.capital(i):
            rule, span = "company", _ended(sheet, i, lexicon)
        elif word == "(":
            rule, span = "initials", _spelled(sheet, i, lexicon)
        if span is not None:
            yield rule, span


def _add(sheet: Sheet, a: int, b: int, rule: str) -> bool:
    """Puts a name in, unless another stands there; what lies inside it is taken out, if that has one word only."""
    for group in tuple(sheet.groups.values()):
        if group.a < b and a < group.b:
            if not (a <= group.a and group.b <= b and b - a > group.b - group.a):
                return False
            del sheet.groups[group.a]
    sheet.groups[a] = Group(a, b, rule, b)
    return True


def _again(sheet: Sheet, names: dict[str, tuple[str, ...]], lexicon: Lexicon) -> None:
    passage = sheet.passage
    for i, key in enumerate(passage.keys):
        name = names.get(key)
        if name is None or passage.keys[i : i + len(name)] != name or i in sheet.known:
            continue
        end = i + len(name)
        office = lexicon.owner_first and end < len(passage) and passage.low[end] in lexicon.offices
        beside = (i > 0 and passage.capital(i - 1) and not passage.opens_sentence(i - 1)) or (
            end < len(passage) and passage.capital(end) and not office
        )
        if not beside:
            _add(sheet, i, end, "company")


# --- the three ways ---------------------------------------------------------------------------------------------------


def _introduced(sheet: Sheet, cue: int, lexicon: Lexicon) -> Span | None:
    """`la compagnie pétrolière nationale Petronas`: behind the noun and its adjectives."""
    passage = sheet.passage
    if passage.capital(cue):
        return None
    a = cue + 1
    while a < len(passage) and not passage.capital(a) and _describes(passage.low[a], lexicon):
        a += 1
    if a >= len(passage) or not passage.capital(a) or a in sheet.groups or len(passage.words[a]) < 2:
        return None
    if (
        _is_other(passage, sheet.known.get(a))
        or passage.keys[a] in lexicon.not_names
        or passage.keys[a] in lexicon.honorifics
    ):
        return None
    b = a + 1
    while b < len(passage) and passage.capital(b) and passage.keys[b] not in lexicon.honorifics and b - a < 5:
        b += 1
    if b - a > 2 and _of_office(passage, cue, lexicon):
        # `président du groupe Hyosung Cho Hyun-joon`: the holder of the office stands right behind.
        people = lexicon.given | lexicon.family_first
        b = next((k for k in range(a + 1, b - 1) if passage.keys[k] in people), b)
    return a, b


def _others(sheet: Sheet, end: int, lexicon: Lexicon) -> Iterator[Span]:
    """`les groupes Daeil, Hansori et Lotra`: the further ones."""
    passage, ands = sheet.passage, lexicon.syntax["and"]
    while end + 1 < len(passage) and (passage.at(end) == "," or passage.low[end] in ands):
        a, last = end + 1, passage.low[end] in ands
        if not passage.capital(a) or a in sheet.known or a in sheet.groups or passage.keys[a] in lexicon.honorifics:
            return
        end = a + 1
        while end < len(passage) and passage.capital(end):
            end += 1
        yield a, end
        if last:
            return


def _describes(low: str, lexicon: Lexicon) -> bool:
    if low in lexicon.syntax["of_peoples"]:
        return False
    return syntax.is_epithet(low, lexicon) or low.endswith(lexicon.endings["company_endings"])


def _is_other(passage: Passage, known: Known | None) -> bool:
    """Whether something known stands there; a place may open a longer name (`Osaka Shipping`)."""
    if known is None:
        return False
    return known.kind != "place" or known.b >= len(passage) or not passage.capital(known.b)


def _of_office(passage: Passage, cue: int, lexicon: Lexicon) -> bool:
    return any(passage.low[k] in lexicon.offices for k in range(max(cue - 4, 0), cue))


def _ended(sheet: Sheet, last: int, lexicon: Lexicon) -> Span | None:
    """`Mongolian Airlines`, `Bank of Boroland Group`: capitals, and small foreign words between them."""
    passage = sheet.passage
    if last + 1 < len(passage) and passage.low[last + 1] in lexicon.syntax["corporate"] and passage.capital(last + 1):
        return None
    a = _back(passage, last, lexicon)
    if a == last or (passage.keys[a] in lexicon.given and last - a == 1):
        return None  # `Samantha Power`
    return a, last + 1


def _spelled(sheet: Sheet, bracket: int, lexicon: Lexicon) -> Span | None:
    """`World Heritage Watch (WHW)`: the initials of a run of foreign capitals."""
    passage = sheet.passage
    if passage.at(bracket + 2) not in {")", ",", ";"} or bracket < 2 or not passage.capital(bracket - 1):
        return None
    letters = passage.keys[bracket + 1]
    if not (letters.isupper() and letters.isalpha()) or len(letters) < 2:
        return None
    a = _back(passage, bracket - 1, lexicon)
    capitals = [k for k in range(a, bracket) if passage.capital(k)]
    if len(capitals) < len(letters) or len(letters) < 2:
        return None
    start = capitals[-len(letters)]
    if passage.at(start - 1) in lexicon.honorifics or passage.keys[start] in lexicon.given:
        return None
    initials = "".join(passage.keys[k][0] for k in capitals[-len(letters) :])
    return (start, bracket) if initials == letters else None


def _back(passage: Passage, last: int, lexicon: Lexicon) -> int:
    """The first word of the run of capitals that ends with word `last`."""
    links = lexicon.syntax["foreign_links"]
    a = last
    while a > 0:
        k = a - 1
        while k > 0 and passage.low[k] in links and not passage.capital(k):
            k -= 1
        key = passage.keys[k]
        if not passage.capital(k) or key in lexicon.honorifics or key in lexicon.openers or "'" in key:
            break
        a = k
    return a
