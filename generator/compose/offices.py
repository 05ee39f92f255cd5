"""The offices of persons, as articles give them.

Goes in: roles and the page on which they are shown. Comes out: text or Markdown, and the offices of one person over
time. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compose import inert
from generator.compose.inert import Markdown
from generator.compose.site import Here, Site
from generator.model import Role


def plain(role: Role, site: Site) -> str:
    """An office as written, and where it is held, without a link: `président (France)`."""
    if role.of is None or site.entities[role.of].name in role.title:
        return role.title
    return f"{role.title} ({site.entities[role.of].name})"


@dataclass(frozen=True)
class Tenure:
    """One office of a person and the articles that give it, in the order of the archive."""

    words: Markdown
    articles: tuple[str, ...]


def words(role: Role, here: Here) -> Markdown:
    """An office as written, with a link to the body or country in which it is held: `président (France)`."""
    title = inert.text(role.title)
    if role.of is None:
        return title
    name = here.site.entities[role.of].name
    before, found, after = role.title.partition(name)
    if found:
        return inert.opened(f"{inert.inline(before)}{here.entity(role.of)}{inert.inline(after)}")
    return Markdown(f"{title} ({here.entity(role.of)})")


def tenures(roles: Iterable[Role], here: Here) -> tuple[Tenure, ...]:
    """The offices of one person, in the order in which the archive first gives them."""
    held: dict[tuple[str, str | None], list[Role]] = {}
    for role in roles:
        held.setdefault((role.title.casefold(), role.of), []).append(role)
    return tuple(
        Tenure(words(same[0], here), tuple(dict.fromkeys(role.article for role in same))) for same in held.values()
    )
