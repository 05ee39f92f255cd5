"""Facts about the search index: Pagefind's real binary, and what happens without it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from generator.render import search

FOUND = '<html lang="fr"><body><main data-pagefind-body><h1>Accord</h1>Paix</main></body></html>'
ASIDE = '<html lang="fr"><body><h1>Sommaire</h1></body></html>'


def site(folder: Path, *pages: str) -> Path:
    for number, page in enumerate(pages):
        file = folder / f"{number}/index.html"
        file.parent.mkdir(parents=True)
        file.write_text(page, encoding="utf-8")
    return folder


def binary(folder: Path, script: str) -> Path:
    file = folder / "binary"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


needs_pagefind = pytest.mark.skipif(search.executable() is None, reason="no Pagefind binary for this machine")


@needs_pagefind
def test_pages_with_a_marked_body_are_counted(tmp_path: Path) -> None:
    assert search.index(site(tmp_path, FOUND, FOUND, ASIDE)) == search.SearchIndex(2)
    assert (tmp_path / "pagefind/pagefind.js").exists()
    assert not list(tmp_path.glob("pagefind/*ui*"))


@needs_pagefind
def test_an_index_made_anew_holds_nothing_of_the_old_one(tmp_path: Path) -> None:
    search.index(site(tmp_path, FOUND, FOUND))
    (tmp_path / "1/index.html").unlink()
    assert search.index(tmp_path) == search.SearchIndex(1)
    assert len(list(tmp_path.glob("pagefind/fragment/*"))) == 1


@needs_pagefind
def test_the_site_itself_is_not_respelt(tmp_path: Path) -> None:
    page = FOUND.replace("Paix", "l’axe Paris–Bonn — et l’amitié")
    search.index(site(tmp_path / "site", page))
    assert (tmp_path / "site/0/index.html").read_text(encoding="utf-8") == page
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


@needs_pagefind
def test_a_site_without_pages_has_no_index(tmp_path: Path) -> None:
    found = search.index(tmp_path)
    assert found.pages is None and found.reason


def test_without_a_binary_the_site_stands_and_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "executable", lambda: None)
    found = search.index(site(tmp_path, FOUND))
    assert found.pages is None and "sans recherche" in str(found.reason)
    assert (tmp_path / "0/index.html").exists()


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("exec sleep 60", "n’a pas fini en 1 s"),
        ("echo 'out of memory' >&2; exit 3", "out of memory"),
        ('mkdir -p "$4"; echo half > "$4/pagefind.js"; exit 1', "échoué"),
    ],
)
def test_a_binary_that_fails_leaves_no_half_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    failing = binary(tmp_path, script)
    monkeypatch.setattr(search, "executable", lambda: failing)
    folder = site(tmp_path / "site", FOUND)
    found = search.index(folder, timeout=1)
    assert found.pages is None and told in str(found.reason)
    assert not (folder / "pagefind").exists()


def test_a_file_that_is_no_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "executable", lambda: tmp_path / "absent")
    found = search.index(site(tmp_path, FOUND))
    assert found.pages is None and "ne démarre pas" in str(found.reason)
