"""tests/gold/sample/*.toml → corpus/dispatches/, corpus/metadata.csv: the sample archive's raw files, with the noise of
real pages, and what is known beside them.

    python -m tests.gold.derive            writes the files, and tests/gold/sample-noise.json
    python -m tests.gold.derive --check    writes nothing; fails where a file is not what it would write

Goes in: the gold of the sample. Comes out: one raw file a dispatch, exact copies where the gold asks for them, and
a record of what was done to each. The same gold gives the same bytes: chance hangs on the name of the file. A .txt file
under corpus/dispatches that no gold names is left alone and reported.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.gold.dice import Dice
from tests.gold.layout import Record, page
from tests.gold.load import GoldDispatch, load
from tests.gold.wraps import with_fixed_spaces

ROOT = Path(__file__).parent.parent.parent
DISPATCHES = ROOT / "corpus" / "dispatches"
RECORDS = Path(__file__).parent / "sample-noise.json"
METADATA = "metadata.csv"
"""Beside the folder of dispatches."""

ENCODINGS = (("utf-8", 78.0), ("utf-8-sig", 7.0), ("windows-1252", 9.0), ("utf-16", 6.0))


@dataclass(frozen=True, slots=True)
class Raw:
    """One raw file and what makes it differ from its gold."""

    path: str
    raw: bytes
    record: Record
    encoding: str
    newline: str
    fixed_spaces: int
    copies: tuple[str, ...]


def derive(golds: Sequence[GoldDispatch]) -> tuple[Raw, ...]:
    """The raw files of all dispatches."""
    return tuple(derive_one(gold, _near(gold, golds)) for gold in golds)


def derive_one(gold: GoldDispatch, titles: Sequence[str] = ()) -> Raw:
    """The raw file of one dispatch."""
    dice = Dice(f"{gold.file} bytes")
    encoding = dice.weighed(ENCODINGS)
    newline = "\r\n" if dice.chance(0.15) else "\n"
    fixed = dice.chance(0.2)
    last = dice.pick(("", "\n"))
    text, record = page(gold, titles, counters=encoding != "windows-1252")
    if encoding == "windows-1252" and not _fits(text, encoding):
        encoding = "utf-8"
        text, record = page(gold, titles)
    text, count = with_fixed_spaces(text) if fixed else (text, 0)
    text = (text + last).replace("\n", newline)
    return Raw(
        gold.file, _encoded(text, encoding), record, encoding, "crlf" if newline == "\r\n" else "lf", count, gold.also
    )


def metadata(golds: Sequence[GoldDispatch]) -> bytes:
    """What is known of some files beside their text, as CSV."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("path", "url", "date"))
    for gold in golds:
        date = gold.date.edtf if gold.date.borne_by == "metadata" else None
        if gold.url or date:
            writer.writerow((gold.file, gold.url, date))
    return table.getvalue().encode()


def files(raws: Sequence[Raw]) -> dict[str, bytes]:
    """Path under corpus/dispatches → bytes, copies included."""
    return {path: raw.raw for raw in raws for path in (raw.path, *raw.copies)}


def records(raws: Sequence[Raw]) -> bytes:
    """The record of the noise, as JSON."""
    table = {
        raw.path: {
            "encoding": raw.encoding,
            "newline": raw.newline,
            "fixed_spaces": raw.fixed_spaces,
            "copies": list(raw.copies),
            **asdict(raw.record),
        }
        for raw in raws
    }
    return (json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def differing(golds: Sequence[GoldDispatch], folder: Path = DISPATCHES, sidecar: Path = RECORDS) -> list[str]:
    """What on disk is not as the gold has it, in words."""
    raws = derive(golds)
    wanted = files(raws)
    faults = [f"{path} is not what its gold gives" for path, raw in wanted.items() if _bytes(folder / path) != raw]
    faults += [f"{path} has no gold" for path in _strays(wanted, folder)]
    beside = ((sidecar, records(raws)), (folder.parent / METADATA, metadata(golds)))
    faults += [f"{path.name} is not what the gold gives" for path, content in beside if _bytes(path) != content]
    return faults


def write(golds: Sequence[GoldDispatch], folder: Path = DISPATCHES, sidecar: Path = RECORDS) -> int:
    """Writes what differs, and gives how many files that were."""
    raws = derive(golds)
    changed = 0
    for path, raw in ((folder / name, raw) for name, raw in files(raws).items()):
        if _bytes(path) != raw:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
            changed += 1
    sidecar.write_bytes(records(raws))
    (folder.parent / METADATA).write_bytes(metadata(golds))
    return changed


def main(arguments: Sequence[str]) -> int:
    """The exit code: 1 where --check finds a fault."""
    golds = load()
    if "--check" in arguments:
        faults = differing(golds)
        print("\n".join(faults) or f"{len(golds)} dispatches are as their gold has them.")
        return int(bool(faults))
    changed = write(golds)
    print(f"{len(golds)} dispatches, {changed} files written.")
    for path in _strays(files(derive(golds)), DISPATCHES):
        print(f"{path} has no gold; it was left alone.")
    return 0


def _near(gold: GoldDispatch, golds: Sequence[GoldDispatch]) -> list[str]:
    """The titles to which a link in mid-article may lead: dispatches of its language, of about the same time."""
    others = [one for one in golds if one.version_of is None and one.language == gold.language]
    place = sum(one.file < gold.file for one in others)
    return [one.title for one in others[max(0, place - 4) : place + 5]]


def _encoded(text: str, encoding: str) -> bytes:
    # The byte order is said here: the codec "utf-16" would take the machine's.
    return codecs.BOM_UTF16_LE + text.encode("utf-16-le") if encoding == "utf-16" else text.encode(encoding)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _strays(wanted: dict[str, bytes], folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.txt")))
    return [path for path in found if path not in wanted]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
