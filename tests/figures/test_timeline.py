"""Articles a year, as a drawing and as rows."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from generator.figures.timeline import timeline


def test_a_bar_stands_for_every_year_with_an_article() -> None:
    drawn = timeline([1945, 1963, 1963, 2020], (1945, 2020))
    assert drawn is not None
    assert drawn.rows == ((1945, 1), (1963, 2), (2020, 1))
    assert drawn.highest == (1963, 2)
    path = ET.fromstring(drawn.svg).find(".//{*}path")
    assert path is not None
    assert path.attrib["d"].count("M") == len(drawn.rows)


def test_all_timelines_of_an_archive_have_its_years() -> None:
    drawn = timeline([1963], (1945, 2020))
    assert drawn is not None
    assert (drawn.first, drawn.last) == (1945, 2020)


@pytest.mark.parametrize("span", [(1962, 1963), (1945, 2020), (1200, 2020), (1789, 1815), (1, 2999)])
def test_the_axis_has_room_for_its_labels(span: tuple[int, int]) -> None:
    drawn = timeline(span, span)
    assert drawn is not None
    labels = [element.text for element in ET.fromstring(drawn.svg).iter("{*}text")]
    labels = labels or [element.text for element in ET.fromstring(drawn.svg).findall(".//{*}text")]
    assert 1 <= len(labels) <= 9
    assert all(span[0] <= int(label or 0) <= span[1] for label in labels)


def test_without_two_years_there_is_nothing_to_draw() -> None:
    assert timeline([], (1945, 2020)) is None
    assert timeline([1963, 1963], (1963, 1963)) is None
    assert timeline([], None) is None
