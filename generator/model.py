"""The records that flow from stage to stage.

Goes in: nothing; this module imports nothing local.
Comes out: frozen dataclasses of tuples. A stage never changes a record that it was given: it makes a new one, of its
own type (Document → Article → Reading → Concordance → Archive → Page).

Offsets count Unicode code points of the text of one part, as the Article holds it. Dates are EDTF strings (ISO 8601-2).
Countries are ISO 3166-1 alpha-2 codes, in capitals. Paths are POSIX, relative to the corpus's folder of dispatches.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Basis = Literal["stated", "inferred", "partial", "unknown"]
Kind = Literal["country", "person", "organisation"]
Part = Literal["title", "lead", "body", "caption"]
PassageRole = Literal[
    "title", "lead", "body", "caption", "credit", "dateline", "header", "signature", "related", "removed", "space"
]
ProfileBasis = Literal["decided", "recognised", "default"]
"""Said in archive.toml; known by the marks of the page; neither."""
Outcome = Literal["published", "duplicate", "quarantined", "skipped"]

KINDS: tuple[Kind, ...] = ("country", "person", "organisation")


# --- read/ ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """One raw file as it lies in the corpus."""

    path: str
    raw: bytes
    format: str
    sha256: str
    metadata: tuple[tuple[str, str], ...] = ()
    """What came with the file beside its text, as (name, value): `url`, `date`, `title`, `language`, …"""


# --- clean/ -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Date:
    """When a dispatch was sent, as far as it says so itself."""

    edtf: str | None = None
    basis: Basis = "unknown"
    evidence: str | None = None
    """The words, as the source has them, on which the date rests; ` ; ` stands between those of two places."""
    conflicts: tuple[str, ...] = ()
    """Words of the document or of its metadata that say another day, as written."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """`Hanoi (VNA) –`: the place as written, its country, the agency that sent the dispatch."""

    place: str
    country: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Caption:
    """The text under a picture and the credit behind it; either may be missing."""

    text: str | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class Related:
    """The teaser of another article that the page carried along. Never evidence about this article."""

    title: str
    teaser: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """A change inside a kept text. `after` stands in the article where `before` stood in the source.

    The repairs of one part are in the order of its text and never overlap: the part with each `after` taken back to its
    `before` is the text of the source, to the character.
    """

    part: Part
    paragraph: int
    before: str
    after: str
    rule: str
    start: int
    """Where `after` begins in the part."""


@dataclass(frozen=True, slots=True)
class Removal:
    """A text of the source that the article does not show in its body, and the rule that took it off."""

    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the source and what became of it. The passages of an article, in order, are its whole source text.

    `text` is None for what the article shows as its own text (title, lead, body, caption): that text, with its repairs
    taken back, is the passage.
    """

    role: PassageRole
    number: int = 0
    """Which paragraph, caption or related item; 0 for what there is one of."""
    text: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day that a text tells from its own (`mardi`, `hier`, `ce matin`), resolved: `text[start:end] == surface`."""

    part: Part
    paragraph: int
    start: int
    end: int
    surface: str
    edtf: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The habits of which source an article was read by, and why these."""

    name: str
    basis: ProfileBasis
    evidence: str | None = None
    """The words of the document, or of the corpus's archive.toml, on which the choice rests."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article's text came from, to the byte."""

    path: str
    sha256: str
    bytes: int
    encoding: str
    format: str
    url: str | None = None
    unreadable: tuple[int, ...] = ()
    """Where the file has bytes that are no character in its encoding, counted in bytes."""


@dataclass(frozen=True, slots=True)
class Article:
    """A dispatch, read. `duplicates` are the paths of other files with the same text."""

    id: str
    title: str
    lead: str | None
    language: str
    date: Date
    dateline: Dateline | None
    agencies: tuple[str, ...]
    signature: str | None
    paragraphs: tuple[str, ...]
    captions: tuple[Caption, ...]
    related: tuple[Related, ...]
    repairs: tuple[Repair, ...]
    removed: tuple[Removal, ...]
    source: Source
    duplicates: tuple[str, ...] = ()
    profile: Profile = Profile("", "default")
    moments: tuple[Moment, ...] = ()
    """In the order of the text."""
    passages: tuple[Passage, ...] = ()


# --- recognise/ -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of an article that names something.

    `surface == text[start:end]` of the part, always; honorifics (`M.`) and offices are outside the span. Spans may nest
    (`Comité central du PCV` holds `PCV`), never cross. `name` is what the surface stands for as far as its own document
    tells: an acronym expanded, an owner added (`Comité central du Parti communiste du Vietnam`), a bare surname
    completed.
    """

    article: str
    part: Part
    paragraph: int
    """0 for title and lead; else the index in `paragraphs` or `captions`."""
    start: int
    end: int
    surface: str
    kind: Kind
    rule: str
    name: str
    owner: str | None = None
    """Organisations: the `name` of the body that this one is part of, where the document tells."""
    country: str | None = None
    """Countries: their code. Persons and organisations: the country they belong to, where the document tells."""


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office that one article gives to a person, as written. `person` and `of` are places in `Reading.mentions`."""

    person: int
    title: str
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Who and what one article names, in the order of the text (title, lead, body, captions)."""

    article: str
    mentions: tuple[Mention, ...]
    roles: tuple[RoleMention, ...]
    acronyms: tuple[tuple[str, str], ...] = ()
    """(acronym, full name) pairs that the document itself spells out."""


# --- resolve/ ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alias:
    """A form under which the archive names an entity, and how many mentions have it.

    Of the versions of a dispatch, those of the one that has it most.
    """

    form: str
    count: int


@dataclass(frozen=True, slots=True)
class Role:
    """An office of a person as one article gives it. `of` is the id of an entity."""

    person: str
    title: str
    of: str | None
    article: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A country, person or organisation that the archive names."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[Alias, ...] = ()
    acronyms: tuple[str, ...] = ()
    iso2: str | None = None
    country: str | None = None
    parent: str | None = None
    same_as: tuple[tuple[str, str], ...] = ()
    """Identifiers elsewhere, as people gave them in the authority files: ("wikidata", "Q…")."""
    decided: bool = False
    """Whether a person's decision in the authority files had a part in this entity."""
    note: str | None = None
    """What the authority files say of it, for readers."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention with more than one possible owner, or none. It is shown, and linked to nothing."""

    mention: Mention
    candidates: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """Every mention of the archive and the entity that it names."""

    entities: tuple[Entity, ...]
    mentions: tuple[tuple[Mention, str], ...]
    """(mention, entity id), in the order of the articles and of their text."""
    roles: tuple[Role, ...]
    unresolved: tuple[Unresolved, ...] = ()
    warnings: tuple[str, ...] = ()


# --- relate -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Item:
    """What became of one input file. `code` is short and stable (`empty`, `binary`, `duplicate`, …)."""

    path: str
    outcome: Outcome
    code: str
    reason: str
    article: str | None = None
    remedy: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every input. The four outcomes add up to the inputs."""

    items: tuple[Item, ...]
    warnings: tuple[str, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """How many inputs ended as `outcome`."""
        return sum(item.outcome == outcome for item in self.items)


@dataclass(frozen=True, slots=True)
class Family:
    """Versions of one dispatch: corrected, lengthened, given another title. `articles`: the fullest first, which leads;
    the others in the order of the archive."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Two entities that the same articles name. `a < b`; `articles` in the order of the archive."""

    a: str
    b: str
    articles: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Affinity:
    """Another article near to one, and the entities that both name, the rarest first."""

    article: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """All that the archive's pages, figures and data files are made from.

    `articles` are in the order of the archive: by date as far as it is known, the undated last, then by path. Every
    mapping has a key for every article or entity. Ids in the values are in the order of the archive, unless said
    otherwise.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    mentions: Mapping[str, tuple[tuple[Mention, str], ...]] = field(repr=False)
    """article id → (mention, entity id), in the order of the text"""
    appearances: Mapping[str, tuple[str, ...]] = field(repr=False)
    """entity id → ids of the articles that name it; of a family the one that leads, or the first that names it"""
    roles: Mapping[str, tuple[Role, ...]] = field(repr=False)
    """person id → the offices that articles give it"""
    spans: Mapping[str, tuple[str | None, str | None]] = field(repr=False)
    """entity id → EDTF of the first and of the last dated article that names it"""
    relations: tuple[Relation, ...] = field(repr=False)
    """every pair of entities named together, sorted by (a, b)"""
    neighbours: Mapping[str, tuple[tuple[str, int], ...]] = field(repr=False)
    """entity id → (entity id, number of common articles), most first"""
    affinities: Mapping[str, tuple[Affinity, ...]] = field(repr=False)
    """article id → the articles nearest to it, nearest first"""
    families: tuple[Family, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    report: Report = Report(items=())


# --- compose/ and export/ ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be written: `path` is relative to docs/ (pages) or to the site (data files)."""

    path: str
    content: bytes
