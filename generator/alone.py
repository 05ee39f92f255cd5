"""One build at a time in a folder: a second one waits, then is told.

Goes in: the folders that a build will write. Comes out: a context in which no other build of this user writes them. On
disk: an empty lock file a folder, in the user's cache, released by the system even when a build is killed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from generator.errors import BusyError

PATIENCE = 60.0
"""Seconds for which a build waits: as long as `make serve` takes to build a corpus again after an edit."""


@contextmanager
def alone(*folders: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folders. Raises BusyError where another build still has one after `patience` seconds."""
    with ExitStack() as held:
        # Always in the same order, so that two builds never wait for each other.
        for folder in sorted({folder.resolve() for folder in folders}):
            lock = _lock(folder)
            try:
                held.enter_context(lock.acquire(timeout=patience))
            except Timeout as error:
                raise BusyError(
                    str(folder), "une autre construction y écrit encore", "attendre qu’elle finisse, puis recommencer"
                ) from error
        yield


def _lock(folder: Path) -> FileLock:
    digest = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    cache = platformdirs.user_cache_path("depeches", appauthor=False, ensure_exists=True)
    return FileLock(cache / f"{digest}.lock")
