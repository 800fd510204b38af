"""`onrecord trace`: trace quotations given one a line as JSON."""

from __future__ import annotations

from onrecord.cli.options import add_records
from onrecord.cli.printing import Exit, read_status, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from onrecord.models import Problem


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_records(parser)
    parser.add_argument("--input", default="-", metavar="FILE", help='lines {"id", "text", "speaker"?, "context"?}')
    parser.add_argument("--format", choices=("json",), default="json", help="how to print (one JSON object a line)")
    parser.add_argument("--out", "--output", dest="out", metavar="FILE", help="write to a file instead")


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.inputs import asked, records
    from onrecord.report.json import trace_json
    from onrecord.trace import prepare, trace

    on_record, problems = records(args.records, speaker=args.speaker, roster=args.roster)
    bench = prepare(on_record, translated=args.translated)
    unread: list[Problem] = []

    def lines() -> Iterable[str]:
        for batch in asked(args.input, unread):
            for (name, _), found in zip(batch, trace(bench, [q for _, q in batch]), strict=True):
                yield trace_json(found, id=name)

    write(lines(), args.out)
    return read_status((*problems, *unread))
