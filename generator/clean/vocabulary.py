"""The names that a corpus knows: those that stand by themselves in its other dispatches, those of its authority files.

Goes in: texts of dispatches, names of authority files. Comes out: a frozen Vocabulary. Nothing stays on disk.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words with a capital that are names by themselves. Empty for a dispatch that is read alone."""

    names: frozenset[str] = frozenset()
