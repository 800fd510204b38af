"""The command line: parse, call, print.

Built on argparse and imports inside the commands, so that `onrecord --help` starts about as fast as Python does.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import contextmanager
from enum import IntEnum

from onrecord import __version__

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from onrecord.models import Problem


class Exit(IntEnum):
    """What the exit status says."""

    CLEAN = 0
    FINDINGS = 1
    UNREADABLE = 2


LEVELS = ("info", "warning", "error")


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help as wide as the terminal, found without argparse's own slow import for it."""
    try:
        width = os.get_terminal_size().columns
    except OSError:
        width = 100
    return argparse.HelpFormatter(prog, width=max(40, min(width, 100) - 2))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onrecord",
        formatter_class=_formatter,
        description="Trace every quotation to the words on the record. All of it runs here; nothing is sent.",
        epilog="Exit status: 0 nothing at or above the level, 1 findings, 2 an input could not be read.",
    )
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    check = commands.add_parser("check", help="check the quotations of stories against the record")
    check.add_argument("stories", nargs="+", metavar="STORY", help="a story, a folder of them, or - for standard input")
    _add_records(check)
    check.add_argument("--level", choices=LEVELS, default="warning", help="findings from here up set exit status 1")
    _add_output(check, ("text", "json", "html"))

    read = commands.add_parser("read", help="read transcripts: who says what, which answer belongs to which question")
    read.add_argument("files", nargs="+", metavar="FILE", help="a transcript, a folder, or - for standard input")
    read.add_argument("--speaker", metavar="NAME", help="who speaks, where the record has no labels")
    _add_output(read, ("text", "json"))

    quotes = commands.add_parser("quotes", help="find the quotations of stories and who is said to have said them")
    quotes.add_argument("files", nargs="+", metavar="FILE", help="a story, a folder, or - for standard input")
    _add_output(quotes, ("text", "json"))

    trace = commands.add_parser("trace", help="trace quotations given one a line as JSON")
    _add_records(trace)
    trace.add_argument("--input", default="-", metavar="FILE", help='lines {"id", "text", "speaker"?, "context"?}')
    trace.add_argument("--format", choices=("json",), default="json", help="how to print (one JSON object a line)")
    trace.add_argument("--out", "--output", dest="out", metavar="FILE", help="write to a file instead")

    rules = commands.add_parser("rules", help="list the rules, or explain some of them")
    rules.add_argument("codes", nargs="*", metavar="CODE", help="a rule's code, such as Q203")

    demo = commands.add_parser("demo", help="check the shipped example and write its report")
    demo.add_argument("--out", default="onrecord-demo", metavar="FOLDER", help="where the example and its report go")
    return parser


def _add_records(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--record",
        dest="records",
        action="append",
        required=True,
        metavar="FILE",
        help="a transcript (repeat for each); a folder or an archive stands for all it holds",
    )
    parser.add_argument("--speaker", metavar="NAME", help="who speaks, where the record has no labels")
    known = parser.add_mutually_exclusive_group()
    known.add_argument("--translated", action="store_true", default=None, help="the record or story is a translation")
    known.add_argument("--not-translated", dest="translated", action="store_false", help="neither is a translation")


def _add_output(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    parser.add_argument("--format", choices=formats, help="how to print (default: text, or as --out's ending says)")
    parser.add_argument("--out", metavar="FILE", help="write to a file instead of standard output")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status (see `Exit`)."""
    args = _parser().parse_args(argv)
    from onrecord.errors import OnRecordError

    try:
        return int(COMMANDS[args.command](args))
    except OnRecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        return Exit.UNREADABLE
    except BrokenPipeError:
        sys.stderr.close()
        return Exit.CLEAN
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        return 130


# --- the commands ---------------------------------------------------------------------------------------------------


def _check(args: argparse.Namespace) -> Exit:
    from onrecord.check import check
    from onrecord.inputs import documents, records
    from onrecord.models import Level

    level = Level(args.level)
    on_record, problems = records(args.records, speaker=args.speaker)
    stories, unread = documents(args.stories)
    checked = check(stories, on_record, translated=args.translated, problems=(*problems, *unread))
    form = _format(args)
    if form == "json":
        from onrecord.report.json import check_json

        _write([check_json(checked)], args.out)
    elif form == "html":
        from onrecord.report.page import page

        _write([page(checked)], args.out)
    else:
        from onrecord.report.terminal import print_check

        with _console(args.out) as console:
            print_check(checked, console=console, level=level)
    _complain(checked.problems)
    if any(p.fatal for p in checked.problems):
        return Exit.UNREADABLE
    return Exit.FINDINGS if any(t.level.rank >= level.rank for t in checked.traces) else Exit.CLEAN


def _read(args: argparse.Namespace) -> Exit:
    from onrecord.inputs import records
    from onrecord.report.json import problem_json, read_json

    found, problems = records(args.files, speaker=args.speaker)
    if _format(args) == "json":
        _write([*(read_json(r) for r in found), *(problem_json(p) for p in problems if p.fatal)], args.out)
    else:
        from onrecord.report.terminal import print_record

        with _console(args.out) as console:
            for record in found:
                print_record(record, console=console)
    return _read_status(problems)


def _quotes(args: argparse.Namespace) -> Exit:
    from onrecord.inputs import documents
    from onrecord.quotations import quotations
    from onrecord.report.json import problem_json, quotes_json

    found, problems = documents(args.files)
    stories = [quotations(d) for d in found]
    if _format(args) == "json":
        _write([*map(quotes_json, stories), *(problem_json(p) for p in problems if p.fatal)], args.out)
    else:
        from onrecord.report.terminal import print_story

        with _console(args.out) as console:
            for story in stories:
                print_story(story, console=console)
    return _read_status(problems)


def _trace(args: argparse.Namespace) -> Exit:
    from onrecord.inputs import asked, records
    from onrecord.report.json import trace_json
    from onrecord.trace import prepare, trace

    on_record, problems = records(args.records, speaker=args.speaker)
    bench = prepare(on_record, translated=args.translated)
    unread: list[Problem] = []

    def lines() -> Iterable[str]:
        for batch in asked(args.input, unread):
            for (name, _), found in zip(batch, trace(bench, [q for _, q in batch]), strict=True):
                yield trace_json(found, id=name)

    _write(lines(), args.out)
    return _read_status((*problems, *unread))


def _rules(args: argparse.Namespace) -> Exit:
    from onrecord.rules import explain

    _write(explain(args.codes), None)
    return Exit.CLEAN


def _demo(args: argparse.Namespace) -> Exit:
    from pathlib import Path

    from onrecord.demo import write_demo

    folder = Path(args.out)
    command = write_demo(folder)
    print(f"The example is in {folder}. Now running: onrecord {' '.join(command)}\n")
    main(command)
    report = folder / "report.html"
    main([*command, "--out", str(report)])
    print(f"\nThe report is at {report.resolve()}: open it in a browser.")
    return Exit.CLEAN


COMMANDS = {"check": _check, "read": _read, "quotes": _quotes, "trace": _trace, "rules": _rules, "demo": _demo}


# --- printing -------------------------------------------------------------------------------------------------------


def _format(args: argparse.Namespace) -> str:
    """The format asked for, else what the ending of --out says, else text."""
    ending = (args.out or "").lower().rpartition(".")[2]
    return str(args.format or {"json": "json", "jsonl": "json", "html": "html", "htm": "html"}.get(ending, "text"))


def _write(lines: Iterable[str], out: str | None) -> None:
    """Print lines as UTF-8, or write them to a file that appears only when it is whole."""
    if out is None or out == "-":
        stream = sys.stdout.buffer
        for line in lines:
            stream.write(line.encode("utf-8", "replace") + b"\n")
        stream.flush()
        return
    from onrecord.inputs import whole_file

    with whole_file(out) as file:
        for line in lines:
            file.write(line + "\n")


@contextmanager
def _console(out: str | None) -> Iterator[Console]:
    """A rich console on standard output or on a file that appears only when it is whole."""
    from rich.console import Console

    if out is None or out == "-":
        yield Console(highlight=False, soft_wrap=False)
        return
    from onrecord.inputs import whole_file

    with whole_file(out) as file:
        yield Console(file=file, highlight=False, width=100)


def _complain(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(f"onrecord: {'' if problem.fatal else 'note: '}{problem.message}", file=sys.stderr)


def _read_status(problems: Sequence[Problem]) -> Exit:
    _complain(problems)
    return Exit.UNREADABLE if any(p.fatal for p in problems) else Exit.CLEAN
