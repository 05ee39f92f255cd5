"""A reference to an article, ready to be copied.

Goes in: an article, its address below the site's root, the archive's configuration. Comes out: plain text that names
title, agency, place, date and archive, and the address where the site's own is known. Nothing stays on disk.
"""

from __future__ import annotations

from generator.compose import wording
from generator.config import Config
from generator.model import Article

_DOUBTFUL = {"inferred": "date déduite", "partial": "date incomplète"}


def of(article: Article, title: str, address: str, config: Config) -> str:
    """`« Titre », ADE, Vienne, 14 juillet 2015, dans Archive, https://…`."""
    doubt = _DOUBTFUL.get(article.date.basis)
    date = wording.date(article.date.edtf) if article.date.edtf else wording.gettext("sans date")
    said = [
        f"«{wording.SPACE}{title}{wording.SPACE}»",
        article.dateline.agency if article.dateline else None,
        *([] if article.dateline and article.dateline.agency else article.agencies[:1]),
        article.dateline.place if article.dateline else None,
        f"{date} ({wording.gettext(doubt)})" if doubt else date,
        wording.gettext("dans %(archive)s", archive=config.title),
        config.base_url + address if config.base_url else None,
    ]
    return ", ".join(part for part in said if part)
