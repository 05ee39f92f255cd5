"""Dispatches made up around a day that is known: those whose text bears it, and traps that bear another day or none.

Goes in: a seed. Comes out: Dated records, always the same of one seed. Each makes its own case true by the calendar:
weekdays are those of the day, and where years are to be concluded, only one of them fits.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from generator.model import Basis

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
PLACES = ["Paris", "Rome", "Hanoï", "Vientiane", "Moscou", "Dakar", "Tunis", "Genève"]
WHO = ("Le maire", "La ministre du Travail", "Une délégation du port", "Le président de la Chambre", "La commission")
DONE = ("a reçu {}les marins du fleuve", "a présidé {}une réunion sur le fret", "a visité {}le nouveau quai")
FILLER = (
    "Les participants ont échangé leurs vues sur la pêche, les écluses et la formation des jeunes marins.",
    "Selon les organisateurs, la salle était pleine et les débats ont duré plus longtemps que prévu.",
    "Le port emploie trois mille personnes et ses grues travaillent jour et nuit.",
)
TITLE = "Le port et ses marins au centre des entretiens"


@dataclass(frozen=True, slots=True)
class Dated:
    """A raw text, what came with it, and the right reading of its date."""

    kind: str
    text: str
    edtf: str | None
    basis: Basis
    published: str = ""
    """The date that its metadata give."""


@dataclass(frozen=True, slots=True)
class _Dice:
    """What varies: the day, who did what, and where."""

    random: Random
    day: datetime.date

    @property
    def place(self) -> str:
        return self.random.choice(PLACES)

    @property
    def words(self) -> str:
        """`12 juillet`"""
        return f"{self.day.day if self.day.day > 1 else '1er'} {MONTHS[self.day.month - 1]}"

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.day.weekday()]

    @property
    def month(self) -> str:
        return f"{self.day:%Y-%m}"

    def news(self, when: str) -> str:
        """A sentence that tells of something done on a day."""
        return f"{self.random.choice(WHO)} {self.random.choice(DONE).format(f'{when} ' if when else '')}à {self.place}."

    def page(self, *paragraphs: str, header: str = "", title: str = TITLE) -> str:
        fillers = self.random.sample(FILLER, 2)
        return "\n\n".join((f"{header}{title}", *paragraphs, *fillers))


Case = Callable[[_Dice], tuple[str, str | None, Basis] | tuple[str, str | None, Basis, str]]
"""A text, its right date and basis; where metadata came with it, their date."""


def _dateline_full(dice: _Dice) -> tuple[str, str | None, Basis]:
    return dice.page(f"{dice.place}, {dice.words} {dice.day.year} (AFP) – {dice.news('')}"), str(dice.day), "stated"


def _dateline_day(dice: _Dice) -> tuple[str, str | None, Basis]:
    return dice.page(f"{dice.place}, {dice.words} (AFP) – {dice.news('')}"), f"XXXX-{dice.day:%m-%d}", "partial"


def _dateline_header(dice: _Dice) -> tuple[str, str | None, Basis]:
    page = dice.page(f"{dice.place}, {dice.words} (AFP) – {dice.news('')}", header=f" date {dice.month} ")
    return page, str(dice.day), "stated"


def _header_contradicted(dice: _Dice) -> tuple[str, str | None, Basis]:
    month = dice.day.month % 12 + 1
    other = f"{dice.day.year + 1}-{(month + 3) % 12 + 1:02d}"
    page = dice.page(f"{dice.place}, {dice.words} (AFP) – {dice.news('')}", header=f" date {other} ")
    return page, f"XXXX-{dice.day:%m-%d}", "partial"


def _header_day(dice: _Dice) -> tuple[str, str | None, Basis]:
    return dice.page(dice.news(f"le {dice.words}"), header=f" date {dice.month} "), str(dice.day), "inferred"


def _header_days(dice: _Dice) -> tuple[str, str | None, Basis]:
    first, last = dice.day.replace(day=5), dice.day.replace(day=5 + dice.random.randrange(1, 9))
    said = f"Le ministre a effectué du {first.day} au {last.day} {MONTHS[last.month - 1]} une visite à {dice.place}."
    return dice.page(said, header=f" date {dice.month} "), f"{first}/{last}", "inferred"


def _metadata(dice: _Dice) -> tuple[str, str | None, Basis, str]:
    return dice.page(dice.news(dice.weekday)), str(dice.day), "stated", f"{dice.day}T09:30:00Z"


def _metadata_and_dateline(dice: _Dice) -> tuple[str, str | None, Basis, str]:
    page = dice.page(f"{dice.place}, {dice.words} (AFP) – {dice.news('')}")
    return page, str(dice.day), "stated", str(dice.day + datetime.timedelta(1))


def _metadata_year(dice: _Dice) -> tuple[str, str | None, Basis, str]:
    return dice.page(dice.news(f"{dice.weekday} {dice.words}")), str(dice.day), "inferred", str(dice.day.year)


def _metadata_against_text(dice: _Dice) -> tuple[str, str | None, Basis, str]:
    other = str(dice.day + datetime.timedelta(100))
    return dice.page(f"{dice.place}, {dice.words} (AFP) – {dice.news('')}"), other, "stated", other


def _header_plan(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"La foire de {dice.place} s’ouvrira le {dice.words}, a annoncé la ville."
    return dice.page(said, header=f" date {dice.month} "), dice.month, "stated"


def _verb_and_year(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"Une foire a eu lieu le {dice.words} {dice.day.year} à {dice.place}."
    return dice.page(said, title="Une foire et ses marchands"), str(dice.day), "inferred"


def _weekday_and_year(dice: _Dice) -> tuple[str, str | None, Basis]:
    return dice.page(dice.news(f"{dice.weekday} {dice.words} {dice.day.year}")), str(dice.day), "inferred"


def _opening_and_year(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"Le {dice.words} {dice.day.year} à {dice.place}, le ministre s’est entretenu avec les marins du fleuve."
    return dice.page(said), str(dice.day), "inferred"


def _wrong_weekday_and_year(dice: _Dice) -> tuple[str, str | None, Basis]:
    wrong = WEEKDAYS[(dice.day.weekday() + 3) % 7]
    return dice.page(dice.news(f"{wrong} {dice.words} {dice.day.year}")), f"XXXX-{dice.day:%m-%d}", "partial"


def _weekday_and_period(dice: _Dice) -> tuple[str, str | None, Basis]:
    first = _alone(dice.day, 4)
    said = f"Les deux ports poursuivent leur coopération pour la période {first}-{first + 4}."
    return dice.page(dice.news(f"{dice.weekday} {dice.words}"), said), str(dice.day), "inferred"


def _weekday_and_bounds(dice: _Dice) -> tuple[str, str | None, Basis]:
    first = _alone(dice.day, 3)
    said = f"Le trafic a augmenté de 4 % en {first}. Le port vise un million de tonnes d’ici {first + 3}."
    return dice.page(dice.news(f"{dice.weekday} {dice.words}"), said), str(dice.day), "inferred"


def _alone(day: datetime.date, years: int) -> int:
    """The first of `years` + 1 years of which only that of the day gives it its weekday."""
    for back in range(years + 1):
        found = [_weekday_in(year, day) for year in range(day.year - back, day.year - back + years + 1)]
        if found.count(day.weekday()) == 1:
            return day.year - back
    raise ValueError(day)


def _weekday_in(year: int, day: datetime.date) -> int:
    return day.replace(year=year).weekday()


def _day_alone(dice: _Dice) -> tuple[str, str | None, Basis]:
    return dice.page(dice.news(f"le {dice.words}")), f"XXXX-{dice.day:%m-%d}", "partial"


def _day_and_past_year(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"Le trafic a augmenté de 4 % en {dice.day.year - 2}."
    return dice.page(dice.news(f"{dice.weekday} {dice.words}"), said), f"XXXX-{dice.day:%m-%d}", "partial"


def _day_and_planned_year(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"Un second quai ouvrira en {dice.day.year}. Le port a décidé d’acheter en {dice.day.year} deux grues."
    return dice.page(dice.news(f"{dice.weekday} {dice.words}"), said), f"XXXX-{dice.day:%m-%d}", "partial"


def _day_and_anniversary(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = (
        f"Les deux villes fêtent leur amitié ({dice.day.year - 50}-{dice.day.year}), née le 3 mai {dice.day.year - 50}."
    )
    return dice.page(dice.news(f"{dice.weekday} {dice.words}"), said), f"XXXX-{dice.day:%m-%d}", "partial"


def _day_and_teaser(dice: _Dice) -> tuple[str, str | None, Basis]:
    tail = f"Un autre port\n\nIl a présenté les résultats du port en {dice.day.year} et les tâches à venir."
    page = dice.page(dice.news(f"{dice.weekday} {dice.words}")) + f" – VNA\n\nVoir plus\n\n{tail}"
    return page, f"XXXX-{dice.day:%m-%d}", "partial"


def _weekday_alone(dice: _Dice) -> tuple[str, str | None, Basis]:
    return dice.page(dice.news(dice.weekday)), None, "unknown"


def _nothing(said: str) -> Case:
    """A page whose first sentence names a day with a year that is not its own."""

    def case(dice: _Dice) -> tuple[str, str | None, Basis]:
        day = f"{dice.words} {dice.day.year}"
        return dice.page(said.format(day=day, place=dice.place, weekday=dice.weekday)), None, "unknown"

    return case


def _history_alone(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"Les deux villes ont signé le {dice.words} {dice.day.year} une convention sur le fleuve."
    return dice.page(said, "Elles sont aujourd’hui les meilleures clientes l’une de l’autre."), None, "unknown"


def _history(dice: _Dice) -> tuple[str, str | None, Basis]:
    said = f"Les deux villes ont signé le {dice.words} {dice.day.year} une convention sur le fleuve."
    return dice.page(said, f"Le dernier signataire est mort en {dice.day.year + 30}."), None, "unknown"


CASES: dict[str, Case] = {
    "dateline": _dateline_full,
    "dateline_day": _dateline_day,
    "dateline_and_header": _dateline_header,
    "dateline_against_header": _header_contradicted,
    "header_and_day": _header_day,
    "header_and_days": _header_days,
    "header_and_plan": _header_plan,
    "metadata": _metadata,
    "metadata_and_dateline": _metadata_and_dateline,
    "metadata_year": _metadata_year,
    "metadata_against_text": _metadata_against_text,
    "verb_and_year": _verb_and_year,
    "weekday_and_year": _weekday_and_year,
    "opening_and_year": _opening_and_year,
    "wrong_weekday": _wrong_weekday_and_year,
    "weekday_and_period": _weekday_and_period,
    "weekday_and_bounds": _weekday_and_bounds,
    "day_alone": _day_alone,
    "past_year": _day_and_past_year,
    "planned_year": _day_and_planned_year,
    "anniversary": _day_and_anniversary,
    "teaser": _day_and_teaser,
    "weekday_alone": _weekday_alone,
    "history": _history,
    "history_alone": _history_alone,
    "treaty": _nothing("La convention signée le {day} à {place} reste en vigueur sur le fleuve."),
    "founded": _nothing("Le port de {place}, fondé le {day}, a changé de nom et de maître."),
    "remembered": _nothing("La ville de {place} a rendu hommage aux victimes de la crue du {day}."),
    "planned": _nothing("Une foire se tiendra le {day} à {place}, a annoncé {weekday} la ville."),
    "called": _nothing("La ville de {place} a fixé au {day} l’ouverture de la prochaine foire."),
    "recalled": _nothing("Il y a trente ans, le {day}, la ville de {place} a élu son premier maire."),
    "quoted": _nothing("Le maire de {place} a lu une lettre en date du {day} : « Tout va bien. »"),
    "that": _nothing("Le maire de {place} a rappelé {weekday} que la digue a cédé le {day}."),
}


def dispatches(seed: int, each: int) -> Iterator[Dated]:
    """`each` dispatches of every kind."""
    random = Random(seed)
    for kind, case in CASES.items():
        for _ in range(each):
            day = datetime.date(random.randrange(1950, 2024), 1, 1) + datetime.timedelta(random.randrange(365))
            day = day if (day.month, day.day) != (2, 29) else day.replace(day=28)
            yield Dated(kind, *case(_Dice(random, day)))
