"""Readings for tests: `read("…")` reads paragraphs as one article; `named(…)` tells what a kind is called."""

from __future__ import annotations

from typing import Any

from generator.model import Article, Caption, Kind, Mention, Reading
from generator.recognise import recognise
from tests.archives import article


def dispatch(*paragraphs: str, **given: Any) -> Article:
    """An article with these paragraphs, an empty title and no agency, unless given."""
    fields: dict[str, Any] = {"title": "", "agencies": (), "signature": None, "dateline": None}
    return article(**{**fields, "paragraphs": paragraphs, **given})


def read(*paragraphs: str, **given: Any) -> Reading:
    """The reading of such an article."""
    return recognise(dispatch(*paragraphs, **given))


def named(reading: Reading, kind: Kind) -> list[str]:
    """The names of one kind, sorted; of countries their codes."""
    found = {m.country or m.name if kind == "country" else m.name for m in reading.mentions if m.kind == kind}
    return sorted(found)


def surfaces(reading: Reading, kind: Kind) -> list[str]:
    """The surfaces of one kind, in the order of the text."""
    return [m.surface for m in reading.mentions if m.kind == kind]


def offices(reading: Reading) -> list[tuple[str, str, str | None]]:
    """(person, title, name of what the office is of), in the order of the text."""
    return [
        (reading.mentions[role.person].name, role.title, None if role.of is None else reading.mentions[role.of].name)
        for role in reading.roles
    ]


def text_of(article: Article, mention: Mention) -> str:
    """The text in which a mention stands."""
    captions: tuple[Caption, ...] = article.captions
    texts = {
        "title": lambda: article.title,
        "lead": lambda: article.lead or "",
        "body": lambda: article.paragraphs[mention.paragraph],
        "caption": lambda: captions[mention.paragraph].text or "",
    }
    return texts[mention.part]()
