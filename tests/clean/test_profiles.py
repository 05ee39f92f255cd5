"""The habits of sources: those that come with the program, those of a corpus, and which of them read a page."""

from __future__ import annotations

from typing import Any

import pytest

from generator.clean.guidance import Guidance
from generator.clean.patterns import compiled
from generator.config import Ruling
from generator.errors import ConfigError
from generator.knowledge.sources import SourceProfile, applied, generic, known, merged, profile, profiles
from generator.model import Profile
from tests.clean.factory import article
from tests.quality.profiles import Page, differing, pages

BODY = "Les deux voisins ont rouvert leur frontière commune devant une foule nombreuse, après dix ans de fermeture."
MORE = "Les douaniers ont levé la barrière au lever du jour, et les premiers camions ont passé le pont sans s’arrêter."
TITLE = "Une frontière rouverte entre voisins"
VNA = "Agence vietnamienne d'Information"
XINHUA = "Agence Xinhua"


def test_a_corpus_names_its_agency_in_a_table() -> None:
    ours = profile({"name": " Agence d’essai ", "acronyms": ["ZZT"], "tail_headings": ["Aussi"]}, where="archive.toml")
    assert (ours.name, ours.acronyms, ours.tail_headings) == ("Agence d’essai", ("ZZT",), ("Aussi",))


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ({}, "source-name"),
        ({"name": "  "}, "source-name"),
        ({"name": 3}, "source-name"),
        ({"name": "A", "acronym": ["A"]}, "source-key"),
        ({"name": "A", "acronyms": "A"}, "source-value"),
        ({"name": "A", "acronyms": [1]}, "source-value"),
        ({"name": "A", "acronyms": [" "]}, "source-value"),
        ({"name": "A", "headers": ["(date"]}, "source-pattern"),
        ({"name": "A", "bylines": ["[a"]}, "source-pattern"),
        ({"name": "A", "marks": ["a)"]}, "source-pattern"),
        ({"name": "A", "footers": ["x|(?i)y"]}, "source-pattern"),
    ],
)
def test_a_bad_table_is_refused_with_its_file_and_remedy(table: dict[str, Any], code: str) -> None:
    with pytest.raises(ConfigError) as caught:
        profile(table, where="archive.toml")
    assert (caught.value.path, caught.value.code) == ("archive.toml", code)
    assert caught.value.remedy


def test_every_profile_compiles_and_the_generic_one_comes_last() -> None:
    assert profiles()[-1].name == "Presse francophone"
    for one in profiles():
        compiled(one)
        compiled(applied((one,), ()))
    compiled(merged((profile({"name": "Sans rien"}, where="x"),)))


def test_a_profile_carries_only_what_there_is() -> None:
    names = {one.name for one in profiles()}
    assert all(set(one.carries) <= names for one in profiles())


def test_every_profile_has_its_invented_page() -> None:
    assert {one.name for one in profiles()[:-1]} == {page.profile for page in pages()} - {None}


@pytest.mark.parametrize("page", pages(), ids=lambda page: f"{page.profile}: {page.text[:30].strip()}")
def test_a_page_is_read_by_the_habits_of_its_source(page: Page) -> None:
    read = page.read()
    assert read.profile.name == (page.profile or generic().name)
    assert read.profile.basis == ("recognised" if page.profile else "default")
    assert list(differing(page, read)) == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: f"{page.profile}: {page.text[:30].strip()}")
def test_the_evidence_for_a_profile_stands_on_the_page(page: Page) -> None:
    evidence = page.read().profile.evidence
    assert (evidence is None) == (page.profile is None)
    assert evidence is None or evidence in page.text or evidence in (page.url or "")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            f"RIO DE JANEIRO, 19 novembre (Xinhua) -- {BODY}\n\n{MORE} Fin\n\nVous avez une question, une remarque ?",
            "end-mark",
        ),
        (f"{TITLE}\n\nAA / Tunis / Une Plume\n{BODY}\n\n{MORE}", "byline"),
        (f"{TITLE}\n\n{BODY}\n\n{MORE} APS\n\nNational, Politique", "signature"),
    ],
)
def test_other_agencies_have_other_habits(text: str, rule: str) -> None:
    read = article(text)
    assert rule in {one.rule for one in read.removed}
    assert [text for text in (read.lead, *read.paragraphs) if text] == [BODY, MORE]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Who publishes signs last.
        (f"{TITLE}\n\nParis (AFP) – {BODY}\n\n{MORE}\n\nAFP/VNA/CVN", "Le Courrier du Vietnam"),
        (f"{TITLE}\n\n{BODY}\n\n{MORE} – NDEL/VNA", VNA),
        (f"{TITLE}\n\n{BODY}\n\n{MORE} – CVN/VNA", VNA),
        (f"{TITLE}\n\nPékin (Xinhua/VNA) – {BODY}\n\n{MORE}", VNA),
        # Who signs weighs more than who opens, who opens more than whose the picture is.
        (f"{TITLE}\n\nPékin (Xinhua) – {BODY}\n\n{MORE} – VNA", VNA),
        (f"{TITLE}\n\nHanoi (VNA) – {BODY}\n\nUn quai. Photo : CVN\n\n{BODY}", VNA),
        # Naming an agency in the text is no mark, nor is a picture that everybody carries.
        (f"{TITLE}\n\n{BODY} C’est ce que rapporte l’agence Xinhua.\n\n{BODY}", generic().name),
        (f"{TITLE}\n\nUn quai. Photo : AFP\n\n{BODY}\n\n{MORE}", generic().name),
        # An agency alone on its line before a paragraph owns a picture.
        (f"{TITLE}\n\n{BODY}\n\nUn quai\nVNA\n\n{BODY}\n\n{MORE} – NDEL", "Nhân Dân en ligne"),
        (f" date 2022-11 PEKIN (Reuters) - {BODY}\n\n{MORE}", "Reuters"),
        (f"{TITLE}\n\n{BODY}", generic().name),
    ],
)
def test_marks_count_by_what_they_are(text: str, name: str) -> None:
    assert article(text).profile.name == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://lecourrier.vn/une-page/1.html", "Le Courrier du Vietnam"),
        ("http://fr.vietnamplus.vn/une-page/1.vnp", VNA),
        ("french.xinhuanet.com/2004/a.htm", XINHUA),
        ("https://notvietnamplus.vn/1", generic().name),
        ("https://[", generic().name),
        ("", generic().name),
    ],
)
def test_the_host_of_a_page_tells_its_source(url: str, name: str) -> None:
    assert article(f"{TITLE}\n\n{BODY}\n\n{MORE}", url=url).profile.name == name


def test_where_a_page_lies_weighs_more_than_what_it_says() -> None:
    read = article(f"{TITLE}\n\nHanoi (VNA) – {BODY}\n\n{MORE} – VNA", url="https://lecourrier.vn/1.html")
    assert read.profile == Profile("Le Courrier du Vietnam", "recognised", "lecourrier.vn")


def test_agencies_are_read_as_such_whoever_s_page_it_is() -> None:
    for signature in ("AMAP", "Yonhap", "Prensa Latina", "VNA/CVN", "ANGOP"):
        read = article(f"{TITLE}\n\n{BODY}\n\n{MORE} – {signature}", url="https://news.un.org/fr/1")
        assert (read.profile.name, read.signature, read.paragraphs[-1]) == ("ONU Info", signature, MORE)
        assert read.agencies == tuple(signature.split("/"))


def test_habits_of_another_source_are_not_applied() -> None:
    text = f"{TITLE}\n\n{BODY}\n\nLe guide leur a crié le mot qu’ils attendaient tous. Fin"
    assert article(text, url="https://lecourrier.vn/1").paragraphs[-1].endswith("Fin")
    assert article(text, url="https://french.news.cn/1").paragraphs[-1].endswith("tous.")


OURS = profile(
    {"name": "Agence du fleuve", "acronyms": ["ADF"], "end_marks": ["Terminé"], "hosts": ["fleuve.example"]}, where="x"
)


def test_a_corpus_s_own_source_competes_with_those_of_the_program() -> None:
    guidance = Guidance(sources=(OURS,))
    assert article(f"{TITLE}\n\n{BODY}\n\n{MORE} – ADF", guidance).profile == Profile(OURS.name, "recognised", "ADF")
    assert article(f"{TITLE}\n\n{BODY}\n\n{MORE} – VNA", guidance).profile == Profile(VNA, "recognised", "VNA")


def test_a_corpus_s_own_source_reads_what_nothing_tells() -> None:
    read = article(f"{TITLE}\n\n{BODY}\n\n{MORE} Terminé", Guidance(sources=(OURS,)))
    assert read.profile == Profile(OURS.name, "recognised", "Terminé")
    read = article(f"{TITLE}\n\n{BODY}\n\n{MORE}", Guidance(sources=(OURS, profile({"name": "Deux"}, where="x"))))
    assert read.profile == Profile("Agence du fleuve + Deux", "default", None)
    assert article(f"{TITLE}\n\n{BODY}").profile == Profile("Presse francophone", "default", None)


def test_a_corpus_s_own_source_extends_that_of_the_program_with_its_name() -> None:
    more = profile({"name": XINHUA, "acronyms": ["CHN"], "tail_headings": ["Encore"]}, where="x")
    (one,) = (source for source in known((more,)) if source.name == XINHUA)
    assert {"CHN", "Xinhua"} <= set(one.acronyms)
    assert "Fin" in one.end_marks
    read = article(f"{TITLE}\n\n{BODY}\n\n{MORE} – CHN", Guidance(sources=(more,)))
    assert read.profile == Profile(XINHUA, "recognised", "CHN")


def test_a_name_means_the_corpus_s_own_source_first() -> None:
    ours = profile({"name": "Agence polonaise du Sud", "acronyms": ["APS"]}, where="x")
    read = article(f"{TITLE}\n\n{BODY}\n\n{MORE} – APS", Guidance(sources=(ours,)))
    assert read.profile == Profile(ours.name, "recognised", "APS")


def test_a_source_is_extended_however_its_name_is_written() -> None:
    more = profile({"name": "AGENCE Vietnamienne d’information", "end_marks": ["Terminé"]}, where="x")
    read = article(f"{TITLE}\n\nHanoi (VNA) – {BODY}\n\n{MORE} Terminé", Guidance(sources=(more,)))
    assert (read.profile.name, read.paragraphs[-1]) == (more.name, MORE)
    assert len(known((more,))) == len(profiles()) - 1
    carrying = article(f"{TITLE}\n\n{BODY}\n\n{MORE} Terminé", Guidance(sources=(more,)), url="https://lecourrier.vn/1")
    assert (carrying.profile.name, carrying.paragraphs[-1]) == ("Le Courrier du Vietnam", MORE)


def test_a_person_overrules_what_a_page_shows() -> None:
    rulings = (Ruling("2020/*", source=XINHUA), Ruling("*.txt", language="fr"), Ruling("1999/*", source=VNA))
    read = article(f"{TITLE}\n\n{BODY}\n\n{MORE} – VNA", Guidance(rulings=rulings))
    assert read.profile == Profile(XINHUA, "decided", "[[readings]] path = 2020/*")
    assert read.signature == "VNA"


def test_the_last_table_that_says_a_source_holds() -> None:
    rulings = (Ruling("*", source=VNA), Ruling("2020/*.txt", source="Presse francophone"))
    assert article(f"{TITLE}\n\n{BODY} – VNA", Guidance(rulings=rulings)).profile.name == "Presse francophone"


def test_two_sources_as_likely_are_none() -> None:
    one = SourceProfile("Un", acronyms=("UUN",), marks=("Ici Un",))
    two = SourceProfile("Deux", acronyms=("DDE",), marks=("Ici Deux",))
    text = f"{TITLE}\n\nIci Un\n\nIci Deux\n\n{BODY}\n\n{MORE}"
    assert article(text, Guidance(sources=(one, two))).profile.basis == "default"


def test_a_pattern_may_name_its_groups_as_another_does() -> None:
    pattern = ["Mis en ligne le (?P<day>\\d\\d)-(?P<month>\\d\\d)-(?P<year>\\d{4})"]
    own = tuple(profile({"name": name, "headers": pattern}, where="x") for name in ("Un", "Deux"))
    assert article(f"{TITLE}\n\nMis en ligne le 04-05-2010\n\n{BODY}", Guidance(sources=own)).date.edtf == "2010-05-04"


def test_the_time_of_a_page_may_stand_under_its_title() -> None:
    read = article(f"{TITLE}\n\n14/11/2017 09:12\n\n{BODY}\n\n{MORE}")
    assert (read.date.edtf, read.date.basis) == ("2017-11-14", "stated")
    assert (read.title, [text for text in (read.lead, *read.paragraphs) if text]) == (TITLE, [BODY, MORE])


def test_a_dateline_behind_a_caption_on_its_line_tells_the_source() -> None:
    text = "Le maire a reçu mardi les cadets du navire-école dans la grande salle, devant les délégués des ports."
    read = article(f"Le maire reçoit des cadets\n\nLes cadets à quai (Photo: AFP)Londres (VNA) – {text}\n\n{text}")
    assert (read.profile.name, read.profile.basis) == ("Agence vietnamienne d'Information", "recognised")
