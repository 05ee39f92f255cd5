"""Offices as written: `secrétaire général adjoint du Comité central`, `ministre russe de la Justice`.

Goes in: a sheet with its known phrases and organisations. Comes out: every office, from its first word to its last,
and what it is of: an organisation or a country. Who holds it is another rule's question.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.knowledge.forms import Phrase
from generator.knowledge.naming import Lexicon
from generator.recognise import syntax
from generator.recognise.passages import Passage
from generator.recognise.spans import Group, Known, Office, Sheet

_COUNTRIES = frozenset({"country", "adjective", "ambiguous"})


def find(sheet: Sheet, lexicon: Lexicon) -> None:
    """Fills in the offices of a sheet, in the order of the text."""
    passage = sheet.passage
    taken = sheet.taken()
    before = _before(sheet) if lexicon.owner_first else None
    inside = 0
    for i, word in enumerate(passage.low):
        low = _plain(word, lexicon) if "-" in word else word
        if low not in lexicon.offices or i < inside or i in taken:
            continue
        length = _match(passage, i, low, lexicon.offices[low])
        if length and not _in_a_name(passage, i, low, taken, lexicon):
            office = _Reader(sheet, lexicon, before).read(i, length)
            sheet.offices.append(office)
            inside = office.b


def _plain(word: str, lexicon: Lexicon) -> str:
    """`ex-ministre`, `directrice-adjointe`: the office itself."""
    for tail in lexicon.office_suffixes:
        word = word.removesuffix(tail)
    for start in lexicon.office_prefixes:
        word = word.removeprefix(start)
    return word


def _match(passage: Passage, i: int, low: str, phrases: tuple[Phrase, ...]) -> int:
    for phrase in phrases:
        if phrase[0] == low and passage.low[i + 1 : i + len(phrase)] == phrase[1:]:
            return len(phrase)
    return 0


def _in_a_name(passage: Passage, i: int, low: str, taken: set[int], lexicon: Lexicon) -> bool:
    """`Billah Shah`, `John Major`, `Mari Alkatiri`: a capital on a word that only looks like an office."""
    if not passage.capital(i):
        return False
    if low in lexicon.kin or low.rstrip("s") in lexicon.kin or syntax.family_name_le(passage, i - 1, lexicon):
        return True
    before = i - 1
    if lexicon.owner_first and before >= 0:
        # `Deputy Foreign Minister`, `NA Chairman`
        acronym = passage.words[before].isupper() and len(passage.words[before]) > 1
        if acronym or passage.low[before] in lexicon.before_office or passage.low[before] in lexicon.domains:
            return False
    return (
        before >= 0
        and passage.capital(before)
        and before not in taken
        and not passage.opens_sentence(before)
        and passage.low[before] not in lexicon.offices
        and passage.keys[before] not in lexicon.honorifics
    )


@dataclass(frozen=True, slots=True)
class _Before:
    """What an office may be of that stands before it, by the word behind."""

    groups: dict[int, Group]
    nations: dict[int, Known]
    inside: frozenset[int]
    """the words of organisations"""


def _before(sheet: Sheet) -> _Before:
    groups = {sheet.passage.after_brackets(group.b): group for group in sheet.groups.values()}
    return _Before(
        groups=groups | {group.b: group for group in sheet.groups.values()},
        nations={phrase.b: phrase for phrase in sheet.known.values() if phrase.kind in _COUNTRIES},
        inside=frozenset(k for group in sheet.groups.values() for k in range(group.a, group.b)),
    )


@dataclass(slots=True)
class _Reader:
    """Reads one office, word by word; `j` is the word to be read, `title` where the title ends."""

    sheet: Sheet
    lexicon: Lexicon
    before: _Before | None = None
    j: int = 0
    title: int = 0
    group: Group | None = None
    country: Known | None = None

    def read(self, i: int, length: int) -> Office:
        """The office whose noun stands at `i`."""
        passage = self.sheet.passage
        a = self._begin(i)
        first = self._owner_before(a, self.before) if self.before is not None else a
        self.j = self.title = i + length
        while self.j < len(passage) and self.group is None:
            if not (self._adjective() or self._and_domain() or self._complement()):
                break
        self._newspaper()
        return Office(first, self.j, self.title, self.group, self.country, title=a if first < a else -1)

    def _begin(self, i: int) -> int:
        """The first word of the title whose noun stands at `i`: `ancien ministre`, `Public Security Minister`."""
        passage, lexicon = self.sheet.passage, self.lexicon
        a = i
        while a > 0 and passage.low[a - 1] in lexicon.before_office and a - 1 not in self.sheet.groups:
            a -= 1
        if self.before is None or not passage.capital(i):
            return a
        taken = self.before.inside
        while a > 0 and a - 1 not in taken:
            low = passage.low[a - 1]
            joins = low in lexicon.syntax["and"] and a > 1 and passage.capital(a - 2) and a - 2 not in taken
            if joins and passage.low[a - 2] in lexicon.domains and passage.low[a] in lexicon.domains:
                a -= 2
            elif passage.capital(a - 1) and (low in lexicon.domains or low in lexicon.before_office):
                a -= 1
            else:
                break
        return a

    def _owner_before(self, a: int, before: _Before) -> int:
        """`National Assembly Chairman`, `Vietnam's Foreign Minister`: where that begins of which an office is."""
        ends = (a - 1, a) if self.sheet.passage.at(a - 1) in self.lexicon.syntax["genitive"] else (a,)
        group = next((before.groups[end] for end in ends if end in before.groups), None)
        if group is not None:
            self.group = group
            return group.a
        nation = next((before.nations[end] for end in ends if end in before.nations), None)
        if nation is not None:
            self.country = nation
            return nation.a
        return a

    def _is(self, name: str, j: int) -> bool:
        return j < len(self.sheet.passage) and self.sheet.passage.low[j] in self.lexicon.syntax[name]

    def _adjective(self) -> bool:
        """`ministre russe`, `secrétaire général adjoint`."""
        passage, j = self.sheet.passage, self.j
        phrase = self.sheet.known.get(j)
        if phrase is not None and phrase.kind in {"adjective", "ambiguous"} and not passage.capital(j):
            self.country = self.country or phrase
            self.j = self.title = phrase.b
            return True
        name = passage.capital(j) and j + 1 < len(passage) and passage.capital(j + 1)
        if passage.low[j] in self.lexicon.modifiers and not name:
            self.j = self.title = j + 1
            return True
        return False

    def _and_domain(self) -> bool:
        """`de l'Education et de la Formation`."""
        if not self._is("and", self.j) or not self._is("of", self.j + 1):
            return False
        return self._domain(self.j + 1)

    def _complement(self) -> bool:
        """What the office is of: an organisation, a country, a place, or a domain."""
        sheet, passage, j = self.sheet, self.sheet.passage, self.j
        if passage.low[j] not in self.lexicon.leads:
            return False
        m = j + 1
        if self._is("beside", j) and self._is("of", m):
            m += 1
        if self._is("articles", m) or self._is("possessive", m):
            m += 1
        m = self._behind_company(m)
        if m in sheet.groups:
            self.group, self.j = sheet.groups[m], sheet.groups[m].b
            return True
        phrase = sheet.known.get(m)
        if phrase is not None and phrase.kind in _COUNTRIES:
            self.country, self.j = self.country or phrase, phrase.b
            return True
        if phrase is not None and phrase.kind == "place":
            self.j = phrase.b
            return True
        if not self._is("of", j) and not (self._is("plural_articles", j) and self._is("domains", m)):
            return False
        return self._domain(j)

    def _behind_company(self, m: int) -> int:
        """`président du groupe coréen Daeil`: the name of the company, if one stands behind the noun at `m`."""
        if not self._is("companies", m):
            return m
        k = m + 1
        while k < len(self.sheet.passage) and not self.sheet.passage.capital(k) and k - m < 4:
            k += 1
        return k if k in self.sheet.groups and self.sheet.groups[k].rule == "company" else m

    def _domain(self, j: int) -> bool:
        """`des Affaires étrangères`, `de la République`: a complement that is no name; `j` is its preposition."""
        passage, lexicon, sheet = self.sheet.passage, self.lexicon, self.sheet
        article = self._is("articles", j + 1)
        m = j + 2 if article else j + 1
        if m >= len(passage) or m in sheet.groups or m in sheet.known or not passage.words[m][0].isalpha():
            return False
        low, capital = passage.low[m], passage.capital(m)
        if low in lexicon.before_office or low in lexicon.kin or (low in lexicon.offices and not capital):
            return False
        if low in lexicon.stops and not self._is("bodies_of_office", m):
            return False
        if capital and not lexicon.is_no_name(passage.keys[m]):
            name = m + 1 < len(passage) and passage.capital(m + 1)
            if name or (self._is("of_bare", j) and not article):
                return False
        m += 1
        while m < len(passage) and m not in sheet.known and (further := self._describes(m)):
            m += further
        self.j = self.title = m
        return True

    def _describes(self, m: int) -> int:
        """How many words at `m` go on a domain: an adjective, `and Trade`."""
        passage, lexicon = self.sheet.passage, self.lexicon
        low = passage.low[m]
        if passage.capital(m):
            return low in lexicon.adjectives or (lexicon.owner_first and lexicon.is_no_name(passage.keys[m]))
        if m + 1 < len(passage) and passage.capital(m + 1) and passage.low[m + 1] in lexicon.domains:
            listed = low == "," and any(self._is("and", k) for k in range(m + 2, m + 6))
            if self._is("and", m) or listed:
                return 2
        return syntax.is_adjective(low, lexicon)

    def _newspaper(self) -> None:
        """`rédacteur en chef du journal Nhan Dan`: the name goes with the title."""
        passage = self.sheet.passage
        cue = passage.low[self.j - 1] in self.lexicon.place_cues and not passage.capital(self.j - 1)
        if self.group is None and cue:
            while self.j < len(passage) and passage.capital(self.j):
                self.j = self.title = self.j + 1
