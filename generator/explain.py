"""How a file was read, step by step, for a person at a terminal.

Goes in: Explained: an article with what the archive knows of it, or why there is none. Comes out: lines of text, in
French, at most WIDTH wide but for words that are longer; nothing in them acts on a terminal. Nothing stays on disk.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.compose import apparatus, wording
from generator.config import FILE, Config, ruled
from generator.knowledge.tags import settled
from generator.model import (
    KINDS,
    Archive,
    Article,
    Item,
    Mention,
    Part,
    Passage,
    PassageRole,
    Reading,
    Unresolved,
)
from generator.provenance import stretches

WIDTH = 80
_LONGEST = 150
"""Characters of a passage that are shown."""
_LABEL = 14
_ROLES: dict[PassageRole, str] = {
    "title": "titre",
    "lead": "chapeau",
    "body": "texte",
    "caption": "légende",
    "credit": "crédit",
    "dateline": "lieu et jour",
    "header": "en-tête",
    "signature": "signature",
    "related": "annonce",
    "removed": "retiré",
}
_PARTS: dict[Part, str] = {"title": "titre", "lead": "chapeau", "body": "texte", "caption": "légende"}
_NUMBERED: frozenset[PassageRole] = frozenset({"body", "caption", "related"})


@dataclass(frozen=True, slots=True)
class Explained:
    """What is known of one file. Either `article` or `item`, which says why there is none; both for a second copy."""

    path: str
    article: Article | None = None
    item: Item | None = None
    together: bool = False
    """Whether it was read with all other files of its corpus."""
    language: str = ""
    """Why the article is held to be in its language."""
    named: tuple[tuple[Mention, str], ...] = ()
    """Each mention with the name of what it names."""
    unresolved: tuple[Unresolved, ...] = ()
    family: tuple[tuple[str, str], ...] = ()
    """(title, path) of every version of the same dispatch, the one that leads first; empty where there is but one."""


def failed(item: Item) -> Explained:
    """Why a file is no article."""
    return Explained(item.path, item=item)


def alone(article: Article, reading: Reading, language: str) -> Explained:
    """An article of no archive: what it names is known as far as it says so itself."""
    named = tuple((mention, mention.name) for mention in reading.mentions)
    return Explained(article.source.path, article, language=language, named=named)


def in_archive(path: str, archive: Archive, language: str) -> Explained:
    """A file as an archive has it: its article, or the one that has the same text."""
    item = next(item for item in archive.report.items if item.path == path)
    if item.article is None:
        return failed(item)
    articles = {article.id: article for article in archive.articles}
    article = articles[item.article]
    names = {entity.id: entity.name for entity in archive.entities}
    family = next((one.articles for one in archive.families if article.id in one.articles), ())
    return Explained(
        path,
        article,
        item if item.outcome == "duplicate" else None,
        True,
        language,
        tuple((mention, names[id_]) for mention, id_ in archive.mentions[article.id]),
        tuple(one for one in archive.unresolved if one.mention.article == article.id),
        tuple((articles[id_].title, articles[id_].source.path) for id_ in family),
    )


def why_language(article: Article, config: Config, given: str | None) -> str:
    """Why an article is held to be in its language. `given`: what came with the file."""
    ruling = ruled(config.readings, article.source.path, "language")
    if ruling is not None:
        return f"décidée dans {FILE}, pour {ruling.path}"
    if given and settled(given) == article.language:
        return "donnée avec le fichier"
    if article.language == config.language:
        return "celle de l’archive ; le texte n’en montre pas d’autre"
    return "reconnue à ses mots"


def text(explained: Explained) -> str:
    """All that is to be said, with a line end behind each line."""
    return "".join(f"{line}\n" for line in _lines(explained))


def _lines(explained: Explained) -> Iterator[str]:
    yield _plain(explained.path)
    if explained.item is not None:
        yield from _outcome(explained.item)
    article = explained.article
    if article is None:
        return
    yield ("Lu avec tout son corpus." if explained.together else "Lu seul, hors de tout corpus.")
    for title, section in _SECTIONS:
        lines = list(section(explained, article))
        if lines:
            yield ""
            yield title
            yield from lines


def _outcome(item: Item) -> Iterator[str]:
    said = {"quarantined": "en quarantaine", "skipped": "laissé de côté", "duplicate": "en double"}
    yield from _row("Issue", f"{said.get(item.outcome, item.outcome)} [{item.code}]")
    yield from _row("Raison", item.reason)
    if item.remedy:
        yield from _row("Remède", item.remedy)


def _file(explained: Explained, article: Article) -> Iterator[str]:
    source = article.source
    if source.path != explained.path:
        yield from _row("Lu dans", source.path)
    yield from _row("Taille", wording.ngettext("%(num)s octet", "%(num)s octets", source.bytes))
    yield from _row("SHA-256", source.sha256)
    faults = wording.illegible(source.unreadable) or "sans octet illisible"
    yield from _row("Encodage", f"{source.encoding}, {faults}")
    yield from _row("Langue", f"{wording.language(article.language)} [{article.language}], {explained.language}")
    if article.profile.name:
        yield from _row("Source", wording.profile(article.profile))
    if source.url:
        yield from _row("Adresse", source.url)


def _date(_: Explained, article: Article) -> Iterator[str]:
    date = article.date
    yield from _row("Date", f"{wording.date(date.edtf)}{f' [{date.edtf}]' if date.edtf else ''}")
    yield from _row("", wording.basis(date))
    if date.basis in ("partial", "unknown"):
        yield from _row("", "Rien dans le fichier n’en dit plus : ce qui n’est pas su reste inconnu.")
    for moment in article.moments:
        place = _place(moment.part, moment.paragraph)
        yield from _row("Jour nommé", f"{wording.quoted(moment.surface)} ({place}) : {wording.date(moment.edtf)}")


def _parts(_: Explained, article: Article) -> Iterator[str]:
    found = groupby(stretches(article), key=lambda stretch: id(stretch.passage))
    for _key, group in found:
        held = list(group)
        passage = held[0].passage
        if passage.role == "space":
            continue
        read = "".join(one.text if one.repair is None else one.repair.after for one in held)
        yield from _row(_label(passage), _shortened(read) + _why(passage))


def _label(passage: Passage) -> str:
    label = _ROLES.get(passage.role, passage.role)
    return f"{label} {passage.number + 1}" if passage.role in _NUMBERED else label


def _why(passage: Passage) -> str:
    """The rule that read a passage: in words, where it took it off."""
    if passage.role in ("header", "dateline", "signature", "removed"):
        said = apparatus.words("removals", passage.rule)
        return f" ← {said} [{passage.rule}]" if said != passage.rule else f" ← [{passage.rule}]"
    return "" if passage.rule in ("", passage.role) else f" ← [{passage.rule}]"


def _repairs(_: Explained, article: Article) -> Iterator[str]:
    by_rule = sorted(article.repairs, key=lambda repair: repair.rule)
    for rule, repairs in groupby(by_rule, key=lambda repair: repair.rule):
        said = apparatus.words("repairs", rule)
        yield f"  {said} [{rule}]" if said != rule else f"  [{rule}]"
        for repair in repairs:
            after = _plain(repair.after) or "(rien)"
            yield from _row(_place(repair.part, repair.paragraph), f"{_plain(repair.before) or '(rien)'} → {after}", 4)


def _named(explained: Explained, _: Article) -> Iterator[str]:
    for kind in KINDS:
        counted: dict[str, list[str]] = {}
        for mention, name in explained.named:
            if mention.kind == kind:
                counted.setdefault(name, []).append(mention.rule)
        if counted:
            yield from _row(
                wording.PLURAL[kind], f"{wording.SPACE}; ".join(_tally(name, rules) for name, rules in counted.items())
            )
    for one in explained.unresolved:
        yield from _row("Indécis", f"{wording.quoted(one.mention.surface)} : {one.reason}")


def _tally(name: str, rules: Sequence[str]) -> str:
    said = ", ".join(dict.fromkeys(rules))
    return f"{name} ({len(rules)}{wording.SPACE}; {said})" if len(rules) > 1 else f"{name} ({said})"


def _others(explained: Explained, article: Article) -> Iterator[str]:
    for path in article.duplicates:
        yield from _row("Même texte", path)
    for number, (title, path) in enumerate(explained.family):
        here = " – ce fichier" if path == article.source.path else ""
        role = "mène" if number == 0 else "version"
        yield from _row(role, f"{wording.quoted(title)} {path}{here}")


_SECTIONS: tuple[tuple[str, Callable[[Explained, Article], Iterator[str]]], ...] = (
    ("Le fichier", _file),
    ("La date", _date),
    ("Ses parties, dans l’ordre du fichier", _parts),
    ("Ce qui est réparé", _repairs),
    ("Ce qu’il nomme, et la règle qui l’a lu", _named),
    ("Autres fichiers de la même dépêche", _others),
)


def _place(part: Part, number: int) -> str:
    return f"{_PARTS[part]} {number + 1}" if part in ("body", "caption") else _PARTS[part]


def _shortened(passage: str) -> str:
    shown = " ".join(passage.split())
    if len(shown) <= _LONGEST:
        return shown
    head, tail = shown[: _LONGEST - 40].rsplit(" ", 1)[0], shown[-30:].split(" ", 1)[-1]
    return f"{head} […] {tail} ({wording.number(len(passage))} caractères)"


def _row(label: str, said: str, indent: int = 2) -> Iterator[str]:
    """A label and what is said of it, wrapped beside it."""
    first = " " * indent + f"{label:<{_LABEL}} "
    yield from textwrap.wrap(
        _plain(said),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def _plain(said: str) -> str:
    """On one line, with nothing that a terminal would act on."""
    return apparatus.visible(said).replace("\n", "↵").replace("\t", "‹U+0009›")
