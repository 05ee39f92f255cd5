"""The codes of rules in words for readers.

Goes in: data/glosses.toml, a code. Comes out: its gloss, None for a code that has none. Nothing stays on disk.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from generator.knowledge import tables

Glossary = Literal["repairs", "removals"]


@cache
def gloss(glossary: Glossary, code: str) -> str | None:
    """`comma` → what it repairs. A repair of several rules, `comma+glued-words`, is said by each; or not at all."""
    said = tables.load("glosses")[glossary]
    parts = code.split("+")
    return (
        "\N{NO-BREAK SPACE}; ".join(dict.fromkeys(said[part] for part in parts))
        if all(part in said for part in parts)
        else None
    )
