"""What a text tells from its own day is resolved where it can be told, and left out where not."""

from __future__ import annotations

import pytest

from generator.gather import moments
from generator.model import Caption, Date
from tests.archives import article

WEDNESDAY = "2023-04-26"


def _moments(text: str, edtf: str | None = WEDNESDAY, words: str | None = None) -> list[tuple[str, str]]:
    date = Date(edtf, "partial" if edtf and edtf.startswith("XXXX") else "stated", words or edtf)
    (found,) = moments.resolved([article(paragraphs=(text,), date=date)])
    assert found.paragraphs == (text,)
    assert all(text[one.start : one.end] == one.surface for one in found.moments)
    return [(one.surface, one.edtf) for one in found.moments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre a reçu mardi le maire.", ("mardi", "2023-04-25")),
        ("Le ministre a reçu mercredi le maire.", ("mercredi", "2023-04-26")),
        ("Le ministre a reçu vendredi le maire.", ("vendredi", "2023-04-21")),
        ("Mardi, le ministre a reçu le maire.", ("Mardi", "2023-04-25")),
        ("Lundi après-midi, le ministre a reçu le maire.", ("Lundi après-midi", "2023-04-24")),
        ("Le quai a été rouvert dimanche soir.", ("dimanche soir", "2023-04-23")),
        ("Le maire avait quitté samedi la ville.", ("samedi", "2023-04-22")),
        ("La convention signée mardi sera publiée.", ("mardi", "2023-04-25")),
        ("Le maire présentera la convention signée mardi.", ("mardi", "2023-04-25")),
        ("Le maire a dit que la foire s’ouvrira vendredi.", ("vendredi", "2023-04-28")),
        ("Le ministre recevra lundi le maire.", ("lundi", "2023-05-01")),
        ("La foire sera ouverte vendredi.", ("vendredi", "2023-04-28")),
        ("La foire s’ouvre ce mercredi.", ("ce mercredi", "2023-04-26")),
        ("Le ministre a reçu ce mardi le maire.", ("ce mardi", "2023-04-25")),
        ("Le ministre, arrivé lundi dernier, repart.", ("lundi dernier", "2023-04-24")),
        ("Mercredi dernier, le quai était vide.", ("Mercredi dernier", "2023-04-19")),
        ("La foire ouvre mardi prochain.", ("mardi prochain", "2023-05-02")),
        ("Le ministre partira jeudi en huit.", ("jeudi en huit", "2023-05-04")),
        ("Le ministre partira mardi en huit.", ("mardi en huit", "2023-05-09")),
        ("Mardi, M. Ali a reçu le maire.", ("Mardi", "2023-04-25")),
        ("– Mardi le ministre a reçu le maire.", ("Mardi", "2023-04-25")),
        ("Le ministre a quitté hier la ville.", ("hier", "2023-04-25")),
        ("Hier soir, le quai a brûlé.", ("Hier soir", "2023-04-25")),
        ("Le quai a brûlé avant-hier.", ("avant-hier", "2023-04-24")),
        ("Ce matin, le maire a ouvert la foire.", ("Ce matin", "2023-04-26")),
        ("Le maire a ouvert aujourd’hui la foire.", ("aujourd’hui", "2023-04-26")),
        ("Le maire partira demain matin.", ("demain matin", "2023-04-27")),
        ("La semaine dernière, le port a fermé.", ("La semaine dernière", "2023-04-17/2023-04-23")),
        ("La foire ouvre cette semaine.", ("cette semaine", "2023-04-24/2023-04-30")),
        ("Le mois dernier, le port a fermé.", ("Le mois dernier", "2023-03")),
        ("Le quai rouvrira le mois prochain.", ("le mois prochain", "2023-05")),
        ("La foire de l’année dernière a plu.", ("l’année dernière", "2022")),
        ("Le trafic croît cette année.", ("cette année", "2023")),
        ("L’an prochain, le quai sera plus long.", ("L’an prochain", "2024")),
        ("La foire a ouvert le 5 avril.", ("5 avril", "2023-04-05")),
        ("La foire a ouvert le 29 décembre.", ("29 décembre", "2022-12-29")),
        ("La foire fermera le 5 mai.", ("5 mai", "2023-05-05")),
        ("La foire se tiendra du 10 au 13 mai.", ("du 10 au 13 mai", "2023-05-10/2023-05-13")),
        ("Une réunion a eu lieu mercredi 26 avril.", ("mercredi 26 avril", "2023-04-26")),
    ],
)
def test_a_day_told_from_the_texts_own_is_resolved(text: str, expected: tuple[str, str]) -> None:
    assert _moments(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le mardi, le marché est fermé.",
        "Le ministre partira mercredi en huit.",
        "Le ministre partira mardi en quinze.",
        "Le maire a reçu M. Ali Mardi.",
        "Le maire a reçu Mercredi Addams.",
        "Mercredi Addams a reçu le maire.",
        "Lundi FC a battu le club du port.",
        "Lundi Matin a paru sans images.",
        "Le ministre a dansé mardi gras.",
        "Les marchés ont chuté lundi noir.",
        "Le marché ouvre chaque mardi.",
        "La séance de mardi est annulée.",
        "Le quai est fermé jusqu’à mardi.",
        "La foire durera de mardi à jeudi.",
        "Le maire est mardi en visite.",
        "Le maire a décidé de partir vendredi.",
        "Le maire a convoqué vendredi les marins.",
        "La réunion prévue vendredi fait parler.",
        "Le navire aurait coulé mardi.",
        "Le ministre a reçu jeudi le maire.",
        "Le maire se rendra mercredi à Rome.",
        "Il a dit : « Hier, le quai a brûlé. »",
        "Il a écrit : “Le maire est venu mardi.”",
        "Le port d’aujourd’hui et de demain sera plus grand.",
        "Le port est aujourd’hui très grand.",
        "La ville fête la victoire du 30 avril.",
        "En 1945, la ville a changé de nom le 2 septembre.",
        "La ville a signé la convention le 5 mai 1990.",
        "La ville a signé la convention vendredi 5 avril.",
        "Cette année-là, le port a fermé.",
        "La rue du 8 mai a été fermée.",
        "La ville a fêté le port (5 avril) et la mer.",
    ],
)
def test_what_cannot_be_told_is_left_out(text: str) -> None:
    assert _moments(text) == []


@pytest.mark.parametrize(
    ("edtf", "words", "text", "expected"),
    [
        ("2024-07", None, "Le quai a brûlé hier.", None),
        ("2024-09", None, "Le ministre a reçu mardi le maire.", None),
        ("2024-07", None, "Le trafic croît cette année.", "2024"),
        ("2024-07", None, "Le mois dernier, le port a fermé.", "2024-06"),
        ("2024-07", None, "La foire a ouvert le 12 juillet.", "2024-07-12"),
        ("2024-07", None, "La foire a ouvert le 30 mars.", "2024-03-30"),
        ("1963", None, "L’an dernier, le port a fermé.", "1962"),
        ("1963", None, "Le mois dernier, le port a fermé.", None),
        ("1963", None, "La foire a ouvert le 12 décembre.", None),
        ("XXXX-04-26", None, "Le quai a brûlé hier.", "XXXX-04-25"),
        ("XXXX-01-01", None, "Le quai a brûlé hier.", "XXXX-12-31"),
        ("XXXX-03-01", None, "Le quai a brûlé hier.", None),
        ("XXXX-02-28", None, "Le quai rouvrira demain.", None),
        ("XXXX-02-28", None, "Le quai a brûlé hier.", "XXXX-02-27"),
        ("XXXX-04-26", None, "Le quai a brûlé mardi.", None),
        ("XXXX-04-26", "mercredi 26 avril", "Le quai a brûlé mardi.", "XXXX-04-25"),
        ("XXXX-04-26", "mercredi 26 avril", "La foire ouvre cette semaine.", "XXXX-04-24/XXXX-04-30"),
        ("XXXX-04-26", None, "Le mois dernier, le port a fermé.", "XXXX-03"),
        ("XXXX-04-26", None, "La foire a ouvert le 5 avril.", "XXXX-04-05"),
        ("XXXX-04-26", None, "L’an dernier, le port a fermé.", None),
        ("2023-09-10/2023-09-13", None, "Le quai a brûlé hier.", None),
        ("2023-09-10/2023-09-13", None, "Le trafic croît cette année.", "2023"),
        ("XXXX-09-10/XXXX-09-13", None, "Le quai a brûlé hier.", None),
        (None, None, "Le quai a brûlé hier.", None),
    ],
)
def test_a_date_known_in_part_tells_what_all_that_it_may_mean_agree_on(
    edtf: str | None, words: str | None, text: str, expected: str | None
) -> None:
    assert [found for _, found in _moments(text, edtf, words)] == ([expected] if expected else [])


def test_a_date_that_is_contradicted_resolves_nothing() -> None:
    date = Date(WEDNESDAY, "stated", WEDNESDAY, ("22 janvier",))
    (found,) = moments.resolved([article(paragraphs=("Le quai a brûlé hier.",), date=date)])
    assert found.moments == ()


def test_moments_stand_in_the_order_of_the_text_and_in_every_part() -> None:
    given = article(
        "Le port a rouvert mardi",
        lead="Le port a rouvert mardi, et fermera lundi.",
        captions=(Caption("Le quai a brûlé hier.", None),),
        date=WEDNESDAY,
    )
    (found,) = moments.resolved([given])
    assert [(one.part, one.surface) for one in found.moments] == [
        ("title", "mardi"),
        ("lead", "mardi"),
        ("lead", "lundi"),
        ("caption", "hier"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor left the port yesterday.", [("yesterday", "2023-04-25")]),
        ("Traffic grew last year.", [("last year", "2022")]),
        ("Traffic grew over the last year.", []),
        ("The fair opens next week.", [("next week", "2023-05-01/2023-05-07")]),
        ("The mayor will leave on Friday.", [("Friday", "2023-04-28")]),
        ("The mayor has received the sailors on Tuesday.", [("Tuesday", "2023-04-25")]),
        ("The mayor has received the sailors last Wednesday.", []),
        ("The market is open every Tuesday.", []),
    ],
)
def test_another_language_is_a_file_of_data(text: str, expected: list[tuple[str, str]]) -> None:
    (found,) = moments.resolved([article(language="en", paragraphs=(text,), date=WEDNESDAY)])
    assert [(one.surface, one.edtf) for one in found.moments] == expected


def test_an_article_in_a_language_without_such_words_has_no_moments() -> None:
    (found,) = moments.resolved([article(language="xx", paragraphs=("Le quai a brûlé hier.",))])
    assert found.moments == ()
