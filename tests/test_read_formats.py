"""What `onrecord read` writes: where it goes, and what reads back."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, NamedTuple

import pyarrow.parquet
import pytest

from onrecord.read import read, read_bytes
from onrecord.report.formats import COLUMNS, DOCUMENTS, rows
from onrecord.structure import structure
from report_sample import council_record, press_record, same_as_snapshot
from test_cli import RECORD, onrecord

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.models import Record

DEMO = "src/onrecord/demo/harbour/record.txt"


class Said(NamedTuple):
    """What has to come back."""

    who: str | None
    kind: str
    words: str
    start: float | None


def said(record: Record) -> list[Said]:
    text = record.document.text
    return [
        Said(
            u.speaker and u.speaker.name,
            u.kind.value,
            " ".join(u.span.of(text).split()),
            round(u.time[0], 3) if u.time else None,
        )
        for u in record.utterances
    ]


def again(record: Record, form: str) -> Record:
    document = DOCUMENTS[form]
    return structure(read_bytes(document.write(record).encode(), name=f"again.{document.ending}"))


@pytest.fixture(scope="module")
def demo() -> Record:
    return structure(read(DEMO))


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_demo_reads_back(demo: Record, form: str) -> None:
    assert said(again(demo, form)) == said(demo)


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("record", [press_record(), council_record()], ids=["press", "council"])
def test_snapshot(form: str, record: Record) -> None:
    name = record.document.path.rpartition("/")[2].partition(".")[0]
    assert same_as_snapshot(f"read-{name}.{DOCUMENTS[form].ending}", DOCUMENTS[form].write(record))


def test_a_row_an_utterance(demo: Record) -> None:
    found = list(rows([demo]))
    assert [r["text"] for r in found] == [u.span.of(demo.document.text) for u in demo.utterances]
    assert all(list(r) == list(COLUMNS) for r in found)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    return tmp_path


def test_rows_of_three_formats_are_one(desk: Path) -> None:
    flat = list(csv.DictReader(io.StringIO(onrecord("read", "record.txt", "--format", "csv", cwd=desk).stdout)))
    lines = onrecord("read", "record.txt", "--format", "jsonl", cwd=desk).stdout.splitlines()
    assert onrecord("read", "record.txt", "--out", "rows.parquet", cwd=desk).returncode == 0
    typed = pyarrow.parquet.read_table(desk / "rows.parquet").to_pylist()
    assert [json.loads(line) for line in lines] == typed
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in typed] == flat
    assert [row["speaker"] for row in typed] == ["Ada Quill", "Joan Pell", "Ada Quill"]


def test_several_files_go_to_a_folder(desk: Path) -> None:
    (desk / "more").mkdir()
    (desk / "more" / "record.txt").write_text(RECORD, encoding="utf-8")
    done = onrecord("read", "record.txt", "more", "gone.txt", "--format", "markdown", "--out", "out/", cwd=desk)
    assert done.returncode == 2
    assert "gone.txt" in done.stderr
    assert sorted(p.name for p in (desk / "out").iterdir()) == ["record-2.md", "record.md"]
    assert "**Ada Quill:** We will not promise a date." in (desk / "out" / "record.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("record.txt", "record.txt", "--format", "text"), "--out FOLDER/"),
        (("record.txt", "--format", "parquet"), "--out FILE.parquet"),
        (("record.txt", "--out", "record.txt"), "is an input"),
        (("record.txt", "--format", "text", "--out", "."), "is an input"),
    ],
)
def test_what_cannot_be_is_one_sentence(desk: Path, args: tuple[str, ...], told: str) -> None:
    done = onrecord("read", *args, cwd=desk)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert (desk / "record.txt").read_text(encoding="utf-8") == RECORD


def test_text_is_the_transcript_in_a_pipe_and_no_format_the_view(desk: Path) -> None:
    assert onrecord("read", "record.txt", "--format", "text", cwd=desk).stdout.startswith("Ada Quill: Good morning.")
    assert not onrecord("read", "record.txt", cwd=desk).stdout.startswith("Ada Quill:")
