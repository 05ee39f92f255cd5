"""Text that somebody read in the wrong encoding is mended where that is certain; right text of any language stays."""

from __future__ import annotations

import pytest
from babel import Locale

from generator.clean.edits import applied
from generator.clean.mojibake import mended
from generator.provenance import source_text
from tests.clean.factory import article
from tests.gold.load import load

RIGHT = "L’élève du cœur de Genève – déjà prêt, à 5 € – a dit : « C’est l’été… », où l’on naît à Đà Nẵng."


@pytest.mark.parametrize("wrong", ["windows-1252", "latin-1", "mac-roman", "cp437"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_was_read_in_another_encoding_is_mended(wrong: str, times: int) -> None:
    text = "L'élève déjà prêt a été reçu à Genève"
    broken = text
    for _ in range(times):
        broken = broken.encode().decode(wrong)
    assert applied(broken, mended(broken)) == text


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        ("Il a dit que lâ€™accord est prÃªt.", "Il a dit que l’accord est prêt."),
        ("Il va dÃ©jÃ\xa0 Ã la maison.", "Il va déjà à la maison."),
        ("Le cÅ“ur de lâ€™Ã©tÃ©, Â« enfin Â»", "Le cœur de l’été, « enfin »"),
        ("L’Ã©tÃ© est lÃ\xa0.", "L’été est là."),
        ("l\x92accord d\x92Alger", "l’accord d’Alger"),
        ("Nguyá»…n PhÃº Trá»\x8dng", "Nguyễn Phú Trọng"),
        ("MÃ‰DECINS DU MONDE", "MÉDECINS DU MONDE"),
    ],
)
def test_a_stretch_within_right_text_is_mended(broken: str, text: str) -> None:
    assert applied(broken, mended(broken)) == text


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        RIGHT.upper(),
        "« Été\xa0», dit-il\xa0: “l’ÉTÉ”… ‘À’ – É™",
        "LE CAFÉ» ET LE MUSÉE” À 30°C",
        "XÃ\xa0HỘI CHỦ NGHĨA, ĐÃ »",
        "AMANHû, IRMÃ\xa0»",
        "São Tomé, Łódź, Şırnak, İzmir, Šešelj, Dvořák, Đà Nẵng, Ngô Đình Diệm, Příbram, Ærø, Þingvellir",
        "La lettre Ã s'écrit avec un tilde, et Â avec un accent.",
        "Министр, Αθήνα, 東京, القاهرة, ກຳ, ភ្នំពេញ",
        "5 ½ ¾ § ¶ © ® ° ª º × ÷",
    ],
)
def test_right_text_stays(text: str) -> None:
    assert mended(text) == ()


def test_the_sample_stays() -> None:
    assert [one.title for one in load() if mended(one.text)] == []


@pytest.mark.parametrize(
    "language", ["fr", "vi", "cs", "tr", "pl", "pt", "is", "se", "ro", "hu", "ru", "el", "lo", "km"]
)
def test_names_in_other_languages_stay(language: str) -> None:
    names = [*Locale(language).territories.values(), *Locale(language).languages.values()]
    framed = [f"«\xa0{name.upper()}\xa0», dit “{name}”… ‘{name}’ – {name.upper()}»" for name in names]
    assert [name for name in (*names, *framed) if mended(name)] == []


def test_a_mended_word_is_a_repair_under_its_rule() -> None:
    page = "Un titre de dépêche\n\nIl a dit que lâ€™accord est prÃªt, lesdeux pays le savent bien.\n"
    read = article(page)
    assert [(one.before, one.after, one.rule) for one in read.repairs][:2] == [
        ("lâ€™accord", "l’accord", "mojibake"),
        ("prÃªt,", "prêt,", "mojibake"),
    ]
    assert source_text(read) == page
