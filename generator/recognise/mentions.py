"""What the rules found → the records that the other stages read.

Goes in: the sheets of one document, their chains of offices and the names of their organisations. Comes out: the
Reading, its mentions in the order of the text, an outer one before those inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.knowledge.naming import Lexicon
from generator.model import Kind, Mention, Reading, RoleMention
from generator.recognise import gazetteer, people
from generator.recognise.fullnames import Namer
from generator.recognise.holders import Chain
from generator.recognise.spans import Known, Name, Sheet
from generator.recognise.survey import everywhere

_COUNTRIES = frozenset({"country", "adjective", "prefix", "ambiguous"})
_BODIES = frozenset({"body", "variant", "bare"})

UNDECIDED = "undecided"
"""The rule of a mention for which its document leaves more than one reading."""

Key = tuple[int, int, int, Kind]
"""sheet, first word, end, kind"""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a mention says beside its place."""

    rule: str
    name: str
    owner: str | None = None
    country: str | None = None


def reading(article: str, sheets: Sequence[Sheet], chains: Sequence[Sequence[Chain]], namer: Namer) -> Reading:
    """Makes the Reading of one article."""
    found = {
        **dict(_countries(sheets, namer)),
        **dict(_organisations(sheets, namer)),
        **dict(_persons(sheets, chains)),
    }
    mentions = {key: _mention(article, sheets[key[0]], key, what) for key, what in found.items()}
    ordered = sorted(mentions, key=lambda key: (key[0], mentions[key].start, -mentions[key].end, key[3]))
    places = {key: i for i, key in enumerate(ordered)}
    return Reading(
        article=article,
        mentions=tuple(mentions[key] for key in ordered),
        roles=tuple(_roles(sheets, chains, places, namer.lexicon)),
        acronyms=namer.spelled(),
    )


def _mention(article: str, sheet: Sheet, key: Key, found: _Found) -> Mention:
    _, a, b, kind = key
    passage = sheet.passage
    return Mention(
        article=article,
        part=passage.part,
        paragraph=passage.paragraph,
        start=passage.starts[a],
        end=passage.ends[b - 1],
        surface=passage.surface(a, b),
        kind=kind,
        rule=found.rule,
        name=found.name,
        owner=found.owner,
        country=found.country,
    )


# --- countries --------------------------------------------------------------------------------------------------------


def _countries(sheets: Sequence[Sheet], namer: Namer) -> Iterator[tuple[Key, _Found]]:
    for s, sheet in enumerate(sheets):
        for known in _named(sheet, namer.lexicon):
            code = _code(known, namer)
            if code is not None:
                end = known.b - 1 if known.kind == "prefix" else known.b
                yield (s, known.a, end, "country"), _Found(known.kind, namer.lexicon.country_names[code], None, code)


def _named(sheet: Sheet, lexicon: Lexicon) -> Iterator[Known]:
    """The countries of a passage, those inside the names of known bodies too."""
    for known in sheet.known.values():
        if known.kind in _COUNTRIES:
            yield known
        elif known.b - known.a > 1 and known.kind in _BODIES:
            inside = gazetteer.scan(sheet.passage, lexicon, known.a + 1, known.b).values()
            yield from (other for other in inside if other.kind in _COUNTRIES)


def _code(known: Known, namer: Namer) -> str | None:
    """The country; of a name that two share, the one that the document also names otherwise."""
    codes = known.form.codes
    if len(codes) == 1:
        return codes[0]
    named = [code for code in codes if code in namer.survey.countries]
    if len(named) == 1:
        return named[0]
    return codes[0] if known.form.default else None


# --- organisations ----------------------------------------------------------------------------------------------------


def _organisations(sheets: Sequence[Sheet], namer: Namer) -> Iterator[tuple[Key, _Found]]:
    seen: set[Key] = set()
    for s, group in everywhere(sheets):
        key: Key = (s, group.a, group.b, "organisation")
        named = namer.name(s, group)
        if key in seen or (named.name is None and not named.candidates):
            continue
        seen.add(key)
        if named.name is None:
            yield key, _Found(UNDECIDED, sheets[s].passage.surface(group.a, group.b))
        else:
            yield key, _Found(group.rule, named.name, named.owner, named.country)


# --- persons and their offices ----------------------------------------------------------------------------------------


def _persons(sheets: Sequence[Sheet], chains: Sequence[Sequence[Chain]]) -> Iterator[tuple[Key, _Found]]:
    places: list[tuple[int, Name]] = [(s, name) for s, sheet in enumerate(sheets) for name in sheet.names]
    surfaces = [_surface(sheets[s], name) for s, name in places]
    officers = frozenset(
        _surface(sheets[s], chain.holder) for s, own in enumerate(chains) for chain in own if chain.holder is not None
    )
    persons = people.identify(surfaces, [name.woman for _, name in places], officers)
    countries = {
        (s, chain.holder.a): office.country.form.codes[0]
        for s, own in enumerate(chains)
        for chain in own
        if chain.holder is not None
        for office in chain.offices
        if office.country is not None
    }
    of_person = {
        person.name: countries[s, name.a]
        for (s, name), person in zip(places, persons, strict=True)
        if (s, name.a) in countries
    }
    for (s, name), person in zip(places, persons, strict=True):
        rule = UNDECIDED if len(person.candidates) > 1 else name.rule
        found = _Found(rule, person.name.replace("’", "'"), None, of_person.get(person.name))
        yield (s, name.a, name.b, "person"), found


def _surface(sheet: Sheet, name: Name) -> str:
    return " ".join(sheet.passage.surface(name.a, name.b).split())


def _roles(
    sheets: Sequence[Sheet], chains: Sequence[Sequence[Chain]], places: dict[Key, int], lexicon: Lexicon
) -> Iterator[RoleMention]:
    for s, sheet in enumerate(sheets):
        for chain in chains[s]:
            if chain.holder is None:
                continue
            person = places[s, chain.holder.a, chain.holder.b, "person"]
            for office in chain.offices:
                if sheet.passage.low[office.a] in lexicon.kin:
                    continue
                of = None
                if office.group is not None:
                    of = places.get((s, office.group.a, office.group.b, "organisation"))
                elif office.country is not None:
                    of = places.get((s, office.country.a, office.country.b, "country"))
                yield RoleMention(person, sheet.passage.surface(office.title_start, office.title_end), of)
