"""A contradiction is told with its file, with what disagrees, and with the remedy."""

from __future__ import annotations

from pathlib import Path

from generator import pipeline
from generator.gather import contradictions
from generator.layout import Layout
from generator.model import Date
from tests.archives import article


def test_two_days_are_told_in_their_words() -> None:
    date = Date("XXXX-01-22", "partial", "22 janvier", ("1963-06",))
    (warning,) = contradictions.warnings([article(path="a.txt", date=date), article("Autre", path="b.txt")])
    assert all(words in warning for words in ("a.txt", "« 22 janvier »", "« 1963-06 »", "metadata.csv"))


def test_a_weekday_that_the_calendar_refuses_is_told_as_such() -> None:
    date = Date("XXXX-06-22", "partial", "lundi 22 juin 2022", ("lundi 22 juin 2022",))
    (warning,) = contradictions.warnings([article(date=date)])
    assert "le calendrier n’a pas de « lundi 22 juin 2022 »" in warning


def test_the_report_of_a_corpus_tells_them(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    text = " date 1963-06 Une réunion sur le port\n\nParis, 22 janvier (AFP) – Une réunion a eu lieu au port."
    (corpus / "a.txt").write_text(text, encoding="utf-8")
    archive = pipeline.analyse(Layout(corpus, tmp_path / "site")).archive
    assert [warning for warning in archive.report.warnings if "« 22 janvier » et « 1963-06 »" in warning]
