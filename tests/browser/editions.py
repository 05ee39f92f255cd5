"""A small site of real pages, with the repository's own theme: articles whose whole source is known beforehand."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from generator import permalinks
from generator.compose import compose
from generator.config import Config
from generator.layout import BASE
from generator.model import Article, Date, Profile
from generator.render import render
from generator.write import hand_written, write
from tests.archives import archive, entity
from tests.compose.editions import MENDED, TOLD, transcribed

ADDRESS = "articles/1963/deux-voisins-signent-un-traite/"
ENGLISH = "articles/1963/two-neighbours-sign/"

FIRST = transcribed(
    TOLD,
    MENDED,
    path="1963/traite.txt",
    date=Date("1963-01-22", "stated", "22 janvier 1963", ("mardi 23 janvier",)),
    profile=Profile("Agence d’exemple", "recognised", "ADE"),
)
SECOND = transcribed(
    (("title", "Two neighbours sign", ""), ("space", "\n", ""), ("body", "They met inParis.", "")),
    (("inParis", "in Paris", "glued-words"),),
    path="1963/treaty.txt",
    language="en",
    profile=Profile("Presse francophone", "default"),
)


def build(base: Path, articles: Sequence[Article] = (FIRST, SECOND)) -> Path:
    """The rendered site of some articles in a folder."""
    shutil.copytree(BASE / "overrides", base / "overrides")
    shutil.copyfile(BASE / "mkdocs.yml", base / "mkdocs.yml")
    of = archive(articles, {entity("France", "country", iso2="FR"): ()})
    config = Config(title="Essai")
    pages = [*compose(of, permalinks.addresses(of.articles, of.entities), config), *hand_written(BASE / "docs")]
    write(pages, base / "docs")
    return render(base / "docs", base / "site", config, base=base).site
