"""Arguments in, exit codes out: the only module that prints and exits.

Exit codes: 0 done; 1 with `--strict`, where an input was quarantined, and of `explain` for a file that is no article;
2 nothing could be done, and why. Progress and everything about faults goes to standard error, results to standard
output.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import __version__, explain, pipeline, provenance
from generator.errors import DepechesError
from generator.layout import Layout
from generator.model import Report
from generator.pipeline import Built
from generator.serve import HOST, PORT, serve

OK, INCOMPLETE, FAILED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except DepechesError as error:
        _complain(f"Erreur : {error}")
        return FAILED
    except KeyboardInterrupt:
        _complain("\nInterrompu.")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Des dépêches brutes à une archive publiée."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="build|serve|check|explain")
    for name, command, text in (
        ("build", _build, "construire le site d’un corpus"),
        ("serve", _serve, "le construire, le servir, et recommencer à chaque changement"),
        ("check", _check, "lire tout le corpus et dire ce qui ne va pas, sans rien écrire"),
    ):
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(command=command)
        sub.add_argument("--corpus", type=Path, default=Path("corpus"), help="dossier du corpus (corpus)")
        sub.add_argument("--strict", action="store_true", help="code 1 si une dépêche n’a pas pu être lue")
        if command is not _check:
            sub.add_argument("--site", type=Path, default=Path("site"), help="dossier du site (site)")
        if command is _serve:
            sub.add_argument("--host", default=HOST, help=f"adresse d’écoute ({HOST})")
            sub.add_argument("--port", type=int, default=PORT, help=f"port, ou le premier libre après lui ({PORT})")
    said = "dire comment un fichier est lu : parties, réparations, retraits, date et pourquoi"
    sub = commands.add_parser("explain", help=said, description=said)
    sub.set_defaults(command=_explain)
    sub.add_argument(
        "file", type=Path, metavar="FICHIER", help="un fichier, ou son chemin parmi les dépêches du corpus"
    )
    sub.add_argument("--corpus", type=Path, help="dossier du corpus (celui où est le fichier, sinon corpus)")
    sub.add_argument("--raw", action="store_true", help="rendre le seul texte du fichier, refait depuis l’article")
    return parser


def _build(options: argparse.Namespace) -> int:
    built = pipeline.build(Layout(options.corpus, options.site), _Meter())
    _tell(built)
    return _verdict(built.report, strict=options.strict)


def _serve(options: argparse.Namespace) -> int:
    layout = Layout(options.corpus, options.site)

    def rebuild() -> None:
        _tell(pipeline.build(layout, _Meter()))

    rebuild()
    serve(rebuild, layout.site.resolve(), layout.watched, options.host, options.port)
    return OK


def _check(options: argparse.Namespace) -> int:
    analysis = pipeline.analyse(Layout(options.corpus, Path("site")), _Meter())
    report = analysis.archive.report
    _complain_of(report)
    print(_summary(report))
    if analysis.archive.unresolved:
        print(f"Mentions indécises : {len(analysis.archive.unresolved)} (page « Rapport » du site)")
    return _verdict(report, strict=options.strict)


def _explain(options: argparse.Namespace) -> int:
    explained = pipeline.explained(options.file, options.corpus, _Meter())
    if explained.article is None:
        _complain(explain.text(explained).rstrip("\n"))
        return INCOMPLETE
    if options.raw:
        sys.stdout.buffer.write(provenance.source_text(explained.article).encode("utf-8"))
    else:
        print(explain.text(explained), end="")
    return OK


@dataclass(slots=True)
class _Meter:
    """Shows progress: a line that counts on a terminal, one line a stage elsewhere."""

    def __call__(self, stage: str, done: int, total: int, /) -> None:
        last = done == total
        if sys.stderr.isatty():
            print(f"\r  {stage:<10} {done}/{total}", end="\n" if last else "", file=sys.stderr, flush=True)
        elif last:
            print(f"  {stage:<10} {total}", file=sys.stderr, flush=True)


def _tell(built: Built) -> None:
    _complain_of(built.report)
    named = built.entities
    print(
        f"{_summary(built.report)}\n"
        f"Pays : {named['country']}, personnes : {named['person']}, organisations : {named['organisation']}\n"
        f"Pages : {built.rendered.pages}, dans {built.layout.site} ({sum(built.timings.values()):.1f} s)"
    )
    if built.search.pages is None:
        _complain(f"Sans recherche : {built.search.reason}")


def _summary(report: Report) -> str:
    return (
        f"Fichiers : {len(report.items)} (publiés : {report.count('published')}, "
        f"en double : {report.count('duplicate')}, en quarantaine : {report.count('quarantined')}, "
        f"laissés de côté : {report.count('skipped')})"
    )


def _complain_of(report: Report) -> None:
    for item in report.items:
        if item.outcome == "quarantined":
            _complain(f"En quarantaine : {item.path} : {item.reason} → {item.remedy}")
    for warning in report.warnings:
        _complain(f"Attention : {warning}")


def _complain(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _verdict(report: Report, *, strict: bool) -> int:
    return INCOMPLETE if strict and report.count("quarantined") else OK
