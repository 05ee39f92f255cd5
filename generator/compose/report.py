"""The report, `rapport.md`: what became of every input, what was left undecided, what deserves a look.

Goes in: a Site. Comes out: the report, and its further pages at `rapport/2.md` … Nothing stays on disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.compose import kwic, wording
from generator.compose.inert import Markdown
from generator.compose.pagination import Slice, paginate
from generator.compose.site import REPORT, Here, Site
from generator.compose.templating import page
from generator.model import Basis, Item, Outcome, Page, Unresolved

_ORDER: tuple[Outcome, ...] = ("quarantined", "skipped", "duplicate", "published")
"""What needs a person comes first."""
OUTCOMES: dict[Outcome, tuple[str, str]] = {
    "published": ("publié", "publiés"),
    "duplicate": ("doublon", "doublons"),
    "quarantined": ("écarté", "écartés"),
    "skipped": ("passé", "passés"),
}
BASES: dict[Basis, str] = {
    "stated": "écrite dans la dépêche",
    "inferred": "déduite du texte",
    "partial": "incomplète, sans année connue",
    "unknown": "inconnue",
}

Row = Item | Unresolved | str


def pages(site: Site) -> Iterator[Page]:
    """The report and its further pages: the inputs, then the undecided names, then the warnings."""
    for slice_ in paginate(_rows(site), _path):
        yield _page(site, slice_)


def _rows(site: Site) -> Sequence[Row]:
    report = site.archive.report
    items = sorted(report.items, key=lambda item: (_ORDER.index(item.outcome), item.path))
    attention = [item for item in items if item.outcome in {"quarantined", "skipped"}]
    others = [item for item in items if item.outcome not in {"quarantined", "skipped"}]
    return [*attention, *report.warnings, *site.archive.unresolved, *others]


def _path(number: int) -> str:
    return REPORT if number == 1 else f"{REPORT.removesuffix('.md')}/{number}.md"


def _page(site: Site, slice_: Slice[Row]) -> Page:
    here = Here(site, slice_.path)
    title = wording.gettext("Rapport de fabrication")
    report = site.archive.report
    return page(
        slice_.path,
        "report",
        {
            "title": title + slice_.title,
            "description": wording.gettext("Ce qu’il est advenu de chaque fichier de l’archive."),
            "section": REPORT.removesuffix(".md"),
        },
        here=here,
        site=site,
        slice=slice_,
        title=title,
        inputs=len(report.items),
        outcomes=[(OUTCOMES[outcome], report.count(outcome)) for outcome in reversed(_ORDER)],
        bases=[(words, sum(a.date.basis == basis for a in site.archive.articles)) for basis, words in BASES.items()],
        repairs=sum(len(article.repairs) for article in site.archive.articles),
        removals=sum(len(article.removed) for article in site.archive.articles),
        undecided=len(site.archive.unresolved),
        warnings=len(report.warnings),
        sections=[(_section(group[0]), group) for group in _grouped(slice_.rows)],
        outcome={outcome: one for outcome, (one, _) in OUTCOMES.items()},
        sentence=lambda undecided: _sentence(site, undecided),
    )


def _grouped(rows: Sequence[Row]) -> list[list[Row]]:
    return [list(group) for _, group in groupby(rows, key=_section)]


def _section(row: Row) -> str:
    if isinstance(row, str):
        return "warnings"
    if isinstance(row, Unresolved):
        return "undecided"
    return "attention" if row.outcome in {"quarantined", "skipped"} else "inputs"


def _sentence(site: Site, undecided: Unresolved) -> Markdown | None:
    return kwic.sentence(site.articles[undecided.mention.article], [undecided.mention])
