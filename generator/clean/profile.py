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
from generator.clean.patterns import Patterns, compiled, credit_at_end, label_from
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
_STOPS = tuple('.!?…»”"')
_NUMBER = re.compile(r"\s*\d{1,3}(?!\d)")
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
    sources come before those of the program, and a site before what it carries."""
    by_source: dict[str, dict[int, _Mark]] = defaultdict(dict)
    for weight, marks in _marks(draft, sources):
        for mark in marks:
            by_source[mark.source].setdefault(mark.weight, mark)
        found = [of[weight] for of in by_source.values() if weight in of]
        if len(found) == 1 and max(map(max, by_source.values())) == weight:
            return found[0]  # weaker marks could not tell otherwise
    own = {one.name for one in draft.guidance.sources}
    ranks = {name: (max(of), sum(of), name in own) for name, of in by_source.items() if max(of) != _QUOTED}
    first = max(ranks.values(), default=None)
    if first is None:
        return None
    told = [one for one in sources if ranks.get(one.name) == first]
    best = next((one for one in told if {other.name for other in told if other is not one} <= set(one.carries)), None)
    return None if best is None else by_source[best.name][first[0]]


def _marks(draft: Draft, sources: tuple[SourceProfile, ...]) -> Iterator[tuple[int, Iterator[_Mark]]]:
    """The marks by what they weigh, the strongest first."""
    every = merged(draft.guidance.sources)
    owners, looks = _owners(draft.guidance.sources), _looks(draft.guidance.sources)
    lines = [piece.text for _, piece in draft.of("line")]
    url = dict(draft.document.metadata).get("url") or next((line for line in lines[:1] if _ADDRESS.match(line)), None)
    yield _HOST, _of_host(url or "", sources)
    lines[:1] = [_without_header(line) for line in lines[:1]]
    if len(lines) > _MAX_LINES:
        lines = lines[: _MAX_LINES // 2] + lines[-_MAX_LINES // 2 :]
    yield _MADE, _of_make(lines, looks)
    yield _SIGNED, _of_signature(lines, compiled(every), owners)
    yield _OPENED, _of_opening(lines, every, draft.language, owners)
    yield _PICTURE, _of_pictures(lines, compiled(every), looks, owners)


def _without_header(line: str) -> str:
    """A first line without what a crawler wrote before it."""
    ends = (found.end() for header in compiled(generic()).headers if (found := header.match(f"{line} ")))
    return line[next(ends, 0) :] or line


def _of_host(url: str, sources: tuple[SourceProfile, ...]) -> Iterator[_Mark]:
    host = _host(url)
    for source in sources if host else ():
        if any(host == one or host.endswith(f".{one}") for one in source.hosts):
            yield _Mark(source.name, _HOST, host)


def _host(url: str) -> str:
    """The host of an address; none where it is not well formed."""
    try:
        return urlsplit(url.split(maxsplit=1)[0] if "//" in url else f"//{url}").hostname or ""
    except (ValueError, IndexError):
        return ""


def _of_make(lines: Iterable[str], looks: _Looks) -> Iterator[_Mark]:
    for line in lines:
        if looks.any_begin.match(line) is not None:
            for source, begin in looks.begins:
                match = begin.match(line)
                if match is not None:
                    yield _Mark(source, _MADE, match[0].strip()[:_MAX_WORDS])
        for source, word in looks.ends:
            if line.endswith(word) and line[: -len(word)].rstrip().endswith(_STOPS):
                yield _Mark(source, _MADE, word)


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


def _of_opening(
    lines: Sequence[str], every: SourceProfile, language: str, owners: Mapping[str, SourceProfile]
) -> Iterator[_Mark]:
    for whole in lines[:_OPENING_LINES]:
        line = _behind_caption(whole, compiled(every))
        opened = opening.match(line, every, language)
        if opened is not None and opened.agency is not None:
            yield from _named(re.split(r"\s*/\s*", opened.agency), owners, _OPENED, line[: opened.end].strip())
            return


def _behind_caption(line: str, every: Patterns) -> str:
    """What follows a caption with its credit on one line; else the line."""
    start = label_from(line, every)
    credit = None if start is None else every.credit_inside.search(line, start)
    return line if credit is None else line[credit.end() :]


def _of_pictures(
    lines: Iterable[str], every: Patterns, looks: _Looks, owners: Mapping[str, SourceProfile]
) -> Iterator[_Mark]:
    for line in lines:
        credit = credit_at_end(line, every)
        if credit is not None:
            names = [name for name in re.split(r"\s?[/,–-]\s?", credit["name"]) if name not in picture_agencies()]
            yield from _named(names, owners, _PICTURE, credit[0].strip())
        for source, word in looks.counters:
            at = line.find(word)
            match = _NUMBER.match(line, at + len(word)) if at >= 0 else None
            if match is not None:
                yield _Mark(source, _PICTURE, line[at : match.end()])


def _named(names: list[str], owners: Mapping[str, SourceProfile], weight: int, words: str) -> Iterator[_Mark]:
    """Who publishes stands last in a chain (`AFP/VNA/CVN`, `NDEL/VNA`); the others are quoted."""
    told = [owners[name].name for name in names if name in owners]
    yield from (_Mark(source, _QUOTED, words) for source in told[:-1])
    yield from (_Mark(source, weight, words) for source in told[-1:])


@cache
def _owners(own: tuple[SourceProfile, ...]) -> Mapping[str, SourceProfile]:
    """Names that sign → the one source that they mean: the corpus's own before those of the program."""
    found: dict[str, list[SourceProfile]] = defaultdict(list)
    for source in known(own):
        for name in dict.fromkeys((*source.acronyms, *source.signatures)):
            found[name].append(source)
    own_names = {one.name for one in own}
    return {
        name: meant[0]
        for name, meant in found.items()
        if len(meant) == 1 or sum(source.name in own_names for source in meant) == 1
    }


@dataclass(frozen=True, slots=True)
class _Looks:
    """How lines look that only pages of one source have."""

    any_begin: re.Pattern[str]
    """Whether a line begins as one of any source."""
    begins: tuple[tuple[str, re.Pattern[str]], ...]
    ends: tuple[tuple[str, str], ...]
    """Words behind the last sentence."""
    counters: tuple[tuple[str, str], ...]
    """Words that, with a number behind, count pictures, but those that a French text may hold."""


@cache
def _looks(own: tuple[SourceProfile, ...]) -> _Looks:
    sources, common = known(own), generic()
    begins = [(one.name, "|".join(_begins(one, common))) for one in sources]
    begins = [(name, words) for name, words in begins if words]
    return _Looks(
        re.compile("|".join(words for _, words in begins) or "(?!)"),
        tuple((name, re.compile(words)) for name, words in begins),
        tuple((one.name, word) for one in sources for word in one.end_marks if word not in common.end_marks),
        tuple((one.name, word) for one in sources for word in one.gallery_marks if not word.isascii()),
    )


def _begins(one: SourceProfile, common: SourceProfile) -> Iterator[str]:
    """The starts of its lines. Groups lose their names, for two may have the same."""
    yield from (re.escape(words) for words in one.boilerplate if words not in common.boilerplate)
    yield from (f"(?:{_nameless(form)})" for form in (*one.marks, *one.headers, *one.footers))
    yield from (f"(?:{_nameless(form)})$" for form in one.bylines)


def _nameless(form: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", form)
