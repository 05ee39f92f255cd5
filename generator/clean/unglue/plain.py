"""Where a text may be glued in a language whose words are not known. Goes in: one text and what its document shows;
comes out: places to part, with weights, as `candidates` gives them.

Marks tell by themselves in every language that writes spaces; figures, capitals and acronyms where the language's pack
has a `[glue]` of its own: beside its small words, its months, and words that the document has by themselves. What
nothing but the lines can tell weighs so little that the lines of the document have to bear it out (`layout`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from generator.clean.unglue.candidates import Candidate, Group
from generator.clean.unglue.parts import Known
from generator.clean.unglue.punctuation import in_address, lost_spaces
from generator.knowledge import packs
from generator.knowledge.reading import calendar
from generator.knowledge.words import Glue, glue, inner_capitals, is_vietnamese_syllable

_MARK, _SURE, _TOGETHER, _DOUBTFUL = 6.0, 4.0, 2.0, -0.5
"""The weights of a place beside a mark, beside a small word, between two words that stand side by side elsewhere, and
of one that only the lines can tell."""
_ANYWHERE = frozenset({"comma", "semicolon", "full-stop", "bracket"})
"""Classes of marks that are written alike in every language with spaces: quotes and colons are not."""
_UNSPACED = re.compile(r"[\u0e00-\u0fff\u1000-\u11ff\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
"""Letters of scripts without spaces, or whose endings stand right behind brackets."""
_IN_BRACKETS = re.compile(r"\((?:[^()\s]+\s|[^\W\d_a-zß-ÿ]{2,}\))")
"""Words in brackets, or an acronym: no ending of the word before them (`Mitarbeiter(innen)`)."""
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?![\w’'])")
_BEFORE_FIGURE = re.compile(r"([^\W\d_]{2,})(\d{1,2}|(?:1[89]|20)\d\d)")
_CAPITAL = re.compile(r"([^\W_]*?[a-zß-ÿ])([^\W\d_a-zß-ÿ][^\W\d_A-ZÀ-Þ]+|[^\W\d_a-zß-ÿ]{2,})")
_ACRONYM = re.compile(r"([^\W\d_a-zß-ÿ]{2,})([a-zß-ÿ]{2,})")
_LONG = 5
"""A word of so many letters is none of a unit or of an ending."""
_WORD = 4
_LONGEST = 40


def find(text: str, known: Known, language: str) -> list[Group]:
    """The candidates of a text, in its order."""
    own = "glue" in packs.load(language) if language in packs.languages() else False
    groups: list[Group] = [(Candidate((cut,), _MARK, rule),) for cut, rule in _marks(text, language, own=own)]
    for match in _TOKEN.finditer(text) if own else ():
        word = match[0]
        if word.isdigit() or len(word) > _LONGEST or _is_brand(word):
            continue
        found = next((one for rule in _RULES for one in rule(word, known, language)), None)
        if found is not None and not in_address(text, match.start(), match.end()):
            cut, weight, name = found
            groups.append((Candidate((match.start() + cut,), weight, name),))
    return sorted(groups, key=lambda group: group[0].cuts)


def _marks(text: str, language: str, *, own: bool) -> Iterator[tuple[int, str]]:
    for cut, rule in lost_spaces(text, language):
        if _UNSPACED.search(text[max(0, cut - 2) : cut + 1]) is not None:
            continue
        if own or (rule in _ANYWHERE and (text[cut] != "(" or _IN_BRACKETS.match(text, cut) is not None)):
            yield cut, rule


_Found = Iterator[tuple[int, float, str]]
"""(place within the token, weight, rule)"""


def _figure(word: str, known: Known, language: str) -> _Found:
    """`March26`, `in2012`, `26March`, `15degrees`; not `G20`, `15km`, `5th`."""
    table = glue(language)
    match = _BEFORE_FIGURE.fullmatch(word)
    if match is not None and _is_small(match[1], table, language):
        yield match.start(2), _SURE, "glued-figure"
    match = _behind_figure(language).fullmatch(word)
    if match is None or match[2].lower() in table.units:
        return
    if _is_small(match[2], table, language) or (len(match[2]) >= _LONG and known.has(match[2])):
        yield match.start(2), _SURE, "glued-figure"
    elif len(match[2]) >= _LONG and match[2].islower():
        yield match.start(2), _DOUBTFUL, "glued-figure"


def _case(word: str, known: Known, language: str) -> _Found:
    """`theVietnamese`, `partyGeneral`, `ThiMinh`; not `McDonald`, `iPhone`, `YouTube`."""
    match = _CAPITAL.fullmatch(word)
    if match is None:
        return
    left, right = match.groups()
    names = left[0].isupper() and min(len(left), len(right)) > 1 and left not in inner_capitals().openings
    syllables = is_vietnamese_syllable(left) and is_vietnamese_syllable(right) and left != right
    if left in glue(language).short or (names and (syllables or known.together(left, right))):
        yield len(left), _SURE, "glued-case"
    elif left.islower() and len(left) >= _LONG - 1 and right[1:].islower():
        sure = known.has(left) and known.knows(right)
        yield len(left), _SURE if sure else _DOUBTFUL, "glued-case"


def _acronym(word: str, known: Known, language: str) -> _Found:
    """`ASEANcountries`, `UNfor`, `VNAReporter`; not `NGOs`, `CPython`."""
    match = _ACRONYM.fullmatch(word)
    if match is None or match[2] in glue(language).plural_of_acronyms:
        return
    left, right = match.groups()
    if right in glue(language).short and (len(left) > 2 or known.has(left)):
        yield len(left), _SURE, "glued-words"
    elif len(left) > 2 and known.has(left[:-1]) and known.has(left[-1] + right):
        yield len(left) - 1, _SURE, "glued-case"
    elif len(right) >= _LONG and (known.has(right) or known.has(left)):
        yield len(left), _SURE if known.has(right) else _DOUBTFUL, "glued-words"


def _words(word: str, known: Known, language: str) -> _Found:
    """`ofthe`, `exportsfrom`, `whichdoubled`: beside a small word that no longer one ends in, or begins with;
    `economiccooperation`, where the document has both side by side."""
    table, small = glue(language), word.islower()
    if not word.isalpha() or not (small or word.istitle()) or word.lower() in table.whole:
        return
    for cut in range(2, len(word) - 1):
        left, right = word[:cut], word[cut:]
        if left.lower() in table.short and right in table.short and len(word) > _LONG - 1:
            yield cut, _SURE, "glued-words"
        elif right in table.closings and (small or len(left) > 2):
            yield cut, _SURE if small or known.knows(left) else _DOUBTFUL, "glued-words"
        elif left.lower() in table.openings and len(right) > 2 and (small or known.has(right)):
            yield cut, _SURE, "glued-words"
        elif known.times(word) < 2 and len(word) > 2 * _LONG and known.together(left, right):
            yield cut, _TOGETHER, "glued-words"
        elif known.times(word) < 2 and _both(left, right, known, table):
            yield cut, _DOUBTFUL, "glued-words"


def _both(left: str, right: str, known: Known, table: Glue) -> bool:
    """Whether two halves are words by themselves: small ones, or of the document; one of them is no accident."""
    one = len(left) >= _WORD and known.knows(left)
    other = len(right) >= _WORD and known.has(right)
    return (one and (other or right in table.short)) or (other and left.lower() in table.short)


_RULES: tuple[Callable[[str, Known, str], _Found], ...] = (_figure, _case, _acronym, _words)


def _is_small(word: str, table: Glue, language: str) -> bool:
    """Whether a word is a small one of the language, or the name of a month."""
    return word in table.short or (word[:1].isupper() and word.lower() in calendar(language).months)


@cache
def _behind_figure(language: str) -> re.Pattern[str]:
    return re.compile(rf"(\d{{1,4}}(?:{glue(language).ordinal})?)([^\W\d_]{{2,}})")


def _is_brand(word: str) -> bool:
    capitals = inner_capitals()
    return word in capitals.brands or any(word.startswith(opening) for opening in capitals.bound)
