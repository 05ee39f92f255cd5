"""The measures measure: right answers score 1, and each kind of fault lowers its own figure."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Config
from generator.export import export
from tests.export import small
from tests.quality import answers, figures, identities, names, pairs, parting, parts, tails
from tests.quality.figures import Figure, Tally
from tests.quality.gold import Expected, Name, Pair, SeedGold
from tests.quality.identities import Unit
from tests.quality.texts import key, solid


def name(kind: str, canonical: str, *forms: str, optional: bool = False) -> Name:
    assert kind in ("country", "person", "organisation")
    accepted = canonical if kind == "country" else key(canonical)
    return Name(kind, canonical, frozenset({accepted}), forms, optional)  # type: ignore[arg-type]


TREATY = Expected(
    path="1963/traite.txt",
    title=small.TREATY.title,
    lead=small.TREATY.lead,
    dateline={"place": "Paris", "country": "FR", "agency": "ADE"},
    date="1963-01-22",
    basis="stated",
    signature="ADE",
    paragraphs=small.TREATY.paragraphs,
    captions=(("Konrad Adenauer à Paris.", "ADE/Archives"), (None, "ADE")),
    related=("Un sommet à Genève",),
    names=(
        name("country", "FR", "France"),
        name("person", "Charles de Gaulle", "Charles de Gaulle", "De Gaulle"),
        name("person", "Konrad Adenauer", "Konrad Adenauer"),
        name("organisation", "Organisation des Nations unies", "ONU"),
        name("organisation", "Conseil de sécurité des Nations unies", "Conseil de sécurité de l’ONU"),
    ),
    agencies=("ADE",),
    copies=("copies/a.txt", "copies/b.txt"),
)


def given() -> answers.Answers:
    archive = small.told()
    return answers.of_pages(export(archive, small.addresses(archive), Config()))


def values(measured: list[Figure]) -> dict[str, float]:
    return {figure.name: figure.value for figure in measured}


def test_right_answers_score_one_everywhere() -> None:
    part_figures, part_errors = parts.measure("x", [TREATY], given(), 1.0)
    name_figures, name_errors = names.measure("x", [TREATY], given(), {})
    assert part_errors == name_errors == []
    assert set(values(part_figures + name_figures).values()) == {1.0}
    assert all(figure.holds for figure in part_figures)


@pytest.mark.parametrize(
    ("fault", "lowered"),
    [
        ({"title": "Autre"}, {"x.title.exact"}),
        ({"lead": None}, {"x.lead.exact"}),
        ({"date": "1963-01"}, {"x.date.exact"}),
        ({"basis": "inferred"}, {"x.date_basis.exact"}),
        ({"dateline": None}, {"x.dateline.exact"}),
        ({"signature": None}, {"x.signature.exact"}),
        ({"agencies": ("VNA",)}, {"x.agencies.exact"}),
        ({"paragraphs": ("Un.",)}, {"x.paragraphs.exact", "x.paragraph.f1"}),
        ({"captions": ()}, {"x.captions.f1"}),
        ({"related": ("Un autre",)}, {"x.related.f1"}),
        ({"path": "absent.txt"}, {"x.title.exact", "x.date.exact", "x.paragraphs.exact", "x.paragraph.f1"}),
    ],
)
def test_fault_in_a_part_lowers_its_figure(fault: dict[str, object], lowered: set[str]) -> None:
    measured, errors = parts.measure("x", [replace(TREATY, **fault)], given(), 1.0)  # type: ignore[arg-type]
    below = {
        figure.name for figure in measured if not figure.name.endswith(("precision", "recall")) and figure.value < 1
    }
    assert lowered <= below
    assert len(lowered) > 3 or lowered == below
    assert errors


def test_lead_said_again_may_be_told_once() -> None:
    twice = replace(TREATY, lead="Un.", paragraphs=("Un.", "Deux."))
    assert parts.paragraphs_right(twice, ["Un.", "Deux."])
    assert parts.paragraphs_right(twice, ["Deux."])
    assert not parts.paragraphs_right(twice, ["Un."])


@pytest.mark.parametrize(
    ("wanted", "found", "tally"),
    [
        (["Lê Đức Thọ"], {"a": ["Le Duc Tho"]}, Tally(1, 0, 0)),
        (["Boutros Boutros-Ghali"], {"a": ["Boutros Boutros Ghali"]}, Tally(1, 0, 0)),
        (["Kofi Annan"], {"a": ["Annan"]}, Tally(0, 1, 1)),
        (["Kofi Annan"], {"a": ["Annan", "Kofi Annan"]}, Tally(1, 0, 0)),
        (["Kofi Annan"], {"a": ["Kofi Annan"], "b": ["Kofi Annan"]}, Tally(1, 1, 0)),
        (["Kofi Annan", "Willy Brandt"], {"a": ["Kofi Annan", "Willy Brandt"]}, Tally(1, 0, 1)),
        ([], {}, Tally(0, 0, 0)),
    ],
)
def test_found_thing_answers_to_one_name(wanted: list[str], found: dict[str, list[str]], tally: Tally) -> None:
    keyed = {entity: frozenset(map(key, called)) for entity, called in found.items()}
    assert names.score([name("person", item) for item in wanted], keyed)[0] == tally


@pytest.mark.parametrize(("found", "tally"), [({}, Tally()), ({"a": frozenset({key("Maison Blanche")})}, Tally())])
def test_optional_name_counts_neither_way(found: dict[str, frozenset[str]], tally: Tally) -> None:
    assert names.score([name("organisation", "Maison Blanche", optional=True)], found)[0] == tally


@pytest.mark.parametrize(
    ("units", "precision", "recall"),
    [
        ([("a", "1"), ("a", "1"), ("b", "2")], 1.0, 1.0),
        ([("a", "1"), ("a", "2")], 1.0, 0.5),
        ([("a", "1"), ("b", "1")], 0.5, 1.0),
        ([], 1.0, 1.0),
    ],
)
def test_b_cubed_of_small_clusterings(units: list[tuple[str, str]], precision: float, recall: float) -> None:
    assert identities.b_cubed(units) == (precision, recall)


def test_merges_are_counted_by_document_not_by_place() -> None:
    one, two = "Bush père", "Bush fils"
    units = [
        Unit("a", one, "1", "bush"),
        Unit("a", one, "1", "bush"),
        Unit("b", two, "1", "bush"),
        Unit("c", two, "2", "bush"),
    ]
    assert identities.pairs(units) == ([(one, two, "1")], [(two, "b and c")])


def test_identities_of_right_answers_are_whole() -> None:
    again = replace(
        TREATY,
        path="divers/reunion.txt",
        names=(
            name("person", "Konrad Adenauer", "Konrad Adenauer"),
            name("organisation", "Organisation des Nations unies", "ONU"),
        ),
    )
    measured, errors = identities.measure("x", [TREATY, again], given(), 0.97)
    assert errors == []
    assert values(measured)["x.persons.identity.b3_f1"] == 1.0
    assert values(measured)["x.persons.identity.baseline_by_surface.b3_f1"] < 1.0


@pytest.mark.parametrize(
    ("pair", "figure", "value"),
    [
        (Pair("organisation", (("1963/traite.txt", "ONU"), ("divers/reunion.txt", "ONU")), True), "x.same_entity", 1.0),
        (
            Pair("person", (("1963/traite.txt", "De Gaulle"), ("1963/traite.txt", "Konrad Adenauer")), True),
            "x.same_entity",
            0.0,
        ),
        (
            Pair("person", (("1963/traite.txt", "De Gaulle"), ("1963/traite.txt", "Konrad Adenauer")), False),
            "x.different_entity",
            1.0,
        ),
        (
            Pair("person", (("1963/traite.txt", "De Gaulle"), ("1963/traite.txt", "Inconnu")), False),
            "x.different_entity",
            0.0,
        ),
    ],
)
def test_pairs_hold_only_where_both_surfaces_are_found(pair: Pair, figure: str, value: float) -> None:
    assert values(pairs.measure("x", SeedGold((), (pair,), ()), given())[0])[figure] == value


@pytest.mark.parametrize(("forbidden", "value"), [("Konrad Adenauer", 0.0), ("António Costa", 1.0)])
def test_name_of_a_teaser_must_not_be_a_mention(forbidden: str, value: float) -> None:
    gold = SeedGold((), (), (("1963/traite.txt", forbidden),))
    assert values(pairs.measure("x", gold, given())[0])["x.not_from_teasers"] == value


def test_figure_is_written_as_a_record_with_its_verdict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "FOLDER", tmp_path / "build")
    measured = [
        Figure("a.f1", 0.91234567, target=0.9),
        Figure("b", 700.0, "MB", 600, at_most=True),
        Figure("c", 3, "pairs"),
    ]
    records = json.loads(figures.write("x", measured).read_text(encoding="utf-8"))
    assert records[0] == {"name": "a.f1", "value": 0.9123, "unit": "share", "target": 0.9, "holds": True}
    assert [record["holds"] for record in records] == [True, False, True]
    assert "MISSED" in figures.table(measured).splitlines()[1]


def test_solid_text_is_the_same_before_and_after_parting() -> None:
    assert solid("quele Vietnam\n") == solid("que le\u00a0Vietnam")


@pytest.mark.parametrize(
    ("raw", "precision", "recall"),
    [
        ("De Gaulle a parlé 🎉 devantl’ONU.", 1.0, 1.0),
        ("DeGaulle a parlé 🎉 devantl’ONU.", 1.0, 1.0),
        ("De Gaulle a parlé 🎉 devant l’ONU.", 1.0, 1.0),
    ],
)
def test_words_parted_rightly_score_one(raw: str, precision: float, recall: float) -> None:
    right = replace(TREATY, paragraphs=small.TREATY.paragraphs[:1], lead=None, captions=())
    measured, errors = parting.measure("x", [right], {right.path: raw}, given())
    assert (values(measured)["x.glue.precision"], values(measured)["x.glue.recall"]) == (precision, recall)
    assert errors == []


def test_glue_left_and_false_splits_are_counted_apart() -> None:
    # The article writes "De Gaulle" and "l’ONU": by this gold, one split too many and one too few.
    right = replace(TREATY, paragraphs=("DeGaulle a parlé 🎉 devant l’ ONU.",), lead=None, captions=())
    measured, errors = parting.measure("x", [right], {right.path: "DeGaulle aparlé 🎉 devant l’ONU."}, given())
    assert values(measured)["x.glue.points"] == 2
    assert values(measured)["x.glue.precision"] == 0.5
    assert values(measured)["x.glue.recall"] == 0.5
    assert len(errors) == 2


@pytest.mark.parametrize(
    ("change", "precision", "recall"),
    [
        ({"teasers": ("Un sommet à Genève",)}, 1.0, 1.0),
        ({"teasers": ("Un sommet à Genève", "De Gaulle a parlé")}, 1.0, 0.5),
        ({"teasers": ("Un sommet à Genève",), "paragraphs": ("Ce que personne ne dit.",)}, 0.5, 1.0),
    ],
)
def test_teaser_in_the_body_and_lost_paragraph_are_told(
    change: dict[str, tuple[str, ...]], precision: float, recall: float
) -> None:
    measured, _ = tails.measure("x", [replace(TREATY, **change)], given(), 1.0)  # type: ignore[arg-type]
    assert [figure.value for figure in measured] == [precision, recall]
