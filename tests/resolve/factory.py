"""Archives for tests of resolution: `archive(("1963", "Charles de Gaulle a parlé."), …)` → its concordance."""

from __future__ import annotations

from generator.model import Article, Concordance, Entity, Kind
from generator.recognise import recognise
from generator.resolve import resolve
from generator.resolve.authority import Authority
from tests.recognise.factory import dispatch


def articles(*dispatches: tuple[str | None, str]) -> list[Article]:
    """An article for each (date, paragraph); their paths are `1.txt`, `2.txt` …"""
    return [dispatch(text, date=date, path=f"{number}.txt") for number, (date, text) in enumerate(dispatches, 1)]


def archive(*dispatches: tuple[str | None, str], authority: Authority | None = None) -> Concordance:
    """The concordance of such articles."""
    made = articles(*dispatches)
    return resolve(made, [recognise(article) for article in made], authority or Authority())


def entities(concordance: Concordance, kind: Kind) -> list[str]:
    """The names of the entities of a kind, sorted."""
    return sorted(entity.name for entity in concordance.entities if entity.kind == kind)


def the(concordance: Concordance, name: str) -> Entity:
    """The entity of this name; there must be exactly one."""
    (entity,) = (entity for entity in concordance.entities if entity.name == name)
    return entity
