"""Baselines: what simpler ways would score on the same documents, in the same run.

Goes in: Expected records and raw texts. Comes out: figures without targets, to read the others by.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import KINDS, Article, Date, Mention, Source
from generator.recognise import recognise
from tests.quality.figures import Figure, Tally
from tests.quality.gold import PLURALS, Expected
from tests.quality.names import score
from tests.quality.texts import key, spaces_alike


def whole_lines(name: str, golds: Sequence[Expected], raws: Mapping[str, str]) -> list[Figure]:
    """The share of paragraphs that stand in the raw file as they should, on a line of their own."""
    lines = {path: {line.strip() for line in spaces_alike(raw).splitlines()} for path, raw in raws.items()}
    flags = [spaces_alike(paragraph) in lines[gold.path] for gold in golds for paragraph in gold.paragraphs]
    return [Figure(f"{name}.paragraph.baseline_raw_lines.exact", sum(flags) / len(flags) if flags else 1.0)]


def unread(name: str, golds: Sequence[Expected], raws: Mapping[str, str]) -> list[Figure]:
    """Names recognised in the raw page: no parts told apart, no word parted, nothing resolved across documents."""
    totals = dict.fromkeys(KINDS, Tally())
    for gold in golds:
        reading = recognise(_page(raws[gold.path]))
        for kind in KINDS:
            found = {_name(mention) for mention in reading.mentions if mention.kind == kind}
            totals[kind] += score(gold.named(kind), {one: frozenset({one}) for one in found})[0]
    return [Figure(f"{name}.{PLURALS[kind]}.baseline_raw_page.f1", totals[kind].f1) for kind in KINDS]


def _name(mention: Mention) -> str:
    return mention.country or "?" if mention.kind == "country" else key(mention.name)


def _page(raw: str) -> Article:
    title, *lines = [line.strip() for line in raw.splitlines() if line.strip()]
    return Article(
        id="a-raw",
        title=title,
        lead=None,
        language="fr",
        date=Date(),
        dateline=None,
        agencies=(),
        signature=None,
        paragraphs=tuple(lines),
        captions=(),
        related=(),
        repairs=(),
        removed=(),
        source=Source("", "", 0, "utf-8", "text"),
    )
