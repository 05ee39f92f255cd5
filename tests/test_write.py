"""Facts about the only writer into docs/."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import DepechesError
from generator.model import Page
from generator.write import MANIFEST, Written, hand_written, staging, write


def page(path: str, text: str = "texte") -> Page:
    return Page(path, text.encode())


def files(docs: Path) -> set[str]:
    return {file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file()} - {MANIFEST}


def test_pages_are_written_byte_for_byte(tmp_path: Path) -> None:
    assert write([Page("a/b.md", b"\xef\xbb\xbfx\r\n"), page("c.md")], tmp_path) == Written(changed=2)
    assert (tmp_path / "a/b.md").read_bytes() == b"\xef\xbb\xbfx\r\n"
    assert files(tmp_path) == {"a/b.md", "c.md"}


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    write([page("a.md"), page("b.md")], tmp_path)
    before = {name: (tmp_path / name).stat().st_ino for name in ("a.md", "b.md", MANIFEST)}
    assert write([page("a.md"), page("b.md", "autre")], tmp_path) == Written(changed=1, unchanged=1)
    after = {name: (tmp_path / name).stat().st_ino for name in before}
    assert [name for name in before if before[name] != after[name]] == ["b.md"]


def test_pages_that_are_no_more_go_with_their_folders(tmp_path: Path) -> None:
    write([page("x/y/a.md"), page("x/b.md")], tmp_path)
    assert write([page("x/b.md")], tmp_path) == Written(unchanged=1, removed=1)
    assert files(tmp_path) == {"x/b.md"}
    assert not (tmp_path / "x/y").exists()


def test_files_of_people_are_never_removed(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/notes.md").write_text("à la main")
    write([page("x/a.md")], tmp_path)
    write([], tmp_path)
    assert files(tmp_path) == {"x/notes.md"}


def test_a_file_of_people_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("à la main")
    with pytest.raises(DepechesError, match=r"index\.md"):
        write([page("a.md"), page("index.md")], tmp_path)
    assert files(tmp_path) == {"index.md"}
    assert (tmp_path / "index.md").read_text() == "à la main"


def test_a_file_that_is_already_right_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("texte")
    assert write([page("a.md")], tmp_path) == Written(unchanged=1)
    assert write([], tmp_path).removed == 1


@pytest.mark.parametrize(
    "path",
    [
        "../a.md",
        "/a.md",
        "a/../../b.md",
        "a/../b.md",
        "./a.md",
        "a//b.md",
        "",
        ".",
        ".a.md",
        "a/.b/c.md",
        "a\\b.md",
        "C:a.md",
    ],
)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    docs = tmp_path / "docs"
    with pytest.raises(DepechesError):
        write([page("ok.md"), page(path)], docs)
    assert files(tmp_path) == set()


def test_a_folder_that_is_a_link_elsewhere_is_refused(tmp_path: Path) -> None:
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    (docs / "x").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(DepechesError):
        write([page("x/a.md")], docs)
    assert not any(elsewhere.iterdir())


@pytest.mark.parametrize(("one", "other"), [("a.md", "a.md"), ("Été.md", "été.md")])
def test_two_pages_of_one_name_are_refused(tmp_path: Path, one: str, other: str) -> None:
    with pytest.raises(DepechesError, match=other):
        write([page(one), page(other, "autre")], tmp_path)


def test_a_listed_path_outside_is_never_removed(tmp_path: Path) -> None:
    docs, precious = tmp_path / "docs", tmp_path / "precious.txt"
    precious.write_text("à garder")
    docs.mkdir()
    (docs / MANIFEST).write_text(json.dumps({"files": ["../precious.txt"]}))
    assert write([], docs).removed == 0
    assert precious.exists()


def test_a_build_cut_short_leaves_no_file_without_an_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write([page("old.md")], tmp_path)
    replace = Path.replace

    def fail_at_b(self: Path, target: Path) -> Path:
        if target.name == "b.md":
            raise OSError("disque plein")
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail_at_b)
        with pytest.raises(OSError, match="disque plein"):
            write([page("a.md"), page("b.md")], tmp_path)
    assert write([page("c.md")], tmp_path) == Written(changed=1, removed=2)
    assert files(tmp_path) == {"c.md"}


def test_an_unreadable_list_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("[")
    with pytest.raises(DepechesError, match="supprimer"):
        write([page("a.md")], tmp_path)


def test_hand_written_pages_are_what_no_build_made(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("à la main")
    (tmp_path / ".hidden.md").write_text("caché")
    write([page("a.md"), page("x/b.md")], tmp_path)
    assert list(hand_written(tmp_path)) == [page("about.md", "à la main")]


def test_staging_of_two_corpora_differs_and_is_stable(tmp_path: Path) -> None:
    assert staging(tmp_path / "a") != staging(tmp_path / "b")
    assert staging(tmp_path / "a") == staging(tmp_path / "x/../a")
    assert not staging(tmp_path / "a").is_relative_to(tmp_path)
