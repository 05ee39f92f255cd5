"""A command → its wall time, what it printed, and the memory that it and all its processes held at their peak.

On Linux the peak is that of the whole tree of processes at one moment, pages that forks share counted once (PSS,
sampled ten times a second). Elsewhere it is the sum of the largest process and of its largest child, as the kernel kept
them, an upper bound.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality.gold import ROOT

_PROC = Path("/proc")
_PERIOD = 0.1
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has run. Raises nothing: look at `code`."""

    code: int
    seconds: float
    cpu: float
    """Seconds of all its processes, in user mode and in the kernel: what a busy machine does not stretch as much."""
    peak: float
    """Megabytes (2²⁰ bytes)."""
    output: str
    complaints: str


def run(command: Sequence[str]) -> Ran:
    """Run a Python module of the repository (`-m name …`) and wait for it."""
    start, cpu = time.perf_counter(), _children()
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    peak = 0.0
    while True:
        try:
            output, complaints = process.communicate(timeout=_PERIOD)
            break
        except subprocess.TimeoutExpired:
            peak = max(peak, _tree(process.pid))
    seconds = time.perf_counter() - start
    cpu = _children() - cpu
    return Ran(process.returncode, seconds, cpu, peak / _MEGABYTE or own_peak(), output, complaints)


def own_peak() -> float:
    """Megabytes: the largest that this process was, and the largest of its children."""
    unit = 1 if sys.platform == "darwin" else 1024
    usages = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in usages) * unit / _MEGABYTE


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _tree(root: int) -> int:
    """Bytes that a process and its descendants hold now; 0 where the system does not tell."""
    if not _PROC.is_dir():
        return 0
    parents = {int(path.name): _parent(path) for path in _PROC.glob("[0-9]*")}
    tree, fresh = {root}, {root}
    while fresh:
        fresh = {pid for pid, parent in parents.items() if parent in fresh} - tree
        tree |= fresh
    return sum(map(_held, tree))


def _parent(path: Path) -> int | None:
    try:
        # The name of a program, in brackets, may hold spaces.
        return int((path / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return None


def _held(pid: int) -> int:
    try:
        rollup = (_PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:"))
