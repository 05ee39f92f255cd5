"""English, read by the code that reads French: order of words, genitives, offices, known bodies under French names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from generator.model import KINDS, Kind, Reading
from generator.recognise import recognise
from generator.resolve import resolve
from generator.resolve.authority import Authority
from tests.quality import english
from tests.recognise.factory import dispatch, named, offices, text_of
from tests.recognise.factory import read as read_article


def read(*paragraphs: str, **given: Any) -> Reading:
    return read_article(*paragraphs, **{"language": "en", **given})


ORGANISATIONS = [
    ("She joined the Ministry of Foreign Affairs of Laos.", ["Ministry of Foreign Affairs of Laos"]),
    ("It was the Lao Foreign Ministry that replied.", ["Lao Foreign Ministry"]),
    ("The Vietnamese Ministry of Trade answered.", ["Vietnamese Ministry of Trade"]),
    ("He works at the Ministry of Culture, Sports and Tourism.", ["Ministry of Culture, Sports and Tourism"]),
    ("The Trade and Industry Ministry paid.", ["Trade and Industry Ministry"]),
    ("The Communist Party of Vietnam (CPV) met.", ["Parti communiste du Vietnam"]),
    ("The United Nations Security Council met.", ["Conseil de sécurité des Nations unies"]),
    ("The Gabon Journalists' Association protested.", ["Gabon Journalists' Association"]),
    ("The Peru-Japan Friendship Association has a house.", ["Peru-Japan Friendship Association"]),
    ("The Norwegian Red Cross sent tents.", ["Norwegian Red Cross"]),
    ("She praised the Lao Party and people.", ["Parti populaire révolutionnaire lao"]),
    ("The National Women's Congress opened.", []),
    ("The Lima Peace Conference opened.", []),
]


@pytest.mark.parametrize(("text", "names"), ORGANISATIONS, ids=[text for text, _ in ORGANISATIONS])
def test_words_before_and_behind_a_head_belong_to_its_name(text: str, names: Sequence[str]) -> None:
    assert named(read(text), "organisation") == sorted(names)


PERSONS = [
    ("Gen. Bat-Erdene Sukhbaatar saluted.", ["Bat-Erdene Sukhbaatar"]),
    ("They met in Quang Ninh province and on Nguyen Trai Street.", []),
    ("Two rooms of the Ho Chi Minh Museum were closed.", []),
    ("On Monday Peter Hallgrimsson's boat sank.", ["Peter Hallgrimsson"]),
    ("A Memorandum of Understanding on Climate Change was signed.", []),
    ("His wife Adaeze Obiora and Mrs Obiora's brother came.", ["Adaeze Obiora"]),
]


@pytest.mark.parametrize(("text", "names"), PERSONS, ids=[text for text, _ in PERSONS])
def test_persons_are_told_from_places_and_texts(text: str, names: Sequence[str]) -> None:
    assert named(read(text), "person") == names


OFFICES = [
    (
        "Fijian Deputy Foreign Minister Tomasi Ratu spoke.",
        [("Tomasi Ratu", "Deputy Foreign Minister", "Fidji")],
    ),
    (
        "Lao National Assembly Chairman Boun Savath spoke.",
        [("Boun Savath", "Chairman", "Lao National Assembly")],
    ),
    (
        "Minister of Planning and Investment Le Quoc Binh spoke.",
        [("Le Quoc Binh", "Minister of Planning and Investment", None)],
    ),
    (
        "Amina Sesay, Secretary-General of the African Union, spoke.",
        [("Amina Sesay", "Secretary-General", "Union africaine")],
    ),
    ("Chad's President Idris Hamid spoke.", [("Idris Hamid", "President", "Tchad")]),
]


@pytest.mark.parametrize(("text", "roles"), OFFICES, ids=[text for text, _ in OFFICES])
def test_what_an_office_is_of_may_stand_before_it(text: str, roles: Sequence[tuple[str, str, str | None]]) -> None:
    assert offices(read(text)) == roles


def test_parts_of_a_known_party_bear_their_french_names() -> None:
    reading = read("Vu Van Toan, Secretary of the Communist Party of Vietnam Central Committee, left.")
    assert "Comité central du Parti communiste du Vietnam" in named(reading, "organisation")


def test_an_acronym_of_the_document_is_spelled_out() -> None:
    reading = read("The Andes Climbers Union (ACU) met. The ACU Council voted.")
    assert "Andes Climbers Union Council" in named(reading, "organisation")


def test_a_genitive_is_no_part_of_a_name() -> None:
    reading = read("Kenya's President Daniel Otieno's car and Nepal's Parliament.")
    assert named(reading, "country") == ["KE", "NP"]
    assert [m.surface for m in reading.mentions if m.kind == "person"] == ["Daniel Otieno"]


def test_a_headline_in_capitals_names_whom_the_text_names() -> None:
    reading = read(
        "Senator Hallgerd Vik told reporters that the forest bank would open.",
        title="Hallgerd Vik Opens Forest Bank Talks",
    )
    assert [m.surface for m in reading.mentions if m.kind == "person"] == ["Hallgerd Vik", "Hallgerd Vik"]


def test_a_headline_may_end_in_a_name_that_the_text_has() -> None:
    reading = read("Reporters met Hallgerd Vik.", title="New Forest Bank Talks With Hallgerd Vik")
    assert [m.surface for m in reading.mentions if m.kind == "person"] == ["Hallgerd Vik", "Hallgerd Vik"]


def test_every_mention_of_the_examples_stands_where_it_says() -> None:
    for example in english.dispatches():
        article, reading = english.read(example)
        assert all(text_of(article, m)[m.start : m.end] == m.surface for m in reading.mentions)


def test_the_examples_are_read_as_well_as_they_are_said_to_be() -> None:
    figures, errors = english.measure()
    missed = [figure.name for figure in figures if not figure.holds and figure.name.split(".")[1] in _SCORED]
    assert not missed, "\n".join(errors)


_SCORED = {"language", "countries", "persons", "organisations"}

FOREIGN: list[tuple[str, str]] = [
    ("es", "El presidente de Chile, Gabriel Soto, visitó el Ministerio de Salud en Santiago."),
    ("vi", "Thủ tướng Phạm Văn Nam tiếp Đại sứ Lào tại Hà Nội."),
    ("zh", "中国外交部发言人在北京举行记者会。"),
    ("", "Un texte."),
]


@pytest.mark.parametrize(("language", "text"), FOREIGN, ids=[language or "none" for language, _ in FOREIGN])
def test_of_a_language_without_a_pack_nothing_is_said(language: str, text: str) -> None:
    reading = recognise(dispatch(text, title=text, language=language))
    assert (reading.mentions, reading.roles, reading.acronyms) == ((), (), ())


ENDLESS: list[tuple[str, str]] = [
    ("fr", "Comité central du "),
    ("fr", "Commission de l'Assemblée du Comité du "),
    ("en", "Organisation "),
    ("en", "Committee of the "),
    ("en", "Party's "),
    ("en", "National Assembly Chairman "),
    ("en", "Lao Prime Minister Sok An, "),
]


@pytest.mark.parametrize(("language", "text"), ENDLESS, ids=[text for _, text in ENDLESS])
def test_names_inside_names_come_to_an_end(language: str, text: str) -> None:
    assert isinstance(read_article(text * 400, language=language), Reading)


def test_two_languages_name_one_entity() -> None:
    articles = [
        dispatch(
            "Le ministre lao Kham Souvanna a visité la Banque mondiale et l'ONU.",
            path="fr.txt",
            id="a-fr",
            language="fr",
        ),
        dispatch(
            "Lao Minister Kham Souvanna visited the World Bank and the United Nations.",
            path="en.txt",
            id="a-en",
            language="en",
        ),
    ]
    entities = resolve(articles, [recognise(article) for article in articles], Authority()).entities
    by_kind: dict[Kind, list[str]] = {kind: sorted(e.name for e in entities if e.kind == kind) for kind in KINDS}
    assert by_kind == {
        "country": ["Laos"],
        "person": ["Kham Souvanna"],
        "organisation": ["Banque mondiale", "Organisation des Nations unies"],
    }


def test_where_the_country_stands_in_an_english_name_does_not_matter() -> None:
    articles = [
        dispatch(text, path=f"{i}.txt", id=f"a-{i}", language="en")
        for i, text in enumerate(("The Ministry of Health of Ghana paid.", "The Ghanaian Ministry of Health paid."))
    ]
    entities = resolve(articles, [recognise(article) for article in articles], Authority()).entities
    assert sum(entity.kind == "organisation" for entity in entities) == 1
