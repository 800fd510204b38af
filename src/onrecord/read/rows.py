"""CSV, TSV and Parquet: a row a turn, with a column for the words and, mostly, one for the speaker."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING, Any

from onrecord.errors import FormatError, MissingExtraError
from onrecord.models import MediaType
from onrecord.read.decode import decode, without_surrogates
from onrecord.read.tables import WHO, WORDS, turns_draft

if TYPE_CHECKING:
    from onrecord.read.draft import Draft

_SEPARATORS = ",\t;|"
_LIMIT = 2**30  # bytes that a Parquet file may unpack to


def is_table(line: str) -> bool:
    """Whether a first line is the head of a table with a column for words and one for who says them."""
    names = _names(line)
    return len(names) > 1 and bool(names & set(WORDS)) and bool(names & set(WHO))


def _names(line: str) -> set[str]:
    cells = next(csv.reader(line.splitlines(), delimiter=_separator(line)), []) if line else []
    return {c.strip().casefold() for c in cells}


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count)


def read_csv(data: bytes, name: str) -> Draft:
    """Read CSV or TSV. Raises EmptyInputError and FormatError."""
    text = without_surrogates(decode(data, name=name))
    csv.field_size_limit(sys.maxsize)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text.partition("\n")[0]))
        names = [c.strip().casefold() for c in next(rows)]
        found = [dict(zip(names, (c or None for c in row), strict=False)) for row in rows if any(row)]
    except csv.Error as error:
        raise FormatError(f"{name}: this table is damaged ({error}); export it again.") from error
    return turns_draft(found, name, MediaType.CSV)


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
        raise FormatError(f"{name}: this Parquet file is damaged ({error}); write it again.") from error
    return turns_draft(found, name, MediaType.PARQUET)
