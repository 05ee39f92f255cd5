"""Factories of articles whose whole source is known: what a file held, and what became of each stretch of it.

`transcribed(...)` takes the passages as (role, text, rule) and the repairs as (before, after, rule) in the order of
the text; the texts of the article and the places of the repairs follow from them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator.model import Article, Caption, Part, Passage, PassageRole, Related, Removal, Repair
from tests.archives import article

Told = tuple[PassageRole, str, str]
Mended = tuple[str, str, str]
_PARTS: dict[PassageRole, Part] = {"title": "title", "lead": "lead", "body": "body", "caption": "caption"}


def transcribed(told: Sequence[Told], mended: Sequence[Mended] = (), **given: Any) -> Article:
    """The article that a source was read as. A passage `related` is the title of a teaser."""
    waiting = list(mended)
    passages: list[Passage] = []
    repairs: list[Repair] = []
    texts: dict[PassageRole, list[str]] = {role: [] for role in _PARTS}
    related = [text for role, text, _ in told if role == "related"]
    for role, text, rule in told:
        number = len(texts[role]) if role in texts else 0
        if role not in _PARTS:
            number = related.index(text) if role == "related" else 0
            passages.append(Passage(role, number, text, rule))
            continue
        read, found = _read(text, waiting)
        repairs += [Repair(_PARTS[role], number, *mend, start) for start, mend in found]
        texts[role].append(read)
        passages.append(Passage(role, number, None, rule))
    read_as: dict[str, Any] = {
        "title": next(iter(texts["title"]), "Sans titre"),
        "lead": next(iter(texts["lead"]), None),
        "paragraphs": tuple(texts["body"]),
        "captions": tuple(Caption(text, None) for text in texts["caption"]),
        "related": tuple(Related(title) for title in related),
        "removed": tuple(
            Removal(text, rule) for role, text, rule in told if role not in (*_PARTS, "space", "credit", "related")
        ),
    }
    made = article(**{**read_as, **given, "passages": tuple(passages), "repairs": tuple(repairs)})
    if "source" in given:
        return made
    octets = re.sub(r"\\x[0-9a-f]{2}", "?", source(told)).encode("utf-8", "surrogatepass")
    return replace(made, source=replace(made.source, bytes=len(octets)))


def _read(text: str, waiting: list[Mended]) -> tuple[str, list[tuple[int, Mended]]]:
    """A passage as the article reads it, and where each repair in it begins."""
    read = ""
    found: list[tuple[int, Mended]] = []
    while waiting and waiting[0][0] in text:
        before, after, rule = waiting.pop(0)
        left, _, text = text.partition(before)
        found.append((len(read) + len(left), (before, after, rule)))
        read += left + after
    return read + text, found


TOLD: tuple[Told, ...] = (
    ("header", "date 1963-01", "header"),
    ("space", "\n", ""),
    ("title", "Deux voisins signentun traité", ""),
    ("space", "\n\n", ""),
    ("lead", "Une signature à Paris.", ""),
    ("space", "\r\n \r\n", ""),
    ("dateline", "Paris (ADE) –", "dateline"),
    ("space", " ", ""),
    ("body", "La France,l’Allemagne et <b>leurs</b> {{ voisins }} se sont entendus surle texte *entier*.", ""),
    ("space", "\n", ""),
    ("removed", "Partager", "furniture"),
    ("space", "\n", ""),
    ("body", "Le président a salué un\ntournant, et lu le text\\xff.", ""),
    ("space", "\n", ""),
    ("caption", "La salle de la signature.", ""),
    ("space", " ", ""),
    ("removed", "Photo :", "credit-label"),
    ("space", " ", ""),
    ("credit", "ADE", ""),
    ("space", "\n\n\n", ""),
    ("signature", "– ADE", "signature"),
    ("space", "\n", ""),
    ("related", "Un tout autre sujet\nÀ lire ailleurs.", "teaser"),
    ("space", "\n", ""),
    ("related", "Un troisième sujet </pre>", "teaser"),
    ("space", "\n", ""),
)
MENDED: tuple[Mended, ...] = (
    ("signentun", "signent un", "glued-words"),
    ("France,l’Allemagne", "France, l’Allemagne", "comma"),
    ("surle", "sur le", "glued-words"),
    ("un\ntournant", "un tournant", "line-end"),
    ("text\\xff", "text\ufffd", "undecodable"),
)


def source(told: Sequence[Told] = TOLD) -> str:
    """The file that the passages make."""
    return "".join(text for _, text, _ in told)
