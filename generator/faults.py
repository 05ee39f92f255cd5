"""A fault of the program, met while one dispatch was read: what the report says of it.

Goes in: the file, and the exception that nobody raised on purpose. Comes out: an Item, quarantined, of code `fault`,
whose reason names the fault and its place in the program. Nothing stays on disk. In Python's development mode
(`python -X dev -m generator …`) the exception is raised again, with its trace.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from generator.model import Item
from generator.read.names import legible

_PACKAGE = Path(__file__).parent
_LONGEST = 120
"""Characters of the exception's own words that are shown: they may hold a whole text."""


def item(path: Path, root: Path, error: Exception) -> Item:
    """What becomes of the file. Raises the error in development mode."""
    if sys.flags.dev_mode:
        raise error
    said = legible(" ".join(str(error).split()))[:_LONGEST]
    return Item(
        legible(path.relative_to(root).as_posix()),
        "quarantined",
        "fault",
        f"Faute du programme, et non du fichier : {type(error).__name__}{f' ({said})' if said else ''}{_place(error)}.",
        remedy="Signalez-le à qui tient le programme, avec ce fichier et cette raison.",
    )


def _place(error: Exception) -> str:
    """Where in the package the fault was met: `, à la ligne 43 de recognise/passages.py`."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if _PACKAGE in Path(frame.filename).parents]
    if not own:
        return ""
    return f", à la ligne {own[-1].lineno} de {Path(own[-1].filename).relative_to(_PACKAGE).as_posix()}"
