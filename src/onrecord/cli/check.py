"""`onrecord check`: check the quotations of stories against the record."""

from __future__ import annotations

from onrecord.cli.options import LEVELS, add_output, add_records, chosen_format
from onrecord.cli.printing import Exit, complain, on_console, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("stories", nargs="+", metavar="STORY", help="a story, a folder, or - for standard input")
    add_records(parser, archive=True)
    parser.add_argument("--level", choices=LEVELS, default="warning", help="findings from here up set exit status 1")
    add_output(parser, ("text", "json", "html"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.check import check
    from onrecord.errors import UsageError
    from onrecord.inputs import documents, records
    from onrecord.models import Level

    if not args.records and not args.archive:
        raise UsageError("There is no record to check against; give --record FILE or --archive ARCHIVE.")
    level = Level(args.level)
    on_record, problems = records(args.records, speaker=args.speaker, roster=args.roster)
    stories, unread = documents(args.stories)
    if args.archive:
        from onrecord.archive import Archive
        from onrecord.archive.checking import check_archive

        with Archive(args.archive) as archive:
            checked = check_archive(
                archive, stories, beside=on_record, translated=args.translated, problems=(*problems, *unread)
            )
    else:
        checked = check(stories, on_record, translated=args.translated, problems=(*problems, *unread))
    form = chosen_format(args)
    if form == "json":
        from onrecord.report.json import check_json

        write([check_json(checked)], args.out)
    elif form == "html":
        from onrecord.report.page import page

        write([page(checked)], args.out)
    else:
        from onrecord.report.terminal import print_check

        with on_console(args.out) as console:
            print_check(checked, console=console, level=level)
    complain(checked.problems)
    if any(p.fatal for p in checked.problems):
        return Exit.UNREADABLE
    return Exit.FINDINGS if any(t.level.rank >= level.rank for t in checked.traces) else Exit.CLEAN
