"""`data/articles.jsonl`: every article with its parts, what was repaired and taken off, and where its text came from.

Sorted by id, so that a date corrected later moves no line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from generator.config import Config
from generator.export.encoding import Record, lines
from generator.model import Archive, Article, Page, Source


def pages(archive: Archive, addresses: Mapping[str, str], config: Config) -> Iterator[Page]:
    """The file of the articles."""
    ordered = sorted(archive.articles, key=attrgetter("id"))
    families = {id_: family.articles for family in archive.families for id_ in family.articles}
    yield Page(
        "data/articles.jsonl",
        lines(record(article, addresses[article.id], families.get(article.id, ())) for article in ordered),
    )


def record(article: Article, address: str, family: Sequence[str] = ()) -> Record:
    """An article as the data contract has it. `family`: the versions of its dispatch, the fullest first."""
    return {
        "id": article.id,
        "url": address,
        "title": article.title,
        "lead": article.lead,
        "language": article.language,
        "date": article.date.edtf,
        "date_basis": article.date.basis,
        "date_evidence": article.date.evidence,
        "date_conflicts": list(article.date.conflicts),
        "dateline": _dateline(article),
        "agencies": list(article.agencies),
        "signature": article.signature,
        "paragraphs": list(article.paragraphs),
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in article.captions],
        "related": [
            {"title": item.title, "teaser": item.teaser, "caption": item.caption, "credit": item.credit}
            for item in article.related
        ],
        "repairs": [
            {
                "part": repair.part,
                "paragraph": repair.paragraph,
                "before": repair.before,
                "after": repair.after,
                "rule": repair.rule,
                "start": repair.start,
            }
            for repair in article.repairs
        ],
        "removed": [{"text": removal.text, "rule": removal.rule} for removal in article.removed],
        "moments": [
            {
                "part": moment.part,
                "paragraph": moment.paragraph,
                "start": moment.start,
                "end": moment.end,
                "surface": moment.surface,
                "edtf": moment.edtf,
            }
            for moment in article.moments
        ],
        "passages": [
            {"role": passage.role, "number": passage.number, "text": passage.text, "rule": passage.rule}
            for passage in article.passages
        ],
        "source": _source(article.source),
        "profile": {
            "name": article.profile.name,
            "basis": article.profile.basis,
            "evidence": article.profile.evidence,
        },
        "duplicates": sorted(article.duplicates),
        "family": list(family),
    }


def _dateline(article: Article) -> Record | None:
    dateline = article.dateline
    if dateline is None:
        return None
    return {"place": dateline.place, "country": dateline.country, "agency": dateline.agency}


def _source(source: Source) -> Record:
    return {
        "path": source.path,
        "sha256": source.sha256,
        "bytes": source.bytes,
        "encoding": source.encoding,
        "format": source.format,
        "url": source.url,
        "unreadable": list(source.unreadable),
    }
