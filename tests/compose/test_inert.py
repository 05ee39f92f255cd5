"""What a reader sees of any text is that text, and nothing in it acts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.compose import inert

ROOT = Path(__file__).parents[2]

TRAPS = (
    "<script>alert(1)</script>",
    "<AFP> annonce",
    '"onload="alert(1)',
    "&amp; &lt;b&gt; &#60; &eacute;",
    "{: onclick=alert(1) } {#id .class}",
    "{{ config }} {% include 'x' %} {# x #}",
    "[lien](javascript:alert(1)) ![image](x) [a][b] [b]: http://x",
    "<javascript:alert(1)> <https://exemple.org> <a@exemple.org>",
    "*un* **deux** _trois_ __quatre__ `cinq` ~~six~~ ==sept== ^huit^",
    "# titre #",
    "- liste",
    "+ liste",
    "1. liste",
    "1945) liste",
    "12. mai",
    "> citation",
    ": définition",
    "!!! note",
    "??? note",
    "    indenté",
    "\tindenté",
    "```\ncode\n```",
    "~~~",
    "---",
    "***",
    "===",
    "a | b\n--|--\nc | d",
    "[TOC]",
    "[^1]: note",
    "*[ONU]: Organisation",
    "deux espaces  \nà la fin",
    " espace au bord ",
    "\N{NO-BREAK SPACE}au bord\N{IDEOGRAPHIC SPACE}",
    "un\n\ndeux",
    "a\\b \\* \\",
    "\u202eà rebours\u202c",
    "<!-- commentaire --> <![CDATA[x]]> <?php ?>",
    "</div></p></article>",
    "<div markdown>",
    "klzzwxh:0000 \x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03",
    "L’accord de l'ONU – « signé » : oui ; non ? 12:30, 50 %, 3 $ & co.",
)

PLACES: dict[str, Callable[[str], str]] = {
    "paragraph": lambda text: f"{text}\n",
    "paragraph with a class": lambda text: f"{text}\n{{: .dp-lead }}\n",
    "paragraph in a block": lambda text: f'<div class="dp-text" markdown>\n\n{text}\n\n</div>\n',
    "list item": lambda text: f"- {text}\n- {text}\n",
    "list item after a link": lambda text: f"- [x](y.md) <small>{text}</small>\n",
    "link": lambda text: f"[{text}](y.md)\n",
    "link with an attribute": lambda text: f'[{text}](y.md){{ data-pagefind-filter="Pays" }}\n',
    "table cell": lambda text: f"| a | b |\n|---|---|\n| {text} | c |\n",
    "marked": lambda text: f"un <mark>{text}</mark> deux\n",
    "raw block": lambda text: f"<dl>\n<dt>x</dt><dd>{text}</dd>\n</dl>\n",
}
TAGS = {
    "p",
    "div",
    "ul",
    "li",
    "small",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "mark",
    "dl",
    "dt",
    "dd",
    "h1",
}


@pytest.fixture(scope="module")
def render() -> Callable[[str], str]:
    """The Markdown of mkdocs.yml, with what MkDocs always adds."""
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    names: list[str] = ["toc", "tables", "fenced_code"]
    options: dict[str, Any] = {}
    for entry in config["markdown_extensions"]:
        name, given = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        names += [name] if name not in names else []
        options[name] = given

    def rendered(source: str) -> str:
        return markdown.Markdown(extensions=names, extension_configs=options).convert(source)

    return rendered


class Read(HTMLParser):
    """The text, the tags and the attributes of a piece of HTML."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the tag."""
        self.tags.add(tag)
        self.attributes |= set(attrs)

    def handle_data(self, data: str) -> None:
        """Notes the text."""
        self.text += data


def assert_inert(render: Callable[[str], str], place: str, value: str) -> None:
    """The text is shown, and the page is made as it is for harmless text."""
    harmless = Read(render(PLACES[place](inert.text("mot"))))
    read = Read(render(PLACES[place](inert.text(value))))
    assert read.tags == harmless.tags <= TAGS
    assert read.attributes == harmless.attributes
    assert read.text == harmless.text.replace("mot", inert.shown(value))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", TRAPS)
def test_a_trap_is_shown_as_text(render: Callable[[str], str], place: str, value: str) -> None:
    assert_inert(render, place, value)


@settings(max_examples=300, deadline=None)
@given(place=st.sampled_from(sorted(PLACES)), value=st.text(min_size=1))
def test_any_text_is_shown_as_it_is(render: Callable[[str], str], place: str, value: str) -> None:
    assert_inert(render, place, value)


@settings(max_examples=300, deadline=None)
@given(
    place=st.sampled_from(sorted(PLACES)),
    value=st.lists(st.sampled_from(TRAPS + tuple("<>&[](){}*_`#-+.!|~^=:\\\n \t\"'1a")), min_size=1, max_size=6).map(
        "".join
    ),
)
def test_marks_joined_at_random_are_shown(render: Callable[[str], str], place: str, value: str) -> None:
    assert_inert(render, place, value)


@pytest.mark.parametrize("value", TRAPS)
def test_a_heading_shows_its_text_and_so_does_the_table_of_contents(render: Callable[[str], str], value: str) -> None:
    read = Read(render(f"# {inert.text(value)}\n"))
    assert read.tags == {"h1"}
    assert read.text == inert.shown(value)


@pytest.mark.parametrize("value", TRAPS)
def test_an_attribute_holds_its_text(value: str) -> None:
    read = Read(f'<p title="{inert.attribute(value)}">x</p>')
    assert read.attributes == {("title", inert.shown(value))}


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_an_attribute_never_ends_early(value: str) -> None:
    assert Read(f'<p title="{inert.attribute(value)}">x</p>').tags == {"p"}


@pytest.mark.parametrize(
    "value", [*TRAPS, "no", "null", "12:30", "Mali : accord: signé", "#MeToo", "---", "...", "*a", "&a", "~"]
)
def test_front_matter_reads_back_as_the_same_text(value: str) -> None:
    source = inert.front_matter({"title": value}) + "# x\n"
    body, meta = get_data(source)
    assert meta == {"title": inert.shown(value)}
    assert body.strip() == "# x"


@given(title=st.text(min_size=1).filter(str.strip), description=st.text())
@settings(max_examples=200, deadline=None)
def test_any_front_matter_reads_back(title: str, description: str) -> None:
    _, meta = get_data(inert.front_matter({"title": title, "description": description}) + "x\n")
    assert meta["title"] == inert.shown(title)
    assert meta.get("description", "").strip() == inert.shown(description).strip()


def test_front_matter_refuses_a_key_that_is_not_on_the_list() -> None:
    with pytest.raises(KeyError, match="template"):
        inert.front_matter({"title": "x", "template": "evil.html"})


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//exemple.org",
        "exemple.org",
        "ftp://exemple.org",
        "http://[",
        "HTTP:x",
        "",
    ],
)
def test_an_address_that_is_not_of_the_web_is_no_link(address: str) -> None:
    assert inert.address(address) is None


def test_an_address_cannot_leave_its_link() -> None:
    address = inert.address('https://exemple.org/a_(b) "c" <d>?e=1&f=2*3')
    assert address is not None
    assert not re.search(r"[\s\"'<>()*_]", address)
    assert html.unescape(address).startswith("https://exemple.org/a_")


def test_plain_french_stays_as_it_is() -> None:
    said = "L’accord de l'ONU – « signé » : oui ; non ? À 12:30, 50 % (soit 3 €), Saint-Ouen."
    assert inert.text(said) == said
