"""Facts about docs/ → site/ with the real MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import workers
from generator.config import Config
from generator.errors import RenderError
from generator.render import render, slices
from tests.render.sites import CONFIGURATION, lay

pytestmark = pytest.mark.site

PAGES = {"index.md": "# Accueil\n\n[Un article](articles/a.md)\n", "articles/a.md": "# Un article\n\nTexte.\n"}


def test_a_page_stands_at_its_address(tmp_path: Path) -> None:
    docs = lay(tmp_path, PAGES)
    rendered = render(docs, tmp_path / "site", Config(), base=tmp_path)
    assert rendered.pages == 3  # and the one for unknown addresses
    assert 'href="articles/a/"' in (tmp_path / "site/index.html").read_text()
    assert not list(tmp_path.glob("site.*"))


def test_what_the_owner_says_overrules_the_configuration_and_stays_inert(tmp_path: Path) -> None:
    docs = lay(tmp_path, PAGES)
    config = Config(
        title="Paix & <script>alert(1)</script>",
        description='Une "archive"',
        notice="<b>Exemple</b>",
        rights="© <i>Moi</i>",
        base_url="https://example.org/archive/",
    )
    render(docs, tmp_path / "site", config, base=tmp_path)
    page = (tmp_path / "site/articles/a/index.html").read_text()
    assert "Paix &amp; &lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page and "à remplacer" not in page
    assert 'content="Une &#34;archive&#34;"' in page
    assert "&lt;b&gt;Exemple&lt;/b&gt;" in page and "&amp;lt;" not in page
    assert "© &lt;i&gt;Moi&lt;/i&gt;" in page
    assert '<link rel="canonical" href="https://example.org/archive/articles/a/">' in page


def test_what_the_owner_leaves_out_is_not_taken_from_the_configuration(tmp_path: Path) -> None:
    docs = lay(
        tmp_path, PAGES, configuration=CONFIGURATION + "site_url: https://example.com/\ncopyright: à remplacer\n"
    )
    render(docs, tmp_path / "site", Config(), base=tmp_path)
    page = (tmp_path / "site/index.html").read_text()
    assert "à remplacer" not in page and "example.com" not in page


@pytest.mark.parametrize("from_pages", [0, 1000], ids=["in shares", "whole"])
@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[nulle part](rien.md)", "rien.md"),
        ("[nulle part](articles/a.md#absent)", "absent"),
        ("---\ntemplate: absent.html\n---\n", "absent.html"),
    ],
)
def test_a_warning_is_an_error_that_names_it_and_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, named: str, from_pages: int
) -> None:
    monkeypatch.setattr(slices, "FROM_PAGES", from_pages)
    docs = lay(tmp_path, PAGES)
    site = tmp_path / "site"
    render(docs, site, Config(), base=tmp_path)
    before = (site / "index.html").read_bytes()
    (docs / "index.md").write_text(text)
    with pytest.raises(RenderError, match=named):
        render(docs, site, Config(), base=tmp_path)
    assert (site / "index.html").read_bytes() == before
    assert not list(tmp_path.glob("site.*"))


def test_a_page_that_is_no_more_leaves_the_site(tmp_path: Path) -> None:
    docs = lay(tmp_path, PAGES)
    render(docs, tmp_path / "site", Config(), base=tmp_path)
    (docs / "articles/a.md").unlink()
    (docs / "index.md").write_text("# Accueil\n")
    render(docs, tmp_path / "site", Config(), base=tmp_path)
    assert not (tmp_path / "site/articles").exists()


def test_pages_may_lie_outside_the_repository(tmp_path: Path) -> None:
    lay(tmp_path / "repository", {})
    docs = lay(tmp_path / "elsewhere", PAGES)
    render(docs, tmp_path / "out/site", Config(), base=tmp_path / "repository")
    assert (tmp_path / "out/site/articles/a/index.html").exists()
    assert not any((tmp_path / "repository").glob("**/*.md"))


@pytest.mark.parametrize("held", ["notes.txt", "index.html", "404.html"])
def test_a_folder_with_other_things_in_it_is_refused(tmp_path: Path, held: str) -> None:
    docs = lay(tmp_path, PAGES)
    site = tmp_path / "site"
    site.mkdir()
    (site / held).write_text("à garder")
    with pytest.raises(RenderError, match="nouveau ou vide"):
        render(docs, site, Config(), base=tmp_path)
    assert [file.name for file in site.iterdir()] == [held]


def test_hidden_entries_of_the_old_site_are_kept(tmp_path: Path) -> None:
    docs = lay(tmp_path, PAGES)
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".git/HEAD").write_text("ref: refs/heads/gh-pages\n")
    for _ in range(2):
        render(docs, site, Config(), base=tmp_path)
    assert (site / ".git/HEAD").exists() and (site / "index.html").exists()


def test_a_missing_configuration_is_told(tmp_path: Path) -> None:
    docs = lay(tmp_path, PAGES)
    with pytest.raises(RenderError, match=r"mkdocs\.yml"):
        render(docs, tmp_path / "site", Config(), base=tmp_path / "nowhere")


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a site; not the search index, nor what gzip stamps with the time."""
    files = (file for file in site.rglob("*") if file.is_file() and file.suffix != ".gz")
    named = {file.relative_to(site).as_posix(): file.read_bytes() for file in files}
    return {name: content for name, content in named.items() if not name.startswith("pagefind/")}


def test_shares_give_what_one_process_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked = {
        f"articles/n{number}.md": f"# N {number}\n\n[autre](n{(number + 1) % 9}.md#n-{(number + 1) % 9})\n"
        for number in range(9)
    }
    docs = lay(tmp_path, {**PAGES, **linked, "data/table.jsonl": "{}\n"})
    monkeypatch.setattr(workers, "processors", lambda: 3)
    for name, from_pages in (("shares", 0), ("whole", 1000)):
        monkeypatch.setattr(slices, "FROM_PAGES", from_pages)
        render(docs, tmp_path / name, Config(), base=tmp_path)
    assert tree(tmp_path / "shares") == tree(tmp_path / "whole")


def test_mkdocs_alone_gives_the_same_sample(sample_site: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=sample_site.parent, env=environment, check=True)
    ours, theirs = tree(sample_site), tree(tmp_path / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
