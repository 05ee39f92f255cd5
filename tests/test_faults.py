"""A rule that fails on one dispatch: the file is quarantined and the rest is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli, faults, pipeline
from generator.clean import vocabulary
from generator.layout import Layout
from generator.model import Article, Item

WELL = "Un accord est signé\n\nParis, 22 janvier 1963 (ADE) – Le traité lie la France et l’Italie.\n"
STAGES = ("clean", "recognise", "vocabulary.seen")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("bon", "mauvais"):
        (tmp_path / f"{name}.txt").write_text(f"{WELL}\nC’est un fichier {name}.\n", encoding="utf-8")
    return tmp_path


def failing(stage: Callable[..., object]) -> Callable[..., object]:
    """The stage, but that it breaks on one file."""

    def broken(given: object, *others: object) -> object:
        if "mauvais" in (given.source.path if isinstance(given, Article) else getattr(given, "path", "")):
            raise IndexError("list index out of range")
        return stage(given, *others)

    return broken


def break_(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, _, name = f"generator.pipeline.{stage}".rpartition(".")
    module = vocabulary if owner.endswith("vocabulary") else pipeline
    monkeypatch.setattr(module, name, failing(getattr(module, name)))


def items(corpus: Path) -> dict[str, Item]:
    report = pipeline.analyse(Layout(corpus, corpus.parent / "site")).archive.report
    return {item.path: item for item in report.items}


@pytest.mark.parametrize("stage", STAGES)
def test_a_fault_quarantines_its_file_alone(stage: str, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_(stage, monkeypatch)
    found = items(corpus)
    assert {path: (item.outcome, item.code) for path, item in found.items()} == {
        "bon.txt": ("published", "published"),
        "mauvais.txt": ("quarantined", "fault"),
    }
    assert "IndexError (list index out of range), à la ligne " in found["mauvais.txt"].reason
    assert " de pipeline.py" in found["mauvais.txt"].reason
    assert (found["mauvais.txt"].remedy or "").startswith("Signalez-le")


@pytest.mark.parametrize("stage", STAGES)
def test_strictness_and_explain_tell_a_fault(
    stage: str, corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    break_(stage, monkeypatch)
    assert cli.main(["check", "--corpus", str(corpus)]) == cli.OK
    assert cli.main(["check", "--corpus", str(corpus), "--strict"]) == cli.INCOMPLETE
    capsys.readouterr()
    assert cli.main(["explain", str(corpus / "mauvais.txt"), "--corpus", str(corpus)]) == cli.INCOMPLETE
    assert "[fault]" in capsys.readouterr().err


def test_no_file_of_the_sample_meets_a_fault(corpus: Path) -> None:
    """What is caught is not hidden: a file of the sample on which a rule breaks turns this red."""
    sample = Path(__file__).parent.parent / "corpus"
    report = pipeline.analyse(Layout(sample, corpus / "site")).archive.report
    assert [item for item in report.items if item.code == "fault"] == []


def test_a_fault_may_hold_anything(tmp_path: Path) -> None:
    item = faults.item(tmp_path / "a\udce9.txt", tmp_path, ValueError("\ud800\n" * 400))
    item.reason.encode("utf-8")
    assert item.path == "a\\xe9.txt"
    assert len(item.reason) < 400


def test_a_fault_without_words_is_told_by_its_kind(tmp_path: Path) -> None:
    reason = faults.item(tmp_path / "a.txt", tmp_path, KeyError()).reason
    assert reason == "Faute du programme, et non du fichier : KeyError."
