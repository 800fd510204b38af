"""`onrecord figures`: the checkable figures of a record, and where two documents disagree on one."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, on_console, read_status, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("record", metavar="RECORD", help="the transcript whose figures are listed")
    told = "a copy, a story or a later document to compare with (repeat for each), or a folder of them"
    parser.add_argument("--with", dest="others", action="append", default=[], metavar="DOC", help=told)
    add_output(parser, ("text", "json", "csv", "jsonl"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.follow import disagreements, figures
    from onrecord.inputs import documents, records
    from onrecord.report import figures as report

    found, problems = records([args.record])
    others, unread = documents(args.others)
    listed = [f for record in found for f in figures(record)]
    differ = [x for record in found for x in disagreements(record, others)]
    form = chosen_format(args)
    if form == "json":
        write([report.figures_json(listed, differ)], args.out)
    elif form in ("csv", "jsonl"):
        from onrecord.cli.printing import on_bytes
        from onrecord.report.tables import write_rows

        with on_bytes(args.out) as out:
            write_rows(report.figure_rows(listed), report.COLUMNS, form, out)
    else:
        with on_console(args.out) as console:
            report.print_figures(listed, differ, console=console)
    return read_status((*problems, *unread))
