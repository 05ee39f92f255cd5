"""What one document says as a whole: its acronyms, the names that it gives in full, the countries that it is about.

Goes in: the sheets of a document with their groups. Comes out: a Survey, made once and then only asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge import forms
from generator.knowledge.naming import Lexicon
from generator.recognise.spans import Group, Sheet

_SPOTS = 50
"""How many places where a name stands are remembered; who says it more often says the same."""
Spot = tuple[int, Group]
"""which sheet, which group of it"""


@dataclass(frozen=True, slots=True)
class Survey:
    """A document seen as a whole."""

    glossary: Mapping[str, Spot]
    """acronym (key) → the name before the brackets in which it stands"""
    owned: Mapping[tuple[str, ...], tuple[Spot, ...]]
    """a name's own words → where the document gives it with its owner or country"""
    countries: Counter[str]
    """how often each country is named, by name, adjective or capital"""
    home: str | None
    """the country of the agency that sent the dispatch"""


def walk(group: Group) -> Iterator[Group]:
    """A group and all the names inside it."""
    yield group
    for inside in group.inner:
        yield from walk(inside)


def everywhere(sheets: Sequence[Sheet]) -> Iterator[Spot]:
    """Every group of a document, in the order of the text."""
    for s, sheet in enumerate(sheets):
        for top in sheet.groups.values():
            for group in walk(top):
                yield s, group


def own_words(sheet: Sheet, group: Group) -> tuple[str, ...]:
    """The words of a name without those of its owner."""
    return sheet.passage.low[group.start : group.base]


def make(sheets: Sequence[Sheet], agencies: Sequence[str], lexicon: Lexicon) -> Survey:
    """Looks through a document."""
    owned: dict[tuple[str, ...], list[Spot]] = {}
    for s, group in everywhere(sheets):
        if group.owner is not None or group.base < group.b:
            owned.setdefault(own_words(sheets[s], group), []).append((s, group))
    return Survey(
        glossary=_glossary(sheets, lexicon),
        owned={words: tuple(spots[:_SPOTS]) for words, spots in owned.items()},
        countries=_countries(sheets, lexicon),
        home=_home(agencies, lexicon),
    )


def _countries(sheets: Sequence[Sheet], lexicon: Lexicon) -> Counter[str]:
    found: Counter[str] = Counter()
    for sheet in sheets:
        for phrase in sheet.known.values():
            if phrase.kind in {"country", "adjective", "prefix"}:
                found[phrase.form.codes[0]] += 1
            elif phrase.kind == "place":
                capital = lexicon.capitals.get(" ".join(sheet.passage.keys[phrase.a : phrase.b]))
                if capital is not None:
                    found[capital] += 1
    return found


def _home(agencies: Sequence[str], lexicon: Lexicon) -> str | None:
    names = (name for agency in agencies for name in agency.replace("/", " ").split())
    return next((lexicon.homes[name] for name in names if name in lexicon.homes), None)


# --- acronyms ---------------------------------------------------------------------------------------------------------


def _glossary(sheets: Sequence[Sheet], lexicon: Lexicon) -> dict[str, Spot]:
    """Of the names that end before the brackets (`Comité central du Parti … (PCV)`) the one that the letters fit."""
    best: dict[str, tuple[int, Spot]] = {}
    for s, group in everywhere(sheets):
        passage = sheets[s].passage
        if group.form == "acronym":
            inside = sheets[s].groups.get(group.b + 1) if passage.at(group.b) == "(" else None
            if inside is not None and inside.form != "acronym" and passage.at(inside.b) == ")":
                best.setdefault(passage.keys[group.a], (0, (s, inside)))
            continue
        if (
            group.form in {"alone", "part"}
            or passage.at(group.b) != "("
            or passage.at(group.b + 2) not in {")", ",", ";"}
        ):
            continue
        acronym = passage.keys[group.b + 1]
        if not _is_acronym(acronym) or (acronym.lower(),) in lexicon.parts:
            continue
        fit = _fit(acronym, sheets[s], group, lexicon)
        if acronym not in best or fit > best[acronym][0]:
            best[acronym] = (fit, (s, group))
    return {acronym: spot for acronym, (_, spot) in best.items()}


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and (word.isupper() or word.isalpha())


def _fit(acronym: str, sheet: Sheet, group: Group, lexicon: Lexicon) -> int:
    if any(acronym in map(forms.key, body.acronyms) for body in group.bodies):
        return 4
    syntax = lexicon.syntax
    small = syntax["of"] | syntax["articles"] | syntax["and"] | syntax["for"] | syntax["at"]
    initials = "".join(
        word[0] for word in sheet.passage.low[group.a : group.b] if word not in small and word[:1].isalpha()
    )
    if initials == acronym.lower():
        return 3
    return (initials[:1] == acronym[0].lower()) + (group.owner is None)
