"""The data files of the sample archive, and of the seeds where they are at hand, hold to their schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import permalinks
from generator.export import export
from generator.layout import Layout
from generator.pipeline import analyse
from tests.export.test_export import JSONL, faults, rows, spans_that_slip

ROOT = Path(__file__).parent.parent.parent
CORPORA = (ROOT / "corpus", ROOT.parent / "shared" / "seeds")


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.name)
def test_data_files_of_a_real_archive_hold_to_their_schemas(corpus: Path, tmp_path: Path) -> None:
    if not corpus.is_dir():
        pytest.skip(f"there is no {corpus.name} beside the repository")
    analysis = analyse(Layout(corpus, tmp_path / "site"))
    addresses = permalinks.addresses(analysis.archive.articles, analysis.archive.entities, analysis.archive.families)
    made = {page.path: page.content for page in export(analysis.archive, addresses, analysis.config)}
    assert faults(made) == []
    assert spans_that_slip(made) == []
    assert all(rows(made, name) for name in JSONL)
    articles = {row["id"] for row in rows(made, "articles")}
    entities = {row["id"]: set(row["articles"]) for row in rows(made, "entities")}
    # What several versions of a dispatch name counts once.
    families = {row["id"]: {row["id"], *row["family"]} for row in rows(made, "articles")}
    assert all(families[row["article"]] & entities[row["entity"]] for row in rows(made, "mentions"))
    assert all(named <= articles for named in entities.values())
    assert all(row["a"] < row["b"] and row["articles"] == len(entities[row["a"]] & entities[row["b"]])
               for row in rows(made, "relations"))  # fmt: skip
    assert all(role["of"] in {*entities, None} for row in rows(made, "entities") for role in row["roles"])
    report = json.loads(made["data/report.json"])
    assert report["inputs"] == sum(report[key] for key in ("published", "duplicates", "quarantined", "skipped"))
    assert report["published"] == len(articles)
