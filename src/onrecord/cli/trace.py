"""`onrecord trace`: trace quotations given as rows, any number of them."""

from __future__ import annotations

from onrecord.cli.options import add_cache, add_records
from onrecord.cli.printing import Exit, read_status

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_records(parser)
    add_cache(parser)
    rows = 'lines {"id", "text", "speaker"?, "context"?}, or a Parquet table with these columns'
    parser.add_argument("--input", default="-", metavar="FILE", help=rows)
    parser.add_argument("--format", choices=("json",), default="json", help="how to print (one JSON object a line)")
    parser.add_argument(
        "--out",
        "--output",
        dest="out",
        metavar="FILE",
        help="write to a file instead (a table where it ends in .parquet); when stopped, the same call goes on",
    )


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    import sys

    from onrecord.inputs import ground
    from onrecord.streams import print_traces, write_traces

    opened, unread = ground(
        args.records, speaker=args.speaker, roster=args.roster, translated=args.translated, cached=args.cache
    )
    if args.out in (None, "-"):
        problems = print_traces(opened, args.input, sys.stdout.buffer)
    else:
        problems = write_traces(opened, args.input, args.out)
    return read_status((*unread, *problems))
