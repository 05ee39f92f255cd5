"""Languages: which ones have a pack, and whether a pack is whole.

Goes in: data/languages/*.toml, one file a language. Comes out: its tables, each with every key that the code reads. The
pack of the site's own language is the measure: it has all of them. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.knowledge import tables

OPTIONAL = frozenset({"glue"})
"""Tables that a pack may leave out: what they are for is then not done in its language."""


@cache
def languages() -> frozenset[str]:
    """The languages that have a pack."""
    return frozenset(name.partition("/")[2] for name in tables.names("languages"))


@cache
def load(language: str) -> Mapping[str, Any]:
    """The tables of a language. Raises LookupError for one without a pack, and for a pack that lacks something."""
    if language not in languages():
        raise LookupError(f"there is no data/languages/{language}.toml")
    pack = tables.load(f"languages/{language}")
    missing = [*lacking(pack)]
    if missing:
        raise LookupError(f"data/languages/{language}.toml lacks {', '.join(missing)}")
    return pack


def lacking(pack: Mapping[str, Any]) -> Iterator[str]:
    """What a pack does not say and the code asks for: `[syntax] of`."""
    for name, table in tables.load(f"languages/{tables.NATIVE}").items():
        if not isinstance(table, Mapping):
            continue
        if name not in pack:
            if name not in OPTIONAL:
                yield f"[{name}]"
            continue
        yield from (f"[{name}] {key}" for key in table if key not in pack[name])
