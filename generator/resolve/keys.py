"""By what two names are compared: keys in which accents, order, spelling habits and forms of a country's name do not
count.

Goes in: a name. Comes out: a key. Two names with one key are one thing, unless something else tells them apart.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache, lru_cache

from generator.knowledge import forms, naming, packs
from generator.knowledge.naming import Lexicon
from generator.model import Kind

_VOWELS = re.compile(r"[aeiouy]+")
# How transliterations of one sound are written, the longer first.
_SOUNDS = tuple(
    pair.split("=")
    for pair in "shch=s tch=s sch=s ch=s sh=s kh=h ph=f qu=k gu=g q=k c=k w=v j=y z=s".split()  # noqa: SIM905
)


def entity_id(kind: Kind, key: str) -> str:
    """Opaque and permanent: the kind's first letter and 10 hexadecimal digits."""
    return kind[0] + hashlib.sha256(f"{kind}:{key}".encode()).hexdigest()[:10]


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """What transliterations of a word share: its consonants, as they sound (`Ziouganov`, `Zyuganov`)."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bones = _VOWELS.sub("", word[1:])
    return word[:1] + "".join(c for i, c in enumerate(bones) if i == 0 or bones[i - 1] != c)


@lru_cache(maxsize=1 << 16)
def organisation(name: str) -> str:
    """The key of an organisation's name: known bodies and countries by what they are, the rest by its full words."""
    lexicon = _lexicon_of(name)
    phrase = forms.phrase(name, lexicon.language)
    known = lexicon.gazetteer.get(phrase)
    if known is not None and known.kind in {"variant", "body"}:
        return "=" + forms.key(known.bodies[0].name).lower()
    words = _organisation_words(phrase, lexicon)
    # `ministère gabonais des Mines`, `ministère des Mines du Gabon`: where the country stands does not matter.
    codes = [word for word in words if word.startswith("@")]
    return " ".join([*(word for word in words if not word.startswith("@")), *codes])


@cache
def _lexicons() -> tuple[Lexicon, ...]:
    """Of every language with a pack, that of the site first."""
    return (naming.lexicon(), *map(naming.lexicon, sorted(packs.languages() - {naming.lexicon().language})))


def _lexicon_of(name: str) -> Lexicon:
    """The language of a name: that of most of its head nouns and small words; where nothing tells, that of the site."""
    words = forms.phrase(name)
    return max(_lexicons(), key=lambda one: sum(word in one.heads or word in one.keys["small"] for word in words))


def is_national(key: str) -> bool:
    """Whether a key is that of an institution that many countries have, by the noun that opens or ends its name."""
    words = key.split() or [""]
    return any(words[0] in one.keys["national"] or words[-1] in one.keys["national_last"] for one in _lexicons())


def _organisation_words(phrase: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    low = tuple(word.lower() for word in phrase)
    out: list[str] = []
    i = _base(low, lexicon, out)
    opening = lexicon.gazetteer.starts()
    while i < len(phrase):
        for further, form in opening.get(phrase[i], ()):
            if low[i + 1 : i + 1 + len(further)] != further:
                continue
            if form.kind in {"country", "adjective"}:
                out.append(f"@{form.codes[0]}")
            elif form.kind in {"variant", "body"} and i > 0:
                out.append("=" + forms.key(form.bodies[0].name).lower())
            else:
                continue
            i += 1 + len(further)
            break
        else:
            if low[i] not in lexicon.keys["small"]:
                out.append(_singular(low[i], lexicon))
            i += 1
    if out and out[0].split()[0] in lexicon.keys["under_central"]:
        out = _without_central(out, lexicon.keys["central"])
    return out


def _base(low: tuple[str, ...], lexicon: Lexicon, out: list[str]) -> int:
    """A part by the name under which it is known (`affaires extérieures` → `relations extérieures`)."""
    commission, central = lexicon.keys["central_commission"], lexicon.keys["central"]
    for end in range(min(len(low), 7), 1, -1):
        base = low[:end]
        if base[: len(commission)] == commission:
            base = (*commission[:1], *base[len(commission) :])
        part = lexicon.parts.get(base)
        if part is not None:
            out.append(forms.key(part.name).lower())
            return end
    if low[: len(commission)] == commission and central[0] in low:
        out.append(commission[0])
        return len(commission)
    return 0


def _without_central(out: list[str], central: tuple[str, ...]) -> list[str]:
    """A party's commission is its Central Committee's, whether the name says it or not."""
    kept: list[str] = []
    for word in out:
        if word == " ".join(central):
            continue
        kept.append(word)
    for i in range(len(kept) - len(central), -1, -1):
        if tuple(kept[i : i + len(central)]) == central:
            del kept[i : i + len(central)]
    return kept


def _singular(word: str, lexicon: Lexicon) -> str:
    return word[:-1] if len(word) > 3 and word.endswith(lexicon.keys["plurals"]) else word
