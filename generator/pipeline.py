"""The whole story, top to bottom: a corpus in, a site out.

Goes in: a Layout (where the corpus, the pages, the site and the renderer's configuration are). Comes out: Built: what
became of every input, and what each stage took. On disk: the generated part of docs/, and the site, built aside and
then swapped. Raises ConfigError, NothingToBuild, RenderError; an input that cannot be read is an Item of the report,
and so is one on which a rule fails (faults.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from generator import config, explain, faults, permalinks, read, relate, workers, write
from generator.alone import alone
from generator.clean import clean, vocabulary
from generator.clean.guidance import Guidance
from generator.compose import compose
from generator.config import Config
from generator.errors import NothingToBuild, Quarantined
from generator.explain import Explained
from generator.export import export
from generator.gather import Gathered, gather
from generator.layout import Layout, files, located, refuse_nested
from generator.model import Archive, Article, Concordance, Item, Outcome, Page, Reading, Report
from generator.read.metadata import Table as Beside
from generator.recognise import recognise
from generator.render import Rendered, SearchIndex, index, render
from generator.resolve import authority, resolve

Told = TypeVar("Told")
Result = TypeVar("Result")
_PARALLEL_FROM = 64
"""Fewer dispatches than this are read in one process: starting others costs more than it saves."""
_LOOKED_AT_BY_ONE = 4000
"""The same of looking for names alone, which takes a tenth of the time or less."""
_NO_DISPATCH = ("unknown-format", "not-a-file", "outside")
"""Why something in the folder is no dispatch at all; any other fault is one of a dispatch, and somebody can mend it."""


class Progress(Protocol):
    """Told how far a stage is: its name, how many of how many things are done."""

    def __call__(self, stage: str, done: int, total: int, /) -> None: ...


def silent(stage: str, done: int, total: int, /) -> None:
    """No progress shown."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site that stands, and how it came about. `timings` are wall seconds by stage, in the order of the stages."""

    layout: Layout
    report: Report
    rendered: Rendered
    search: SearchIndex
    entities: Mapping[str, int]
    timings: Mapping[str, float]


@dataclass(slots=True)
class _Clock:
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was read in a corpus before anything is written."""

    config: Config
    archive: Archive
    concordance: Concordance


def build(layout: Layout, progress: Progress = silent) -> Built:
    """Build the site of a corpus; wait while another build writes in the same place."""
    refuse_nested(layout)
    with alone(layout.docs, layout.site):
        return _build(layout, progress)


def _build(layout: Layout, progress: Progress) -> Built:
    clock = _Clock()
    with clock("analyse"):
        analysis = analyse(layout, progress)
    archive, settings = analysis.archive, analysis.config
    with clock("compose"):
        addresses = permalinks.addresses(archive.articles, archive.entities, archive.families)
        pages = [*compose(archive, addresses, settings), *export(archive, addresses, settings)]
    progress("pages", len(pages), len(pages))
    with clock("write"):
        write.write([*pages, *_hand_written(layout)], layout.docs)
    with clock("render"):
        rendered = render(layout.docs, layout.site, settings, base=layout.base)
    progress("site", rendered.pages, rendered.pages)
    with clock("search"):
        search = index(rendered.site)
    return Built(layout, archive.report, rendered, search, _by_kind(archive), clock.seconds)


def analyse(layout: Layout, progress: Progress = silent) -> Analysis:
    """Read a corpus and say who is who in it; write nothing. Raises ConfigError, NothingToBuild."""
    if not layout.corpus.is_dir():
        raise NothingToBuild(
            str(layout.corpus), "ce dossier n’existe pas", "indiquer le dossier du corpus", code="no-corpus"
        )
    settings = config.load(layout.corpus)
    decisions = authority.load(layout.corpus / "authority")
    known, faulty = _vocabulary(layout, decisions)
    guidance = Guidance(settings.sources, settings.readings, known, settings.language)
    beside = read.metadata.load(layout.corpus)
    read_, failed = _read_all(layout, (guidance, beside), faulty, progress)
    gathered = gather(article for article, _ in read_)
    if not gathered.articles:
        raise _nothing(layout, failed)
    standing = {article.id for article in gathered.articles}
    readings = [reading for article, reading in read_ if article.id in standing]
    concordance = resolve(gathered.articles, readings, decisions)
    items = _items(gathered, failed)
    beside_none = beside.warnings(item.path for item in items)
    ruling_none = config.unmatched(settings.readings, [item.path for item in items])
    report = Report(items, (*concordance.warnings, *ruling_none, *beside_none, *gathered.warnings))
    return Analysis(settings, relate.relate(gathered.articles, concordance, report, gathered.families), concordance)


def explained(file: Path, corpus: Path | None = None, progress: Progress = silent) -> Explained:
    """How one file is read, as part of the corpus that it lies in; alone where it lies in none.

    `file` is a path, or one in the dispatches of the corpus: of the one named, else of the one around the file.
    Raises DepechesError: `no-file`; ConfigError.
    """
    layout, path = located(file, corpus)
    settings = config.load(layout.corpus) if layout else Config()
    beside = read.metadata.load(layout.corpus) if layout else Beside()
    guidance = Guidance(settings.sources, settings.readings, language=settings.language)
    root = layout.dispatches if layout else path.parent
    result = _read_one(path, (guidance, beside), root)
    if isinstance(result, Item):
        return explain.failed(result)
    article, reading = result
    given = dict(read.read(path, root, beside).metadata).get("language")
    why = explain.why_language(article, settings, given)
    if layout is None:
        return explain.alone(gather([article]).articles[0], reading, why)
    return explain.in_archive(article.source.path, analyse(layout, progress).archive, why)


def _vocabulary(layout: Layout, decisions: authority.Authority) -> tuple[vocabulary.Vocabulary, Mapping[Path, Item]]:
    """The names known before any dispatch is read: those that all show, and those of the authority files. And the
    files on which that look fails."""
    paths = files(layout)
    one = partial(_look_at, root=layout.dispatches)
    shown: list[vocabulary.Seen] = []
    faulty: dict[Path, Item] = {}
    for path, result in zip(paths, _map(one, paths, None, alone_below=_LOOKED_AT_BY_ONE), strict=True):
        if isinstance(result, Item):
            faulty[path] = result
        elif result is not None:
            shown.append(result)
    decided = [name for entry in decisions.entries for name in (entry.name, *entry.aliases)]
    return vocabulary.learn(shown, decided), faulty


def _look_at(path: Path, _: None, root: Path) -> vocabulary.Seen | Item | None:
    """What one dispatch shows; nothing if it cannot be read: whoever reads it will say so."""
    try:
        return vocabulary.seen(read.read(path, root))
    except Quarantined:
        return None
    except Exception as error:
        return faults.item(path, root, error)


def _read_all(
    layout: Layout, told: tuple[Guidance, Beside], faulty: Mapping[Path, Item], progress: Progress
) -> tuple[list[tuple[Article, Reading]], list[Item]]:
    paths = [path for path in files(layout) if path not in faulty]
    one = partial(_read_one, root=layout.dispatches)
    analysed: list[tuple[Article, Reading]] = []
    failed: list[Item] = list(faulty.values())
    for done, result in enumerate(_map(one, paths, told), start=1):
        if isinstance(result, Item):
            failed.append(result)
        else:
            analysed.append(result)
        progress("dépêches", done, len(paths))
    return analysed, failed


def _read_one(path: Path, told: tuple[Guidance, Beside], root: Path) -> tuple[Article, Reading] | Item:
    """One dispatch, from its file to what it names. A fault of the program costs the archive this one only."""
    try:
        guidance, beside = told
        article = clean(read.read(path, root, beside), guidance)
        return article, recognise(article)
    except Quarantined as error:
        outcome: Outcome = "skipped" if error.code in _NO_DISPATCH else "quarantined"
        return Item(error.path, outcome, error.code, error.reason, remedy=error.remedy)
    except Exception as error:
        return faults.item(path, root, error)


def _map(
    one: Callable[[Path, Told], Result], paths: Sequence[Path], told: Told, alone_below: int = _PARALLEL_FROM
) -> Iterator[Result]:
    """`one` of each path and of what all are told, in the order of the paths; on all processors where it pays."""
    if len(paths) < alone_below or workers.processors() == 1:
        yield from (one(path, told) for path in paths)
        return
    with workers.pool(workers.processors(), told) as pool:
        yield from pool.map(partial(workers.informed, one), paths, chunksize=8)


def _items(gathered: Gathered, failed: Sequence[Item]) -> tuple[Item, ...]:
    published = (
        Item(article.source.path, "published", "published", "publiée", article=article.id)
        for article in gathered.articles
    )
    return tuple(sorted((*published, *gathered.copies, *failed), key=lambda item: item.path))


def _nothing(layout: Layout, failed: Sequence[Item]) -> NothingToBuild:
    if not failed:
        return NothingToBuild(
            str(layout.dispatches), "aucun fichier à lire", "y déposer des dépêches (fichiers .txt)", code="no-input"
        )
    named = "".join(f"\n  {item.path} : {item.reason} → {item.remedy}" for item in failed)
    return NothingToBuild(
        str(layout.dispatches),
        f"aucune dépêche lisible{named}",
        "corriger ces fichiers ou en ajouter d’autres",
        code="no-article",
    )


def _hand_written(layout: Layout) -> Iterator[Page]:
    """The pages that people wrote, for a docs/ that is not theirs."""
    if layout.docs != layout.base / "docs":
        yield from write.hand_written(layout.base / "docs")


def _by_kind(archive: Archive) -> dict[str, int]:
    return {kind: sum(entity.kind == kind for entity in archive.entities) for kind in permalinks.FOLDERS}
