"""One address of every kind of page that a site has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

INDEXES = {
    "home": "",
    "years": "articles/",
    "countries": "pays/",
    "persons": "personnes/",
    "organisations": "organisations/",
    "search": "recherche/",
    "report": "rapport/",
    "about": "a-propos/",
}


def table(site: Path, name: str) -> list[dict[str, Any]]:
    """The records of one data file of a site."""
    lines = (site / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def addresses(site: Path) -> dict[str, str]:
    """Each index, the longest article and its source, its year, another version of a dispatch where there is one, and
    of every kind of entity the one named most."""
    articles, entities = table(site, "articles"), table(site, "entities")
    article = max(articles, key=lambda one: sum(map(len, one["paragraphs"])))["url"]
    version = next((one["url"] for one in articles if one["id"] in one["family"][1:]), None)
    busiest = {one["kind"]: one["url"] for one in sorted(entities, key=lambda one: len(one["articles"]))}
    return {
        **INDEXES,
        "year": article.rsplit("/", 2)[0] + "/",
        "article": article,
        "source": f"{article}#brut",
        **({"version": version} if version else {}),
        **busiest,
    }
