"""Days with a year in English, where the news is told in the simple past."""

from __future__ import annotations

import pytest

from generator.model import Article
from tests.clean.factory import article

REST = "The mayor thanked the guests for their help. The town has two bridges and a market for rice."


def read(title: str, first: str) -> Article:
    return article(f"{title}\n\nHanoi (VNA) – {first}\n\n{REST}\n\n-VNA\n")


CLAIMED = (
    (
        "Lao mayor visits farms in Son La",
        "The mayor visited two farms in Son La province on May 12, 2021.",
    ),
    (
        "Mayors of river towns meet in Hue",
        "The mayors of river towns met in Hue on 17 August 2016.",
    ),
    (
        "President honours river rescuers",
        "The President on 4 September 2018 honoured river rescuers.",
    ),
    ("City hosts bridge builders", "The city hosted forty bridge builders at Cua Nam on June 3, 2015."),
)
NOT_CLAIMED = (
    ("Lao mayor visits farms in Son La", "The Lao mayor visited two farms built on May 12, 2011 in Son La."),
    ("Mayor welcomes deal on bridges", "The mayor welcomed the deal on bridges on May 12, 2011."),
    ("Mayor visits Vietnam again", "The mayor, who visited farms in Hue on May 12, 2011, will return soon."),
    ("Mayor and farmers of Hue", "The mayor had visited farms in Hue on May 12, 2011."),
    ("Mayor visits farms in Hue", "The mayor will visit farms in Hue on May 12, 2011."),
    ("Treaty on the river", "The treaty on the river was signed in Hue on May 12, 1991."),
    ("Mayors met in Hue ten years ago", "The mayors met in Hue on May 12, 2011, ten years ago."),
    (
        "Anniversary of mayors in Hue",
        "The mayors met in Hue on May 12, 2011, an anniversary told on Monday.",
    ),
    ("Mayors meet in Hue", "The mayors met in Hue on Monday to recall what began on May 12, 2011."),
    ("Mayor marks the deal of Hue", "The mayor met farmers in Hue to mark the deal reached on May 12, 2011."),
    ("History of the bridges of Hue", "The builders met in Hue on May 12, 1911 and drew the bridges."),
    ("Portrait of a mayor", "She was born in Hue on May 12, 1951."),
    ("Mayor visits farms", "The mayor visited farms in Hue on May 12, 2011, she said on Tuesday."),
    ("Mayor quotes a letter", '"The mayor met farmers in Hue on May 12, 2011", the letter says.'),
    ("Court hears of visit", "The mayor told the court that he met farmers in Hue on May 12, 2011."),
)


@pytest.mark.parametrize(("title", "first"), CLAIMED)
def test_a_day_with_a_year_behind_its_doing_is_that_of_the_news(title: str, first: str) -> None:
    read_ = read(title, first)
    assert read_.language == "en"
    assert read_.date.basis == "inferred"


@pytest.mark.parametrize(("title", "first"), NOT_CLAIMED)
def test_a_day_with_a_year_that_may_be_another_is_not(title: str, first: str) -> None:
    read_ = read(title, first)
    assert read_.language == "en"
    assert read_.date.basis in ("unknown", "partial")
