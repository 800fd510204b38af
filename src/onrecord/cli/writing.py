"""Where `onrecord read` writes records: standard output, one file, or a folder with a file a record."""

from __future__ import annotations

from itertools import chain, count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.options import chosen_format
from onrecord.cli.printing import on_bytes, write
from onrecord.errors import InputError, UsageError
from onrecord.models import Problem
from onrecord.report.formats import COLUMNS, DOCUMENTS, rows
from onrecord.report.json import problem_json, read_json
from onrecord.report.tables import ROW_FORMATS, write_rows

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from onrecord.models import Record
    from onrecord.report.formats import Document


def write_records(found: Iterable[Record], problems: list[Problem], args: argparse.Namespace) -> None:
    """Write records: rows as one table, JSON a record a line, other documents a file each; all but rows into a folder
    where `--out` names one."""
    form, out = chosen_format(args), args.out
    _spare_inputs(out, args.files)
    if form in ROW_FORMATS:
        if form == "parquet" and out in (None, "-"):
            raise UsageError("Parquet is no text for a terminal or a pipe; name a file with --out FILE.parquet.")
        with on_bytes(out) as file:
            write_rows(rows(found), COLUMNS, form, file)
    elif _is_folder(out):
        _write_folder(found, DOCUMENTS[form], Path(out), problems)
    elif form == "json":
        write(chain(map(read_json, found), (problem_json(p) for p in problems if p.fatal)), out)
    else:
        first = [*islice(found, 2)]
        if len(first) > 1:
            raise UsageError(
                f"{form} holds one record a file and there are several; name a folder for them: --out FOLDER/"
            )
        for record in first:
            _write_one(record, DOCUMENTS[form].write, out, problems)


def _write_folder(found: Iterable[Record], document: Document, folder: Path, problems: list[Problem]) -> None:
    """A file a record, called after its source; of two with one name the second has a number."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made ({error.strerror}); choose another folder for --out.") from error
    taken: set[str] = set()
    for record in found:
        stem = Path(record.document.path).stem.lstrip("-.") or "record"
        name = next(n for i in count(1) if (n := stem if i == 1 else f"{stem}-{i}").casefold() not in taken)
        taken.add(name.casefold())
        target = str(folder / f"{name}.{document.ending}")
        _spare_inputs(target, [record.document.path])
        _write_one(record, document.write, target, problems)


def _write_one(record: Record, document: Callable[[Record], str], out: str | None, problems: list[Problem]) -> None:
    """One record; what the format cannot hold becomes a problem."""
    try:
        write([document(record)], out)
    except InputError as error:
        problems.append(Problem(path=record.document.path, message=str(error)))


def _is_folder(out: str | None) -> bool:
    """A folder is one that is there, or a name that ends as folders' names do."""
    return bool(out) and (str(out).endswith(("/", "\\")) or Path(str(out)).is_dir())


def _spare_inputs(out: str | None, files: Iterable[str]) -> None:
    """Raises UsageError where the output would take the place of an input."""
    if out and Path(out).is_file() and any(Path(f).is_file() and Path(f).samefile(out) for f in files):
        raise UsageError(f"{out}: this is an input and would be written over; choose another place for --out.")
