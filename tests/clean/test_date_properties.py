"""Whatever words a page puts beside each other, its date is one of the calendar, and no year comes from nowhere."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import chronology
from generator.clean import clean
from generator.gather import moments
from tests.clean.factory import document

WORDS = (
    "Le",
    "maire",
    "a",
    "reçu",
    "le",
    "5",
    "31",
    "29",
    "1er",
    "février",
    "mai",
    "décembre",
    "lundi",
    "dimanche",
    "hier",
    "2020",
    "2023",
    "1954",
    "du",
    "au",
    "en",
    "d’ici",
    "sera",
    "ouvert",
    "qui",
    ",",
    ".",
    "(VNA)",
    "–",
    "«",
    "»",
    "pour la période 2021-2025",
    "la semaine prochaine",
    "\n\n",
    " date 2024-02 ",
    "Publié le 3 mars 2019",
)
PAGE = st.lists(st.sampled_from(WORDS), min_size=4, max_size=40).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(PAGE, st.sampled_from(["", "2024", "2024-02-29", "29/02/2023", "demain"]))
def test_a_date_is_of_the_calendar_and_its_year_of_the_page(page: str, published: str) -> None:
    (article,) = moments.resolved([clean(document(f"Un titre\n\nmot {page}", date=published))])
    date = article.date
    for edtf in (date.edtf, *(one.edtf for one in article.moments)):
        dated = (edtf or "").replace("XXXX", "2024")
        assert edtf is None or chronology.bounds(dated) is not None
    if date.basis in ("stated", "inferred"):
        assert chronology.year(date.edtf) is not None
        assert date.evidence
        assert re.search(r"\d{4}", page + published)
    else:
        assert chronology.year(date.edtf) is None
