"""The habits of sources, those that come with the program and those that a corpus brings."""

from __future__ import annotations

from typing import Any

import pytest

from generator.clean.patterns import compiled
from generator.errors import ConfigError
from generator.knowledge.sources import merged, profile, profiles
from tests.clean.factory import article

BODY = "Les deux voisins ont rouvert leur frontière commune devant une foule nombreuse, après dix ans de fermeture."


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
    compiled(merged((profile({"name": "Sans rien"}, where="x"),)))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            f"RIO DE JANEIRO, 19 novembre (Xinhua) -- {BODY}\n\n{BODY} Fin\n\nVous avez une question, une remarque ?",
            "end-mark",
        ),
        (f"Une frontière rouverte entre voisins\n\nAA / Tunis / Une Plume\n{BODY}\n\n{BODY}", "byline"),
        (f"Une frontière rouverte entre voisins\n\n{BODY}\n\n{BODY} APS\n\nNational, Politique", "signature"),
    ],
)
def test_other_agencies_have_other_habits(text: str, rule: str) -> None:
    read = article(text)
    assert rule in {one.rule for one in read.removed}
    assert read.paragraphs[-1] == BODY
    assert set(read.paragraphs) | {read.lead} <= {BODY, None}
