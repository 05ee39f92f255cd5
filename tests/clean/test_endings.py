"""Where the article ends, and what becomes of all that stands behind the end."""

from __future__ import annotations

import pytest

from generator.knowledge.parts import openings
from generator.model import Article, Related
from tests.clean.factory import article

T = "Une exposition sur les ponts ouvre à Liège"
A = (
    "Le musée des Travaux publics a ouvert mardi une exposition sur les ponts suspendus, avec cent vingt maquettes "
    "prêtées par douze villes du bassin de la Meuse."
)
B = (
    "La conservatrice a guidé les premiers visiteurs entre les maquettes, dont la plus ancienne a été taillée dans un "
    "poirier par un charpentier du siècle dernier."
)
C = (
    "Les écoles de la province pourront emprunter une partie de la collection dès la rentrée, à condition de la garder "
    "sous clé et de la rendre avant la fin du trimestre."
)
D = (
    "Le conseil municipal a voté une aide de trente mille francs pour restaurer la passerelle du parc, fermée depuis "
    "que la crue de printemps a emporté deux de ses câbles."
)
TITLE2, TITLE3 = "Le marché aux fleurs change de quai", "La fanfare du port cherche un tuba"
TEASER = "Les marchands dresseront leurs étals sur la rive droite dès samedi, dit un avis affiché à la mairie."


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


def text(read: Article) -> tuple[str, ...]:
    """The body with the lead, since this or that rule may set the first paragraph off."""
    return ((read.lead,) if read.lead is not None else ()) + read.paragraphs


def rules(read: Article) -> set[tuple[str, str]]:
    return {(one.text, one.rule) for one in read.removed}


@pytest.mark.parametrize(
    "body",
    [
        (A, B, "Des ponts pour demain", D),
        (A, "Un fonds venu de loin", B, "Les enfants d'abord", C, "Une passerelle à sauver", D),
        (A, B, "« Un pont est une main tendue »", D),
        (A, B, T, D),
        (A, f"{B.rstrip('.')} (VNA)", C),
        (A, B, C, "Anne Berger, charpentière", D),
        (A, B, "1. La collection", C, "2. La passerelle", D),
        ("I", A, "II", B, "V", C, "VI", D),
        (A, "Le guide cite la lettre aux bâtisseurs de Paul - VI", B, C),
    ],
)
def test_a_page_without_a_signature_keeps_its_body_whole(body: tuple[str, ...]) -> None:
    read = article(page(T, *body))
    assert (text(read), read.related, read.signature) == (body, (), None)


@pytest.mark.parametrize(
    "tail",
    [
        (TITLE2, TITLE2, TEASER, TITLE3, TEASER),
        ("Les étals. Photo : VNA", TITLE2, TEASER, "Le kiosque. Photo : AFP", TITLE3, TEASER),
        (TITLE2, TEASER[1:], TITLE3, TEASER),
        (TITLE2[1:], TEASER[1:], TITLE3, TEASER),
    ],
)
def test_a_run_that_only_teasers_make_ends_a_page_without_a_signature(tail: tuple[str, ...]) -> None:
    read = article(page(T, A, B, *tail))
    assert (text(read), len(read.related)) == ((A, B), 2)


LONG2 = "La Bulgarie et la Norvège rouvrent leur liaison aérienne après neuf ans"
LONG3 = "Un verger de Sofia distribue ses pommes aux écoliers du quartier"
NEWS = "Le premier avion de Sofia s’est posé jeudi à Oslo avec cent quarante passagers, accueillis par Astrid Lund."
MORE = "Plus de deux tonnes de reinettes attendent les enfants, a promis Ivan Petrov en ouvrant les grilles."
WINE = "Le vin nouveau de Plovdiv trouve preneur en trois jours"


@pytest.mark.parametrize(
    "tail",
    [
        (LONG2, NEWS),
        (LONG2, NEWS, LONG3, MORE),
        (LONG2, f"{NEWS[:80]}…", LONG3, f"{MORE[:80]}..."),
        (LONG2, NEWS, LONG3, MORE.partition(" ouvrant")[0]),
        (LONG2, LONG3, WINE),
        (LONG2, NEWS, LONG3, LONG3, MORE, WINE),
        ("Le quai vide. Photo : VNA", LONG2, NEWS),
        ("Une visite qui s’imposait : retour à Sofia ?", NEWS, LONG3, MORE),
    ],
)
def test_weak_signs_together_tell_teasers(tail: tuple[str, ...]) -> None:
    read = article(page(T, A, B, *tail))
    assert text(read) == (A, B)
    assert [one.title for one in read.related] == [line for line in dict.fromkeys(tail) if line in _TITLES]


_TITLES = (LONG2, LONG3, WINE, "Une visite qui s’imposait : retour à Sofia ?")


@pytest.mark.parametrize(
    "body",
    [
        (A, B, "Ce que les maquettes du musée des Travaux publics racontent aux visiteurs", D),
        (A, "Des ponts pour demain", B, C, "Les passerelles", D),
        (A, B, LONG2, f"De son côté, elle a rappelé que {MORE.lower()}"),
        (A, B, LONG2, f"« {MORE}", C, D),
        (A, B, "Ont signé la pétition pour le pont :", LONG2, LONG3),
        (A, B, "Jeanne Roy, Liège"),
        (A, B, LONG2),
    ],
)
def test_a_title_that_could_be_the_articles_own_stays(body: tuple[str, ...]) -> None:
    read = article(page(T, *body))
    assert (text(read), read.related) == (body, ())


def test_teasers_stand_behind_an_article() -> None:
    read = article(page("Bulgarie - Norvège", LONG2, NEWS, MORE))
    assert (read.related, text(read)[-2:]) == ((), (NEWS, MORE))


def test_a_teaser_of_two_paragraphs_needs_more_signs() -> None:
    body = (A.replace("mardi une", "mardiune"), B.replace("visiteurs entre", "visiteursentre"))
    read = article(page(T, "La villeOuvre, dit l'avis,un musée.", *body, LONG2, NEWS, MORE))
    assert NEWS not in text(read)
    assert NEWS in text(article(page(T, A, B, "Une liaison de neuf cents lieues", NEWS, MORE)))


def test_a_heading_before_sections_takes_one_link_with_it() -> None:
    body = (A, "Pour les visiteurs", B, "Pour les écoles", C)
    read = article(page(T, A, "Lire aussi", LONG2, *body[1:]))
    assert (text(read), read.related) == (body, ())
    assert {("Lire aussi", "tail-heading"), (LONG2, "link-line")} <= rules(read)


def test_a_language_without_a_pack_reads_no_sign_from_words() -> None:
    assert openings("xx").leaning.match("Il a ajouté que le pont tiendrait.") is None
    assert openings("fr").leaning.match("Il a ajouté que le pont tiendrait.") is not None


@pytest.mark.parametrize("tail", [(TITLE2, TEASER), (TITLE2, TEASER, TITLE3, TEASER), (TITLE2, TITLE3)])
def test_what_may_be_sections_stays(tail: tuple[str, ...]) -> None:
    assert text(article(page(T, A, B, *tail))) == (A, B, *tail)


@pytest.mark.parametrize("heading", ["Lire aussi", "Voir plus", "En savoir plus", "Sur le même sujet :"])
def test_a_heading_before_the_signature_takes_one_link_with_it(heading: str) -> None:
    read = article(page(T, A, heading, TITLE2, B, C, f"{D} – VNA"))
    assert (text(read), read.related, read.signature) == ((A, B, C, D), (), "VNA")
    assert {(heading, "tail-heading"), (TITLE2, "link-line")} <= rules(read)


def test_a_heading_before_many_paragraphs_is_a_button() -> None:
    assert text(article(page(T, A, "Voir plus", B, C, D))) == (A, B, C, D)
    assert text(article(page(T, A, "Lire aussi", TITLE2, B, C, D))) == (A, B, C, D)
    more = "Une passerelle à sauver"
    assert text(article(page(T, A, "Lire aussi", TITLE2, B, C, D, more, B))) == (A, B, C, D, more, B)


@pytest.mark.parametrize("end", ["", " – AVI"])
def test_a_heading_before_teasers_is_the_end(end: str) -> None:
    read = article(page(T, A, B, "Voir plus", TITLE2, TITLE2, TEASER, TITLE3, TEASER + end))
    assert (text(read), read.related) == ((A, B), (Related(TITLE2, TEASER), Related(TITLE3, TEASER + end)))


def test_an_agency_alone_behind_a_paragraph_without_a_stop_is_a_signature() -> None:
    read = article(page(T, A, "Le musée restera ouvert tout l'été", "VNA/CVN", TITLE2, f"{TEASER} – AVI"))
    assert (read.signature, text(read)[-1]) == ("VNA/CVN", "Le musée restera ouvert tout l'été")
    read = article(page(T, A, "Le pont", "AFP", "Les deux rives vues du clocher", "AFP", B, f"{C} – VNA"))
    assert ([one.credit for one in read.captions], text(read)) == (["AFP", "AFP"], (A, B, C))


def test_a_link_may_stand_on_the_line_of_its_heading() -> None:
    read = article(page(T, A, f"Lire aussi : {TITLE2}", f"{B} – VNA"))
    assert text(read) == (A, B)
    assert (f"Lire aussi : {TITLE2}", "link-line") in rules(read)
    sentence = "Voir aussi : le tarif des visites est affiché à la grille du musée."
    assert sentence in text(article(page(T, A, sentence, f"{B} – VNA")))


@pytest.mark.parametrize("credit", ["AFP", "Jeanne Roy/VNA"])
@pytest.mark.parametrize("end", ["", " – VNA"])
def test_an_agency_alone_in_mid_page_owns_a_picture(credit: str, end: str) -> None:
    read = article(page(T, A, "Les visiteurs devant la grande maquette", credit, B, C, D + end))
    assert text(read) == (A, B, C, D)
    assert [(one.text, one.credit) for one in read.captions] == [("Les visiteurs devant la grande maquette", credit)]
    assert read.signature == ("VNA" if end else None)


@pytest.mark.parametrize(
    "quotation",
    [
        "« Le pont tient encore. » AFP",
        "« Le pont tient encore. » – AFP",
        "« Le pont tient encore », a écrit le gardien de la passerelle dans son carnet du mois de mars. – AP",
    ],
)
def test_the_agency_that_a_quotation_names_signs_nothing(quotation: str) -> None:
    read = article(page(T, A, quotation, B, C, f"{D} – VNA"))
    assert (text(read), read.signature) == ((A, quotation, B, C, D), "VNA")


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("« Nous y reviendrons. » – VNA", "« Nous y reviendrons. »"),
        ("« Nous y reviendrons. » VNA", "« Nous y reviendrons. »"),
        ("“Nous y reviendrons.” - VNA", "“Nous y reviendrons.”"),
        ('Elle a dit : "Nous y reviendrons." - VNA', 'Elle a dit : "Nous y reviendrons."'),
        ("(Le musée ferme le lundi.) – VNA", "(Le musée ferme le lundi.)"),
        ("Le musée ferme le lundi. » – VNA", "Le musée ferme le lundi."),
        ('Le musée ferme le lundi. " - VNA', "Le musée ferme le lundi."),
        ("Le musée ferme le lundi.-VNA", "Le musée ferme le lundi."),
        ("Le musée ferme le lundi. . – VNA", "Le musée ferme le lundi."),
    ],
)
def test_a_mark_that_closes_stays_and_a_stray_one_goes(end: str, kept: str) -> None:
    read = article(page(T, A, end))
    assert (text(read), read.signature) == ((A, kept), "VNA")


def test_a_teaser_may_follow_the_signature_on_its_line() -> None:
    for glue in ("", " "):
        read = article(page(T, A, f"{B}-VNA{glue}{TEASER[1:]}"))
        assert (text(read), read.signature) == ((A, B), "VNA")
    aside = "Deux agences l'ont annoncé hier soir au pied de la grande maquette. -AFP et Reuters- avant le vote."
    assert text(article(page(T, A, aside, B))) == (A, aside, B)


def test_a_credit_behind_the_signature_takes_no_paragraph_with_it() -> None:
    read = article(page(T, A, f"{B} – VNA Photo : AFP"))
    assert (text(read), read.signature) == ((A, B), "VNA")
    assert [(one.text, one.credit) for one in read.captions] == [(None, "AFP")]


def test_what_follows_the_end_and_is_no_teaser_has_a_rule_of_its_own() -> None:
    note = "Correction : le musée compte douze salles, et non dix comme nous l'avons écrit."
    read = article(page(T, A, f"{B} – VNA", note))
    assert (text(read), read.related, (note, "note") in rules(read)) == ((A, B), (), True)
    read = article(page(T, A, f"{B} – VNA", TITLE2, f"Namur (VNA) – {C}", f"{D} – VNA"))
    assert read.related == ()
    assert {rule for _, rule in rules(read)} == {"signature-mark", "signature", "other-dispatch"}
    assert (C, "after-end") in rules(article(page(T, A, f"{B} – VNA", C)))
    assert ("VNA", "signature-said-twice") in rules(article(page(T, A, f"{B} – VNA", "VNA", TITLE2, TEASER)))


def test_a_teaser_may_be_signed() -> None:
    read = article(page(T, A, f"{B} – VNA", TITLE2, f"{TEASER} – AVI"))
    assert read.related == (Related(TITLE2, f"{TEASER} – AVI"),)


def test_a_teaser_cut_short_is_no_title() -> None:
    read = article(page(T, A, f"{B} – VNA", LONG2, NEWS[:94], LONG3, "Les reinettes attendent les enfants de la"))
    assert read.related == (Related(LONG2, NEWS[:94]), Related(LONG3, "Les reinettes attendent les enfants de la"))


def test_a_gallery_may_stand_behind_the_signature() -> None:
    pictures = [f"{words}. Photo : AFP" for words in ("Le quai vide", "Le kiosque", "La grue")]
    read = article(page(T, A, f"{B} – VNA", *pictures))
    assert [(one.text, one.credit) for one in read.captions] == [
        ("Le quai vide.", "AFP"),
        ("Le kiosque.", "AFP"),
        ("La grue.", "AFP"),
    ]


@pytest.mark.parametrize(
    "tail",
    [
        ("Le quai vide. Photo : VNA",),
        ("Le quai vide. Photo : VNA", "Le kiosque. Photo : AFP"),
        (TITLE2, TEASER, "Le quai vide. Photo : VNA"),
        ("Le quai vide. Photo : VNA", "Le kiosque. Photo : AFP", TITLE2, TEASER),
    ],
)
def test_a_picture_without_a_title_of_its_own_is_recorded(tail: tuple[str, ...]) -> None:
    read = article(page(T, A, f"{B} – VNA", *tail))
    assert {("Le quai vide.", "teaser-picture"), ("VNA", "teaser-picture")} <= rules(read)
    if "Le kiosque. Photo : AFP" in tail and TITLE2 in tail:
        assert read.related == (Related(TITLE2, TEASER, "Le kiosque.", "AFP"),)


def test_the_foot_of_a_page_is_no_teaser_and_an_address_in_the_text_no_foot() -> None:
    foot = (
        "Rédactrice en chef : Léa Simon",
        "12, rue du Pont",
        "Tél : 04 00 00 00",
        "© 2020 La Gazette",
        "back to top",
    )
    read = article(page(T, A, "Tél. : 04 11 11 11", f"{B} – VNA", TITLE2, TEASER, *foot))
    assert (text(read), read.related) == ((A, "Tél. : 04 11 11 11", B), (Related(TITLE2, TEASER),))
    assert {(line, "footer") for line in foot} <= rules(read)
