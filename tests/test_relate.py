"""The archive says what stands beside what, in an order that never depends on the order of the input."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Alias, Concordance, Family, Report, Role
from generator.relate import relate
from tests.archives import archive, article, entity, mentions

LAOS, CUBA, TO_LAM = entity("Laos", "country"), entity("Cuba", "country"), entity("Tô Lâm")


def test_articles_stand_by_date_the_undated_last_then_by_path() -> None:
    undated, late = article("Sans date", date=None, path="a.txt"), article("Tard", date="2001-05", path="b.txt")
    early, same = (
        article("Tôt", date="1999-01-01", path="d.txt"),
        article("Le même jour", date="1999-01-01", path="c.txt"),
    )
    made = archive([undated, late, early, same])
    assert [one.title for one in made.articles] == ["Le même jour", "Tôt", "Tard", "Sans date"]


def test_an_entity_appears_once_for_an_article_that_names_it_twice() -> None:
    one = article(paragraphs=("Le Laos et Cuba.", "Le Laos."))
    made = archive([one], {LAOS: (), CUBA: ()})
    assert made.appearances[LAOS.id] == (one.id,)
    assert [found.surface for found, id_ in made.mentions[one.id] if id_ == LAOS.id] == ["Laos", "Laos"]


def test_a_pair_counts_the_articles_that_name_both() -> None:
    both = article("Deux", date="2001-01-01", paragraphs=("Le Laos et Cuba.",))
    again = article("Encore", date="2003", paragraphs=("Cuba et le Laos.",))
    alone = article("Seul", paragraphs=("Cuba.",))
    (relation,) = archive([both, again, alone], {LAOS: (), CUBA: ()}).relations
    assert (relation.a, relation.b) == tuple(sorted((LAOS.id, CUBA.id)))
    assert relation.articles == (both.id, again.id)
    assert (relation.first, relation.last) == ("2001-01-01", "2003")


def test_neighbours_come_with_their_number_the_most_frequent_first() -> None:
    articles = [article("Un", paragraphs=("Laos, Cuba, Tô Lâm.",)), article("Deux", paragraphs=("Laos et Cuba.",))]
    made = archive(articles, {LAOS: (), CUBA: (), TO_LAM: ()})
    assert made.neighbours[LAOS.id] == ((CUBA.id, 2), (TO_LAM.id, 1))


def test_the_first_and_last_mention_count_only_what_is_dated() -> None:
    articles = [
        article("Un", date=None, paragraphs=("Laos.",)),
        article("Deux", date="1975-12-02", paragraphs=("Laos.",)),
    ]
    assert archive(articles, {LAOS: ()}).spans[LAOS.id] == ("1975-12-02", "1975-12-02")


def test_the_rarest_common_name_brings_articles_nearest() -> None:
    subject = article("Sujet", paragraphs=("Tô Lâm au Laos.",))
    rare, common = article("Rare", paragraphs=("Tô Lâm.",)), article("Courant", paragraphs=("Laos.",))
    others = [article(f"Autre {number}", paragraphs=("Laos.",)) for number in range(3)]
    nearest = archive([subject, common, rare, *others], {LAOS: (), TO_LAM: ()}).affinities[subject.id]
    assert nearest[0].article == rare.id
    assert nearest[0].shared == (TO_LAM.id,)
    assert subject.id not in {near.article for near in nearest}


def test_offices_follow_the_order_of_the_articles() -> None:
    late, early = article("Tard", date="2024"), article("Tôt", date="2016")
    roles = [Role(TO_LAM.id, "président", None, late.id, "2024"), Role(TO_LAM.id, "ministre", None, early.id, "2016")]
    assert [role.title for role in archive([late, early], {TO_LAM: ()}, roles=roles).roles[TO_LAM.id]] == [
        "ministre",
        "président",
    ]


def test_versions_of_a_dispatch_count_once() -> None:
    lead = article("Entière", date="2001-01-02", paragraphs=("Le Laos et Cuba.",))
    first = article("Première", date="2001-01-01", paragraphs=("Le Laos et Tô Lâm.",))
    later = article("Suivante", date="2001-01-03", paragraphs=("Le Laos et Tô Lâm.",))
    alone = article("Seule", date="2001-01-04", paragraphs=("Le Laos et Tô Lâm.",))
    family = Family((lead.id, first.id, later.id))
    made = archive([lead, first, later, alone], {LAOS: (), CUBA: (), TO_LAM: ()}, families=[family])
    assert made.appearances == {
        LAOS.id: (lead.id, alone.id),
        CUBA.id: (lead.id,),
        TO_LAM.id: (first.id, alone.id),
    }
    assert made.spans[LAOS.id] == ("2001-01-02", "2001-01-04")
    together = {frozenset((one.a, one.b)): one.articles for one in made.relations}
    assert together == {
        frozenset((LAOS.id, CUBA.id)): (lead.id,),
        frozenset((LAOS.id, TO_LAM.id)): (first.id, alone.id),
    }
    assert made.neighbours[LAOS.id] == ((TO_LAM.id, 2), (CUBA.id, 1))
    assert len(made.articles) == len(made.mentions) == len(made.affinities) == 4


def test_form_counts_where_one_version_has_it_most() -> None:
    person = entity("Tô Lâm", aliases=(Alias("Tô Lâm", 6), Alias("M. Lam", 1)))
    lead = article("Entière", paragraphs=("Tô Lâm.",))
    other = article("Autre version", paragraphs=("Tô Lâm et Tô Lâm. M. Lam.",))
    alone = article("Seule", paragraphs=("Tô Lâm, Tô Lâm, Tô Lâm.",))
    made = archive([lead, other, alone], {person: ("Tô Lâm", "M. Lam")}, families=[Family((lead.id, other.id))])
    assert made.entities[0].aliases == (Alias("Tô Lâm", 5), Alias("M. Lam", 1))


def test_versions_are_never_near_to_each_other_and_stand_once_beside_others() -> None:
    lead = article("Entière", paragraphs=("Le Laos et Cuba.",))
    other = article("Autre version", paragraphs=("Cuba et Tô Lâm.",))
    alone = article("Seule", paragraphs=("Le Laos, Cuba et Tô Lâm.",))
    made = archive([lead, other, alone], {LAOS: (), CUBA: (), TO_LAM: ()}, families=[Family((lead.id, other.id))])
    for version in (lead, other):
        assert [near.article for near in made.affinities[version.id]] == [alone.id]
    assert len(made.affinities[alone.id]) == 1


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_the_input_does_not_matter(order: list[int]) -> None:
    articles = [
        article(
            f"Titre {number}", date=f"200{number % 3}", paragraphs=("Laos, Cuba." if number % 2 else "Laos, Tô Lâm.",)
        )
        for number in range(6)
    ]
    found = [
        (mention, who.id)
        for one in articles
        for who in (LAOS, CUBA, TO_LAM)
        for mention in mentions(one, who.name, who.kind)
    ]
    concordance = Concordance((LAOS, CUBA, TO_LAM), tuple(found), ())
    assert relate([articles[place] for place in order], concordance, Report(())) == relate(
        articles, concordance, Report(())
    )


def test_articles_known_in_part_stand_where_they_surely_do_not_stand_wrong() -> None:
    dates = ["1963", "1963-05", "1963-05-02", "1963-05-02/1963-05-04", "1964", "XXXX-02-03", "XXXX-11-01", None]
    articles = [article(f"Article {place}", date=date) for place, date in enumerate(dates)]
    made = archive(articles[::-1])
    assert [one.date.edtf for one in made.articles] == dates


def test_a_span_reaches_from_the_first_day_to_the_last_of_what_is_dated() -> None:
    dates = ["2022-12-30/2023-01-02", "2022-12-31", "XXXX-05-01", None]
    made = archive([article(f"Article {d}", date=d, paragraphs=("Le Laos.",)) for d in dates], {LAOS: ()})
    assert made.spans[LAOS.id] == ("2022-12-30", "2023-01-02")
