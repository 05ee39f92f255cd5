"""docs/ → site/ by MkDocs, configured by mkdocs.yml and by the archive's own Config.

Goes in: a folder of pages, where the site shall be, the Config, the folder that holds mkdocs.yml and overrides/. Comes
out: how many HTML files the site has. Raises RenderError with every warning of MkDocs in it. On disk: the site; while
it is being built `<site>.tmp` beside it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError
from markupsafe import Markup, escape
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from yaml import YAMLError

from generator.config import Config
from generator.errors import RenderError
from generator.render import swap

CONFIGURATION = "mkdocs.yml"
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
    with _warnings() as messages:
        try:
            build(_configuration(docs, aside, config, base))
        except (MkDocsException, TemplateError, YAMLError, OSError) as error:
            swap.discard(aside)
            raise _refusal(docs, messages or [str(error)]) from error
    if messages:
        swap.discard(aside)
        raise _refusal(docs, messages)
    swap.into_place(aside, site)
    return Rendered(site, sum(1 for _ in site.rglob("*.html")))


def _configuration(docs: Path, site: Path, config: Config, base: Path) -> MkDocsConfig:
    loaded = load_config(
        str(base / CONFIGURATION),
        docs_dir=str(docs.resolve()),
        site_dir=str(site),
        site_name=_text(config.title),
        site_description=_text(config.description),
        site_url=config.base_url,
        copyright=_text(config.rights),
    )
    loaded.extra.update(
        notice=_text(config.notice),
        rights=_text(config.rights),
        contact=_text(config.contact),
        repository=_text(config.repository),
    )
    return loaded


def _text(plain: str) -> Markup:
    """The text of an archive's owner, inert. MkDocs renders without autoescape; `Markup` spares a filter `e` a
    second round.
    """
    return escape(plain)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """The messages of MkDocs from warnings upwards, instead of on the terminal."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    propagated = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated


def _refusal(docs: Path, messages: list[str]) -> RenderError:
    shown = messages[:_MESSAGES_SHOWN]
    if len(messages) > len(shown):
        shown.append(f"… et {len(messages) - len(shown)} autres")
    return RenderError(str(docs), "MkDocs refuse ces pages : " + " · ".join(shown), "corriger ce qui est nommé")
