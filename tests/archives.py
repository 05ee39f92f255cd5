"""Factories: articles, entities and small archives for tests.

`article(...)`, `entity(...)`, `archive(...)` fill in whatever a test does not care about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from generator.model import (
    Archive,
    Article,
    Concordance,
    Date,
    Dateline,
    Entity,
    Family,
    Item,
    Kind,
    Mention,
    Part,
    Report,
    Role,
    Source,
    Unresolved,
)
from generator.relate import relate


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
        Concordance(tuple(named or {}), in_order(found), tuple(roles), tuple(unresolved)),
        report or Report(tuple(Item(a.source.path, "published", "ok", "publié", a.id) for a in articles)),
        families,
    )


def in_order(found: Iterable[tuple[Mention, str]]) -> tuple[tuple[Mention, str], ...]:
    """Mentions with what they name, in the order of the articles and of their text."""
    order = {"title": 0, "lead": 1, "body": 2, "caption": 3}
    return tuple(sorted(found, key=lambda p: (p[0].article, order[p[0].part], p[0].paragraph, p[0].start, -p[0].end)))
