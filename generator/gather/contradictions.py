"""Articles → warnings: which of them say two different days, and what to do.

Goes in: the articles that stand. Comes out: texts for the report, in the order of the articles, each with the file,
what disagrees, and the remedy. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Article

_REMEDY = "vérifier la dépêche ; pour trancher, inscrire sa date dans metadata.csv (colonnes path et date)"


def warnings(articles: Iterable[Article]) -> tuple[str, ...]:
    """What contradicts itself."""
    return tuple(warning for article in articles for warning in _of(article))


def _of(article: Article) -> Iterator[str]:
    date = article.date
    for words in date.conflicts:
        if date.evidence is None or words in date.evidence.split(" ; "):
            said = f"le calendrier n’a pas de « {words} » (le jour de la semaine contredit l’année)"
        else:
            said = f"« {date.evidence} » et « {words} » disent des jours différents"
        yield f"{article.source.path} : {said} → {_REMEDY}"
