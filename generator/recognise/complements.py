"""What may follow a head noun in the name of an organisation: one function a rule, in the order of the table.

Goes in: a reader, that stands behind what was read. Comes out: whether the rule applied; then the reader stands
further on. The name goes on as long as a rule applies.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.recognise.reader import COUNTRIES, Reader
from generator.recognise.spans import Group

DASHES = frozenset({"-", "–", "—"})

Rule = Callable[[Reader], bool]


def adjective(r: Reader) -> bool:
    """`Comité central`, `Front lao`."""
    phrase = r.known.get(r.j)
    if phrase is not None and phrase.kind == "adjective":
        r.country = phrase.form.codes[0]
        r.j = phrase.b
        return True
    if phrase is not None and phrase.kind == "ambiguous" and not r.passage.capital(r.j):
        r.j = phrase.b  # `Agence coréenne`: which Korea's, it does not say
        return True
    if phrase is not None and phrase.kind not in {"none", "place"}:
        return False
    if r.is_adjective(r.j):
        r.j += 1
        return True
    return False


def adjective_pair(r: Reader) -> bool:
    """`Conseil économique et social`."""
    p, j = r.passage, r.j
    if not r.is_("and") or j + 1 >= len(p) or p.low[j + 1] in r.lexicon.offices:
        return False
    if r.is_adjective(j - 1) and r.is_adjective(j + 1):
        r.j += 2
        return True
    return False


def countries_pair(r: Reader) -> bool:
    """`Association d'amitié Vietnam-Laos`: two countries right behind belong to the name, one alone does not."""
    phrase = r.known.get(r.j)
    if phrase is None or phrase.kind not in COUNTRIES | {"adjective", "prefix"}:
        return False
    if phrase.kind == "prefix":
        if phrase.b not in r.known:
            return False
        r.j = r.known[phrase.b].b  # `Lao-Vietnam`
    else:
        dash = r.passage.after_brackets(phrase.b)
        other = r.known.get(dash + 1)
        if r.passage.at(dash) not in DASHES or other is None or other.kind not in COUNTRIES | {"adjective", "acronym"}:
            return False
        r.j = other.b
    while r.next in DASHES and r.j + 1 in r.known and r.known[r.j + 1].kind in COUNTRIES | {"adjective"}:
        r.j = r.known[r.j + 1].b  # `Cuba-Vietnam-Laos`
    place_of(r)
    return True


def brackets(r: Reader) -> bool:
    """`Comité central (CC) du PCV`: an acronym in brackets is inside only if an owner follows."""
    p, j = r.passage, r.j
    if p.at(j) != "(" or p.at(j + 2) != ")" or not p.words[j + 1].isupper():
        return False
    length = r.of(j + 3)
    if not length or r.name_at(j + 3 + length) is None:
        return False
    r.j = j + 3
    return True


def owner(r: Reader) -> bool:
    """`Comité central du Parti …`: the body that it is part of."""
    p, m = r.passage, r.j + r.of()
    if m == r.j or m >= len(p):
        return False
    group = r.name_at(m)
    if group is None:
        group = _unknown_acronym(r, m)
    if group is None:
        return False
    if group.form == "bare" and group.b - group.a == 1:
        return False  # `Parti du Congrès national`
    if group.form == "alone" and group.b < len(p) and p.capital(group.b) and not r.is_("named_after", r.h):
        return False
    if _party_of_a_body(r, m):
        return False
    r.own(group, m)
    return True


def _party_of_a_body(r: Reader, m: int) -> bool:
    """`secrétaire du Parti de la ville`, `Comité du Parti de l'Assemblée nationale`: the Party, at work somewhere."""
    return r.is_("party", r.h) and (r.is_("divisions", m) or r.is_("with_party_cells", m))


def _unknown_acronym(r: Reader, m: int) -> Group | None:
    """`Comité central du VFF`: whatever the letters stand for, they are its owner."""
    p = r.passage
    word = p.words[m]
    if (
        m in r.known
        or r.is_("common_acronyms", m)
        or not (word.isupper() and word.isalpha() and 2 < len(word) < 8)
        or p.keys[m] in r.lexicon.regnal
    ):
        return None
    return Group(m, m + 1, "letters", m + 1, form="acronym")


def country(r: Reader) -> bool:
    """`Parti communiste du Vietnam`, `Congrès des syndicats de toute l'Inde`."""
    m = r.j + r.of()
    if m > r.j and r.is_("all", m) and r.is_("articles", m + 1):
        m += 2
    phrase = r.known.get(m)
    if m == r.j or phrase is None or phrase.kind not in COUNTRIES:
        return False
    r.country, r.base, r.j = phrase.form.codes[0], r.j, phrase.b
    return True


def place(r: Reader) -> bool:
    """`Université de Hanoi`; never of a body that a whole country has."""
    m = r.j + r.of()
    phrase = r.known.get(m)
    if m == r.j or phrase is None or phrase.kind != "place" or r.is_("whole", r.h):
        return False
    r.j = phrase.b
    return True


def noun(r: Reader) -> bool:
    """`Commission de mobilisation des masses`, `Front de tous les travailleurs`."""
    length = r.of()
    if length and r.is_("all", r.j + length) and r.is_("articles", r.j + length + 1):
        length += 2
    m = r.j + length
    known = r.known.get(m)
    if _party_of_a_body(r, m):
        return False
    if not length or (known is not None and not (known.kind == "bare" and known.b - known.a == 1)):
        return False
    return r.noun(m, bare=length == 1 and r.is_("of_bare"))


def and_noun(r: Reader) -> bool:
    """`de la propagande et de l'éducation`; `des intellectuels et experts`; in a purpose also `et la coopération`."""
    p, j = r.passage, r.j
    if not r.is_("and") or j + 1 >= len(p):
        return False
    length = r.of(j + 1)
    if r.purpose and r.is_("for", j + 1) and r.is_("articles", j + 2):
        return r.noun(j + 3, bare=False)  # `pour la paix et contre le racisme`
    if not length and _twin_plurals(r):
        r.j = j + 2
        return True
    if not length and r.purpose and r.is_("articles", j + 1):
        length = 1
    m = j + 1 + length
    if not length or m >= len(p) or m in r.known or p.keys[m] in r.lexicon.heads:
        return False
    if not any(r.is_("of", k) or r.is_("for", k) for k in range(r.a + 1, j)):
        return False
    return r.noun(m, bare=length == 1)


def _twin_plurals(r: Reader) -> bool:
    p, j = r.passage, r.j
    one, other = p.low[j - 1], p.low[j + 1]
    plurals = r.lexicon.endings["plurals"]
    plural = one.endswith(plurals) and other.endswith(plurals) and len(other) > 4
    return (
        plural and r.is_("of", j - 2) and not p.capital(j + 1) and other not in r.lexicon.stops and j + 1 not in r.known
    )


def purpose(r: Reader) -> bool:
    """`Organisation pour la sécurité`, `Front de solidarité pour le développement de la Patrie`, `Centre sur les …`.

    Right after the head; behind adjectives for some heads; further on only if the purpose itself goes on, or an acronym
    ends the name.
    """
    j = r.j
    if not (r.is_("for") or r.is_("about")) or not r.is_("articles", j + 1):
        return False
    right_after, able = j == r.h + 1 and r.is_("for"), r.is_("with_purpose", r.h)
    if not (right_after or able) or not r.noun(j + 2, bare=False):
        return False
    if r.is_("working", j - 1):
        return True  # `Groupe de travail sur la détention`
    behind_adjectives = not any(r.is_("of", k) for k in range(r.a + 1, j))
    while r.j < len(r.passage) and r.j not in r.known and r.is_adjective(r.j):
        r.j += 1
    if right_after or behind_adjectives or r.of() or r.passage.after_brackets(r.j) > r.j:
        r.purpose = True
        return True
    r.j = j
    return False


def bond(r: Reader) -> bool:
    """`Institut cubain d'amitié avec les peuples`, `Association d'amitié avec Cuba`."""
    against = r.is_("for") and r.is_("struggles", r.j - 1)  # `Fonds mondial de lutte contre le sida`
    if not against and not (r.is_("with") and r.is_("bonds", r.j - 1)):
        return False
    m = r.j + 1 + r.is_("articles", r.j + 1)
    phrase = r.known.get(m)
    if phrase is not None and phrase.kind in COUNTRIES:
        r.j = phrase.b
        return True
    return m == r.j + 2 and r.noun(m, bare=False)


def listed(r: Reader) -> bool:
    """`ministère du Travail, des Invalides et des Affaires sociales`: a comma goes on if an `et de` follows."""
    p, j = r.passage, r.j
    if r.next != "," or not r.is_("listed", r.h):
        return False
    length = r.of(j + 1)
    m = j + 1 + length
    if not length or m >= len(p) or p.keys[m] in r.lexicon.heads or m in r.known:
        return False
    if not any(r.is_("and", k) and r.of(k + 1) for k in range(m, min(m + 9, len(p) - 1))):
        return False
    return r.noun(m, bare=False)


def by_shares(r: Reader) -> bool:
    """`Compagnie par actions de Boroland`: of what kind a company is."""
    if not r.is_("kinds_of_company", r.j + 1) or r.next not in r.lexicon.syntax["by"]:
        return False
    r.j += 2
    return True


def slash(r: Reader) -> bool:
    """`l'agent orange/dioxine`."""
    p, j = r.passage, r.j
    if r.next == "/" and j + 1 < len(p) and p.words[j + 1].isalpha() and p.ends[j - 1] == p.starts[j]:
        r.j += 2
        return True
    return False


def beside(r: Reader) -> bool:
    """`Commission de sensibilisation auprès des masses`."""
    m = r.j + 2
    if not r.is_("beside") or not r.of(r.j + 1) or m >= len(r.passage) or m in r.known or r.passage.capital(m):
        return False
    return r.noun(m, bare=False)


def place_of(r: Reader) -> bool:
    """`Association d'amitié Vietnam-Laos de Hanoi`."""
    m = r.j + r.of()
    phrase = r.known.get(m)
    if m == r.j or phrase is None or phrase.kind != "place":
        return False
    r.j = phrase.b
    return True


def initials(r: Reader, end: int) -> str:
    """The first letters of the name's words up to, without, `end`; without those of small words."""
    small = {word for name in ("of", "articles", "and", "for", "at") for word in r.lexicon.syntax[name]}
    return "".join(word[0] for word in r.passage.low[r.a : end] if word not in small and word[0].isalpha())
