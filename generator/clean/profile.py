"""By the habits of which source a page is read: as its owner decided, as the page's own marks tell, else the default.

Goes in: a Draft of lines; comes out: the same with its profile, why this one, and the habits that apply: those of the
source, of what it carries, and the generic ones. A page of one agency quotes another and carries its pictures, so marks
count by what they are, not by how many: where the page lies, how it is made, who signs it, who opens it, whose
pictures it has. What two sources share tells nothing; where two are as likely, none is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from urllib.parse import urlsplit

from generator.clean import opening
from generator.clean.draft import Draft
from generator.clean.patterns import Patterns, compiled, credit_at_end
from generator.clean.segment import signature
from generator.clean.segment.lines import is_prose
from generator.config import ruled
from generator.knowledge.sources import SourceProfile, applied, generic, known, merged, picture_agencies
from generator.model import Profile

_HOST, _MADE, _SIGNED, _OPENED, _PICTURE, _QUOTED = range(6, 0, -1)
"""What a mark weighs. The strongest decides; their sum only between sources whose strongest is the same."""
_MIN_BODY = 60
"""A line that is nothing but an agency signs only behind a line of at least this length."""
_OPENING_LINES = 6
_MAX_LINES = 80
"""Where a page of many lines is looked at: its first and its last ones."""
_MAX_WORDS = 80
_ADDRESS = re.compile(r"https?://\S+")
"""Where a crawler found the page, on its first line."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """What one stretch of the page says for a source."""

    source: str
    weight: int
    words: str


def profile(draft: Draft) -> Draft:
    """The draft with its profile and its habits."""
    own = draft.guidance.sources
    told = {one.name: one for one in (*known(own), generic())}
    decided = ruled(draft.guidance.rulings, draft.document.path, "source")
    if decided is not None and decided.source in told:
        chosen = Profile(decided.source, "decided", f"[[readings]] path = {decided.path}")
        return _with(draft, (told[decided.source],), chosen)
    found = _recognised(draft, known(own))
    if found is not None:
        return _with(draft, (told[found.source],), Profile(found.source, "recognised", found.words))
    names = " + ".join(one.name for one in own) or generic().name
    return _with(draft, tuple(told[one.name] for one in own), Profile(names, "default"))


def _with(draft: Draft, chosen: tuple[SourceProfile, ...], why: Profile) -> Draft:
    return replace(draft, habits=applied(chosen, draft.guidance.sources), profile=why)


def _recognised(draft: Draft, sources: tuple[SourceProfile, ...]) -> _Mark | None:
    """The strongest mark of the source that the page tells; None where it tells none, or two alike. The corpus's own
    sources come before those of the program."""
    by_source: dict[str, dict[int, _Mark]] = defaultdict(dict)
    for mark in _marks(draft, sources):
        by_source[mark.source].setdefault(mark.weight, mark)
    own = {one.name for one in draft.guidance.sources}
    ranks = {name: (max(marks), sum(marks), name in own) for name, marks in by_source.items()}
    first = max(ranks.values(), default=(_QUOTED, 0, False))
    if first[0] == _QUOTED:
        return None
    told = [one for one in sources if ranks.get(one.name) == first]
    # A site comes before what it carries.
    best = next((one for one in told if {other.name for other in told if other is not one} <= set(one.carries)), None)
    return None if best is None else by_source[best.name][first[0]]


def _marks(draft: Draft, sources: tuple[SourceProfile, ...]) -> Iterator[_Mark]:
    every = compiled(merged(draft.guidance.sources))
    owners = _owners(sources)
    lines = [piece.text for _, piece in draft.of("line")]
    url = dict(draft.document.metadata).get("url") or next((line for line in lines[:1] if _ADDRESS.match(line)), None)
    if url:
        yield from _of_host(url, sources)
    lines[:1] = [_without_header(line) for line in lines[:1]]
    if len(lines) > _MAX_LINES:
        lines = lines[: _MAX_LINES // 2] + lines[-_MAX_LINES // 2 :]
    yield from _of_make(lines, sources)
    yield from _of_signature(lines, every, owners)
    for line in lines[:_OPENING_LINES]:
        opened = opening.match(line, merged(draft.guidance.sources), draft.language)
        if opened is not None and opened.agency is not None:
            yield from _named(re.split(r"\s*/\s*", opened.agency), owners, _OPENED, line[: opened.end].strip())
            break
    for line in lines:
        credit = credit_at_end(line, every)
        if credit is not None:
            names = [name for name in re.split(r"\s?[/,–-]\s?", credit["name"]) if name not in picture_agencies()]
            yield from _named(names, owners, _PICTURE, credit[0].strip())


def _without_header(line: str) -> str:
    """A first line without what a crawler wrote before it."""
    ends = (found.end() for header in compiled(generic()).headers if (found := header.match(f"{line} ")))
    return line[next(ends, 0) :] or line


def _of_host(url: str, sources: tuple[SourceProfile, ...]) -> Iterator[_Mark]:
    host = _host(url)
    for source in sources:
        if any(host == one or host.endswith(f".{one}") for one in source.hosts):
            yield _Mark(source.name, _HOST, host)


def _host(url: str) -> str:
    """The host of an address; none where it is not well formed."""
    try:
        return urlsplit(url.split(maxsplit=1)[0] if "//" in url else f"//{url}").hostname or ""
    except (ValueError, IndexError):
        return ""


def _of_make(lines: Iterable[str], sources: tuple[SourceProfile, ...]) -> Iterator[_Mark]:
    forms = _forms(sources)
    for line in lines:
        for form in forms:
            words = form.made(line)
            if words is not None:
                yield _Mark(form.source, _MADE, words.strip()[:_MAX_WORDS])
            words = form.counted(line)
            if words is not None:
                yield _Mark(form.source, _PICTURE, words.strip())


def _of_signature(lines: Sequence[str], every: Patterns, owners: Mapping[str, SourceProfile]) -> Iterator[_Mark]:
    """The first signature. An agency alone on its line with a paragraph behind it owns a picture."""
    longest = 0
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        found = signature.find(line, every, alone=longest >= _MIN_BODY)
        longest = max(longest, len(line))
        if found is None or found.kind == "word" or (found.kind == "alone" and is_prose(following, every)):
            continue
        words = line[found.start : found.end]
        yield from _named(re.split(r"\s?[/–-]\s?", words), owners, _SIGNED, words)
        return


def _named(names: list[str], owners: Mapping[str, SourceProfile], weight: int, words: str) -> Iterator[_Mark]:
    """Who publishes carries one of the others in a chain (`NDEL/VNA`), or stands last in it (`AFP/VNA/CVN`); the others
    are quoted."""
    told = [owners[name] for name in names if name in owners]
    others = {one.name for one in told}
    publisher = next((one for one in reversed(told) if others & set(one.carries)), told[-1] if told else None)
    for one in told:
        yield _Mark(one.name, weight if one is publisher else _QUOTED, words)


@cache
def _owners(sources: tuple[SourceProfile, ...]) -> Mapping[str, SourceProfile]:
    """Names that sign → the one source that they mean."""
    found: dict[str, list[SourceProfile]] = defaultdict(list)
    for source in sources:
        for name in dict.fromkeys((*source.acronyms, *source.signatures)):
            found[name].append(source)
    return {name: meant[0] for name, meant in found.items() if len(meant) == 1}


@dataclass(frozen=True, slots=True)
class _Form:
    """How lines look that only pages of one source have."""

    source: str
    begin: re.Pattern[str]
    counters: tuple[str, ...]
    """Words that, with a number behind, count pictures."""
    ends: tuple[str, ...]
    """Words behind the last sentence."""

    def made(self, line: str) -> str | None:
        """What such a line says."""
        match = self.begin.match(line)
        if match is None:
            ended = next((word for word in self.ends if line.endswith(word)), None)
            match = None if ended is None else re.search(rf"(?<=[.!?…»”\"])\s{{1,3}}{re.escape(ended)}$", line)
        return None if match is None else match[0]

    def counted(self, line: str) -> str | None:
        """The counter of a picture."""
        word = next((word for word in self.counters if word in line), None)
        match = None if word is None else re.search(rf"(?<!\w){re.escape(word)}\s*\d{{1,3}}(?!\d)", line)
        return None if match is None else match[0]


@cache
def _forms(sources: tuple[SourceProfile, ...]) -> tuple[_Form, ...]:
    common = generic()
    return tuple(
        _Form(
            one.name,
            re.compile("|".join(_looks(one, common)) or r"(?!)"),
            tuple(words for words in one.gallery_marks if not words.isascii()),
            tuple(words for words in one.end_marks if words not in common.end_marks),
        )
        for one in sources
    )


def _looks(one: SourceProfile, common: SourceProfile) -> Iterator[str]:
    """The starts of its lines. Groups lose their names, for two may have the same."""
    begins = (re.escape(words) for words in one.boilerplate if words not in common.boilerplate)
    yield from (rf"(?:{form})" for form in begins)
    yield from (rf"(?:{_nameless(form)})" for form in (*one.marks, *one.headers, *one.footers))
    yield from (rf"(?:{_nameless(form)})$" for form in one.bylines)


def _nameless(form: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", form)
