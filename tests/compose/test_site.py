"""The pages through the real MkDocs: no warning, and titles of any content are shown exactly and inert."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator import permalinks
from generator.compose import compose, inert
from generator.config import Config
from generator.model import Archive
from tests.archives import archive, article, entity
from tests.gold.archive import archive as gold

ROOT = Path(__file__).parents[2]
HOSTILE = (
    "<script>alert(1)</script>",
    '"onload="alert(1)',
    "'><img src=x onerror=alert(1)>",
    "</title></head><body>",
    "R&amp;D &lt;b&gt; &copy",
    "{{ config.site_name }} {% raw %}",
    "no",
    "null",
    "12:30",
    "Mali : accord: signé",
    "# dièse #",
    "- tiret",
    "1. un",
    "`code` *gras* _souligné_ [lien](javascript:alert(1))",
    "---",
    "deux\nlignes",
    "\u202erebours\u202c et \u200fmarque",
    "\x00 \x02 \x03",
    "–",
    "a" * 300,
)

pytestmark = pytest.mark.site


class Page(HTMLParser):
    """What a page says in its head, its first heading and its elements."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said = {"title": "", "h1": ""}
        self.description: str | None = None
        self.links: set[str] = set()
        self.scripts = 0
        self.handlers: set[str] = set()
        self._open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what is of interest."""
        given = dict(attrs)
        self.scripts += tag == "script"
        self.handlers |= {name for name in given if name.startswith("on")}
        if tag == "meta" and given.get("name") == "description":
            self.description = given.get("content")
        if tag == "a" and (href := given.get("href")):
            self.links.add(href)
        if tag in self.said:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Closes what was open."""
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        """Notes the text of what is open."""
        for tag in self._open:
            self.said[tag] += data


def rendered(of: Archive, base: Path) -> tuple[Path, dict[str, str]]:
    """The site of an archive, and its addresses. MkDocs raises on its first warning."""
    addresses = permalinks.addresses(of.articles, of.entities)
    for page in compose(of, addresses, Config(title="Essai")):
        path = base / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content)
    for name in ("a-propos.md", "recherche.md"):
        shutil.copy(ROOT / "docs" / name, base / "docs" / name)
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(base / "docs"), site_dir=str(base / "site"))
    build(config)
    return base / "site", addresses


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Archive, dict[str, str]]]:
    """A site in which every title, lead and name is a trap."""
    articles = [
        article(
            title, path=f"{index}.txt", lead=title, paragraphs=(f"Ici {title} parle.",), date=f"1963-01-{index + 1:02d}"
        )
        for index, title in enumerate(HOSTILE)
    ]
    of = archive(articles, {entity(title): () for title in HOSTILE[:12]})
    site, addresses = rendered(of, tmp_path_factory.mktemp("hostile"))
    yield site, of, addresses


def read(site: Path, address: str) -> Page:
    """The page at an address."""
    return Page((site / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("index", range(len(HOSTILE)))
def test_a_title_of_any_content_is_shown_exactly(hostile: tuple[Path, Archive, dict[str, str]], index: int) -> None:
    site, of, addresses = hostile
    page = read(site, addresses[of.articles[index].id])
    shown = inert.shown(HOSTILE[index])
    assert page.said["title"].strip() == f"{shown} – Dépêches – archive d’exemple"
    assert page.said["h1"].strip() == shown.strip()
    assert page.description == " ".join(shown.split())[:200] or (page.description or "").endswith("…")


def test_nothing_in_a_title_acts(hostile: tuple[Path, Archive, dict[str, str]]) -> None:
    site, _, _ = hostile
    usual = read(site, "a-propos")
    for path in site.rglob("index.html"):
        page = Page(path.read_text(encoding="utf-8"))
        assert page.scripts == usual.scripts
        assert not page.handlers
        assert not any(link.lower().startswith(("javascript:", "data:")) for link in page.links)


def test_a_name_of_any_content_has_its_page(hostile: tuple[Path, Archive, dict[str, str]]) -> None:
    site, of, addresses = hostile
    for person in of.entities:
        if of.appearances[person.id]:
            assert read(site, addresses[person.id]).said["h1"].strip() == inert.shown(person.name).strip()


def test_the_sample_renders_without_a_warning(tmp_path: Path) -> None:
    of = gold()
    site, addresses = rendered(of, tmp_path)
    shown = [article.id for article in of.articles] + [id_ for id_, articles in of.appearances.items() if articles]
    assert all((site / addresses[id_] / "index.html").exists() for id_ in shown)


def test_an_archive_without_an_article_renders(tmp_path: Path) -> None:
    site, _ = rendered(archive([]), tmp_path)
    assert "Essai" in (site / "index.html").read_text(encoding="utf-8")
