"""CSV, TSV and Parquet: a row a turn, with a column for the words and, mostly, one for the speaker."""

from __future__ import annotations

import csv
import io
import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.errors import FormatError, MissingExtraError
from onrecord.labels import strength
from onrecord.models import MediaType
from onrecord.read.decode import SNIFFED, decode, without_surrogates
from onrecord.read.own import told
from onrecord.read.tables import turns_draft
from onrecord.read.turns import STARTS, WHO, WORDS

if TYPE_CHECKING:
    from onrecord.read.draft import Draft

_SHOWN = 50  # rows by which a table is known
_LEAST = 4  # rows that tell what the columns of a table without a header are
_NAME = re.compile(r"[\s.-]+")
_TIME = re.compile(r"(?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d+)?|\d{1,9}(?:[.,]\d+)?")
_SEPARATED = re.compile(r"\A\ufeff?sep=.\n")  # how Excel is told what parts the cells
_PARTS = re.compile(r"[\W_]+")
_HEADER = 40  # characters of a column's name, at most
_WHO = ("character", "speaking", "interviewer")  # beside the known names of fields
_SEPARATORS = ",\t;|"
_LIMIT = 2**30  # bytes that a Parquet file may unpack to


def is_table(head: str) -> bool:
    """Whether a text is a table of turns: its first line names its columns, or its columns show what they are."""
    return _layout(head) is not None


def read_csv(data: bytes, name: str) -> Draft:
    """Read CSV or TSV. Raises EmptyInputError and FormatError."""
    text = without_surrogates(decode(data, name=name))
    text = _SEPARATED.sub("", text)
    layout = _layout(text[:SNIFFED]) or Layout(_separator(text.partition("\n")[0]), None, headed=True)
    csv.field_size_limit(sys.maxsize)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=layout.separator)
        first = next(rows) if layout.headed else []
        names = layout.names or _names(first)
        found = [dict(zip(names, (c or None for c in row), strict=False)) for row in rows if any(row)]
    except csv.Error as error:
        raise FormatError(f"{name}: this table is damaged ({error}); export it again.") from error
    return turns_draft(found, name, MediaType.CSV)


class Layout(NamedTuple):
    """What parts the cells; names for the columns where the first line has none that are known; whether it has any."""

    separator: str
    names: list[str] | None
    headed: bool


def _layout(head: str) -> Layout | None:
    """How a table of turns is laid out; None for other texts."""
    head = _SEPARATED.sub("", head)
    line = head.partition("\n")[0]
    separator = _separator(line)
    try:
        rows = [row for row in csv.reader(io.StringIO(head, newline=""), delimiter=separator) if any(row)][:_SHOWN]
    except csv.Error:
        return None
    if not rows or len(rows[0]) < 2:
        return None
    if _is_header(set(_names(rows[0]))):
        return Layout(separator, None, headed=True)
    whole = rows[:-1] if len(rows) > _LEAST else rows
    if named := _by_their_words(_names(rows[0]), whole[1:]):
        return Layout(separator, named, headed=True)
    shown = _shapes(whole)
    return Layout(separator, shown, headed=False) if shown else None


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count)


def _names(row: list[str]) -> list[str]:
    return [_NAME.sub("_", c.strip().casefold()) for c in row]


def _by_their_words(names: list[str], rows: list[list[str]]) -> list[str] | None:
    """Names for columns whose headers have a known name among their words ("What was said", "speech_text", "Start
    (s)"); None where they tell neither the words nor who says them or when."""
    if not rows or any(len(row) != len(names) for row in rows) or max(map(len, names)) > _HEADER:
        return None
    parts = [set(_PARTS.split(name)) for name in names]
    columns = [[c.strip() for c in column] for column in zip(*rows, strict=True)]
    spoken = [n for n, x in enumerate(parts) if x & {*WORDS, "words"}]
    if not spoken:
        return None
    told = {max(spoken, key=lambda n: sum(map(len, columns[n]))): "text"}
    who = [n for n, x in enumerate(parts) if n not in told and x & {*WHO, *_WHO} and all(map(strength, columns[n]))]
    if who:
        told[max(who, key=lambda n: ("name" in parts[n], -n))] = "speaker"
    for known, name in ((STARTS, "start"), (("end", "stop"), "end")):
        at = next((n for n, x in enumerate(parts) if n not in told and x & {*known}), None)
        if at is not None and all(map(_TIME.fullmatch, columns[at])):
            told[at] = name
    return [told.get(n, name) for n, name in enumerate(names)] if len(told) > 1 else None


def _is_header(names: set[str]) -> bool:
    return bool(names & set(WORDS)) and bool(names & {*WHO, *STARTS})


def _shapes(rows: list[list[str]]) -> list[str] | None:
    """Names for columns without a header: sentences, names that come again, times. None where there are none such."""
    columns = [[c.strip() for c in column] for column in zip(*rows, strict=False)]
    if len(rows) < _LEAST or any(len(row) != len(columns) for row in rows):
        return None
    words = max(range(len(columns)), key=lambda n: sum(map(len, columns[n])))
    who = [n for n, column in enumerate(columns) if n != words and _are_names(column)]
    if len(who) != 1 or sum(c.count(" ") for c in columns[words]) < 3 * len(rows):
        return None
    times = [n for n, column in enumerate(columns) if n not in (words, *who) and all(map(_TIME.fullmatch, column))]
    told = {words: "text", who[0]: "speaker", **dict(zip(times, ("start", "end"), strict=False))}
    return [told.get(n, f"column {n}") for n in range(len(columns))]


def _are_names(column: list[str]) -> bool:
    """Whether cells look like who speaks: short, in capitals or Capital Letters, fewer of them than rows."""
    return len(set(column)) < len(column) and all(len(c) < 60 and ": " not in c and strength(c) > 0 for c in column)


def read_parquet(data: bytes, name: str) -> Draft:
    """Read Parquet. Raises EmptyInputError, FormatError and MissingExtraError."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError(
            f"{name}: Parquet needs a part that is not installed; install it with: pip install 'onrecord[parquet]'"
        ) from error
    try:
        file = parquet.ParquetFile(io.BytesIO(data))
        size = sum(file.metadata.row_group(n).total_byte_size for n in range(file.metadata.num_row_groups))
        if size > _LIMIT:
            raise FormatError(f"{name}: this Parquet file is too large to be one record; split it.")
        found: list[dict[str, Any]] = file.read().to_pylist()
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise FormatError(f"{name}: this Parquet file is damaged ({told(error)}); write it again.") from error
    return turns_draft(found, name, MediaType.PARQUET)
