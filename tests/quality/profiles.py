"""Profiles: is each page read by the habits of its own source, and its parts told as that source makes them?

Goes in: the invented pages of profiles.toml. Comes out: the share of pages with the right profile, beside what taking
none would score; the share of them whose parts are right; and what is wrong.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.clean import clean
from generator.knowledge.sources import generic
from generator.model import Article, Document
from tests.quality.figures import Figure, share

PAGES = Path(__file__).parent / "profiles.toml"
TARGET = 0.95


@dataclass(frozen=True, slots=True)
class Page:
    """A page, whose it is (None where nothing tells), and its parts as they should be read."""

    text: str
    profile: str | None
    url: str | None
    parts: Mapping[str, object]

    def read(self) -> Article:
        """What cleaning makes of it."""
        raw = self.text.encode()
        metadata = (("url", self.url),) if self.url else ()
        return clean(Document("page.txt", raw, "text", hashlib.sha256(raw).hexdigest(), metadata))


def pages() -> list[Page]:
    """The invented pages."""
    told = tomllib.loads(PAGES.read_text(encoding="utf-8"))["page"]
    return [
        Page(
            table["text"].lstrip("\n"),
            table.get("profile"),
            table.get("url"),
            {key: value for key, value in table.items() if key not in ("text", "profile", "url")},
        )
        for table in told
    ]


def differing(page: Page, article: Article) -> Iterator[str]:
    """The parts that are not as they should be. A lead counts with the paragraphs."""
    lead = [article.lead] if article.lead else []
    given: dict[str, object] = {
        "title": article.title,
        "date": article.date.edtf,
        "signature": article.signature,
        "agencies": list(article.agencies),
        "paragraphs": [*lead, *article.paragraphs],
        "captions": [[caption.text or False, caption.credit or False] for caption in article.captions],
    }
    yield from (f"{key}: {given[key]!r}" for key, wanted in page.parts.items() if given[key] != wanted)


def measure() -> tuple[list[Figure], list[str]]:
    """The figures, and each error behind them."""
    read = [(page, page.read()) for page in pages()]
    chosen = [article.profile.name == (page.profile or generic().name) for page, article in read]
    wrong = [(page, article, list(differing(page, article))) for page, article in read]
    figures = [
        Figure("profiles.choice", share(chosen), target=TARGET),
        Figure("profiles.choice.baseline_default", share(page.profile is None for page, _ in read)),
        Figure("profiles.parts", share(not parts for *_, parts in wrong), target=TARGET),
        Figure("profiles.pages", len(read), "pages"),
    ]
    errors = [
        f"profiles.choice\n    wanted {page.profile!r}\n    given  {article.profile!r}"
        for (page, article), right in zip(read, chosen, strict=True)
        if not right
    ]
    errors += [f"profiles.parts  {article.title}\n    {'; '.join(parts)}" for _, article, parts in wrong if parts]
    return figures, errors
