"""The generated dispatches: as many as asked for, each its own, the same every time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench import dispatches, processes
from tests.quality import gold


def test_name_is_replaced_inside_glued_words_too() -> None:
    given = {"Adenauer": "Torabel", "Paris": "Bruvon"}
    assert dispatches.varied("Paris(ADE) – KonradAdenauerà", given, 1) == "Bruvon(ADE) – KonradTorabelà"


def test_rare_words_are_others_in_each_edition_where_they_stand_alone() -> None:
    line = f"Le fleuve a gelé, dit le garde. Lefleuve aussi. {'Un très long hiver. ' * 9}"
    said = dispatches.reworded(line, ["berge", "fleuve", "digue", "quais"], 1)
    assert said != line
    assert "Lefleuve" in said
    assert said == dispatches.reworded(line, ["berge", "fleuve", "digue", "quais"], 1)
    assert dispatches.reworded("Le fleuve a gelé.", ["berge", "fleuve"], 2) == "Le fleuve a gelé."


def test_dateline_and_signature_stay_at_their_ends() -> None:
    line = f"Paris (ADE) – Un. Le deux {'très ' * 30}long. Le trois. Le quatre. Le cinq. – ADE"
    shuffled = dispatches.varied(line, {}, 3)
    assert shuffled != line
    assert shuffled.startswith("Paris (ADE) – Un. ")
    assert shuffled.endswith("– ADE")
    assert sorted(shuffled.split()) == sorted(line.split())


def test_no_order_of_sentences_comes_twice_before_all_have_come() -> None:
    line = f"Un {'très ' * 30}long. Le deux. Le trois."
    assert len({dispatches.varied(f"{line}\n{line} Fin.", {}, edition) for edition in range(6 * 24)}) == 6 * 24


def test_editions_of_a_name_differ_and_are_stable() -> None:
    assert dispatches.renamed("Adenauer", 1) == dispatches.renamed("Adenauer", 1) != dispatches.renamed("Adenauer", 2)
    assert dispatches.renamed("Adenauer", 1)[0].isupper()


@pytest.mark.skipif(not any(dispatches.RAW.rglob("*.txt")), reason="the sample has no raw files yet: `make sample`")
def test_as_many_as_asked_for_no_two_alike_and_the_same_again(tmp_path: Path) -> None:
    golds = gold.dispatches()
    count = len(golds) + 5
    bytes_written = dispatches.make(tmp_path / "a", count, golds)
    dispatches.make(tmp_path / "b", count, golds)
    made = {path.relative_to(tmp_path / "a"): path.read_bytes() for path in (tmp_path / "a").rglob("*.txt")}
    assert len(made) == len(set(made.values())) == count
    assert sum(map(len, made.values())) == bytes_written
    assert all((tmp_path / "b" / path).read_bytes() == raw for path, raw in made.items())


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a tree of processes is read from /proc")
def test_peak_counts_the_processes_that_a_process_starts() -> None:
    hold = "import sys, time; held = bytearray(60 << 20); time.sleep(0.6)"
    both = f"import subprocess, sys; held = bytearray(60 << 20); subprocess.run([sys.executable, '-c', {hold!r}])"
    assert processes.run(["-c", both]).peak > 115
