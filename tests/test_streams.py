"""Many quotations: in their order, over several processes, taken up after a kill, as lines and as tables."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from onrecord import streams
from onrecord.cli import main
from onrecord.inputs import ground

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.ground import Ground

TOWN = """Ada Quill: The ferry will sail again on 12 May, and we will not raise the fares before the spring.

Joan Pell: Did the engineers warn you about the rusted gate before the storm came in?

Ada Quill: The engineers did their work. The council may build a second pier if the money is there.
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "town.txt"
    path.write_text(TOWN, "utf-8")
    return path


@pytest.fixture
def quotes(tmp_path: Path) -> Path:
    """Stretches of the record, some with a word changed, some that are no rows at all."""
    rng = random.Random(4)
    said = TOWN.split()
    path = tmp_path / "quotes.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(60):
            at = rng.randrange(len(said) - 8)
            row = said[at : at + 8]
            if number % 3 == 0:
                row[4] = "lantern"
            out.write(json.dumps({"id": number, "text": " ".join(row), "speaker": "Ada Quill"}) + "\n")
            if number % 20 == 7:
                out.write('{"id": "no text"}\n\n')
    return path


def run(record: Path, quotes: Path, out: Path) -> int:
    return main(["trace", "--record", str(record), "--input", str(quotes), "--out", str(out)])


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_several_processes_keep_the_order(
    record: Path, quotes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(record, quotes, tmp_path / "one.jsonl") == 2, "a row without a text could not be read"
    alone = capsys.readouterr().err
    monkeypatch.setattr(streams, "BATCH", 7)
    monkeypatch.setattr(streams, "cores", lambda: 2)
    assert run(record, quotes, tmp_path / "two.jsonl") == 2
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert capsys.readouterr().err == alone
    assert "line 9 is not" in alone
    assert [t["id"] for t in lines(tmp_path / "one.jsonl")] == list(range(60))
    assert {p.name for p in tmp_path.iterdir()} == {"town.txt", "quotes.jsonl", "one.jsonl", "two.jsonl"}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('{"id": 1, "text": ""}', "unchecked"),
        ('{"id": 1, "text": "…", "context": "She nodded: “…”"}', "unchecked"),
        ('{"id": 1, "text": "we will \\ud83d not raise the fares before the spring"}', "verbatim"),
        ('{"id": 12345678901234567890123, "text": "the money is there"}', "verbatim"),
        ('{"id": {"deep": [1e30, null]}, "text": "the money is there"}', "verbatim"),
        ('{"id": NaN, "text": "the money is there"}', "not a JSON object"),
        ('{"id": 1, "text": 5}', "not a JSON object"),
        ("[" * 9000, "not a JSON object"),
    ],
)
def test_an_odd_row_is_answered_or_named_and_the_others_go_on(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str, told: str
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{row}\n{{"id": "next", "text": "the rusted gate before the storm"}}\n', "utf-8")
    run(record, path, tmp_path / "out.jsonl")
    *odd, last = lines(tmp_path / "out.jsonl")
    assert last["id"] == "next"
    if odd:
        assert odd[0]["verdict"] == told
        assert odd[0]["id"] == json.loads(row)["id"]
    else:
        assert told in capsys.readouterr().err


def test_what_an_ended_process_had_is_answered_all_the_same(
    record: Path, quotes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(record, quotes, tmp_path / "one.jsonl")
    answer, here = streams.answer, os.getpid()

    def ended(ground: Ground, batch: streams.Batch) -> streams.Answer:
        if os.getpid() != here and batch.first > 20:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer(ground, batch)

    monkeypatch.setattr(streams, "BATCH", 7)
    monkeypatch.setattr(streams, "cores", lambda: 2)
    monkeypatch.setattr(streams, "answer", ended)
    assert run(record, quotes, tmp_path / "two.jsonl") == 2
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


SLOWLY = """
import sys, time
from onrecord import streams
from onrecord.cli import main
answer = streams.answer
streams.BATCH, streams.cores = 3, lambda: int(sys.argv[4])
streams.answer = lambda *given: (time.sleep(0.02), answer(*given))[1]
main(["trace", "--record", sys.argv[1], "--input", sys.argv[2], "--out", sys.argv[3]])
"""


@pytest.mark.parametrize("processes", [1, 2])
def test_a_killed_run_goes_on(record: Path, quotes: Path, tmp_path: Path, processes: int) -> None:
    run(record, quotes, tmp_path / "whole.jsonl")
    out = tmp_path / "killed.jsonl"
    growing = out.with_name(".killed.jsonl.part")
    seen = []
    for _ in range(2):
        child = subprocess.Popen([sys.executable, "-c", SLOWLY, str(record), str(quotes), str(out), str(processes)])
        before = growing.stat().st_size if growing.exists() else 0
        until = time.monotonic() + 20
        while time.monotonic() < until and (not growing.exists() or growing.stat().st_size <= before):
            time.sleep(0.01)
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert not out.exists()
        seen.append(growing.stat().st_size)
    assert 0 < seen[0] <= seen[1]
    run(record, quotes, out)
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_another_question_starts_anew(record: Path, quotes: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    (tmp_path / ".out.jsonl.part").write_text("of another call\n")
    (tmp_path / ".out.jsonl.journal").write_text(
        json.dumps({"question": "another", "rows": 5, "bytes": 10, "problems": []})
    )
    run(record, quotes, out)
    assert len(lines(out)) == 60


def test_tables_in_and_out(record: Path, quotes: Path, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    given = [row for row in lines_of(quotes) if "text" in row]
    parquet.write_table(pa.Table.from_pylist([{**r, "id": str(r["id"])} for r in given]), tmp_path / "quotes.parquet")
    assert run(record, tmp_path / "quotes.parquet", tmp_path / "out.parquet") == 0
    table = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    run(record, quotes, tmp_path / "out.jsonl")
    told = lines(tmp_path / "out.jsonl")
    assert [(r["verdict"], r["rule"], r["text"]) for r in table] == [
        (t["verdict"], t["rule"], t["quotation"]["text"]) for t in told
    ]
    best = next(r for r in table if r["verdict"] == "verbatim")
    assert TOWN[best["start"] : best["end"]] == best["words"]


def test_an_arrow_table_is_traced(record: Path, quotes: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from onrecord.report.traces import COLUMNS
    from onrecord.streams import trace_table

    given = [r for r in lines_of(quotes) if "text" in r]
    found, _ = ground([str(record)])
    table = trace_table(pa.Table.from_pylist(given), found)
    assert table.column_names == list(COLUMNS)
    assert table["id"].to_pylist() == [str(r["id"]) for r in given]
    assert set(table["verdict"].to_pylist()) >= {"verbatim", "altered"}


def lines_of(quotes: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in quotes.read_text("utf-8").splitlines() if line]
