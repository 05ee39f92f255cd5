"""How a file was read, as a person at a terminal is told."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator import explain
from generator.config import Config, Ruling
from generator.explain import WIDTH, Explained
from generator.model import Date, Item, Mention, Moment, Profile, Reading, Source, Unresolved
from tests.archives import archive, article, entity, mentions
from tests.compose.editions import MENDED, TOLD, source, transcribed

FRANCE = entity("France", "country", iso2="FR")


def told(of: Explained) -> str:
    """What is said, on one line and with plain spaces."""
    return " ".join(explain.text(of).split())


def of(**given: Any) -> Explained:
    return Explained("a.txt", transcribed(TOLD, MENDED, path="a.txt", **given), language="décidée")


def test_every_part_is_told_in_the_order_of_the_file_with_the_rule_that_took_it_off() -> None:
    said = told(of())
    in_order = (
        "en-tête date 1963-01 ← en-tête laissé par la collecte [header]",
        "titre Deux voisins signent un traité",
        "chapeau Une signature à Paris.",
        "lieu et jour Paris (ADE) – ← lieu, jour et agence, repris sous le titre [dateline]",
        "texte 1 La France, l’Allemagne et <b>leurs</b>",
        "retiré Partager ← bouton de la page web [furniture]",
        "texte 2 Le président a salué un tournant",
        "légende 1 La salle de la signature.",
        "signature – ADE ← signature de l’agence [signature]",
        "annonce 1 Un tout autre sujet À lire ailleurs.",
        "annonce 2 Un troisième sujet </pre>",
    )
    places = [said.index(words) for words in in_order]
    assert places == sorted(places)


def test_every_repair_is_told_before_and_after_under_its_rule() -> None:
    said = told(of())
    assert "mots collés [glued-words] titre signentun → signent un texte 1 surle → sur le" in said
    assert "ligne coupée au milieu d’une phrase [line-end] texte 2 un↵tournant → un tournant" in said


def test_a_rule_without_words_is_told_by_its_code() -> None:
    said = told(
        Explained("a.txt", transcribed((("removed", "x", "new-rule"), ("body", "ab", "")), (("ab", "a b", "r"),)))
    )
    assert "retiré x ← [new-rule]" in said
    assert "[r] texte 1 ab → a b" in said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (Date("1963-01-22", "inferred", "mardi 22 janvier ; 1963"), "22 janvier 1963 [1963-01-22] Date déduite"),
        (Date("XXXX-01-22", "partial", "22 janvier"), "année inconnue [XXXX-01-22] Date incomplète : « 22 janvier »"),
        (Date(), "Aucune date dans la dépêche Rien dans le fichier n’en dit plus"),
        (Date("1963-01-22", "stated", "22 janvier", ("3 mai",)), "mais le fichier porte aussi « 3 mai »"),
    ],
)
def test_a_date_is_told_with_what_it_rests_on(date: Date, said: str) -> None:
    assert said in told(of(date=date))


def test_where_a_file_comes_from_is_told() -> None:
    said = told(of(profile=Profile("Agence X", "recognised", "AX"), language="en"))
    assert f"{len(source().encode()) - 3} octets" in said
    assert "Langue anglais [en], décidée" in said
    assert "Source Agence X, que signale « AX »" in said


def test_bytes_that_could_not_be_read_are_told_by_their_place() -> None:
    bad = Source("a.txt", "0", 20, "utf-8", "text", unreadable=(6,))
    assert "Encodage utf-8, illisible à l’octet 6" in told(of(source=bad))
    assert "Encodage utf-8, sans octet illisible" in told(of())


def test_a_day_that_the_text_names_is_told_with_its_date() -> None:
    assert "« mardi » (texte 2) : 22 janvier 1963" in told(
        of(moments=(Moment("body", 1, 3, 8, "mardi", "1963-01-22"),))
    )


def test_what_an_article_names_is_told_by_kind_with_the_rules_that_read_it() -> None:
    one = article("x", path="a.txt", paragraphs=("La France et la France.",))
    stray = Mention(one.id, "body", 0, 3, 9, "France", "person", "t", "France")
    made = archive([one], {FRANCE: ()}, unresolved=[Unresolved(stray, (), "deux ont ce nom")])
    said = told(explain.in_archive("a.txt", made, "x"))
    assert "Lu avec tout son corpus." in said
    assert "Pays France (2 ; factory)" in said
    assert "Indécis « France » : deux ont ce nom" in said


def test_a_file_read_alone_names_what_it_says_itself() -> None:
    one = article("x", paragraphs=("La France.",))
    said = told(explain.alone(one, Reading(one.id, tuple(mentions(one, "France", "country")), ()), "x"))
    assert "Lu seul" in said
    assert "Pays France (factory)" in said


def test_other_files_of_the_same_dispatch_are_told() -> None:
    made = Explained(
        "b.txt",
        article("Un accord", path="a.txt", duplicates=("b.txt",)),
        Item("b.txt", "duplicate", "duplicate", "même texte que a.txt"),
        family=(("Un accord", "a.txt"), ("Accord", "c.txt")),
    )
    said = told(made)
    assert said.startswith("b.txt Issue en double [duplicate] Raison même texte que a.txt")
    assert "Lu dans a.txt" in said
    assert "Même texte b.txt" in said
    assert "mène « Un accord » a.txt – ce fichier version « Accord » c.txt" in said


def test_a_file_that_is_no_article_is_told_with_its_reason_and_the_remedy() -> None:
    said = told(explain.failed(Item("a.txt", "quarantined", "empty", "Il est vide.", remedy="Le remplir.")))
    assert said == "a.txt Issue en quarantaine [empty] Raison Il est vide. Remède Le remplir."


def test_no_line_is_wider_than_a_terminal_but_for_what_cannot_be_parted() -> None:
    lines = explain.text(of(profile=Profile("Agence " * 30, "default"))).splitlines()
    assert [line for line in lines if len(line) > WIDTH and " " in line.strip()[20:]] == []


def test_a_long_passage_is_shortened_and_its_length_told() -> None:
    said = told(Explained("a.txt", transcribed((("body", "mot " * 200, ""),))))
    assert re.search(r"texte 1 mot mot .* \[…\] mot .* \(800 caractères\)", said)
    assert len(said) < 1000


def test_nothing_in_a_file_acts_on_the_terminal() -> None:
    hostile = "\x1b[31mrouge\x1b]0;titre\x07\x9b2J\r\u202e\x00"
    said = explain.text(
        Explained(f"{hostile}.txt", transcribed((("title", hostile, hostile), ("removed", hostile, hostile))))
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", said)


@pytest.mark.parametrize(
    ("language", "given", "path", "said"),
    [
        ("fr", None, "b.txt", "celle de l’archive"),
        ("en", None, "b.txt", "reconnue à ses mots"),
        ("en", "en", "b.txt", "donnée avec le fichier"),
        ("en", None, "en/b.txt", "décidée dans archive.toml, pour en/*"),
    ],
)
def test_a_language_is_told_with_why(language: str, given: str | None, path: str, said: str) -> None:
    config = Config(readings=(Ruling("en/*", language="en"),))
    assert explain.why_language(article(language=language, path=path), config, given).startswith(said)
