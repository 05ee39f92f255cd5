"""Every error that the program raises on purpose, under one base.

Each names the file, what is wrong and what to do about it. Only cli.py turns them into messages and exit codes.
"""

from __future__ import annotations


class DepechesError(Exception):
    """Base of all. `remedy` is what the reader can do; `code` is short, stable and lower-case."""

    def __init__(self, path: str, reason: str, remedy: str, *, code: str = "error") -> None:
        super().__init__(path, reason, remedy, code)
        self.path = path
        self.reason = reason
        self.remedy = remedy
        self.code = code

    def __str__(self) -> str:
        return f"{self.path}: {self.reason} → {self.remedy}"


class Quarantined(DepechesError):
    """One input cannot be read. It is listed with its reason; the rest of the archive is built."""


class ConfigError(DepechesError):
    """archive.toml or an authority file cannot be used as it is. Nothing is built."""


class NothingToBuild(DepechesError):
    """The corpus holds nothing that can be published."""


class RenderError(DepechesError):
    """MkDocs did not accept the pages."""


class BusyError(DepechesError):
    """Another build writes where this one would."""
