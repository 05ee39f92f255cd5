"""The dispatch while it is being read. Each step takes a Draft and gives a new one.

The text is a row of pieces, each with the role that a rule gave it. The pieces joined are the text, at every step
and to the character: a rule may split a piece or name its role, and can lose nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.clean.edits import Edit
from generator.clean.guidance import Guidance
from generator.knowledge.sources import SourceProfile
from generator.model import Date, Dateline, Document, Part, Profile

Role = Literal[
    "line",  # not read yet
    "space",  # white space and line ends between pieces
    "header",  # what a crawler put before the title
    "title",
    "lead",
    "dateline",
    "body",  # one piece, one paragraph
    "caption",
    "credit",
    "signature",
    "related-title",
    "related-teaser",
    "related-caption",
    "related-credit",
    "removed",
]

RELATED: tuple[Role, ...] = ("related-title", "related-teaser", "related-caption", "related-credit")
_PARTS: Mapping[Role, Part] = {"title": "title", "lead": "lead", "body": "body", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, its role, and the rule that gave it."""

    text: str
    role: Role
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the steps know of a dispatch so far."""

    document: Document
    habits: SourceProfile
    """The habits of the source by which the page is read, and those that all sources share."""
    profile: Profile = field(default_factory=lambda: Profile("", "default"))
    guidance: Guidance = field(default_factory=Guidance)
    language: str = "fr"
    """The corpus's, until the step that tells it."""
    decoded: str = ""
    """The text as the file's bytes decode; `pieces` hold it as `settled` left it."""
    settled: tuple[Edit, ...] = ()
    """What was changed in it before it was cut into lines."""
    encoding: str = ""
    unreadable: tuple[int, ...] = ()
    """Where the file has bytes that are no character in its encoding."""
    pieces: tuple[Piece, ...] = ()
    title: str = ""
    lead: str | None = None
    paragraphs: tuple[str, ...] = ()
    captions: tuple[tuple[str | None, str | None], ...] = ()
    edits: Mapping[tuple[Part, int], tuple[Edit, ...]] = field(default_factory=dict)
    """(part, number) → what was changed in the piece that became it."""
    dateline: Dateline | None = None
    dateline_day: str | None = None
    """The day that the dateline gives, as written: `22 janvier 1963`."""
    header_date: str | None = None
    """YYYY-MM or YYYY-MM-DD, from what stood before the title."""
    date: Date = field(default_factory=Date)
    agencies: tuple[str, ...] = ()

    def of(self, *roles: Role) -> Iterator[tuple[int, Piece]]:
        """The pieces with one of these roles, with their places."""
        return ((place, piece) for place, piece in enumerate(self.pieces) if piece.role in roles)

    def text(self, role: Role) -> str | None:
        """The text of the first piece with this role."""
        return next((piece.text for _, piece in self.of(role)), None)

    def parts(self, numbers: Mapping[int, int] | None = None) -> dict[int, tuple[Part, int]]:
        """The places of the pieces that the article shows as text, with their part and its number: one of `numbers`,
        for who has them."""
        return {
            place: (_PARTS[self.pieces[place].role], number)
            for place, number in (self.numbers() if numbers is None else numbers).items()
            if self.pieces[place].role in _PARTS
        }

    def numbers(self) -> dict[int, int]:
        """The number of each piece that the article shows: which paragraph it is, which picture's caption or credit.

        A credit belongs to the caption before it; one that has none is a picture of its own.
        """
        found: dict[int, int] = {}
        bodies, pictures, credited = 0, 0, True
        for place, piece in self.of("title", "lead", "body", "caption", "credit"):
            if piece.role == "body":
                found[place], bodies = bodies, bodies + 1
            elif piece.role == "caption":
                found[place], pictures, credited = pictures, pictures + 1, False
            elif piece.role == "credit":
                pictures += credited
                found[place], credited = pictures - 1, True
            else:
                found[place] = 0
        return found

    def split(self, place: int, parts: Sequence[Piece]) -> Draft:
        """The draft with the piece at `place` replaced by `parts`, which hold the same text."""
        kept = tuple(part for part in parts if part.text)
        if "".join(part.text for part in kept) != self.pieces[place].text:
            raise ValueError(f"pieces do not hold the text that they replace: {self.pieces[place].text!r}")
        return replace(self, pieces=(*self.pieces[:place], *kept, *self.pieces[place + 1 :]))

    def named(self, place: int, role: Role, rule: str) -> Draft:
        """The draft with another role for the piece at `place`."""
        return self.split(place, [Piece(self.pieces[place].text, role, rule)])


def trimmed(text: str, role: Role, rule: str) -> list[Piece]:
    """The text as a piece of `role`, with its white space at both ends as pieces of their own."""
    inner = text.strip()
    if not inner:
        return [Piece(text, "space")]
    start = text.index(inner)
    return [Piece(text[:start], "space"), Piece(inner, role, rule), Piece(text[start + len(inner) :], "space")]
