"""Names of organisations: a head noun, its adjectives, its complements; and known names.

Goes in: a passage and the known phrases in it. Comes out: for each word at which a name of an organisation begins,
that name with the names inside it (`Commission de contrôle du Comité central du PCV` holds its Comité central, that
holds its PCV).

A name ends at a verb, at an office, at a possessive, at a person; what follows a country's name is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.knowledge.naming import Lexicon
from generator.recognise import gazetteer, modifiers, order
from generator.recognise.passages import Passage
from generator.recognise.reader import Context, Reader
from generator.recognise.spans import Group, Known

_WIDER = 4
"""How many owners may stand before a name, one before the other."""
_BODIES = frozenset({"body", "variant", "bare", "acronym", "part"})


def find(passage: Passage, known: dict[int, Known], lexicon: Lexicon, spelled: frozenset[str]) -> dict[int, Group]:
    """First word → name of an organisation. They do not overlap; those inside stand in `inner`."""
    context = Context(passage, known, lexicon, spelled, _name_at)
    found: dict[int, Group] = {}
    behind = 0
    for i, low in enumerate(passage.low):
        # Most words open nothing: they are passed by as cheaply as can be.
        may = low in lexicon.openings or i in known or passage.keys[i] in spelled
        if i < behind or not (may or (lexicon.modifiers_first and passage.capital(i))):
            continue
        group = _name_at(context, i)
        if group is not None:
            found[i] = group
            behind = group.b
        elif i in known:
            behind = known[i].b
    return found


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


def _name_at(context: Context, i: int) -> Group | None:
    """The name that begins at word `i`."""
    if not context.lexicon.modifiers_first:
        return _headed(context, i)
    head = modifiers.head_behind(context, i)
    body = (i in context.known and context.known[i].kind in _BODIES) or context.passage.keys[i] in context.spelled
    group = _read(context, i, 1, head) if head > i and not body else _headed(context, i)
    for _ in range(_WIDER if group is not None else 0):
        assert group is not None
        wider = _of_the_one_before(context, group)
        if wider is None:
            return group
        group = wider
    return group


def _of_the_one_before(context: Context, owner: Group) -> Group | None:
    """`National Assembly Standing Committee`, `the Party's Central Committee`: a name behind that of its owner."""
    p, known = context.passage, context.known
    m = p.after_brackets(owner.b)
    m += p.at(m) in context.lexicon.syntax["genitive"]
    phrase = known.get(m)
    if phrase is not None and phrase.kind == "part":
        return Group(owner.a, phrase.b, "acronym", phrase.b, owner, None, phrase.form.bodies, "part", (owner,), own=m)
    head = m if p.at(m) in context.lexicon.heads else modifiers.head_behind(context, m)
    if head < m or m >= len(p) or phrase is not None:
        return None
    reader = Reader(context, owner.a, head + 1, h=head, start=m)
    order.go_on(reader)
    if reader.owner is None:
        reader.base = reader.j
        reader.owner = owner
    reader.inner.insert(0, owner)
    return reader.group("head-noun")


def _headed(context: Context, i: int) -> Group | None:
    """The name that begins with a head noun or as a known one does, at word `i`."""
    phrase = context.known.get(i)
    if phrase is not None and phrase.kind not in _BODIES:
        return None
    if phrase is not None and phrase.kind == "part":
        return _part(context, phrase)
    opened = _opening(context.passage, i, context.lexicon)
    read = _read(context, i, opened) if opened else None
    if phrase is not None:
        return read if read is not None and _goes_further(context, phrase, read) else _known(context, phrase)
    if read is None and not opened and context.passage.keys[i] in context.spelled:
        return Group(i, i + 1, "acronym", i + 1, form="acronym")
    return read


def _opening(passage: Passage, i: int, lexicon: Lexicon) -> int:
    """How many words open a name at word `i`; 0 if none does."""
    key, low = passage.keys[i], passage.low[i]
    if key in lexicon.heads:
        return 1
    if key in lexicon.before_head and i + 1 < len(passage) and passage.keys[i + 1] in lexicon.heads:
        return 2
    if key == low and (low in lexicon.small_heads or low in lexicon.small_owned):
        return 1
    for phrase in lexicon.head_phrases.get(low, ()):
        if passage.low[i : i + len(phrase)] == phrase:
            return len(phrase)
    return 0


# --- known names ------------------------------------------------------------------------------------------------------


def _known(context: Context, phrase: Known) -> Group:
    bodies = phrase.form.bodies
    inner: list[Group] = []
    if phrase.b - phrase.a > 1:
        inside = gazetteer.scan(context.passage, context.lexicon, phrase.a + 1, phrase.b).values()
        inner.extend(
            _known(context, other)
            for other in inside
            if other.kind in _BODIES and not set(other.form.bodies) & set(bodies)
        )
    return Group(
        phrase.a,
        phrase.b,
        "known",
        phrase.b,
        country=bodies[0].country if len(bodies) == 1 else None,
        bodies=bodies,
        form=phrase.kind,
        inner=tuple(inner),
    )


def _part(context: Context, phrase: Known) -> Group:
    """`CC du PCV`: the abbreviation of a part, and its owner."""
    reader = Reader(context, phrase.a, phrase.b)
    order.go_on(reader, order.SHORT)
    return reader.group("acronym", bodies=phrase.form.bodies, form="part")


def _goes_further(context: Context, phrase: Known, read: Group) -> bool:
    """Whether what the grammar reads beyond a short known name is a complement, not only an adjective."""
    if read.b <= phrase.b:
        return False
    elsewhere = read.country is not None and read.country != phrase.form.bodies[0].country
    if phrase.kind == "variant" or (phrase.kind == "bare" and elsewhere):
        return elsewhere  # `Confédération générale du travail d'Argentine`, `Congrès péruvien`: a namesake
    if phrase.kind not in {"body", "bare"}:
        return False
    syntax = context.lexicon.syntax
    return read.owner is not None or bool((syntax["of"] | syntax["for"]) & set(context.passage.low[phrase.b : read.b]))


# --- names that the grammar reads -------------------------------------------------------------------------------------


def _read(context: Context, i: int, opened: int, head: int = -1) -> Group | None:
    """The name that a head noun opens, or that begins with words before the one at `head`."""
    reader = Reader(context, i, max(i, head) + opened, h=head)
    if head < 0 and _called(reader):
        return reader.group("named-party")
    if reader.is_("party", reader.h) and not context.passage.capital(reader.h) and opened == 1:
        return None
    order.go_on(reader)
    if reader.country is None:
        reader.country = modifiers.country(context, i, reader.h)
    alone = head < 0 and reader.j == i + opened
    if head >= 0 and reader.j == head + 1 and modifiers.goes_on(context, reader.j):
        return None
    if not (_small_is_name(reader, alone=alone) if not context.passage.capital(i) else _is_name(reader)):
        return None
    return reader.group("alone", form="alone") if alone else reader.group("head-noun")


def _is_name(r: Reader) -> bool:
    working = r.j == r.h + 3 and r.is_("working", r.h + 2)
    if working or r.is_("clause") or _is_common_noun(r):
        return False  # `le Groupe de travail`, which one it does not say; a description of a group: no name
    if r.is_("events", r.h) and not _is_no_event(r):
        return False
    if r.is_("with_acronym", r.h) and not _has_acronym(r):
        return False
    if r.is_("regions", r.h) and r.h + 1 + r.of(r.h + 1) in r.known:
        return False
    if r.lexicon.heads.get(r.passage.keys[r.h]) == "p" and r.is_("plural_articles", r.a - 1):
        # `ministre cubain des Forces armées`: what a ministry is of.
        return not any(r.is_("ministry", k) for k in range(r.a - 3, r.a - 1))
    # `le président du Conseil français`: an office of old, no council.
    return not (r.is_("council", r.h) and r.j == r.h + 2 and r.h + 1 in r.known)


def _is_common_noun(r: Reader) -> bool:
    """`Cercle vicieux`, `Groupe de tête`: a noun whose capital is that of its sentence, and nothing that is a name."""
    if not r.is_("common_heads", r.h) or not r.passage.opens_sentence(r.a):
        return False
    named = r.country is not None or r.owner is not None or r.passage.after_brackets(r.j) > r.j
    return not named and not any(r.passage.capital(k) for k in range(r.a + 1, r.j))


def _has_acronym(r: Reader) -> bool:
    """`Programme gabonais des forêts (PGF)`: what may be a plan or a meeting is a body if it has an acronym."""
    p = r.passage
    letters = p.at(r.j + 1) if p.at(r.j) == "(" and p.at(r.j + 2) in {")", ",", ";"} else ""
    return len(letters) > 2 and letters[:2].isupper() and letters[0] == p.keys[r.a][0]


def _is_no_event(r: Reader) -> bool:
    """`Congrès des syndicats du Gabon`, `Congrès gabonais`: a body; `XIe Congrès`, `Congrès du Parti`: an event."""
    before = r.passage.at(r.a - 1)
    roman = any(before.removesuffix(ending) in r.lexicon.regnal for ending in r.lexicon.endings["ordinal_endings"])
    if r.owner is not None or r.is_("ordinals", r.a - 1) or before[:1].isdigit() or roman:
        return False
    members = any(r.is_("members", k) for k in range(r.a + 1, r.j))
    return members or r.country is not None or r.passage.after_brackets(r.j) > r.j


def _small_is_name(r: Reader, *, alone: bool) -> bool:
    """A head in small letters needs a country, an owner or a capital to be a name."""
    if alone or r.is_("undetermined", r.a - 1):
        return False
    if r.head in r.lexicon.small_owned:
        return r.owner is not None and r.owner.form != "alone"
    if r.head not in r.lexicon.of_state and r.j == r.h + 2:
        return False
    return r.country is not None or r.owner is not None or any(r.passage.capital(k) for k in range(r.a + 1, r.j))


def _called_of_country(r: Reader) -> bool:
    """`Parti Nur Otan du Kazakhstan`: a name of its own, and the country behind."""
    k = r.j
    while k < len(r.passage) and r.passage.capital(k) and k < r.j + 3 and r.passage.low[k] not in r.lexicon.adjectives:
        k += 1
    m = k + r.of(k)
    phrase = r.known.get(m)
    if k in {r.j, m} or phrase is None or phrase.kind != "country":
        return False
    r.country, r.base, r.j = phrase.form.codes[0], r.a, phrase.b
    return True


def _called(r: Reader) -> bool:
    """`parti Russie unie`, `Parti Nur Otan du Kazakhstan`: a party called by a name of its own."""
    if not r.is_("party", r.h) or r.j >= len(r.passage):
        return False
    if r.passage.capital(r.j) and _called_of_country(r):
        return True
    phrase = r.known.get(r.j)
    if phrase is not None and phrase.kind in {"variant", "body"}:
        named = _known(r.context, phrase)
        r.inner.append(named)
        r.owner, r.base, r.j = named, r.j, phrase.b
        return True
    return phrase is not None and phrase.kind == "country" and _called_by_country(r, phrase.b)


def _called_by_country(r: Reader, end: int) -> bool:
    """`Parti Russie juste`: its country, and a word in small letters."""
    if end >= len(r.passage) or r.passage.capital(end) or not (r.is_adjective(end) or r.is_("epithets", end)):
        return False
    r.base, r.j = r.j, end + 1
    return True
