"""The processes that work for the desk: they are ended when they must be, and the desk goes on."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from onrecord.app import create_app, jobs
from onrecord.app.jobs import Jobs
from onrecord.app.pages import working
from onrecord.app.workers import EndedError, FaultError, TookTooLongError, Worker, make_ready
from onrecord.archive import Archive
from onrecord.archive.verify import verify
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from onrecord.app.workers import Told

# Marks that open and never close take a time that grows with the square of their number.
SLOW = ("“ a " * 300 + "\n\n") * 600


def process(told: Told) -> int:
    told("begun")
    return os.getpid()


def for_ever(_: Told) -> None:
    while True:
        time.sleep(0.1)


def killed(_: Told) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refused(_: Told) -> None:
    raise UsageError("Two copies are needed.")


def faulty(_: Told) -> None:
    raise ZeroDivisionError


@pytest.fixture
def worker() -> Iterator[Worker]:
    make_ready()
    made = Worker()
    yield made
    made.end()


def test_a_process_does_one_piece_of_work_after_the_other(worker: Worker) -> None:
    told: list[str] = []
    numbers = {worker.do(process, told.append, 60.0) for _ in range(3)}
    assert len(numbers) == 1
    assert os.getpid() not in numbers
    assert told == ["begun"] * 3


@pytest.mark.parametrize(
    ("work", "seconds", "error"),
    [
        (for_ever, 0.2, TookTooLongError),
        (killed, 60.0, EndedError),
        (refused, 60.0, UsageError),
        (faulty, 60.0, FaultError),
    ],
)
def test_whatever_becomes_of_work_the_next_is_done(
    worker: Worker, work: Callable[[Told], None], seconds: float, error: type[Exception]
) -> None:
    with pytest.raises(error):
        worker.do(work, lambda _: None, seconds)
    assert worker.do(process, lambda _: None, 60.0)


def test_what_waits_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "WAITING", 0)
    all_jobs = Jobs()
    begun = [all_jobs.begin(for_ever, 60.0) for _ in range(jobs.AT_ONCE)]
    with pytest.raises(jobs.BusyError):
        all_jobs.begin(process, 60.0)
    all_jobs.close()
    assert all(job.wait(30.0) for job in begun)


def test_a_story_that_takes_too_long_is_ended_and_the_desk_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LONG", 2.0)
    monkeypatch.setattr(working, "SOON", 120.0)
    with Archive(tmp_path / "desk.db", create=True) as archive:
        with TestClient(create_app(archive.path), base_url="http://localhost") as desk:
            answer = desk.post("/check", data={"text": SLOW}, headers={"accept": "text/html"})
            assert answer.status_code == 408
            assert "This took longer than 2 seconds" in answer.text
            monkeypatch.setattr(jobs, "LONG", 120.0)
            said = {"text": "“Two boats sank,” Ann Ode said.", "record_text": "Ann Ode: Two boats sank off the mole."}
            assert desk.post("/check", data=said).status_code == 200
        assert list(verify(archive)) == []


def test_pages_are_read_while_stories_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "SOON", 0.0)
    Archive(tmp_path / "desk.db", create=True).close()
    with TestClient(create_app(tmp_path / "desk.db"), base_url="http://localhost") as desk:
        for _ in range(jobs.AT_ONCE):
            where = desk.post("/check", data={"text": SLOW}, follow_redirects=False).headers["location"]
        assert desk.get("/library").status_code == 200
        assert desk.get(where).status_code == 200
        assert desk.get(f"{where}.json").json()["done"] is False


@pytest.mark.parametrize("verb", ["read", "quotes", "check"])
def test_the_api_ends_what_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    began = Jobs.begin
    monkeypatch.setattr(Jobs, "begin", lambda self, work, seconds: began(self, partial(_late, work), 0.3))
    Archive(tmp_path / "desk.db", create=True).close()
    with TestClient(create_app(tmp_path / "desk.db"), base_url="http://localhost") as desk:
        sent = {"text": "Ann Ode: Good day."}
        answer = desk.post(f"/api/v1/{verb}", json={"story": sent} if verb == "check" else sent)
    assert (answer.status_code, answer.headers["content-type"]) == (408, "application/problem+json")


def _late(work: Callable[[Told], object], told: Told) -> object:
    for_ever(told)
    return work(told)
