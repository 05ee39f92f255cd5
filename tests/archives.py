"""Factories: small archives for tests, and the gold of the sample read as one.

`article(...)`, `entity(...)`, `archive(...)` fill in whatever a test does not care about. `gold()` reads
tests/gold/sample/ as if every stage before had been right.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.model import (
    Alias,
    Archive,
    Article,
    Caption,
    Concordance,
    Date,
    Dateline,
    Entity,
    Family,
    Item,
    Kind,
    Mention,
    Part,
    Related,
    Report,
    Role,
    Source,
    Unresolved,
)
from generator.relate import relate

GOLD = Path(__file__).parent / "gold" / "sample"


def digest(text: str) -> str:
    """A stable id."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article(title: str = "Un accord est signé", **given: Any) -> Article:
    """An article. `date` may be an EDTF string; `path` names its source."""
    date = given.pop("date", "1963-01-22")
    path = given.pop("path", f"{digest(title)[:8]}.txt")
    fields: dict[str, Any] = {
        "id": digest(path)[:12],
        "title": title,
        "lead": None,
        "language": "fr",
        "date": Date(date, "stated" if date else "unknown") if date is None or isinstance(date, str) else date,
        "dateline": Dateline("Paris", "FR", "ADE"),
        "agencies": ("ADE",),
        "signature": "ADE",
        "paragraphs": ("Un premier paragraphe.",),
        "captions": (),
        "related": (),
        "repairs": (),
        "removed": (),
        "source": Source(path, digest(path), 1234, "utf-8", "text"),
    }
    return Article(**{**fields, **given})


def entity(name: str, kind: Kind = "person", **given: Any) -> Entity:
    """An entity; its id follows from its kind and name."""
    fields: dict[str, Any] = {"id": f"{kind}-{digest(name)[:8]}", "kind": kind, "name": name}
    return Entity(**{**fields, **given})


def mentions(of: Article, surface: str, kind: Kind = "person") -> list[Mention]:
    """Every place of an article at which a surface stands as a word."""
    found: list[Mention] = []
    parts: list[tuple[Part, int, str | None]] = [("title", 0, of.title), ("lead", 0, of.lead)]
    parts += [("body", index, text) for index, text in enumerate(of.paragraphs)]
    parts += [("caption", index, caption.text) for index, caption in enumerate(of.captions)]
    for part, paragraph, text in parts:
        found += [
            Mention(of.id, part, paragraph, *match.span(), surface, kind, "factory", surface)
            for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text or "")
        ]
    return found


def archive(
    articles: Sequence[Article],
    named: Mapping[Entity, Iterable[str]] | None = None,
    *,
    roles: Sequence[Role] = (),
    unresolved: Sequence[Unresolved] = (),
    report: Report | None = None,
    families: Sequence[Family] = (),
) -> Archive:
    """An archive in which each entity is named wherever one of its surfaces, else its name, stands."""
    found: list[tuple[Mention, str]] = []
    for who, surfaces in (named or {}).items():
        for of in articles:
            for surface in tuple(surfaces) or (who.name,):
                found += [(mention, who.id) for mention in mentions(of, surface, who.kind)]
    return relate(
        articles,
        Concordance(tuple(named or {}), _in_order(found), tuple(roles), tuple(unresolved)),
        report or Report(tuple(Item(a.source.path, "published", "ok", "publié", a.id) for a in articles)),
        families,
    )


def gold(folder: Path = GOLD) -> Archive:
    """The sample archive as its annotation has it."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    articles = [_gold_article(table) for table in tables]
    entities: dict[tuple[Kind, str], Entity] = {}
    forms: dict[tuple[Kind, str], dict[str, int]] = {}
    found: list[tuple[Mention, str]] = []
    roles: list[Role] = []
    kinds: tuple[Kind, ...] = ("country", "person", "organisation")
    for table, of in zip(tables, articles, strict=True):
        taken: set[tuple[str, int, int]] = set()
        for kind in kinds:
            for one in table.get(kind, []):
                name = one.get("name") or one["iso2"]
                who = entities.setdefault((kind, name), _gold_entity(kind, one))
                for surface in sorted(one["as"], key=len, reverse=True):
                    for mention in mentions(of, surface, kind):
                        place = (mention.part, mention.paragraph, mention.start)
                        if place not in taken:
                            taken.add(place)
                            found.append((mention, who.id))
                            counts = forms.setdefault((kind, name), {})
                            counts[surface] = counts.get(surface, 0) + 1
    for table, of in zip(tables, articles, strict=True):
        for one in table.get("person", []):
            for role in one.get("roles", []):
                target = entities.get(("organisation", role.get("of", ""))) or next(
                    (e for e in entities.values() if e.kind == "country" and e.name == role.get("of")), None
                )
                person = entities["person", one["name"]].id
                roles.append(Role(person, role["title"], target.id if target else None, of.id, of.date.edtf))
    aliased = [
        Entity(**{**_fields(who), "aliases": tuple(Alias(f, n) for f, n in forms.get(key, {}).items())})
        for key, who in entities.items()
    ]
    return relate(
        articles,
        Concordance(tuple(aliased), _in_order(found), tuple(roles)),
        Report(tuple(Item(a.source.path, "published", "ok", "publié", a.id) for a in articles)),
        _gold_families(tables, articles),
    )


def _in_order(found: Iterable[tuple[Mention, str]]) -> tuple[tuple[Mention, str], ...]:
    order = {"title": 0, "lead": 1, "body": 2, "caption": 3}
    return tuple(sorted(found, key=lambda p: (p[0].article, order[p[0].part], p[0].paragraph, p[0].start, -p[0].end)))


def _gold_families(tables: Sequence[dict[str, Any]], articles: Sequence[Article]) -> list[Family]:
    members: dict[str, list[str]] = {}
    for table, of in zip(tables, articles, strict=True):
        if "version_of" in table:
            members.setdefault(table["version_of"], []).append(of.id)
    leaders = {of.source.path: of.id for of in articles}
    return [Family((leaders[path], *ids)) for path, ids in members.items()]


def _gold_article(table: dict[str, Any]) -> Article:
    given = table["article"]
    return article(
        given["title"],
        path=table["file"],
        language=given.get("language", "fr"),
        lead=given.get("lead"),
        date=Date(given.get("date", {}).get("edtf"), given.get("date", {}).get("basis", "unknown")),
        dateline=Dateline(d["place"], d.get("country"), d["agency"]) if (d := given.get("dateline")) else None,
        agencies=tuple(given.get("agencies", ())),
        signature=given.get("signature"),
        paragraphs=tuple(given["paragraphs"]),
        captions=tuple(Caption(c.get("text"), c.get("credit")) for c in given.get("captions", ())),
        related=tuple(
            Related(r["title"], r.get("teaser"), r.get("caption"), r.get("credit")) for r in given.get("related", ())
        ),
    )


def _gold_entity(kind: Kind, one: dict[str, Any]) -> Entity:
    if kind == "country":
        return entity(_country_name(one["iso2"]), kind, iso2=one["iso2"])
    acronyms = (one["acronym"],) if one.get("acronym") else ()
    return entity(one["name"], kind, acronyms=acronyms)


def _country_name(iso2: str) -> str:
    from babel import Locale  # noqa: PLC0415 - only the gold needs it

    former = {"SU": "URSS", "YU": "Yougoslavie", "CS": "Tchécoslovaquie", "DD": "RDA", "ZR": "Zaïre"}
    return str(former.get(iso2) or Locale("fr").territories.get(iso2, iso2))


def _fields(of: Entity) -> dict[str, Any]:
    return {name: getattr(of, name) for name in Entity.__dataclass_fields__}
