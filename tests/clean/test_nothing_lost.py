"""Every character of a source is in its article, in what was taken off, or in a repair; and nothing else is."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import read
from generator.clean import trace
from generator.clean.assemble import assemble
from generator.clean.edits import applied
from generator.errors import Quarantined
from generator.model import Article, Document
from generator.provenance import source_text
from tests.clean.factory import document

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLE = ROOT / "corpus" / "dispatches"
FILES = [(path, folder) for folder in (SEEDS, SAMPLE) if folder.is_dir() for path in read.find(folder)]


def _decoded(document: Document, encoding: str) -> str:
    """What the bytes of a document say, by Python alone."""
    return document.raw.decode(encoding, "backslashreplace")


def _whole(document: Document) -> Article:
    """The article of a document, once it is certain that nothing is lost and nothing invented. Raises Quarantined."""
    draft = trace(document)
    article = assemble(draft)
    assert source_text(article) == draft.decoded == _decoded(document, article.source.encoding)
    assert "".join(piece.text for piece in draft.pieces) == applied(draft.decoded, draft.settled)
    told = [(passage.role, passage.number) for passage in article.passages if passage.text is None]
    shown = [("lead", 0)] if article.lead is not None else []
    shown += [("body", number) for number in range(len(article.paragraphs))]
    shown += [("caption", number) for number, one in enumerate(article.captions) if one.text is not None]
    assert sorted(told) in (sorted(shown), sorted([*shown, ("title", 0)]))
    if ("title", 0) not in told:
        texts = [article.lead, *article.paragraphs, *(one.text for one in article.captions)]
        assert any(text and article.title.removesuffix("…") in text for text in texts)
    elsewhere = {piece.text for piece in draft.pieces}
    other = [article.signature, *(one.credit for one in article.captions)]
    other += [text for one in article.related for text in (one.title, one.caption, one.credit)]
    assert {text for text in other if text} <= elsewhere
    assert all(repair.rule for repair in article.repairs)
    assert all(removal.rule for removal in article.removed)
    return article


@pytest.mark.parametrize(("path", "root"), FILES, ids=[path.stem for path, _ in FILES])
def test_a_dispatch_is_all_there(path: Path, root: Path) -> None:
    _whole(read.read(path, root))


PARAGRAPH = "La séance a été levée à midi, après trois heures de débats fort animés entre les deux partis."
LINES = st.lists(
    st.sampled_from(
        [
            "",
            " date 2024-07 Un titre",
            "Un titre de dépêche",
            "Un titre de dépêche ảnh 1La foule. Photo: VNA",
            "Hanoi (VNA) - Le ministre est arrivé.",
            PARAGRAPH,
            f"{PARAGRAPH} -VNA",
            "et il a repris la parole.",
            "Le ministre (à droite). Photo : VNA Il a dit oui.",
            "Photo : VNA",
            "Source : AFP",
            "– VNA",
            "VNA/CVN",
            "Voir plus",
            ">> Un lien",
            "|",
            ". .",
        ]
    ),
    max_size=14,
)


@settings(max_examples=200, deadline=None)
@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_pieces_hold_the_text_whatever_the_page(lines: list[str], end: str) -> None:
    text = end.join(lines)
    try:
        draft = trace(document(text))
    except Quarantined:
        return
    assert "".join(piece.text for piece in draft.pieces) == text
    assert not any(piece.role == "line" for piece in draft.pieces)
    with suppress(Quarantined):
        _whole(document(text))


FRAGMENTS = [
    PARAGRAPH,
    f"{PARAGRAPH} – VNA",
    f"{PARAGRAPH}-VNAes débats reprendront demain.",
    f"{PARAGRAPH} – VNA Photo : AFP",
    "« La séance est levée. » AFP",
    "« La séance est levée. » – VNA",
    "Un titre de dépêche",
    "Un titre de dépêche ảnh 2",
    "Un autre titre de la même page",
    "Un titre qui a perdu sa fin et qui va",
    "es débats reprendront demain à la même heure.",
    "Hanoi (VNA) –",
    "Hanoi, 5 mai 2020 (VNA) – Le président est arrivé.",
    "Vue du port. Photo : VNA",
    "Vue du port. Photo : Jeanne Roy/AFP",
    "Vue du port . Photo: VNA",
    "Photo : AFP",
    "© 2020 AFP",
    "Source : VNA",
    "Le pont (à droite).",
    "Vue du port |",
    "Les ministres au pied de l'avion",
    "AFP",
    "Jeanne Roy/VNA",
    "– VNA",
    "VI",
    "Lire aussi",
    "Voir plus :",
    "Lire aussi : Un autre titre de la même page",
    "Correction : la séance a été levée à midi et quart.",
    "Qui présidera la séance ?",
    "Tél : 01 02 03",
    "Rédactrice en chef : Jeanne Roy",
    "Politique",
    "Par Jeanne Roy avec AFP",
    "Partager",
    "Fin",
    "* * *",
    "Il est parti. .",
    "lesdeux partis etles débats",
]


ENDS = ["\n", "\n\n", "\r\n", "\r", " \n", " ", "\u00ad\n", "-\n", "\u2028", "\u200b\n", "\ufeff", "\n\u200e", "\x1f"]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(ENDS)), max_size=12), st.booleans())
def test_every_character_of_a_page_is_kept_removed_or_repaired(page: list[tuple[str, str]], apart: bool) -> None:
    text = "".join(line + end for line, end in page)
    with suppress(Quarantined):
        _whole(document(unicodedata.normalize("NFD", text) if apart else text))


ODD = "abé e\u0301\u200b\u00ad \n\r\t\u00a0\u2028.»(VNA)-–:|1\ufffdÃ©â€™\U0001f600\u202e\x00\x1b\x85"


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.text(alphabet=ODD, max_size=200), st.text(alphabet=ODD, min_size=20)))
def test_any_text_is_kept_to_the_character(text: str) -> None:
    with suppress(Quarantined):
        _whole(document(text.encode("utf-8", "surrogatepass")))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=120), st.integers(0, 500))
def test_any_bytes_are_kept_to_the_byte(noise: bytes, place: int) -> None:
    raw = "\n\n".join(FRAGMENTS[:9]).encode()
    for one in (noise, raw[:place] + noise + raw[place:]):
        with suppress(Quarantined):
            _whole(document(one))
