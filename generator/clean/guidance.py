"""What a corpus says of how its dispatches are read: its own sources, its rulings, the names that it knows.

Goes in: what archive.toml, the authority files and the other dispatches say. Comes out: a frozen record that every step
of the reading may ask. Nothing stays on disk.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.clean.vocabulary import Vocabulary
from generator.config import Ruling
from generator.knowledge.sources import SourceProfile


@dataclass(frozen=True, slots=True)
class Guidance:
    """Nothing by default: a dispatch read by itself."""

    sources: tuple[SourceProfile, ...] = ()
    """The profiles that the corpus brings."""
    rulings: tuple[Ruling, ...] = ()
    """What people decided for some of its files, in the order of archive.toml; the last that says something holds."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    language: str = "fr"
    """The corpus's: that of a dispatch which does not clearly show another."""
