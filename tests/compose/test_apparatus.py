"""What was repaired and removed, as readers are told of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.compose import apparatus
from generator.knowledge.glosses import gloss
from generator.model import Removal, Repair
from tests.archives import article


def test_repairs_are_grouped_by_rule_with_the_words_around_them() -> None:
    of = article(
        paragraphs=("On a dit hier que la France a reçu de nombreux invités venus.",),
        repairs=(
            Repair("body", 0, "laFrance", "la France", "glued-words", 18),
            Repair("body", 0, "dit,hier", "dit hier", "comma", 5),
            Repair("body", 0, "reçude", "reçu de", "glued-words", 30),
        ),
    )
    groups = apparatus.repairs(of)
    assert [(group.code, group.count) for group in groups] == [("glued-words", 2), ("comma", 1)]
    first = groups[0].changes[0]
    assert (first.left, first.before, first.after, first.right) == (
        "dit hier que ",
        "laFrance",
        "la France",
        " a reçu de",
    )


def test_words_that_stand_twice_show_no_place_that_might_be_the_wrong_one() -> None:
    of = article(
        paragraphs=("De la France à la France.",),
        repairs=(
            Repair("body", 0, "laFrance", "la France", "glued-words", 3),
            Repair("lead", 0, "x y", "", "stray-stop", 0),
        ),
    )
    shown = [change for group in apparatus.repairs(of) for change in group.changes]
    assert [(one.left, one.right) for one in shown] == [("", ""), ("", "")]


def test_a_text_removed_twice_by_one_rule_is_said_once() -> None:
    of = article(
        removed=(Removal("Photo :", "credit-label"), Removal("– ADE", "x"), Removal("Photo :", "credit-label"))
    )
    assert [(group.code, group.changes) for group in apparatus.removals(of)] == [
        ("credit-label", (("Photo :", 2),)),
        ("x", (("– ADE", 1),)),
    ]


def test_a_rule_has_a_gloss_or_is_shown_by_its_code() -> None:
    assert gloss("repairs", "comma")
    assert (
        gloss("repairs", "comma+glued-words")
        == f"{gloss('repairs', 'comma')}\N{NO-BREAK SPACE}; {gloss('repairs', 'glued-words')}"
    )
    assert gloss("repairs", "comma+unheard-of") is None
    assert gloss("removals", "unheard-of") is None


@pytest.mark.site
def test_every_rule_that_the_sample_meets_has_its_words(sample_site: Path) -> None:
    lines = (sample_site / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    repaired = {repair["rule"] for one in articles for repair in one["repairs"]}
    removed = {removal["rule"] for one in articles for removal in one["removed"]}
    assert [rule for rule in repaired if gloss("repairs", rule) is None] == []
    assert [rule for rule in removed if gloss("removals", rule) is None] == []
