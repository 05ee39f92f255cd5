"""Bytes of any usual encoding become text; what is in another encoding, or in none, is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.edits import applied
from generator.clean.encoding import characters
from generator.errors import Quarantined
from generator.provenance import source_text
from tests.clean.factory import article

TEXT = "Le président reçoit l’ambassadeur\n\nL’entrevue a eu lieu à Genève, où le médiateur séjournait – sans témoin."
PLAIN = TEXT.replace("’", "'").replace("–", "-")


@pytest.mark.parametrize(
    ("codec", "encoding", "text"),
    [
        ("utf-8", "utf-8", TEXT),
        ("utf-8-sig", "utf-8-sig", TEXT),
        ("utf-16", "utf-16", TEXT),
        ("utf-16-le", "utf-16-le", TEXT),
        ("utf-16-be", "utf-16-be", TEXT),
        ("utf-32", "utf-32", TEXT),
        ("utf-32-le", "utf-32-le", TEXT),
        ("utf-32-be", "utf-32-be", TEXT),
        ("windows-1252", "windows-1252", TEXT),
        ("latin-1", "windows-1252", PLAIN),
        ("iso-8859-15", "iso-8859-15", f"{PLAIN} Le cœur du port bat."),
        ("mac-roman", "mac-roman", TEXT),
        ("cp850", "cp850", PLAIN),
        ("cp437", "cp850", PLAIN),
        ("mac-roman", "mac-roman", "La délégation"),
        ("cp850", "cp850", "Les deux traités"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(codec: str, encoding: str, text: str) -> None:
    decoded = characters("depeche.txt", text.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.bad) == (text, encoding, ())


@pytest.mark.parametrize(
    "text",
    [
        "El niño y la señora de la mañana, ¿qué dirá? A 5 km² de la 3ª calle",
        "Über die Straße nach München, größer für Österreich",
        "São Tomé e Príncipe não é só o país das ilhas",
        "Il presidente è più là, perché così sarà però",
        "Il y a 5 m² et 3 km³, nº 3, 25 °C, ½ heure, à São Paulo",
        "The President’s visit — “historic” — cost £5",
        "Guðni Jóhannesson a été reçu à Þingvellir, à l’été, déjà prêt où il séjournait très tôt",
        "Antonín Novotný à Prague",
        "Æthelred",
    ],
)
def test_other_languages_of_the_west_are_windows_1252(text: str) -> None:
    raw = text.encode("cp1252", "ignore")
    assert characters("depeche.txt", raw).text == raw.decode("cp1252")


def test_vietnamese_names_tell_their_encoding() -> None:
    text = "Nguyê\u0303n Phú Tro\u0323ng a été reçu à Hà Nô\u0323i"
    decoded = characters("depeche.txt", text.encode("cp1258"))
    assert (decoded.text, decoded.encoding) == (text, "cp1258")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (b"Voil\xe0 une autre ligne, \xe9crite ailleurs\xa0\xbb.", "Voilà une autre ligne, écrite ailleurs\xa0»."),
        ("La séance a été levée à midi.".encode("mac-roman"), "La séance a été levée à midi."),
        ("L’été l".encode() + b"\x92accord d\x92\xc9lys\xe9e \xab oui \xbb\x85", "L’été l’accord d’Élysée « oui »…"),
        (b"La s\xe9ance a \xe9t\xe9 " + "levée à midi".encode(), "La séance a été levée à midi"),
        ("CAFÉ» à Genève, à midi".encode("cp1252"), "CAFÉ» à Genève, à midi"),
    ],
)
def test_a_line_in_another_encoding_is_read_and_told(line: bytes, shown: str) -> None:
    raw = TEXT.encode() + b"\n" + line + b"\n" + TEXT.encode()
    decoded = characters("depeche.txt", raw)
    assert applied(decoded.text, decoded.bad) == f"{TEXT}\n{shown}\n{TEXT}"
    assert decoded.text == raw.decode("utf-8", "backslashreplace")
    assert {edit.rule for edit in decoded.bad} == {"mixed-encoding"}
    assert decoded.unreadable == ()


@pytest.mark.parametrize(
    "tail", [b"\xc3", b" C\xe2\x80 est", b" t\xa9moin", b" t\xc3moin", b" Ng\xf4 Bod\xe9r", b" \xa0", b" \x8f"]
)
def test_what_no_encoding_explains_is_shown_as_unreadable_with_its_place(tail: bytes) -> None:
    raw = b"\xef\xbb\xbf" + TEXT.encode() + tail
    decoded = characters("depeche.txt", raw)
    start = len(raw) - len(tail)
    assert [raw[place] for place in decoded.unreadable] == [octet for octet in tail if octet > 127]
    assert all(place >= start for place in decoded.unreadable)
    assert "\ufffd" in applied(decoded.text, decoded.bad)


def test_half_a_character_of_utf_16_is_unreadable() -> None:
    raw = b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00\xd8" + "à".encode("utf-16-le") + b"\x41"
    decoded = characters("depeche.txt", raw)
    assert decoded.text == raw.decode("utf-16", "backslashreplace")
    assert decoded.unreadable == (len(raw) - 5, len(raw) - 4, len(raw) - 1)


@pytest.mark.parametrize(
    "raw",
    [
        "Idriss Déby".encode("mac-roman"),
        "Министры обсудили договор".encode("cp1251"),
        "Министры обсудили договор о дружбе".encode("koi8-r"),
        "外交部长在河内会谈 Hanoi Paris".encode("gbk"),
        "法國總統訪問河內".encode("big5"),
        "Prezydent spotkał się z premierem, żeby omówić współpracę".encode("cp1250"),
        "Cumhurbaşkanı Paris'te görüştü".encode("cp1254"),
        "首相は外相と会談した".encode("shift-jis"),
        b"Une phrase sans accent, puis la coupure \xc3",
        TEXT.encode() + "Министры обсудили договор о дружбе".encode("cp1251"),
        b"voil\xe0 \x81 un octet",
        TEXT.encode("utf-32-le") + b"\x00\x00\x00\xff",
    ],
)
def test_no_encoding_is_guessed(raw: bytes) -> None:
    with pytest.raises(Quarantined) as caught:
        characters("depeche.txt", raw)
    assert caught.value.code == "undecodable"
    assert "octet" in caught.value.reason
    assert caught.value.remedy


@given(
    st.text(max_size=60),
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252", "mac-roman"]),
    st.binary(max_size=4),
)
def test_the_text_is_what_its_encoding_says(text: str, codec: str, noise: bytes) -> None:
    raw = TEXT.encode(codec) + text.encode(codec, "ignore") + noise
    try:
        decoded = characters("depeche.txt", raw)
    except Quarantined:
        return
    assert decoded.text == raw.decode(decoded.encoding, "backslashreplace")
    assert len(decoded.unreadable) == sum(
        len(re.findall(r"\\x", edit.before)) for edit in decoded.bad if edit.rule == "undecodable"
    )


def test_the_source_of_a_mixed_file_is_rebuilt() -> None:
    raw = TEXT.encode() + b"\n\nLa s\xe9ance a \xe9t\xe9 lev\xe9e \xe0 midi. C\xe2\x80 est dit."
    read = article(raw)
    assert source_text(read) == raw.decode("utf-8", "backslashreplace")
    first = read.repairs[0]
    assert (first.before, first.after, first.rule) == ("s\\xe9ance", "séance", "mixed-encoding")
    assert read.repairs[-1].rule == "undecodable"
