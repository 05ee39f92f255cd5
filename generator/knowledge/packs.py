"""Languages: which ones have a pack, and whether a pack is whole.

Goes in: data/languages/*.toml, one file a language. Comes out: its tables, each with every key that the code reads. The
pack of the site's own language is the measure: it has all of them. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.knowledge import tables

OPTIONAL = frozenset({"glue", "parts", "dates", "moments"})
"""Tables that a pack may leave out, or fill in part: what they are for is then not done in its language."""


@cache
def languages() -> frozenset[str]:
    """The languages that have a pack."""
    return frozenset(name.partition("/")[2] for name in tables.names("languages"))


@cache
def load(language: str) -> Mapping[str, Any]:
    """The tables of a language, as they are. Raises LookupError for a language without a pack."""
    if language not in languages():
        raise LookupError(f"there is no data/languages/{language}.toml")
    return tables.load(f"languages/{language}")


@cache
def table(language: str, name: str) -> Mapping[str, Any]:
    """One table of a language. Raises LookupError where the language has no pack, or the table lacks something."""
    pack = load(language)
    missing = [*lacking(pack, name)]
    if missing:
        raise LookupError(f"data/languages/{language}.toml lacks {', '.join(missing)}")
    found: Mapping[str, Any] = pack[name]
    return found


def lacking(pack: Mapping[str, Any], name: str) -> Iterator[str]:
    """What a table of a pack does not say and the code asks for: `[syntax] of`."""
    if name not in pack:
        yield f"[{name}]"
        return
    measure = tables.load(f"languages/{tables.NATIVE}")[name]
    yield from (f"[{name}] {key}" for key in measure if key not in pack[name])
