"""Versions of a dispatch, and dispatches that only look like one: what near copies are told apart on.

Goes in: clean articles, a source of chance. Comes out: articles made of them. Each maker of VERSIONS gives what an
agency or a site does to a dispatch that it sends again; each of OTHERS a dispatch of its own. The same chance gives the
same articles. The serial communiqués are of this project's own words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator import chronology, sentences
from generator.model import Article, Date
from tests.archives import article

Maker = Callable[[Article, Article, random.Random], Article]
"""Of an article, and of another that lends what is foreign to it."""
_LOWER = re.compile(r"(?<![\w’'-])[a-zà-öø-ÿ]{5,}(?![\w’'-])")
_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[a-zà-öø-ÿ,] )[A-ZÀ-Ý][a-zà-öø-ÿ]{3,}")
_SYLLABLES = (
    "ba",
    "cor",
    "del",
    "fan",
    "gui",
    "hol",
    "jan",
    "ker",
    "lem",
    "mo",
    "nir",
    "pol",
    "ras",
    "sti",
    "tov",
    "vel",
)


def corrected(of: Article, other: Article, chance: random.Random) -> Article:
    """A few ordinary words are others."""
    words = [match[0] for text in other.paragraphs for match in _LOWER.finditer(text)]
    texts = list(of.paragraphs)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(texts))
        texts[place] = _once(_LOWER, texts[place], lambda _: chance.choice(words), chance)
    return replace(of, paragraphs=tuple(texts))


def respelt(of: Article, other: Article, chance: random.Random) -> Article:
    """A name has another letter wherever it stands."""
    names = sorted({match[0] for text in of.paragraphs for match in _NAME.finditer(text)})
    if not names:
        return corrected(of, other, chance)
    name = chance.choice(names)
    place = chance.randrange(2, len(name))
    return _everywhere(of, {name: f"{name[:place]}{chance.choice('aeinrst')}{name[place:]}"})


def refigured(of: Article, other: Article, chance: random.Random) -> Article:
    """One figure is another."""
    long_enough = [place for place, text in enumerate(of.paragraphs) if _FIGURE.search(text)]
    if not long_enough or sum(map(_length, of.paragraphs)) < 150:
        return corrected(of, other, chance)
    texts = list(of.paragraphs)
    place = chance.choice(long_enough)
    texts[place] = _once(_FIGURE, texts[place], lambda found: str(int(found) + chance.randint(1, 3)), chance)
    return replace(of, paragraphs=tuple(texts))


def retitled(of: Article, other: Article, chance: random.Random) -> Article:
    """The title is the first words of the text."""
    words = " ".join(of.paragraphs).split()
    return replace(of, title=" ".join(words[: chance.randint(6, 12)]))


def lengthened(of: Article, other: Article, chance: random.Random) -> Article:
    """Paragraphs are added, at the end or before it."""
    added = other.paragraphs[: chance.randint(1, 4)]
    place = chance.choice((len(of.paragraphs), max(1, len(of.paragraphs) - 1)))
    return replace(of, paragraphs=(*of.paragraphs[:place], *added, *of.paragraphs[place:]))


def shortened(of: Article, other: Article, chance: random.Random) -> Article:
    """The first paragraphs alone."""
    kept = chance.randint(1, len(of.paragraphs))
    while kept < len(of.paragraphs) and sum(map(_length, of.paragraphs[:kept])) < 40:
        kept += 1
    return replace(of, paragraphs=of.paragraphs[:kept], captions=())


def relaid(of: Article, other: Article, chance: random.Random) -> Article:
    """Every sentence a paragraph, and no lead."""
    return replace(of, lead=None, paragraphs=tuple(part for text in of.paragraphs for part in _sentences(text)))


def mixed(of: Article, other: Article, chance: random.Random) -> Article:
    """Another title, a paragraph less, one more, some words changed."""
    texts = list(corrected(retitled(of, other, chance), other, chance).paragraphs)
    if len(texts) > 4:
        del texts[chance.randrange(1, len(texts))]
    texts.append(other.paragraphs[-1])
    return replace(retitled(of, other, chance), paragraphs=tuple(texts))


VERSIONS: Mapping[str, Maker] = {
    maker.__name__: maker for maker in (corrected, respelt, refigured, retitled, lengthened, shortened, relaid, mixed)
}


def of_others(of: Article, other: Article, chance: random.Random) -> Article:
    """The same words about other persons and places."""
    names = sorted({match[0] for text in (of.title, *of.paragraphs) for match in _NAME.finditer(text)})
    return _everywhere(of, {name: _invented(chance) for name in names})


def with_other_figures(of: Article, other: Article, chance: random.Random) -> Article:
    """The same words with other figures, a month later."""
    if sum(len(_FIGURE.findall(text)) for text in of.paragraphs) < 5:
        return of_others(of, other, chance)
    changed = [_FIGURE.sub(lambda found: str(int(found[0]) + chance.randint(1, 40)), text) for text in of.paragraphs]
    return replace(of, paragraphs=tuple(changed), date=_later(of.date, 30))


def with_its_background(of: Article, other: Article, chance: random.Random) -> Article:
    """Another dispatch that ends with the same background."""
    news = of_others(other, of, chance)
    return replace(news, paragraphs=(*news.paragraphs, *of.paragraphs[-1:]), date=_later(of.date, 2))


def of_the_next_day(of: Article, other: Article, chance: random.Random) -> Article:
    """The same event, told again: its first paragraph comes last, behind what is new."""
    news = of_others(other, of, chance).paragraphs[: max(1, len(of.paragraphs) // 2)]
    return replace(of, lead=None, paragraphs=(*news, of.paragraphs[0]), date=_later(of.date, 1))


def of_another_year(of: Article, other: Article, chance: random.Random) -> Article:
    """The same words, some years later."""
    if chronology.year(of.date.edtf) is None:
        return of_others(of, other, chance)
    return replace(corrected(of, other, chance), date=_later(of.date, 365 * chance.randint(1, 9)))


OTHERS: Mapping[str, Maker] = {
    maker.__name__: maker
    for maker in (of_others, with_other_figures, with_its_background, of_the_next_day, of_another_year)
}

_SERIES = (
    (
        "Le cours du {coin} à {price}",
        "La Banque de {city} a fixé {day} le cours du {coin} à {price}, soit {rise} centimes de plus que la veille.",
        "Avec la marge permise de {margin} %, les établissements de {city} peuvent le vendre jusqu’à {top} et "
        "l’acheter à partir de {low}. Au guichet, le {coin} s’échangeait à midi contre {noon}.",
        "Depuis le début de l’année, sa valeur a changé {times} fois.",
    ),
    (
        "Condoléances à {land}",
        "Le président de la République a adressé {day} un message de condoléances à son homologue {name} après le "
        "naufrage survenu au large de {city}.",
        "Dans ce message, il fait part de la profonde émotion de son peuple devant une catastrophe qui a coûté la vie "
        "à de nombreux pêcheurs de {land}, et il souhaite un prompt rétablissement aux blessés.",
        "Le ministre des Affaires étrangères a envoyé un message semblable à {other}.",
    ),
    (
        "Fête nationale de {land} : un message de félicitations",
        "À l’occasion de la fête nationale de {land}, le Premier ministre a envoyé {day} ses félicitations à {name}.",
        "Les deux pays entretiennent depuis longtemps des relations d’amitié et de coopération, que les visites de "
        "leurs dirigeants n’ont cessé de renforcer dans le commerce, l’agriculture et l’enseignement.",
        "L’ambassadeur de {land}, {other}, a donné une réception dans la soirée.",
    ),
    (
        "Crue de la rivière {river} : le point de {day}",
        "Le niveau de la rivière {river} atteignait {day} matin {low} centimètres à {city}, ont annoncé les services "
        "de l’équipement, et {top} familles avaient quitté leur maison.",
        "Les secours ont distribué {margin} tonnes de riz et {times} tentes. L’eau potable reste coupée dans les bas "
        "quartiers, où les écoles sont fermées jusqu’à nouvel ordre.",
        "Les habitants sont invités à ne pas emprunter les ponts et à écouter les consignes.",
    ),
)
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")


def series(chance: random.Random, number: int) -> Iterator[Article]:
    """Communiqués that come again with other names or figures, some of one day, some without a date."""
    for kind, (title, *paragraphs) in enumerate(_SERIES):
        coin, city, river = (_invented(chance) for _ in range(3))
        for issue in range(number):
            figures = {
                name: chance.randint(100, 30000) for name in ("price", "top", "low", "noon", "rise", "margin", "times")
            }
            told = {
                **figures,
                "coin": coin.lower(),
                "river": river,
                "city": city if kind in (0, 3) else _invented(chance),
                "land": _invented(chance),
                "name": f"{_invented(chance)} {_invented(chance)}",
                "other": f"{_invented(chance)} {_invented(chance)}",
                "day": _DAYS[issue % len(_DAYS)],
            }
            yield article(
                title.format(**told),
                path=f"series/{kind}/{issue:04d}.txt",
                date=chance.choice((None, f"2004-03-{1 + issue % 28:02d}")),
                dateline=None,
                paragraphs=tuple(text.format(**told) for text in paragraphs),
            )


def redated(of: Article, chance: random.Random) -> Article:
    """Of the same day, of the next, or without a date, as some sites have it."""
    return replace(of, date=chance.choice((of.date, of.date, _later(of.date, 1), Date())))


def _later(day: Date, days: int) -> Date:
    known = chronology.parse(day.edtf)
    if known.year is None:
        return day
    moved = date(known.year, known.month or 1, known.day or 1) + timedelta(days)
    form = "%Y-%m-%d" if known.day else "%Y-%m" if known.month else "%Y"
    return Date(moved.strftime(form), day.basis)


def _once(pattern: re.Pattern[str], text: str, change: Callable[[str], str], chance: random.Random) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return text
    match = chance.choice(found)
    return text[: match.start()] + change(match[0]) + text[match.end() :]


def _everywhere(of: Article, names: Mapping[str, str]) -> Article:
    if not names:
        return of
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b")

    def changed(text: str) -> str:
        return pattern.sub(lambda match: names[match[0]], text)

    return replace(
        of,
        title=changed(of.title),
        lead=changed(of.lead) if of.lead else None,
        paragraphs=tuple(map(changed, of.paragraphs)),
    )


def _invented(chance: random.Random) -> str:
    return "".join(chance.sample(_SYLLABLES, 3)).capitalize()


def _sentences(text: str) -> Sequence[str]:
    return [text[start:end] for start, end in sentences.spans(text)]


def _length(text: str) -> int:
    return len(text.split())
