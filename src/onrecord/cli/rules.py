"""`onrecord rules`: list the rules, or explain some of them."""

from __future__ import annotations

from onrecord.cli.printing import Exit, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a rule's code, such as Q203")


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.rules import explain

    write(explain(args.codes), None)
    return Exit.CLEAN
