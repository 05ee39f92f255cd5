"""Tails: do the teasers of other articles stay out of the text, and does the text stay in?

Goes in: Expected records and Answers. Comes out: precision and recall of what was taken for a tail. A text of a teaser
that is found nowhere in title, lead, body or captions was rightly taken off; a paragraph that is found nowhere there,
wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.quality.answers import Answers, texts
from tests.quality.figures import Figure, Tally
from tests.quality.gold import Expected
from tests.quality.texts import solid


def measure(name: str, golds: Sequence[Expected], answers: Answers, target: float) -> tuple[list[Figure], list[str]]:
    """Precision and recall by text (a line of the raw file, as a rule)."""
    total = Tally()
    errors: list[str] = []
    for gold in golds:
        article = answers.articles.get(gold.path)
        shown = [solid(text) for *_, text in texts(article)] if article else []
        kept = [text for text in gold.teasers if _is_in(text, shown)]
        lost = [text for text in gold.paragraphs if not _is_in(text, shown)]
        total += Tally(len(gold.teasers) - len(kept), len(lost), len(kept))
        errors += [f"{name}.tail  {gold.path}\n    kept {text!r}" for text in kept]
        errors += [f"{name}.tail  {gold.path}\n    lost {text!r}" for text in lost]
    return [
        Figure(f"{name}.tail.precision", total.precision, target=target),
        Figure(f"{name}.tail.recall", total.recall, target=target),
    ], errors


def _is_in(text: str, shown: Sequence[str]) -> bool:
    """White space aside, and any stray stop at the end."""
    wanted = solid(text).rstrip(".")
    return any(wanted in one for one in shown)
