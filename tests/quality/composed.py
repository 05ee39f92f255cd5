"""Composed pages: articles of the sample, laid out as real pages lay theirs out, with pictures in every form that is
known and the teasers of other articles behind them.

Goes in: gold dispatches and a seed. Comes out: pages whose every line is known. The same seed gives the same pages. The
forms are those that pages of agencies were seen to have; what a form says is drawn from other dispatches, so that the
lines of a page are as near to each other, or as far, as chance has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model import Related
from tests.gold.dice import Dice
from tests.gold.load import GoldCaption, GoldDispatch

Kind = Literal["text", "tail", "picture", "off"]
Picture = tuple[str | None, str | None]

TAILS = (
    ("title and teaser", 6.0),
    ("picture, title and teaser", 4.0),
    ("title twice", 2.0),
    ("titles", 2.0),
    ("first letter lost", 2.0),
    ("ellipsis", 1.5),
    ("cut short", 1.5),
)
COUNTS = ((1, 4.0), (2, 2.0), (3, 2.0), (5, 2.0))
AGENCY = "VNA"
"""Whose pages have these forms."""
SIGNATURES = (" – {}", " -{}", "- {}", ". – {}", ' " - {}', "\n{}", " {}.")
HEADINGS = ("Voir plus", "Sur le même sujet", "À lire aussi")
LABELS = ("Photo : ", "Photo: ", "Photo :", "Crédit photo : ", "Source: ", "PHOTO : ", "Photos : ")
OWNERS = (
    "VNA",
    "AFP",
    "VNA/CVN",
    "Nhan Sang/VNA/CVN",
    "AVI",
    "baoquocte.vn",
    "Jean Roux",
    "Reuters",
    "Internet",
)
STRANGERS = (
    "Mission permanente auprès des Nations unies",
    "ambassade de France",
    "Le Monde diplomatique",
    "comité d’organisation",
)
"""Owners that no source names."""
PICTURES: tuple[tuple[tuple[tuple[str, ...], tuple[str, str]], float], ...] = (
    ((("{text} {label}{owner}",), ("text", "owner")), 5.0),
    ((("{bare} (Photo : {owner})",), ("bare", "owner")), 2.0),
    ((("{text}\n{label}{owner}",), ("text", "owner")), 2.0),
    ((("{title} {mark} {number}{text} {label}{owner}",), ("text", "owner")), 4.0),
    ((("{title} {mark} {number}", "{text} {label}{owner}"), ("text", "owner")), 2.0),
    ((("{plain} hinh anh {number}{text} {label}{owner}",), ("text", "owner")), 1.0),
    ((("{title} {mark} {number}{text}",), ("text", "")), 2.0),
    ((("{title} {mark} {number}{text} {label}{stranger}",), ("text", "stranger")), 1.0),
    ((("{text} {label}{owner}", "{text} {label}{owner}"), ("text", "owner")), 1.5),
    ((("{bare} |",), ("bare", "")), 1.5),
    ((("{sided}",), ("sided", "")), 2.0),
    ((("{label}{owner}",), ("", "owner")), 1.5),
    ((("{bare}", "{bare}"), ("bare", "")), 1.0),
    ((("{bare}",), ("bare", "")), 1.0),
)
"""The lines of a picture, and what caption and credit they tell, each with how often it is drawn."""
SIDES = ("à gauche", "droite", "au centre", "2e, à droite", "debout")
_MAX_BETWEEN = 32
_ACCENTS = str.maketrans("éèêëàâîïôûùçÉÀÊ’", "eeeeaaiiouucEAE'")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as text, and what it is made of."""

    name: str
    text: str
    signed: bool
    kept: tuple[str, ...]
    """Lines of the article."""
    tail: tuple[str, ...]
    """Lines of other articles."""
    pictures: tuple[Picture, ...]
    related: tuple[Related, ...]
    """The other articles, as their lines tell them."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    kind: Kind
    shown: str = ""
    """What of the line the article shows, where that is not the whole line."""


def pages(golds: Sequence[GoldDispatch], rounds: int = 3) -> Iterator[Page]:
    """Pages of every dispatch: signed ones, unsigned ones, some with sections, some without anything behind them."""
    for number, gold in enumerate(golds):
        others = [golds[(number + step) % len(golds)] for step in range(3, 40, 5)]
        for turn in range(rounds):
            yield _page(gold, others, Dice(f"{gold.file} {turn}"), turn)


def _page(gold: GoldDispatch, others: Sequence[GoldDispatch], dice: Dice, turn: int) -> Page:
    signed = turn % 3 == 0
    pictures: list[Picture] = []
    lines = [_Line(gold.title, "text")]
    if gold.lead is not None:
        lines.append(_Line(gold.lead, "text"))
    body = [*gold.paragraphs]
    place = 0 if gold.lead is not None and gold.dateline is not None else 1
    sectioned = dice.chance(0.25)
    for at, paragraph in enumerate(body):
        if at == place:
            lines += _pictures(gold, dice, pictures)
        opened = at == 0 and gold.dateline is not None
        if sectioned and at > 1 and dice.chance(0.6):
            lines.append(_Line(_between(gold, dice), "text"))
        start = f"{gold.dateline.place} ({AGENCY}) – " if opened and gold.dateline else ""
        lines.append(_Line(start + paragraph, "text", paragraph))
    if signed:
        signature = dice.pick(SIGNATURES).format(AGENCY)
        lines[-1] = _Line(lines[-1].text + signature, "text", lines[-1].shown or lines[-1].text)
    related: list[Related] = []
    if dice.chance(0.8):
        lines += _tail(others, dice, related, headed=signed and dice.chance(0.3))
    separator = dice.pick(("\n\n", "\n"))
    return Page(
        f"{gold.file} {turn}",
        separator.join(line.text for line in lines),
        signed,
        tuple(line.shown or line.text for line in lines if line.kind == "text"),
        tuple(line.text for line in lines if line.kind == "tail"),
        tuple(pictures),
        tuple(related),
    )


def _between(gold: GoldDispatch, dice: Dice) -> str:
    """An intermediate title, of a few words: a body or a person of the article."""
    names = [*(body.name for body in gold.organisations), *(person.name for person in gold.persons)]
    named = [name for name in names if len(name) <= _MAX_BETWEEN]
    before = ("Le choix de ", "Ce que veut ", "", "Du côté de ", "Le point de vue de ")
    return f"{dice.pick(before)}{dice.pick(named)}" if named else "Les suites attendues"


def _tail(others: Sequence[GoldDispatch], dice: Dice, told: list[Related], *, headed: bool) -> Iterator[_Line]:
    if headed:
        yield _Line(dice.pick(HEADINGS), "off")
    form = dice.weighed(TAILS)
    count = dice.weighed(COUNTS)
    if form == "titles":
        count = max(2, count)
    for other in others[:count]:
        title, teaser = other.title, other.lead or other.paragraphs[0]
        if form == "first letter lost":
            title, teaser = (title[1:] if dice.chance(0.5) else title), teaser[1:]
        elif form == "ellipsis":
            teaser = _cut(teaser, dice) + dice.pick(("…", "..."))
        elif form == "cut short":
            teaser = _cut(teaser, dice)
        caption, owner = None, None
        if form.startswith("picture") and other.captions:
            caption, owner = other.captions[0].text or other.title, dice.pick(OWNERS)
            yield _Line(f"{caption} {dice.pick(LABELS)}{owner}", "tail")
        if form == "title twice":
            yield _Line(title, "tail")
        yield _Line(title, "tail")
        if form != "titles":
            yield _Line(teaser, "tail")
        told.append(Related(title.strip(), None if form == "titles" else teaser.strip(), caption, owner))


def _cut(text: str, dice: Dice) -> str:
    """A text that breaks off behind one of its later words."""
    words = text.split(" ")
    return " ".join(words[: dice.number(2 * len(words) // 3, len(words) - 1)]).rstrip(" .,;:")


def _pictures(gold: GoldDispatch, dice: Dice, told: list[Picture]) -> Iterator[_Line]:
    for number, caption in enumerate(gold.captions, start=1):
        if caption.text is not None:
            yield from _picture(gold, caption, dice, number, told)


def _picture(gold: GoldDispatch, caption: GoldCaption, dice: Dice, number: int, told: list[Picture]) -> Iterator[_Line]:
    text = str(caption.text)
    bare = text.rstrip(".")
    words = {
        "": "",
        "text": text,
        "bare": bare,
        "sided": f"{bare} ({dice.pick(SIDES)}).",
        "title": gold.title,
        "plain": re.sub(r"[^\w ]", "", gold.title.translate(_ACCENTS)),
        "mark": dice.pick(("ảnh", "- ảnh", "hình ảnh")),
        "number": str(number),
        "label": dice.pick(LABELS),
        "owner": dice.pick(OWNERS),
        "stranger": dice.pick(STRANGERS),
    }
    lines, (shown, owned) = dice.weighed(PICTURES)
    if not shown and told:
        lines, (shown, owned) = PICTURES[0][0]  # a credit alone would be of the picture before it
    told.append((words[shown] or None, words[owned] or None))
    yield from (_Line(line.format_map(words), "picture") for line in lines)
