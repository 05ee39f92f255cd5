"""Conservation: is the whole source text of each article rebuilt from the article alone, to the character?

Goes in: raw files. Comes out: the share of documents that are rebuilt exactly, and beside it which share of the
source's characters an article without its record of removals, repairs and white space would have lost. Fuzzed pages
are lines of the sample in any order, with signatures, credits and headings between them, in any encoding, broken in
the ways of real files; the same seed gives the same pages.
"""

from __future__ import annotations

import random
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256

from generator.clean import clean
from generator.errors import Quarantined
from generator.model import Article, Document
from generator.provenance import source_text
from tests.quality.figures import Figure, share

PAGES = 150
_UNSHOWN = ("removed", "header", "space")
_FURNITURE = (
    "– VNA", "Photo : VNA", "Vue du port. Photo : AFP", "Voir plus", ">> À lire aussi", "Hanoi (VNA) – Il est là.",
    "* * *", " date 2024-07 Un titre", "Source : AFP", "|", "Fin", ". .", "Le pont (à droite).", "lesdeux partis",
)  # fmt: skip
_ENDS = ("\n", "\n\n", "\r\n", "\r", " \n", "\u2028", "-\n", "\u00ad\n")
_NOISE = ("\u200b", "\u202e", "\x00", "\x1b", "\ufeff", "\u00ad", "\ufffd", "e\u0301", "Ã©", "â€™", "\x92", "\t")
_CODECS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252", "mac-roman")


def measure(name: str, files: Iterable[tuple[str, bytes]]) -> tuple[list[Figure], list[str]]:
    """The figures of some files under a name, and each that is not rebuilt. A file in quarantine has no article."""
    flags: list[bool] = []
    errors: list[str] = []
    characters = lost = 0
    for path, raw in files:
        try:
            article = clean(Document(path, raw, "text", sha256(raw).hexdigest()))
        except Quarantined:
            continue
        source = raw.decode(article.source.encoding, "backslashreplace")
        flags.append(is_whole(article, source))
        characters, lost = characters + len(source), lost + unrecorded(article)
        if not flags[-1]:
            errors.append(f"{name}.conservation  {path}\n    not rebuilt to the character")
    return [
        Figure(f"{name}.conservation.exact", share(flags), target=1.0),
        Figure(f"{name}.conservation.documents", len(flags), "documents"),
        Figure(f"{name}.conservation.baseline_unrecorded.lost", lost / max(1, characters)),
    ], errors


def is_whole(article: Article, source: str) -> bool:
    """Whether an article holds all of its source, and nothing besides."""
    told = Counter((one.role, one.number) for one in article.passages if one.text is None)
    wanted = Counter(("body", number) for number in range(len(article.paragraphs)))
    wanted += Counter(("caption", number) for number, one in enumerate(article.captions) if one.text is not None)
    wanted += Counter({("lead", 0): int(article.lead is not None)})
    try:
        rebuilt = source_text(article)
    except ValueError:
        return False
    return rebuilt == source and told - Counter([("title", 0)]) == wanted


def unrecorded(article: Article) -> int:
    """How many characters of the source nothing would tell of, were removals, white space and repairs not recorded."""
    taken = sum(len(one.text or "") for one in article.passages if one.role in _UNSHOWN)
    return taken + sum((Counter(one.before) - Counter(one.after)).total() for one in article.repairs)


def fuzzed(texts: Sequence[str], count: int = PAGES, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Pages that no site would publish, from the lines of texts."""
    rng = random.Random(seed)
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    breaks: tuple[Callable[[bytes, random.Random], bytes], ...] = (_as_it_is, _as_it_is, _cut, _spoilt)
    for number in range(count):
        parts = [rng.choice(_FURNITURE if rng.random() < 0.4 else lines) for _ in range(rng.randrange(1, 16))]
        page = "".join(part + rng.choice(_ENDS) for part in parts)
        for _ in range(rng.choice((0, 0, 1, 5))):
            place = rng.randrange(len(page) + 1)
            page = page[:place] + rng.choice(_NOISE) + page[place:]
        if rng.random() < 0.2:
            page = unicodedata.normalize("NFD", page)
        yield f"fuzzed/{number:03}.txt", rng.choice(breaks)(page.encode(rng.choice(_CODECS), "ignore"), rng)


def _as_it_is(raw: bytes, _: random.Random) -> bytes:
    return raw


def _cut(raw: bytes, rng: random.Random) -> bytes:
    return raw[: rng.randrange(len(raw) + 1)]


def _spoilt(raw: bytes, rng: random.Random) -> bytes:
    place = rng.randrange(len(raw) + 1)
    return raw[:place] + rng.randbytes(rng.randrange(1, 4)) + raw[place:]
