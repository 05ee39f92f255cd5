"""How the full name of an organisation is put together and compared.

Goes in: names, owners. Comes out: names with straight apostrophes and single spaces. Pure text; no document is asked.
"""

from __future__ import annotations

import re

from generator.knowledge import forms
from generator.knowledge.naming import Lexicon


def plain(text: str) -> str:
    """A name as the archive writes it: straight apostrophes, single spaces."""
    return " ".join(text.replace("’", "'").split())


def without_brackets(text: str) -> str:
    """`Comité central (CC) du Parti …` without the acronym."""
    return re.sub(r" \([A-ZÀ-Þ]{2,}\)", "", text)


def same(one: str, other: str) -> bool:
    """Whether two names differ in accents and capitals at most."""
    return forms.key(one).lower() == forms.key(other).lower()


def begins(name: str, start: str) -> bool:
    """Whether a name begins with another, accents and capitals aside."""
    return forms.key(name).lower().startswith(forms.key(start).lower())


def since(name: str, words: frozenset[str]) -> str | None:
    """The rest of a name from a capitalised one of these words on: `Comité central du Parti …` → `Parti …`."""
    parts = name.split()
    at = next((i for i, w in enumerate(parts) if i and w[0].isupper() and forms.key(w).lower() in words), None)
    return None if at is None else " ".join(parts[at:])


def join(base: str, owner: str, lexicon: Lexicon) -> str:
    """`Comité central` + `Parti communiste` → `Comité central du Parti communiste`."""
    body = lexicon.bodies.get(owner)
    if body is not None and body.of is not None:
        return f"{base} {body.of}"
    first = forms.key(owner.split(maxsplit=1)[0])
    if first[0].lower() in lexicon.vowels and "'" not in first:
        return f"{base} {lexicon.of_owner['vowel']}{owner}"
    kind = "acronym" if first.isupper() else lexicon.heads.get(first, "none")
    return f"{base} {lexicon.of_owner[kind]} {owner}"
