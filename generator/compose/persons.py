"""The index of persons, `personnes/`: from A to Z, accents aside, each under the name by which one looks for it.

Goes in: a Site. Comes out: its pages. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose import filing, inert, letters, offices, wording
from generator.compose.inert import Markdown
from generator.compose.site import Here, Site
from generator.compose.templating import page
from generator.model import Entity, Page
from generator.permalinks import FOLDERS, source_path

ADDRESS = f"{FOLDERS['person']}/"


def pages(site: Site) -> Iterator[Page]:
    """The pages of the index; one without a row where no article names a person."""
    persons = site.kind("person")
    for slice_, rows, bar in letters.slices(persons, lambda number: source_path(ADDRESS, number)):
        here = Here(site, slice_.path)
        yield page(
            slice_.path,
            "persons",
            {
                "title": wording.PLURAL["person"] + slice_.title,
                "description": wording.gettext("Les personnes que nomment les articles de l’archive, de A à Z."),
                "section": FOLDERS["person"],
            },
            here=here,
            site=site,
            slice=slice_,
            total=len(persons),
            rows=[
                (head, [(person, _name(here, person), _last_office(site, person)) for person in found])
                for head, found in rows
            ],
            bar=bar,
            anchor=letters.anchor,
        )


def _name(here: Here, person: Entity) -> Markdown:
    """A link whose filing part is strong: Charles de **Gaulle**."""
    before, part, after = (inert.inline(piece) for piece in filing.split(person))
    name = inert.opened(f"{before}<b>{part}</b>{after}")
    return Markdown(f"[{name}]({here.href(here.site.path(person.id))})")


def _last_office(site: Site, person: Entity) -> str | None:
    roles = site.archive.roles.get(person.id, ())
    return offices.plain(roles[-1], site) if roles else None
