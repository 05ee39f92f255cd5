"""What a name of an organisation stands for in its document: acronyms expanded, owners added.

Goes in: the sheets of one document with their groups and chains of offices, and the countries that the document
names. Comes out: for each group its full name, the full name of its owner and its country; or nothing, where the
document leaves more than one reading. Nothing stays on disk.

A part (`Comité central`, `Politburo`) takes its owner from the words beside it, else from the offices of the same
person, else from the only body of the document that can own it, else from the party of the country whose agency sent
the dispatch.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.knowledge import naming
from generator.knowledge.naming import Body, Lexicon
from generator.recognise.holders import Chain
from generator.recognise.spans import Group, Sheet

_CENTRAL = "Comité central"
_PEOPLE = frozenset({"etat", "peuple", "gouvernement", "armee", "etats", "peuples"})
_SMALL = frozenset(
    {"de", "du", "des", "d'", "la", "le", "les", "l'", "et", "pour", "en", "sur", "a", "au", "aux", "dudit"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A group's full name, its owner's, its country. `candidates` where the document does not decide."""

    name: str | None
    owner: str | None = None
    country: str | None = None
    candidates: tuple[str, ...] = ()


Place = tuple[int, int, int]
"""sheet, first word, last word"""


def walk(group: Group) -> Iterator[Group]:
    """A group and all the names inside it."""
    yield group
    for inside in group.inner:
        yield from walk(inside)


@dataclass(slots=True)
class Namer:
    """Names the groups of one document; a group is named once."""

    sheets: Sequence[Sheet]
    chains: Sequence[Sequence[Chain]]
    lexicon: Lexicon
    countries: Counter[str]
    home: str | None
    glossary: dict[str, tuple[int, Group]] = field(default_factory=dict)
    _fits: dict[str, int] = field(default_factory=dict)
    _done: dict[Place, Named] = field(default_factory=dict)
    _open: set[Place] = field(default_factory=set)
    _bases: dict[tuple[str, ...], list[tuple[int, Group]]] = field(default_factory=dict)

    def prepare(self) -> None:
        """Reads the acronyms that the document spells out and which names it gives with their owners."""
        for s, sheet in enumerate(self.sheets):
            for top in sheet.groups.values():
                for group in walk(top):
                    self._spell(s, sheet, group)
                    if group.owner is not None or group.base < group.b:
                        self._bases.setdefault(self._base_words(s, group), []).append((s, group))

    def _spell(self, s: int, sheet: Sheet, group: Group) -> None:
        passage = sheet.passage
        if (
            group.form not in {"acronym", "alone", "part"}
            and passage.at(group.b) == "("
            and passage.at(group.b + 2) in {")", ",", ";"}
        ):
            acronym = passage.keys[group.b + 1]
            if _is_acronym(acronym) and (acronym.lower(),) not in self.lexicon.parts:
                self._propose(acronym, s, group)
        elif group.form == "acronym" and passage.at(group.b) == "(":
            inside = sheet.groups.get(group.b + 1)
            if inside is not None and inside.form != "acronym" and passage.at(inside.b) == ")":
                self.glossary.setdefault(passage.keys[group.a], (s, inside))

    def _propose(self, acronym: str, s: int, group: Group) -> None:
        """Of the names that end before the brackets (`Comité central du Parti …  (PCV)`) the one with these initials."""
        fit = self._fit(acronym, s, group)
        if fit > self._fits.get(acronym, -1) or (fit == self._fits[acronym] and self.glossary[acronym] == (s, group)):
            self.glossary[acronym], self._fits[acronym] = (s, group), fit

    def _fit(self, acronym: str, s: int, group: Group) -> int:
        if any(acronym in map(naming.key, body.acronyms) for body in group.bodies):
            return 4
        words = [
            word for word in self.sheets[s].passage.low[group.a : group.b] if word not in _SMALL and word[0].isalpha()
        ]
        initials = "".join(word[0] for word in words)
        if initials == acronym.lower():
            return 3
        return (initials[0] == acronym[0].lower()) + (group.owner is None)

    def _base_words(self, s: int, group: Group) -> tuple[str, ...]:
        return self.sheets[s].passage.low[group.a : group.base]

    def spelled(self) -> tuple[tuple[str, str], ...]:
        """(acronym, full name) pairs of the document."""
        pairs = []
        for acronym, (s, group) in self.glossary.items():
            name = self.name(s, group).name
            if name is not None:
                pairs.append((acronym, name))
        return tuple(pairs)

    def name(self, s: int, group: Group) -> Named:
        """What a group of sheet `s` stands for."""
        place = (s, group.a, group.b)
        if place not in self._done:
            if place in self._open:
                return Named(None)
            self._open.add(place)
            self._done[place] = self._name(s, group)
            self._open.discard(place)
        return self._done[place]

    def _name(self, s: int, group: Group) -> Named:
        if group.form == "acronym":
            return self._acronym(s, group)
        if group.form == "alone":
            return self._alone(s, group)
        part = self._part_of(s, group)
        if part is not None:
            return self._part(s, group, part)
        if group.form == "bare":
            return self._bare(s, group)
        if group.bodies:
            body = group.bodies[0]
            surface = _written(self.sheets[s].passage.surface(group.a, group.b))
            written = group.form == "variant" and not _same(surface, body.name) and not self._unspelled(body)
            return Named(surface if written else body.name, body.parent, body.country)
        return self._read(s, group)

    def _unspelled(self, body: Body) -> bool:
        """Whether the document uses an acronym of the body without saying what it stands for."""
        acronyms = {naming.key(acronym) for acronym in body.acronyms}
        if acronyms & self.glossary.keys():
            return False
        return any(
            group.form == "acronym" and body in group.bodies
            for sheet in self.sheets
            for top in sheet.groups.values()
            for group in walk(top)
        )

    # --- acronyms -----------------------------------------------------------------------------------------------------

    def _acronym(self, s: int, group: Group) -> Named:
        acronym = self.sheets[s].passage.keys[group.a]
        if acronym in self.glossary:
            return self.name(*self.glossary[acronym])
        return self._choose(group.bodies)

    def _choose(self, bodies: Sequence[Body]) -> Named:
        """One of several bodies: the one whose country the document names."""
        if len(bodies) > 1:
            named = [body for body in bodies if body.country in self.countries]
            bodies = named or [body for body in bodies if body.country == self.home] or bodies
        if len(bodies) == 1:
            return Named(bodies[0].name, bodies[0].parent, bodies[0].country)
        return Named(None, candidates=tuple(sorted(body.name for body in bodies)))

    # --- bare names ---------------------------------------------------------------------------------------------------

    def _bare(self, s: int, group: Group) -> Named:
        """`Conseil de sécurité` is that of the United Nations; `Congrès` only where its country is named."""
        passage = self.sheets[s].passage
        full = self._fuller(s, group)
        if full is not None:
            return full
        body = group.bodies[0]
        if body.country is None and body.parent is not None and not self._names(body.parent):
            return Named(None)
        if body.country is not None and group.b - group.a > 1 and body.country not in self.countries:
            return Named(_written(passage.surface(group.a, group.b)))
        if group.b - group.a == 1:
            follows = passage.at(group.b)
            if (
                body.country not in self.countries
                or follows in {"de", "du", "des", "d'"}
                or passage.low[group.a - 1 : group.a] == ("e",)
            ):
                return Named(None)
            if follows and passage.low[group.b] in self.lexicon.adjectives | {
                "national",
                "general",
                "international",
                "mondial",
            }:
                return Named(None)
        return Named(body.name, body.parent, body.country)

    def _names(self, body: str) -> bool:
        """Whether the document names a known body; the United Nations need not be named."""
        if self.lexicon.bodies[body].of is not None:
            return True
        return any(
            known.name == body
            for sheet in self.sheets
            for top in sheet.groups.values()
            for group in walk(top)
            for known in group.bodies
        )

    def _alone(self, s: int, group: Group) -> Named:
        """`le Parti`, `l'Assemblée`: the only body of the document that begins with this noun."""
        passage = self.sheets[s].passage
        before = passage.low[group.a - 1] if group.a else ""
        if before not in {"le", "la", "l'", "du", "au", "dudit", "ladite"}:
            return Named(None)
        head = passage.low[group.a]
        candidates = self._with_head(head, None if head == "parti" else (s, group.a))
        if head == "parti":
            country = self._country_after(s, group)
            chained = self._owner_in_chain(s, group) if country is None else None
            if chained is not None:
                return chained
            if country is not None:
                candidates = {
                    name: named for name, named in candidates.items() if named.country == country
                } or self._ruling(country)
            else:
                # In the dispatches of a party state's agency the Party without more is the country's own.
                candidates = self._ruling(self.home) or candidates
        if len(candidates) == 1:
            return next(iter(candidates.values()))
        return Named(None, candidates=tuple(sorted(candidates)))

    def _with_head(self, head: str, before: tuple[int, int] | None = None) -> dict[str, Named]:
        """The bodies of the document that begin with a noun; `before` a place, where one is given."""
        found: dict[str, Named] = {}
        for s, sheet in enumerate(self.sheets):
            for top in sheet.groups.values():
                for group in walk(top):
                    if group.form == "alone" or (before is not None and (s, group.a) >= before):
                        continue
                    if group.form != "acronym" and sheet.passage.low[group.a] != head:
                        continue
                    if group.form == "read" and group.owner is None and self._part_of(s, group) is not None:
                        continue
                    named = self.name(s, group)
                    if named.name is not None and naming.key(named.name).lower().split()[0] == head:
                        found.setdefault(naming.key(named.name).lower(), named)
        return {named.name: named for named in found.values() if named.name is not None}

    def _ruling(self, country: str | None) -> dict[str, Named]:
        return {
            body.name: Named(body.name, body.parent, body.country)
            for body in self.lexicon.bodies.values()
            if country is not None and body.ruling and body.country == country
        }

    def _country_after(self, s: int, group: Group) -> str | None:
        """`le Parti et le peuple vietnamiens`, `le Parti et l'État du Laos`."""
        sheet = self.sheets[s]
        passage = sheet.passage
        if passage.at(group.b) not in {"et", ","} or not _PEOPLE & set(passage.low[group.b + 1 : group.b + 5]):
            return None
        for i in range(group.b, min(group.b + 13, len(passage))):
            phrase = sheet.known.get(i)
            if phrase is not None and phrase.kind in {"adjective", "country"}:
                return phrase.form.codes[0]
            if passage.at(i) in {".", ";", "a", "ont"}:
                return None
        return None

    # --- parts and owners ---------------------------------------------------------------------------------------------

    def _part_of(self, s: int, group: Group) -> Body | None:
        if group.form == "part":
            return group.bodies[0]
        low = self._base_words(s, group) if group.owner is not None else self.sheets[s].passage.low[group.a : group.b]
        part = self.lexicon.parts.get(low)
        if part is None and len(low) > 2 and low[:2] == ("commission", "centrale"):
            part = self.lexicon.parts.get(("commission", *low[2:]))
            if part is None and (group.owner is None or self._is_party(s, group.owner)):
                return Body("Commission", part=True, of=_CENTRAL)
        return part

    def _is_party(self, s: int, owner: Group) -> bool:
        named = self.name(s, owner)
        return named.name is not None and named.name.startswith("Parti ")

    def _part(self, s: int, group: Group, part: Body) -> Named:
        base = self._part_base(s, group, part)
        owner = self.name(s, group.owner) if group.owner is not None else None
        written = owner is not None and owner.name is not None and not group.said
        if group.said or owner is None or owner.name is None:
            owner = self._owner_of(s, group, part) or (owner if owner is not None and owner.name is not None else None)
        if owner is None or owner.name is None:
            return Named(base if part.of is None and part.name != _CENTRAL and group.owner is None else None)
        as_written = written and not base.startswith(("Commission", "Département"))
        if part.of is not None and not as_written and not _same_start(owner.name, part.of):
            owner = Named(self._join(part.of, owner.name), owner.name, owner.country)
        assert owner.name is not None
        return Named(self._join(base, owner.name), owner.name, owner.country)

    def _part_base(self, s: int, group: Group, part: Body) -> str:
        """The part's own name: in small letters but for the first, without `centrale` where the owner says it."""
        passage = self.sheets[s].passage
        end = group.base if group.owner is not None else group.b
        low = passage.low[group.a : end]
        if group.form == "part" or (self.lexicon.parts.get(low) is part and _is_short(low, part)):
            return part.name
        central = len(low) > 2 and low[1] == "centrale"
        if central and group.owner is not None and not self._is_party(s, group.owner):
            central = False
        first = passage.surface(group.a, group.a + 1)
        rest = _written(passage.text[passage.starts[group.a + (2 if central else 1)] : passage.ends[end - 1]])
        return f"{first} {rest.lower()}" if end - group.a > 1 else first

    def _owner_of(self, s: int, group: Group, part: Body) -> Named | None:
        for found in (
            self._owner_before(s, group),
            self._owner_in_chain(s, group),
            self._owner_nearby(s, group),
            self._owner_elsewhere(s, group),
            self._only_party(),
        ):
            if found is not None:
                return found
        return None

    def _owner_before(self, s: int, group: Group) -> Named | None:
        """`dudit Comité central`: the one named last."""
        if not group.said or group.owner is None:
            passage = self.sheets[s].passage
            if passage.at(group.a - 1) not in {"dudit", "ladite"}:
                return None
            return self._last_before(s, group)
        return None

    def _last_before(self, s: int, group: Group) -> Named | None:
        low = self.sheets[s].passage.low[group.a : group.b]
        best: Group | None = None
        for top in self.sheets[s].groups.values():
            for other in walk(top):
                if other.b <= group.a and other.owner is not None and self._base_words(s, other) == low:
                    best = other
        return self.name(s, best.owner) if best is not None and best.owner is not None else None

    def _owner_in_chain(self, s: int, group: Group) -> Named | None:
        """The party in which the same person holds the other offices of the chain, else of the document."""
        own = [
            chain
            for chain in self.chains[s]
            if any(o.group is not None and o.group.a <= group.a < o.group.b for o in chain.offices)
        ]
        for chain in own:
            found = self._root(s, chain, group)
            if found is not None:
                return found
        holders = {self._holder_text(s, chain) for chain in own} - {None}
        for t, chains in enumerate(self.chains):
            for chain in chains:
                if self._holder_text(t, chain) in holders:
                    found = self._root(t, chain, group if t == s else None)
                    if found is not None:
                        return found
        return None

    def _holder_text(self, s: int, chain: Chain) -> str | None:
        if chain.holder is None:
            return None
        return self.sheets[s].passage.surface(chain.holder.a, chain.holder.b)

    def _root(self, s: int, chain: Chain, but: Group | None) -> Named | None:
        for office in chain.offices:
            if office.group is None or (but is not None and office.group.a <= but.a < office.group.b):
                continue
            groups = tuple(walk(office.group))
            if groups[-1].form == "alone":
                continue
            for inside in groups:
                named = self.name(s, inside)
                if named.name is not None and self._can_own(s, inside, named):
                    return named
        return None

    def _can_own(self, s: int, group: Group, named: Named) -> bool:
        return named.name is not None and (
            named.name.startswith(("Parti ", "Front ")) or any(b.ruling for b in group.bodies)
        )

    def _owner_nearby(self, s: int, group: Group) -> Named | None:
        """In a list (`X, membre du Politburo …; Y, membre du Politburo`): the owner that the same part had just before."""
        passage = self.sheets[s].passage
        low = passage.low[group.a : group.base if group.owner is not None else group.b]
        best: Group | None = None
        for top in self.sheets[s].groups.values():
            for other in walk(top):
                same = passage.low[other.a : other.base if other.owner is not None else other.b] == low
                if same and other.b <= group.a and group.a - other.b < 40:
                    best = other
        if best is None:
            return None
        named = self.name(s, best)
        return Named(named.owner, None, named.country) if named.owner is not None else None

    def _owner_elsewhere(self, s: int, group: Group) -> Named | None:
        """The same part with its owner, somewhere else in the document; only one."""
        low = self.sheets[s].passage.low[group.a : group.base if group.owner is not None else group.b]
        plain = tuple(word for word in low if word != "centrale")
        owners: dict[str, Named] = {}
        for words, places in self._bases.items():
            if tuple(word for word in words if word != "centrale") != plain:
                continue
            for t, other in places:
                if other.owner is not None and (t, other.a) != (s, group.a):
                    named = self.name(t, other.owner)
                    if named.name is not None:
                        owners[named.name] = named
        return next(iter(owners.values())) if len(owners) == 1 else None

    def _only_party(self) -> Named | None:
        parties = self._with_head("parti")
        if len(parties) == 1:
            return next(iter(parties.values()))
        home = self._ruling(self.home)
        if home and (not parties or set(home) & set(parties)):
            return next(iter(home.values()))
        return None

    def _fuller(self, s: int, group: Group) -> Named | None:
        """The same name with its owner elsewhere in the document."""
        passage = self.sheets[s].passage
        places = self._bases.get(passage.low[group.a : group.b], ())
        names = {self.name(t, other).name: self.name(t, other) for t, other in places}
        names.pop(None, None)
        return next(iter(names.values())) if len(names) == 1 else None

    def _read(self, s: int, group: Group) -> Named:
        passage = self.sheets[s].passage
        text = _written(passage.surface(group.a, group.b))
        if group.rule == "named-party":
            if group.owner is None:
                called = _written(passage.surface(group.base, group.b))
                return Named(called, None, group.country or self.sheets[s].known[group.base].form.codes[0])
            party = self.name(s, group.owner)
            return Named(party.name, None, party.country)
        if group.owner is None:
            if group.base == group.b and naming.key(passage.words[group.a]) in self.lexicon.owned:
                full = self._fuller(s, group)
                if full is not None:
                    return full
            return Named(_without_brackets(text), None, group.country)
        owner = self.name(s, group.owner)
        if owner.name is None:
            base = _written(passage.text[passage.starts[group.a] : passage.ends[group.base - 1]])
            return Named(base, None, group.country)
        written = _written(passage.surface(group.owner.a, group.owner.b))
        if _same(written, owner.name) or group.owner.rule == "named-party":
            return Named(_without_brackets(text), owner.name, group.country or owner.country)
        base = _written(passage.text[passage.starts[group.a] : passage.ends[group.base - 1]])
        tail = _written(passage.text[passage.ends[group.owner.b - 1] : passage.ends[group.b - 1]])
        return Named(f"{self._join(base, owner.name)} {tail}".strip(), owner.name, group.country or owner.country)

    def _join(self, base: str, owner: str) -> str:
        """`Comité central` + `Parti communiste` → `Comité central du Parti communiste`."""
        body = self.lexicon.bodies.get(owner)
        if body is not None and body.of is not None:
            return f"{base} {body.of}"
        first = owner.split(maxsplit=1)[0]
        key = naming.key(first)
        if key[0].lower() in "aeiouyh" and key.split("'")[0] == key and not key.startswith("H"):
            return f"{base} de l'{owner}"
        gender = self.lexicon.heads.get(key)
        if gender == "f":
            return f"{base} de la {owner}"
        if gender == "m":
            return f"{base} du {owner}"
        if gender == "p":
            return f"{base} des {owner}"
        return f"{base} de {owner}"


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and (word.isupper() or word.isalpha())


def _written(text: str) -> str:
    """A name as the archive writes it: straight apostrophes, single spaces."""
    return " ".join(text.replace("’", "'").split())


def _without_brackets(text: str) -> str:
    return re.sub(r" \([A-ZÀ-Þ]{2,}\)", "", text)


def _same(one: str, other: str) -> bool:
    return naming.key(one).lower() == naming.key(other).lower()


def _same_start(name: str, start: str) -> bool:
    return naming.key(name).lower().startswith(naming.key(start).lower())


def _is_short(low: tuple[str, ...], part: Body) -> bool:
    return len(low) == 1 and naming.key(part.name).lower() != low[0]


def countries_named(sheets: Sequence[Sheet], lexicon: Lexicon) -> Counter[str]:
    """How often each country is named in the document, by name, adjective or capital."""
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


def home_of(agencies: Sequence[str], dateline_agency: str | None, lexicon: Lexicon) -> str | None:
    """The country of the agency that sent the dispatch."""
    homes: Mapping[str, str] = lexicon.homes
    for agency in (*agencies, dateline_agency or ""):
        for name in agency.replace("/", " ").split():
            if name in homes:
                return homes[name]
    return None
