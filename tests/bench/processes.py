"""A command → its wall time, what it printed, and the memory that it and all its processes held at their peak.

On Linux the peak is that of the whole tree of processes at one moment, pages that forks share counted once (PSS,
sampled four times a second), and the CPU time is what each of them had used when it was last seen. Elsewhere they are
what the kernel kept of the process and of the children that it waited for.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality.gold import ROOT

_PROC = Path("/proc")
_PERIOD = 0.25
_TICKS = os.sysconf("SC_CLK_TCK")
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
    used: dict[int, float] = {}
    while True:
        try:
            output, complaints = process.communicate(timeout=_PERIOD)
            break
        except subprocess.TimeoutExpired:
            tree = _tree(process.pid)
            peak = max(peak, sum(map(_held, tree)))
            used |= {pid: _used(pid) or used.get(pid, 0.0) for pid in tree}
    seconds = time.perf_counter() - start
    cpu = max(_children() - cpu, sum(used.values()))
    return Ran(process.returncode, seconds, cpu, peak / _MEGABYTE or own_peak(), output, complaints)


def own_peak() -> float:
    """Megabytes: the largest that this process was, and the largest of its children."""
    unit = 1 if sys.platform == "darwin" else 1024
    usages = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in usages) * unit / _MEGABYTE


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _tree(root: int) -> set[int]:
    """A process and its descendants; none where the system does not tell."""
    if not _PROC.is_dir():
        return set()
    parents = {int(path.name): _parent(path) for path in _PROC.glob("[0-9]*")}
    tree, fresh = {root}, {root}
    while fresh:
        fresh = {pid for pid, parent in parents.items() if parent in fresh} - tree
        tree |= fresh
    return tree


def _parent(path: Path) -> int | None:
    try:
        return int(_stat(path)[1])
    except (OSError, ValueError, IndexError):
        return None


def _used(pid: int) -> float:
    """Seconds of CPU that a process has used so far; 0 where it is gone."""
    try:
        return sum(map(int, _stat(_PROC / str(pid))[11:13])) / _TICKS
    except (OSError, ValueError, IndexError):
        return 0.0


def _stat(path: Path) -> list[str]:
    # The name of a program, in brackets, may hold spaces.
    return (path / "stat").read_text().rpartition(")")[2].split()


def _held(pid: int) -> int:
    """Bytes."""
    try:
        rollup = (_PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:"))
