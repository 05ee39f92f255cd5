"""Words of an organisation's name that stand before its head noun: `Lao Foreign Ministry`, `Vietnam Women's Union`.

Goes in: a context and a word. Comes out: the head noun that the words from there on lead to, and the country that they
give. Only languages that say so in their file have such names.
"""

from __future__ import annotations

from generator.recognise.reader import COUNTRIES, Context

_LONGEST = 9
"""How many words may stand before a head noun."""
_NATIONS = COUNTRIES | {"adjective", "prefix"}
_LED = _NATIONS | {"place"}
_DASHES = frozenset({"-", "–"})


def head_behind(context: Context, i: int) -> int:
    """The head noun to which the words from `i` on lead; -1 if they lead to none."""
    p, known, lexicon = context.passage, context.known, context.lexicon
    k, found = i, -1
    while k < len(p) and k - i < _LONGEST:
        phrase = known.get(k)
        if phrase is not None:
            if phrase.kind not in _LED:
                return found
            k = phrase.b
        elif p.capital(k) and (words := _head_phrase(context, k)):
            return k + words - 1
        elif p.capital(k) and p.keys[k] in lexicon.heads:
            while k > i and k + 1 < len(p) and p.capital(k + 1) and p.keys[k + 1] in lexicon.heads:
                k += 1
            if p.low[k] not in lexicon.domains:
                return k
            found, k = k, k + 1  # `Organisation Commission`: a head that is also what another is of
        elif _may_stand(context, k) or (k > i and _links(context, k)):
            k += 1
        else:
            return found
    return found


def goes_on(context: Context, j: int) -> bool:
    """`National Party Congress`: what was read is only a part of the name of something else."""
    p, lexicon = context.passage, context.lexicon
    if j >= len(p) or not p.capital(j) or p.opens_sentence(j) or j in context.known:
        return False
    return lexicon.is_no_name(p.keys[j]) and p.low[j] not in lexicon.before_office and p.low[j] not in lexicon.offices


def country(context: Context, i: int, head: int) -> str | None:
    """The country before the head (`Lao Foreign Ministry`), or that whose the body is (`Vietnam's Ministry …`)."""
    p, known = context.passage, context.known
    for k in range(i, head):
        phrase = known.get(k)
        if phrase is not None and phrase.kind in _NATIONS and len(phrase.form.codes) == 1:
            return phrase.form.codes[0]
    if p.at(i - 1) not in context.lexicon.syntax["genitive"]:
        return None
    near = (known[k] for k in range(max(i - _LONGEST, 0), i) if k in known)
    owners = (phrase for phrase in near if phrase.b == i - 1 and phrase.kind == "country")
    return next((phrase.form.codes[0] for phrase in owners), None)


def _head_phrase(context: Context, k: int) -> int:
    """How many words a head of several words has that stands at `k`: `Red Cross`."""
    low = context.passage.low
    phrases = context.lexicon.head_phrases.get(low[k], ())
    return next((len(phrase) for phrase in phrases if low[k : k + len(phrase)] == phrase), 0)


def _may_stand(context: Context, k: int) -> bool:
    p, lexicon = context.passage, context.lexicon
    key, low = p.keys[k], p.low[k]
    if not p.capital(k) or key in lexicon.openers or key in lexicon.honorifics or low in lexicon.stops:
        return False
    owners = low in lexicon.syntax["genitive_nouns"] and p.at(k + 1) in lexicon.syntax["genitive"]
    return owners or low not in lexicon.offices or low in lexicon.domains


def _links(context: Context, k: int) -> bool:
    """`Trade and Industry Ministry`, `Vietnam-Laos Friendship Association`, `Women's Union`."""
    p, known, lexicon = context.passage, context.known, context.lexicon
    if p.at(k) in lexicon.syntax["genitive"]:
        return p.low[k - 1] in lexicon.syntax["genitive_nouns"]
    if k + 1 >= len(p) or not p.capital(k + 1):
        return False
    if p.low[k] in lexicon.syntax["of_division"]:
        return _ends(context, k, frozenset({"place"}))
    if p.at(k) in _DASHES:
        return k + 1 in known and _ends(context, k, _LED)
    listed = p.low[k] in lexicon.syntax["and"] or p.at(k) == ","
    return listed and p.low[k - 1] in lexicon.domains and p.low[k + 1] in lexicon.domains


def _ends(context: Context, k: int, kinds: frozenset[str]) -> bool:
    """Whether a known phrase of such a kind ends before word `k`."""
    near = (context.known.get(m) for m in range(max(k - _LONGEST, 0), k))
    return any(phrase is not None and phrase.b == k and phrase.kind in kinds for phrase in near)
