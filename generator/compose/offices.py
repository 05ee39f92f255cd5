"""The offices of persons, as articles give them.

Goes in: roles and the page on which they are shown. Comes out: text or Markdown, and the offices of one person over
time. An office that names its body or its country itself, by name or by adjective, is not followed by it once more.
Nothing stays on disk.
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
    if role.of is None or _saying(role, site) is not None:
        return role.title
    return f"{role.title} ({site.entities[role.of].name})"


@dataclass(frozen=True)
class Tenure:
    """One office of a person and the articles that give it, in the order of the archive."""

    words: Markdown
    articles: tuple[str, ...]


def words(role: Role, here: Here) -> Markdown:
    """An office as written, with a link to the body or country in which it is held: `président (France)`."""
    if role.of is None:
        return inert.text(role.title)
    span = _saying(role, here.site)
    if span is None:
        return Markdown(f"{inert.text(role.title)} ({here.entity(role.of)})")
    before, said, after = role.title[: span[0]], role.title[slice(*span)], role.title[span[1] :]
    return inert.opened(f"{inert.inline(before)}{here.entity(role.of, said)}{inert.inline(after)}")


def tenures(roles: Iterable[Role], here: Here) -> tuple[Tenure, ...]:
    """The offices of one person, in the order in which the archive first gives them.

    An office of which some articles do not say where it is held is the one of which others do, if these agree.
    """
    held: dict[str, dict[str | None, list[Role]]] = {}
    for role in roles:
        held.setdefault(role.title.casefold(), {}).setdefault(role.of, []).append(role)
    return tuple(tenure for places in held.values() for tenure in _of_one_title(places, here))


def _of_one_title(places: dict[str | None, list[Role]], here: Here) -> Iterable[Tenure]:
    known = [place for place in places if place is not None]
    if len(known) == 1:
        together = (role for roles in places.values() for role in roles)
        same = sorted(together, key=lambda role: here.site.order[role.article])
        places = {known[0]: same}
    for place, roles in places.items():
        fullest = next(role for role in roles if role.of == place)
        yield Tenure(words(fullest, here), tuple(dict.fromkeys(role.article for role in roles)))


def _saying(role: Role, site: Site) -> tuple[int, int] | None:
    """Where the title itself names the body or country in which the office is held: a whole word, the longest form."""
    if role.of is None:
        return None
    match = site.forms(role.of).search(role.title)
    return match.span() if match else None
