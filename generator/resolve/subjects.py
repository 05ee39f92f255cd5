"""What each article says of each thing that it names, gathered: the units that resolution puts together.

Goes in: articles and their readings. Comes out: one Subject for each kind and name of each article, with the places
of its mentions, its surfaces, the countries and offices given to it; and apart, the mentions that their document left
undecided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator import chronology
from generator.model import Article, Kind, Mention, Reading

Place = tuple[int, int]
"""which article, which of its mentions"""


@dataclass(slots=True)
class Subject:
    """A thing as one article names it."""

    kind: Kind
    name: str
    article: int
    year: int | None
    places: list[Place] = field(default_factory=list)
    surfaces: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    owners: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    """persons: the organisations in which the article gives them an office"""
    around: frozenset[str] = frozenset()
    """the countries that the article names"""


def collect(articles: Sequence[Article], readings: Sequence[Reading]) -> tuple[list[Subject], list[Subject]]:
    """(subjects, undecided mentions as subjects of their own), in the order of the articles and of their text."""
    subjects: list[Subject] = []
    undecided: list[Subject] = []
    for a, (article, reading) in enumerate(zip(articles, readings, strict=True)):
        year = chronology.year(article.date.edtf)
        here: dict[tuple[Kind, str], Subject] = {}
        around = frozenset(m.country for m in reading.mentions if m.kind == "country" and m.country is not None)
        for m, mention in enumerate(reading.mentions):
            if mention.rule == "undecided":
                undecided.append(_alone(mention, (a, m), year, around))
                continue
            name = mention.country or mention.name if mention.kind == "country" else mention.name
            subject = here.get((mention.kind, name))
            if subject is None:
                subject = here[mention.kind, name] = Subject(mention.kind, name, a, year, around=around)
            subject.places.append((a, m))
            subject.surfaces[" ".join(mention.surface.split())] += 1
            if mention.country is not None:
                subject.countries[mention.country] += 1
            if mention.owner is not None:
                subject.owners[mention.owner] += 1
        for role in reading.roles:
            person = reading.mentions[role.person]
            subject = here.get(("person", person.name))
            if subject is None or role.of is None:
                continue
            of = reading.mentions[role.of]
            if of.kind == "organisation":
                subject.bodies[of.name] += 1
                if of.country is not None:
                    subject.countries[of.country] += 1
            elif of.country is not None:
                subject.countries[of.country] += 1
        subjects.extend(here.values())
    return subjects, undecided


def _alone(mention: Mention, place: Place, year: int | None, around: frozenset[str]) -> Subject:
    surface = " ".join(mention.surface.split())
    return Subject(mention.kind, surface, place[0], year, [place], Counter({surface: 1}), around=around)
