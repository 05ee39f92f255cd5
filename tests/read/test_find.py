"""Which files of a folder are dispatches."""

from __future__ import annotations

from pathlib import Path

from generator import read


def _write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path, encoding="utf-8")


def _found(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in read.find(root)]


def test_files_of_any_depth_come_sorted_by_path(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.txt", "a/b/c.pdf", "é.txt")
    assert _found(tmp_path) == ["a/b/c.pdf", "a/z.txt", "b.txt", "é.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    _write(tmp_path, ".DS_Store", ".git/config", "a/.hidden.txt", "a/seen.txt")
    assert _found(tmp_path) == ["a/seen.txt"]


def test_links_that_leave_the_folder_are_left_out(tmp_path: Path) -> None:
    root = tmp_path / "dispatches"
    _write(tmp_path, "secret.txt", "dispatches/in.txt", "outside/far.txt")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "nowhere.txt").symlink_to(tmp_path / "nothing.txt")
    (root / "folder").symlink_to(tmp_path / "outside")
    (root / "within.txt").symlink_to(root / "in.txt")
    assert _found(root) == ["in.txt", "within.txt"]


def test_an_empty_folder_has_no_dispatches(tmp_path: Path) -> None:
    assert _found(tmp_path) == []
