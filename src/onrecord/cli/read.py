"""`onrecord read`: read transcripts: who says what, which answer belongs to which question."""

from __future__ import annotations

import sys

from onrecord.cli.options import add_output, add_people
from onrecord.cli.printing import Exit, on_console, read_status

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse

FORMATS = ("text", "json", "jsonl", "markdown", "tei", "akn", "vtt", "csv", "parquet")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a transcript, a folder, or - for standard input")
    add_people(parser)
    add_output(parser, FORMATS, folder=True)


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    if not _for_a_person(args):
        from onrecord.cli.writing import write_records

        return read_status(write_records(args))
    from onrecord.inputs import each_record
    from onrecord.models import Problem
    from onrecord.report.outline import print_record

    problems: list[Problem] = []
    with on_console(None) as console:
        for found in each_record(args.files, speaker=args.speaker, roster=args.roster):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                print_record(found, console=console)
    return read_status(problems)


def _for_a_person(args: argparse.Namespace) -> bool:
    """Whether to show the record instead of writing it: no format and no file was asked for, or text on a terminal."""
    return args.out in (None, "-") and (args.format is None or (args.format == "text" and sys.stdout.isatty()))
