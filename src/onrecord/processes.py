"""Processes that share the work of a long call; they go when it does, however it ends."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WATCH = 0.5  # seconds between two looks at whether the parent lives


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def workers(
    prepare: Callable[..., None] | None = None, *given: object, count: int | None = None
) -> ProcessPoolExecutor:
    """A pool of processes, each of which has called `prepare(*given)` first."""
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(count or cores(), context, _begin, (os.getpid(), prepare, given))


def _begin(parent: int, prepare: Callable[..., None] | None, given: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends its workers
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if prepare is not None:
        prepare(*given)


def _watch(parent: int) -> None:
    """End when the parent was killed: nobody waits for the answer any more."""
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)
