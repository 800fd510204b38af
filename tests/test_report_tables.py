"""Rows for other tools: the three formats hold the same values, and a torn run leaves nothing behind."""

from __future__ import annotations

import csv
import io
import json
import math
import sys
from typing import TYPE_CHECKING, Any

import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import MissingExtraError
from onrecord.inputs import whole_bytes
from onrecord.report.tables import ROW_FORMATS, write_rows

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = {"name": str, "words": int, "share": float, "unnamed": bool}
ROWS: list[dict[str, Any]] = [
    {"name": "Ada Quill", "words": 120, "share": 0.75, "unnamed": False},
    {"name": 'A "quoted", name\non two lines', "words": 0, "share": None, "unnamed": True, "other": "left out"},
    {"words": 3},
]


def written(form: str, rows: list[dict[str, Any]]) -> bytes:
    out = io.BytesIO()
    write_rows(rows, COLUMNS, form, out)
    return out.getvalue()


def parsed(form: str, data: bytes) -> list[dict[str, Any]]:
    if form == "csv":
        return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))
    if form == "jsonl":
        return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]
    return list(pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist())


def test_csv_snapshot() -> None:
    assert written("csv", ROWS).decode() == (
        'name,words,share,unnamed\r\nAda Quill,120,0.75,false\r\n"A ""quoted"", name\non two lines",0,,true\r\n,3,,\r\n'
    )


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_typed_formats_keep_the_values(form: str) -> None:
    assert parsed(form, written(form, ROWS)) == [{n: row.get(n) for n in COLUMNS} for row in ROWS]


@given(st.lists(st.fixed_dictionaries({"name": st.text(), "words": st.integers(-(2**63), 2**63 - 1)}), max_size=5))
def test_any_text_comes_back(rows: list[dict[str, Any]]) -> None:
    for form in ROW_FORMATS:
        names = [row["name"].encode("utf-8", "replace").decode() for row in rows]
        assert [row["name"] for row in parsed(form, written(form, rows))] == names


def test_lists_stand_as_json_in_flat_formats() -> None:
    rows = [{"name": ["Q203", "Q205"]}]
    assert parsed("jsonl", written("jsonl", rows))[0]["name"] == ["Q203", "Q205"]
    for form in ("csv", "parquet"):
        assert parsed(form, written(form, rows))[0]["name"] == '["Q203","Q205"]'


def test_rows_are_written_as_they_come() -> None:
    out = io.BytesIO()
    seen: list[int] = []

    def rows() -> Any:
        for number in range(3):
            seen.append(len(out.getvalue()))
            yield {"name": "x", "words": number}

    write_rows(rows(), COLUMNS, "csv", out)
    assert seen == sorted(set(seen))


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_torn_run_leaves_no_file(form: str, tmp_path: Path) -> None:
    def torn() -> Any:
        yield {"name": "x"}
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"), whole_bytes(str(tmp_path / "rows")) as out:
        write_rows(torn(), COLUMNS, form, out)
    assert list(tmp_path.iterdir()) == []


def test_no_number_that_is_none() -> None:
    with pytest.raises(ValueError, match="JSON"):
        written("jsonl", [{"share": math.nan}])


def test_a_missing_library_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    out = io.BytesIO()
    with pytest.raises(MissingExtraError, match=r"pip install 'onrecord\[parquet\]'"):
        write_rows(ROWS, COLUMNS, "parquet", out)
    assert out.getvalue() == b""
