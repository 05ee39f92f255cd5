"""What an owner says of files beside their text: read as it stands, and faults named with their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import ConfigError
from generator.layout import Layout
from generator.read import metadata, read
from generator.read.metadata import Table


def _table(folder: Path, content: str | bytes) -> Table:
    raw = content.encode() if isinstance(content, str) else content
    (folder / metadata.FILE).write_bytes(raw)
    return metadata.load(folder)


@pytest.mark.parametrize(
    "content",
    [
        "path,url,date\n1963/a.txt,https://example.org/a,1963-01-22\n",
        "path;url;date\r\n1963/a.txt;https://example.org/a;1963-01-22\r\n",
        "path\turl\tdate\n1963/a.txt\thttps://example.org/a\t1963-01-22\n",
        "﻿Path,URL,Date\n./1963/a.txt , https://example.org/a,1963-01-22",
        "date,path,url\n\n1963-01-22,1963/a.txt,https://example.org/a\n,,\n",
    ],
)
def test_any_usual_table_is_read(tmp_path: Path, content: str) -> None:
    table = _table(tmp_path, content)
    assert dict(table.of("1963/a.txt")) == {"url": "https://example.org/a", "date": "1963-01-22"}
    assert table.warnings(["1963/a.txt"]) == ()


def test_a_corpus_without_the_file_has_an_empty_table(tmp_path: Path) -> None:
    assert metadata.load(tmp_path) == Table()


def test_a_cell_may_hold_the_separator_in_quotes_and_other_columns_are_kept(tmp_path: Path) -> None:
    table = _table(tmp_path, 'path,title,fonds\na.txt,"La foire, enfin",Ministère\n')
    assert dict(table.of("a.txt")) == {"title": "La foire, enfin", "fonds": "Ministère"}


def test_accents_of_a_path_count_however_they_are_composed(tmp_path: Path) -> None:
    assert _table(tmp_path, "path,title\nétat.txt,Un titre\n").of("état.txt") == (("title", "Un titre"),)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("a.txt,22 janvier,", ("ligne 2", "date", "AAAA-MM-JJ")),
        ("a.txt,1963-13,", ("ligne 2", "date")),
        ("a.txt,1963-02-30,", ("ligne 2", "calendrier", "1963-02-30")),
        ("a.txt,31/04/1963,", ("ligne 2", "calendrier")),
        ("a.txt,1963-04-05abc,", ("ligne 2", "date", "1963-04-05abc")),
        ("a.txt,1963-04-05..1963-04-07,", ("ligne 2", "date")),
        ("a.txt,05/04/63,", ("ligne 2", "date")),
        ("a.txt,,javascript:alert(1)", ("ligne 2", "url", "https://")),
        ("a.txt,,https://[", ("ligne 2", "url")),
        ("a.txt,1963,https://example.org,un,titre", ("ligne 2", "cellules", "guillemets")),
        (",1963,", ("ligne 2", "path")),
        ("absent.txt,1963,", ("ligne 2", "absent.txt", "relatif")),
        ("a.txt,1963,\na.txt,1964,", ("ligne 3", "déjà", "ligne 2")),
    ],
)
def test_a_line_that_cannot_be_used_is_a_warning_that_names_it(
    tmp_path: Path, line: str, words: tuple[str, ...]
) -> None:
    found = _table(tmp_path, f"path,date,url\n{line}\n").warnings(["a.txt"])
    assert len(found) == 1
    assert "→" in found[0]
    assert all(word in found[0] for word in words)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("05/04/1963",), ("05/04/1963",)),
        (("04/05/1963", "4/13/1963"), ("1963-04-05", "1963-04-13")),
        (("04-05-1963 10:30", "04-13-1963"), ("1963-04-05", "1963-04-13")),
        (("04/05/1963", "13/4/1963"), ("04/05/1963", "13/4/1963")),
        (("04/05/1963", "13/4/1963", "4/13/1963", "05/05/1963"), (None, "13/4/1963", "1963-04-13", "05/05/1963")),
        (("04/05/1963", "4/13/1963", "04.05.1963", "04-05-1963"), ("1963-04-05", "1963-04-13", "04.05.1963", None)),
        (("1963-01-22T10:00:00Z", "1963-01", "1963"), ("1963-01-22T10:00:00Z", "1963-01", "1963")),
    ],
)
def test_a_column_shows_whether_its_months_stand_first(
    tmp_path: Path, cells: tuple[str, ...], expected: tuple[str | None, ...]
) -> None:
    table = _table(tmp_path, "path,date\n" + "".join(f"{at}.txt,{cell}\n" for at, cell in enumerate(cells)))
    assert tuple(dict(table.of(f"{at}.txt")).get("date") for at in range(len(cells))) == expected
    told = [fault.partition(" :")[0] for fault in table.faults]
    assert told == [f"metadata.csv, ligne {at + 2}" for at, date in enumerate(expected) if date is None]


def test_a_line_is_named_by_where_it_begins(tmp_path: Path) -> None:
    content = 'sep=;\npath;date;title\na.txt;1963;"Un titre\nen deux lignes"\n\nb.txt;1963-02-30;"Un\nautre"\n'
    (fault,) = _table(tmp_path, content).faults
    assert "ligne 6" in fault


@pytest.mark.parametrize("path", ["1963\\a.txt", ".\\1963\\a.txt", "./1963/a.txt"])
def test_a_path_may_be_written_as_windows_does(tmp_path: Path, path: str) -> None:
    table = _table(tmp_path, f"sep=;\r\npath;date\r\n{path};1963\r\n")
    assert table.of("1963/a.txt") == (("date", "1963"),)
    assert table.warnings(["1963/a.txt"]) == ()


def test_many_absent_files_are_counted_and_not_all_named(tmp_path: Path) -> None:
    lines = "".join(f"{number}.txt,1963\n" for number in range(100))
    assert len(_table(tmp_path, f"path,date\n{lines}").warnings([])) == 11


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("date,url\n1963,https://example.org\n", "path"),
        ("", None),
        ("path,date,Date\na.txt,1963,1964\n", "« date »"),
        ('path,title\na.txt,"Un titre\n', "ligne"),
        ("path,title\na.txt,Un été\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_the_remedy(
    tmp_path: Path, content: str | bytes, words: str | None
) -> None:
    if words is None:
        assert _table(tmp_path, content) == Table()
        return
    with pytest.raises(ConfigError) as error:
        _table(tmp_path, content)
    assert words in error.value.reason
    assert error.value.remedy


def test_the_document_bears_what_the_table_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un titre", encoding="utf-8")
    table = _table(tmp_path, "path,language\na.txt,fr\n")
    assert read(tmp_path / "a.txt", tmp_path, table).metadata == (("language", "fr"),)
    assert read(tmp_path / "a.txt", tmp_path).metadata == ()


def test_the_file_is_no_dispatch_of_a_bare_folder_and_its_faults_are_reported(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Un titre\n\nUne foire a fermé au port.", encoding="utf-8")
    _table(corpus, "path,date,url\na.txt,1963-01-22,https://example.org/a\nb.txt,1963,\n")
    archive = pipeline.analyse(Layout(corpus, tmp_path / "site")).archive
    (article,) = archive.articles
    assert (article.date.edtf, article.date.basis, article.source.url) == (
        "1963-01-22",
        "stated",
        "https://example.org/a",
    )
    assert [item.path for item in archive.report.items] == ["a.txt"]
    assert any("b.txt" in warning for warning in archive.report.warnings)
