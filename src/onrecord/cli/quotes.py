"""`onrecord quotes`: find the quotations of stories and who is said to have said them."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, on_console, read_status, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a story, a folder, or - for standard input")
    add_output(parser, ("text", "json"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.inputs import documents
    from onrecord.report.json import problem_json, quotes_json
    from onrecord.story.quotations import quotations

    found, problems = documents(args.files)
    stories = [quotations(d) for d in found]
    if chosen_format(args) == "json":
        write([*map(quotes_json, stories), *(problem_json(p) for p in problems if p.fatal)], args.out)
    else:
        from onrecord.report.terminal import print_story

        with on_console(args.out) as console:
            for story in stories:
                print_story(story, console=console)
    return read_status(problems)
