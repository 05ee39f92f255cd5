"""Which party is meant, where its name does not say: `le Parti`, `le Parti communiste`.

Goes in: a group in its document. Comes out: the parties that it may stand for, or the one.
"""

from __future__ import annotations

from generator.recognise import owners, written
from generator.recognise.owners import Document, Named
from generator.recognise.spans import Group


def the_party(d: Document, s: int, group: Group) -> dict[str, Named]:
    """`le Parti`: by the country beside it, by the person's other offices, by the agency's country."""
    parties = owners.with_head(d, d.lexicon.syntax["party"])
    country = _country_beside(d, s, group) or _country_in_chain(d, s, group)
    if country is not None:
        here = {name: named for name, named in parties.items() if named.country == country}
        return here or owners.ruling(d, country)
    held = owners.same_person(d, s, group)
    if held is not None and held.name is not None:
        return {held.name: held}
    # In the dispatches of a party state's agency the Party without more is the country's own.
    return owners.ruling(d, d.survey.home) or parties


def _country_beside(d: Document, s: int, group: Group) -> str | None:
    """`le Parti et le peuple vietnamiens`, `le Parti et l'État du Laos`."""
    sheet, syntax = d.sheets[s], d.lexicon.syntax
    passage = sheet.passage
    beside = set(passage.low[group.b + 1 : group.b + 5]) & syntax["beside_party"]
    if not beside or not (passage.at(group.b) == "," or passage.at(group.b) in syntax["and"]):
        return None
    for i in range(group.b, min(group.b + 13, len(passage))):
        phrase = sheet.known.get(i)
        if phrase is not None and phrase.kind in {"adjective", "country"}:
            return phrase.form.codes[0]
        if passage.keys[i] in {".", ";"} or passage.low[i] in syntax["verbs"]:
            return None
    return None


def is_of_country(d: Document, s: int, group: Group) -> bool:
    """`the Lao Party`: nothing stands before the noun but the country."""
    before = d.sheets[s].known.get(group.a)
    return before is not None and before.b == group.head and group.b == group.head + 1


def of_kind(d: Document, s: int, group: Group, text: str) -> Named | None:
    """`le Parti communiste`: that of the country of the person's other office, of the agency, the only one."""
    known = {
        body.name: owners.of_body(body)
        for body in d.lexicon.bodies.values()
        if body.country is not None and body.country in d.survey.countries
    }
    parties = known | owners.ruling(d, d.survey.home) | owners.with_head(d, d.lexicon.syntax["party"])
    fits = [named for name, named in parties.items() if written.begins(name, f"{text} ")]
    for country in (_country_in_chain(d, s, group), d.survey.home):
        there = [named for named in fits if country is not None and named.country == country]
        if there:
            return there[0]
    return fits[0] if len(fits) == 1 else None


def _country_in_chain(d: Document, s: int, group: Group) -> str | None:
    """`secrétaire du Parti communiste et président cubain`: the country of another office of the same breath."""
    for chain in d.chains[s]:
        if any(o.group is not None and o.group.a <= group.a < o.group.b for o in chain.offices):
            codes = (o.country.form.codes[0] for o in chain.offices if o.country is not None)
            return next(codes, None)
    return None
