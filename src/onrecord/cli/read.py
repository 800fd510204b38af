"""`onrecord read`: read transcripts: who says what, which answer belongs to which question."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, on_console, read_status, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a transcript, a folder, or - for standard input")
    parser.add_argument("--speaker", metavar="NAME", help="who speaks, where the record has no labels")
    add_output(parser, ("text", "json"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.inputs import records
    from onrecord.report.json import problem_json, read_json

    found, problems = records(args.files, speaker=args.speaker)
    if chosen_format(args) == "json":
        write([*(read_json(r) for r in found), *(problem_json(p) for p in problems if p.fatal)], args.out)
    else:
        from onrecord.report.terminal import print_record

        with on_console(args.out) as console:
            for record in found:
                print_record(record, console=console)
    return read_status(problems)
