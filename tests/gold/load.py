"""Gold files → GoldDispatch: the clean dispatches of the sample archive with their expected reading, validated.

Goes in: a folder of *.toml (README.md has the format). Comes out: frozen records, in the order of the file names.
Nothing stays on disk. Raises GoldError, which names the file, what is wrong and where.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from babel import Locale

from generator.model import Basis

SAMPLE = Path(__file__).parent / "sample"

LANGUAGE = "fr"
"""Of the archive, and of the dispatches that do not say another."""

FORMER = frozenset({"CS", "DD", "RH", "SU", "YU", "ZR"})
"""Codes of states that are no more (ISO 3166-3, first two letters)."""

BORNE_BY: Mapping[str, Basis] = {
    "dateline": "stated",
    "header+dateline": "stated",
    "header": "stated",
    "header+body": "inferred",
    "body": "inferred",
    "body-partial": "partial",
    "none": "unknown",
    "metadata": "stated",
}
"""Where a raw file tells its date, or metadata.csv does, and the basis that this gives."""

_EDTF = {"partial": r"XXXX-\d\d-\d\d", "unknown": "", "inferred": r"\d{4}-\d\d-\d\d", "stated": r"\d{4}-\d\d(-\d\d)?"}
_KEYS = {
    "file": {"file", "also", "version_of", "url", "article", "person", "organisation", "country"},
    "article": {
        "language", "title", "lead", "signature", "agencies", "paragraphs", "dateline", "date", "captions", "related",
    },
    "dateline": {"place", "country", "agency"},
    "date": {"edtf", "basis", "borne_by"},
    "captions": {"text", "credit"},
    "related": {"title", "teaser", "caption", "credit"},
    "person": {"name", "as", "roles", "optional"},
    "roles": {"title", "of"},
    "organisation": {"name", "as", "acronym", "optional"},
    "country": {"iso2", "as", "optional"},
}  # fmt: skip


class GoldError(ValueError):
    """A gold file that does not keep the format."""


@dataclass(frozen=True, slots=True)
class GoldDateline:
    """Place as written, its country (ISO 3166-1 alpha-2), the agency."""

    place: str
    country: str
    agency: str


@dataclass(frozen=True, slots=True)
class GoldDate:
    """What the document alone lets a careful reader claim. `borne_by`: a key of BORNE_BY."""

    edtf: str | None
    basis: Basis
    borne_by: str


@dataclass(frozen=True, slots=True)
class GoldCaption:
    """A picture's caption; its text or its credit may be missing."""

    text: str | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class GoldRelated:
    """The teaser of another dispatch, carried along by the page."""

    title: str
    teaser: str | None
    caption: str | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class GoldRole:
    """An office as written; `of` is the canonical name of an organisation or of a country."""

    title: str
    of: str | None


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person whom the text names, and every form in which it does, without honorifics and offices."""

    name: str
    forms: tuple[str, ...]
    roles: tuple[GoldRole, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldOrganisation:
    """A body that the text names. `optional`: a careful annotator may leave it out."""

    name: str
    forms: tuple[str, ...]
    acronym: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldCountry:
    """A country that the text names, by name, adjective or demonym."""

    iso2: str
    forms: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldDispatch:
    """A clean dispatch and its expected reading. `file` and `also` (exact copies) are relative to corpus/dispatches."""

    file: str
    also: tuple[str, ...]
    version_of: str | None
    """The file of the version that leads, where the dispatch stands in several."""
    url: str | None
    """Its address, which metadata.csv tells."""
    language: str
    title: str
    lead: str | None
    signature: str | None
    agencies: tuple[str, ...]
    paragraphs: tuple[str, ...]
    dateline: GoldDateline | None
    date: GoldDate
    captions: tuple[GoldCaption, ...]
    related: tuple[GoldRelated, ...]
    persons: tuple[GoldPerson, ...]
    organisations: tuple[GoldOrganisation, ...]
    countries: tuple[GoldCountry, ...]

    @property
    def text(self) -> str:
        """Title, lead, paragraphs and captions: all that can hold a mention."""
        captions = (caption.text for caption in self.captions)
        return "\n".join(part for part in (self.title, self.lead, *self.paragraphs, *captions) if part is not None)


def load(folder: Path = SAMPLE) -> tuple[GoldDispatch, ...]:
    """Every dispatch of a folder. Raises GoldError."""
    dispatches = tuple(load_file(path) for path in sorted(folder.glob("*.toml")))
    files = [file for dispatch in dispatches for file in (dispatch.file, *dispatch.also)]
    leading = {dispatch.file: len(dispatch.text) for dispatch in dispatches if dispatch.version_of is None}
    for file in files:
        if files.count(file) > 1:
            raise GoldError(f"{folder}: two dispatches name the file {file}")
    for dispatch in dispatches:
        if dispatch.version_of is not None and leading.get(dispatch.version_of, 0) <= len(dispatch.text):
            raise GoldError(f"{folder}: {dispatch.file} is a version of {dispatch.version_of}, which does not lead")
    return dispatches


def dispatches() -> tuple[GoldDispatch, ...]:
    """Those of the sample in its own language, of several versions one: clean texts to make others of."""
    return tuple(one for one in load() if one.version_of is None and one.language == LANGUAGE)


def load_file(path: Path) -> GoldDispatch:
    """One dispatch. Raises GoldError."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GoldError(f"{path.name}: {error}") from error
    try:
        dispatch = _dispatch(table)
    except KeyError as error:
        raise GoldError(f"{path.name}: the key {error} is missing") from error
    except GoldError as error:
        raise GoldError(f"{path.name}: {error}") from error
    faults = [f"{path.name}: {fault}" for fault in _faults(dispatch, path.stem)]
    if faults:
        raise GoldError("\n".join(faults))
    return dispatch


def _dispatch(table: dict[str, Any]) -> GoldDispatch:
    _known("file", table)
    article = _known("article", table["article"])
    dateline = article.get("dateline")
    date = _known("date", article["date"])
    return GoldDispatch(
        file=table["file"],
        also=tuple(table.get("also", ())),
        version_of=table.get("version_of"),
        url=table.get("url"),
        language=article.get("language", LANGUAGE),
        title=article["title"],
        lead=article.get("lead"),
        signature=article.get("signature"),
        agencies=tuple(article["agencies"]),
        paragraphs=tuple(article["paragraphs"]),
        dateline=None if dateline is None else GoldDateline(**_known("dateline", dateline)),
        date=GoldDate(date.get("edtf"), date["basis"], date["borne_by"]),
        captions=tuple(GoldCaption(item.get("text"), item.get("credit")) for item in _items("captions", article)),
        related=tuple(
            GoldRelated(item["title"], item.get("teaser"), item.get("caption"), item.get("credit"))
            for item in _items("related", article)
        ),
        persons=tuple(
            GoldPerson(
                item["name"],
                tuple(item["as"]),
                tuple(GoldRole(role["title"], role.get("of")) for role in _items("roles", item)),
                item.get("optional", False),
            )
            for item in _items("person", table)
        ),
        organisations=tuple(
            GoldOrganisation(item["name"], tuple(item["as"]), item.get("acronym"), item.get("optional", False))
            for item in _items("organisation", table)
        ),
        countries=tuple(
            GoldCountry(item["iso2"], tuple(item["as"]), item.get("optional", False))
            for item in _items("country", table)
        ),
    )


def _items(name: str, table: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in table.get(name, ()):
        yield _known(name, item)


def _known(name: str, table: dict[str, Any]) -> dict[str, Any]:
    unknown = sorted(table.keys() - _KEYS[name])
    if unknown:
        raise GoldError(f"unknown key {unknown[0]!r} in {name}")
    return table


def _faults(dispatch: GoldDispatch, stem: str) -> Iterator[str]:
    if dispatch.file != f"{stem[:4]}/{stem}.txt" or not stem.isascii():
        yield f"the file should be {stem[:4]}/{stem}.txt, in ASCII, not {dispatch.file}"
    yield from _date_faults(dispatch)
    for part in (dispatch.title, dispatch.lead or "-", *dispatch.paragraphs):
        if not part or part != " ".join(part.split(" ")).strip() or "\n" in part:
            yield f"an empty text, or one with white space at its ends: {part[:40]!r}"
    kinds: tuple[tuple[str, list[tuple[str, tuple[str, ...]]]], ...] = (
        ("person", [(item.name, item.forms) for item in dispatch.persons]),
        ("organisation", [(item.name, item.forms) for item in dispatch.organisations]),
        ("country", [(item.iso2, item.forms) for item in dispatch.countries]),
    )
    for kind, items in kinds:
        names = [name for name, _ in items]
        yield from (f"{kind} {name} stands twice" for name in set(names) if names.count(name) > 1)
        for name, forms in items:
            if not forms:
                yield f"{kind} {name} has no form"
            yield from (
                f"{kind} {name}: {form!r} is not in the text" for form in forms if not _stands_in(form, dispatch.text)
            )
    codes = [item.iso2 for item in dispatch.countries] + ([dispatch.dateline.country] if dispatch.dateline else [])
    yield from (f"{code} is no country code" for code in codes if code not in FORMER and code not in _codes())


def _date_faults(dispatch: GoldDispatch) -> Iterator[str]:
    date = dispatch.date
    if date.basis not in get_args(Basis) or BORNE_BY.get(date.borne_by) != date.basis:
        yield f"a date borne by {date.borne_by!r} cannot be {date.basis!r}"
    elif not re.fullmatch(_EDTF[date.basis], date.edtf or ""):
        yield f"the date {date.edtf!r} does not fit the basis {date.basis!r}"
    elif (date.borne_by == "header") != (len(date.edtf or "") == len("YYYY-MM")):
        yield f"the date {date.edtf!r} does not fit {date.borne_by!r}"
    if "dateline" in date.borne_by and dispatch.dateline is None:
        yield "the dateline should bear the date, and there is none"


def _stands_in(form: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) is not None


def _codes() -> set[str]:
    return {code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code)}
