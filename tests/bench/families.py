"""As many articles as a measurement needs, versions and look-alikes among them, and the time that telling them apart
takes.

Goes in: how many. Comes out: seconds of the clock and of the processor, megabytes beyond those of the articles, and the
share of pairs that are found rightly. Texts are the sample's words, some of them after the words that they follow
there, so that few runs of words recur, as in real texts. One article in ten is a version of another, one in five a
communiqué of a series. The same number gives the same articles.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import comb

from generator.gather import families
from generator.model import Article
from tests.archives import article, digest
from tests.quality import gold, reissues

_SERIES = 5
"""One article in so many is of a series."""
_VERSIONS = 10
_WORDS = (120, 400)
_CHAINED = 0.6
_ISSUES = 60
"""Of one series."""


def measure(count: int) -> dict[str, float]:
    """What `count` articles take."""
    articles, dispatch = make(count)
    held = _peak()
    start, used = time.perf_counter(), time.process_time()
    found = families.find(articles)
    seconds, cpu = time.perf_counter() - start, time.process_time() - used
    members = [[dispatch[id_] for id_ in family.articles] for family in found]
    pairs = sum(comb(len(of), 2) for of in members)
    right = sum(map(_pairs, members))
    return {
        "seconds": seconds,
        "cpu": cpu,
        "memory": _peak() - held,
        "words": sum(len(text.split()) for one in articles for text in one.paragraphs),
        "precision": right / max(1, pairs),
        "recall": right / max(1, _pairs(dispatch.values())),
    }


def make(count: int) -> tuple[list[Article], dict[str, str]]:
    """Articles, and article id → its dispatch."""
    chance = random.Random(count)
    chains = _chains()
    articles: list[Article] = []
    dispatch: dict[str, str] = {}
    series: Iterator[Article] = iter(())
    for number in range(count):
        base: Article | None = None
        if number % _SERIES == 1:
            if (one := next(series, None)) is None:
                series = reissues.series(chance, _ISSUES)
                one = next(series)
        elif number % _VERSIONS == 2:
            base = articles[chance.randrange(number // 5 * 4, number)]
            how = reissues.VERSIONS[chance.choice(sorted(reissues.VERSIONS))]
            one = how(base, articles[chance.randrange(number)], chance)
        else:
            one = _chained(chains, chance)
        path = f"{number:07d}.txt"
        made = replace(one, id=digest(path)[:12], source=replace(one.source, path=path))
        dispatch[made.id] = dispatch[base.id] if base else made.id
        articles.append(made)
    return articles, dispatch


def _chained(chains: dict[str, list[str]], chance: random.Random) -> Article:
    starts = chains["."]
    known = list(chains)
    paragraphs: list[str] = []
    left = chance.randint(*_WORDS)
    while left > 0:
        words = [chance.choice(starts)]
        while len(words) < 90 and not (words[-1].endswith(".") and len(words) > 40):
            next_ones = chains.get(words[-1]) if chance.random() < _CHAINED else None
            words.append(chance.choice(next_ones or known))
        paragraphs.append(" ".join(words))
        left -= len(words)
    day = f"{chance.randint(1995, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    title = " ".join(paragraphs[0].split()[: chance.randint(6, 12)])
    return article(title, date=chance.choice((day, day, None)), dateline=None, paragraphs=tuple(paragraphs))


def _chains() -> dict[str, list[str]]:
    """Each word of the sample → the words that follow it; "." → those that begin a sentence."""
    chains: defaultdict[str, list[str]] = defaultdict(list)
    for item in gold.dispatches():
        for text in item.paragraphs:
            last = "."
            for word in text.split():
                chains[last].append(word)
                last = "." if word.endswith(".") else word
    return dict(chains)


def _pairs(dispatches: Iterable[str]) -> int:
    """Pairs of articles of one dispatch, told the dispatch of each article."""
    return sum(comb(count, 2) for count in Counter(dispatches).values())


def _peak() -> float:
    """Megabytes (2²⁰ bytes) that this process held at most so far; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not on every system

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20) if sys.platform == "darwin" else most / (1 << 10)
