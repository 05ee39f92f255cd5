"""Tags of languages (BCP 47). Goes in: what a file or a person says; comes out: the tag under which an article is read.
Nothing stays on disk."""

from __future__ import annotations

import re

from generator.knowledge import packs

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_tag(words: str) -> bool:
    """Whether words have the form of a tag: `fr`, `pt-BR`, `zh-Hant`."""
    return _TAG.fullmatch(words) is not None


def settled(tag: str) -> str:
    """The tag as articles bear it: its language alone where that has a pack (`fr-CA` → `fr`)."""
    primary = tag.partition("-")[0].lower()
    return primary if primary in packs.languages() else primary + tag[len(primary) :]
