"""The data files say what the archive says, in the shape of the data contract."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.config import Config
from generator.export import SCHEMA, export
from generator.export.encoding import document, lines
from generator.model import Archive
from tests.export import small

JSONL = ("articles", "entities", "mentions", "relations")


def files(archive: Archive) -> dict[str, bytes]:
    return {page.path: page.content for page in export(archive, small.addresses(archive), Config())}


def rows(made: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in made[f"data/{name}.jsonl"].decode("utf-8").split("\n")[:-1]]


def faults(made: dict[str, bytes]) -> list[str]:
    """What the published schemas find wrong with the files beside them."""
    content = {name: rows(made, name) for name in JSONL} | {"report": [json.loads(made["data/report.json"])]}
    found = []
    for name, records in content.items():
        schema = json.loads(made[f"data/schemas/{name}.schema.json"])
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        found += [
            f"{name}: {error.json_path}: {error.message}" for row in records for error in validator.iter_errors(row)
        ]
    return found


def spans_that_slip(made: dict[str, bytes]) -> list[dict[str, Any]]:
    """Mentions that do not stand where they say."""
    articles = {article["id"]: article for article in rows(made, "articles")}

    def text(mention: dict[str, Any]) -> str:
        article = articles[mention["article"]]
        parts = {
            "title": [article["title"]],
            "lead": [article["lead"]],
            "body": article["paragraphs"],
            "caption": [caption["text"] for caption in article["captions"]],
        }
        return str(parts[mention["part"]][mention["paragraph"]])

    return [row for row in rows(made, "mentions") if text(row)[row["start"] : row["end"]] != row["surface"]]


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(small.told())


def test_every_line_holds_to_the_schema_published_beside_it(made: dict[str, bytes]) -> None:
    assert faults(made) == []


@pytest.mark.parametrize("name", [*JSONL, "report"])
def test_schema_knows_no_other_keys_and_keeps_their_order(made: dict[str, bytes], name: str) -> None:
    schema = json.loads(made[f"data/schemas/{name}.schema.json"])
    row = rows(made, name)[0] if name in JSONL else json.loads(made["data/report.json"])
    assert list(row) == list(schema["properties"]) == schema["required"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("articles", "date", "22 janvier 1963"),
        ("articles", "date_basis", "guessed"),
        ("articles", "url", "/articles/1963/traite/"),
        ("entities", "kind", "place"),
        ("entities", "iso2", "France"),
        ("mentions", "start", -1),
        ("relations", "articles", 0),
    ],
)
def test_schema_refuses_what_the_contract_does_not_allow(
    made: dict[str, bytes], name: str, key: str, value: object
) -> None:
    schema = json.loads(made[f"data/schemas/{name}.schema.json"])
    assert not Draft202012Validator(schema).is_valid(rows(made, name)[0] | {key: value})


@pytest.mark.parametrize(
    "edtf", ["1963-01-22", "1963-01", "1963", "XXXX-01-22", "XXXX-09-10/XXXX-09-13", "2023-04-28/2023-05-02", None]
)
def test_schema_takes_every_date_the_program_writes(made: dict[str, bytes], edtf: str | None) -> None:
    schema = json.loads(made["data/schemas/articles.schema.json"])
    assert Draft202012Validator(schema).is_valid(rows(made, "articles")[0] | {"date": edtf})


def test_mentions_stand_where_they_say_past_astral_characters_and_in_captions(made: dict[str, bytes]) -> None:
    assert spans_that_slip(made) == []
    assert {"title", "lead", "body", "caption"} == {row["part"] for row in rows(made, "mentions")}


def test_mentions_come_in_the_order_of_the_text_the_longer_first(made: dict[str, bytes]) -> None:
    last = [row["surface"] for row in rows(made, "mentions") if row["article"] == small.TREATY.id][-3:]
    assert last == ["Conseil de sécurité de l’ONU", "ONU", "Konrad Adenauer"]


def test_lines_are_sorted_whatever_the_order_of_the_archive(made: dict[str, bytes]) -> None:
    for name in ("articles", "entities"):
        ids = [row["id"] for row in rows(made, name)]
        assert ids == sorted(ids)
    pairs = [(row["a"], row["b"]) for row in rows(made, "relations")]
    assert pairs == sorted(pairs)


def test_four_outcomes_add_up_to_the_inputs(made: dict[str, bytes]) -> None:
    report = json.loads(made["data/report.json"])
    assert report["schema"] == SCHEMA
    assert report["inputs"] == len(report["items"]) == 6
    assert [report[key] for key in ("published", "duplicates", "quarantined", "skipped")] == [2, 2, 1, 1]


def test_ids_and_addresses_lead_to_what_they_name(made: dict[str, bytes]) -> None:
    articles = {row["id"] for row in rows(made, "articles")}
    entities = {row["id"] for row in rows(made, "entities")}
    assert all(
        {*row["articles"], *(role["article"] for role in row["roles"])} <= articles for row in rows(made, "entities")
    )
    assert all({row["article"]} <= articles and {row["entity"]} <= entities for row in rows(made, "mentions"))
    assert all({row["a"], row["b"]} <= entities for row in rows(made, "relations"))
    assert rows(made, "articles")[1]["url"] == "articles/1963/la-france-et-l-allemagne-signent-un-traite/"


def test_files_are_the_same_bytes_on_a_second_run(made: dict[str, bytes]) -> None:
    assert files(small.told()) == made


def test_characters_are_written_as_they_are(made: dict[str, bytes]) -> None:
    assert "🎉 devant l’ONU".encode() in made["data/articles.jsonl"]
    assert b"\\u" not in made["data/articles.jsonl"]


@pytest.mark.parametrize("character", ["\u0085", "\u2028", "\u2029", "\x1e", "\n", "\r"])
def test_no_character_of_a_text_ends_a_line(character: str) -> None:
    written = lines([{"text": f"un{character}deux"}]).decode("utf-8")
    assert len(written.splitlines()) == 1
    assert json.loads(written) == {"text": f"un{character}deux"}


def test_file_name_that_is_not_utf8_survives() -> None:
    name = b"d\xe9p\xeache.txt".decode("utf-8", "surrogateescape")
    assert json.loads(document({"path": name}).decode("utf-8")) == {"path": name}


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.text(max_size=30), min_size=1, max_size=4), path=st.text(min_size=1, max_size=12))
def test_any_text_survives_to_the_character(texts: list[str], path: str) -> None:
    written = files(small.around(texts, path))
    assert faults(written) == []
    assert spans_that_slip(written) == []
    (article,) = rows(written, "articles")
    assert (article["paragraphs"], article["title"], article["source"]["path"]) == (texts[:-1], texts[-1], path)
