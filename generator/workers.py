"""Processes that share out a work. Goes in: how many; comes out: a pool of them, gone when its context ends.

Every pool is made here, so that all start in the same way: never by a fork of this process, which may hang where it has
threads, as the one that serves has. Work that is sent to a pool is a function of a module, and its values picklable.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def pool(number: int, told: object = None) -> Iterator[ProcessPoolExecutor]:
    """`number` processes. When the context is left by an error or by Ctrl-C, what was not begun is dropped.

    `told` is sent once to each, for the functions that `informed` calls.
    """
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    executor = ProcessPoolExecutor(number, multiprocessing.get_context(method), _begin, (told,))
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def informed(function: Callable[[Value, Any], Result], value: Value) -> Result:
    """In a process of a pool: the function of a value and of what the process was told."""
    return function(value, _told[0])


_told: list[object] = [None]
"""What the pool told this process."""


def _begin(words: object) -> None:
    # The terminal sends Ctrl-C to every process; the one that began the work is the one to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _told[0] = words
