"""Where `onrecord read` writes records: standard output, one file, or a folder with a file a record."""

from __future__ import annotations

from itertools import chain, count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.cli.options import chosen_format
from onrecord.cli.printing import on_bytes, write
from onrecord.errors import UsageError
from onrecord.inputs import each_made
from onrecord.models import Problem
from onrecord.report.formats import COLUMNS, DOCUMENTS, rows
from onrecord.report.json import problem_json, read_json
from onrecord.report.tables import ROW_FORMATS, write_rows

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.models import Record

_Made = TypeVar("_Made")


def write_records(args: argparse.Namespace) -> list[Problem]:
    """Write the records of the inputs: rows as one table, JSON a record a line, other documents a file each; all but
    rows into a folder where `--out` names one. Returns what could not be read or written."""
    form, out = chosen_format(args), args.out
    _spare_inputs(out, args.files)
    problems: list[Problem] = []
    if form in ROW_FORMATS:
        if form == "parquet" and out in (None, "-"):
            raise UsageError("Parquet is no text for a terminal or a pipe; name a file with --out FILE.parquet.")
        with on_bytes(out) as file:
            tables = _made(args, _rows_of, problems)
            write_rows((row for _, table in tables for row in table), COLUMNS, form, file)
    elif _is_folder(out):
        _write_folder(_made(args, DOCUMENTS[form].write, problems), DOCUMENTS[form].ending, Path(out))
    elif form == "json":
        lines = (line for _, line in _made(args, read_json, problems))
        write(chain(lines, (problem_json(p) for p in problems if p.fatal)), out)
    else:
        first = [*islice(_made(args, DOCUMENTS[form].write, problems), 2)]
        if len(first) > 1:
            raise UsageError(
                f"{form} holds one record a file and there are several; name a folder for them: --out FOLDER/"
            )
        for _, document in first:
            write([document], out)
    return problems


def _made(
    args: argparse.Namespace, make: Callable[[Record], _Made], problems: list[Problem]
) -> Iterator[tuple[str, _Made]]:
    """(path, what is made of the record) of each input; what could not be goes to `problems`."""
    for made in each_made(args.files, make, speaker=args.speaker, roster=args.roster):
        if isinstance(made, Problem):
            problems.append(made)
        else:
            yield made


def _rows_of(record: Record) -> list[dict[str, Any]]:
    return list(rows([record]))


def _write_folder(made: Iterable[tuple[str, str]], ending: str, folder: Path) -> None:
    """A file a record, called after its source; of two with one name the second has a number."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made ({error.strerror}); choose another folder for --out.") from error
    taken: set[str] = set()
    for path, document in made:
        stem = Path(path).stem.lstrip("-.") or "record"
        name = next(n for i in count(1) if (n := stem if i == 1 else f"{stem}-{i}").casefold() not in taken)
        taken.add(name.casefold())
        target = str(folder / f"{name}.{ending}")
        _spare_inputs(target, [path])
        write([document], target)


def _is_folder(out: str | None) -> bool:
    """A folder is one that is there, or a name that ends as folders' names do."""
    return bool(out) and (str(out).endswith(("/", "\\")) or Path(str(out)).is_dir())


def _spare_inputs(out: str | None, files: Iterable[str]) -> None:
    """Raises UsageError where the output would take the place of an input."""
    if out and Path(out).is_file() and any(Path(f).is_file() and Path(f).samefile(out) for f in files):
        raise UsageError(f"{out}: this is an input and would be written over; choose another place for --out.")
