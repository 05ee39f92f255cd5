"""Words with a capital in a row that could be a person's name: where they begin and end.

Goes in: a sheet with its known phrases, organisations and offices. Comes out: runs (first word, end), outside of all
these. Whether a run names someone is judged elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.knowledge import spelling
from generator.knowledge.naming import Lexicon
from generator.recognise import syntax
from generator.recognise.passages import Passage
from generator.recognise.spans import Sheet


def find(sheet: Sheet, lexicon: Lexicon, small: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The runs of a passage; `small` are the words that the document also writes in small letters."""
    passage = sheet.passage
    taken = sheet.taken()
    behind = 0
    for i, capital in enumerate(passage.caps):
        if not capital or i < behind or i in taken or not _opens(passage, i, lexicon, small):
            continue
        b = _end(passage, i, taken, lexicon)
        a = _with_particle(passage, i, taken, lexicon)
        while b > a and passage.keys[b - 1] in lexicon.particles:
            b -= 1
        if b > a and not _is_opener_alone(passage, a, b, lexicon):
            yield a, b
        behind = b


def length(passage: Passage, a: int, b: int) -> int:
    """How many words of a run have a capital."""
    return sum(passage.caps[a:b])


def _is_opener_alone(passage: Passage, a: int, b: int, lexicon: Lexicon) -> bool:
    return b - a == 1 and passage.keys[a] in lexicon.openers and passage.opens_sentence(a)


def _opens(passage: Passage, i: int, lexicon: Lexicon, small: frozenset[str]) -> bool:
    key, low = passage.keys[i], passage.low[i]
    if _is_no_name(key, lexicon) or _is_acronym(passage, i) or low in lexicon.syntax["foreign_articles"]:
        return False
    if passage.words[i] in lexicon.family_written:
        return True
    followed = i + 1 < len(passage) and passage.capital(i + 1)
    if key in lexicon.openers:
        # `Son Sann` inside a sentence; `Le Hoai Trung` anywhere.
        family = key in lexicon.family_first and low not in lexicon.syntax["articles"]
        inside = followed and family and not passage.opens_sentence(i)
        return inside or syntax.family_name_le(passage, i, lexicon)
    if not passage.opens_sentence(i) or key in lexicon.given or (followed and key in lexicon.family_first):
        return True
    return not (low in small or low.endswith(lexicon.endings["participles"]) or low in lexicon.offices)


def _is_no_name(key: str, lexicon: Lexicon) -> bool:
    if "-" in key and not key.isupper() and any(len(piece) > 2 and piece.isupper() for piece in key.split("-")):
        return True  # `ASEAN-République`: a pair of bodies
    return key in lexicon.honorifics or lexicon.is_no_name(key) or key in lexicon.heads


def _is_last_syllable(passage: Passage, i: int, j: int, lexicon: Lexicon) -> bool:
    """`Trân Van Loi`: behind a family name and another syllable a word that means something in French is a name."""
    if passage.keys[i] not in lexicon.family_of or not 2 <= j - i <= 3:
        return False
    return all(spelling.is_syllable(passage.keys[k]) for k in range(i + 1, j + 1))


def _is_acronym(passage: Passage, i: int) -> bool:
    """All capitals are an acronym, unless a name in small letters stands beside (`Jean DUPONT`)."""
    word = passage.words[i]
    if not word.isupper() or len(word) == 1 or "." in word:
        return False
    near = [passage.words[k] for k in (i - 1, i + 1) if 0 <= k < len(passage)]
    return len(word) <= 3 or not any(other[0].isupper() and not other.isupper() for other in near)


def _end(passage: Passage, i: int, taken: set[int], lexicon: Lexicon) -> int:
    j = i + 1
    while j < len(passage) and j not in taken:
        key = passage.keys[j]
        if passage.capital(j):
            if _is_acronym(passage, j) and key not in lexicon.regnal:
                break
            if _is_no_name(key, lexicon) and not _is_last_syllable(passage, i, j, lexicon):
                break
            j += 1
            continue
        k = _behind_particles(passage, i, j, taken, lexicon)
        if k is None:
            break
        j = k + 1
    return j


def _behind_particles(passage: Passage, i: int, j: int, taken: set[int], lexicon: Lexicon) -> int | None:
    """The word with a capital behind the particles at `j`, if they go on the name that began at `i`."""
    if passage.keys[j] not in lexicon.particles:
        return None
    k = j + 1
    while k < len(passage) and passage.keys[k] in lexicon.particles and k not in taken:
        k += 1
    if k >= len(passage) or k in taken or not passage.capital(k) or _is_no_name(passage.keys[k], lexicon):
        return None
    low = passage.low[j]
    if low in lexicon.syntax["nobiliary"] and not _nobiliary(passage, i, j, k, lexicon):
        return None
    if low in lexicon.syntax["doubtful_particles"] and not passage.capital(j - 1):
        return None
    return k


def _nobiliary(passage: Passage, i: int, j: int, k: int, lexicon: Lexicon) -> bool:
    """Whether `de` goes on a name: after a given name (`Charles de Gaulle`), or `de la` after an honorific."""
    if passage.keys[k] in lexicon.openers:
        return False
    return passage.keys[i] in lexicon.given or (passage.at(i - 1) in lexicon.honorifics and k - j > 1)


def _with_particle(passage: Passage, i: int, taken: set[int], lexicon: Lexicon) -> int:
    """`de Gaulle`, `van Boetzelaer`: where a name begins that opens with a particle."""
    a = i
    while a > 0 and passage.keys[a - 1] in lexicon.leading and a - 1 not in taken:
        a -= 1
    if a == i or passage.keys[a] in lexicon.syntax["sure_particles"]:
        return a
    before = passage.at(a - 1)
    single = i + 1 >= len(passage) or not passage.capital(i + 1)
    return a if before in lexicon.honorifics or (single and before.lower() in lexicon.noble) else i
