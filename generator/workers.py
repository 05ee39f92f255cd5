"""Processes that share out a work. Goes in: how many; comes out: a pool of them, gone when its context ends.

Every pool is made here, so that all start in the same way: never by a fork of this process, which may hang where it has
threads, as the one that serves has. Work that is sent to a pool is a function of a module, and its values picklable.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def pool(number: int) -> Iterator[ProcessPoolExecutor]:
    """`number` processes. When the context is left by an error or by Ctrl-C, what was not begun is dropped."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    executor = ProcessPoolExecutor(number, multiprocessing.get_context(method), initializer=_leave_interrupts)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    # The terminal sends Ctrl-C to every process; the one that began the work is the one to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
