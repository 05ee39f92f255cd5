"""Names of persons: words with a capital in a row, and what says that they name someone.

Goes in: the sheets of all passages of one document, with known phrases, organisations and offices. Comes out: the
names, without honorifics and offices. A single word is a person only after an honorific, an office or a demonym, or
where the document gives the full name too; several words are one unless something says place, text or thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.knowledge.naming import Lexicon
from generator.recognise.passages import Passage
from generator.recognise.spans import Name, Office, Sheet

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ph|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)
_WOMEN = frozenset({"Mme", "Mmes", "Mlle", "Madame", "Lady", "lady", "Mademoiselle", "Dona", "Mrs", "Ms"})
_MEN = frozenset({"M.", "M", "MM.", "MM", "Monsieur", "Sir", "sir", "Lord", "lord", "Mr", "Mr."})
_ARTICLES = frozenset({"la", "l'", "le", "les", "des", "du", "aux", "au"})
_OPEN_QUOTES = frozenset({'"', "«", "“"})
_CLOSE_QUOTES = frozenset({'"', "»", "”"})
_OF = frozenset({"de", "du", "des", "d'"})


def find(sheets: Sequence[Sheet], lexicon: Lexicon) -> None:
    """Fills in the names of every sheet."""
    small = frozenset(
        low for sheet in sheets for key, low in zip(sheet.passage.keys, sheet.passage.low, strict=True) if key == low
    )
    runs = [(sheet, run) for sheet in sheets for run in _runs(sheet, lexicon, small)]
    singles: list[tuple[Sheet, tuple[int, int]]] = []
    full: set[str] = set()
    for sheet, (a, b) in runs:
        name = _judge(sheet, a, b, lexicon)
        if name is not None:
            sheet.names.append(name)
            if _length(sheet.passage, a, b) > 1:
                full.update(_parts(sheet.passage, a, b))
        elif _length(sheet.passage, a, b) == 1:
            singles.append((sheet, (a, b)))
    said = {sheet.passage.low[name.b - 1] for sheet in sheets for name in sheet.names if name.b - name.a == 1}
    for sheet, (a, b) in singles:
        low = sheet.passage.low[b - 1]
        if (low in full or low in said) and not _after_place_word(sheet.passage, a, lexicon):
            sheet.names.append(Name(a, b, "surname"))
    for sheet in sheets:
        sheet.names.sort(key=lambda name: name.a)


def _parts(passage: Passage, a: int, b: int) -> Iterable[str]:
    """The words of a full name by which it may be called: the last, and what stands behind a particle."""
    return (
        {passage.low[b - 1], passage.low[a]}
        if _SYLLABLE.fullmatch(passage.keys[a])
        else {passage.low[b - 1], *passage.low[a + 1 : b]}
    )


def _length(passage: Passage, a: int, b: int) -> int:
    return sum(passage.capital(i) for i in range(a, b))


# --- runs -------------------------------------------------------------------------------------------------------------


def _runs(sheet: Sheet, lexicon: Lexicon, small: frozenset[str]) -> Iterator[tuple[int, int]]:
    passage = sheet.passage
    blocked = _blocked(sheet)
    i, n = 0, len(passage)
    while i < n:
        if i in blocked or not passage.capital(i) or not _may_open(passage, i, lexicon, small):
            i += 1
            continue
        b = _end(passage, i, blocked, lexicon)
        a = _with_particle(passage, i, blocked, lexicon)
        a, b = _trim(passage, a, b, lexicon)
        if b > a:
            yield a, b
        i = max(b, i + 1)


def _blocked(sheet: Sheet) -> set[int]:
    taken: set[int] = set()
    for group in sheet.groups.values():
        taken.update(range(group.a, group.b))
    for phrase in sheet.known.values():
        taken.update(range(phrase.a, phrase.b))
    for office in sheet.offices:
        # The words of the title; a capital after it may be a name.
        taken.update(range(office.a, office.b))
    return taken


def _may_open(passage: Passage, i: int, lexicon: Lexicon, small: frozenset[str]) -> bool:
    key = passage.keys[i]
    if key in lexicon.honorifics or key in lexicon.not_names or key in lexicon.heads:
        return False
    if key.isupper() and len(key) > 1 and "." not in key and not _beside_capital(passage, i):
        return False
    if passage.words[i] == "Lê":
        return True
    if not passage.opens_sentence(i):
        return key not in lexicon.openers or _named_le(passage, i, lexicon) or _named_son(passage, i, lexicon)
    follows = i + 1 < len(passage) and passage.capital(i + 1)
    if key in lexicon.openers:
        return _named_le(passage, i, lexicon)
    if key in lexicon.given or (follows and key in lexicon.family_first):
        return True
    low = passage.low[i]
    return not (low in small or low.endswith("ant") or low in lexicon.offices)


def _beside_capital(passage: Passage, i: int) -> bool:
    near = [passage.words[k] for k in (i - 1, i + 1) if 0 <= k < len(passage)]
    return len(passage.words[i]) > 3 and any(word[0].isupper() and not word.isupper() for word in near)


def _named_le(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """`Le Hoai Trung`: the family name, where two Vietnamese syllables follow; elsewhere the article."""
    if passage.keys[i] not in lexicon.family_first or passage.words[i].endswith("'"):
        return False
    following = [passage.keys[k] for k in (i + 1, i + 2) if k < len(passage) and passage.capital(k)]
    return len(following) == 2 and all(
        _SYLLABLE.fullmatch(key) and key not in lexicon.not_names and key not in lexicon.heads for key in following
    )


def _named_son(passage: Passage, i: int, lexicon: Lexicon) -> bool:
    """`Son Sann` inside a sentence: a family name that looks like a determiner."""
    key = passage.keys[i]
    return key in lexicon.family_first and key not in {"Le", "La"} and i + 1 < len(passage) and passage.capital(i + 1)


def _end(passage: Passage, i: int, blocked: set[int], lexicon: Lexicon) -> int:
    j, n = i + 1, len(passage)
    while j < n:
        if j in blocked:
            break
        word, key = passage.words[j], passage.keys[j]
        if passage.capital(j):
            if key in lexicon.honorifics or key in lexicon.not_names or key in lexicon.heads:
                break
            if (
                word.isupper()
                and len(word) > 1
                and key not in lexicon.regnal
                and not _beside_capital(passage, j)
                and "." not in word
            ):
                break
            j += 1
        elif key in lexicon.particles or key in lexicon.regnal:
            k = j + 1
            while k < n and passage.keys[k] in lexicon.particles and k not in blocked:
                k += 1
            if (
                k >= n
                or k in blocked
                or not passage.capital(k)
                or passage.keys[k] in lexicon.not_names
                or passage.keys[k] in lexicon.heads
            ):
                break
            if key in {"de", "du", "des", "d'", "la", "le", "of"} and not _nobiliary(passage, i, j, k, lexicon):
                break
            if key in {"e", "y", "u", "a", "as", "an", "ad"} and not passage.capital(j - 1):
                break
            j = k + 1
        else:
            break
    return j


def _nobiliary(passage: Passage, i: int, j: int, k: int, lexicon: Lexicon) -> bool:
    """Whether `de` goes on a name: after a given name (`Charles de Gaulle`), or `de la` after an honorific."""
    if passage.keys[k] in lexicon.openers:
        return False
    if passage.keys[i] in lexicon.given:
        return True
    return passage.at(i - 1) in lexicon.honorifics and k - j > 1


def _with_particle(passage: Passage, i: int, blocked: set[int], lexicon: Lexicon) -> int:
    """`de Gaulle`, `van Boetzelaer`: a particle before belongs to it only after an honorific or an office."""
    a = i
    while a > 0 and passage.keys[a - 1] in lexicon.leading and a - 1 not in blocked:
        a -= 1
    if a == i or passage.keys[a] in {"al", "el", "ben", "bin", "van", "von", "ould"}:
        return a
    before = passage.at(a - 1)
    single = i + 1 >= len(passage) or not passage.capital(i + 1)
    return a if before in lexicon.honorifics or (single and before.lower() in lexicon.noble) else i


def _trim(passage: Passage, a: int, b: int, lexicon: Lexicon) -> tuple[int, int]:
    while b > a and (
        passage.keys[b - 1] in lexicon.particles
        or (passage.keys[b - 1] in lexicon.openers and b - a == 1 and passage.opens_sentence(a))
    ):
        b -= 1
    return a, b


# --- judgement --------------------------------------------------------------------------------------------------------


def _judge(sheet: Sheet, a: int, b: int, lexicon: Lexicon) -> Name | None:
    passage = sheet.passage
    if passage.at(a - 1) in _ARTICLES and _length(passage, a, b) > 2 and passage.caps[a + 1]:
        a += 1  # `des Communications Dinh La Thang`: the first word goes with the article
    words = _length(passage, a, b)
    if passage.at(a - 1) in _OPEN_QUOTES and passage.at(b) in _CLOSE_QUOTES:
        return None
    if any(passage.keys[k] in lexicon.not_names for k in range(a, b)):
        return None
    before = passage.at(a - 1)
    woman = True if before in _WOMEN else False if before in _MEN else None
    if before in lexicon.honorifics:
        return Name(a, b, "honorific", woman)
    office = _office_before(sheet, a)
    if office is not None and passage.low[a - 1] in lexicon.place_cues:
        return None  # `rédacteur en chef du journal Nhan Dan`
    if office is not None and not _is_domain(sheet, office, a):
        return Name(a, b, "office", None)
    if passage.keys[b - 1] in lexicon.regnal and words > 1:
        return Name(a, b, "regnal") if before not in {"les", "des", "aux"} else None
    if _demonym_before(sheet, a):
        return Name(a, b, "demonym")
    if words == 1:
        if _apposition(sheet, b) and not passage.opens_sentence(a):
            return Name(a, b, "apposition")
        return (
            Name(a, b, "mononym")
            if passage.keys[a] in lexicon.mononyms and not _after_place_word(passage, a, lexicon)
            else None
        )
    if _after_place_word(passage, a, lexicon):
        return None
    if passage.keys[a] in lexicon.given or _family_first(passage, a, b, lexicon) or _apposition(sheet, b):
        return Name(a, b, "full-name")
    if before in _OF and a > 1 and (passage.low[a - 2] in lexicon.offices or passage.low[a - 2] in lexicon.place_cues):
        return None  # `les représentants de Kham Muon`
    if before in {"a", "A"} and a > 1 and passage.low[a - 2] in lexicon.giving:
        return Name(a, b, "capitals")
    if before in lexicon.place_prepositions or before in {"au", "aux", "Au", "Aux", "dans", "Dans"}:
        return None
    if a > 1 and before in {"la", "l'", "le", "les", "La", "Le", "Les", "L'", "du", "des", "une", "un"}:
        return None
    return Name(a, b, "capitals")


def _family_first(passage: Passage, a: int, b: int, lexicon: Lexicon) -> bool:
    return passage.keys[a] in lexicon.family_first and b - a >= 2 and all(passage.capital(k) for k in range(a, b))


def _office_before(sheet: Sheet, a: int) -> Office | None:
    """The office that ends right before the name, or before a comma before it."""
    for office in reversed(sheet.offices):
        if a in {office.b, sheet.passage.after_brackets(office.b)}:
            return office
        if office.b < a:
            return None
    return None


def _is_domain(sheet: Sheet, office: Office, a: int) -> bool:
    """`président de Renault`: what an office is of, no holder."""
    return sheet.passage.at(a - 1) in _OF and office.b < a


def _demonym_before(sheet: Sheet, a: int) -> bool:
    """`le Belge Paul-Henri Spaak`."""
    phrase = sheet.known.get(a - 1)
    return (
        phrase is not None
        and phrase.kind == "adjective"
        and sheet.passage.capital(a - 1)
        and phrase.b == a
        and sheet.passage.at(a - 2).lower() in {"le", "la", "l'", "du", "au"}
    )


def _apposition(sheet: Sheet, b: int) -> bool:
    """`, président du …` right after the name."""
    passage = sheet.passage
    if passage.at(b) != ",":
        return False
    start = b + 1
    if passage.at(start) in {"le", "la", "l'", "alors", "un", "une"}:
        start += 1
    return any(office.a == start for office in sheet.offices)


def _after_place_word(passage: Passage, a: int, lexicon: Lexicon) -> bool:
    """`la province de Quang Ninh`, `l'aéroport Charles-de-Gaulle`, `au traité de Brest-Litovsk`."""
    k = a - 1
    if k > 0 and passage.low[k - 1] in lexicon.place_cues and _is_epithet(passage.low[k], lexicon):
        return True  # `l'hôpital singapourien Tan Tock Seng`
    if (k >= 0 and passage.keys[k] in _OF) or passage.at(k) in {"l'", "la"}:
        k -= 1
        if passage.at(k) in {"de", "d'"}:
            k -= 1
    if 0 < k < a - 1 and passage.low[k - 1] in lexicon.place_cues and _is_epithet(passage.low[k], lexicon):
        return True
    return k >= 0 and passage.low[k] in lexicon.place_cues


def _is_epithet(low: str, lexicon: Lexicon) -> bool:
    form = lexicon.gazetteer.get((low,))
    return (
        low in lexicon.adjectives
        or low.endswith(lexicon.adjective_endings)
        or (form is not None and form.kind == "adjective")
    )
