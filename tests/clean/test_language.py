"""The language of a dispatch: who decides it, what shows it, and what is then not done to it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.clean.guidance import Guidance
from generator.clean.language import detected
from generator.config import Ruling
from generator.knowledge import packs
from generator.knowledge.tags import is_tag, settled
from generator.recognise import recognise
from tests.clean.factory import article
from tests.quality.languages import samples

FRENCH = "Les deux ministres ont signé mardi un accord sur les transports, après trois ans de discussions."
GERMAN = (
    "Die beiden Minister haben am Dienstag ein Abkommen über den Verkehr unterzeichnet, nach drei Jahren Gesprächen."
)
TITLE = "Abkommen über den Verkehr unterzeichnet"


@pytest.mark.parametrize(
    ("lines", "language"),
    [(one.lines, one.language) for one in samples() if one.length == "whole"],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_dispatch_is_published_in_its_own_language(lines: list[str], language: str) -> None:
    assert detected(lines, "fr") == language


@pytest.mark.parametrize("expected", ["fr", "en", "de"])
@pytest.mark.parametrize("lines", [[], [""], ["12"], ["VNA"], ["Hô Chi Minh"], ["ok"], ["…", "»"]])
def test_too_little_to_tell_is_in_the_language_of_the_corpus(lines: list[str], expected: str) -> None:
    assert detected(lines, expected) == expected


def test_names_of_another_language_do_not_change_a_text_s() -> None:
    names = "Nguyên Van An, Trân Thi Bình, Lê Hông Phong, Pham Quang Minh, Dang Huu Phuoc"
    assert detected([f"Étaient présents {names} et {names}, reçus par leurs hôtes avant de partir."], "fr") == "fr"


def test_capitals_are_read_as_small_letters() -> None:
    assert detected([GERMAN.upper()], "fr") == "de"


def test_a_page_with_lines_of_two_languages_is_in_that_of_its_prose() -> None:
    assert detected(["Share", "Read more", "Comments", FRENCH, FRENCH, "Copyright"], "fr") == "fr"
    assert detected(["Partager", "À lire aussi", GERMAN, GERMAN, "Commentaires"], "fr") == "de"


def test_a_person_decides_before_the_file_and_the_file_before_the_text() -> None:
    ruled = Guidance(
        rulings=(Ruling("2020/*", language="it"), Ruling("*.txt", source="X"), Ruling("1999/*", language="pt"))
    )
    assert article(FRENCH).language == "fr"
    assert article(FRENCH, language="es").language == "es"
    assert article(FRENCH, ruled, language="es").language == "it"


def test_the_last_table_that_says_a_language_holds() -> None:
    ruled = Guidance(rulings=(Ruling("*", language="it"), Ruling("2020/*", language="es")))
    assert article(FRENCH, ruled).language == "es"


@pytest.mark.parametrize(
    ("told", "language"), [("fr-CA", "fr"), ("FR", "fr"), ("pt_BR", "pt-BR"), ("français", "fr"), ("", "fr")]
)
def test_a_file_says_its_language_by_a_tag(told: str, language: str) -> None:
    assert article(FRENCH, language=told).language == language


@pytest.mark.parametrize(
    ("words", "is_one"), [("fr", True), ("zh-Hant", True), ("français", False), ("", False), ("f", False)]
)
def test_what_a_tag_is(words: str, is_one: bool) -> None:
    assert is_tag(words) == is_one


def test_a_tag_is_settled_on_the_language_that_has_a_pack() -> None:
    assert (settled("fr-BE"), settled("de-AT"), settled("DE")) == ("fr", "de-AT", "de")
    assert "fr" in packs.languages()


def test_no_rule_of_french_touches_a_dispatch_in_a_language_without_a_pack() -> None:
    glued = GERMAN.replace("am Dienstag", "amDienstag")
    read = article(f" date 2021-03 {TITLE}\n\nHANOI (VNA) – {glued}\n\n{GERMAN} – VNA\n\nVoir plus\n\nNoch ein Titel")
    assert read.language == "de"
    assert (read.repairs, read.paragraphs) == ((), (glued, GERMAN))
    assert recognise(read).mentions == ()


def test_what_needs_no_language_is_read_in_every_one() -> None:
    read = article(f" date 2021-03 {TITLE}\n\nHANOI (VNA) – {GERMAN}\n\n{GERMAN} – VNA")
    assert (read.title, read.signature, read.date.edtf, read.date.basis) == (TITLE, "VNA", "2021-03", "stated")
    assert read.dateline is not None
    assert (read.dateline.place, read.agencies) == ("HANOI", ("VNA",))
    assert article(f"{TITLE}\n\n{GERMAN}", date="2021-03-04").date.edtf == "2021-03-04"


def test_lines_of_one_paragraph_are_joined_in_every_language() -> None:
    wrapped = "\n".join(GERMAN[start : start + 60].strip() for start in range(0, len(GERMAN), 60))
    read = article(f"{TITLE}\n\n{wrapped}\n\n{GERMAN}\n\n{GERMAN}")
    assert all("\n" not in text for text in (*read.paragraphs, read.lead or ""))


def test_detection_loads_nothing_that_could_reach_a_network() -> None:
    code = (
        "import sys; from generator.clean.language import detected; "
        f"assert detected([{GERMAN!r}], 'fr') == 'de'; "
        "sys.exit(any(name in sys.modules for name in ('requests', 'urllib3', 'robust_downloader')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
