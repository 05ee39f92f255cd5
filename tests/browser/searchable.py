"""A small archive whose search is known beforehand, as MkDocs and Pagefind lay it."""

from __future__ import annotations

from pathlib import Path

from generator.config import Config
from generator.render import index, render
from tests.render.sites import ROOT, lay

NUMBERED = 25
"""Dispatches beside those told one by one, so that lists go past their first page."""


def dispatch(title: str, text: str, date: str | None = None, **facets: list[str]) -> str:
    """A page of the kind that search finds. Facets by their name in the index: `Pays=["Laos"]`."""
    shown = {"Type": ["Dépêche"], "Année": [date[:4]] if date else [], **facets}
    lines = [f"  {name}: {values!r}" for name, values in shown.items()]
    return "\n".join(
        ["---", *([f"date: '{date}'"] if date else []), "filters:", *lines, "---", f"# {title}", "", text, ""]
    )


PAGES = {
    "index.md": "# Accueil\n\nBonjour.\n",
    "recherche.md": (ROOT / "docs/recherche.md").read_text(encoding="utf-8"),
    **{f"{folder}/index.md": f"# {folder}\n" for folder in ("articles", "pays", "personnes", "organisations")},
    "articles/traite.md": dispatch(
        "Un traité d’amitié",
        "Sur l’axe Paris–Bonn, deux voisins s’engagent à se consulter. Les négociations avaient commencé au Sénégal.",
        "1963-01-22",
        Pays=["France", "Allemagne", "Sénégal"],
        Personne=["Konrad Adenauer"],
    ),
    "articles/charte.md": dispatch(
        "Une charte du continent",
        "À Addis-Abeba, les États africains fondent l’organisation d’un continent ; le Sénégal signe.",
        "1963-05-25",
        Pays=["Éthiopie", "Sénégal"],
    ),
    "articles/lettre.md": dispatch(
        "Une lettre sans date", "Le texte &lt;b&gt; négocié &lt;/b&gt; arrive du Sénégal.", Pays=["Sénégal"]
    ),
    **{
        f"articles/n{number}.md": dispatch(
            f"Communiqué numéro {number}",
            "Le porte-parole publie un communiqué.",
            f"{1970 + number}-01-02",
            Pays=[f"Pays {number}"],
        )
        for number in range(NUMBERED)
    },
}


def build(base: Path, *, searchable: bool = True) -> Path:
    """The rendered site of PAGES in a folder."""
    site = render(lay(base, PAGES), base / "site", Config(title="Essai"), base=base).site
    if searchable:
        found = index(site)
        assert found.pages == NUMBERED + 3, found.reason
    return site
