"""docs/ → site/ by MkDocs, configured by mkdocs.yml and by the archive's own Config.

Goes in: a folder of pages, where the site shall be, the Config, the folder that holds mkdocs.yml and overrides/. Comes
out: how many HTML files the site has. Raises RenderError with every warning of MkDocs in it. On disk: the site; while
it is being built `<site>.tmp` beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands import build
from mkdocs.exceptions import MkDocsException
from yaml import YAMLError

from generator.config import Config
from generator.errors import RenderError
from generator.render import slices, swap
from generator.render.order import Order, warnings

_MESSAGES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Rendered:
    """A site that stands."""

    site: Path
    pages: int
    """HTML files, the one for unknown addresses included."""


def render(docs: Path, site: Path, config: Config, *, base: Path) -> Rendered:
    """Build `docs` into `site` with the mkdocs.yml of `base`."""
    site = site.resolve()
    swap.refuse_foreign(site)
    aside = swap.beside(site, "tmp")
    messages = _build(Order(docs, aside, config, base))
    if messages:
        swap.discard(aside)
        raise _refusal(docs, messages)
    swap.into_place(aside, site)
    return Rendered(site, sum(1 for _ in site.rglob("*.html")))


def _build(order: Order) -> list[str]:
    """Build a site; what MkDocs found wrong with it, each message once."""
    with warnings() as messages:
        try:
            configuration = order.configuration()
            if slices.worthwhile(configuration):
                messages.extend(slices.build(order, configuration))
            else:
                build.build(configuration)
        except (MkDocsException, TemplateError, YAMLError, OSError) as error:
            # Errors of MkDocs' own are said in its log; what it raises behind them only counts them.
            if not messages:
                messages.append(str(error))
    return list(dict.fromkeys(messages))


def _refusal(docs: Path, messages: list[str]) -> RenderError:
    shown = messages[:_MESSAGES_SHOWN]
    if len(messages) > len(shown):
        shown.append(f"… et {len(messages) - len(shown)} autres")
    return RenderError(str(docs), "MkDocs refuse ces pages : " + " · ".join(shown), "corriger ce qui est nommé")
