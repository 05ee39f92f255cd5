"""The versions of one dispatch, told apart for readers: which leads, what another has instead, word by word.

Goes in: a page's place, an article. Comes out: Versions, or None for an article of no family: on the page of a version
what parts it from the one that leads; on the page of that one the others. Nothing stays on disk.

Words are compared as they stand, but for the shapes of apostrophes and spaces; how a text is cut into paragraphs is no
difference. Of what differs the words around it are shown, of a long passage its beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from generator.compose import inert, wording
from generator.compose.inert import Markdown
from generator.compose.site import Here, Site
from generator.model import Article

_AROUND = 6
"""Equal words that are shown on each side of a difference."""
_JOINED = 2
"""Between two differences so few equal words are a part of them."""
_LONGEST = 40
"""Words of one passage that are shown."""
_MOST = 30
"""Differences that a page shows."""
_AS_THEY_ARE = 1500
"""Longer texts are compared without regard to their commonest words, so that the cost stays near to linear."""
_SHORTER = 10
"""From so many words on, a version is told to be shorter."""
_SHAPES = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": None, "\u202f": None})


@dataclass(frozen=True)
class Difference:
    """A place where two versions differ: which part it is in, its words with <del> and <ins>."""

    where: str
    what: str | None
    """Which of the two has it, where only one has."""
    text: Markdown


@dataclass(frozen=True)
class Version:
    """Another version and, in words, what is unlike in it: `autre titre, 3 passages différents`."""

    article: Article
    unlike: str


@dataclass(frozen=True)
class Versions:
    """The other versions of an article's dispatch. `leader` is None on the page of the one that leads."""

    leader: Article | None
    unlike: str
    others: tuple[Version, ...]
    differences: tuple[Difference, ...] = ()
    more: int = 0
    """Differences that are not shown."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    key: str
    where: int
    """The number of its paragraph, from 1; 0 for the lead."""


_Edit = tuple[int, int, int, int]
"""words[i1:i2] of the version stand where words[j1:j2] of the leader do."""


def of(site: Site, article: Article) -> Versions | None:
    """What the page of an article tells of the other versions."""
    if article.id not in site.families:
        return None
    leader, *others = (site.articles[id_] for id_ in site.families[article.id].articles)
    if article is leader:
        return Versions(None, "", tuple(Version(other, _unlike(other, leader)) for other in others))
    rest = tuple(Version(other, _unlike(other, leader)) for other in others if other is not article)
    found = [*_around_the_text(article, leader), *_of_texts(article, leader)]
    return Versions(leader, _unlike(article, leader), rest, tuple(found[:_MOST]), len(found[_MOST:]))


def links(here: Here, id_: str) -> Markdown | None:
    """The other versions of a dispatch, for a list in which the one that leads stands."""
    others = here.site.versions(id_)
    if not others:
        return None
    named = zip(_told_apart(others, here.site.articles[id_]), others, strict=True)
    shown = [here.link(words, here.site.path(other.id)) for words, other in named]
    head = wording.ngettext("Autre version", "Autres versions", len(others))
    return Markdown(f"<small>{head}{wording.SPACE}: {' · '.join(shown)}</small>")


def _told_apart(others: Sequence[Article], leader: Article) -> list[str]:
    """A name for each version, by its title where that is its own: the title with what is unlike, where two share it;
    numbered, where that tells nothing either."""
    unlike = [_unlike(other, replace(leader, title=other.title)) for other in others]
    own = [other.title != leader.title for other in others]
    titles = [other.title if named else said for other, said, named in zip(others, unlike, own, strict=True)]
    fuller = [
        f"{title} ({said})" if named and titles.count(title) > 1 else title
        for title, said, named in zip(titles, unlike, own, strict=True)
    ]
    return [f"{name} (n° {place})" if fuller.count(name) > 1 else name for place, name in enumerate(fuller, start=1)]


def _unlike(version: Article, leader: Article) -> str:
    """How a version differs from the one that leads, in a few words."""
    said: list[str] = []
    if version.title != leader.title:
        said.append(wording.gettext("autre titre"))
    edits = _edits(version, leader)
    fewer = len(_words(leader)) - len(_words(version))
    if fewer >= _SHORTER:
        said.append(wording.ngettext("un mot de moins", "%(num)s mots de moins", fewer))
    replaced = sum(i1 < i2 for i1, i2, _, _ in edits)
    if replaced:
        said.append(wording.ngettext("un passage différent", "%(num)s passages différents", replaced))
    elif edits and fewer < _SHORTER:
        said.append(wording.gettext("quelques mots de moins"))
    if version.date.edtf != leader.date.edtf:
        said.append(wording.gettext("autre date"))
    if version.captions != leader.captions:
        said.append(wording.gettext("autres légendes"))
    return ", ".join(said) or wording.gettext("même texte")


def _around_the_text(version: Article, leader: Article) -> Iterator[Difference]:
    for where, part in _PARTS:
        ours, theirs = part(version), part(leader)
        if ours != theirs:
            pieces = (f"<{tag}>{inert.inline(text)}</{tag}>" for tag, text in (("del", ours), ("ins", theirs)) if text)
            yield Difference(wording.gettext(where), _what(bool(ours), bool(theirs)), inert.opened(" ".join(pieces)))


def _captions(article: Article) -> str:
    return " · ".join(" – ".join(filter(None, (one.text, one.credit))) for one in article.captions)


_PARTS: tuple[tuple[str, Callable[[Article], str]], ...] = (
    ("Titre", lambda article: article.title),
    ("Date", lambda article: wording.date(article.date.edtf)),
    ("Légendes", _captions),
)
"""What is compared as a whole."""


def _of_texts(version: Article, leader: Article) -> Iterator[Difference]:
    ours, theirs = _words(version), _words(leader)
    edits = _edits(version, leader)
    for place, (i1, i2, j1, j2) in enumerate(edits):
        before = min(_AROUND, j1 - (edits[place - 1][3] if place else 0))
        after = min(_AROUND, (edits[place + 1][2] if place + 1 < len(edits) else len(theirs)) - j2)
        pieces = [
            "… " if j1 - before else "",
            _plain(theirs[j1 - before : j1]),
            _marked("del", ours[i1:i2]),
            _marked("ins", theirs[j1:j2]),
            _plain(theirs[j2 : j2 + after]),
            "…" if j2 + after < len(theirs) else "",
        ]
        shown = inert.opened("".join(pieces).strip())
        yield Difference(_where(theirs, j1, j2), _what(i1 < i2, j1 < j2), shown)


def _plain(words: Sequence[_Word]) -> str:
    return "".join(f"{inert.inline(word.text)} " for word in words)


def _marked(tag: str, words: Sequence[_Word]) -> str:
    if not words:
        return ""
    text = inert.inline(" ".join(word.text for word in words[:_LONGEST]))
    hidden = len(words[_LONGEST:])
    cut = wording.ngettext("… et un mot", "… et %(num)s mots", hidden) if hidden else ""
    return f"<{tag}>{text}</{tag}> " + (f"<small>{cut}</small> " if cut else "")


def _what(ours: bool, theirs: bool) -> str | None:
    if ours and theirs:
        return None
    return wording.gettext("ici seulement") if ours else wording.gettext("absent d’ici")


def _where(theirs: Sequence[_Word], j1: int, j2: int) -> str:
    """The part of the leading version where a difference stands; of what only the other has, the one before it."""
    places = [word.where for word in theirs[j1:j2] or theirs[max(0, j1 - 1) : j1] or theirs[:1]]
    first, last = (places[0], places[-1]) if places else (0, 0)
    if not first:
        return wording.gettext("Chapeau") if not last else wording.gettext("Début du texte")
    if first == last:
        return wording.gettext("Paragraphe %(number)s", number=first)
    return wording.gettext("Paragraphes %(first)s à %(last)s", first=first, last=last)


@lru_cache(maxsize=64)
def _words(article: Article) -> tuple[_Word, ...]:
    """The words of the lead and the paragraphs."""
    parts = enumerate((article.lead or "", *article.paragraphs))
    return tuple(
        _Word(word, word.translate(_SHAPES), where) for where, text in parts for word in inert.shown(text).split()
    )


@lru_cache(maxsize=64)
def _edits(version: Article, leader: Article) -> tuple[_Edit, ...]:
    """Where the words differ; differences with next to nothing between them are one."""
    ours, theirs = ([word.key for word in _words(article)] for article in (version, leader))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=max(len(ours), len(theirs)) > _AS_THEY_ARE)
    edits: list[_Edit] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if edits and j1 - edits[-1][3] <= _JOINED:
            edits[-1] = (edits[-1][0], i2, edits[-1][2], j2)
        else:
            edits.append((i1, i2, j1, j2))
    return tuple(edits)
