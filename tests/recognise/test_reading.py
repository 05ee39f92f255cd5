"""What holds of every reading: exact spans, nesting, order, no teasers, the same result every time."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Caption, Related
from generator.recognise import recognise
from tests.recognise.factory import dispatch, named, read, text_of

_PIECES = st.sampled_from(
    [
        *(
            "le ",
            "la ",
            "l'",
            "L’",
            "de ",
            "du ",
            "des ",
            "d'",
            "et ",
            ", ",
            ". ",
            " (",
            ") ",
            "« ",
            " »",
            "M. ",
            "Mme ",
            "-",
            " – ",
        ),
        *(
            "Parti ",
            "Comité central ",
            "Commission ",
            "centrale ",
            "CC ",
            "PCV",
            "ONU",
            "Congrès ",
            "Conseil ",
            "ministère ",
        ),
        *(
            "président ",
            "secrétaire général ",
            "ambassadeur ",
            "Nguyen ",
            "Thi ",
            "Le ",
            "Tho ",
            "Charles ",
            "Gaulle ",
            "el-Sadate ",
        ),
        *(
            "Vietnam",
            "Vietnam-Laos",
            "franco-allemand",
            "Corée ",
            "russe ",
            "Hanoi ",
            "U.R.S.S.",
            "Mendès ",
            "France ",
            "II ",
            "pour ",
        ),
        *(
            "relations ",
            "extérieures ",
            "affaires ",
            "a dit ",
            "\u00a0",
            "œuvre ",
            "e\u0301",
            "\u0301",
            "\u200b",
            "(",
            ")",
            "ONU)",
            "Russie ",
            "juste ",
            "II",
            "É",
            "x",
        ),
    ]
)


@given(st.lists(_PIECES, max_size=30), st.lists(_PIECES, max_size=20))
@settings(max_examples=120, deadline=None)
def test_spans_are_exact_nest_and_never_cross(one: list[str], other: list[str]) -> None:
    article = dispatch(
        "".join(one), "".join(other), title="".join(other), captions=(Caption("".join(one) or None, None),)
    )
    reading = recognise(article)
    assert recognise(article) == reading
    for mention in reading.mentions:
        assert text_of(article, mention)[mention.start : mention.end] == mention.surface != ""
        assert mention.name
    for a, b in combinations(reading.mentions, 2):
        if (a.part, a.paragraph) == (b.part, b.paragraph) and a.start < b.end and b.start < a.end:
            inside = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
            assert inside
    for role in reading.roles:
        assert reading.mentions[role.person].kind == "person"


def test_title_lead_body_and_captions_are_read_in_this_order() -> None:
    reading = read("Le Gabon.", title="Le Laos", lead="La Chine.", captions=(Caption("Le Tchad.", None),))
    assert [(m.part, m.country) for m in reading.mentions] == [
        ("title", "LA"),
        ("lead", "CN"),
        ("body", "GA"),
        ("caption", "TD"),
    ]


def test_a_teaser_names_no_one() -> None:
    reading = read("Rien.", related=(Related("Charles de Gaulle au Gabon", "Le PCV.", "Le Tchad.", "ADE"),))
    assert reading.mentions == ()


def test_an_agency_that_only_signs_is_no_mention() -> None:
    assert named(read("Le Gabon a voté.", agencies=("VNA",), signature="VNA"), "organisation") == []


def test_a_text_without_names_has_none() -> None:
    assert read("", "Il pleut.", title="").mentions == ()
