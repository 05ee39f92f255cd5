"""Which runs of capitals name a person: what stands around them says so, one function a judgement.

Goes in: the sheets of one document, with known phrases, organisations and offices. Comes out: the names, without
honorifics and offices. A single word is a person only after an honorific, an office or a demonym, or where the
document gives the full name too; several words are one unless something says place, text or thing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.knowledge import spelling
from generator.knowledge.naming import Lexicon
from generator.recognise import runs, syntax
from generator.recognise.passages import Passage
from generator.recognise.spans import Name, Sheet

_OPEN_QUOTES = frozenset({'"', "«", "“"})
_SMALL, _HEADLINE, _CAPITALS, _LONGEST = 3, 4, 0.8, 6
"""Words of so few letters are small in any headline; how many others it has, and which share of them begins with a
capital; how many words a name has at most."""
_NEAR = 3
"""How many offices before a name are looked at."""
_BRACKETS = 7
"""How many words brackets behind a name hold at most."""
_CLOSE_QUOTES = frozenset({'"', "»", "”"})


@dataclass(frozen=True, slots=True)
class Run:
    """A run in its sheet, ready to be judged."""

    sheet: Sheet
    a: int
    b: int
    lexicon: Lexicon

    @property
    def passage(self) -> Passage:
        """The text."""
        return self.sheet.passage

    @property
    def before(self) -> str:
        """The word before, in small letters."""
        return self.passage.low[self.a - 1] if self.a > 0 else ""

    @property
    def single(self) -> bool:
        """Whether it has one word with a capital."""
        return runs.length(self.passage, self.a, self.b) == 1

    def is_before(self, name: str) -> bool:
        """Whether the word before is in a list of `[syntax]`."""
        return self.before in self.lexicon.syntax[name]


def find(sheets: Sequence[Sheet], lexicon: Lexicon) -> None:
    """Fills in the names of every sheet."""
    small = frozenset().union(*(set(sheet.passage.keys) & set(sheet.passage.low) for sheet in sheets))
    left: list[Run] = []
    headlines = [sheet for sheet in sheets if lexicon.headline_capitals and _in_capitals(sheet.passage)]
    for sheet in (sheet for sheet in sheets if sheet not in headlines):
        for a, b in runs.find(sheet, lexicon, small):
            run = Run(sheet, _without_article_word(sheet.passage, a, b, lexicon), b, lexicon)
            name = _judge(run)
            if name is not None:
                sheet.names.append(name)
            elif run.single:
                left.append(run)
    called = _called(sheets)
    for run in left:
        if run.passage.low[run.b - 1] in called and not _after_place_word(run):
            run.sheet.names.append(Name(run.a, run.b, "surname"))
    for sheet in headlines:
        sheet.names.extend(_again(sheet, sheets, called))
    for sheet in sheets:
        sheet.names.sort(key=lambda name: name.a)


def _in_capitals(passage: Passage) -> bool:
    """`Senator Calls For New Forest Bank`: capitals say nothing."""
    words = [k for k, word in enumerate(passage.words) if len(word) > _SMALL and word.isalpha()]
    return (
        passage.part == "title"
        and len(words) >= _HEADLINE
        and sum(passage.caps[k] for k in words) >= _CAPITALS * len(words)
    )


def _again(sheet: Sheet, sheets: Sequence[Sheet], called: set[str]) -> Iterator[Name]:
    """Whom the text names too, the longest names first; a single word where the text calls someone so."""
    passage, taken = sheet.passage, sheet.taken()
    known = {other.passage.low[name.a : name.b] for other in sheets for name in other.names}
    known |= {(word,) for word in called if len(word) > _SMALL}
    i = 0
    while i < len(passage):
        ends = range(min(i + _LONGEST, len(passage)), i, -1)
        end = next((b for b in ends if passage.low[i:b] in known and passage.capital(i) and i not in taken), 0)
        if end:
            yield Name(i, end, "headline")
        i = max(i + 1, end)


def _without_article_word(passage: Passage, a: int, b: int, lexicon: Lexicon) -> int:
    """`des Communications Dinh La Thang`: the first of several words goes with the article before it."""
    article = a > 0 and passage.low[a - 1] in lexicon.syntax["domain_articles"]
    return a + 1 if article and runs.length(passage, a, b) > 2 and passage.capital(a + 1) else a


def _called(sheets: Sequence[Sheet]) -> set[str]:
    """The words by which the document may call its persons: last names, and those behind a first word."""
    found: set[str] = set()
    for sheet in sheets:
        passage = sheet.passage
        for name in sheet.names:
            found.add(passage.low[name.b - 1])
            if runs.length(passage, name.a, name.b) > 1:
                first = spelling.is_syllable(passage.keys[name.a])
                found.update({passage.low[name.a]} if first else passage.low[name.a + 1 : name.b])
    return found


# --- judgements: a Name, False for none, None for no opinion ----------------------------------------------------------

Verdict = Name | bool | None


def quoted(run: Run) -> Verdict:
    """A title, a ship, a newspaper; in brackets, what something is called elsewhere."""
    p = run.passage
    if p.at(run.a - 1) == "(" and p.at(run.b) == ")":
        return None if p.keys[run.a] in run.lexicon.given or p.keys[run.a] in run.lexicon.family_first else False
    return False if p.at(run.a - 1) in _OPEN_QUOTES and p.at(run.b) in _CLOSE_QUOTES else None


def honorific(run: Run) -> Verdict:
    """`Mme Mai`."""
    if run.passage.at(run.a - 1) not in run.lexicon.honorifics:
        return None
    woman = True if run.is_before("women") else False if run.is_before("men") else None
    return Name(run.a, run.b, "honorific", woman)


def office(run: Run) -> Verdict:
    """`le président Truman`; but `rédacteur en chef du journal Nhan Dan` is called so itself."""
    behind = bisect_left(run.sheet.offices, run.a, key=lambda one: one.a)
    for before in reversed(run.sheet.offices[max(behind - _NEAR, 0) : behind]):
        if run.a in {before.b, run.passage.after_brackets(before.b)}:
            held = before.group is not None and before.group.b == before.b
            return Name(run.a, run.b, "office") if held or not _after_place_word(run) else False
        if before.b < run.a:
            break
    return None


def regnal(run: Run) -> Verdict:
    """`Margrethe II`; not `les Pershing II`."""
    if run.single or run.passage.keys[run.b - 1] not in run.lexicon.regnal:
        return None
    return False if run.is_before("plural_articles") else Name(run.a, run.b, "regnal")


def demonym(run: Run) -> Verdict:
    """`le Belge Paul-Henri Spaak`."""
    phrase = run.sheet.known.get(run.a - 1)
    if phrase is None or phrase.kind != "adjective" or not run.passage.capital(run.a - 1):
        return None
    article = run.passage.at(run.a - 2).lower()
    return Name(run.a, run.b, "demonym") if article in run.lexicon.syntax["determined"] else None


def single(run: Run) -> Verdict:
    """One word: only with an office behind, or for those known by one name."""
    if not run.single:
        return None
    if _apposition(run) and not run.passage.opens_sentence(run.a):
        return Name(run.a, run.b, "apposition")
    known = run.passage.keys[run.a] in run.lexicon.mononyms and not _after_place_word(run)
    return Name(run.a, run.b, "mononym") if known else False


def place(run: Run) -> Verdict:
    """`la province de Quang Ninh`, `Quang Ninh province`, `Ho Chi Minh Trail`."""
    return False if _after_place_word(run) or (run.lexicon.modifiers_first and _before_place_word(run)) else None


def full_name(run: Run) -> Verdict:
    """A given name, a family name that stands first, or an office behind."""
    p = run.passage
    family_first = p.keys[run.a] in run.lexicon.family_first and all(p.caps[run.a : run.b])
    known = p.keys[run.a] in run.lexicon.given or family_first
    return Name(run.a, run.b, "full-name") if known or _apposition(run) else None


def of_office(run: Run) -> Verdict:
    """`les représentants de Kham Muon`."""
    owner = run.passage.low[run.a - 2] if run.a > 1 else ""
    return False if run.is_before("of") and (owner in run.lexicon.offices or owner in run.lexicon.place_cues) else None


def giving(run: Run) -> Verdict:
    """`a succédé à Abdul Razak`."""
    giver = run.passage.low[run.a - 2] if run.a > 1 else ""
    return Name(run.a, run.b, "capitals") if run.is_before("to") and giver in run.lexicon.giving else None


def somewhere(run: Run) -> Verdict:
    """`à Bang Saen`, `la Konfrontasi Malaya`."""
    where = run.passage.at(run.a - 1) in run.lexicon.place_prepositions or run.is_before("into")
    return False if where or (run.a > 1 and run.is_before("any_article")) else None


def capitals(run: Run) -> Verdict:
    """Several capitals in a row, and nothing against it."""
    return Name(run.a, run.b, "capitals")


JUDGEMENTS: tuple[Callable[[Run], Verdict], ...] = (
    quoted,
    honorific,
    office,
    regnal,
    demonym,
    single,
    place,
    full_name,
    of_office,
    giving,
    somewhere,
    capitals,
)
"""The first that has an opinion decides."""


def _judge(run: Run) -> Name | None:
    for judgement in JUDGEMENTS:
        verdict = judgement(run)
        if verdict is not None:
            return verdict if isinstance(verdict, Name) else None
    return None


def _apposition(run: Run) -> bool:
    """`, président du …` right after the name."""
    passage = run.passage
    if passage.at(run.b) != ",":
        return False
    start = run.b + 1
    if passage.at(start) in run.lexicon.syntax["apposition"]:
        start += 1
    return any(office_.a == start for office_ in run.sheet.offices)


def _before_place_word(run: Run) -> bool:
    """`Ba Binh (Itu Aba) island`, `Subi Reef`: what follows says that it is a place, or a part of another name."""
    passage, lexicon = run.passage, run.lexicon
    k = run.b
    if passage.at(k) == "(":
        end = next((m for m in range(k + 1, k + _BRACKETS) if passage.at(m) == ")"), k)
        if any(passage.low[m] in lexicon.place_cues for m in range(k, end)):
            return True
        k = end + 1
    if k >= len(passage) or passage.opens_sentence(k):
        return False
    part = k == run.b and passage.capital(k) and lexicon.is_no_name(passage.keys[k]) and k not in run.sheet.known
    office = any(one.a == k for one in run.sheet.offices)
    return passage.low[k] in lexicon.place_cues or (part and not office)


def _after_place_word(run: Run) -> bool:
    """`l'aéroport Charles-de-Gaulle`, `la ville balnéaire de Bang Saen`, `l'hôpital singapourien Tan Tock Seng`."""
    passage, lexicon = run.passage, run.lexicon
    k = run.a - 1
    if k >= 0 and (passage.low[k] in lexicon.syntax["of"] or passage.low[k] in lexicon.syntax["of_the"]):
        k -= 1
        if k >= 0 and passage.low[k] in lexicon.syntax["of"]:
            k -= 1
    if k < 0:
        return False
    if passage.low[k] in lexicon.place_cues:
        return True
    return k > 0 and passage.low[k - 1] in lexicon.place_cues and syntax.is_epithet(passage.low[k], lexicon)
