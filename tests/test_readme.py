"""What the documentation tells people to type works, and what it points to is there."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import config
from generator.resolve import authority

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
_FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def blocks(language: str) -> list[tuple[str, str]]:
    """(document, content) of every fenced block of a language."""
    return [
        (name, content)
        for name in DOCUMENTS
        for _, found, content in _FENCE.findall((ROOT / name).read_text(encoding="utf-8"))
        if found == language
    ]


def commands() -> list[str]:
    """Every command that the documents tell people to type, without its comment."""
    lines = [line.split("    #")[0].strip() for _, content in blocks("sh") for line in content.splitlines()]
    return sorted({line for line in lines if line})


def test_documents_tell_commands() -> None:
    assert {"make serve", "make test"} <= set(commands())


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make on this machine")
@pytest.mark.parametrize("command", commands())
def test_command_is_one_that_make_knows(command: str) -> None:
    words = re.findall(r'(?:[^\s"]|"[^"]*")+', command)
    assert words[0] == "make", "tell people make targets: they are tested"
    done = subprocess.run(
        ["make", "--dry-run", *(word.replace('"', "") for word in words[1:])],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_archive_toml_of_the_readme_is_valid(tmp_path: Path) -> None:
    examples = [content for _, content in blocks("toml") if "base_url" in content]
    assert examples
    for example in examples:
        (tmp_path / config.FILE).write_text(example, encoding="utf-8")
        read = config.load(tmp_path)
        assert read.title
        assert read.base_url.endswith("/")
        assert read.sources


def test_authority_file_of_the_readme_is_valid(tmp_path: Path) -> None:
    examples = [content for _, content in blocks("toml") if "[[entity]]" in content]
    assert examples
    for example in examples:
        (tmp_path / "names.toml").write_text(example, encoding="utf-8")
        decided = authority.load(tmp_path)
        assert decided.entries and decided.same and decided.different and decided.rejected and decided.pointers


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_points_to_is_there(document: str) -> None:
    targets = [link for link in _LINK.findall((ROOT / document).read_text(encoding="utf-8")) if "://" not in link]
    assert [target for target in targets if not (ROOT / target).exists()] == []
