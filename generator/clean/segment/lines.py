"""What a line looks like, whatever it says: a title, or a paragraph of prose."""

from __future__ import annotations

import re

from generator.clean.patterns import Patterns, counter, has_credit
from generator.sentences import spans

SENTENCE_END = re.compile(r"[.!?…][\s»”\"’')\]]*$")
_FULL_STOP = re.compile(r"[.…][\s»”\"’')\]]*$")
_MIN_TITLE, _MAX_TITLE = 15, 150
_MIN_PROSE = 80


def is_title_like(text: str, patterns: Patterns) -> bool:
    """Whether a line could be a headline: one sentence without its stop."""
    return (
        _MIN_TITLE <= len(text) <= _MAX_TITLE
        and not SENTENCE_END.search(text)
        and not text.endswith((",", ";", ":"))
        and not has_credit(text, patterns)
        and counter(text, patterns) is None
        and not re.match(r"\W*\d+[.)]|[-–•*>]", text)
        and len(spans(text)) == 1
    )


def is_prose(text: str, patterns: Patterns) -> bool:
    """Whether a line is a paragraph: long, and ended by a full stop."""
    return len(text) >= _MIN_PROSE and _FULL_STOP.search(text) is not None and not has_credit(text, patterns)
