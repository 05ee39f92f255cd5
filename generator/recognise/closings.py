"""What may stand at the end of an organisation's name: the place of a post, the name that it bears, its acronym.

Goes in and comes out: as for `complements`; one function a rule.
"""

from __future__ import annotations

from generator.recognise import complements
from generator.recognise.reader import COUNTRIES, Reader
from generator.recognise.spans import Known

_FAR = 8
"""How many words may stand between what the grammar reads and the acronym."""


def named_after(r: Reader) -> bool:
    """`Fondation Mike Mansfield`, `Université nationale Juan Rulfo`: the name of someone.

    Right after the head it is always the body's. Further on it may be that of the holder of an office before
    (`le recteur de l'Université nationale Ana Paz`): then only a name that such bodies are known to bear counts.
    """
    p, j = r.passage, r.j
    if not r.is_("named_after", r.h) or j >= len(p) or not p.capital(j):
        return False
    eponym = _eponym(r)
    if eponym:
        r.j = eponym
        return True
    if j in r.known:
        return False
    end = j
    while end < len(p) and p.capital(end) and end not in r.known and p.keys[end] not in r.lexicon.honorifics:
        end += 1
    right_after = j == r.h + 1
    if not right_after and (end - j < 2 or _of_office(r) or p.keys[j] in r.lexicon.not_names):
        return False
    r.j = end
    return end > j


def _eponym(r: Reader) -> int:
    """Where a name ends that schools and institutes are known to bear; 0 for none."""
    p, j = r.passage, r.j
    for words in r.lexicon.eponyms.get(p.low[j], ()):
        if p.low[j : j + len(words)] == words:
            return j + len(words)
    return 0


def _of_office(r: Reader) -> bool:
    """Whether an office stands before the name (`directeur adjoint de l'…`), within the same clause."""
    p = r.passage
    for k in range(r.a - 1, max(r.a - 9, -1), -1):
        if p.low[k] in r.lexicon.offices:
            return True
        if p.low[k] in {",", ".", ";", ":"}:
            return False
    return False


def up_to_acronym(r: Reader) -> bool:
    """`Fédération internationale de football association (FIFA)`: the letters say how far the name goes."""
    p, j = r.passage, r.j
    end = j
    while end < len(p) and end - j < _FAR and p.words[end][0].isalpha() and not _breaks(r, end):
        end += 1
    if end == j or p.at(end) != "(" or p.at(end + 2) not in {")", ",", ";"}:
        return False
    letters = p.low[end + 1].replace("-", "")
    if len(letters) < 3 or not _fits(letters, complements.initials(r, end)):
        return False
    r.j = end
    return True


def _breaks(r: Reader, k: int) -> bool:
    return r.passage.low[k] in r.lexicon.offices or r.passage.low[k] in r.lexicon.stops or r.is_("verbs", k)


def _fits(letters: str, initials: str) -> bool:
    """Whether the letters are initials of the name in their order, the first and the last among them."""
    rest = iter(initials)
    ends = initials[:1] == letters[0] and initials[-1:] == letters[-1]
    return ends and all(any(letter == other for other in rest) for letter in letters)


def second_region(r: Reader) -> bool:
    """`Parti communiste de Bohême et Moravie`: two names without an article, behind one `de`."""
    p, j = r.passage, r.j
    if not r.is_("and") or not r.is_("of_regions", r.h) or j + 1 >= len(p) or not p.capital(j + 1):
        return False
    if not p.capital(j - 1) or not r.is_("of_bare", j - 2) or p.words[j + 1].isupper():
        return False
    phrase = r.known.get(j + 1)
    if phrase is not None and phrase.kind not in {"place", *COUNTRIES}:
        return False
    end = phrase.b if phrase is not None else j + 2
    if end < len(p) and p.capital(end):
        return False
    r.j = end
    return True


def post(r: Reader) -> bool:
    """`Ambassade du Vietnam en Russie`, `Mission des Nations unies au Soudan du Sud`."""
    if not r.is_("at"):
        return False
    m = r.j + 1
    while r.is_("at_the", m):
        m += 1
    phrase = r.known.get(m)
    if r.head not in r.lexicon.posted and not _stands_there(r, phrase):
        return False
    if phrase is not None and phrase.kind in COUNTRIES | {"place"}:
        r.j = phrase.b
        return True
    host = r.name_at(m) if r.is_("beside") else None
    if host is None or not host.bodies:
        return False
    r.inner.append(host)
    r.j = host.b
    return True


def _stands_there(r: Reader, phrase: Known | None) -> bool:
    """`Centre culturel du Gabon en France`, `Université du Gabon à Mouila (UGM)`: no event of theirs there."""
    if phrase is None:
        return False
    abroad = r.is_("abroad", r.h) and r.country is not None and phrase.kind == "country"
    return (abroad and r.country not in phrase.form.codes) or r.passage.after_brackets(phrase.b) > phrase.b


def period(r: Reader) -> bool:
    """`Groupe d'assistance des Nations unies pour la période de transition`: of the United Nations."""
    if r.owner is None or not r.owner.bodies or r.owner.bodies[0].part or r.owner.bodies[0].of is None:
        return False
    if not (r.is_("for") or r.is_("about")) or not r.is_("articles", r.j + 1) or not r.noun(r.j + 2, bare=False):
        return False
    r.purpose = True
    while r.is_("and") or (r.of() and not r.passage.capital(min(r.j + r.of(), len(r.passage) - 1))):
        if not (complements.and_noun(r) if r.is_("and") else complements.noun(r)):
            break
    return True


def wing(r: Reader) -> bool:
    """`Parti communiste d'Inde (marxiste)`."""
    p, j = r.passage, r.j
    if p.at(j) == "(" and p.at(j + 2) == ")" and p.low[j + 1].endswith(r.lexicon.endings["wings"]):
        r.j += 3
        return True
    return False


def division(r: Reader) -> bool:
    """`Comité du Parti de la province de Quang Nam`."""
    if not r.is_("local", r.h):
        return False
    m = r.j + r.of()
    if m > r.j and r.is_("divisions", m):
        m += 1 + r.of(m + 1)
    phrase = r.known.get(m)
    if m == r.j or phrase is None or phrase.kind != "place":
        return False
    r.j = phrase.b
    return True
