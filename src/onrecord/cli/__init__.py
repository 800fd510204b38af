"""The command line: parse, call, print. A module a command, imported when it is asked for.

Built on argparse, with imports inside the commands, so that `onrecord --help` starts about as fast as Python does.
"""

from __future__ import annotations

import argparse
import os
import sys

from onrecord import __version__

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

COMMANDS = {
    "check": "check the quotations of stories against the record",
    "read": "read transcripts: who says what, which answer belongs to which question",
    "collate": "put the copies of one record together: what is common, varied, missing, repeated",
    "quotes": "find the quotations of stories and who is said to have said them",
    "trace": "trace quotations given as rows, any number of them",
    "archive": "keep transcripts in one file, search them, check against all of them",
    "cache": "show, verify or clear what is kept of large records",
    "serve": "check stories and search transcripts in the browser, on this machine",
    "follow": "list what a record undertakes, and where later documents take it up",
    "figures": "list the figures of a record, and where other documents or the record itself disagree on one",
    "ledger": "keep what came of commitments: decide on proposals, see every status, export",
    "rules": "list the rules, or explain some of them",
    "explain": "explain a rule, with a quotation for which it fires and one for which it does not",
    "demo": "check the shipped example and write its report",
}


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help as wide as the terminal, found without argparse's own slow import for it."""
    try:
        width = os.get_terminal_size().columns
    except OSError:
        width = 100
    return argparse.HelpFormatter(prog, width=max(40, min(width, 100) - 2))


def _parser(chosen: str | None, command: ModuleType | None) -> argparse.ArgumentParser:
    """The parser; only the chosen command knows its own arguments."""
    parser = argparse.ArgumentParser(
        prog="onrecord",
        formatter_class=_formatter,
        description="Trace every quotation to the words on the record. All of it runs here; nothing is sent.",
        epilog="Exit status: 0 nothing at or above the level, 1 findings, 2 an input could not be read.",
    )
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, told in COMMANDS.items():
        added = commands.add_parser(name, help=told)
        if name == chosen and command:
            command.arguments(added)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status (see `printing.Exit`)."""
    argv = sys.argv[1:] if argv is None else argv
    chosen = next((a for a in argv if not a.startswith("-")), None)
    command = _command(chosen) if chosen in COMMANDS else None
    if chosen and command is None:
        return _refused(None, None, chosen)
    parser = _parser(chosen, command)
    args, unknown = parser.parse_known_args(argv)
    if unknown:
        return _refused(chosen, command, unknown[0])
    if command is None:
        parser.print_help()
        return 2
    from onrecord.errors import OnRecordError

    try:
        return int(command.run(args))
    except OnRecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        return 130


def _refused(chosen: str | None, command: ModuleType | None, word: str) -> int:
    """Say of a word that it is not taken, and what was probably meant; returns the exit status."""
    import re
    from difflib import get_close_matches

    known, where = list(COMMANDS), "onrecord"
    if command is not None:
        parser = argparse.ArgumentParser()
        command.arguments(parser)
        known, where = re.findall(r"--[\w-]+", parser.format_usage()), f"onrecord {chosen}"
    alike = get_close_matches(word.partition("=")[0], known, n=1)
    meant = f"did you mean {alike[0]}? See" if alike else "see"
    print(f"onrecord: {where} takes no “{word}”; {meant} {where} --help.", file=sys.stderr)
    return 2


def _command(name: str) -> ModuleType:
    from importlib import import_module

    return import_module(f"onrecord.cli.{name}")
