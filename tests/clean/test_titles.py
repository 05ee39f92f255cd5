"""What stands around the title: kickers, other headlines, bylines, a dateline on a line of its own, the lead."""

from __future__ import annotations

import pytest

from tests.clean.factory import article
from tests.clean.test_endings import A, B, C, D, T, page, rules, text


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Accord à Liège", "Les deux rives s'entendent enfin sur le tracé du nouveau pont"),
        ("Une exposition sur la monarchie", "Les dernières années de Louis XVI"),
        ("Le désarmement à Genève", "Le plan de l'OTAN et la TAP"),
        (T, f"{T}, où cent vingt maquettes prêtées par douze villes attendent les visiteurs jusqu'au mois de mai"),
        ("Les ponts de Liège et de Namur", "Namur, Liège, ponts : une exposition raconte cent ans de travaux à Huy"),
        ("Ponts de la Meuse à Liège", "Les ponts de la Meuse à Liège sont :"),
    ],
)
def test_a_subtitle_or_lead_stays(title: str, line: str) -> None:
    read = article(page(title, line, A, B))
    assert (read.title, text(read)) == (title, (line, A, B))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Jeanne Roy, VOV Liège", "byline"),
        ("Par Jeanne Roy avec AFP", "byline"),
        (f"{T} mardi", "title-variant"),
        (T, "title-said-twice"),
    ],
)
def test_a_byline_or_the_title_in_other_words_goes(line: str, rule: str) -> None:
    read = article(page(T, line, A, B))
    assert (read.title, text(read), (line, rule) in rules(read)) == (T, (A, B), True)


@pytest.mark.parametrize("kicker", ["Politique", "À la une", "VNA"])
def test_a_section_of_the_site_is_no_title(kicker: str) -> None:
    read = article(page(kicker, T, A, B))
    assert (read.title, (kicker, "kicker") in rules(read)) == (T, True)


@pytest.mark.parametrize("line", ["HANOI, 5 mai 2020 (VNA) –", "HANOI, 5 mai 2020 (VNA)"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_dateline_may_have_its_own_line(line: str, between: str) -> None:
    read = article(f"{page(T, line)}{between}{page(A, B)}")
    assert text(read) == (A, B)
    assert read.dateline is not None
    assert (read.dateline.place, read.dateline.agency, read.date.edtf) == ("HANOI", "VNA", "2020-05-05")


@pytest.mark.parametrize("line", ["Partager", ">> Un autre pont", "Une seule image : un pont sur la Meuse."])
def test_only_a_picture_between_makes_the_first_paragraph_a_lead(line: str) -> None:
    assert article(page(T, A, line, B, C)).lead is None
    assert article(page(T, A, "Le pont. Photo : VNA", B, C)).lead == A


def test_a_name_over_the_buttons_of_the_page_wrote_it() -> None:
    read = article(page(T, "Jeanne Roy", "Partager", A, B))
    assert (text(read), ("Jeanne Roy", "byline") in rules(read)) == ((A, B), True)
    assert "Jeanne Roy" in text(article(page(T, "Jeanne Roy", A, B)))


OVER, UNDER = "Ponts : la Meuse se raconte à Liège", "Une exposition de cent vingt maquettes ouvre au musée"


@pytest.mark.parametrize("opens", ["Liège (VNA) – ", "Bruxelles, 5 mai (AFP) - "])
def test_the_title_stands_over_the_lead_and_an_over_title_over_the_title(opens: str) -> None:
    read = article(page(OVER, UNDER, A, opens + B, C))
    assert (read.title, read.lead, read.paragraphs) == (UNDER, A, (B, C))
    assert read.dateline is not None
    assert (OVER, "kicker") in rules(read)


def test_a_gallery_says_which_line_is_the_title() -> None:
    picture = "La passerelle du parc. Photo : VNA"
    assert article(page(OVER, UNDER, A, f"{UNDER} ảnh 1{picture}", B)).title == UNDER
    assert article(page(OVER, UNDER, A, f"{OVER} ảnh 1{picture}", B)).title == OVER


@pytest.mark.parametrize(
    "line", ["Jeanne Roy, VOV Liège", "Jeanne Marie Roy", "Lors de la visite des maquettes à Liège"]
)
def test_a_byline_or_a_caption_over_the_lead_is_no_title(line: str) -> None:
    assert article(page(OVER, line, A, f"Liège (VNA) – {B}", C)).title == OVER


def test_a_dateline_may_open_a_later_paragraph_if_it_is_the_only_one() -> None:
    later = article(page(T, A, B, f"Hanoi (VNA) – {C}"))
    assert (later.dateline is not None, text(later)) == (True, (A, B, C))
    assert article(page(T, A, B, f"Hanoi (VNA) – {C}", f"Paris (AFP) – {D}")).dateline is None


def test_what_announces_a_list_is_no_title() -> None:
    first = f"{A.rstrip('.')},et les villes suivantes ont prêté les plus belles :"
    read = article(f"{first}\n1. Liège et Namur\n2. Huy, sur la Meuse\n{B} - VNA")
    assert read.paragraphs[0] == first.replace(",et", ", et")
    assert read.paragraphs[0].startswith(read.title.rstrip("…"))
    assert article(page("Les ponts de la Meuse :", A, B)).title == "Les ponts de la Meuse :"


def test_a_page_without_a_title_is_named_by_its_text_and_not_by_its_picture() -> None:
    assert article(page("Panorama des ponts. Photo : VNA", f"Liège (VNA) – {A}", B)).title in A
    assert article(page("Les ponts de la Meuse. Photo : VNA")).title == "Les ponts de la Meuse"


def test_an_over_title_may_stand_over_a_lead_that_is_said_again() -> None:
    assert article(page(OVER, UNDER, A, f"{A} {D}", B, C)).title == UNDER


@pytest.mark.parametrize("line", ["Une première à Huy", "Les écoles de la province en profiteront dès la rentrée"])
def test_what_says_less_of_the_lead_or_is_short_is_a_subtitle(line: str) -> None:
    assert article(page(OVER, line, A, f"Liège (VNA) – {B}", C)).title == OVER
