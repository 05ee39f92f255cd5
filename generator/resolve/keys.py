"""By what two names are compared: keys in which accents, order, spelling habits and forms of a country's name do not
count.

Goes in: a name. Comes out: a key. Two names with one key are one thing, unless something else tells them apart.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from generator.knowledge import forms, naming
from generator.knowledge.naming import Lexicon
from generator.model import Kind

_SMALL = frozenset(
    {"de", "du", "des", "d'", "la", "le", "les", "l'", "et", "pour", "en", "sur", "a", "au", "aux", "dudit", "-", "–"}
)
_CENTRAL = ("comite", "central")
_UNDER_CENTRAL = frozenset({"commission", "departement", "secretariat", "bureau"})
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
def organisation(name: str, language: str = "fr") -> str:
    """The key of an organisation's name: known bodies and countries by what they are, the rest by its full words."""
    lexicon = naming.lexicon(language)
    phrase = forms.phrase(name)
    known = lexicon.gazetteer.get(phrase)
    if known is not None and known.kind in {"variant", "body"}:
        return "=" + forms.key(known.bodies[0].name).lower()
    words = _organisation_words(phrase, lexicon)
    # `ministère gabonais des Mines`, `ministère des Mines du Gabon`: where the country stands does not matter.
    codes = [word for word in words if word.startswith("@")]
    return " ".join([*(word for word in words if not word.startswith("@")), *codes])


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
            if low[i] not in _SMALL:
                out.append(_singular(low[i]))
            i += 1
    if out and out[0].split()[0] in _UNDER_CENTRAL:
        out = _without_central(out)
    return out


def _base(low: tuple[str, ...], lexicon: Lexicon, out: list[str]) -> int:
    """A part by the name under which it is known (`affaires extérieures` → `relations extérieures`)."""
    for end in range(min(len(low), 7), 1, -1):
        base = low[:end]
        if base[:2] == ("commission", "centrale"):
            base = ("commission", *base[2:])
        part = lexicon.parts.get(base)
        if part is not None:
            out.append(forms.key(part.name).lower())
            return end
    if low[:2] == ("commission", "centrale") and "comite" in low:
        out.append("commission")
        return 2
    return 0


def _without_central(out: list[str]) -> list[str]:
    """A party's commission is its Central Committee's, whether the name says it or not."""
    kept: list[str] = []
    for word in out:
        if word == "comite central":
            continue
        kept.append(word)
    for i in range(len(kept) - 1, 0, -1):
        if tuple(kept[i - 1 : i + 1]) == _CENTRAL:
            del kept[i - 1 : i + 1]
    return kept


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word
