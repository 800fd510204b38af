"""Work that may take longer than a person waits: it goes on beside the requests, and says how far it is."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from secrets import token_urlsafe
from threading import Condition, Lock
from typing import Any

from onrecord.errors import OnRecordError

Work = Callable[[Callable[[str], None]], Any]  # given what is called at each step

AT_ONCE = 2  # jobs that run; further ones wait
WAITING = 20  # jobs that may wait
KEPT = 200  # finished jobs that can still be asked for
SOON = 0.8  # seconds that a request waits for its job before it shows how far it is


class BusyError(OnRecordError):
    """Too much work waits already."""


@dataclass(eq=False)
class Job:
    """A piece of work: `steps` are (seconds since its start, what was begun); `result` or `error` when it is done."""

    told: str
    page: str = "check"  # of the desk, that it belongs to
    id: str = field(default_factory=lambda: token_urlsafe(12))
    begun: float = field(default_factory=time.monotonic)
    steps: list[tuple[float, str]] = field(default_factory=list)
    done: bool = False
    result: Any = None
    error: OnRecordError | None = None
    failed: BaseException | None = None
    changed: Condition = field(default_factory=Condition)

    def step(self, told: str) -> None:
        """Say what is begun."""
        with self.changed:
            self.steps.append((round(time.monotonic() - self.begun, 2), told))
            self.changed.notify_all()

    def run(self, work: Work) -> None:
        """Do it; whatever comes of it is kept."""
        try:
            self.result = work(self.step)
        except OnRecordError as error:
            self.error = error
        except BaseException as error:
            self.failed = error
        with self.changed:
            self.done = True
            self.changed.notify_all()

    def wait(self, seconds: float | None = None) -> bool:
        """Whether it is done, at the latest after so many seconds."""
        with self.changed:
            return self.changed.wait_for(lambda: self.done, seconds)

    def outcome(self) -> Any:
        """The result of a job that is done. Raises what it raised."""
        if self.error or self.failed:
            raise self.error or self.failed or AssertionError
        return self.result

    def each_step(self) -> Iterator[tuple[float, str]]:
        """The steps as they come, until the job is done."""
        seen = 0
        while True:
            with self.changed:
                while not self.done and len(self.steps) == seen:
                    self.changed.wait()
                new = self.steps[seen:]
            if not new:
                return
            yield from new
            seen += len(new)


class Jobs:
    """All jobs of an app."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="onrecord-job")
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._notices: OrderedDict[str, object] = OrderedDict()
        self._lock = Lock()

    def start(self, told: str, work: Work, *, page: str = "check") -> Job:
        """Begin a job. Raises BusyError where too many wait."""
        job = Job(told, page)
        with self._lock:
            if sum(not j.done for j in self._jobs.values()) >= AT_ONCE + WAITING:
                raise BusyError("Too many checks wait already; try again in a minute.")
            self._jobs[job.id] = job
            for old in [j.id for j in self._jobs.values() if j.done][: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[old]
        self._pool.submit(job.run, work)
        return job

    def keep(self, notice: object) -> str:
        """Keep what a page will say once of a job that is done; returns the name to ask for it by."""
        name = token_urlsafe(12)
        with self._lock:
            self._notices[name] = notice
            while len(self._notices) > KEPT:
                self._notices.popitem(last=False)
        return name

    def notice(self, name: str) -> Any:
        """What was kept under a name, None where nothing is."""
        return self._notices.get(name)

    def get(self, id: str) -> Job | None:
        """The job of that name, None where there is none any more."""
        return self._jobs.get(id)
