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

_FIRST: tuple[Outcome, ...] = ("quarantined", "skipped")
"""What needs a person comes first,"""
_LAST: tuple[Outcome, ...] = ("duplicate", "published")
"""and what went well last."""
# The words of the command line, too.
OUTCOMES: dict[Outcome, tuple[str, str]] = {
    "published": ("publié", "publiés"),
    "duplicate": ("en double", "en double"),
    "quarantined": ("en quarantaine", "en quarantaine"),
    "skipped": ("laissé de côté", "laissés de côté"),
}
BASES: dict[Basis, str] = {
    "stated": "donnée par la dépêche, ou avec elle",
    "inferred": "déduite",
    "partial": "incomplète, sans année connue",
    "unknown": "inconnue",
}

Row = Item | Unresolved | str


def pages(site: Site) -> Iterator[Page]:
    """The report and its further pages: what was not read, the warnings, the undecided names, then all other files."""
    for slice_ in paginate(_rows(site), _path):
        yield _page(site, slice_)


def _rows(site: Site) -> Sequence[Row]:
    report = site.archive.report

    def of(outcomes: Sequence[Outcome]) -> list[Item]:
        found = (item for item in report.items if item.outcome in outcomes)
        return sorted(found, key=lambda item: (outcomes.index(item.outcome), item.path))

    return [*of(_FIRST), *report.warnings, *site.archive.unresolved, *of(_LAST)]


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
        versions=len(site.articles) - len(site.dispatches),
        outcomes=[(words, report.count(outcome), outcome == "published") for outcome, words in OUTCOMES.items()],
        bases=[(words, sum(a.date.basis == basis for a in site.archive.articles)) for basis, words in BASES.items()],
        repairs=sum(len(article.repairs) for article in site.archive.articles),
        removals=sum(len(article.removed) for article in site.archive.articles),
        undecided=len(site.archive.unresolved),
        warnings=len(report.warnings),
        sections=[(_section(group[0]), group) for group in _grouped(slice_.rows)],
        sentence=lambda undecided: _sentence(site, undecided),
    )


def _grouped(rows: Sequence[Row]) -> list[list[Row]]:
    return [list(group) for _, group in groupby(rows, key=_section)]


def _section(row: Row) -> str:
    if isinstance(row, str):
        return "warnings"
    if isinstance(row, Unresolved):
        return "undecided"
    return row.outcome


def _sentence(site: Site, undecided: Unresolved) -> Markdown | None:
    return kwic.sentence(site.articles[undecided.mention.article], [undecided.mention], undecided.mention.surface)
