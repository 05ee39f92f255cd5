"""What recognition and resolution know of names: countries, bodies, offices, and what the words of a language do.

Goes in: data/countries.toml, organisations.toml, persons.toml, places.toml and the sections `[countries]`,
`[organisations]`, `[roles]`, `[persons]`, `[syntax]` and `[keys]` of data/languages/xx.toml. Comes out: one frozen
`Lexicon` a language, made once. Nothing stays on disk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

from generator.knowledge import countries, packs, spelling, tables
from generator.knowledge.bodies import fill_bodies, fill_parts, known_bodies, part_names
from generator.knowledge.countries import Former
from generator.knowledge.forms import Body, Form, Gazetteer, Phrase, key, phrase


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that recognition knows in one language."""

    language: str
    gazetteer: Gazetteer
    country_names: Mapping[str, str]
    formers: Mapping[str, Former]
    bodies: Mapping[str, Body]
    """every known body by its name"""
    parts: Mapping[Phrase, Body]
    homes: Mapping[str, str]
    """acronym or name of a news agency → its country"""
    heads: Mapping[str, str]
    """head noun → "m" or "f" """
    openings: frozenset[str]
    """words with which a name of an organisation may begin, in small letters"""
    small_heads: frozenset[str]
    of_state: frozenset[str]
    posted: frozenset[str]
    before_head: frozenset[str]
    small_owned: frozenset[str]
    head_phrases: Mapping[str, tuple[Phrase, ...]]
    """first word → phrases, in small letters"""
    modifiers_first: bool
    """whether words before a head belong to its name"""
    small_complements: bool
    """whether a complement may be in small letters"""
    domains: frozenset[str]
    """words of which names like `Ministry of Planning and Investment` are made, in small letters"""
    owned: frozenset[str]
    national: frozenset[Phrase]
    """institutions that are those of the agency's own country, where nothing else is said"""
    adjective_endings: tuple[str, ...]
    adjectives: frozenset[str]
    not_adjectives: frozenset[str]
    stops: frozenset[str]
    offices: Mapping[str, tuple[Phrase, ...]]
    kin: frozenset[str]
    modifiers: frozenset[str]
    before_office: frozenset[str]
    owner_first: bool
    """whether what an office is of may stand before it"""
    office_prefixes: tuple[str, ...]
    office_suffixes: tuple[str, ...]
    leads: frozenset[str]
    honorifics: frozenset[str]
    particles: frozenset[str]
    leading: frozenset[str]
    noble: frozenset[str]
    place_cues: frozenset[str]
    place_prepositions: frozenset[str]
    giving: frozenset[str]
    capitals: Mapping[str, str]
    not_names: frozenset[str]
    not_name_endings: tuple[str, ...]
    headline_capitals: bool
    """whether headlines may write every word with a capital"""
    openers: frozenset[str]
    given: frozenset[str]
    family_first: frozenset[str]
    mononyms: frozenset[str]
    regnal: frozenset[str]
    eponyms: Mapping[str, tuple[Phrase, ...]]
    """names that schools and institutes bear, in small letters, by their first word"""
    syntax: Mapping[str, frozenset[str]]
    """small words, by what they do: the section `[syntax]`, in small letters"""
    endings: Mapping[str, tuple[str, ...]]
    """the same lists as endings, for str.endswith"""
    committee: str
    """the part to which a party's other parts belong"""
    knows_parts: bool
    """whether the parts bear their names in this language"""
    of_owner: Mapping[str, str]
    """how an owner's name is joined, by the gender of its head noun"""
    vowels: frozenset[str]
    family_written: frozenset[str]
    """family names that are told from an article by their accent"""
    family_of: Mapping[str, str]
    """family name that stands first → the only country of which it tells"""
    keys: Mapping[str, tuple[str, ...]]
    """by what two names are compared: the section `[keys]`, in small letters"""

    def country_of_name(self, words: Sequence[str]) -> str | None:
        """The country that a name tells by its shape: `Nguyen Van Nam`, a family name and two or three syllables."""
        syllables = 3 <= len(words) <= 5 and all(map(spelling.is_syllable, words[1:]))
        return self.family_of.get(words[0]) if syllables else None

    def is_no_name(self, word: str) -> bool:
        """Whether a capitalised word is known to be no part of a person's name."""
        if word in self.not_names or word.lower() in self.domains or word.endswith(self.not_name_endings):
            return True
        return self.modifiers_first and "-" in word and any(piece in self.heads for piece in word.split("-"))

    def head_of(self, name: str) -> str:
        """The head noun of an organisation's name, in small letters: its first word, or where words stand before it
        the last that is one before any complement. Known bodies bear their names in the language of the site."""
        words = [key(word) for word in name.split()]
        if not self.modifiers_first or name in self.bodies:
            return words[0].lower()
        complements = self.syntax["of"] | self.syntax["for"] | self.syntax["about"]
        own = takewhile(lambda word: word not in complements, words)
        return next((word for word in reversed([*own]) if word in self.heads), words[0]).lower()


_TABLES = ("countries", "organisations", "roles", "persons", "syntax", "keys")


def lexicon(language: str = tables.NATIVE) -> Lexicon:
    """The tables of a language, the same every time. Raises LookupError for one that has no pack."""
    return _lexicon(language)


@cache
def _lexicon(language: str) -> Lexicon:
    words = {name: packs.table(language, name) for name in _TABLES}
    bodies_data = tables.load("organisations")
    bodies, parts = known_bodies(bodies_data)
    gazetteer = Gazetteer()
    countries.fill(gazetteer, words["countries"], language)
    part_forms = {
        _lower(phrase(form, language)): part
        for part in parts
        for form in part_names(bodies_data, part, words, language)
    }
    fill_bodies(gazetteer, bodies_data, bodies, words, language)
    fill_parts(gazetteer, part_forms)
    for place in (*tables.load("places")["places"], *words["persons"]["places"]):
        gazetteer.add(phrase(place), Form("place"))
    gazetteer.sort()
    organisations, roles, persons = words["organisations"], words["roles"], words["persons"]
    people = tables.load("persons")
    heads = {key(noun): "m" for noun in organisations["masculine"]} | {
        key(noun): "f" for noun in organisations["feminine"]
    }
    heads |= {key(noun): "p" for noun in organisations["plural"]}
    small = [*organisations["small"], *organisations["small_owned"], *organisations["before_head"]]
    head_phrases = _by_first([_lower(phrase(item)) for item in organisations["phrases"]])
    return Lexicon(
        language=language,
        openings=frozenset(word.lower() for word in (*heads, *map(key, small), *head_phrases)),
        gazetteer=gazetteer,
        country_names=countries.shown(),
        formers={
            item["code"]: Former(
                item["code"], item["name"], (item["years"][0], item["years"][1]), tuple(item["successors"])
            )
            for item in tables.load("countries")["former"]
        },
        bodies={body.name: body for body in bodies.values()},
        parts=part_forms,
        homes={
            form: body.country
            for body in bodies.values()
            if body.agency and body.country
            for form in (body.name, *body.acronyms)
        },
        heads=heads,
        small_heads=_keys(organisations["small"]),
        of_state=_keys(organisations["of_state"]),
        posted=_keys(organisations["posted"]),
        before_head=_keys(organisations["before_head"]),
        small_owned=_keys(organisations["small_owned"]),
        head_phrases=head_phrases,
        modifiers_first=organisations["modifiers_first"],
        small_complements=organisations["small_complements"],
        domains=frozenset(key(word).lower() for word in organisations["domains"]),
        owned=_keys(organisations["owned"]),
        national=frozenset(_lower(phrase(item)) for item in organisations["national"]),
        adjective_endings=tuple(key(ending) for ending in organisations["adjective_endings"]),
        adjectives=_keys([word + end for word in organisations["adjectives"] for end in organisations["agreements"]]),
        not_adjectives=_keys(organisations["not_adjectives"]),
        stops=_keys(organisations["stops"]),
        offices=_offices([*roles["offices"], *roles["kin"]], roles, language),
        kin=_keys(roles["kin"]),
        modifiers=_keys(roles["modifiers"]),
        before_office=_keys(roles["before"]),
        owner_first=roles["owner_first"],
        office_prefixes=tuple(key(start).lower() for start in roles["prefixes"]),
        office_suffixes=tuple(key(tail).lower() for tail in roles["suffixes"]),
        leads=_keys(roles["leads"]),
        honorifics=_keys(persons["honorifics"]),
        particles=_keys(persons["particles"]),
        leading=_keys(persons["leading"]),
        noble=_keys(persons["noble"]),
        place_cues=_keys(persons["place_cues"]),
        place_prepositions=_keys(persons["place_prepositions"]),
        giving=_keys(persons["giving"]),
        capitals={key(name): code for name, code in words["countries"]["capitals"].items()},
        not_names=_keys(word + end for word in persons["not_names"] for end in ("", *persons["not_name_plurals"])),
        not_name_endings=tuple(key(ending) for ending in persons["not_name_endings"]),
        headline_capitals=persons["headline_capitals"],
        openers=_keys(persons["openers"]),
        given=_keys([*people["given"].split(), *persons["given"]]),
        family_first=_keys(people["family_first"].split()),
        mononyms=_keys(people["mononyms"].split()),
        regnal=_keys(persons["regnal"]),
        eponyms=_by_first([_lower(phrase(name)) for name in people["eponyms"]]),
        syntax={name: frozenset(key(word).lower() for word in list_) for name, list_ in words["syntax"].items()},
        endings={name: tuple(key(word) for word in list_) for name, list_ in words["syntax"].items()},
        committee=next(body.name for body in parts if body.of is None),
        knows_parts=language == tables.NATIVE,
        of_owner=organisations["of_owner"],
        vowels=frozenset(organisations["vowels"]),
        family_written=frozenset(people["family_written"]),
        family_of={key(name): code for code, names in people["family_of"].items() for name in names.split()},
        keys={name: tuple(key(word).lower() for word in list_) for name, list_ in words["keys"].items()},
    )


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)


def _by_first(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """First word → phrases, the longest first."""
    found: dict[str, set[Phrase]] = defaultdict(set)
    for words in phrases:
        found[words[0]].add(words)
    return {first: tuple(sorted(forms, key=lambda form: (-len(form), form))) for first, forms in found.items()}


def _lower(words: Phrase) -> Phrase:
    return tuple(word.lower() for word in words)


def _offices(words: list[str], roles: Mapping[str, Any], language: str) -> dict[str, tuple[Phrase, ...]]:
    """First word, in small letters → phrases, the longest first; plurals beside the singulars."""
    rules: list[tuple[str, str]] = roles["plurals"]
    ways: Mapping[str, Callable[[Phrase], Phrase]] = {
        "first": lambda single: (_plural(single[0], rules), *single[1:]),
        "each": lambda single: tuple(_plural(part, rules) for part in single),
        "last": lambda single: (*single[:-1], _plural(single[-1], rules)),
    }
    phrases: list[Phrase] = []
    for word in words:
        single = _lower(phrase(word, language))
        phrases += [single, *(ways[way](single) for way in roles["plural_words"])]
    return _by_first(phrases)


def _plural(word: str, rules: Sequence[tuple[str, str]]) -> str:
    """By the first ending that fits."""
    ending, plural = next((rule for rule in rules if word.endswith(rule[0])), ("", ""))
    return word[: len(word) - len(ending)] + plural
