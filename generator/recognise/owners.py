"""Whose a part is (`Comité central`, `Politburo`, `le Parti`), where the words beside it do not say: one function a
rule.

Goes in: a part in its document. Comes out: its owner's name, from the first rule of OWNERS that finds one, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from generator.knowledge import forms
from generator.knowledge.forms import Body
from generator.knowledge.naming import Lexicon
from generator.recognise import written
from generator.recognise.holders import Chain
from generator.recognise.spans import Group, Sheet
from generator.recognise.survey import Survey, everywhere, own_words, walk

_MANY = 1_000
"""How many names of a document are looked through; a dispatch has some dozens."""
_NEAR = 40
"""How many words back the same part of a list may stand."""


@dataclass(frozen=True, slots=True)
class Named:
    """A group's full name, its owner's, its country. `candidates` where the document does not decide."""

    name: str | None
    owner: str | None = None
    country: str | None = None
    candidates: tuple[str, ...] = ()


def of_body(body: Body) -> Named:
    """What a known body is called."""
    return Named(body.name, body.parent, body.country)


class Document(Protocol):
    """What the rules ask: the document, and the names of its groups."""

    sheets: Sequence[Sheet]
    chains: Sequence[Sequence[Chain]]
    lexicon: Lexicon
    survey: Survey

    def name(self, s: int, group: Group) -> Named:
        """What a group of sheet `s` stands for."""

    def is_part(self, s: int, group: Group) -> bool:
        """Whether a group is what it is only inside another body."""


def named_before(d: Document, s: int, group: Group) -> Named | None:
    """`dudit Comité central`: the one named last before it."""
    passage = d.sheets[s].passage
    if passage.at(group.a - 1) not in d.lexicon.syntax["pointed"]:
        return None
    low = passage.low[group.a : group.b]
    last = None
    for other in _groups(d, s):
        if other.b <= group.a and other.owner is not None and own_words(d.sheets[s], other) == low:
            last = other.owner
    return d.name(s, last) if last is not None else None


def of_the_subject(d: Document, s: int, group: Group) -> Named | None:
    """`une délégation du Front (FG), conduite par X, membre de son Comité central`: the body named last before it."""
    sheet = d.sheets[s]
    if not _said_with(d, s, group, "possessive"):
        return None
    owned_by = d.lexicon.syntax["committee_owners"]
    for other in sorted((g for g in sheet.groups.values() if g.b <= group.a), key=lambda g: -g.a):
        for inside in walk(other):
            named = d.name(s, inside)
            if named.name is not None and d.lexicon.head_of(named.name) in owned_by:
                return named
    return Named(None)


def same_person(d: Document, s: int, group: Group) -> Named | None:
    """The party in which the same person holds other offices, in the same breath or elsewhere in the document.

    A front has a Central Committee too, but neither a Politburo nor a Party.
    """
    part = d.lexicon.parts.get(own_words(d.sheets[s], group))
    starts = d.lexicon.syntax["party"]
    if part is not None and part.name == d.lexicon.committee:
        starts |= d.lexicon.syntax["front"]
    own = [
        chain
        for chain in d.chains[s]
        if any(o.group is not None and o.group.a <= group.a < o.group.b for o in chain.offices)
    ]
    for chain in own:
        found = _party_of(d, s, chain, group, starts)
        if found is not None:
            return found
    holders = {text for chain in own if (text := _holder(d, s, chain)) is not None}
    for t, chains in enumerate(d.chains):
        for chain in chains:
            if _holder(d, t, chain) in holders:
                found = _party_of(d, t, chain, group if t == s else None, starts)
                if found is not None:
                    return found
    return None


def same_persons_party(d: Document, s: int, group: Group) -> Named | None:
    """`membre du Politburo, secrétaire du Comité central du Parti`: the Party, as far as the document tells which."""
    for chain in d.chains[s]:
        offices = [office.group for office in chain.offices if office.group is not None]
        if not any(one.a <= group.a < one.b for one in offices):
            continue
        for one in offices:
            for inside in walk(one):
                if inside.form == "alone" and inside is not group and _is_party(d, s, inside):
                    named = d.name(s, inside)
                    if named.name is not None:
                        return named
    return None


def of_holders_country(d: Document, s: int, group: Group) -> Named | None:
    """`Ly Van Nam, membre du Comité central`: the ruling party of the country that the holder's name tells."""
    for chain in d.chains[s]:
        if not any(o.group is not None and o.group.a <= group.a < o.group.b for o in chain.offices):
            continue
        codes = [o.country.form.codes[0] for o in chain.offices if o.country is not None]
        if chain.holder is not None:
            words = d.sheets[s].passage.keys[chain.holder.a : chain.holder.b]
            codes[:0] = [code for code in (d.lexicon.country_of_name(words),) if code is not None]
        for code in codes:
            party = ruling(d, code)
            if party:
                return next(iter(party.values()))
    return None


def in_list(d: Document, s: int, group: Group) -> Named | None:
    """`X, membre du Politburo …; Y, membre du Politburo`: the owner that the same part had just before."""
    sheet = d.sheets[s]
    low = own_words(sheet, group)
    last = None
    for other in _groups(d, s):
        if own_words(sheet, other) == low and other.b <= group.a and group.a - other.b < _NEAR:
            last = other
    named = d.name(s, last) if last is not None else None
    return Named(named.owner, None, named.country) if named is not None and named.owner is not None else None


def elsewhere(d: Document, s: int, group: Group) -> Named | None:
    """The same part with its owner, somewhere else in the document; only one."""
    central = d.lexicon.syntax["central"]
    plain = _without(central, own_words(d.sheets[s], group))
    owners: dict[str, Named] = {}
    for words, spots in d.survey.owned.items():
        if _without(central, words) != plain:
            continue
        for t, other in spots:
            if other.owner is not None and (t, other.a) != (s, group.a):
                named = d.name(t, other.owner)
                if named.name is not None:
                    owners[named.name] = named
    return next(iter(owners.values())) if len(owners) == 1 else None


def only_party(d: Document, s: int, group: Group) -> Named | None:
    """The only party of the document, else the ruling one of the country whose agency sent the dispatch."""
    parties = with_head(d, d.lexicon.syntax["party"])
    if len(parties) == 1:
        return next(iter(parties.values()))
    home = ruling(d, d.survey.home)
    if home and (not parties or home.keys() & parties.keys()):
        return next(iter(home.values()))
    return None


Rule = Callable[[Document, int, Group], Named | None]

OWNERS: tuple[Rule, ...] = (
    named_before,
    of_the_subject,
    same_person,
    in_list,
    same_persons_party,
    of_holders_country,
    elsewhere,
    only_party,
)
SAME_BREATH: tuple[Rule, ...] = (named_before, of_the_subject, same_person, in_list)
"""For parts that a ministry has too: only what is said of the same person or just before."""


def find(d: Document, s: int, group: Group, rules: Sequence[Rule] = OWNERS) -> Named | None:
    """The owner of a part."""
    return next((found for rule in rules if (found := rule(d, s, group)) is not None), None)


def with_head(d: Document, heads: frozenset[str], before: tuple[int, int] | None = None) -> dict[str, Named]:
    """The bodies of the document whose name begins with one of these nouns; before a place, where one is given."""
    found: dict[str, Named] = {}
    for s, group in islice(everywhere(d.sheets), _MANY):
        if group.form == "alone" or (before is not None and (s, group.a) >= before):
            continue
        if group.form != "acronym" and d.sheets[s].passage.low[group.head] not in heads:
            continue
        if group.form == "read" and group.owner is None and d.is_part(s, group):
            continue
        named = d.name(s, group)
        if named.name is not None and d.lexicon.head_of(named.name) in heads:
            found.setdefault(forms.key(named.name).lower(), named)
    return {named.name: named for named in found.values() if named.name is not None}


def ruling(d: Document, country: str | None) -> dict[str, Named]:
    """The ruling party of a country, if the tables know one."""
    return {
        body.name: Named(body.name, body.parent, body.country)
        for body in d.lexicon.bodies.values()
        if country is not None and body.ruling and body.country == country
    }


def _said_with(d: Document, s: int, group: Group, words: str) -> bool:
    passage = d.sheets[s].passage
    return group.a > 0 and passage.low[group.a - 1] in d.lexicon.syntax[words]


def _groups(d: Document, s: int) -> Iterator[Group]:
    for top in d.sheets[s].groups.values():
        yield from walk(top)


def _holder(d: Document, s: int, chain: Chain) -> str | None:
    return d.sheets[s].passage.surface(chain.holder.a, chain.holder.b) if chain.holder is not None else None


def _party_of(d: Document, s: int, chain: Chain, but: Group | None, starts: frozenset[str]) -> Named | None:
    for office in chain.offices:
        if office.group is None or (but is not None and office.group.a <= but.a < office.group.b):
            continue
        groups = tuple(walk(office.group))
        if groups[-1].form == "alone":
            continue
        for inside in groups:
            named = d.name(s, inside)
            if named.name is None:
                continue
            if d.lexicon.head_of(named.name) in starts:
                return named
            party = written.since(named.name, d.lexicon.syntax["party"]) if d.is_part(s, inside) else None
            if party is not None:
                return Named(party, None, named.country)
    return None


def _is_party(d: Document, s: int, group: Group) -> bool:
    return d.sheets[s].passage.low[group.head] in d.lexicon.syntax["party"]


def _without(small: frozenset[str], words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in small)
