"""Known phrases: countries, bodies, acronyms, places, and phrases that only look like a name.

Goes in: a passage. Comes out: for each word at which one begins, the longest known phrase. They do not overlap.
"""

from __future__ import annotations

from generator.knowledge.forms import Form
from generator.knowledge.naming import Lexicon
from generator.recognise.passages import Passage
from generator.recognise.spans import Known


def find(passage: Passage, lexicon: Lexicon) -> dict[int, Known]:
    """First word → known phrase."""
    return scan(passage, lexicon, 0, len(passage))


def scan(passage: Passage, lexicon: Lexicon, start: int, stop: int) -> dict[int, Known]:
    """The same between two words."""
    found: dict[int, Known] = {}
    opening = lexicon.gazetteer.starts()
    keys, low = passage.keys, passage.low
    i = start
    while i < stop:
        entries = opening.get(keys[i])
        if entries is not None:
            for further, form in entries:
                end = i + 1 + len(further)
                if end <= stop and low[i + 1 : end] == further and _holds(passage, i, end, form, lexicon):
                    found[i] = Known(i, end, form)
                    i = end - 1
                    break
        i += 1
    return found


def _holds(passage: Passage, a: int, b: int, form: Form, lexicon: Lexicon) -> bool:
    if form.guards and passage.at(a - 1) not in form.guards:
        return False
    if form.barred and passage.at(a - 1) in form.barred:
        return False
    if form.kind == "country" and b - a == 1:
        return not (_in_a_name(passage, a, lexicon) or _is_given_name(passage, a, b, lexicon))
    if form.kind == "adjective" and passage.capital(a):
        return not _given_or_family_before(passage, a, b, lexicon)
    if form.kind == "place":
        return not _beside_a_name(passage, a, b, lexicon)
    return True


def _in_a_name(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """`Mendès France`: a country's name straight after a capitalised word that is nothing else is part of a name."""
    if i == 0 or passage.opens_sentence(i - 1) or not passage.capital(i - 1) or not passage.words[i - 1].isalpha():
        return False
    before = passage.keys[i - 1]
    if before.isupper() or before in lexicon.openers or before in lexicon.not_names or before in lexicon.heads:
        return False
    return lexicon.gazetteer.get((before,)) is None and before.lower() not in lexicon.offices


def _is_given_name(passage: Passage, a: int, b: int, lexicon: Lexicon) -> bool:
    """`, Israel Ramirez`; not `Premier ministre d'Israël Ehud Barak`."""
    if passage.keys[a] not in lexicon.given or b >= len(passage) or not passage.capital(b):
        return False
    before = passage.at(a - 1)
    return before in lexicon.honorifics or before == "," or before in lexicon.offices


def _given_or_family_before(passage: Passage, a: int, b: int, lexicon: Lexicon) -> bool:
    """`Nguyên Thai Hoc`, `Thai Van Lung`: an adjective's word inside a name."""
    if a > 0 and passage.capital(a - 1) and passage.keys[a - 1] in (lexicon.family_first | lexicon.given):
        return passage.keys[a - 1] not in lexicon.openers
    two = b + 1 < len(passage) and passage.capital(b) and passage.capital(b + 1)
    return (
        two
        and passage.keys[a] in lexicon.family_first
        and (a == 0 or passage.low[a - 1] not in lexicon.syntax["determined"])
    )


def _beside_a_name(passage: Passage, a: int, b: int, lexicon: Lexicon) -> bool:
    """`Wellington Koo`, `Jack London`: a place straight before or after a name is part of a person's name."""
    if b - a > 1:
        # `Nguyen Thai Binh`: behind a family name the syllables of a province are those of a person.
        family = passage.keys[a - 1] in lexicon.family_of and passage.keys[a - 1] not in lexicon.openers if a else False
        return family and passage.capital(a - 1) and passage.at(a - 2) not in lexicon.syntax["of"]
    after = b < len(passage) and passage.capital(b) and passage.keys[b] not in lexicon.not_names
    if after and passage.keys[a] in lexicon.given:
        return True
    before = passage.at(a - 1)
    if a == 0 or not passage.capital(a - 1) or before in lexicon.openers or before in lexicon.not_names:
        return False
    # `Vuong Dinh Huê`: a name of several words, of which the last is a city's too.
    several = any(
        passage.keys[k] in lexicon.family_first and all(passage.caps[k:a]) for k in range(max(a - 3, 0), a - 1)
    )
    return before in lexicon.given or before in lexicon.family_first or several
