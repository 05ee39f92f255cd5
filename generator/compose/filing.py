"""Where a name stands in an alphabetical index: accents and case aside, a person under the name by which one looks
for it.

Goes in: entities. Comes out: sort keys, and of a name the part under which it is filed. Which names put the family
first, and which particles are passed over, is data (data/filing.toml). Nothing stays on disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from generator.knowledge import tables
from generator.model import Entity

OTHER = "#"
"""The letter of names that begin with no letter of the Latin alphabet."""
_REGNAL = re.compile(r"[IVX]+(?:er|ᵉʳ)?")
"""`Jean XXIII`, `François Ier`: the name of a pope or a sovereign is filed as it is read."""


def filed(entities: Iterable[Entity]) -> list[Entity]:
    """Entities in the order of an index."""
    return sorted(entities, key=lambda entity: (_key(entity), entity.id))


def letter(entity: Entity) -> str:
    """The capital under which an entity stands: A–Z, or `#`."""
    first = _plain(_key(entity)[0])[:1].upper()
    return first if first.isascii() and first.isalpha() else OTHER


def split(entity: Entity) -> tuple[str, str, str]:
    """A name as (before, filing part, after): ("Charles de ", "Gaulle", ""). Joined they are the name."""
    if entity.kind != "person":
        return "", entity.name, ""
    words = entity.name.split(" ")
    start, end = _filing_words(entity, words)
    before, part = "".join(f"{word} " for word in words[:start]), " ".join(words[start:end])
    passed = next((mark for mark in _filing("elided") if part.lower().startswith(mark)), "")
    return before + part[: len(passed)], part[len(passed) :], "".join(f" {word}" for word in words[end:])


def _filing_words(entity: Entity, words: list[str]) -> tuple[int, int]:
    """Which words of a person's name it is filed under."""
    if len(words) == 1:
        return 0, 1
    first = _plain(words[0])
    if first in _filing("honorific_first"):
        return 1, 2
    if _REGNAL.fullmatch(words[-1]):
        return 0, len(words)
    if entity.country in _filing("first_word_countries") if entity.country else first in _filing("first_words"):
        return 0, 1
    start = len(words) - 1
    while start > 1 and _plain(words[start - 1]) in _filing("particles_kept"):
        start -= 1
    return start, len(words)


def _key(entity: Entity) -> tuple[str, str]:
    if entity.kind == "person":
        before, part, after = split(entity)
        return _plain(part), _plain(f"{after.strip()} {before.strip()}".strip())
    plain = _plain(entity.name)
    return plain, ""


@cache
def _filing(key: str) -> frozenset[str] | tuple[str, ...]:
    values = tables.load("filing")[key]
    return tuple(values) if key == "elided" else frozenset(values)


def _plain(name: str) -> str:
    """Letters without accents, in lower case; ligatures and `đ` opened."""
    opened = name.translate(_OPENED)
    bare = "".join(c for c in unicodedata.normalize("NFKD", opened) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in bare.casefold()).strip()


_OPENED = str.maketrans(
    {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
)
