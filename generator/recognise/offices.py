"""Offices as written: `secrétaire général adjoint du Comité central`, `ministre russe de la Justice`.

Goes in: a passage with its known phrases and organisations. Comes out: every office, from its first word to its last,
and what it is of: an organisation or a country. Who holds it is another rule's question.
"""

from __future__ import annotations

import re

from generator.knowledge.naming import Lexicon
from generator.recognise.passages import Passage
from generator.recognise.spans import Group, Known, Office

SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ph|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)
_COUNTRIES = frozenset({"country", "adjective", "ambiguous"})
_ARTICLES = frozenset({"la", "l'", "le", "les"})
_TITLED = frozenset({"d'Etat", "d'affaires"})


def find(passage: Passage, known: dict[int, Known], groups: dict[int, Group], lexicon: Lexicon) -> list[Office]:
    """Every office of the passage, in the order of the text."""
    found: list[Office] = []
    offices = lexicon.offices
    taken = {k for group in groups.values() for k in range(group.a, group.b)}
    taken.update(k for phrase in known.values() for k in range(phrase.a, phrase.b))
    inside = 0
    for i, word in enumerate(passage.low):
        low = _plain(word) if "-" in word else word
        if i < inside or low not in offices or i in taken:
            continue
        length = _match(passage, i, low, offices[low])
        if not length or _in_a_name(passage, i, low, taken, lexicon):
            continue
        office = _read(passage, i, length, known, groups, lexicon)
        found.append(office)
        inside = office.b
    return found


def _plain(word: str) -> str:
    """`ex-ministre`, `directrice-adjointe`: the office itself."""
    for tail in ("-adjoint", "-adjointe", "-adjoints"):
        word = word.removesuffix(tail)
    return word.removeprefix("ex-")


def _match(passage: Passage, i: int, low: str, phrases: tuple[tuple[str, ...], ...]) -> int:
    for phrase in phrases:
        if phrase[0] == low and passage.low[i + 1 : i + len(phrase)] == phrase[1:]:
            return len(phrase)
    return 0


def _in_a_name(passage: Passage, i: int, low: str, taken: set[int], lexicon: Lexicon) -> bool:
    """`Billah Shah`, `John Major`, `Mari Alkatiri`: a word with a capital that only looks like an office."""
    if not passage.capital(i):
        return False
    if low in lexicon.kin or low.rstrip("s") in lexicon.kin:
        return True
    if persons_le(passage, i - 1, lexicon):
        return True
    before = i - 1
    return (
        before >= 0
        and passage.capital(before)
        and before not in taken
        and not passage.opens_sentence(before)
        and passage.low[before] not in lexicon.offices
        and passage.keys[before] not in lexicon.honorifics
    )


def persons_le(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """`Le Duc Tho`: the article, were it not a family name before two more syllables of a name."""
    if i < 0 or i + 2 >= len(passage) or passage.low[i] != "le" or not passage.capital(i):
        return False
    return all(
        passage.capital(k) and SYLLABLE.fullmatch(passage.keys[k]) and passage.keys[k] not in lexicon.not_names
        for k in (i + 1, i + 2)
    )


def _read(
    passage: Passage, i: int, length: int, known: dict[int, Known], groups: dict[int, Group], lexicon: Lexicon
) -> Office:
    a, j = i, i + length
    while a > 0 and passage.low[a - 1] in lexicon.before_office and a - 1 not in groups:
        a -= 1
    title_end, group, country = j, None, None
    while j < len(passage):
        phrase = known.get(j)
        if phrase is not None and phrase.kind in {"adjective", "ambiguous"} and not passage.capital(j):
            country = country or phrase
            j = title_end = phrase.b
            continue
        if passage.low[j] in lexicon.modifiers and not (
            passage.capital(j) and j + 1 < len(passage) and passage.capital(j + 1)
        ):
            j = title_end = j + 1
            continue
        step = _complement(passage, j, known, groups, lexicon)
        if step is None:
            break
        end, found_group, found_country, in_title = step
        if found_group is not None or found_country is not None:
            group = group or found_group
            country = country or found_country
        j = end
        if in_title:
            title_end = j
        if found_group is not None:
            break
    while group is None and j < len(passage) and passage.low[j - 1] in lexicon.place_cues and passage.capital(j):
        j = title_end = j + 1  # `rédacteur en chef du journal Nhan Dan`
        while j < len(passage) and passage.capital(j):
            j = title_end = j + 1
        break
    return Office(a, j, title_end, group, country)


def _complement(
    passage: Passage, j: int, known: dict[int, Known], groups: dict[int, Group], lexicon: Lexicon
) -> tuple[int, Group | None, Known | None, bool] | None:
    """(end, organisation, country, whether it is part of the title) of what follows, if it belongs to the office."""
    if j < len(passage) and passage.low[j] == "et":
        ahead = passage.at(j + 1)
        if ahead in {"de", "du", "des", "d'"} and _domain(passage, j + 1, known, groups, lexicon) is not None:
            end = _domain(passage, j + 1, known, groups, lexicon)
            return (end, None, None, True) if end is not None else None
        return None
    if passage.low[j] not in lexicon.leads:
        return None
    m = j + 1
    if passage.low[j] in {"aupres", "pres"} and passage.at(m) in {"de", "du", "des", "d'"}:
        m += 1
    if passage.at(m) in _ARTICLES:
        m += 1
    if m >= len(passage):
        return None
    if m in groups:
        return groups[m].b, groups[m], None, False
    phrase = known.get(m)
    if phrase is not None and phrase.kind in _COUNTRIES:
        return phrase.b, None, phrase, False
    if phrase is not None and phrase.kind == "place":
        return phrase.b, None, None, False
    if passage.low[j] == "aux" and passage.at(m).lower() not in {"affaires", "relations", "questions"}:
        return None
    if passage.low[j] in {"a", "au", "en", "pour", "pres", "aupres", "charge", "chargee"}:
        return None
    end = _domain(passage, j, known, groups, lexicon)
    return None if end is None else (end, None, None, True)


def _domain(
    passage: Passage, j: int, known: dict[int, Known], groups: dict[int, Group], lexicon: Lexicon
) -> int | None:
    """`des Affaires étrangères`, `de la République`, `d'État`: the end of a complement that is no name."""
    m = j + 1
    if passage.at(m) in _ARTICLES:
        m += 1
    if m >= len(passage) or m in groups or m in known or not passage.words[m][0].isalpha():
        return None
    low = passage.low[m]
    if low in lexicon.before_office or low in lexicon.kin:
        return None
    if (low in lexicon.stops and low not in {"gouvernement", "delegation"}) or (
        low in lexicon.offices and not passage.capital(m)
    ):
        return None
    if (
        passage.capital(m)
        and m + 1 < len(passage)
        and passage.capital(m + 1)
        and passage.keys[m] not in lexicon.not_names
    ):
        return None
    if (
        passage.capital(m)
        and passage.keys[m] not in lexicon.not_names
        and passage.low[j] in {"de", "d'"}
        and passage.at(j + 1) not in _ARTICLES
    ):
        return None
    m += 1
    while m < len(passage) and m not in known and _adjective(passage.low[m], lexicon, capital=passage.capital(m)):
        m += 1
    return m


def _adjective(low: str, lexicon: Lexicon, *, capital: bool) -> bool:
    if low in lexicon.adjectives:
        return True
    return (
        not capital and len(low) > 3 and low not in lexicon.not_adjectives and low.endswith(lexicon.adjective_endings)
    )
