"""Clean dispatch → the lines of a page as sites show them, and what was done to it.

Goes in: a GoldDispatch and the titles of others. Comes out: a text with its line ends, and a Record of the forms
chosen. Each part has its own dice, so that a new form of one part leaves the others as they were.

The forms were seen on real pages: header lines, datelines, galleries, leads said twice, signatures, teasers with a
heading and without, links in mid-article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.gold.dice import Dice
from tests.gold.load import LANGUAGE, GoldCaption, GoldDate, GoldDateline, GoldDispatch, GoldRelated
from tests.gold.wraps import glued, without_some_spaces

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DATELINES = (
    ("{place} ({agency}) – ", 6.0),
    ("{place} ({agency}) - ", 6.0),
    ("{place} ({agency})– ", 2.0),
    ("{place}({agency}) – ", 2.0),
    ("{place}({agency})– ", 1.0),
    ("{place}  ({agency}) – ", 1.0),
    ("{place} ({agency}) -  ", 1.0),
    ("{place} ({agency}) — ", 1.0),
)
"""`{place}` has the day behind it where the dateline bears the date."""
DAYS = (("{place}, {day}", 6.0), ("{place}, le {day}", 1.0))
ENGLISH_DAYS = (("{place}, {day}", 1.0),)
SIGNATURES = (
    (" – {name}", 6.0),
    (" - {name}", 5.0),
    (" -{name}", 5.0),
    ("- {name}", 1.0),
    (" . – {name}", 1.0),
    (' " - {name}', 1.0),
    ("\n\n{name}", 3.0),
)
CAPTIONS = (("gallery", 11.0), ("gallery, own line", 4.0), ("own line", 4.0), ("run on", 1.5))
"""`TITLE ảnh 1CAPTION`; the same on two lines; a line with a credit; a credit with the next paragraph behind it."""
COUNTERS = ((" ảnh {n}", 8.0), (" - ảnh {n}", 1.0), (" hình ảnh {n}", 1.0))
CREDITS = (("Photo : ", 6.0), ("Photo: ", 4.0), ("Source: ", 1.0), ("Crédit photo : ", 1.0))
ENGLISH_CREDITS = (("Photo: ", 6.0), ("Source: ", 1.0))
HEADINGS = ("Voir plus", "Sur le même sujet")
TAILS = (("heading", 5.0), ("plain", 4.0))


@dataclass(slots=True)
class Record:
    """What was done to one dispatch."""

    header: bool = False
    dateline: str | None = None
    lead_twice: bool = False
    signature: str | None = None
    wrapped: str = "no"
    """Whether line ends went in `all` paragraphs, in `some`, or in none: `no`."""
    width: int | None = None
    glued: list[str] = field(default_factory=list)
    lost_spaces: list[str] = field(default_factory=list)
    doubled_stops: int = 0
    captions: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tail: str | None = None
    teasers: int = 0
    titles_twice: int = 0


def page(gold: GoldDispatch, others: Sequence[str], *, counters: bool = True) -> tuple[str, Record]:
    """The page of a dispatch. `others`: titles that a link may lead to. `counters`: whether the page can hold `ảnh`."""
    record = Record()
    title = gold.title
    if gold.date.borne_by.startswith("header"):
        record.header = True
        title = f" date {str(gold.date.edtf)[:7]} {title}"
    parts = [title, "\n\n"]
    body = _body(gold, record)
    pictures = _pictures(gold, record, counters=counters)
    for place, line in _links(gold, others, record):
        pictures.setdefault(place, []).append((line, "\n\n"))
    if gold.lead is not None:
        parts += [gold.lead, _after_lead(gold)]
    for line, gap in pictures.get(0, ()):
        parts += [line, gap]
    for number, paragraph in enumerate(body, start=1):
        parts += [paragraph, "\n\n"]
        for line, gap in pictures.get(number, ()):
            parts += [line, gap]
    parts += _tail(gold, record)
    return "".join(parts).rstrip("\n "), record


def _after_lead(gold: GoldDispatch) -> str:
    # Where nothing else sets a lead off, pages have one line end after it and blank lines between paragraphs.
    dice = Dice(f"{gold.file} lead")
    return "\n" if gold.dateline is None or dice.chance(0.6) else "\n\n"


def _body(gold: GoldDispatch, record: Record) -> list[str]:
    dice = Dice(f"{gold.file} wraps")
    record.wrapped = dice.weighed((("all", 5.0), ("some", 1.5), ("no", 3.5)))
    if gold.language != LANGUAGE:
        # Only words of the archive's language can be told apart again.
        record.wrapped = "no"
    record.lead_twice = gold.paragraphs[0] == gold.lead
    width = dice.number(62, 84)
    if record.wrapped != "no":
        record.width = width
    faulty_spaces = dice.chance(0.3) and gold.language == LANGUAGE
    stops = Dice(f"{gold.file} stops")
    doubled = stops.number(0, len(gold.paragraphs) - 1) if stops.chance(0.08) else None
    body: list[str] = []
    for number, paragraph in enumerate(gold.paragraphs):
        start = 0
        text = paragraph
        if number == 0 and gold.dateline is not None:
            opening = _dateline(gold, gold.dateline, record, Dice(f"{gold.file} dateline"))
            text, start = opening + text, len(opening)
        if record.wrapped == "all" or (record.wrapped == "some" and dice.chance(0.6)):
            text, points = glued(text, width=width, dice=dice, start=start)
            record.glued += points
        if faulty_spaces:
            text, points = without_some_spaces(text, dice=dice, start=start)
            record.lost_spaces += points
        if number == doubled and text.endswith("."):
            text += " ."
            record.doubled_stops += 1
        body.append(text)
    if gold.signature is not None:
        record.signature = Dice(f"{gold.file} signature").weighed(SIGNATURES)
        body[-1] += record.signature.format(name=gold.signature)
    return body


def _dateline(gold: GoldDispatch, dateline: GoldDateline, record: Record, dice: Dice) -> str:
    form = dice.weighed(DATELINES)
    place = dateline.place
    if "dateline" in gold.date.borne_by:
        said = _day(gold.date, gold.language)
        day_form = dice.weighed(DAYS if gold.language == LANGUAGE else ENGLISH_DAYS)
        place = day_form.format(place=place, day=said)
        form = form.replace("{place}", day_form)
    record.dateline = form
    return form.replace(_place_of(form), place).format(agency=dateline.agency)


def _day(date: GoldDate, language: str) -> str:
    year, month, day = str(date.edtf).split("-")
    if language == LANGUAGE:
        said, before_year = f"{'1er' if day == '01' else int(day)} {MONTHS[int(month) - 1]}", " "
    else:
        said, before_year = f"{ENGLISH_MONTHS[int(month) - 1]} {int(day)}", ", "
    return f"{said}{before_year}{year}" if date.borne_by == "dateline" else said


def _place_of(form: str) -> str:
    """The part of a dateline's form that place and day fill."""
    return form[: form.index("{agency}")].rstrip("( ")


def _pictures(gold: GoldDispatch, record: Record, *, counters: bool) -> dict[int, list[tuple[str, str]]]:
    """Number of the paragraph behind which they stand (0: behind the lead) → lines and the line ends after them."""
    dice = Dice(f"{gold.file} captions")
    places: dict[int, list[tuple[str, str]]] = {}
    # Without a dateline, a picture behind the first paragraph would make a lead of it.
    place = 0 if gold.lead is not None and dice.chance(0.6) else 1 if gold.lead or gold.dateline else 2
    shown = 0
    for caption in gold.captions:
        place = min(place, len(gold.paragraphs) - 1)
        last = place == len(gold.paragraphs) - 1
        form = _caption_form(caption, dice, counters=counters, inside=place > 0 and not last)
        if form.startswith("gallery"):
            shown += 1
        places.setdefault(place, []).append(_picture(gold, caption, form, shown, dice))
        record.captions.append(form)
        place += dice.number(1, 2)
    return places


def _caption_form(caption: GoldCaption, dice: Dice, *, counters: bool, inside: bool) -> str:
    form = dice.weighed(CAPTIONS)
    if caption.credit is None:
        # On a line of its own, without a credit, nothing would tell it from a paragraph.
        return "gallery"
    if not counters or (form == "run on" and (caption.text is None or not inside)):
        return "own line"
    return form


def _picture(gold: GoldDispatch, caption: GoldCaption, form: str, number: int, dice: Dice) -> tuple[str, str]:
    label = dice.weighed(CREDITS if gold.language == LANGUAGE else ENGLISH_CREDITS)
    counter = dice.weighed(COUNTERS).format(n=number)
    end = dice.pick(("\n\n", "\n\n", "\n"))
    credit = "" if caption.credit is None else label + caption.credit
    words = " ".join(part for part in (caption.text, credit) if part)
    if form == "gallery":
        return f"{gold.title}{counter}{words}", end
    if form == "gallery, own line":
        return f"{gold.title}{counter}\n\n{words}", end
    return words, " " if form == "run on" else "\n\n"


def _links(gold: GoldDispatch, others: Sequence[str], record: Record) -> list[tuple[int, str]]:
    dice = Dice(f"{gold.file} links")
    known = {gold.title, *(item.title for item in gold.related)}
    titles = [title for title in others if title not in known]
    if not titles or len(gold.paragraphs) < 4 or not dice.chance(0.1):
        return []
    chosen = list(dict.fromkeys(dice.pick(titles) for _ in range(dice.number(1, 2))))
    record.links = chosen
    return [(2, dice.pick((">> ", ">>")) + title) for title in chosen]


def _tail(gold: GoldDispatch, record: Record) -> list[str]:
    if not gold.related:
        return []
    dice = Dice(f"{gold.file} tail")
    # Without a signature only a heading tells for certain where the article ends.
    record.tail = dice.weighed(TAILS) if gold.signature is not None else "heading"
    record.teasers = len(gold.related)
    parts = [dice.pick(HEADINGS), "\n\n"] if record.tail == "heading" else []
    label = dice.weighed(CREDITS)
    for item in gold.related:
        parts += _teaser(item, label, dice, record)
    return parts


def _teaser(item: GoldRelated, label: str, dice: Dice, record: Record) -> list[str]:
    lines: list[str] = []
    if item.caption is not None:
        lines.append(f"{item.caption} {label}{item.credit}" if item.credit is not None else item.caption)
    elif dice.chance(0.4):
        lines.append(item.title)
        record.titles_twice += 1
    lines.append(item.title)
    if item.teaser is not None:
        lines.append(item.teaser)
    return [part for line in lines for part in (line, "\n\n")]
