"""Templates → pages. A value that a template writes is made inert, unless it is Markdown already.

The Markdown of the templates is a small subset, for people and for renderers alike: headings, some with `{ #id }` or an
attribute; paragraphs, some with a class on a line below them (`{: .dp-lead }`); tight lists, nested by four spaces;
pipe tables; links, some with an attribute; `<div|aside|nav|section … markdown>` on lines of their own around any;
and as raw HTML `<figure>`, `<dl>`, `<details>`, `<form>`, `<nav>` and `<section>` without a blank line, and inline
`<time>`, `<span>`, `<small>`, `<mark>`, `<b>`, `<bdi>`, `<code>`, `<u>`.

Goes in: the name of a template of templates/, a page's place, its front matter, what the template shows. Comes out: a
Page. Nothing stays on disk.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.compose import inert, wording
from generator.model import Page

FOLDER = Path(__file__).parent / "templates"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def page(path: str, template: str, meta: Mapping[str, str | None], **shown: object) -> Page:
    """A page of docs/ from a template."""
    # Asked for at every page: Jinja keeps it, and reads it again when a person has edited it while the site is served.
    body = _environment().get_template(f"{template}.md.j2").render(shown).strip("\n")
    return Page(path, (inert.front_matter(meta) + _BLANK_LINES.sub("\n\n", body) + "\n").encode("utf-8"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        finalize=_written,
        trim_blocks=True,
        lstrip_blocks=True,
        # What the templates write is Markdown: `finalize` does for it what autoescaping does for HTML.
        autoescape=False,
    )
    environment.globals.update(
        _=wording.gettext,
        ngettext=wording.ngettext,
        number=wording.number,
        period=wording.period,
        years=wording.years,
        words=wording.date,
        day_and_month=wording.day_and_month,
        kinds=wording.PLURAL,
        facets=wording.SINGULAR,
        attribute=inert.attribute,
        markdown=inert.Markdown,
    )
    return environment


def _written(value: object) -> object:
    if isinstance(value, inert.Markdown):
        return value
    return "" if value is None else inert.text(str(value))
