"""The seed pages come out to the character, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import read
from generator.clean import clean

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold" / "seeds.json"
SEEDS: list[dict[str, Any]] = json.loads(GOLD.read_text(encoding="utf-8"))["articles"] if GOLD.is_file() else []

pytestmark = pytest.mark.skipif(not SEEDS, reason="the seed pages are not at hand")


@pytest.mark.parametrize("gold", SEEDS, ids=[gold["source"][:3] for gold in SEEDS])
def test_a_seed_is_read_exactly(gold: dict[str, Any]) -> None:
    article = clean(read.read(SHARED / "seeds" / gold["source"], SHARED / "seeds"))
    assert (article.title, article.lead, article.signature) == (gold["title"], gold["lead"], gold["signature"])
    assert list(article.paragraphs) == gold["paragraphs"]
    assert [{"text": one.text, "credit": one.credit} for one in article.captions] == gold["captions"]
    assert [one.title for one in article.related] == gold["related_titles"]
    assert (article.date.edtf, article.date.basis) == (gold["date"]["edtf"], gold["date"]["basis"])
    line = article.dateline
    assert (line and {"place": line.place, "country": line.country, "agency": line.agency}) == gold["dateline"]
