"""Parting without a dictionary: what marks, figures, capitals and small words tell."""

from __future__ import annotations

import pytest

from generator.clean.unglue import repair

ENGLISH_GLUE = (
    ("He left Hue for Word.Next week he returns.", "He left Hue for Word. Next week he returns."),
    ("The plan was signed,and nobody objected.", "The plan was signed, and nobody objected."),
    ("The deal on March26 and the talks in2012 held.", "The deal on March 26 and the talks in 2012 held."),
    ("The fair opened on 26March to all.", "The fair opened on 26 March to all."),
    ("He thanked theVietnamese guests and theUN.", "He thanked the Vietnamese guests and the UN."),
    ("Tran ThiMinh spoke first.", "Tran Thi Minh spoke first."),
    ("All ASEANcountries agreed; other countries did not.", "All ASEAN countries agreed; other countries did not."),
    ("The bank(ADB) lent half of it.", "The bank (ADB) lent half of it."),
    ("Exports tothe south and importsfrom the north grew.", "Exports to the south and imports from the north grew."),
    ("He called it “rare”and went home.", "He called it “rare” and went home."),
)
_WHOLE = """
McDonald's iPhone YouTube OpenAI eBay PayPal LeBron DeLuca MacArthur easyJet WhatsApp TotalEnergies
PetroChina JetBlue BioNTech PyPy CPython NGOs CEOs MPs PhD 15km 5th 1990s 21st 7.30am 10am 3D G20
COP26 F-16 4G 5pm H1N1 A320s e.g. i.e. U.S. U.K. Ph.D. J.F.K. example.com www.example.org/a,b
name@example.net member(s) 1,234.56 into within without enduring washer behave bathe sandwich
android theirs however together another thousand
"""
UNKNOWN_GLUE = (
    ("El ministro llegó,pero no habló.Nadie preguntó.", "El ministro llegó, pero no habló. Nadie preguntó."),
    ("La visita(segunda este año) termina hoy.", "La visita (segunda este año) termina hoy."),
    ("O banco(BAD) emprestou metade;outros não.", "O banco (BAD) emprestou metade; outros não."),
)
UNKNOWN_WHOLE = (
    "Die Mitarbeiter(innen) kamen um 7.30 Uhr; das „Haus“ war voll, 3,5 Prozent z.B. nicht.",
    "EU:ssa puhutaan 3,5 prosentista, ja ”näin” on.",
    "유엔(UN)은 오늘 회의를 열었다.",
    "国連(UN)は会議を開いた,そして終わった.",
    "ที่ประชุม(UN)รับรอง,แล้ว",
)


def parted(text: str, language: str) -> str:
    return repair([("body", 0, text)], [text], language=language)[0][0]


@pytest.mark.parametrize(("glued", "right"), ENGLISH_GLUE)
def test_english_is_parted_where_no_dictionary_is_needed(glued: str, right: str) -> None:
    assert parted(glued, "en") == right
    assert parted(right, "en") == right


@pytest.mark.parametrize("token", _WHOLE.split())
def test_english_tokens_that_look_glued_stay_whole(token: str) -> None:
    text = f"In a note of that day the author writes {token} more than once."
    assert parted(text, "en") == text


@pytest.mark.parametrize(("glued", "right"), UNKNOWN_GLUE)
def test_a_language_without_a_pack_is_parted_beside_marks(glued: str, right: str) -> None:
    assert parted(glued, "es") == right


@pytest.mark.parametrize("text", UNKNOWN_WHOLE)
def test_what_another_language_writes_so_stays_whole(text: str) -> None:
    assert parted(text, "xx") == text


def test_words_of_a_language_without_a_dictionary_are_not_looked_up_in_another() -> None:
    text = "She saw lesports and unepartie on the wall."
    assert parted(text, "en") == text
