"""`onrecord rules`: list the rules, or explain some of them."""

from __future__ import annotations

from onrecord.cli.printing import Exit, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("codes", nargs="*", metavar="RULE", help="a rule's code or name, such as Q203")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="lines, or a page of Markdown")
    parser.add_argument("--out", metavar="FILE", help="write to a file instead of standard output")


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.report.rulebook import explained, listed, rulebook

    if args.codes:
        write(explained(args.codes), args.out)
    else:
        write(rulebook() if args.format == "markdown" else listed(), args.out)
    return Exit.CLEAN
