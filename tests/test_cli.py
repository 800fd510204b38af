"""The real command line, end to end: what it prints, how it exits, what it does with bad input."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

RECORD = """\
Mayor of Tarn Bay Ada Quill: Good morning. The ferry will sail again on 12 May. We counted ten boats in the harbour.

Question: Joan Pell, Bay Herald. Is it possible to reopen the old fish market before the winter?

Ada Quill: We will not promise a date. The engineers need time.
"""
STORY = """\
Ferry to sail again in May

“The ferry will sail again on 12 May,” Mayor Ada Quill said on Tuesday. “We counted twelve boats in the harbour.”

Quill said it was “possible to reopen the old fish market before the winter.”
"""


def onrecord(*args: str, stdin: str | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *args],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"},
        check=False,
        timeout=120,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def checked(desk: Path, *more: str) -> tuple[int, dict[str, Any]]:
    done = onrecord("check", "story.txt", "--record", "record.txt", "--format", "json", *more, cwd=desk)
    return done.returncode, json.loads(done.stdout)


def test_check_tells_each_quotation(desk: Path) -> None:
    status, found = checked(desk)
    assert status == 1
    told = {t["quotation"]["text"]: (t["verdict"], t["level"]) for t in found["traces"]}
    assert told["The ferry will sail again on 12 May,"] == ("verbatim", "ok")
    assert told["We counted twelve boats in the harbour."] == ("altered", "error")
    assert told["possible to reopen the old fish market before the winter."] == ("misattributed", "error")


def test_edits_slice_back(desk: Path) -> None:
    _, found = checked(desk)
    trace = next(t for t in found["traces"] if t["verdict"] == "altered")
    edit = trace["matches"][0]["edits"][0]
    assert (edit["from"], edit["to"], edit["kind"]) == ("ten", "twelve", "number")
    assert RECORD[slice(*edit["record"])] == "ten"
    assert trace["quotation"]["text"][slice(*edit["quotation"])] == "twelve"


def test_ids_come_from_the_words(desk: Path) -> None:
    _, before = checked(desk)
    (desk / "story.txt").write_text("A line put in front.\n\n" + STORY, encoding="utf-8")
    _, after = checked(desk)
    assert [t["id"] for t in before["traces"]] == [t["id"] for t in after["traces"]]


def test_the_level_sets_the_exit_status(desk: Path) -> None:
    (desk / "story.txt").write_text("“The ferry will sail again on 12 May,” said Ada Quill.\n", encoding="utf-8")
    assert checked(desk)[0] == 0


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("gone.txt", None, "gone.txt"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "blank.txt"),
        ("odd.txt", bytes(range(128, 256)) * 60, "odd.txt"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "picture.png"),
    ],
)
def test_a_bad_input_is_one_sentence_and_the_rest_goes_on(
    desk: Path, name: str, data: bytes | None, expected: str
) -> None:
    if data is not None:
        (desk / name).write_bytes(data)
    done = onrecord("check", name, "story.txt", "--record", "record.txt", "--format", "json", cwd=desk)
    found = json.loads(done.stdout)
    assert done.returncode == 2
    assert len(found["traces"]) == 3
    assert [p["path"] for p in found["problems"]] == [name]
    assert expected in found["problems"][0]["message"]
    assert "Traceback" not in done.stderr


def test_a_bad_record_is_told_too(desk: Path) -> None:
    done = onrecord("check", "story.txt", "--record", "nowhere.txt", "--format", "json", cwd=desk)
    assert done.returncode == 2
    assert json.loads(done.stdout)["problems"]


def test_no_labels_and_no_quotations_are_no_failure(desk: Path) -> None:
    (desk / "record.txt").write_text("The ferry will sail again on 12 May. We thank the crew.\n", encoding="utf-8")
    (desk / "story.txt").write_text("Nothing was said.\n", encoding="utf-8")
    status, found = checked(desk)
    assert status == 0
    assert found["traces"] == []
    assert any("no quotations" in p["message"] for p in found["problems"])


def test_standard_input(desk: Path) -> None:
    done = onrecord("check", "-", "--record", "record.txt", "--format", "json", stdin=STORY, cwd=desk)
    assert len(json.loads(done.stdout)["traces"]) == 3


def test_out_writes_the_whole_file_or_none(desk: Path) -> None:
    done = onrecord("check", "story.txt", "--record", "record.txt", "--out", "found.json", cwd=desk)
    assert done.returncode == 1
    assert json.loads((desk / "found.json").read_text(encoding="utf-8"))["schema"] == 1
    assert not list(desk.glob(".*part"))
    lost = onrecord("check", "story.txt", "--record", "record.txt", "--out", "no/where.json", cwd=desk)
    assert lost.returncode == 2
    assert "cannot be written" in lost.stderr


def test_read_and_quotes(desk: Path) -> None:
    record = json.loads(onrecord("read", "record.txt", "--format", "json", cwd=desk).stdout)
    spoken = [u for s in record["sections"] for u in s["utterances"]]
    assert [u["kind"] for u in spoken] == ["speech", "question", "answer"]
    assert spoken[1]["speaker"]["name"] == "Joan Pell"
    story = json.loads(onrecord("quotes", "story.txt", "--format", "json", cwd=desk).stdout)
    assert sum(q["kind"] != "indirect" for q in story["quotations"]) == 3


def test_trace_keeps_ids_and_names_bad_lines(desk: Path) -> None:
    lines = '{"id": 7, "text": "The engineers need time", "speaker": "Quill"}\nnot json\n{"id": "x"}\n'
    done = onrecord("trace", "--record", "record.txt", "--input", "-", stdin=lines, cwd=desk)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(a["id"], a["verdict"]) for a in answers] == [(7, "verbatim")]
    assert done.returncode == 2
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr


def test_rules_are_listed_and_explained() -> None:
    assert "Q203" in onrecord("rules").stdout
    assert "negation" in onrecord("rules", "Q203").stdout
    assert onrecord("rules", "Q999").returncode == 2


def test_text_report_names_the_change(desk: Path) -> None:
    done = onrecord("check", "story.txt", "--record", "record.txt", cwd=desk)
    assert "story.txt:3" in done.stdout
    assert "twelve" in done.stdout
    assert "Q201" in done.stdout


SOCKETLESS = """
import socket, sys
def refuse(*args, **kwargs):
    raise SystemExit("a socket was opened")
socket.socket = refuse
socket.create_connection = refuse
from onrecord.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "args",
    [
        ["check", "story.txt", "--record", "record.txt"],
        ["check", "story.txt", "--record", "record.txt", "--format", "html"],
        ["check", "story.html", "--record", "record.txt", "--format", "json"],
        ["read", "record.txt"],
        ["quotes", "story.txt"],
        ["trace", "--record", "record.txt", "--input", "quotes.jsonl"],
        ["demo", "--out", "demo"],
    ],
)
def test_no_command_opens_a_socket(desk: Path, args: list[str]) -> None:
    (desk / "quotes.jsonl").write_text('{"id": 1, "text": "We will not promise a date"}\n', encoding="utf-8")
    page = f"<html><title>Ferry</title><body><article><p>{STORY}</p></article></body></html>"
    (desk / "story.html").write_text(page, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SOCKETLESS, *args],
        capture_output=True,
        encoding="utf-8",
        cwd=desk,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
        timeout=120,
    )
    assert "socket" not in done.stderr
    assert done.returncode in (0, 1)


@pytest.mark.parametrize(("args", "told"), [((), "check the quotations of stories"), (("archive",), "add transcripts")])
def test_a_command_that_is_missing_is_answered_with_those_there_are(args: tuple[str, ...], told: str) -> None:
    done = onrecord(*args)
    assert done.returncode == 2
    assert told in done.stdout


def test_an_archive_is_created_with_what_is_named(desk: Path) -> None:
    done = onrecord("archive", "create", "a.db", "record.txt", cwd=desk)
    assert done.stdout == "1 document added, 0 there already, 0 not read.\n"
    assert onrecord("archive", "create", "b.db", cwd=desk).stdout.startswith("b.db is ready.")


def test_an_edition_is_shown_of_the_copies_that_are_there(desk: Path) -> None:
    (desk / "copy.txt").write_text(RECORD.replace("ten boats", "two boats"), encoding="utf-8")
    onrecord("archive", "create", "a.db", "record.txt", cwd=desk)
    alone = onrecord("archive", "show", "a.db", "1", "--edition", cwd=desk)
    assert (alone.returncode, alone.stderr) == (
        2,
        "onrecord: No other copy of it is in the archive; add one, or name two documents.\n",
    )
    onrecord("archive", "add", "a.db", "copy.txt", cwd=desk)
    for _ in range(2):
        found = json.loads(
            onrecord("archive", "show", "a.db", "1", "2", "--edition", "--format", "json", cwd=desk).stdout
        )
        assert sum(p["kind"] == "variant" for p in found["passages"]) == 1
    with sqlite3.connect(desk / "a.db") as kept:
        assert kept.execute("SELECT count(*) FROM editions").fetchone() == (1,)
    assert "html" in onrecord("archive", "show", "a.db", "1", "2", "--edition", "--format", "html", cwd=desk).stdout
    assert onrecord("archive", "show", "a.db", "1", "2", cwd=desk).returncode == 2


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (
            ("check", "story.txt", "--recrod", "x"),
            "takes no “--recrod”; did you mean --record? See onrecord check --help.",
        ),
        (("read", "x", "--html", "y"), "onrecord read takes no “--html”; see onrecord read --help."),
        (("chek", "story.txt"), "takes no “chek”; did you mean check? See onrecord --help."),
        (("--foo",), "onrecord takes no “--foo”; see onrecord --help."),
    ],
)
def test_a_word_that_is_not_taken_is_told_with_what_was_meant(args: tuple[str, ...], told: str) -> None:
    done = onrecord(*args)
    assert done.returncode == 2
    assert done.stderr.strip().endswith(told)
    assert done.stderr.count("\n") == 1
