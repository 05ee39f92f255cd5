"""The index of countries, `pays/`: from A to Z, with how many articles name each, and when.

Goes in: a Site. Comes out: its pages. Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose import letters, wording
from generator.compose.site import Here, Site
from generator.compose.templating import page
from generator.model import Page
from generator.permalinks import FOLDERS, source_path

ADDRESS = f"{FOLDERS['country']}/"


def pages(site: Site) -> Iterator[Page]:
    """The pages of the index; one without a row where no article names a country."""
    countries = site.kind("country")
    for slice_, rows, bar in letters.slices(countries, lambda number: source_path(ADDRESS, number)):
        yield page(
            slice_.path,
            "countries",
            {
                "title": wording.PLURAL["country"] + slice_.title,
                "description": wording.gettext("Les pays que nomment les articles de l’archive."),
                "section": FOLDERS["country"],
            },
            here=Here(site, slice_.path),
            site=site,
            slice=slice_,
            total=len(countries),
            rows=rows,
            bar=bar,
            anchor=letters.anchor,
        )
