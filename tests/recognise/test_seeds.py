"""The five real documents beside the repository: whom and what they name, exactly; and who is one, who is two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model import KINDS, Article, Caption, Concordance, Dateline, Kind, Reading
from generator.recognise import recognise
from generator.resolve import resolve
from generator.resolve.authority import Authority
from tests.recognise.factory import dispatch

_GOLD = Path(__file__).parents[2].parent / "shared" / "gold" / "seeds.json"
_PLURALS: dict[Kind, str] = {"country": "countries", "person": "persons", "organisation": "organisations"}

pytestmark = pytest.mark.skipif(not _GOLD.exists(), reason="the seeds are not beside the repository")


def _gold() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(_GOLD.read_text(encoding="utf-8")) if _GOLD.exists() else {"articles": []}
    return loaded


def _article(told: dict[str, Any]) -> Article:
    dateline = told["dateline"]
    return dispatch(
        *told["paragraphs"],
        path=told["source"],
        title=told["title"],
        lead=told["lead"],
        captions=tuple(Caption(caption["text"], caption["credit"]) for caption in told["captions"]),
        agencies=tuple(told["signature"].split("/")),
        dateline=Dateline(**dateline) if dateline else None,
        date=told["date"]["edtf"],
    )


def _plain(name: str) -> str:
    return name.replace("’", "'").lower()


@pytest.mark.parametrize("told", _gold()["articles"], ids=lambda told: told["source"][:3])
@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_names_whom_the_gold_says(told: dict[str, Any], kind: Kind) -> None:
    reading = recognise(_article(told))
    wanted = {_plain(name) for name in told["entities"][_PLURALS[kind]]}
    optional = {_plain(name) for name in told["entities"].get(f"{_PLURALS[kind]}_optional", ())}
    found = {_plain(m.country or "" if kind == "country" else m.name) for m in reading.mentions if m.kind == kind}
    assert found - optional == wanted


@pytest.fixture(scope="module")
def seeds() -> tuple[list[Reading], Concordance, dict[str, str]]:
    articles = [_article(told) for told in _gold()["articles"]]
    readings = [recognise(article) for article in articles]
    ids = {article.source.path[:3]: article.id for article in articles}
    return readings, resolve(articles, readings, Authority()), ids


def _entities(concordance: Concordance, article: str, surface: str) -> set[str]:
    """Those that a surface names; a part of a longer surface counts where the surface itself is no mention."""
    here = [(m, entity) for m, entity in concordance.mentions if m.article == article]
    exact = {entity for m, entity in here if _plain(m.surface) == _plain(surface)}
    return exact or {entity for m, entity in here if _plain(surface) in _plain(m.surface)}


@pytest.mark.parametrize("told", _gold().get("same_entity", []), ids=lambda told: told["surfaces"][0][1])
def test_surfaces_of_one_are_one(
    told: dict[str, Any], seeds: tuple[list[Reading], Concordance, dict[str, str]]
) -> None:
    _, concordance, ids = seeds
    assert set.intersection(*(_entities(concordance, ids[seed], surface) for seed, surface in told["surfaces"]))


@pytest.mark.parametrize("told", _gold().get("different_entity", []), ids=lambda told: told["surfaces"][0][1])
def test_surfaces_of_two_are_two(
    told: dict[str, Any], seeds: tuple[list[Reading], Concordance, dict[str, str]]
) -> None:
    _, concordance, ids = seeds
    one, other = (_entities(concordance, ids[seed], surface) for seed, surface in told["surfaces"])
    assert one and other and not one & other


def test_nobody_comes_from_a_teaser(seeds: tuple[list[Reading], Concordance, dict[str, str]]) -> None:
    readings, _, ids = seeds
    said = {reading.article: {_plain(m.name) for m in reading.mentions} for reading in readings}
    assert [name for seed, name in _gold()["must_not_be_entities_of"] if _plain(name) in said[ids[seed]]] == []
