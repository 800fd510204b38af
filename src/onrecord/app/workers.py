"""A process that works for the app: it can be ended, and what it needs of memory and time is nobody else's."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing import forkserver, get_context
from typing import TYPE_CHECKING, Any

from onrecord.errors import OnRecordError
from onrecord.processes import watch

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Told = Callable[[str], None]  # called with what is begun, or with a line of the answer
Work = Callable[[Told], Any]  # a function of a module with what it is given (functools.partial): it is sent over

_CONTEXT = get_context("forkserver") if sys.platform == "linux" else get_context("spawn")


class TookTooLongError(OnRecordError):
    """The work was ended at its time limit."""


class EndedError(OnRecordError):
    """The process ended in the middle of its work."""


class FaultError(Exception):
    """A fault of ours in the process; its trace stands on standard error, the message is its name."""


def make_ready() -> None:
    """Load once what every worker needs; where processes can be forked, they start in no time then."""
    if sys.platform == "linux":
        _CONTEXT.set_forkserver_preload(["onrecord.app.work", "onrecord.trace", "onrecord.archive.kernel"])
        forkserver.ensure_running()


class Worker:
    """One process, started when it is first needed, and anew when it had to be ended."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._lock = threading.Lock()
        self._over = False

    def do(self, work: Work, told: Told, seconds: float) -> Any:
        """What the work returns; raises what it raises, TookTooLongError, EndedError or FaultError."""
        pipe = self._ready()
        until = time.monotonic() + seconds
        try:
            pipe.send(work)
            while pipe.poll(max(0.0, until - time.monotonic())):
                kind, value = pipe.recv()
                if kind == "done":
                    return value
                if kind == "raised":
                    raise value
                told(value)
        except (EOFError, OSError) as error:
            self.end()
            raise EndedError(
                "The process that worked on this was ended, likely for want of memory; give less."
            ) from error
        self.end()
        raise TookTooLongError(f"This took longer than {seconds:.0f} seconds and was ended; give less at once.")

    def _ready(self) -> Connection:
        with self._lock:
            if self._over:
                raise EndedError("The desk was closed before this was done.")
            if self._pipe is None or self._process is None or not self._process.is_alive():
                self._pipe, other = _CONTEXT.Pipe()
                self._process = _CONTEXT.Process(target=_serve, args=(other,), daemon=True)
                self._process.start()
                other.close()
            return self._pipe

    def end(self, *, over: bool = False) -> None:
        """End the process, whatever it does; SQLite takes back what was not committed. No other follows when `over`."""
        with self._lock:
            self._over = self._over or over
            if self._process:
                self._process.kill()
                self._process.join()
            self._process = self._pipe = None


def _serve(pipe: Connection) -> None:
    """Do what is sent, until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the app is told, and ends its workers
    threading.Thread(target=watch, args=(os.getppid(),), daemon=True).start()
    while True:
        try:
            work: Work = pipe.recv()
        except EOFError:
            return
        pipe.send(_answer(work, lambda told: pipe.send(("told", told))))


def _answer(work: Work, told: Told) -> tuple[str, Any]:
    try:
        return "done", work(told)
    except OnRecordError as error:
        return "raised", error
    except Exception as error:
        traceback.print_exc()
        return "raised", FaultError(type(error).__name__)
