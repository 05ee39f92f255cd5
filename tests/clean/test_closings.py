"""What a page leaves around a text and is none of it: initials, end marks, slugs, file names, a portal's words."""

from __future__ import annotations

import pytest

from tests.clean.factory import article
from tests.clean.test_endings import TEASER, TITLE2, A, B, T, page, rules, text


@pytest.mark.parametrize("initials", ["LM/RT", "Lmo/art", "lm/rt", "LM/RT/AB"])
def test_initials_behind_the_text_are_none_of_it(initials: str) -> None:
    read = article(page(T, A, B, initials))
    assert (text(read), (initials, "closing") in rules(read)) == ((A, B), True)


@pytest.mark.parametrize("line", ["VNA/CVN", "NDEL/VNA"])
def test_agencies_are_no_initials(line: str) -> None:
    assert article(page(T, A, B, line)).signature == line


def test_initials_in_capitals_may_stand_behind_the_last_sentence() -> None:
    assert text(article(page(T, f"Kinshasa, 5 mai (ACP).- {A}", f"{B} ACP/LMO/RT"))) == (A, B)
    assert article(page(T, A, f"{B} NDEL/VNA")).signature == "NDEL/VNA"


def test_initials_may_stand_behind_the_signature() -> None:
    read = article(page(T, A, B, "Agence d’Information du Burkina (AIB)", "Lmo/art"))
    assert (text(read), read.related) == ((A, B), ())
    assert (read.signature, read.agencies) == ("Agence d’Information du Burkina (AIB)", ("AIB",))


@pytest.mark.parametrize(("mark", "removed"), [("/.", "/."), ("../.", "/."), (" ./.", "./."), (" /.", "/.")])
def test_a_mark_that_the_text_ends_goes_and_its_full_stop_stays(mark: str, removed: str) -> None:
    read = article(page(T, A, B + mark))
    assert read.paragraphs[1].rstrip(" .") == B.rstrip(".")
    assert (removed, "closing") in rules(read)


def test_an_end_mark_may_stand_before_the_signature() -> None:
    read = article(page(T, A, f"{B}/.", "VNA"))
    assert (text(read), read.signature) == ((A, B), "VNA")


@pytest.mark.parametrize(
    "credit",
    [
        "(Reportage de Jeanne Roy, édité par Luc Morel)",
        "(Jeanne Roy et Luc Morel; version française Anne Petit)",
        "(Jeanne Roy; Luc Morel pour le service français)",
        "(Reporting by Jeanne Roy; Editing by Luc Morel)",
        "Reporting by Jeanne Roy; Editing by Luc Morel",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_reported_and_who_translated_is_no_text(credit: str, between: str) -> None:
    read = article(page(T, f"LIEGE (Reuters) - {A}", B + between + credit))
    assert text(read) == (A, B)
    assert {(credit, "closing"), (credit, "footer")} & rules(read)


@pytest.mark.parametrize(
    "end",
    [
        "Le pont relie les deux villes (Huy et Namur, sur la Meuse)",
        "Les visiteurs ont le choix entre oui et non, et/ou peut-être",
        "(Le musée ferme le lundi, a précisé la conservatrice à la presse)",
        "Il faut compter vingt km/h",
    ],
)
def test_a_bracket_or_a_stroke_in_a_text_stays(end: str) -> None:
    assert text(article(page(T, A, f"{B} {end}."))) == (A, f"{B} {end}.")


@pytest.mark.parametrize("lines", [("Belgique-Ponts-Musée", T), (T, "Belgique-Ponts-Musée")])
def test_a_slug_near_the_title_is_a_header(lines: tuple[str, ...]) -> None:
    read = article(page(*lines, A, B))
    assert (read.title, text(read), ("Belgique-Ponts-Musée", "header") in rules(read)) == (T, (A, B), True)


@pytest.mark.parametrize("title", ["Liège-Namur-Huy : un pont de plus", "Bosnie-Herzégovine : un pont rouvre à Mostar"])
def test_a_title_may_open_with_hyphens(title: str) -> None:
    assert article(page(title, A, B)).title == title


@pytest.mark.parametrize("name", ["pont_de_liege-2021_0042.jpg", "IMG_2031 (1).JPG"])
def test_the_name_of_a_pictures_file_is_no_paragraph(name: str) -> None:
    read = article(page(T, A, name, B))
    assert (text(read), (name, "furniture") in rules(read)) == ((A, B), True)


def test_a_portal_writes_before_and_behind_the_title() -> None:
    asked = "Connectez-vous pour lire cet article plus tard. Connexion membre Connexion client"
    read = article(page(f" date 2021-03 {asked} {T} AFP • 12/03/2021 à 09:30", A, B))
    assert (read.title, text(read)) == (T, (A, B))
    assert {(asked, "header"), ("AFP • 12/03/2021 à 09:30", "header")} <= rules(read)


@pytest.mark.parametrize("heading", ["See more", "Read more", "Related news", "Rive gauche"])
def test_a_label_over_teasers_is_no_teaser(heading: str) -> None:
    read = article(page(T, A, f"{B} – VNA", heading, TITLE2, TEASER))
    assert [(one.title, one.teaser) for one in read.related] == [(TITLE2, TEASER)]
    assert (heading, "tail-heading") in rules(read)


def test_a_heading_with_nothing_behind_it_leads_nowhere() -> None:
    assert article(page(T, A, f"{B} – VNA", "See more")).related == ()


def test_a_title_may_share_its_line_with_its_teaser() -> None:
    teaser = "Depuis le printemps, les barques de la rive droite portent des fleurs d’un marché à l’autre."
    read = article(page(T, A, f"{B} – VNA", TITLE2, f"Les barques de Huy changent de cargaison {teaser}"))
    told = [(one.title, one.teaser) for one in read.related]
    assert told == [(TITLE2, None), ("Les barques de Huy changent de cargaison", teaser)]


@pytest.mark.parametrize(
    "teaser",
    [
        "Le grand roman du vieux poète Nguyên Du revient en barque sur les deux rives de la Meuse.",
        "Les marchands de la rive droite lisent chaque matin Le Monde du quai, affiché à la mairie.",
        "Les barques, dit un avis affiché à la mairie Depuis hier, changeront de quai.",
    ],
)
def test_a_capital_within_a_teaser_begins_no_other(teaser: str) -> None:
    read = article(page(T, A, f"{B} – VNA", TITLE2, teaser))
    assert [(one.title, one.teaser) for one in read.related] == [(TITLE2, teaser)]
