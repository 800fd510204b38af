"""`onrecord explain`: explain rules."""

from __future__ import annotations

from onrecord.cli.printing import Exit, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("codes", nargs="+", metavar="RULE", help="a rule's code or name, such as Q203")


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.report.rulebook import explained

    write(explained(args.codes), None)
    return Exit.CLEAN
