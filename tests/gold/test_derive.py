"""The sample's raw files: what the gold gives, recoverable to the character, with every kind of noise in some."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.gold import layout
from tests.gold.derive import DISPATCHES, ENCODINGS, RECORDS, Raw, derive, differing, files, metadata, write
from tests.gold.dice import Dice
from tests.gold.load import BORNE_BY, LANGUAGE, SAMPLE, GoldDispatch, GoldError, load, load_file
from tests.gold.wraps import glued, with_fixed_spaces, without_some_spaces

GOLDS = load()
RAWS = derive(GOLDS)
PAIRS = [pytest.param(gold, raw, id=gold.file) for gold, raw in zip(GOLDS, RAWS, strict=True)]
TEXT = (
    "Les délégations ont siégé trois jours : la charte, adoptée sans vote, entrera en vigueur (sauf réserve) dès le "
    "dépôt des ratifications ; le secrétariat, lui, s’installera dans « la ville blanche » au printemps, dit-on."
)


def text_of(raw: Raw) -> str:
    return raw.raw.decode(raw.encoding).replace("\r\n", "\n").replace("\u00a0", " ")


def solid(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_gold_file_keeps_the_format() -> None:
    assert len(GOLDS) == len(list(SAMPLE.glob("*.toml"))) >= 60


def test_raw_files_on_disk_are_what_the_gold_gives() -> None:
    assert differing(GOLDS, DISPATCHES, RECORDS) == []


def test_deriving_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    assert write(GOLDS, tmp_path / "dispatches", tmp_path / "noise.json") == len(files(RAWS))
    assert write(GOLDS, tmp_path / "dispatches", tmp_path / "noise.json") == 0


@pytest.mark.parametrize(("gold", "raw"), PAIRS)
def test_every_part_stands_in_its_raw_file(gold: GoldDispatch, raw: Raw) -> None:
    text = solid(text_of(raw))
    parts = [gold.title, gold.lead, *gold.paragraphs]
    parts += [part for caption in gold.captions for part in (caption.text, caption.credit)]
    parts += [part for item in gold.related for part in (item.title, item.teaser, item.caption)]
    assert [part for part in parts if part is not None and solid(part) not in text] == []


@pytest.mark.parametrize(("gold", "raw"), PAIRS)
def test_paragraphs_differ_from_the_gold_by_the_recorded_spaces_only(gold: GoldDispatch, raw: Raw) -> None:
    text, lost = text_of(raw), list[str]()
    after_lead = 0 if gold.lead is None else text.index(gold.lead) + len(gold.lead)
    for paragraph in gold.paragraphs:
        words = paragraph.split(" ")
        found = re.search("( ?)".join(map(re.escape, words)), text[after_lead:])
        assert found is not None, paragraph
        lost += [" ".join(pair) for pair, gap in zip(itertools.pairwise(words), found.groups(), strict=True) if not gap]
    recorded = [*raw.record.glued, *raw.record.lost_spaces]
    assert len(lost) == len(recorded)
    assert set(raw.record.glued) <= set(lost)


@pytest.mark.parametrize(("gold", "raw"), PAIRS)
def test_a_date_stands_where_the_gold_says(gold: GoldDispatch, raw: Raw) -> None:
    text = text_of(raw)
    year = (gold.date.edtf or "")[:4]
    assert text.startswith(" date ") == gold.date.borne_by.startswith("header")
    if gold.date.borne_by == "dateline":
        assert gold.dateline is not None
        day = r"(le )?\d.*" if gold.language == LANGUAGE else r"[A-Z]\w+ \d+,"
        assert re.search(rf"^{gold.dateline.place}, {day} {year} ?\(", text, re.MULTILINE)
    if gold.date.borne_by == "body-partial":
        assert year == "XXXX"
        assert solid(gold.paragraphs[0] + (gold.lead or "")).find(layout.MONTHS[int(str(gold.date.edtf)[5:7]) - 1]) >= 0


def test_every_kind_of_noise_is_in_some_file() -> None:
    records = [raw.record for raw in RAWS]
    assert {raw.encoding for raw in RAWS} == {encoding for encoding, _ in ENCODINGS}
    assert {raw.newline for raw in RAWS} == {"lf", "crlf"}
    assert {record.wrapped for record in records} == {"all", "some", "no"}
    assert {record.signature for record in records} == {None, *(form for form, _ in layout.SIGNATURES)}
    assert {form for record in records for form in record.captions} == {form for form, _ in layout.CAPTIONS}
    assert {record.tail for record in records} == {None, *(form for form, _ in layout.TAILS)}
    assert {gold.date.borne_by for gold in GOLDS} == set(BORNE_BY)
    for kind in ("header", "lead_twice", "doubled_stops", "lost_spaces", "links", "titles_twice"):
        assert any(getattr(record, kind) for record in records), kind
    assert any(raw.fixed_spaces for raw in RAWS)


def test_one_dispatch_has_an_exact_copy() -> None:
    copies = [(raw.path, copy) for raw in RAWS for copy in raw.copies]
    assert copies
    assert all((DISPATCHES / path).read_bytes() == (DISPATCHES / copy).read_bytes() for path, copy in copies)


def test_some_dispatches_stand_in_versions_and_some_in_another_language() -> None:
    versions = Counter(gold.version_of for gold in GOLDS if gold.version_of is not None)
    assert sorted(versions.values()) == [1, 2]
    assert sum(gold.language != LANGUAGE for gold in GOLDS) == 2


def test_a_day_that_no_page_tells_stands_in_the_metadata() -> None:
    told = {row["path"]: row["date"] for row in csv.DictReader(io.StringIO(metadata(GOLDS).decode()))}
    assert told == {gold.file: gold.date.edtf for gold in GOLDS if gold.date.borne_by == "metadata"}
    assert told


def test_a_version_is_one_of_the_fullest(tmp_path: Path) -> None:
    versions = ("a", 'version_of = "1999/1999-01-02-b.txt"', "Un essai"), ("b", "", "Un second essai")
    for name, version, title in versions:
        text = GOLD.replace("1999-01-02-essai", f"1999-01-02-{name}").replace("Un essai", title)
        (tmp_path / f"1999-01-02-{name}.toml").write_text(f"{version}\n{text}", encoding="utf-8")
    assert len(load(tmp_path)) == 2
    fullest = tmp_path / "1999-01-02-b.toml"
    fullest.write_text(fullest.read_text(encoding="utf-8").replace("Un second essai", "Essai"), encoding="utf-8")
    with pytest.raises(GoldError, match="does not lead"):
        load(tmp_path)


@pytest.mark.parametrize("width", [30, 62, 84])
def test_words_glue_where_lines_end(width: int) -> None:
    text, points = glued(TEXT, width=width, dice=Dice("any"))
    assert solid(text) == solid(TEXT)
    assert len(TEXT) - len(text) == len(points) > 0
    ends = [text.index(point.replace(" ", "")) for point in points]
    assert all(after - before <= 2 * width for before, after in itertools.pairwise(ends))


def test_no_line_ends_at_french_punctuation() -> None:
    for width in range(20, 90):
        text, _ = glued(TEXT, width=width, dice=Dice(str(width)))
        assert not re.search(r"[^ ][»;:]|«[^ ]", text)


def test_words_before_the_start_stay_apart() -> None:
    text, points = glued(TEXT, width=10, dice=Dice("any"), start=60)
    assert text.startswith(TEXT[:60])
    assert points


def test_a_lost_space_stood_after_a_comma_or_before_a_bracket() -> None:
    _, points = without_some_spaces(TEXT * 9, dice=Dice("any"))
    assert points
    assert all(re.fullmatch(r"\w+, |\w+,? \(", point) for point in points)


def test_fixed_spaces_stand_where_french_sets_them() -> None:
    text, count = with_fixed_spaces(TEXT)
    assert count == 4
    assert text.replace("\u00a0", " ") == TEXT


GOLD = """
file = "1999/1999-01-02-essai.txt"
[article]
title = "Un essai"
agencies = []
paragraphs = ["La France essaie."]
[article.date]
basis = "unknown"
borne_by = "none"
[[country]]
iso2 = "FR"
as = ["France"]
"""


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('as = ["France"]', 'as = ["Francie"]', "'Francie' is not in the text"),
        ('as = ["France"]', 'as = ["Franc"]', "'Franc' is not in the text"),
        ('iso2 = "FR"', 'iso2 = "FX"', "FX is no country code"),
        ('title = "Un essai"', "", "the key 'title' is missing"),
        ('title = "Un essai"', 'titel = "Un essai"', "unknown key 'titel' in article"),
        ('basis = "unknown"', 'basis = "stated"', "cannot be 'stated'"),
        ('borne_by = "none"', 'borne_by = "none"\nedtf = "1999"', "does not fit the basis"),
        ("1999/1999-01-02-essai", "1999-01-02-essai", "the file should be 1999/1999-01-02-essai.txt"),
    ],
)
def test_a_fault_of_a_gold_file_is_named(tmp_path: Path, before: str, after: str, fault: str) -> None:
    path = tmp_path / "1999-01-02-essai.toml"
    path.write_text(GOLD, encoding="utf-8")
    assert load_file(path).file == "1999/1999-01-02-essai.txt"
    path.write_text(GOLD.replace(before, after), encoding="utf-8")
    with pytest.raises(GoldError, match=re.escape(fault)):
        load_file(path)
