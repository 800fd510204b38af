"""Real kills (SIGKILL) at random moments of adding, indexing and checking: what was in stays in, and all agrees.

`ONRECORD_KILLS` says how many; `make soak` does two hundred.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from onrecord.archive import Archive
from onrecord.archive.adding import add
from onrecord.archive.kernel import kernel
from onrecord.archive.segments import folder_of
from onrecord.archive.verify import verify
from onrecord.words import words

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("ONRECORD_KILLS", "6"))
EACH = 40  # documents that a round adds
WATCH = 0.02  # seconds between two looks at what is committed
pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def transcripts(folder: Path, round: int) -> None:
    """Documents of a round, none like another."""
    folder.mkdir()
    for n in range(EACH):
        town = f"Town{round}x{n}"
        (folder / f"{n:03d}.txt").write_text(
            f"News conference in {town}\n{n % 28 + 1} May 2024\n\n"
            + f"Ada Quill: The bridge in {town} opens in week {n}. We counted {round * EACH + n} boats.\n\n"
            f"Question: Will the market of {town} close?\n\nAda Quill: No stall in {town} has to close.\n\n" * 30,
            encoding="utf-8",
        )


def state(path: Path) -> tuple[set[str], int, int]:
    """(digests of the documents, checks, findings) that are committed."""
    with closing(sqlite3.connect(path)) as connection:
        documents = {d for (d,) in connection.execute("SELECT sha256 FROM documents")}
        (checks,) = connection.execute("SELECT count(*) FROM checks").fetchone()
        (findings,) = connection.execute("SELECT count(*) FROM findings").fetchone()
    return documents, checks, findings


def killed(path: Path, command: list[str], after: float) -> tuple[set[str], int, int]:
    """Run a command, kill it and its processes after so many seconds; returns what was committed just before."""
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    end, seen = time.monotonic() + after, state(path)
    while time.monotonic() < end and process.poll() is None:
        seen = state(path)
        time.sleep(WATCH)
    with suppress(ProcessLookupError):  # it was faster
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return seen


@pytest.mark.parametrize("seed", [5])
def test_kills_lose_nothing_that_was_committed(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "killed.db"
    with Archive(path, create=True) as archive:
        transcripts(tmp_path / "first", 0)
        add(archive, [str(tmp_path / "first")])
    story = tmp_path / "story.txt"
    story.write_text("“No stall in Town0x7 has to close,” Ada Quill said. “We counted 99 boats,” she said.\n", "utf-8")
    rng = random.Random(seed)
    for round in range(1, KILLS + 1):
        kind = ("add", "check", "index")[round % 3]
        command = ["check", str(story), "--archive", str(path)]
        if kind == "add":
            transcripts(tmp_path / str(round), round)
            command = ["archive", "add", str(path), str(tmp_path / str(round))]
        elif kind == "index":
            shutil.rmtree(tmp_path / "killed.db-index", ignore_errors=True)
        seen = killed(path, command, rng.uniform(0.15, 1.5))
        with Archive(path) as archive:
            assert list(verify(archive)) == [], (kind, round)
        documents, checks, findings = state(path)
        assert seen[0] <= documents, (kind, round)
        assert (checks, findings) >= seen[1:], (kind, round)
    with Archive(path) as archive:
        folders = [str(tmp_path / str(n)) for n in range(1, KILLS + 1) if (tmp_path / str(n)).exists()]
        add(archive, folders)
        assert archive.stats().documents == EACH * (1 + len(folders))
        ((place, *_),) = kernel(archive).places([words("No stall in Town0x7 has to close")])
        assert archive.get(place.document).document.path.endswith("007.txt")
        assert list(verify(archive)) == []
        assert (
            len(list(folder_of(archive).iterdir()))
            == archive.connection.execute("SELECT count(*) FROM segments").fetchone()[0]
        )
