"""Which day is that of the news: never that of its background, of a plan, or of somebody's words."""

from __future__ import annotations

import pytest

from tests.clean.factory import article

REST = "Les participants ont ensuite visité le port et échangé leurs vues sur la coopération régionale."


def _date(opening: str, *, title: str = "Une réunion sur le port", header: str = "") -> tuple[str | None, str]:
    date = article(f"{header}{title}\n\nHanoi (VNA) – {opening}\n\n{REST}").date
    return date.edtf, date.basis


def _told(opening: str) -> str:
    """A title that tells what an opening tells."""
    return f"Tout savoir : {' '.join(opening.split()[:6]).strip(' ,.')}"


BACKGROUND = (
    "Le Laos et la Suède ont établi leurs relations diplomatiques le 12 avril 1964.",
    "Accords conclus à Genève le 20 juillet 1954 : les archives sont ouvertes.",
    "La résolution adoptée par le Conseil le 22 novembre 1967 reste en vigueur.",
    "Le peintre, né à Dijon le 3 juin 1921, a légué ses toiles à la ville.",
    "Le juge nommé par le roi le 3 juin 2019 a quitté son poste.",
    "Le pays est devenu membre de l’Union le 14 mars 1995, a rappelé le ministre.",
    "L’entente des deux villes date du 9 octobre 1977.",
    "Selon ses mémoires, le général a quitté le 9 octobre 1977 le pays.",
    "Le pacte fut conclu le 9 octobre 1977.",
    "Le pacte a été conclu le 9 octobre 1977.",
    "Le général qui a signé la trêve le 3 mars 1995 est mort jeudi.",
    "Le général qui, alors ministre, a signé la trêve le 3 mars 1995 est mort.",
    "Il y a quarante ans, le 9 mai 1975, la ville a changé de nom.",
    "Un vétéran raconte comment, le 9 mai 1954, la colline a cédé.",
    "Le musée a projeté le film « La nuit du 9 mai 1975 » devant ses donateurs.",
    "Le tribunal a jugé l’attaque commise à Nice le 9 juin 2016.",
    "Le maire a lu une lettre en date du 9 juin 2010.",
    "C’est ici que, le 9 août 1945, la délégation a pris la parole.",
    "Le 9 août 1945, la délégation a pris la parole au port.",
    "Les deux ports, jumelés depuis le 11 octobre 1975, ont échangé leurs vues.",
    "Le ministre a affirmé que le port a été repris le 11 octobre 1975.",
    "Le Vietnam a adhéré à Paris le 11 octobre 1975 à la convention.",
)
PLANS = (
    "Une foire aura lieu à Hanoi le 3 juin 2031.",
    "La foire débutera le 3 juin 2031, a annoncé la mairie.",
    "Le roi effectuera un séjour du 3 au 6 juin 2031, a annoncé le palais.",
    "La ville va accueillir le 3 juin 2031 une foire.",
    "Les deux pays vont signer le 3 juin 2031 une convention.",
    "Les équipes ont travaillé en vue de la foire le 3 juin 2031.",
    "Les équipes ont travaillé avant l’ouverture de la foire le 3 juin 2031.",
    "Le ministère a annoncé que la foire s’ouvre le 3 juin 2031.",
    "Le roi se rendra à Paris le 3 juin, a annoncé jeudi le palais.",
    "La foire s’ouvre le 3 juin, a annoncé la ville.",
    "La foire sera ouverte le 3 juin.",
    "La mairie a reporté la réunion au 3 juin.",
    "La mairie a convoqué les exposants le 3 juin.",
    "Le roi a choisi le 3 juin 2031 pour son sacre.",
)


@pytest.mark.parametrize("opening", [*BACKGROUND, *PLANS])
def test_a_day_of_the_background_or_of_a_plan_dates_nothing(opening: str) -> None:
    assert _date(opening, title=_told(opening)) == (None, "unknown")


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [
        ("Les douze pays ont signé le 3 juin 1959 un traité sur les pôles.", "1959-06-03"),
        ("L’Assemblée, réunie à New York, a admis mardi 20 septembre 1977 deux États.", "1977-09-20"),
        ("Une conférence a eu lieu à Paris le 3 juin 1959 sur les pôles.", "1959-06-03"),
        ("Une conférence a été ouverte le 3 juin 1959 sur les pôles.", "1959-06-03"),
        ("Les délégués qui siègent à Rome ont voté dans la soirée du vendredi 17 juillet 1998.", "1998-07-17"),
        ("La guerre (la plus longue du siècle) a pris fin le 3 juin 1959 au port.", "1959-06-03"),
    ],
)
def test_a_day_on_the_main_verb_of_the_first_sentence_is_the_news(opening: str, edtf: str) -> None:
    assert _date(opening, title=_told(opening)) == (edtf, "inferred")


@pytest.mark.parametrize(
    "title", ["La ville fête l’anniversaire du traité", "Cinquante ans après, le port se souvient"]
)
def test_a_dispatch_that_looks_back_is_not_of_the_year_that_it_names(title: str) -> None:
    assert _date("Les douze pays ont signé le 3 juin 1959 un traité.", title=title) == (None, "unknown")


@pytest.mark.parametrize(
    "opening",
    [
        "Les douze pays ont signé le 3 juin 1959 un traité. Le dernier l’a quitté en 1987.",
        "Les douze pays ont signé le 3 juin 1959 un traité qui lie, depuis jeudi, un pays de plus.",
        "Les douze pays ont signé le 3 juin 1959 un traité, a noté leur porte-parole.",
    ],
)
def test_a_later_time_in_the_text_takes_the_year_its_belief(opening: str) -> None:
    assert _date(opening) == (None, "unknown")


def test_two_days_with_a_year_compete() -> None:
    opening = "Les douze pays ont signé le 3 juin 1959 un traité et ont visité le 6 juin 1959 le port."
    assert _date(opening) == (None, "unknown")


def test_a_year_counts_where_lead_and_text_tell_the_same_with_the_same_verb() -> None:
    lead = "Des élus du canton, menés par leur doyenne, ont effectué du 14 au 18 octobre une visite au port."
    body = "Des élus du canton ont effectué du 14 au 18 octobre 2025 une visite d’étude au port de Hambourg."
    date = article(f"Une réunion sur le port\n\n{lead}\n\nHanoi (VNA) – {body}\n\n{REST}").date
    assert (date.edtf, date.basis) == ("2025-10-14/2025-10-18", "inferred")


def test_the_day_without_a_year_is_certain_and_its_anniversary_adds_none() -> None:
    opening = "La ville a célébré mardi 9 août la fête du port. C’est là que, le 9 août 1945, le quai a brûlé."
    assert _date(opening) == ("XXXX-08-09", "partial")


@pytest.mark.parametrize(
    "opening",
    [
        "Après le décès, le 4 mars, de l’ancien président, la ville a adressé le 7 mars ses condoléances.",
        "Le pays, indépendant depuis le 11 novembre 1975, a adressé le 7 mars ses condoléances.",
        "Le maire a présidé une séance tenue le 7 mars au port.",
        "Lors d’une réunion tenue le 7 mars, le maire a parlé du port.",
        "Le maire a adressé le 7 mars ses condoléances, a annoncé son bureau.",
    ],
)
def test_the_day_of_the_main_verb_wins(opening: str) -> None:
    assert _date(opening) in {("XXXX-03-07", "partial"), (None, "unknown")}
    if "condoléances" in opening or "Lors" in opening:
        assert _date(opening) == ("XXXX-03-07", "partial")


def test_a_plan_does_not_fill_a_header_with_its_day() -> None:
    opening = "La foire s’ouvre le 30 juillet, a annoncé le 2 juillet la ville."
    assert _date(opening, header=" date 2024-07 ")[0] in {"2024-07-02", "2024-07"}


@pytest.mark.parametrize(
    "opening",
    [
        "Le ministre s’est entretenu par téléphone le 7 mars avec son voisin.",
        "La mairie a envoyé le 7 mars un message de félicitations aux exposants.",
        "La commission a interdit le 7 mars la pêche au port.",
    ],
)
def test_every_participle_makes_a_perfect(opening: str) -> None:
    assert _date(opening) == ("XXXX-03-07", "partial")


def test_a_first_paragraph_that_tells_another_story_than_the_lead_bears_no_year() -> None:
    lead = "La ville a fêté devant une foule nombreuse la grande foire des marins et des charpentiers du quartier."
    body = "Les douze pays ont signé le 3 juin 1959 un traité."
    date = article(f"Une réunion sur le port\n\n{lead}\n\nHanoi (VNA) – {body}\n\n{REST}").date
    assert (date.edtf, date.basis) == (None, "unknown")
