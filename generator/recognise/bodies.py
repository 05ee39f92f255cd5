"""Names of organisations: a head noun, its adjectives, its complements.

Goes in: a passage and the known phrases in it. Comes out: for each word at which a name of an organisation begins,
that name with the names inside it (`Commission de contrôle du Comité central du PCV` holds its Comité central, that
holds its PCV).

A name ends at a verb, at an office, at a possessive, at a person; what follows a country's name is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.knowledge.naming import Lexicon
from generator.recognise import gazetteer
from generator.recognise.passages import Passage
from generator.recognise.spans import Group, Known

_BODIES = frozenset({"body", "variant", "bare", "acronym", "part"})
_COUNTRIES = frozenset({"country", "ambiguous"})
_PAIRS = frozenset({"-", "–", "—"})
_ELECTED = frozenset({"chambre", "assemblee", "parlement", "senat", "congres", "parti"})
_LOCAL = frozenset({"comite", "union", "conseil", "commission", "secretariat"})
_LISTED = frozenset({"ministere", "departement", "commission"})
_POINTED = frozenset({"dudit", "ladite", "dudits", "desdits"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a name is read with."""

    passage: Passage
    known: dict[int, Known]
    lexicon: Lexicon
    spelled: frozenset[str]
    """acronyms that the document puts in brackets and that are not known beforehand"""


def find(context: Context) -> dict[int, Group]:
    """First word → name of an organisation. They do not overlap; those inside stand in `inner`."""
    passage, known = context.passage, context.known
    found: dict[int, Group] = {}
    i = 0
    while i < len(passage):
        group = _at(context, i)
        if group is not None:
            found[i] = group
            i = group.b
        else:
            phrase = known.get(i)
            i = phrase.b if phrase is not None else i + 1
    return found


def _at(context: Context, i: int) -> Group | None:
    passage, lexicon = context.passage, context.lexicon
    phrase = context.known.get(i)
    if phrase is not None and phrase.kind not in _BODIES:
        return None
    opened = _opening(passage, i, lexicon)
    if phrase is None and opened is None:
        if passage.keys[i] in context.spelled:
            return Group(i, i + 1, "acronym", i + 1, form="acronym")
        return None
    read = _Reader(context).read(i, opened) if opened is not None else None
    if phrase is None:
        return read
    if phrase.kind == "part":
        return _part(context, phrase)
    if (
        read is not None
        and read.b > phrase.b
        and phrase.kind in {"body", "bare"}
        and _complemented(passage, phrase, read)
    ):
        return read
    return _known(passage, phrase, lexicon)


def _complemented(passage: Passage, phrase: Known, read: Group) -> bool:
    """Whether what the grammar reads beyond a known name is more than an adjective."""
    return read.owner is not None or bool({"de", "du", "des", "d'", "pour"} & set(passage.low[phrase.b : read.b]))


def _opening(passage: Passage, i: int, lexicon: Lexicon) -> int | None:
    """How many words open a name at word `i`; None if none does."""
    key = passage.keys[i]
    if key in lexicon.heads:
        return 1
    if key in lexicon.before_head and i + 1 < len(passage) and passage.keys[i + 1] in lexicon.heads:
        return 2
    low = passage.low[i]
    if key == low and (low in lexicon.small_heads or low in lexicon.small_owned):
        return 1
    for phrase in lexicon.head_phrases.get(low, ()):
        if passage.low[i : i + len(phrase)] == phrase:
            return len(phrase)
    return None


def _known(passage: Passage, phrase: Known, lexicon: Lexicon) -> Group:
    bodies = phrase.form.bodies
    inner = []
    if phrase.b - phrase.a > 1:
        for inside in gazetteer.scan(passage, lexicon, phrase.a + 1, phrase.b).values():
            if inside.kind in _BODIES and not set(inside.form.bodies) & set(bodies):
                inner.append(_known(passage, inside, lexicon))
    country = bodies[0].country if len(bodies) == 1 else None
    return Group(
        phrase.a, phrase.b, "known", phrase.b, country=country, bodies=bodies, form=phrase.kind, inner=tuple(inner)
    )


def _part(context: Context, phrase: Known) -> Group:
    """`CC du PCV`: the abbreviation of a part, and its owner."""
    reader = _Reader(context)
    reader.start(phrase.a, phrase.b)
    reader.complements(owners_only=True)
    return reader.group("acronym", bodies=phrase.form.bodies, form="part")


@dataclass(slots=True)
class _Reader:
    """Reads one name, word by word."""

    context: Context
    a: int = 0
    j: int = 0
    base: int = 0
    owner: Group | None = None
    country: str | None = None
    inner: list[Group] = field(default_factory=list)
    said: bool = False
    purpose: bool = False
    """Whether a `pour` is open: then `et la …` goes on."""

    @property
    def passage(self) -> Passage:
        return self.context.passage

    @property
    def known(self) -> dict[int, Known]:
        return self.context.known

    @property
    def lexicon(self) -> Lexicon:
        return self.context.lexicon

    def start(self, a: int, j: int) -> None:
        self.a, self.j, self.base = a, j, j

    def group(self, rule: str, bodies: tuple[object, ...] = (), form: str = "read") -> Group:
        base = self.base if self.base > self.a + 1 or self.owner is not None else self.j
        return Group(
            self.a,
            self.j,
            rule,
            base,
            self.owner,
            self.country,
            bodies,
            form,
            tuple(self.inner),
            self.said,  # type: ignore[arg-type]
        )

    def read(self, i: int, opened: int) -> Group | None:
        """The name that the head noun at `i` opens."""
        self.start(i, i + opened)
        small = not self.passage.capital(i)
        if self.passage.low[i] == "parti" and opened == 1 and small:
            return self._party_by_name()
        if self._party_name_follows():
            return self.group("named-party")
        self.complements()
        if self.j == i + opened:
            if small or (
                not self.passage.low[i] == "parti"
                and self.passage.keys[i] not in self.lexicon.never_alone
                and self.passage.keys[i] not in self.lexicon.heads
            ):
                return None
            return self.group("alone", form="alone")
        if small and not self._says_which():
            return None
        if not small and self._only_nationality():
            return None
        if self.passage.at(self.j) == "ayant":
            return None  # a description of a group, that goes on: no name
        return self.group("head-noun")

    def _says_which(self) -> bool:
        """A head in small letters needs a country, an owner or a capital to be a name."""
        p = self.passage
        if p.at(self.a - 1) in {"cette", "une", "son", "sa", "leur", "ladite"}:
            return False
        if p.low[self.a] in self.lexicon.small_owned:
            return self.owner is not None and self.owner.form != "alone"
        if p.low[self.a] not in self.lexicon.of_state and self.j == self.a + 2:
            return False
        return (
            self.country is not None or self.owner is not None or any(p.capital(k) for k in range(self.a + 1, self.j))
        )

    def _only_nationality(self) -> bool:
        """`le président du Conseil français`: an office of old, no council."""
        return self.passage.low[self.a] == "conseil" and self.j == self.a + 2 and self.known.get(self.a + 1) is not None

    def _post(self) -> bool:
        """`Ambassade du Vietnam en Russie`, `Mission des Nations unies au Soudan du Sud`."""
        p, j = self.passage, self.j
        if p.low[self.a] not in self.lexicon.posted or p.at(j) not in {"au", "aux", "en", "aupres", "a"}:
            return False
        m = j + 1
        while p.at(m) in {"de", "du", "des", "la", "l'", "le"}:
            m += 1
        phrase = self.known.get(m)
        if phrase is None or phrase.kind not in _COUNTRIES | {"place"}:
            return False
        self.j = phrase.b
        return True

    def _period(self) -> bool:
        """`Groupe d'assistance des Nations unies pour la période de transition`."""
        p, j = self.passage, self.j
        if (
            p.at(j) != "pour"
            or p.at(j + 1) not in {"la", "le", "l'", "les"}
            or self.owner is None
            or not self.owner.bodies
        ):
            return False
        if self.owner.bodies[0].of is None or self.owner.bodies[0].part or not self._noun(j + 2, bare=False):
            return False
        while self._plain_of():
            pass
        return True

    def _plain_of(self) -> bool:
        length = self._preposition(self.j)
        m = self.j + length
        return (
            bool(length)
            and m < len(self.passage)
            and m not in self.known
            and not self.passage.capital(m)
            and self._noun(m, bare=True)
        )

    def _called(self, phrase: Known) -> bool:
        """`Parti Russie juste`: a party called by its country and a word in small letters."""
        p = self.passage
        end = phrase.b
        if (
            phrase.kind != "country"
            or end >= len(p)
            or p.capital(end)
            or not (p.words[end].isalpha() and self._is_epithet(end))
        ):
            return False
        self.base, self.j = self.j, end + 1
        return True

    def _is_epithet(self, j: int) -> bool:
        return self._is_adjective(j) or self.passage.low[j] in {
            "juste",
            "unie",
            "forte",
            "insoumise",
            "nouvelle",
            "libre",
        }

    def _party_by_name(self) -> Group | None:
        if self._party_name_follows():
            return self.group("named-party")
        return None

    def _party_name_follows(self) -> bool:
        """`parti Russie unie`, `parti Baas`: a party called by a name of its own."""
        if self.passage.low[self.a] != "parti" or self.j >= len(self.passage):
            return False
        phrase = self.known.get(self.j)
        if phrase is not None and phrase.kind in {"variant", "body"}:
            named = _known(self.passage, phrase, self.lexicon)
            self.inner.append(named)
            self.owner, self.base = named, self.j
            self.j = phrase.b
            return True
        return phrase is not None and self._called(phrase)

    def complements(self, *, owners_only: bool = False) -> None:
        """Goes on as long as adjectives and complements follow."""
        while self.j < len(self.passage):
            if self._acronym_in_brackets():
                continue
            if owners_only:
                if not self._of(owners_only=True):
                    return
                continue
            if self.owner is not None:
                if not self._post() and not self._period() and self.passage.low[self.a] in _LOCAL:
                    self._local()
                return
            phrase = self.known.get(self.j)
            if phrase is not None:
                if phrase.kind in {"adjective", "prefix"} and self._pair(phrase):
                    return
                if phrase.kind == "adjective" and self.j > self.a:
                    self.country = phrase.form.codes[0]
                    self.j = phrase.b
                    continue
                if phrase.kind in _COUNTRIES and self._pair(phrase):
                    return
                if phrase.kind != "none" and phrase.kind != "place":
                    return
            if self._closed():
                if not self._wing() and not self._post():
                    return
                continue
            if self._is_adjective(self.j) or self._adjective_pair():
                self.j += 1
            elif not (
                self._of()
                or self._and_of()
                or self._for()
                or self._listed()
                or self._slash()
                or self._beside()
                or self._post()
            ):
                return

    def _pair(self, phrase: Known) -> bool:
        """`Association d'amitié Vietnam-Laos`: two countries right behind belong to the name, one alone does not."""
        p = self.passage
        if phrase.kind == "prefix" and phrase.b in self.known:
            self.j = self.known[phrase.b].b  # `Lao-Vietnam`
            return True
        dash = p.after_brackets(phrase.b)
        other = self.known.get(dash + 1)
        countries = _COUNTRIES | {"adjective", "acronym"}
        if p.at(dash) not in _PAIRS or other is None or other.kind not in countries:
            return False
        self.j = other.b
        self._local(near=True)
        return True

    def _local(self, *, near: bool = False) -> bool:
        """`Association d'amitié Vietnam-Laos de Hanoi`, `Comité du Parti de la province de Quang Nam`."""
        p = self.passage
        m = self.j + self._preposition(self.j)
        if not near and m > self.j and p.at(m) in {"province", "ville", "municipalite", "district"}:
            m += 1 + self._preposition(m + 1)
        phrase = self.known.get(m)
        if m == self.j or phrase is None or phrase.kind != "place":
            return False
        self.j = phrase.b
        return True

    def _closed(self) -> bool:
        """After the country's name nothing more belongs to the name."""
        last = self.known.get(self.j - 1)
        return (last is not None and last.kind in _COUNTRIES) or any(
            k.b == self.j and k.kind in _COUNTRIES for k in (self.known.get(s) for s in range(self.a + 1, self.j)) if k
        )

    def _wing(self) -> bool:
        """`Parti communiste d'Inde (marxiste)`."""
        p, j = self.passage, self.j
        if p.at(j) == "(" and p.at(j + 2) == ")" and p.low[j + 1].endswith(("iste", "istes")):
            self.j += 3
            return True
        return False

    def _is_adjective(self, j: int) -> bool:
        low = self.passage.low[j]
        if low in self.lexicon.adjectives:
            return True
        return len(low) > 3 and low not in self.lexicon.not_adjectives and low.endswith(self.lexicon.adjective_endings)

    def _adjective_pair(self) -> bool:
        """`économique et social`."""
        p, j = self.passage, self.j
        if p.at(j) != "et" or j + 1 >= len(p) or p.low[j + 1] in self.lexicon.offices:
            return False
        if self._is_adjective(j - 1) and self._is_adjective(j + 1):
            self.j += 1
            return True
        return False

    def _acronym_in_brackets(self) -> bool:
        """`Comité central (CC) du PCV`: the brackets are inside only if an owner follows."""
        p, j = self.passage, self.j
        if p.at(j) != "(" or p.at(j + 2) != ")" or not p.words[j + 1].isupper():
            return False
        after = self._preposition(j + 3)
        if not after or self._owner_at(j + 3 + after) is None:
            return False
        self.j = j + 3
        return True

    def _preposition(self, j: int) -> int:
        """How many words of `de`, `de la`, `dudit` … stand at `j`."""
        p = self.passage
        low = p.low[j] if j < len(p) else ""
        if low in {"du", "des", "d'", "dudit"}:
            return 1
        if low == "de":
            return 2 if p.at(j + 1) in {"la", "l'", "ladite"} else 1
        return 0

    def _owner_at(self, m: int) -> Group | None:
        return _at(self.context, m) if m < len(self.passage) else None

    def _of(self, *, owners_only: bool = False) -> bool:
        p, j = self.passage, self.j
        length = self._preposition(j)
        m = j + length
        if not length or m >= len(p):
            return False
        owner = self._owner_at(m)
        if owner is not None and owner.form == "bare" and owner.b - owner.a == 1:
            owner = None  # `Parti du Congrès national`
        if owner is not None and not (owner.form == "alone" and owner.b < len(p) and p.capital(owner.b)):
            self.said = p.at(m - 1) in _POINTED
            self.base = min(self.j, self._before_brackets())
            self.owner = owner
            self.inner.append(owner)
            self.j = owner.b
            return True
        phrase = self.known.get(m)
        if phrase is not None and phrase.kind in _COUNTRIES:
            self.country = phrase.form.codes[0]
            self.base = self.j
            self.j = phrase.b
            return True
        if owners_only:
            return False
        if phrase is not None and phrase.kind == "place":
            if p.low[self.a] in _ELECTED:
                return False
            self.j = phrase.b
            return True
        return self._noun(m, bare=length == 1 and p.low[j] in {"de", "d'"})

    def _before_brackets(self) -> int:
        p = self.passage
        return self.j - 3 if self.j >= 3 and p.at(self.j - 1) == ")" and p.at(self.j - 3) == "(" else self.j

    def _noun(self, m: int, *, bare: bool) -> bool:
        p, lexicon = self.passage, self.lexicon
        if m >= len(p) or not p.words[m][0].isalpha():
            return False
        low = p.low[m]
        if low in lexicon.stops or (low in lexicon.offices and not p.capital(m) and p.low[m - 1] != "des"):
            return False
        if p.capital(m):
            if p.words[m].isupper() and len(p.words[m]) > 1:
                return False
            if m + 1 < len(p) and p.capital(m + 1) and p.keys[m] not in lexicon.not_names:
                return False
        elif (
            bare
            and low.endswith(("er", "ir", "oir", "re"))
            and low not in {"guerre", "terre", "mer", "fer", "avenir", "espoir", "affaire", "genre", "air"}
        ):
            return False
        self.j = m + 1
        if (
            low in {"anciens", "anciennes", "jeunes", "petites", "grandes", "grands", "hautes"}
            and m + 1 < len(p)
            and p.words[m + 1][0].islower()
        ):
            self.j += 1
        return True

    def _and_of(self) -> bool:
        """`de la propagande et de l'éducation`; in a purpose also `et la coopération`."""
        p, j = self.passage, self.j
        if p.at(j) != "et" or j + 1 >= len(p):
            return False
        length = self._preposition(j + 1)
        if not length and self._twin_plurals(j):
            self.j = j + 2
            return True
        if not length and self.purpose and p.at(j + 1) in {"la", "le", "l'", "les"}:
            length = 1
        m = j + 1 + length
        if not length or m >= len(p) or self.known.get(m) is not None or p.keys[m] in self.lexicon.heads:
            return False
        if not any(p.low[k] in {"de", "du", "des", "d'", "pour"} for k in range(self.a + 1, j)):
            return False
        return self._noun(m, bare=length == 1)

    def _twin_plurals(self, j: int) -> bool:
        """`des intellectuels et experts`."""
        p = self.passage
        one, other = p.low[j - 1], p.low[j + 1]
        return (
            p.at(j - 2) in {"des", "de", "d'"}
            and one.endswith("s")
            and other.endswith("s")
            and not p.capital(j + 1)
            and len(other) > 4
            and other not in self.lexicon.stops
            and j + 1 not in self.known
        )

    def _for(self) -> bool:
        """`Organisation pour la sécurité …`: only right after the head, or after `des Nations unies`."""
        p, j = self.passage, self.j
        if p.at(j) != "pour" or j + 2 >= len(p) or p.at(j + 1) not in {"la", "le", "l'", "les"}:
            return False
        if j != self.a + 1:
            return False
        if self._noun(j + 2, bare=False):
            self.purpose = True
            return True
        return False

    def _listed(self) -> bool:
        """`ministère du Travail, des Invalides et des Affaires sociales`."""
        p, j = self.passage, self.j
        if p.at(j) != "," or p.low[self.a] not in _LISTED:
            return False
        length = self._preposition(j + 1)
        m = j + 1 + length
        if not length or m >= len(p) or p.keys[m] in self.lexicon.heads or self.known.get(m) is not None:
            return False
        ahead = range(m, min(m + 9, len(p) - 1))
        if not any(p.keys[k] == "et" and self._preposition(k + 1) for k in ahead):
            return False
        return self._noun(m, bare=False)

    def _beside(self) -> bool:
        """`Commission de sensibilisation auprès des masses`."""
        p, j = self.passage, self.j
        if (
            p.at(j) != "aupres"
            or not self._preposition(j + 1)
            or j + 2 >= len(p)
            or j + 2 in self.known
            or p.capital(j + 2)
        ):
            return False
        return self._noun(j + 2, bare=False)

    def _slash(self) -> bool:
        """`l'agent orange/dioxine`."""
        p, j = self.passage, self.j
        if p.at(j) == "orange":
            self.j += 1
            return True
        if p.at(j) == "/" and j + 1 < len(p) and p.words[j + 1].isalpha() and p.ends[j - 1] == p.starts[j]:
            self.j += 2
            return True
        return False


def spelled(passages: Sequence[Passage]) -> frozenset[str]:
    """Words in brackets that may be acronyms: `(FLEN)`, `(Unasur)`."""
    return frozenset(
        passage.keys[i]
        for passage in passages
        for i in range(1, len(passage) - 1)
        if passage.keys[i - 1] == "(" and passage.keys[i + 1] in {")", ",", ";"} and _may_be_acronym(passage.words[i])
    )


def _may_be_acronym(word: str) -> bool:
    return len(word) > 1 and sum(c.isupper() for c in word) > 1 and word.replace("-", "").isalnum()
