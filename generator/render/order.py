"""What shall be built from what: an Order, and MkDocs' configuration for it.

Goes in: the Config of an archive. Comes out: MkDocs' own configuration, and its warnings as texts. Nothing stays on
disk.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.config import Config

CONFIGURATION = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Order:
    """A site to be built: from which pages, where, what its owner says of it, and the folder that holds mkdocs.yml."""

    docs: Path
    site: Path
    config: Config
    base: Path

    def configuration(self) -> MkDocsConfig:
        """mkdocs.yml, with what the archive's owner says in the place of what it says."""
        owner = self.config
        loaded = load_config(
            str(self.base / CONFIGURATION),
            docs_dir=str(self.docs.resolve()),
            site_dir=str(self.site.resolve()),
            site_name=_text(owner.title),
            site_description=_text(owner.description),
            site_url=owner.base_url,
            copyright=_text(owner.rights),
        )
        loaded.extra.update(
            notice=_text(owner.notice),
            rights=_text(owner.rights),
            contact=_text(owner.contact),
            repository=_text(owner.repository),
        )
        return loaded


def _text(plain: str) -> Markup:
    """A text, inert: MkDocs renders without autoescape. `Markup` spares what a template escapes itself a second
    round.
    """
    return escape(plain)


@contextmanager
def warnings() -> Iterator[list[str]]:
    """The messages of MkDocs from warnings upwards, each once, instead of on the terminal."""
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
