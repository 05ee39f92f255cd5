"""What the rules found → the records that the other stages read.

Goes in: the sheets of one document, their chains of offices and the names of their organisations. Comes out: the
Reading, its mentions in the order of the text, an outer one before those inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.knowledge.naming import Lexicon
from generator.model import Kind, Mention, Reading, RoleMention
from generator.recognise import gazetteer, people
from generator.recognise.holders import Chain
from generator.recognise.fullnames import Namer
from generator.recognise.owners import Named
from generator.recognise.spans import Group, Known, Name, Sheet
from generator.recognise.survey import walk

_COUNTRIES = frozenset({"country", "adjective", "prefix", "ambiguous"})
_ORDER = {"title": 0, "lead": 1, "body": 2, "caption": 3}

Key = tuple[int, int, int, str]
"""sheet, first word, end, kind"""


def reading(article: str, sheets: Sequence[Sheet], chains: Sequence[Sequence[Chain]], namer: Namer) -> Reading:
    """Makes the Reading of one article."""
    found: dict[Key, Mention] = {}
    for s, sheet in enumerate(sheets):
        for known in _countries(sheet, namer.lexicon):
            code = _code(known, namer)
            if code is not None:
                key, mention = _country(article, s, sheet, known, code, namer.lexicon)
                found[key] = mention
        for group in _groups(sheet):
            named = namer.name(s, group)
            organisation = _organisation(article, sheet, group, named)
            if organisation is not None:
                found.setdefault((s, group.a, group.b, "organisation"), organisation)
    for key, mention in _persons(article, sheets, chains):
        found[key] = mention
    ordered = sorted(found.items(), key=lambda item: (item[0][0], item[1].start, -item[1].end, item[1].kind))
    places = {key: i for i, (key, _) in enumerate(ordered)}
    return Reading(
        article=article,
        mentions=tuple(mention for _, mention in ordered),
        roles=tuple(_roles(sheets, chains, places, namer.lexicon.kin)),
        acronyms=namer.spelled(),
    )


# --- countries --------------------------------------------------------------------------------------------------------


def _countries(sheet: Sheet, lexicon: Lexicon) -> Iterator[Known]:
    for known in sheet.known.values():
        if known.kind in _COUNTRIES:
            yield known
        elif known.b - known.a > 1 and known.kind in {"body", "variant", "bare"}:
            for inside in gazetteer.scan(sheet.passage, lexicon, known.a, known.b).values():
                if inside.kind in _COUNTRIES:
                    yield inside
            for inside in gazetteer.scan(sheet.passage, lexicon, known.a + 1, known.b).values():
                if inside.kind in _COUNTRIES:
                    yield inside


def _code(known: Known, namer: Namer) -> str | None:
    codes = known.form.codes
    if len(codes) == 1:
        return codes[0]
    named = [code for code in codes if code in namer.survey.countries]
    if len(named) == 1:
        return named[0]
    return codes[0] if known.form.default else None


def _country(article: str, s: int, sheet: Sheet, known: Known, code: str, lexicon: Lexicon) -> tuple[Key, Mention]:
    passage = sheet.passage
    b = known.b - 1 if known.kind == "prefix" else known.b
    mention = _mention(article, sheet, known.a, b, "country", known.kind, lexicon.country_names[code], None, code)
    return (s, known.a, b, "country"), mention if passage else mention


# --- organisations ----------------------------------------------------------------------------------------------------


def _groups(sheet: Sheet) -> Iterator[Group]:
    for top in sheet.groups.values():
        yield from walk(top)


def _organisation(article: str, sheet: Sheet, group: Group, named: Named) -> Mention | None:
    if named.name is None:
        if not named.candidates:
            return None
        surface = sheet.passage.surface(group.a, group.b)
        return _mention(article, sheet, group.a, group.b, "organisation", "undecided", surface, None, None)
    return _mention(
        article, sheet, group.a, group.b, "organisation", group.rule, named.name, named.owner, named.country
    )


def _mention(
    article: str, sheet: Sheet, a: int, b: int, kind: Kind, rule: str, name: str, owner: str | None, country: str | None
) -> Mention:
    passage = sheet.passage
    return Mention(
        article=article,
        part=passage.part,
        paragraph=passage.paragraph,
        start=passage.starts[a],
        end=passage.ends[b - 1],
        surface=passage.surface(a, b),
        kind=kind,
        rule=rule,
        name=name,
        owner=owner,
        country=country,
    )


# --- persons and their offices ----------------------------------------------------------------------------------------


def _persons(article: str, sheets: Sequence[Sheet], chains: Sequence[Sequence[Chain]]) -> Iterator[tuple[Key, Mention]]:
    places: list[tuple[int, Name]] = [(s, name) for s, sheet in enumerate(sheets) for name in sheet.names]
    surfaces = [" ".join(sheets[s].passage.surface(name.a, name.b).split()) for s, name in places]
    officers = frozenset(
        " ".join(sheets[s].passage.surface(chain.holder.a, chain.holder.b).split())
        for s, own in enumerate(chains)
        for chain in own
        if chain.holder is not None
    )
    held = people.identify(surfaces, [name.woman for _, name in places], officers)
    countries: dict[str, str] = {}
    for (s, name), person in zip(places, held, strict=True):
        for chain in chains[s]:
            if chain.holder is name:
                for office in chain.offices:
                    code = office.country.form.codes[0] if office.country is not None else None
                    if code is not None:
                        countries.setdefault(person.name, code)
    for (s, name), person in zip(places, held, strict=True):
        rule = "undecided" if len(person.candidates) > 1 else name.rule
        mention = _mention(
            article,
            sheets[s],
            name.a,
            name.b,
            "person",
            rule,
            person.name.replace("’", "'"),
            None,
            countries.get(person.name),
        )
        yield (s, name.a, name.b, "person"), mention


def _roles(
    sheets: Sequence[Sheet], chains: Sequence[Sequence[Chain]], places: dict[Key, int], kin: frozenset[str]
) -> Iterator[RoleMention]:
    for s, sheet in enumerate(sheets):
        for chain in chains[s]:
            if chain.holder is None:
                continue
            person = places[(s, chain.holder.a, chain.holder.b, "person")]
            for office in chain.offices:
                if sheet.passage.low[office.a] in kin:
                    continue
                of = None
                if office.group is not None:
                    of = places.get((s, office.group.a, office.group.b, "organisation"))
                elif office.country is not None:
                    of = places.get((s, office.country.a, office.country.b, "country"))
                yield RoleMention(person, sheet.passage.surface(office.a, office.title_end), of)
