"""`onrecord collate`: put the copies of one record together."""

from __future__ import annotations

from onrecord.cli.options import add_output
from onrecord.cli.printing import Exit, complain, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse

FORMATS = ("json",)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("copies", nargs="+", metavar="COPY", help="a copy of the record, or a folder of copies")
    add_output(parser, FORMATS)


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.collate import collate
    from onrecord.inputs import records

    found, problems = records(args.copies)
    collation = collate(found)
    from onrecord.report.collation import collation_json

    write([collation_json(collation, problems)], args.out)
    complain(problems)
    return Exit.UNREADABLE if any(p.fatal for p in problems) else Exit.CLEAN
