"""Processes that share the work of a long call; they go when it does, however it ends."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import chain, islice
from multiprocessing import current_process, get_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

_Given = TypeVar("_Given")
_Answer = TypeVar("_Answer")

_FEW = 4  # things that are done sooner here than processes are started
_AHEAD = 3  # things on their way for each process
GARBAGE = 50_000  # things made since the last look for garbage in circles, of which this work makes hardly any
KEPT = 1 << 30  # bytes that were freed and are kept for what comes next
# What the C library is told for that, by its numbers in malloc.h: when to give memory back (M_TRIM_THRESHOLD), how much
# to ask for at a time (M_TOP_PAD), from what size on to ask for an array by itself (M_MMAP_THRESHOLD, 32 MB at most).
_MEMORY = ((-1, KEPT), (-2, 1 << 24), (-3, 1 << 25))
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


def each_answer(
    work: Callable[[_Given], _Answer], given: Iterable[_Given], *, told: str, named: Callable[[_Given], str]
) -> Iterator[tuple[_Given, _Answer | None]]:
    """(what was given, what `work` answers) in order: over all cores where there is more than a little, else here.

    Few are on their way at any time, so that memory stays flat. The answer is None where the process that worked on it
    was ended; the others go on. A bar on the terminal says how far the work is, `told` what it is.
    """
    from onrecord.progress import progress

    waiting = iter(given)
    first = list(islice(waiting, _FEW))
    if len(first) < _FEW or cores() < 2 or not _may_fork():
        yield from ((each, work(each)) for each in first)
        return
    pool = workers()
    under_way: deque[tuple[_Given, Future[_Answer]]] = deque()
    done = False
    try:
        with progress(told) as step:
            for each in chain(first, waiting):
                try:
                    under_way.append((each, pool.submit(work, each)))
                except BrokenProcessPool:
                    pool.shutdown(wait=False)
                    pool = workers()
                    under_way.append((each, pool.submit(work, each)))
                if len(under_way) >= _AHEAD * cores():
                    each, future = under_way.popleft()
                    yield each, _answer(work, each, future, told=step, named=named)
            for each, future in under_way:
                yield each, _answer(work, each, future, told=step, named=named)
        done = True
    finally:
        pool.shutdown(wait=done, cancel_futures=True)  # one that ends by itself while Python exits may complain


def _may_fork() -> bool:
    """Whether processes can be started from here: not from beside other threads of an app, and not from its workers."""
    return threading.current_thread() is threading.main_thread() and not current_process().daemon


def _answer(
    work: Callable[[_Given], _Answer],
    given: _Given,
    future: Future[_Answer],
    *,
    told: Callable[[str], None],
    named: Callable[[_Given], str],
) -> _Answer | None:
    """The answer; where the pool broke, that of a process that does nothing else."""
    told(named(given))
    try:
        return future.result()
    except BrokenProcessPool:
        pass
    with workers(count=1) as pool:
        try:
            return pool.submit(work, given).result()
        except BrokenProcessPool:
            return None


def _begin(parent: int, prepare: Callable[..., None] | None, given: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends its workers
    gc.freeze()  # what the parent has made is not looked through again, nor copied by that
    gc.set_threshold(GARBAGE)
    _keep_memory()
    threading.Thread(target=watch, args=(parent,), daemon=True).start()
    if prepare is not None:
        prepare(*given)


def _keep_memory() -> None:
    """Keep what is freed, where the C library can be told so (glibc): to give the memory of arrays back and to ask for
    it again takes a twentieth of the time."""
    import ctypes

    with suppress(OSError, TypeError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        for option, size in _MEMORY:
            mallopt(option, size)


def watch(parent: int) -> None:
    """End when the parent was killed: nobody waits for the answer any more."""
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)
