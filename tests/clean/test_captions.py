"""What is the caption or credit of a picture, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.model import Caption
from tests.clean.factory import article
from tests.clean.test_endings import A, B, C, D, T, page, text

CAPTION = "Les visiteurs devant la grande maquette"


@pytest.mark.parametrize(
    "line",
    [
        "Le sous-sol du musée recèle une rareté, et une seule ressource : le cuivre de ses toits.",
        "La ville veut se donner une nouvelle image : ouverte, verte et fluviale.",
        "La banque a ouvert un crédit : vingt mille francs.",
        "Elle a pris une photo : celle de son grand-père.",
        "Le taux du premier semestre, source : caisse du musée.",
        "Selon la source: AFP Le pont tient bon, disent les ingénieurs.",
        "Pour en savoir plus sur cette source : www.exemple.org",
        "La marque Pont© : un label de plus",
        "Le peintre résume ainsi son image : « un pont sans rive »",
        "Photo : le bourgmestre coupe le ruban.",
        "Le livre s'appelle Photo : Regards.",
        "Source : service des ponts de la province, rapport annuel.",
        "L'échevin (à gauche de la tribune) a voté contre.",
        "Elle a lu les registres du port (archives de la Meuse) à Namur.",
        "Pont | Longueur | Portée |",
        f"{D} Source : Le Monde.",
        f"{D} Source : lemeuse.be",
    ],
)
def test_a_sentence_with_such_a_word_is_text(line: str) -> None:
    read = article(page(T, A, line, B, f"{C} – VNA"))
    assert (read.captions, read.lead, read.paragraphs) == ((), None, (A, line, B, C))


@pytest.mark.parametrize(
    ("credit", "owner"),
    [
        ("Photo : Jeanne Roy - VNA", "Jeanne Roy - VNA"),
        ("Photo : Xinhua - VNA", "Xinhua - VNA"),
        ("Photo : archives VNA", "archives VNA"),
        ("Photo : Jeanne Roy", "Jeanne Roy"),
        ("PHOTO : VNA", "VNA"),
        ("photo : VNA", "VNA"),
        ("(photo: ponts.be)", "ponts.be"),
        ("(Photo VNA)", "VNA"),
        ("Photo d'archives : VNA", "VNA"),
        ("Source: Xinhua", "Xinhua"),
        ("Source: ponts.be", "ponts.be"),
        ("© AFP", "AFP"),
    ],
)
@pytest.mark.parametrize("stop", [".", ""])
def test_a_credit_has_many_forms(credit: str, owner: str, stop: str) -> None:
    read = article(page(T, A, f"{CAPTION}{stop} {credit}", f"{B} – VNA"))
    assert (read.captions, text(read)) == ((Caption(CAPTION + stop, owner),), (A, B))


@pytest.mark.parametrize("owner", ["l'ambassade du Laos", "ministère des Travaux publics", "Cercle de photo"])
def test_behind_a_sentence_anybody_may_own_a_photo(owner: str) -> None:
    assert article(page(T, A, f"{CAPTION}. Photo : {owner}", B)).captions == (Caption(f"{CAPTION}.", owner),)


def test_a_caption_is_a_sentence_or_two() -> None:
    three = "Le pont a cédé. Nul n'a été blessé. La police a fermé le quai."
    read = article(page(T, A, f"{three} Photo : VNA", f"{B} – VNA"))
    assert (read.captions, text(read)) == ((Caption(None, "VNA"),), (A, three, B))


def test_the_source_below_a_paragraph_owns_no_sentence() -> None:
    read = article(f"{page(T, A, B)}\nSource : VNA\n\n{C}")
    assert text(read) == (A, B, C)


@pytest.mark.parametrize("behind", [" ", "\n", "\n\n"])
def test_a_gallery_has_its_caption_behind_the_counter_or_on_the_next_line(behind: str) -> None:
    read = article(page(T, A, f"{T} ảnh 2{behind}{CAPTION}.", B, f"{C} – VNA"))
    assert (read.captions, text(read)) == ((Caption(f"{CAPTION}.", None),), (A, B, C))


def test_a_paragraph_behind_a_counter_alone_is_no_caption() -> None:
    read = article(page(T, A, f"{T} ảnh 2", B, f"{C} – VNA"))
    assert (read.captions, text(read)) == ((), (A, B, C))


def test_the_same_words_with_another_credit_are_another_picture() -> None:
    other = f"{CAPTION}. Photo : Jeanne Roy/AFP"
    read = article(page(T, A, f"{CAPTION}. Photo : VNA", B, f"{CAPTION}. Photo : VNA", other, C))
    assert [one.credit for one in read.captions] == ["VNA", "Jeanne Roy/AFP"]
    assert text(read) == (A, B, C)


def test_behind_a_counter_anybody_may_own_a_picture() -> None:
    for label, owner in (("Source : ", "Mission permanente auprès du port"), ("Photo ", "Jeanne Roy")):
        read = article(page(T, A, f"{T} ảnh 1{CAPTION}. {label}{owner}", f"{B} – VNA"))
        assert (read.captions, text(read)) == ((Caption(f"{CAPTION}.", owner),), (A, B))


def test_a_counter_may_stand_behind_the_title_without_its_accents() -> None:
    read = article(page(T, A, f"Une exposition sur les ponts ouvre a Liege hinh anh 1{CAPTION}.", f"{B} (VNA) – VNA"))
    assert read.captions == (Caption(f"{CAPTION}.", None),)


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        ((f"{CAPTION} |",), Caption(CAPTION, None)),
        ((f"{CAPTION} | Photo : VNA |",), Caption(CAPTION, "VNA")),
        ((f"{CAPTION} |\nPhoto: Jeanne Roy/VNA/CVN |",), Caption(CAPTION, "Jeanne Roy/VNA/CVN")),
        ((CAPTION, CAPTION), Caption(CAPTION, None)),
        (
            ("Lors de l'ouverture de la grande salle, à Liège",),
            Caption("Lors de l'ouverture de la grande salle, à Liège", None),
        ),
        (("Texte et photos : Jeanne Roy/CVN",), Caption(None, "Jeanne Roy/CVN")),
        ((f"{CAPTION}.\nSource : Internet",), Caption(f"{CAPTION}.", "Internet")),
    ],
)
def test_a_picture_may_have_a_cell_a_twin_or_words_of_its_own(lines: tuple[str, ...], caption: Caption) -> None:
    read = article(page(T, A, B, *lines, C, f"{D} – VNA"))
    assert (read.captions, text(read)) == ((caption,), (A, B, C, D))


def test_a_line_between_lead_and_dateline_is_a_caption() -> None:
    read = article(page(T, A, CAPTION, f"Namur (VNA) – {B}", C))
    assert (read.captions, text(read)) == ((Caption(CAPTION, None),), (A, B, C))


def test_a_lead_above_a_credit_stays_the_lead() -> None:
    read = article(f"{T}\n{A}\nPhoto : VNA\nNamur (VNA) – {B}")
    assert (read.lead, read.captions, read.paragraphs) == (A, (Caption(None, "VNA"),), (B,))


@pytest.mark.parametrize("credit", ["(Photo: VNA)", "(Photo : VNA).", "(Photo : VNA) ", "Photo : VNA"])
@pytest.mark.parametrize("opens", ["Londres (VNA) – ", "Londres, 5 mai (VNA) - ", ""])
def test_a_dateline_or_the_text_may_stand_right_behind_a_credit(credit: str, opens: str) -> None:
    read = article(f"{T}\n\nLes maquettes de la salle haute {credit}{opens}{A}\n\n{B}")
    assert (read.captions, read.paragraphs) == ((Caption("Les maquettes de la salle haute", "VNA"),), (A, B))
    assert (read.dateline is not None) == bool(opens)


def test_english_pages_run_caption_and_dateline_together_as_well() -> None:
    text = "The ferry company said on Monday that it would keep both of its lines across the river open all winter."
    more = "Tickets will cost the same as before, and children of the two towns will go on crossing for nothing."
    read = article(
        f"Ferries to run all winter\n\nThe two ferries at the pier (Photo: VNA)London (VNA) – {text}\n\n{more}"
    )
    assert (read.language, read.paragraphs) == ("en", (text, more))
    assert read.captions == (Caption("The two ferries at the pier", "VNA"),)


@pytest.mark.parametrize(
    ("credit", "owner"), [("(Photo: internet)", "internet"), ("Photo : Luc Morel/VNA", "Luc Morel/VNA")]
)
def test_whoever_owns_a_picture_the_dateline_may_stand_right_behind(credit: str, owner: str) -> None:
    read = article(page(T, f"Les maquettes de la salle haute {credit}Londres (VNA) – {A}", B))
    assert (read.captions, read.paragraphs) == ((Caption("Les maquettes de la salle haute", owner),), (A, B))


def test_a_gallery_repeats_a_title_that_the_page_does_not_say() -> None:
    first, second = (f"Une exposition sur les ponts a Liege hinh anh {number}" for number in (1, 2))
    read = article(page(A, f"{first}Photo: VNA", f"{second}{CAPTION}. Photo: VNA", f"{B} – VNA"))
    assert (read.captions, text(read)) == ((Caption(None, "VNA"), Caption(f"{CAPTION}.", "VNA")), (A, B))
