"""TOML files of generator/data/ → plain mappings, read once a process.

Goes in: the name of a file under data/, without its ending (`languages/fr`). Comes out: what it holds. Nothing stays on
disk. The files are UTF-8 and part of the program: a fault in one is a fault of the program, and is raised as it is.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"
NATIVE = "fr"
"""The language of the site, in which data/countries.toml and data/organisations.toml name things."""


@cache
def load(name: str) -> dict[str, Any]:
    """The content of data/`name`.toml. Raises FileNotFoundError, tomllib.TOMLDecodeError."""
    with (DATA / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def names(folder: str) -> tuple[str, ...]:
    """The names of the files in a folder of data/, sorted: `names("languages")` → ("languages/en", …)."""
    return tuple(sorted(f"{folder}/{path.stem}" for path in (DATA / folder).glob("*.toml")))
