"""What a name of an organisation stands for in its document: acronyms expanded, owners added.

Goes in: the sheets of one document with their groups and chains of offices, and its survey. Comes out: for each group
its full name, the full name of its owner and its country; or nothing, where the document leaves more than one
reading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.knowledge import forms, naming
from generator.knowledge.forms import Body
from generator.knowledge.naming import Lexicon
from generator.recognise import owners, parties, written
from generator.recognise.holders import Chain
from generator.recognise.owners import Named
from generator.recognise.spans import Group, Sheet
from generator.recognise.survey import Survey, everywhere, own_words

_DEEPEST = 60
"""On how many other names a name may rest; a text in which it rests on more means none."""


@dataclass(slots=True)
class Namer:
    """Names the groups of one document; each is named once."""

    sheets: Sequence[Sheet]
    chains: Sequence[Sequence[Chain]]
    lexicon: Lexicon
    survey: Survey
    _done: dict[tuple[int, int, int], Named] = field(default_factory=dict)
    _open: set[tuple[int, int, int]] = field(default_factory=set)

    def name(self, s: int, group: Group) -> Named:
        """What a group of sheet `s` stands for. A name that would rest on itself is none."""
        place = (s, group.a, group.b)
        if place in self._open or len(self._open) > _DEEPEST:
            return Named(None)
        if place not in self._done:
            self._open.add(place)
            self._done[place] = self._name(s, group)
            self._open.discard(place)
        return self._done[place]

    def is_part(self, s: int, group: Group) -> bool:
        """Whether a group is what it is only inside another body."""
        return self._part_of(s, group) is not None

    def spelled(self) -> tuple[tuple[str, str], ...]:
        """(acronym, full name) pairs of the document."""
        pairs = ((acronym, self.name(s, group).name) for acronym, (s, group) in self.survey.glossary.items())
        return tuple((acronym, name) for acronym, name in pairs if name is not None)

    def _name(self, s: int, group: Group) -> Named:
        part = self._part_of(s, group)
        if part is not None:
            return self._part(s, group, part)
        forms: Mapping[str, Callable[[int, Group], Named]] = {
            "acronym": self._acronym,
            "alone": self._alone,
            "bare": self._bare,
            "variant": self._variant,
            "body": lambda _, known: owners.of_body(known.bodies[0]),
            "read": self._read,
        }
        return forms[group.form](s, group)

    def _text(self, s: int, a: int, b: int) -> str:
        return written.plain(self.sheets[s].passage.surface(a, b))

    # --- known names --------------------------------------------------------------------------------------------------

    def _acronym(self, s: int, group: Group) -> Named:
        """As the document spells it out; else the only known body, else the one whose country the document names."""
        acronym = self.sheets[s].passage.keys[group.a]
        if acronym in self.survey.glossary:
            return self.name(*self.survey.glossary[acronym])
        bodies = group.bodies
        if len(bodies) > 1:
            here = tuple(body for body in bodies if body.country in self.survey.countries)
            bodies = here or tuple(body for body in bodies if body.country == self.survey.home) or bodies
        if len(bodies) == 1:
            return owners.of_body(bodies[0])
        if not bodies:
            return Named(acronym if group.rule == "letters" else None)
        return Named(None, candidates=tuple(sorted(body.name for body in bodies)))

    def _variant(self, s: int, group: Group) -> Named:
        """A full name stays as the document has it, unless it also uses an acronym that it never spells out."""
        body = group.bodies[0]
        surface = self._text(s, group.a, group.b)
        if surface in self.survey.glossary:
            return self.name(*self.survey.glossary[surface])  # `Groupe gabonais du pétrole (PetroGabon)`
        if written.same(surface, body.name) or self._unspelled(body):
            return owners.of_body(body)
        return Named(surface, body.parent, body.country)

    def _unspelled(self, body: Body) -> bool:
        if self.survey.glossary.keys() & {forms.key(acronym) for acronym in body.acronyms}:
            return False
        return any(group.form == "acronym" and body in group.bodies for _, group in everywhere(self.sheets))

    def _bare(self, s: int, group: Group) -> Named:
        """`Conseil de sécurité` is that of the United Nations; `Congrès` only where its country is named."""
        full = self._fuller(s, group)
        if full is not None:
            return full
        body = group.bodies[0]
        at_home = body.country is None or body.country in self.survey.countries
        if group.b - group.a > 1 and not at_home:
            return Named(self._text(s, group.a, group.b))
        if not at_home or (body.country is None and body.parent is not None and not self._names(body.parent)):
            return Named(None)
        if group.b - group.a == 1 and self._goes_on(s, group):
            return Named(None)
        return owners.of_body(body)

    def _goes_on(self, s: int, group: Group) -> bool:
        """`Congrès national`, `Congrès du Parti`: another congress."""
        passage = self.sheets[s].passage
        if group.b >= len(passage):
            return False
        low = passage.low[group.b]
        return low in self.lexicon.syntax["of"] or low in self.lexicon.adjectives or low in self.lexicon.modifiers

    def _names(self, body: str) -> bool:
        """Whether the document names a known body; the United Nations need not be named."""
        if self.lexicon.bodies[body].of is not None:
            return True
        return any(known.name == body for _, group in everywhere(self.sheets) for known in group.bodies)

    # --- a head noun alone --------------------------------------------------------------------------------------------

    def _alone(self, s: int, group: Group) -> Named:
        """`le Parti`, `l'Assemblée`: the document's only body that begins with this noun, if named before."""
        passage = self.sheets[s].passage
        if group.a == 0 or passage.low[group.a - 1] not in self.lexicon.syntax["determined"]:
            return Named(None)
        head = passage.low[group.a]
        party = head in self.lexicon.syntax["party"]
        found = parties.the_party(self, s, group) if party else owners.with_head(self, frozenset({head}), (s, group.a))
        if found and not party:
            found |= owners.with_head(self, frozenset({head}))
        if len(found) == 1:
            return next(iter(found.values()))
        return Named(None, candidates=tuple(sorted(found)))

    # --- parts --------------------------------------------------------------------------------------------------------

    def _part_of(self, s: int, group: Group) -> Body | None:
        if group.form == "part":
            return group.bodies[0]
        if group.form != "read":
            return None
        low = own_words(self.sheets[s], group)
        part = self.lexicon.parts.get(low)
        syntax = self.lexicon.syntax
        if part is None and len(low) > 2 and low[0] in syntax["commission"] and low[1] in syntax["central"]:
            part = self.lexicon.parts.get((low[0], *low[2:]))
            if part is None and (group.owner is None or self._is_party(s, group.owner)):
                return Body(self._text(s, group.a, group.a + 1), part=True, of=self.lexicon.committee)
        return part

    def _is_party(self, s: int, group: Group) -> bool:
        name = self.name(s, group).name
        return name is not None and self.lexicon.head_of(name) in self.lexicon.syntax["party"]

    def _part(self, s: int, group: Group, part: Body) -> Named:
        """A part under its owner's name; the Central Committee between them, where the press leaves it out."""
        base = self._part_base(s, group, part)
        beside = self.name(s, group.owner) if group.owner is not None and not group.said else None
        if beside is not None and beside.name is None and not self._guessable(s, group):
            return Named(None)  # it is someone's, and the document does not say whose
        if beside is not None and beside.name is not None:
            owner: Named | None = beside
        else:
            owner = owners.find(self, s, group, owners.SAME_BREATH if part.shared else owners.OWNERS)
        if owner is None and part.shared:
            return self._read(s, group)
        if owner is None or owner.name is None:
            return Named(None)
        if part.of is not None and not self._has_committee(base, owner.name):
            return self._read(s, group)  # the commission of an assembly, the department of a ministry
        tongue = self._tongue(owner.name)
        if tongue is not self.lexicon:
            base = part.name
        elif not tongue.knows_parts:
            base = self._text(s, group.start, group.base)
        as_written = owner is beside and self.lexicon.head_of(base) not in self.lexicon.syntax["departments"]
        if part.of is not None and not as_written and tongue.knows_parts and not written.begins(owner.name, part.of):
            owner = Named(written.join(part.of, owner.name, tongue), owner.name, owner.country)
        assert owner.name is not None
        return Named(written.join(base, owner.name, tongue), owner.name, owner.country)

    def _tongue(self, owner: str) -> Lexicon:
        """The language of a name: known bodies and their parts bear those of the site, the others their document's."""
        native = naming.lexicon()
        return native if owner in native.bodies or written.begins(owner, native.committee) else self.lexicon

    def _has_committee(self, base: str, owner: str) -> bool:
        """Whether a body has a Central Committee: parties and fronts; only a party's has commissions of its own."""
        syntax = self.lexicon.syntax
        if self.lexicon.head_of(base) in syntax["departments"]:
            party = self.lexicon.head_of(owner) in syntax["party"] or self._rules(owner)
            return party or written.begins(owner, self.lexicon.committee)
        return self.lexicon.head_of(owner) not in syntax["no_committee"]

    def _rules(self, owner: str) -> bool:
        body = self.lexicon.bodies.get(owner)
        return body is not None and body.ruling

    def _guessable(self, s: int, group: Group) -> bool:
        """Whether the owner that is named, but not known, may be looked for: a part, or the Party."""
        owner = group.owner
        return owner is not None and (
            owner.form == "part" or self.sheets[s].passage.low[owner.head] in self.lexicon.syntax["party"]
        )

    def _part_base(self, s: int, group: Group, part: Body) -> str:
        """The part's own name: in small letters but for the first, without `centrale` where the owner says it."""
        low = own_words(self.sheets[s], group)
        if group.form == "part" or len(low) == 1:
            return part.name
        central = low[1] in self.lexicon.syntax["central"] and (group.owner is None or self._is_party(s, group.owner))
        first = self._text(s, group.start, group.start + 1)
        rest = self._text(s, group.start + (2 if central else 1), group.base)
        return f"{first[0].upper()}{first[1:]} {rest.lower() if self.lexicon.small_complements else rest}"

    # --- names that the grammar read ----------------------------------------------------------------------------------

    def _fuller(self, s: int, group: Group) -> Named | None:
        """The same name with its owner or country elsewhere in the document; only one."""
        spots = self.survey.owned.get(self.sheets[s].passage.low[group.a : group.b], ())
        names = {named.name: named for named in (self.name(t, other) for t, other in spots) if named.name is not None}
        return next(iter(names.values())) if len(names) == 1 else None

    def _read(self, s: int, group: Group) -> Named:
        passage = self.sheets[s].passage
        if group.rule == "named-party":
            return self._called(s, group)
        text = written.without_brackets(self._text(s, group.a, group.b))
        if group.owner is None:
            return self._unowned(s, group, text)
        owner = self.name(s, group.owner)
        if group.own >= 0 or self._tongue(owner.name or "") is not self.lexicon:
            return self._behind_owner(s, group, owner)
        base = written.without_brackets(self._text(s, group.a, group.base))
        if owner.name is None:
            return Named(text if group.owner.form == "alone" else base, None, group.country)
        country = group.country or owner.country
        surface = self._text(s, group.owner.a, group.owner.b)
        # `École du Parti Juan Rulfo`: the name that it bears tells it apart.
        borne = group.owner.form == "alone" and passage.capital(group.b - 1) and group.b > group.owner.b
        if borne or written.same(surface, owner.name) or group.owner.rule == "named-party":
            return Named(text, owner.name, country)
        tail = written.plain(passage.text[passage.ends[group.owner.b - 1] : passage.ends[group.b - 1]])
        return Named(f"{written.join(base, owner.name, self.lexicon)} {tail}".strip(), owner.name, country)

    def _unowned(self, s: int, group: Group, text: str) -> Named:
        passage = self.sheets[s].passage
        if passage.low[group.head] in self.lexicon.syntax["party"]:
            if group.country is None:
                return parties.of_kind(self, s, group, text) or Named(text)
            if group.noun >= 0 and parties.is_of_country(self, s, group):
                return next(iter(owners.ruling(self, group.country).values()), Named(text, None, group.country))
        owned = group.base == group.b and passage.keys[group.head] in self.lexicon.owned
        country = self.survey.home if own_words(self.sheets[s], group) in self.lexicon.national else None
        return (self._fuller(s, group) if owned else None) or Named(text, None, group.country or country)

    def _behind_owner(self, s: int, group: Group, owner: Named) -> Named:
        """`NA Standing Committee`: as written, with an acronym of the document's spelled out."""
        text = written.without_brackets(self._text(s, group.a, group.b))
        country = group.country or owner.country
        if group.own < 0 or group.owner is None or owner.name is None:
            return Named(text, owner.name, country)
        spelled = group.owner.form == "acronym" and self._tongue(owner.name) is self.lexicon
        own = self._text(s, group.start, group.b)
        return Named(f"{owner.name} {own}" if spelled else text, owner.name, country)

    def _called(self, s: int, group: Group) -> Named:
        if group.owner is not None:
            party = self.name(s, group.owner)
            return Named(party.name, None, party.country)
        country = group.country or self.sheets[s].known[group.base].form.codes[0]
        return Named(self._text(s, group.base, group.b), None, country)
