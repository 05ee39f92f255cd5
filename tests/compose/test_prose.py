"""Entities are linked at their first mention in a paragraph, the outermost of those that nest."""

from __future__ import annotations

from generator import permalinks
from generator.compose import prose
from generator.compose.inert import Markdown
from generator.compose.site import Here, Site
from generator.config import Config
from generator.model import Mention
from tests.archives import archive, article, entity

UN = entity("Organisation des Nations unies", "organisation")
COUNCIL = entity("Conseil de sécurité des Nations unies", "organisation")
FRANCE = entity("France", "country", iso2="FR")


def linked(text: str, *named: tuple[str, object]) -> Markdown:
    """A paragraph whose surfaces name the entities given with them, in the order of the text."""
    of = article(paragraphs=(text,))
    naming = article("naming", paragraphs=(f"{UN.name}, {COUNCIL.name}, {FRANCE.name}.",))
    held = archive([of, naming], {UN: (), COUNCIL: (), FRANCE: ()})
    here = Here(Site(held, permalinks.addresses(held.articles, held.entities), Config()), "articles/1963/x.md")
    found: list[prose.Named] = []
    for surface, who in named:
        assert isinstance(who, type(UN))
        start = 0
        while (place := text.find(surface, start)) != -1:
            mention = Mention(of.id, "body", 0, place, place + len(surface), surface, who.kind, "t", who.name)
            found.append((mention, who.id))
            start = place + 1
    return prose.linked(text, found, here)


def test_only_the_first_mention_is_linked() -> None:
    assert linked("La France et la France.", ("France", FRANCE)) == "La [France](../../pays/france.md) et la France."


def test_the_outermost_of_nested_mentions_is_linked() -> None:
    text = "Le Conseil de sécurité des Nations unies se réunit."
    written = linked(text, ("Nations unies", UN), ("Conseil de sécurité des Nations unies", COUNCIL))
    assert written.count("](") == 1
    assert "[Conseil de sécurité des Nations unies](" in written


def test_an_inner_name_is_linked_where_its_outer_one_was_linked_before() -> None:
    text = "Le Conseil des Nations unies ; le Conseil des Nations unies."
    written = linked(text, ("Conseil des Nations unies", COUNCIL), ("Nations unies", UN))
    assert written.index("[Conseil des Nations unies](") < written.index("le Conseil des [Nations unies](")


def test_what_stands_between_links_is_inert() -> None:
    assert linked("*a* [b] France <i>", ("France", FRANCE)) == (
        "&#42;a&#42; &#91;b&#93; [France](../../pays/france.md) &#60;i&#62;"
    )


def test_white_space_between_links_stays_readable() -> None:
    assert "&#32;" not in linked("Une France unie", ("France", FRANCE))
