"""Every character of a source is in its article, in what was taken off, or in a repair."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import read
from generator.clean import trace
from generator.clean.assemble import assemble
from generator.errors import Quarantined
from generator.model import Article
from tests.clean.factory import document

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLE = ROOT / "corpus" / "dispatches"
FILES = [(path, folder) for folder in (SEEDS, SAMPLE) if folder.is_dir() for path in read.find(folder)]


def _solid(*texts: str | None) -> Counter[str]:
    return Counter(char for text in texts for char in text or "" if not char.isspace())


def _kept(article: Article, *, title: bool) -> Counter[str]:
    found = _solid(article.title if title else None, article.lead, *article.paragraphs)
    found += _solid(*(text for one in article.captions for text in (one.text, one.credit)))
    found += _solid(*(text for one in article.related for text in (one.title, one.teaser, one.caption, one.credit)))
    return found + _solid(*(one.text for one in article.removed))


@pytest.mark.parametrize(("path", "root"), FILES, ids=[path.stem for path, _ in FILES])
def test_a_dispatch_is_all_there(path: Path, root: Path) -> None:
    draft = trace(read.read(path, root))
    article = assemble(draft)
    repaired = _solid(*(one.before for one in article.repairs)) - _solid(*(one.after for one in article.repairs))
    source = _solid(unicodedata.normalize("NFC", draft.decoded))
    assert _kept(article, title=draft.text("title") is not None) + repaired == source


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


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["\n", "\n\n", "\r\n", "\r", " \n", " "])), max_size=12
    )
)
def test_every_character_of_a_page_is_kept_removed_or_repaired(page: list[tuple[str, str]]) -> None:
    try:
        draft = trace(document("".join(line + end for line, end in page)))
        article = assemble(draft)
    except Quarantined:
        return
    found = _kept(article, title=draft.text("title") is not None)
    for one in article.repairs:
        found.subtract(_solid(one.after))
        found.update(_solid(one.before))
    assert +found == _solid(draft.decoded)
    assert not -found
