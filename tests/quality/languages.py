"""Languages: is each dispatch published in its own language, and does an archive in French stay in French?

Goes in: the invented samples of languages.toml, at three lengths, and the clean dispatches of the sample archive. Comes
out: the share told rightly in an archive in French, beside what the archive's language alone would score; the share of
French ones, short and glued ones too, that stay French.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from generator.clean.language import detected
from tests.quality import gold
from tests.quality.figures import Figure, share

SAMPLES = Path(__file__).parent / "languages.toml"
EXPECTED = "fr"
TARGETS = {"title": None, "sentence": 0.95, "whole": 1.0}
"""A title alone may leave in doubt; what is in doubt is taken for the archive's own language."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A dispatch in a language, at one length."""

    language: str
    length: str
    lines: list[str]


def samples() -> list[Sample]:
    """The invented samples: a title, a title with a sentence, all."""
    found: list[Sample] = []
    for table in tomllib.loads(SAMPLES.read_text(encoding="utf-8"))["sample"]:
        language, title, sentences = table["language"], table["title"], table["sentences"]
        lengths = {"title": [title], "sentence": [title, sentences[0]], "whole": [title, " ".join(sentences)]}
        found += [Sample(language, length, lines) for length, lines in lengths.items()]
    return found


def measure() -> tuple[list[Figure], list[str]]:
    """The figures, and each error behind them."""
    told = [(sample, detected(sample.lines, EXPECTED)) for sample in samples()]
    figures = [
        Figure(
            f"languages.{length}",
            share(given == sample.language for sample, given in told if sample.length == length),
            target=target,
        )
        for length, target in TARGETS.items()
    ]
    figures.append(Figure("languages.baseline_expected", share(sample.language == EXPECTED for sample, _ in told)))
    french = [(sample.lines, given) for sample, given in told if sample.language == EXPECTED]
    texts = [[item.title, paragraph] for item in gold.dispatches() for paragraph in item.paragraphs]
    french += [(lines, detected(lines, EXPECTED)) for lines in texts]
    figures.append(Figure("languages.french_stays", share(given == EXPECTED for _, given in french), target=1.0))
    # An archive in another language believes French no less.
    figures.append(
        Figure("languages.french_in_english", share(detected(lines, "en") == EXPECTED for lines in texts), target=0.98)
    )
    errors = [
        f"languages.{sample.length}\n    wanted {sample.language}\n    given  {given}"
        for sample, given in told
        if given != sample.language
    ]
    errors += [
        f"languages.french_stays  {lines[0]}\n    given  {given}" for lines, given in french if given != EXPECTED
    ]
    return figures, errors
