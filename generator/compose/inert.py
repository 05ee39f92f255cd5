"""Any text → Markdown, HTML attributes and front matter that show it exactly and do nothing else.

Goes in: text of any origin. Comes out: what stands for it in a page. The Markdown is for the extensions that
mkdocs.yml names (attr_list, md_in_html, tables, fenced code, toc): a character that one of them, or Markdown itself,
could read as a mark is written as a numeric reference; all others stay as they are, so that a page remains readable
French.

Characters that HTML cannot hold (controls, lone surrogates) are shown as U+FFFD. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

import yaml

FRONT_MATTER = ("title", "description", "type", "date", "section")
"""The only keys that a generated page may set. Others (`template`, `icon`, `hide` …) could break a build."""

_MARKS = "&<>\\`*_{}[]|~^#=\t\n\r"
_REFERENCES = {mark: f"&#{ord(mark)};" for mark in _MARKS}
_QUOTES = {'"': "&#34;", "'": "&#39;"}
_IMPOSSIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MARKED = re.compile(f"[{re.escape(_MARKS)}]")
_QUOTED = re.compile(f"[{re.escape(_MARKS)}\"']")
_OPENING = re.compile(r"[-+:!?]|\d+(?=[.)])")
"""`- `, `+ `, `1. ` open a list, `: `, `!!!` and `???` a block of common extensions."""
_LINKED = {"http", "https"}


class Markdown(str):
    """Text that is Markdown already: the templates write it as it is, and any other text through `text`."""

    __slots__ = ()


def shown(value: str) -> str:
    """What a reader can be shown of a text: the text itself but for characters that no HTML page can hold."""
    return _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", value)


def text(value: str) -> Markdown:
    """A text that is the whole, or the beginning, of a paragraph, a heading, a list item, a table cell or a link."""
    return opened(inline(value))


def inline(value: str) -> Markdown:
    """A piece of a text that stands between others; `opened` completes what they make together."""
    return Markdown(_MARKED.sub(lambda match: _REFERENCES[match[0]], shown(value)))


def opened(markdown: str) -> Markdown:
    """Inert pieces, joined, as the whole of a block: its head opens no list, its ends are not stripped."""
    if opening := _OPENING.match(markdown):
        mark = opening.end() if opening[0].isdigit() else 0
        markdown = f"{markdown[:mark]}&#{ord(markdown[mark])};{markdown[mark + 1 :]}"
    if markdown[:1].isspace():
        markdown = f"&#{ord(markdown[0])};{markdown[1:]}"
    if markdown[-1:].isspace():
        markdown = f"{markdown[:-1]}&#{ord(markdown[-1])};"
    return Markdown(markdown)


def attribute(value: str) -> Markdown:
    """A text as the value of a quoted attribute of an HTML tag."""
    return Markdown(_QUOTED.sub(lambda match: (_REFERENCES | _QUOTES)[match[0]], shown(value)))


def address(value: str) -> Markdown | None:
    """An address elsewhere as the target of a link; None for one that is not http or https."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    if parts.scheme not in _LINKED or not parts.netloc:
        return None
    return Markdown(quote(shown(value), safe=":/?#@!$&,;=%+~.-").replace("&", "&amp;").replace("_", "&#95;"))


def front_matter(values: Mapping[str, str | None]) -> Markdown:
    """The YAML block at the head of a page. Raises KeyError for a key that is not on the list."""
    unknown = values.keys() - set(FRONT_MATTER)
    if unknown:
        raise KeyError(*sorted(unknown))
    given = ((key, values.get(key)) for key in FRONT_MATTER)
    lines = [f"{key}: {_scalar(value)}" for key, value in given if value is not None and shown(value).strip()]
    return Markdown("\n".join(["---", *lines, "---", "", ""]))


def _scalar(value: str) -> str:
    """A double-quoted scalar on one line: nothing in it is misread as a truth value, a date or a comment."""
    return yaml.safe_dump(shown(value), default_style='"', allow_unicode=True, width=10**9).rstrip("\n")
