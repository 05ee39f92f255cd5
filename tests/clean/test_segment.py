"""Which line of a page is what."""

from __future__ import annotations

import time

import pytest

from generator.clean.guidance import Guidance
from generator.knowledge.sources import SourceProfile, profile
from generator.model import Caption, Related
from tests.clean.factory import article

TITLE = "Deux voisins rouvrent leur frontière commune"
LEAD = "Les deux gouvernements ont rouvert la frontière après dix ans de fermeture, à la satisfaction des riverains."
AGAIN = f"Hanoi (VNA) - {LEAD}"
BODY = "Les douaniers ont levé les barrières devant plusieurs centaines d’habitants venus des deux rives du fleuve."
TEASER = (
    "Une commission mixte étudiera pendant six mois le partage des eaux, selon un communiqué publié à cette occasion."
)


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


def test_title_lead_dateline_and_signature_leave_the_body() -> None:
    read = article(page(TITLE, f"{LEAD}\n{AGAIN}", f"{BODY} – VNA"))
    assert (read.title, read.lead, read.paragraphs, read.signature) == (TITLE, LEAD, (LEAD, BODY), "VNA")


def test_without_a_lead_the_first_paragraph_is_body() -> None:
    read = article(page(TITLE, AGAIN, BODY))
    assert (read.lead, read.paragraphs) == (None, (LEAD, BODY))


def test_a_header_leaves_the_title_and_dates() -> None:
    read = article(page(f" date 2024-07 {TITLE}", "Photo : VNA/CVN", BODY, "VNA/CVN"))
    assert (read.title, read.captions, read.signature) == (TITLE, (Caption(None, "VNA/CVN"),), "VNA/CVN")
    assert read.paragraphs == (BODY,)


def test_the_time_of_a_page_over_its_title_dates_it() -> None:
    read = article(page("14/11/2017 09:12", TITLE, LEAD, BODY, "VNA/CVN"))
    assert (read.title, read.date.edtf, read.date.basis) == (TITLE, "2017-11-14", "stated")
    assert "14/11/2017 09:12" in {removal.text.strip() for removal in read.removed}


def test_a_source_of_the_corpus_may_name_its_groups_as_others_do() -> None:
    own = SourceProfile("Agence du fleuve", headers=(r"\[(?P<date>\d{4}-\d{2})\]",))
    read = article(page(f"[1998-03] {TITLE}", LEAD, BODY), Guidance(sources=(own,)))
    assert (read.title, read.date.edtf) == (TITLE, "1998-03")


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("La foule au poste frontière. Photo : VNA", Caption("La foule au poste frontière.", "VNA")),
        ("La foule au poste frontière. Source: VNA", Caption("La foule au poste frontière.", "VNA")),
        ("La foule au poste frontière (Photo : AFP)", Caption("La foule au poste frontière", "AFP")),
        (f"{TITLE} ảnh 1La foule. Photo : Nhan Sang/VNA/CVN", Caption("La foule.", "Nhan Sang/VNA/CVN")),
        ("Le ministre (à droite) salue les riverains.", Caption("Le ministre (à droite) salue les riverains.", None)),
        ("La foule au poste frontière.\n Photo : VNA/CVN", Caption("La foule au poste frontière.", "VNA/CVN")),
        ("Photo : VNA", Caption(None, "VNA")),
    ],
)
def test_captions_have_many_forms(line: str, caption: Caption) -> None:
    read = article(page(TITLE, LEAD, line, AGAIN, BODY))
    assert read.captions == (caption,)
    assert read.paragraphs == (LEAD, BODY)


def test_text_that_runs_on_behind_a_credit_is_parted_from_it() -> None:
    read = article(page(TITLE, f"La foule au poste. Photo : VNA {BODY}", TEASER))
    assert read.captions == (Caption("La foule au poste.", "VNA"),)
    assert read.paragraphs == (BODY, TEASER)


def test_a_caption_said_twice_is_told_once() -> None:
    line = "La foule au poste frontière. Photo : VNA"
    assert len(article(page(TITLE, LEAD, f"{line}\n{line}", AGAIN, BODY)).captions) == 1


def test_a_photo_credit_does_not_end_the_article() -> None:
    assert article(page(TITLE, AGAIN, "Photo : VNA", BODY, f"{BODY} -VNA")).paragraphs == (LEAD, BODY, BODY)


@pytest.mark.parametrize("end", [" – VNA", " -VNA", "-VNA", " - AVI", "– VNA", '" - VNA', " – VNA/CVN", " -VNA."])
def test_signatures_have_many_forms(end: str) -> None:
    read = article(page(TITLE, AGAIN, BODY + end, "Un autre titre de la même page", TEASER))
    assert read.paragraphs[-1].startswith(BODY)
    assert read.signature in ("VNA", "AVI", "VNA/CVN")
    assert read.related == (Related("Un autre titre de la même page", TEASER),)


@pytest.mark.parametrize("line", ["VNA/CVN", "NDEL/VNA", "Xuan Huong/CVN", "AVI"])
def test_a_signature_may_have_its_own_line(line: str) -> None:
    read = article(page(TITLE, AGAIN, BODY, line, "Un autre titre de la même page", TEASER))
    assert (read.signature, len(read.paragraphs), len(read.related)) == (line, 2, 1)


def test_teasers_have_title_teaser_caption_and_credit() -> None:
    tail = page(
        "Voir plus", "La commission mixte. Photo : VNA", "Le partage des eaux", TEASER, "Un pont", "Un pont", TEASER
    )
    read = article(page(TITLE, AGAIN, f"{BODY} – VNA", tail))
    assert read.related == (
        Related("Le partage des eaux", TEASER, "La commission mixte.", "VNA"),
        Related("Un pont", TEASER),
    )


def test_teasers_without_heading_or_signature_are_no_body() -> None:
    first, second = "Le partage des eaux en discussion", "Un pont sur le fleuve"
    read = article(page(TITLE, AGAIN, BODY, first, first, TEASER, second, TEASER))
    assert [one.title for one in read.related] == [first, second]
    assert read.paragraphs == (LEAD, BODY)


def test_intermediate_titles_stay_in_the_body() -> None:
    read = article(page(TITLE, AGAIN, "Un accord longtemps attendu", BODY, BODY, "La suite des travaux", BODY, BODY))
    assert read.related == ()
    assert len(read.paragraphs) == 7


def test_link_lines_in_mid_article_do_not_end_it() -> None:
    read = article(page(TITLE, AGAIN, ">>La frontière rouvrira bientôt", f"{BODY} – VNA"))
    assert read.paragraphs == (LEAD, BODY)
    assert (">>La frontière rouvrira bientôt", "link-line") in {(one.text, one.rule) for one in read.removed}


def test_a_page_without_a_title_is_named_by_its_first_sentence() -> None:
    read = article(f"{LEAD}\n{BODY} - AVI\nUn autre titre de la même page\n{TEASER}")
    assert read.paragraphs == (LEAD, BODY)
    assert read.title == LEAD.rstrip(".")


def test_a_page_that_opens_with_a_picture_is_named_by_its_text() -> None:
    read = article(page(" date 2023-04 Les barrières se lèvent . Photo: VNA", AGAIN))
    assert read.title == read.paragraphs[0].rstrip(".")
    assert read.captions == (Caption("Les barrières se lèvent", "VNA"),)


def test_lines_that_a_file_keeps_broken_are_one_paragraph() -> None:
    read = article(
        f"{TITLE}\n\nLes douaniers ont levé les barrières devant\nplusieurs centaines d’habitants.\n\n{TEASER}"
    )
    assert read.paragraphs[0] == "Les douaniers ont levé les barrières devant plusieurs centaines d’habitants."
    assert [repair.rule for repair in read.repairs] == ["line-end"]


def test_a_corpus_brings_its_own_agency() -> None:
    ours = profile({"name": "Agence d’essai", "acronyms": ["ZZT"], "credits": ["ZZT/Archives"]}, where="archive.toml")
    text = page(
        TITLE,
        LEAD,
        "La foule. Photo : ZZT/Archives",
        f"Hanoï(ZZT)– {LEAD}",
        f"{BODY}-ZZT",
        "Voir plus",
        "Un pont",
        TEASER,
    )
    read = article(text, Guidance(sources=(ours,)))
    assert (read.signature, read.agencies, read.captions) == ("ZZT", ("ZZT",), (Caption("La foule.", "ZZT/Archives"),))
    assert read.paragraphs == (LEAD, BODY)
    assert len(read.related) == 1


def test_a_title_that_the_file_broke_is_one_line() -> None:
    read = article("Les deux voisins rouvrent enfin leur\nfrontière commune\n\n" + LEAD + "\n\n" + TEASER)
    assert read.title == "Les deux voisins rouvrent enfin leur frontière commune"
    assert [(repair.part, repair.rule) for repair in read.repairs] == [("title", "line-end")]


def test_a_teaser_that_lost_its_first_letter_is_not_joined_to_its_title() -> None:
    read = article(page(TITLE, AGAIN, f"{BODY} – VNA\nLe partage des eaux en discussion\n{TEASER[1:]}"))
    assert read.related == (Related("Le partage des eaux en discussion", TEASER[1:]),)


PARAGRAPH = "La séance a été levée à midi, après trois heures de débats. "
HOSTILE = {
    "spaces": f"{TITLE}\n\nmot{' ' * 30_000}fin. Photo{' ' * 9_000}",
    "marks": f"{TITLE}\n\n{'.' * 30_000} a{'-' * 9_000}",
    "quotes": f"{TITLE}\n\n{chr(34) * 30_000} mot {'a' + chr(34)} " * 2,
    "word": f"{TITLE}\n\n{'aB' * 30_000}",
    "elisions": TITLE + "\n\n" + "l'" * 30_000,
    "credits": TITLE + "\n\n" + "Photo : VNA " * 5_000,
    "days": TITLE + "\n\n" + "le 24 novembre " * 5_000,
    "glued": TITLE + "\n\n" + "deuxpays etles " * 3_000,
    "paragraph": TITLE + "\n\n" + PARAGRAPH * 3_000,
    "lines": TITLE + "\n\n" + (PARAGRAPH + "\n") * 2_000,
    "breaks": TITLE + "\n\n" + "mot de passe\nmot de passe et puis le\n" * 1_500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_reading_takes_no_longer_than_the_page_is_long(name: str) -> None:
    start = time.process_time()
    article(HOSTILE[name])
    assert time.process_time() - start < 6
