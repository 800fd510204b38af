"""Work that may take longer than a person waits: it goes on beside the requests, and says how far it is."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from secrets import token_urlsafe
from threading import Condition, Lock
from typing import TYPE_CHECKING, Any

from onrecord.app.workers import Worker, make_ready
from onrecord.errors import OnRecordError

if TYPE_CHECKING:
    from onrecord.app.workers import Work

AT_ONCE = 2  # jobs that run; further ones wait
WAITING = 20  # jobs that may wait
KEPT = 200  # finished jobs that can still be asked for
LONG = 600.0  # seconds after which a job of a page is ended


class BusyError(OnRecordError):
    """Too much work waits already."""


@dataclass(eq=False)
class Job:
    """A piece of work: `steps` are (seconds since its start, what was begun); `result` or `error` when it is done."""

    told: str
    page: str = "check"  # of the desk, that it belongs to
    kept_as: Callable[[Any], Any] = lambda result: result  # what becomes of its result
    id: str = field(default_factory=lambda: token_urlsafe(12))
    begun: float = field(default_factory=time.monotonic)
    steps: list[tuple[float, str]] = field(default_factory=list)
    done: bool = False
    result: Any = None
    error: BaseException | None = None
    changed: Condition = field(default_factory=Condition)

    def step(self, told: str) -> None:
        """Say what is begun."""
        with self.changed:
            self.steps.append((round(time.monotonic() - self.begun, 2), told))
            self.changed.notify_all()

    def run(self, worker: Worker, work: Work, seconds: float) -> None:
        """Have it done; whatever comes of it is kept."""
        try:
            self.result = self.kept_as(worker.do(work, self.step, seconds))
        except BaseException as error:
            self.error = error
        with self.changed:
            self.done = True
            self.changed.notify_all()

    def wait(self, seconds: float | None = None) -> bool:
        """Whether it is done, at the latest after so many seconds."""
        with self.changed:
            return self.changed.wait_for(lambda: self.done, seconds)

    def outcome(self) -> Any:
        """The result, when it is done. Raises what it raised."""
        self.wait()
        if self.error:
            raise self.error
        return self.result

    def each_step(self) -> Iterator[tuple[float, str]]:
        """The steps as they come, until the job is done; who takes them has them."""
        while True:
            with self.changed:
                self.changed.wait_for(lambda: self.done or self.steps)
                new, self.steps = self.steps, []
            if not new:
                return
            yield from new


class Jobs:
    """All jobs of an app."""

    def __init__(self) -> None:
        make_ready()
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="onrecord-job")
        self._workers = [Worker() for _ in range(AT_ONCE)]
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._open = 0
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._notices: OrderedDict[str, object] = OrderedDict()
        self._lock = Lock()

    def start(self, job: Job, work: Work) -> Job:
        """Begin a job that can be asked for by its name. Raises BusyError where too many wait."""
        self.begin(work, LONG, job)
        with self._lock:
            self._jobs[job.id] = job
            for old in [j.id for j in self._jobs.values() if j.done][: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[old]
        return job

    def begin(self, work: Work, seconds: float, job: Job | None = None) -> Job:
        """Begin work that is ended after so many seconds. Raises BusyError where too many wait."""
        job = job or Job("")
        with self._lock:
            if self._open >= AT_ONCE + WAITING:
                raise BusyError("Too many checks wait already; try again in a minute.")
            self._open += 1
        self._threads.submit(self._do, job, work, seconds)
        return job

    def _do(self, job: Job, work: Work, seconds: float) -> None:
        worker = self._idle.get()
        try:
            job.run(worker, work, seconds)
        finally:
            self._idle.put(worker)
            with self._lock:
                self._open -= 1

    def close(self) -> None:
        """End all work, and what does it."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.end(over=True)

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
