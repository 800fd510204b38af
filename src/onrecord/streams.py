"""Quotations of any number, traced over all cores in their order; what was done before a stop is not done again.

Input are rows `{"id", "text", "speaker"?, "context"?}`, as lines of JSON or a Parquet table; output are the traces as
lines of JSON, or a table with a row a trace. A named output grows beside its place under another name, with a journal
of how much of the input it answers; when the same question is asked again after a stop, it is taken up there. It takes
its name when it is whole, and is then the same as after one run.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections import deque
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from hashlib import blake2b, file_digest
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from onrecord.errors import InputError, MissingExtraError
from onrecord.models import Problem, Quotation, QuotationKind, Span
from onrecord.processes import cores, workers
from onrecord.progress import progress
from onrecord.report.json import trace_json
from onrecord.report.tables import NO_PARQUET
from onrecord.store.cache import code
from onrecord.trace import trace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

    from pyarrow import Table

    from onrecord.ground import Ground

BATCH = 2048  # quotations that are looked up together
AHEAD = 2  # batches a process that wait to be written
COLLECT = (100_000, 50, 100)  # objects made between two searches for those that hold each other: hardly any do
COLUMNS = ("id", "text", "speaker", "context")

Row = str | dict[str, Any]  # a line of JSON, or what it holds


def _no_json(name: str) -> float:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_no_json)  # of "NaN" and "Infinity", which Python alone would take


class Answer(NamedTuple):
    """A batch answered: its traces as lines of JSON, what was wrong with its rows, how many rows it had."""

    lines: bytes
    problems: list[tuple[str, str]]
    rows: int


class Batch(NamedTuple):
    """Rows of one input that follow each other; `first` is the number of the first, from 1."""

    path: str
    first: int
    rows: list[Row]


# --- input ------------------------------------------------------------------------------------------------------------


def batches(path: str, skip: int = 0) -> Iterator[Batch]:
    """The rows of an input ("-" is standard input) after the first `skip`, in batches.

    Raises InputError where it cannot be read, MissingExtraError where its format needs a library that is not there.
    """
    rows = islice(_rows(path), skip, None)
    first = skip + 1
    while some := list(islice(rows, BATCH)):
        yield Batch(path, first, some)
        first += len(some)


def _rows(path: str) -> Iterator[Row]:
    if path == "-":
        yield from sys.stdin
        return
    try:
        with Path(path).open("rb") as file:
            if file.read(4) == b"PAR1":
                yield from _table_rows(path)
                return
        with Path(path).open(encoding="utf-8", errors="replace") as lines:
            yield from lines
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); give a file of JSON lines, or - for standard input."
        raise InputError(message) from error


def _table_rows(path: str) -> Iterator[Row]:
    try:
        from pyarrow import lib, parquet
    except ImportError as error:
        raise MissingExtraError(NO_PARQUET) from error
    try:
        table = parquet.ParquetFile(path)
        given = [c for c in COLUMNS if c in table.schema_arrow.names]
        for group in table.iter_batches(BATCH, columns=given):
            yield from group.to_pylist()
    except lib.ArrowException as error:
        raise InputError(f"{path}: this is no Parquet file that can be read ({error}); write it again.") from error


def asked(batch: Batch, problems: list[Problem]) -> Iterator[tuple[Any, Quotation]]:
    """(id, quotation) of every row; rows that hold none go to `problems`."""
    for number, row in enumerate(batch.rows, batch.first):
        if isinstance(row, str) and not row.strip():
            continue
        try:
            value = _DECODER.decode(row) if isinstance(row, str) else row
            text, speaker = value["text"], value.get("speaker")
            if not isinstance(text, str) or not isinstance(speaker, str | None):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            message = (
                f'{batch.path}: line {number} is not a JSON object with a "text"; write {{"id": …, "text": …}} on '
                "each line."
            )
            problems.append(Problem(path=batch.path, message=message))
            continue
        name = value.get("id", number)
        yield (
            name,
            Quotation(
                id=str(name),
                spans=(Span(0, len(text)),),
                text=text,
                kind=QuotationKind.DIRECT,
                speaker=speaker,
                confidence=1.0 if speaker else 0.0,
                reason="as given",
                context=str(value.get("context") or ""),
            ),
        )


# --- answers ----------------------------------------------------------------------------------------------------------


def answer(ground: Ground, batch: Batch) -> Answer:
    """Trace a batch."""
    problems: list[Problem] = []
    rows = list(asked(batch, problems))
    traces = trace(ground, [q for _, q in rows])
    lines = b"".join(trace_json(t, id=name) + b"\n" for (name, _), t in zip(rows, traces, strict=True))
    return Answer(lines, [(p.path, p.message) for p in problems], len(batch.rows))


def answers(ground: Ground, found: Iterator[Batch]) -> Iterator[Answer]:
    """The answers to batches, in their order, over all cores where there is more than one batch."""
    first = list(islice(found, 2))
    if len(first) < 2 or cores() < 2:
        yield from (answer(ground, batch) for batch in chain(first, found))
        return
    waiting: deque[tuple[Batch, Future[Answer]]] = deque()
    done = False
    pool = workers(_share, ground)
    try:
        for batch in chain(first, found):
            try:
                waiting.append((batch, pool.submit(_answer, batch)))
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = workers(_share, ground)
                waiting.append((batch, pool.submit(_answer, batch)))
            if len(waiting) > AHEAD * cores():
                yield _done(ground, *waiting.popleft())
        while waiting:
            yield _done(ground, *waiting.popleft())
        done = True
    finally:
        pool.shutdown(wait=done, cancel_futures=True)  # one that ends by itself while Python exits may complain


def _done(ground: Ground, batch: Batch, future: Future[Answer]) -> Answer:
    """The answer of a process, or, where that was ended, one worked out here."""
    try:
        return future.result()
    except BrokenProcessPool:
        return answer(ground, batch)


_shared: list[Ground] = []  # what a process of the pool asks


def _share(ground: Ground) -> None:
    _shared[:] = [ground]
    gc.freeze()
    gc.set_threshold(*COLLECT)


def _answer(batch: Batch) -> Answer:
    return answer(_shared[0], batch)


# --- output -----------------------------------------------------------------------------------------------------------


def print_traces(ground: Ground, path: str, out: IO[bytes]) -> list[Problem]:
    """Trace an input and print the traces as they come; returns what was wrong with its rows."""
    problems: list[Problem] = []
    with progress("Tracing") as step:
        for done in answers(ground, batches(path)):
            out.write(done.lines)
            problems += [Problem(path=p, message=m) for p, m in done.problems]
            step(f"{done.rows} quotations")
    out.flush()
    return problems


def write_traces(ground: Ground, path: str, out: str) -> list[Problem]:
    """Trace an input into a file, JSON lines or by its ending a Parquet table, taken up where an earlier call stopped.

    Returns what was wrong with the input's rows. Raises InputError where one of the two files cannot be used.
    """
    target = Path(out)
    growing = target.with_name(f".{target.name}.part")
    journal = _Journal(target.with_name(f".{target.name}.journal"), _question(ground, path))
    try:
        with growing.open("ab") as file:
            if file.tell() < journal.bytes:
                journal.restart()
            file.truncate(journal.bytes)
            file.seek(journal.bytes)
            _grow(ground, path, file, journal)
        if target.suffix.lower() == ".parquet":
            _tabled(growing, target)
            growing.unlink()
        else:
            growing.replace(target)
        journal.path.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"{out}: cannot be written ({error.strerror}); choose another place for --out.") from error
    return [Problem(path=p, message=m) for p, m in journal.problems]


def _grow(ground: Ground, path: str, file: IO[bytes], journal: _Journal) -> None:
    with progress("Tracing") as step:
        for done in answers(ground, batches(path, journal.rows)):
            file.write(done.lines)
            file.flush()
            journal.note(done, file.tell())
            step(f"{journal.rows} quotations")


class _Journal:
    """How much of an input a growing output answers. What it notes is true of the output at any moment."""

    def __init__(self, path: Path, question: str) -> None:
        self.path = path
        self.question = question
        self.restart()
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads(path.read_bytes())
            if told["question"] == question:
                self.rows, self.bytes, self.problems = int(told["rows"]), int(told["bytes"]), list(told["problems"])

    def restart(self) -> None:
        """Nothing is answered yet."""
        self.rows, self.bytes, self.problems = 0, 0, []

    def note(self, done: Answer, size: int) -> None:
        """A further batch is answered, and the output is so many bytes long."""
        self.rows, self.bytes = self.rows + done.rows, size
        self.problems += done.problems
        new = self.path.with_suffix(".new")
        told = {"question": self.question, "rows": self.rows, "bytes": self.bytes, "problems": self.problems}
        new.write_text(json.dumps(told), "utf-8")
        new.replace(self.path)


def _question(ground: Ground, path: str) -> str:
    """What tells one call from another: the code, the record and the input."""
    if path == "-":
        return f"standard input {os.getpid()}"  # never the same again
    beside = (code(), str(ground.translated), *(p.name for p in ground.speakers), *ground.paths)
    digest = blake2b("\0".join(beside).encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update(ground.index.ids.data)
    digest.update(ground.index.keys.data)
    try:
        with Path(path).open("rb") as file:
            digest.update(file_digest(file, "sha256").digest())
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); give a file of JSON lines, or - for standard input."
        raise InputError(message) from error
    return digest.hexdigest()


def _tabled(lines: Path, target: Path) -> None:
    from onrecord.inputs import whole_bytes
    from onrecord.report.tables import write_rows
    from onrecord.report.traces import COLUMNS, row

    with lines.open(encoding="utf-8") as rows, whole_bytes(str(target)) as file:
        write_rows(map(row, map(json.loads, rows)), COLUMNS, "parquet", file)


def trace_table(table: Table, ground: Ground) -> Table:
    """Trace an Arrow table with the columns `COLUMNS` (all but "text" may lack) to one with those of `report.traces`.

    A row that holds no text gives none back. Raises MissingExtraError where Arrow is not installed.
    """
    from onrecord.report.tables import arrow_table
    from onrecord.report.traces import COLUMNS as TOLD
    from onrecord.report.traces import row

    rows = table.select([c for c in COLUMNS if c in table.column_names]).to_pylist()
    found = (Batch("table", at + 1, rows[at : at + BATCH]) for at in range(0, len(rows), BATCH))
    lines = b"".join(done.lines for done in answers(ground, found)).splitlines()
    return arrow_table(map(row, map(json.loads, lines)), TOLD)
