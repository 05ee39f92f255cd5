"""What the rules hand to one another while one article is read.

Goes in and comes out: nothing; these are the records. A span counts words of its passage, from `a` up to, without,
`b`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.knowledge.forms import Body, Form
from generator.recognise.passages import Passage


@dataclass(frozen=True, slots=True)
class Known:
    """A phrase of the gazetteer: a country, a body, a place, or something that is no name."""

    a: int
    b: int
    form: Form

    @property
    def kind(self) -> str:
        """The kind of its form."""
        return self.form.kind


@dataclass(frozen=True, slots=True)
class Group:
    """A name of an organisation, read by a rule, before the document has said whose it is."""

    a: int
    b: int
    rule: str
    base: int
    """The word at which its own name ends and that of its owner begins."""
    owner: Group | None = None
    country: str | None = None
    """The country that its name gives, by adjective or complement."""
    bodies: tuple[Body, ...] = ()
    """The known bodies that its form may stand for."""
    form: str = "read"
    """"read" by the grammar, "alone": a head noun without more; "variant", "body", "bare", "acronym", "part": known."""
    inner: tuple[Group, ...] = ()
    """Other names inside, the owner among them."""
    said: bool = False
    """Whether the owner is pointed at (`dudit Comité central`)."""
    noun: int = -1
    """The word that is the head noun, where that is not the first."""
    own: int = -1
    """The word at which its own name begins, where that of its owner stands before it (`Party Central Committee`)."""

    @property
    def head(self) -> int:
        """The head noun."""
        return self.a if self.noun < 0 else self.noun

    @property
    def start(self) -> int:
        """Where its own name begins."""
        return self.a if self.own < 0 else self.own


@dataclass(frozen=True, slots=True)
class Office:
    """An office as written: `secrétaire` `du Comité central du PCV`."""

    a: int
    b: int
    title_end: int
    group: Group | None = None
    country: Known | None = None
    title: int = -1
    """Where the title begins, if what the office is of stands before it (`National Assembly Chairman`)."""

    @property
    def title_start(self) -> int:
        """The first word of the title."""
        return self.a if self.title < 0 else self.title


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person, without honorific and office."""

    a: int
    b: int
    rule: str
    woman: bool | None = None


@dataclass(slots=True)
class Sheet:
    """One passage and what was found in it so far; the rules fill it in their order. It does not leave recognition."""

    passage: Passage
    known: dict[int, Known]
    groups: dict[int, Group]
    offices: list[Office]
    names: list[Name]

    def taken(self) -> set[int]:
        """The words that known phrases, organisations and offices have taken."""
        spans = [(phrase.a, phrase.b) for phrase in self.known.values()]
        spans += [(group.a, group.b) for group in self.groups.values()]
        spans += [(office.a, office.b) for office in self.offices]
        return {k for a, b in spans for k in range(a, b)}
