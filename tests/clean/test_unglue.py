"""Glued words are parted by what the language, the document and its lines show; words that are whole stay whole."""

from __future__ import annotations

import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.unglue import repair
from tests.quality import glue

CLEAN = (
    "Les ministres des deux pays ont signé mardi à Genève un accord de coopération sur le partage des eaux du fleuve, "
    "après trois années de négociations difficiles et une longue médiation de l’organisation régionale.",
    "Le président de la commission a souligné que ce texte, attendu par les riverains, permettrait de développer la "
    "navigation et la pêche, de protéger les rives et de construire plusieurs ports dans la vallée.",
    "Une délégation de parlementaires s’est ensuite rendue dans la capitale, où elle a été reçue par le Premier "
    "ministre et par plusieurs membres du gouvernement, qui ont promis de faire ratifier le traité avant l’été.",
)


def read(*texts: str) -> list[str]:
    return repair([("body", number, text) for number, text in enumerate(texts)], list(texts))[0]


@pytest.mark.parametrize("width", [60, 66, 72, 79, 80])
@pytest.mark.parametrize("seed", range(4))
def test_text_that_lost_its_line_breaks_comes_out_as_it_was(width: int, seed: int) -> None:
    chance = random.Random(seed)
    assert read(*(glue.wrap_and_drop(text, width, chance)[0] for text in CLEAN)) == list(CLEAN)


def test_clean_text_stays_as_it_is() -> None:
    assert read(*CLEAN) == list(CLEAN)


GLUED = "Les ministres des deuxpays ont signé mardi à Genève un accord decoopération sur le partage des eaux. "


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("La commission,présidée par lui,siège ici.", "La commission, présidée par lui, siège ici."),
        ("Il est parti.Elle est restée.", "Il est parti. Elle est restée."),
        ("Le Parti(PCV) et M.Nguyen sont là.", "Le Parti (PCV) et M. Nguyen sont là."),
        ('Il a dit "oui"mais sans joie.', 'Il a dit "oui" mais sans joie.'),
        ("Près de 15degrés et 28septembre en2012.", "Près de 15 degrés et 28 septembre en 2012."),
        ("Elle est la 4econférence du genre.", "Elle est la 4e conférence du genre."),
        ("Il a salué ces échanges.M. Roy est parti.", "Il a salué ces échanges. M. Roy est parti."),
        ("Il est parti.J. Roy est resté.", "Il est parti. J. Roy est resté."),
        ("Elle a répondu à tous.“L’heure est grave”.", "Elle a répondu à tous. “L’heure est grave”."),
        ("Il a dit:« oui » à tous,« non » à moi.", "Il a dit: « oui » à tous, « non » à moi."),
        ('Il a dit non."Elle a dit oui", a-t-il ajouté.', 'Il a dit non. "Elle a dit oui", a-t-il ajouté.'),
        ('Elle a dit "oui."Il a dit non.', 'Elle a dit "oui." Il a dit non.'),
        ("Les ministres vietnamiens et laole verront demain.", "Les ministres vietnamiens et lao le verront demain."),
    ],
)
def test_lost_spaces_beside_marks_and_figures_are_put_back(glued: str, parted: str) -> None:
    assert read(GLUED + glued)[0].endswith(parted)


WHOLE = """
    McDonald iPhone MacMahon LeBron DeLuca GitHub OpenAI Villeneuve Delaporte Laville Legrand multilatéralisme Sengupta
    postministérielles Khoutphaythoune Phomvihane 63e G20 15km 21h03 3.260 60-NQ/TW aujourd’hui presqu’île ministre(s)
    www.exemple.fr contact@exemple.org ONGs XIVe TotalEnergies FrieslandCampina ArcelorMittal PricewaterhouseCoopers
    McGeorge FitzRoy DeutscheBahn BusinessFrance PetroChina EuroCham d’EuroCham HSBCBank 3(b) 12(iv) 7(2)(c) 5(bis)
"""


@pytest.mark.parametrize("whole", WHOLE.split())
def test_words_that_are_whole_stay_whole(whole: str) -> None:
    sentence = f"Selon le communiqué, le nom de {whole} revient plusieurs fois dans ce rapport."
    assert read(sentence) == [sentence]


def test_a_word_behind_a_name_with_capitals_is_parted_where_a_line_ended() -> None:
    chance = random.Random(7)
    texts = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]
    line = "Il y a eu une longue cérémonie au palais, et là HeidelbergMaterials"
    assert read(*texts, f"{line}n’avait pas été invité")[-1] == f"{line} n’avait pas été invité"


CAPITALS = (
    "TotalEnergies FrieslandCampina McGeorge McDonald PetroChina BusinessFrance DeutscheBahn WorldSkills d’EuroCham"
)


@pytest.mark.parametrize("name", CAPITALS.split())
def test_a_name_with_a_capital_within_stays_whole_where_no_line_ended(name: str) -> None:
    """Though the document did lose its line breaks."""
    chance = random.Random(7)
    texts = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]
    last = f"Le directeur de {name} y était."
    assert read(*texts, last)[-1] == last


@pytest.mark.parametrize("name", ["OscarFiguera", "FredesmanTurro", "ElinaValtonen"])
def test_two_names_are_parted_where_a_line_ended(name: str) -> None:
    left, right = re.findall("[A-Z][a-z]+", name)
    chance = random.Random(7)
    texts = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]
    line = "La cérémonie a été présidée par le nouveau ministre de la Défense,"
    assert read(*texts, f"{line[: 71 - len(left)]} {left}{right}")[-1].endswith(f" {left} {right}")


def test_two_names_are_parted_where_the_document_has_both() -> None:
    text = "Le ministre OscarFiguera est arrivé. M. Figuera est accueilli par Oscar Ruiz."
    assert read(text) == [text.replace("rF", "r F")]


def test_a_token_said_twice_is_a_name() -> None:
    text = "Oscar et Figuera forment un groupe : OscarFiguera. Le titre OscarFiguera plaît."
    assert read(text.replace("Oscar et Figuera", "Deux noms")) == [text.replace("Oscar et Figuera", "Deux noms")]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("Un accord de coopéra-\ntion est signé.", "Un accord de coopération est signé."),
        ("Un accord de coopéra\u2010\r\ntion est signé.", "Un accord de coopération est signé."),
        ("Un accord de coopéra\u00ad\ntion est signé.", "Un accord de coopération est signé."),
        ("Un certain Bodra\u00ad\nvisse est là.", "Un certain Bodravisse est là."),
        ("Le vice-\nprésident est là.", "Le vice-président est là."),
        ("Elle viendra peut-\nêtre.", "Elle viendra peut-être."),
        ("Que dira-\nt-il ?", "Que dira-t-il ?"),
        ("La ville de Hô Chi Minh-\nVille.", "La ville de Hô Chi Minh-Ville."),
        ("La période 2021-\n2025 commence.", "La période 2021-2025 commence."),
        ("M. Bodra-\nvisse est là. Bodravisse a parlé.", "M. Bodravisse est là. Bodravisse a parlé."),
        ("M. Bodra-\nvisse est là.", "M. Bodra-visse est là."),
        ("Il est venu -\ntard.", "Il est venu - tard."),
        ("Il est venu\n\net parti.", "Il est venu et parti."),
    ],
)
def test_lines_become_one(lines: str, line: str) -> None:
    after, repairs = repair([("body", 0, lines)], [lines])
    assert after == [line]
    assert [one.rule for one in repairs] == ["line-end"]
    assert all(one.after in line for one in repairs)


def test_number_decides_between_two_ways_to_part() -> None:
    text = CLEAN[0] + " Les deux partiesont convenu de se revoir."
    assert read(GLUED + text)[0].endswith("Les deux parties ont convenu de se revoir.")


@pytest.mark.parametrize(
    "parted",
    [
        "Les visites ont contribué à la paix.",
        "Les visites sont prévues en mai.",
        "Un des accords est signé ici.",
        "Un des textes a été signé par lui.",
        "C’est un cours de droit du fleuve.",
        "Il est venu de la présidente hier.",
        "Elle fut créée en 1964 par le roi.",
        "Il est probable que cela dure.",
        "Le roi Mousa a parlé hier.",
        "Lors de sa visite, le RDP Lao et le PPP Lao ont signé.",
        "Selon le RDP Lao, tout va bien.",
        "Ils furent plus de 16 500 ou de 12 400 à venir.",
        "Selon le CDP Bodravisse, tout va bien.",
        "Il est resté sur place tout le jour.",
        "Il fut reçu par la Banque centrale.",
        "Il a parlé de l’échange avec eux.",
        "Un article de Perraudin a été publié.",
        "Le texte et les coparrainages sont là.",
    ],
)
def test_a_lost_line_end_is_found_wherever_it_was(parted: str) -> None:
    """With each of its spaces lost in turn, where the document's lines ended."""
    chance = random.Random(7)
    texts = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]
    words = parted.split(" ")
    for number in range(1, len(words)):
        before, behind = " ".join(words[:number]), " ".join(words[number:])
        line = f"{FILLER} {before}"[-72:].lstrip()
        assert read(*texts, f"{line}{behind}")[-1] == f"{line} {behind}"


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("Il est venu delaprésidente hier.", "Il est venu de la présidente hier."),
        ("Ilestprobable que cela dure.", "Il est probable que cela dure."),
    ],
)
def test_more_than_one_space_lost_in_a_token_is_put_back(glued: str, parted: str) -> None:
    assert read(GLUED * 2 + glued)[0].endswith(parted)


@pytest.mark.parametrize("name", ["Mousa", "Barbara", "Beauceville", "Genscher", "Villefranche", "Montaigu", "Illiers"])
def test_a_name_that_ends_like_a_word_stays_whole_where_no_line_ended(name: str) -> None:
    text = f"{GLUED}Hier soir, {name} a signé le texte avec lui."
    assert read(text)[0].endswith(f"Hier soir, {name} a signé le texte avec lui.")


FILLER = "Après de longues heures de débats au sein de la commission, et devant tous les délégués."


def test_every_repair_says_what_it_did() -> None:
    _, repairs = repair([("lead", 0, GLUED), ("body", 3, "Il est venu,puis parti. .")], [GLUED])
    assert [(one.part, one.paragraph, one.before, one.after, one.rule) for one in repairs] == [
        ("lead", 0, "deuxpays", "deux pays", "glued-words"),
        ("lead", 0, "decoopération", "de coopération", "glued-words"),
        ("body", 3, "venu,puis", "venu, puis", "comma"),
        ("body", 3, "parti. .", "parti.", "stray-stop"),
    ]


@pytest.mark.parametrize("text", ["a" * 200_000, "Ab" * 100_000, '"a' * 100_000, "a(12)" * 40_000, "a-\n" * 50_000])
def test_what_is_no_text_takes_no_time(text: str) -> None:
    start = time.process_time()
    read(GLUED, text)
    assert time.process_time() - start < 5


@given(st.text(alphabet="abdeélrstAVM ,.'’-()\"«»0123:;%/&\n\t\u00a0", max_size=200))
def test_nothing_but_white_space_and_stray_stops_changes(text: str) -> None:
    (after,) = read(text)
    assert "".join(after.split()) in ("".join(text.split()), "".join(text.split())[:-1])


def test_a_run_is_repeatable() -> None:
    assert glue.measure([CLEAN], seeds=(3,)) == glue.measure([CLEAN], seeds=(3,))


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("Selon ce texte, le Laosa souligné ses efforts.", "Laos a souligné"),
        ("Selon ce texte, le Laosest devenu un partenaire.", "Laos est devenu"),
        ("Selon ce texte, le Sénégala signé un traité.", "Sénégal a signé"),
        ("Les ministres ont parlé surlaquestion du fleuve.", "parlé sur la question du"),
        ("Les ministres ont plaidé pourlapaix dans la vallée.", "plaidé pour la paix dans"),
        ("Le ministre Sorvath est venu. Hier, M. Sorvathest reparti.", "Sorvath est reparti"),
        ("Le ministre Sorvath est venu. Hier, M. Sorvathavait promis son aide.", "Sorvath avait promis"),
        ("Le ministre Sorv est venu. Hier, M. Sorvsera là.", "Sorv sera là"),
    ],
)
def test_the_only_lost_space_of_a_text_is_found_where_the_evidence_is_sure(glued: str, parted: str) -> None:
    assert parted in read(glued)[0]


@pytest.mark.parametrize("verb", ["a souligné", "est devenu", "sur la rive", "à la réunion", "et le Japon"])
def test_a_country_is_no_plural(verb: str) -> None:
    chance = random.Random(7)
    texts = [glue.wrap_and_drop(text, 72, chance)[0] for text in CLEAN]
    line = f"{FILLER} Selon ce texte, le Laos"[-72:].lstrip()
    assert read(*texts, f"{line}{verb} hier.")[-1] == f"{line} {verb} hier."


@pytest.mark.parametrize(
    ("found", "glued", "parted"),
    [
        ("dela région", "delacoopération", "de la coopération"),
        ("etde rester", "etdela région", "et de la région"),
        ("deleurs élus", "deleurspays", "de leurs pays"),
    ],
)
def test_a_glued_token_is_no_half_of_another(found: str, glued: str, parted: str) -> None:
    text = GLUED * 2 + f"Il a été question {found}, ainsi que du fleuve {glued} hier."
    assert parted in read(text)[0]


@pytest.mark.parametrize("formula", ["CO(2)", "H(1)", "alert(1)", "f(x)", "Fe(III)"])
def test_a_bracket_within_a_formula_stays(formula: str) -> None:
    assert read(GLUED + f"On y lit {formula} en marge.")[0].endswith(f"On y lit {formula} en marge.")
