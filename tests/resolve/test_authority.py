"""What people decided holds; what they wrote wrongly is told with file, line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.resolve.authority import Authority, load
from generator.resolve.decisions import Decisions
from tests.resolve.factory import archive, entities, the

_GOOD = """
[[entity]]
kind = "person"
name = "Edward Wood"
aliases = ["lord Halifax", "Halifax"]
country = "GB"
note = "Comte de Halifax."
ids = { wikidata = "Q1" }
"""


def _load(folder: Path, text: str) -> Authority:
    (folder / "a.toml").write_text(text, encoding="utf-8")
    return load(folder)


def test_no_folder_is_an_empty_authority(tmp_path: Path) -> None:
    assert load(tmp_path / "none") == Authority()


def test_an_entry_gives_its_names_one_page(tmp_path: Path) -> None:
    found = archive(
        ("1945", "Lord Halifax a signé."), ("1946", "Edward Wood est parti."), authority=_load(tmp_path, _GOOD)
    )
    entity = the(found, "Edward Wood")
    assert entities(found, "person") == ["Edward Wood"]
    assert (entity.decided, entity.country, entity.note) == (True, "GB", "Comte de Halifax.")
    assert entity.same_as == (("wikidata", "Q1"),)


def test_deciding_on_a_name_keeps_its_id(tmp_path: Path) -> None:
    text = ("1945", "Edward Wood a signé au nom de l'Union africaine.")
    decided = _load(tmp_path, _GOOD + '\n[[entity]]\nkind = "organisation"\nname = "Union africaine"\n')
    before, after = archive(text), archive(text, authority=decided)
    assert {e.id for e in before.entities} == {e.id for e in after.entities}


def test_a_decided_name_takes_in_the_other_forms_of_the_same_thing(tmp_path: Path) -> None:
    authority = _load(
        tmp_path,
        '[[entity]]\nkind = "country"\nname = "Viêt Nam"\naliases = ["Vietnam"]\ncountry = "VN"\n'
        '[[entity]]\nkind = "organisation"\nname = "Parti communiste du Gabon"\n',
    )
    found = archive(
        ("1945", "Le Vietnam reçoit le Parti communiste du Gabon."),
        ("1946", "Un Vietnamien voit le Parti communiste gabonais."),
        authority=authority,
    )
    assert [e.iso2 for e in found.entities if e.decided and e.kind == "country"] == ["VN"]
    assert len({e.id for e in found.entities}) == len(found.entities)
    assert entities(found, "organisation") == ["Parti communiste du Gabon"]
    assert the(found, "Viêt Nam").iso2 == "VN"


def test_a_decided_person_takes_in_surnames(tmp_path: Path) -> None:
    authority = _load(tmp_path, '[[entity]]\nkind = "person"\nname = "Harry Truman"\naliases = ["Harry S. Truman"]\n')
    found = archive(("1945", "Harry S. Truman a parlé."), ("1946", "Le président Truman a parlé."), authority=authority)
    assert entities(found, "person") == ["Harry Truman"]


def test_names_said_to_be_one_are_one(tmp_path: Path) -> None:
    authority = _load(
        tmp_path, '[[same]]\nkind = "person"\nnames = ["Juan Ruiz", "Pedro Paz"]\nnote = "Un pseudonyme."\n'
    )
    found = archive(("1945", "Juan Ruiz est venu."), ("1946", "Pedro Paz est venu."), authority=authority)
    assert len(entities(found, "person")) == 1
    assert [e.note for e in found.entities] == ["Un pseudonyme."]


def test_names_said_to_be_two_are_two(tmp_path: Path) -> None:
    authority = _load(tmp_path, '[[different]]\nkind = "person"\nnames = ["Raul Castro Ruz", "Raul Castro"]\n')
    found = archive(("1945", "Raul Castro Ruz est venu."), ("1946", "Raul Castro est venu."), authority=authority)
    assert entities(found, "person") == ["Raul Castro", "Raul Castro Ruz"]


def test_a_rejected_name_is_no_entity(tmp_path: Path) -> None:
    authority = _load(tmp_path, '[[rejected]]\nkind = "person"\nname = "Juan Ruiz"\n')
    assert entities(archive(("1945", "Juan Ruiz est venu."), authority=authority), "person") == []


def test_a_mention_is_the_one_that_people_say(tmp_path: Path) -> None:
    authority = _load(tmp_path, '[[mention]]\nkind = "person"\nname = "Ruiz"\narticles = ["1.txt"]\nis = "Juan Ruiz"\n')
    text = "Ana Ruiz et Juan Ruiz sont venus. Le peintre Ruiz a parlé."
    assert len(archive(("1945", text)).unresolved) == 1
    found = archive(("1945", text), authority=authority)
    assert found.unresolved == ()
    assert {alias.form for alias in the(found, "Juan Ruiz").aliases} == {"Juan Ruiz", "Ruiz"}


def test_a_decision_without_a_name_in_the_archive_is_reported(tmp_path: Path) -> None:
    found = archive(("1945", "Il pleut."), authority=_load(tmp_path, _GOOD))
    assert found.warnings == (
        "authority/a.toml:2 : la décision sur « Edward Wood » ne concerne plus aucun nom de l'archive",
    )


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[[entity]\n", 1, "TOML"),
        ("\n[[entité]]\n", 2, "TOML"),
        ('[[entitys]]\nkind = "person"\n', 1, "« entity »"),
        ('[[entity]]\nkind = "person"\nname = "A"\nalias = ["B"]\n', 1, "« aliases »"),
        ('\n[[entity]]\nkind = "person"\n', 2, "name"),
        ('[[entity]]\nkind = "personne"\nname = "A"\n', 1, "person"),
        ('[[entity]]\nkind = "person"\nname = "A"\ncountry = "France"\n', 1, "deux lettres"),
        ('[[entity]]\nkind = "person"\nname = "A"\naliases = "B"\n', 1, "liste"),
        ('[[same]]\nkind = "person"\nnames = ["A"]\n', 1, "deux noms"),
        ('[same]\nkind = "person"\n', 1, "[[same]]"),
        ('[[entity]]\nkind = "person"\nname = "A"\nids = { wikidata = 1 }\n', 1, "ids"),
    ],
)
def test_a_faulty_file_is_told_with_line_and_remedy(tmp_path: Path, text: str, line: int, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _load(tmp_path, text)
    assert caught.value.path == f"authority/a.toml:{line}"
    assert says in f"{caught.value.reason} {caught.value.remedy}"


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"# \xe9\n")
    with pytest.raises(ConfigError, match="UTF-8"):
        load(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        _GOOD + '[[entity]]\nkind = "person"\nname = "Charles Wood"\naliases = ["lord Halifax"]\n',
        '[[same]]\nkind = "person"\nnames = ["A", "B"]\n[[different]]\nkind = "person"\nnames = ["B", "A"]\n',
    ],
)
def test_decisions_that_contradict_each_other_are_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError):
        Decisions(_load(tmp_path, text))


def test_the_samples_own_authority_can_be_used() -> None:
    assert load(Path(__file__).parents[2] / "corpus" / "authority").entries
