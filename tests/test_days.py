"""Days that texts name, and the calendar that checks them."""

from __future__ import annotations

import pytest

from generator.days import named
from tests.clean.factory import article


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("le 12 déc. 2015", "2015-12-12"),
        ("12 juil 2015", "2015-07-12"),
        ("12 déc.2015", "2015-12-12"),
        ("29 février 2024", "2024-02-29"),
        ("29 février", "XXXX-02-29"),
        ("mercredi 22 juin 2022", "2022-06-22"),
        ("lundi 22 juin 2022", "XXXX-06-22"),
        ("du 10 au 13 septembre", "XXXX-09-10/XXXX-09-13"),
        ("du 30 décembre au 2 janvier 2023", "2022-12-30/2023-01-02"),
        ("du 30 mars au 2 avril 2023", "2023-03-30/2023-04-02"),
    ],
)
def test_days_are_read(words: str, edtf: str) -> None:
    assert [day.edtf() for day in named(f"Elle a eu lieu {words} au port.", "fr")] == [edtf]


@pytest.mark.parametrize(
    "words",
    [
        "le 31 avril",
        "le 30 février 2023",
        "le 29 février 2023",
        "le 0 mai",
        "le 45 mai",
        "du 0 au 3 mai 2020",
        "du 39 au 3 mai",
        "du 30 au 2 mars 2023",
        "du 5 mars au 2 février 2023",
    ],
)
def test_a_day_that_no_calendar_has_is_none(words: str) -> None:
    assert list(named(f"Elle a eu lieu {words} au port.", "fr")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un titre\n\nParis, 31 février 1963 (AFP) – La foire a fermé.", (None, "unknown")),
        ("Un titre\n\nParis, 22/01/1963 (AFP) – La foire a fermé.", ("1963-01-22", "stated")),
        ("Un titre\n\nParis, 31/02/1963 (AFP) – La foire a fermé.", (None, "unknown")),
        (" date 2024-02-45 Un titre\n\nLa foire a fermé.", ("2024-02", "stated")),
        (" date 2024-13 Un titre\n\nLa foire a fermé.", (None, "unknown")),
        (" date 2023-02 Un titre\n\nLa foire a fermé le 30 février au port.", ("2023-02", "stated")),
        (" date 2022-06 Un titre\n\nLa foire a fermé lundi 22 juin 2022 au port.", ("2022-06", "stated")),
        ("Un titre\n\nLa foire a fermé lundi 22 juin 2022 au port.", ("XXXX-06-22", "partial")),
        ("Un titre\n\nParis, lundi 22 juin 2022 (AFP) – La foire a fermé.", ("XXXX-06-22", "partial")),
        (" date 2022-06 Un titre\n\nParis, lundi 22 juin (AFP) – La foire a fermé.", ("2022-06", "stated")),
    ],
)
def test_an_impossible_date_is_not_published(text: str, expected: tuple[str | None, str]) -> None:
    date = article(f"{text}\n\nLes exposants sont repartis vers leurs villes avec de nombreuses commandes.").date
    assert (date.edtf, date.basis) == expected
