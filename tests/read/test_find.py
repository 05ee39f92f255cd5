"""What lies in a folder, and what of it is a dispatch: every input has an outcome."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import read
from generator.errors import Quarantined
from generator.read.names import legible

NOBODY = 65534


def _write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path, encoding="utf-8")


def _found(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in read.find(root)]


def _outcomes(root: Path) -> dict[str, str]:
    """What `read` makes of all that `find` finds."""
    outcomes: dict[str, str] = {}
    for path in read.find(root):
        try:
            outcomes[read.read(path, root).path] = "read"
        except Quarantined as error:
            assert error.reason.endswith((".", ")"))
            assert error.remedy
            outcomes[error.path] = error.code
    return outcomes


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose access rights hold for this process too, be it run by root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Rights hold for nobody but root: be somebody else for a while."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield
    if root:
        os.seteuid(0)


def test_files_of_any_depth_come_sorted_by_path(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.txt", "a/b/c.pdf", "é.txt")
    assert _found(tmp_path) == ["a/b/c.pdf", "a/z.txt", "b.txt", "é.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    _write(tmp_path, ".DS_Store", ".git/config", "a/.hidden.txt", "a/seen.txt")
    (tmp_path / ".link").symlink_to(tmp_path / "a")
    assert _found(tmp_path) == ["a/seen.txt"]


def test_links_are_found_and_read_only_where_they_lead_to_a_file_of_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "dispatches"
    _write(tmp_path, "secret.txt", "dispatches/in.txt", "dispatches/sub/deep.txt", "outside/far.txt")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "nowhere.txt").symlink_to(tmp_path / "nothing.txt")
    (root / "itself.txt").symlink_to(root / "itself.txt")
    (root / "folder").symlink_to(tmp_path / "outside")
    (root / "folder.txt").symlink_to(root / "sub")
    (root / "within.txt").symlink_to(root / "in.txt")
    assert _outcomes(root) == {
        "folder": "outside",
        "folder.txt": "not-a-file",
        "in.txt": "read",
        "itself.txt": "not-a-file",
        "nowhere.txt": "not-a-file",
        "out.txt": "outside",
        "sub/deep.txt": "read",
        "within.txt": "read",
    }


def test_a_folder_that_is_itself_reached_by_a_link_is_read(tmp_path: Path) -> None:
    _write(tmp_path, "real/in.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert _outcomes(tmp_path / "link") == {"in.txt": "read"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert _outcomes(tmp_path) == {"pipe.txt": "not-a-file"}


@pytest.mark.skipif(os.name == "nt", reason="access rights are others there")
def test_a_folder_and_a_file_closed_to_us_are_named(open_folder: Path, request: pytest.FixtureRequest) -> None:
    _write(open_folder, "closed/x.txt", "unlisted/y.txt", "seen.txt", "secret.txt")
    modes = {"closed": 0o000, "unlisted": 0o444, "secret.txt": 0o000}
    for name, mode in modes.items():
        (open_folder / name).chmod(mode)
    request.getfixturevalue("unprivileged")
    outcomes = _outcomes(open_folder)
    if os.getuid() != 0:
        for name in ("closed", "unlisted"):
            (open_folder / name).chmod(0o755)
    assert outcomes == {
        "closed": "unreadable",
        "secret.txt": "unreadable",
        "seen.txt": "read",
        "unlisted/y.txt": "unreadable",
    }


def test_an_empty_folder_has_no_dispatches(tmp_path: Path) -> None:
    assert _found(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("1963/Élysée, 22 janvier.txt", "1963/Élysée, 22 janvier.txt"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("caf\\xe9.txt", "caf\\\\xe9.txt"),
        ("deux\nlignes.txt", "deux\\u000alignes.txt"),
        ("\ud800.txt", "\\ud800.txt"),
    ],
)
def test_a_name_is_legible_whatever_it_holds(path: str, name: str) -> None:
    assert legible(path) == name
    assert legible(path).encode()


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode there")
def test_a_name_in_another_encoding_is_read(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9")).mkdir()
    (tmp_path / os.fsdecode(b"caf\xe9/d\xe9part.txt")).write_bytes(b"x")
    (tmp_path / os.fsdecode(b"note.\xe9")).write_bytes(b"x")
    assert _outcomes(tmp_path) == {"caf\\xe9/d\\xe9part.txt": "read", "note.\\xe9": "unknown-format"}
