"""Articles → warnings: in which files bytes could not be read, and what to do.

Goes in: the articles that stand. Comes out: texts for the report, in the order of the articles, each with the file, how
many bytes, where it has them, and the remedy. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Article, Source

_REMEDY = "remplacer ces octets par le texte voulu et enregistrer le fichier en UTF-8"
_MOST = 10
"""So many places are told; one who looks there finds the others."""


def warnings(articles: Iterable[Article]) -> tuple[str, ...]:
    """What is shown as `\ufffd`."""
    return tuple(_of(article.source) for article in articles if article.source.unreadable)


def _of(source: Source) -> str:
    count = len(source.unreadable)
    places = ", ".join(map(str, source.unreadable[:_MOST])) + ", …" * (count > _MOST)
    said = f"{count} octets ne sont pas lisibles" if count > 1 else "un octet n’est pas lisible"
    return f"{source.path} : {said} en {source.encoding} (« \ufffd » ; place dans le fichier : {places}) → {_REMEDY}"
