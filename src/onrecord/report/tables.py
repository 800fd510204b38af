"""Rows for other tools: CSV, JSON lines and Parquet, written as they come, so that memory stays flat."""

from __future__ import annotations

import csv
import io
import json
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from onrecord.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pyarrow import Table

    Row = Mapping[str, Any]
    Columns = Mapping[str, type]  # name → str, int, float or bool, in the order of the columns

NO_PARQUET = "Parquet needs a part that is not installed; install it with: pip install 'onrecord[parquet]'"
_GROUP = 10_000  # rows of a Parquet row group


def write_rows(rows: Iterable[Row], columns: Columns, format: str, out: IO[bytes]) -> None:
    """Write rows as one of `ROW_FORMATS` to an open binary file, which is left open.

    `columns` gives names, order and types; what a row lacks, or has as None, is an empty cell (CSV) or null. Lists and
    objects stand as JSON in CSV and Parquet. Text is UTF-8; CSV is that of RFC 4180. Raises MissingExtraError where
    Parquet's library is not installed, before anything is written.
    """
    ROW_FORMATS[format](rows, columns, out)


def _csv(rows: Iterable[Row], columns: Columns, out: IO[bytes]) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(columns)
        writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    finally:
        text.detach()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _flat(value)


def _flat(value: Any) -> Any:
    return _json(value) if isinstance(value, dict | list | tuple) else value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _jsonl(rows: Iterable[Row], columns: Columns, out: IO[bytes]) -> None:
    for row in rows:
        line = _json({name: row.get(name) for name in columns})
        out.write(line.encode("utf-8", "replace") + b"\n")


def _parquet(rows: Iterable[Row], columns: Columns, out: IO[bytes]) -> None:
    schema = arrow_table((), columns).schema
    from pyarrow import parquet

    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for group in _groups(rows):
            writer.write_table(arrow_table(group, columns))


def arrow_table(rows: Iterable[Row], columns: Columns) -> Table:
    """Rows as an Arrow table; raises MissingExtraError where its library is not installed."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtraError(NO_PARQUET) from error
    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
    every = list(rows)
    given = {name: [_sound(_flat(row.get(name))) for row in every] for name in columns}
    return pa.Table.from_pydict(given, schema=schema)


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    source = iter(rows)
    while group := list(islice(source, _GROUP)):
        yield group


def _sound(value: Any) -> Any:
    """Text that UTF-8 can hold."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


ROW_FORMATS: dict[str, Callable[[Iterable[Row], Columns, IO[bytes]], None]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "parquet": _parquet,
}
