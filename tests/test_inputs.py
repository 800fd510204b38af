"""Inputs read one by one and over all cores: in order, each problem by itself, whatever becomes of a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.inputs import each_made
from onrecord.models import Problem, Record
from onrecord.processes import each_answer

TALK = "Ada Thorn: We closed bridge {n} today.\n\nQuestion: Why?\n\nAda Thorn: It moved by a hand.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for n in range(12):
        (tmp_path / f"talk{n:02}.txt").write_text(TALK.format(n=n), encoding="utf-8")
    (tmp_path / "talk05.txt").write_bytes(b"")
    return tmp_path


def opening(record: Record) -> str:
    return record.utterances[0].span.of(record.document.text)


def test_over_all_cores(folder: Path) -> None:
    made = list(each_made([str(folder)], opening))
    found = [x[1] for x in made if not isinstance(x, Problem)]
    assert found == [f"We closed bridge {n} today." for n in range(12) if n != 5]
    assert [Path(x.path).name for x in made if isinstance(x, Problem)] == ["talk05.txt"]


def doubled(n: int) -> int:
    if n == 7:
        os._exit(9)
    return 2 * n


def test_process_that_was_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.processes.cores", lambda: 2)
    answers = dict(each_answer(doubled, range(20), told="Doubling", named=str))
    assert answers == {n: None if n == 7 else 2 * n for n in range(20)}


@pytest.mark.parametrize("form", ["json", "csv"])
def test_command_reads_a_folder(folder: Path, form: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", str(folder), "--format", form],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1 and "talk05.txt" in run.stderr
    if form == "json":
        told = [json.loads(line) for line in run.stdout.splitlines()]
        assert [Path(t["path"]).name for t in told if "sections" in t] == [
            f"talk{n:02}.txt" for n in range(12) if n != 5
        ]
    else:
        assert run.stdout.count("We closed bridge") == 11
