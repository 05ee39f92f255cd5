"""From the command line to a site: the real thing, on small corpora; and what the exit codes tell."""

from __future__ import annotations

import html
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.layout import BASE

ELYSEE = """De Gaulle et Adenauer signent un traité

Paris, 22 janvier 1963 (ADE) – Charles de Gaulle et Konrad Adenauer ont signé un traité entre la France et l’Allemagne.

Le président Charles de Gaulle a salué un tournant.

– ADE
"""
BANDUNG = """Nehru et Zhou Enlai à Bandung

Bandung, 18 avril 1955 (ADE) – Le Premier ministre indien Jawaharlal Nehru est arrivé lundi en Indonésie.

Le Premier ministre chinois Zhou Enlai l’y attendait. Vingt-neuf pays sont invités, dont l’Égypte et le Laos.

– ADE
"""

Corpus = Callable[..., Path]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """Makes a bare folder of dispatches; its pages are laid in a cache of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))

    def make(**files: str | bytes) -> Path:
        folder = tmp_path / "mes dépêches"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            raw = content.encode() if isinstance(content, str) else content
            (folder / f"{name}.txt").write_bytes(raw)
        return folder

    return make


def build(corpus: Path, *options: str) -> int:
    return cli.main(["build", "--corpus", str(corpus), "--site", str(site(corpus)), *options])


def site(corpus: Path) -> Path:
    return corpus.parent / "site"


def report(corpus: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((site(corpus) / "data" / "report.json").read_text(encoding="utf-8"))
    return loaded


def snapshot() -> dict[str, bytes]:
    """Every file of the repository that a build could touch."""
    kept = (path for folder in ("docs", "overrides", "corpus", "generator/data") for path in (BASE / folder).rglob("*"))
    return {str(path): path.read_bytes() for path in kept if path.is_file()}


@pytest.mark.site
def test_a_bare_folder_of_text_files_becomes_a_site_and_the_repository_stays_as_it_was(corpus: Corpus) -> None:
    before = snapshot()
    folder = corpus(elysee=ELYSEE, bandung=BANDUNG)
    assert build(folder) == cli.OK
    page = (site(folder) / "articles/1963/de-gaulle-et-adenauer-signent-un-traite/index.html").read_text(
        encoding="utf-8"
    )
    assert "22 janvier 1963" in page
    assert (site(folder) / "personnes/charles-de-gaulle/index.html").exists()
    assert (site(folder) / "pays/indonesie/index.html").exists()
    assert (site(folder) / "a-propos/index.html").exists()
    assert snapshot() == before
    assert sorted(path.name for path in folder.iterdir()) == ["bandung.txt", "elysee.txt"]


@pytest.mark.site
def test_what_cannot_be_read_is_named_and_all_else_is_built(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE, copie=ELYSEE, vide="", binaire=b"\x00\x01\x02\x89PNG" * 50)
    (folder / "notes.odt").write_bytes(b"PK")
    assert build(folder) == cli.OK
    told = capsys.readouterr().err
    assert "vide.txt" in told
    assert "binaire.txt" in told
    counts = report(folder)
    assert [counts[key] for key in ("inputs", "published", "duplicates", "quarantined", "skipped")] == [5, 1, 1, 2, 1]
    page = (site(folder) / "rapport/index.html").read_text(encoding="utf-8")
    assert "vide.txt" in page
    assert "notes.odt" in page


@pytest.mark.site
def test_strictness_turns_a_quarantine_into_an_exit_code(corpus: Corpus) -> None:
    assert build(corpus(elysee=ELYSEE, vide=""), "--strict") == cli.INCOMPLETE


@pytest.mark.site
def test_the_same_corpus_gives_the_same_bytes(corpus: Corpus) -> None:
    folder = corpus(elysee=ELYSEE, bandung=BANDUNG)
    build(folder)
    first = {path.name: path.read_bytes() for path in (site(folder) / "data").glob("*.json*")}
    build(folder)
    assert {path.name: path.read_bytes() for path in (site(folder) / "data").glob("*.json*")} == first


@pytest.mark.site
def test_an_article_that_goes_leaves_nothing_behind(corpus: Corpus) -> None:
    folder = corpus(elysee=ELYSEE, bandung=BANDUNG)
    build(folder)
    (folder / "elysee.txt").unlink()
    assert build(folder) == cli.OK
    assert not (site(folder) / "articles/1963").exists()
    assert not (site(folder) / "personnes/charles-de-gaulle").exists()


@pytest.mark.site
def test_a_hostile_dispatch_is_shown_as_it_is_and_does_nothing(corpus: Corpus) -> None:
    title = "<script>alert (1)</script> {{ config }} {% raw %} [x](javascript:y) & Mali : « accord »"
    folder = corpus(hostile=ELYSEE.replace("De Gaulle et Adenauer signent un traité", title))
    assert build(folder) == cli.OK
    (article,) = (site(folder) / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(article)["title"] == title
    for page in site(folder).rglob("*.html"):
        shown = page.read_text(encoding="utf-8")
        assert "<script>alert" not in shown
        assert 'href="javascript:' not in shown


@pytest.mark.parametrize("files", [{}, {"vide": "", "blanc": " \n\n"}])
def test_nothing_to_build_is_said_with_its_reason(
    corpus: Corpus, files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = corpus(**files)
    assert build(folder) == cli.FAILED
    told = capsys.readouterr().err
    assert all(name in told for name in (folder.name, *files))
    assert not site(folder).exists()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--corpus", str(tmp_path / "absent"), "--site", str(tmp_path / "site")]) == cli.FAILED
    assert "absent" in capsys.readouterr().err


def test_a_site_inside_its_corpus_is_refused(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE)
    assert cli.main(["build", "--corpus", str(folder), "--site", str(folder / "site")]) == cli.FAILED
    assert "l’un dans l’autre" in capsys.readouterr().err


def test_a_faulty_configuration_stops_the_build(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE)
    (folder / "archive.toml").write_text("titre = 'x'", encoding="utf-8")
    assert build(folder) == cli.FAILED
    assert "title" in capsys.readouterr().err


def test_check_reads_everything_and_writes_nothing(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE, vide="")
    assert cli.main(["check", "--corpus", str(folder)]) == cli.OK
    assert cli.main(["check", "--corpus", str(folder), "--strict"]) == cli.INCOMPLETE
    assert "publiés : 1" in capsys.readouterr().out
    assert not site(folder).exists()


def test_explain_tells_how_a_file_of_a_corpus_was_read(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE, copie=ELYSEE, vide="")
    for named in (str(folder / "elysee.txt"), "elysee.txt"):
        assert cli.main(["explain", named, "--corpus", str(folder)]) == cli.OK
        told = capsys.readouterr().out
        assert "Lu avec tout son corpus." in told
        assert "22 janvier 1963 [1963-01-22]" in told
        assert "Charles de Gaulle" in told
        assert "\x1b" not in told
    assert sorted(path.name for path in folder.iterdir()) == ["copie.txt", "elysee.txt", "vide.txt"]


def test_explain_reads_a_file_of_no_corpus_alone(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE)
    assert cli.main(["explain", str(folder / "elysee.txt")]) == cli.OK
    assert "Lu seul, hors de tout corpus." in capsys.readouterr().out
    assert cli.main(["explain", str(folder / "elysee.txt"), "--corpus", str(BASE / "corpus")]) == cli.OK
    assert "Lu seul, hors de tout corpus." in capsys.readouterr().out
    (folder / ".brouillon.txt").write_text(ELYSEE, encoding="utf-8")
    assert cli.main(["explain", str(folder / ".brouillon.txt"), "--corpus", str(folder)]) == cli.OK
    assert "Lu seul, hors de tout corpus." in capsys.readouterr().out


def test_explain_finds_the_corpus_around_a_file(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE)
    (folder / "archive.toml").write_text("title = 'x'", encoding="utf-8")
    roundabout = folder / ".." / folder.name / "elysee.txt"
    for options in ([], ["--corpus", str(folder)], ["--corpus", str(BASE / "corpus")]):
        assert cli.main(["explain", str(roundabout), *options]) == cli.OK
        assert "Lu avec tout son corpus." in capsys.readouterr().out


def test_explain_says_why_a_file_is_no_article(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE, copie=ELYSEE, vide="")
    (folder / "notes.odt").write_bytes(b"PK")
    for name, code in (("vide.txt", "[empty]"), ("notes.odt", "[unknown-format]")):
        assert cli.main(["explain", name, "--corpus", str(folder)]) == cli.INCOMPLETE
        told = capsys.readouterr()
        assert code in told.err
        assert "Remède" in told.err
        assert told.out == ""
    assert cli.main(["explain", "elysee.txt", "--corpus", str(folder)]) == cli.OK
    assert "même texte que copie.txt" in capsys.readouterr().out
    assert cli.main(["explain", "absent.txt", "--corpus", str(folder)]) == cli.FAILED
    assert "absent.txt" in capsys.readouterr().err


def test_explain_asks_for_a_file_where_it_is_given_a_folder(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    folder = corpus(elysee=ELYSEE)
    (folder / "1963").mkdir()
    for place in ("", "1963", str(folder)):
        assert cli.main(["explain", place, "--corpus", str(folder)]) == cli.FAILED
        assert "c’est un dossier → donner le chemin d’un fichier" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", [ELYSEE, ELYSEE.replace("\n", "\r\n"), f"\n\n{ELYSEE}  \n".replace("ont signé", "ontsigné")]
)
def test_the_text_of_a_file_is_rebuilt_from_its_article(
    corpus: Corpus, text: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = corpus(elysee=text.encode())
    assert cli.main(["explain", "elysee.txt", "--corpus", str(folder), "--raw"]) == cli.OK
    assert capfdbinary.readouterr().out == text.encode()


@pytest.mark.site
@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode there")
def test_every_input_has_its_outcome_whatever_it_is_and_however_it_is_named(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = corpus(elysee=ELYSEE)
    latin = folder / os.fsdecode(b"ann\xe9e 1955")
    latin.mkdir()
    (latin / os.fsdecode(b"conf\xe9rence.txt")).write_text(BANDUNG, encoding="utf-8")
    (latin / os.fsdecode(b"copie \xe9.txt")).write_text(BANDUNG, encoding="utf-8")
    (latin / os.fsdecode(b"vid\xe9.txt")).touch()
    (latin / os.fsdecode(b"notes.\xe9")).touch()
    (folder / "perdu.txt").symlink_to(folder / "nulle part.txt")
    (folder / "ailleurs.txt").symlink_to(BASE / "README.md")
    (folder / "lien").symlink_to(latin)
    os.mkfifo(folder / "tube.txt")
    assert build(folder) == cli.OK
    assert "ann\\xe9e 1955/vid\\xe9.txt" in capsys.readouterr().err
    items = report(folder)["items"]
    assert isinstance(items, list)
    assert {item["path"]: (item["outcome"], item["code"]) for item in items} == {
        "ailleurs.txt": ("skipped", "outside"),
        "ann\\xe9e 1955/conf\\xe9rence.txt": ("published", "published"),
        "ann\\xe9e 1955/copie \\xe9.txt": ("duplicate", "duplicate"),
        "ann\\xe9e 1955/notes.\\xe9": ("skipped", "unknown-format"),
        "ann\\xe9e 1955/vid\\xe9.txt": ("quarantined", "empty"),
        "elysee.txt": ("published", "published"),
        "lien": ("skipped", "not-a-file"),
        "perdu.txt": ("skipped", "not-a-file"),
        "tube.txt": ("skipped", "not-a-file"),
    }
    page = html.unescape((site(folder) / "rapport/index.html").read_text(encoding="utf-8"))
    assert "ann\\xe9e 1955/vid\\xe9.txt" in page
    assert cli.main(["check", "--corpus", str(folder)]) == cli.OK
