"""`onrecord ledger`: what came of the commitments in an archive, and what people decide on it."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, on_console, read_status, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from onrecord.archive import Archive
    from onrecord.ledger import Kind

FORMATS = ("text", "json", "csv", "jsonl", "markdown", "html", "atom", "claims", "training")
READINGS = ("kept", "in progress", "stalled", "restated", "contradicted", "superseded")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(name: str, told: str, *takes: tuple[str, str]) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=told, description=told)
        added.add_argument("archive", metavar="ARCHIVE", help="the archive's file")
        for metavar, said in takes:
            added.add_argument(metavar.lower(), metavar=metavar, help=said)
        return added

    one = ("ID", "a commitment, as list names it")
    evidence = ("PROPOSAL", "a proposal, as show names it")
    listed = verb("list", "the commitments with their status, as a table, a page, a feed or data")
    listed.add_argument("--as-of", metavar="DAY", help="the day of the status (default: today), such as 2025-06-30")
    add_output(listed, FORMATS)
    show = verb("show", "one commitment with its evidence and its history", one)
    show.add_argument("--as-of", metavar="DAY", help="the day of the status (default: today)")
    acts = [
        verb("accept", "say that a proposal is evidence, and how it reads", evidence),
        verb("reject", "say that a proposal is none", evidence),
        verb("code", "say how a proposal reads as a second coder: it moves no status", evidence),
        verb("merge", "say that two commitments are one", one, ("INTO", "the one that stays")),
        verb("split", "make a commitment of its own of some sentences of one", one, ("WHAT", "what it is")),
        verb("rename", "say better what a commitment is", one, ("WHAT", "what it is")),
        verb("drop", "say that it is no commitment", one),
        verb("due", "say by which day it is due", one, ("DAY", "such as 2025-06-30")),
        verb("unratable", "say that it cannot be rated", one, ("WHY", "in a few words")),
        verb("undo", "take an observation back; it stays in the history", ("NUMBER", "as show names it")),
    ]
    for act in acts:
        act.add_argument("--who", default="", metavar="NAME", help="who says so")
        act.add_argument("--note", default="", metavar="WORDS", help="why")
    acts[0].add_argument("--reading", choices=READINGS, help="how it reads, where not as proposed")
    acts[2].add_argument("--reading", choices=(*READINGS, "rejected"), required=True, help="how it reads to you")
    acts[4].add_argument("--sentence", type=int, action="append", required=True, metavar="N", help="of them, from 1")
    verb("import", "add the decisions that a page has saved", ("FILE", "JSON lines"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.archive import Archive

    with Archive(args.archive) as archive:
        return VERBS.get(args.verb, _act)(archive, args)


def _day(args: argparse.Namespace) -> date:
    from datetime import UTC, date, datetime

    from onrecord.errors import UsageError

    try:
        return date.fromisoformat(args.as_of) if args.as_of else datetime.now(UTC).date()
    except ValueError:
        raise UsageError(f"{args.as_of} is not a day; write it as 2025-06-30.") from None


def _list(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.ledger import observations
    from onrecord.ledger import replay
    from onrecord.report import ledger as report

    made = observations(archive)
    ledger = replay(made)
    rows = report.ledger_rows(ledger, _day(args))
    form = chosen_format(args)
    if form in ("csv", "jsonl"):
        from onrecord.cli.printing import on_bytes
        from onrecord.report.tables import write_rows

        with on_bytes(args.out) as out:
            write_rows(report.flat_rows(rows), report.COLUMNS, form, out)
    elif form == "text":
        with on_console(args.out) as console:
            report.print_ledger(rows, ledger, console=console)
    else:
        write(_written(form, archive, args), args.out)
    return Exit.CLEAN


def _written(form: str, archive: Archive, args: argparse.Namespace) -> list[str]:
    """The formats that are one text."""
    from onrecord.archive.ledger import observations
    from onrecord.ledger import replay
    from onrecord.report import ledger as report
    from onrecord.report import ledger_feeds
    from onrecord.report.ledger_page import ledger_page

    made = observations(archive)
    ledger = replay(made)
    rows = report.ledger_rows(ledger, _day(args))
    match form:
        case "json":
            return [report.ledger_json(ledger, rows, made)]
        case "markdown":
            return list(report.brief(rows))
        case "atom":
            return [ledger_feeds.atom(rows, title=f"What came of it: {archive.path.name}")]
        case "claims":
            return [ledger_feeds.claims(rows)]
        case "training":
            return list(report.training_rows(ledger))
        case _:
            return [ledger_page(ledger, rows)]


def _show(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.ledger import observations
    from onrecord.errors import UsageError
    from onrecord.ledger import replay
    from onrecord.report.ledger import ledger_rows, print_entry

    made = observations(archive)
    ledger = replay(made)
    row = next((r for r in ledger_rows(ledger, _day(args)) if r.entry.id == ledger.home(args.id)), None)
    if row is None:
        raise UsageError(f"There is no commitment {args.id}; onrecord ledger list {args.archive} names them.")
    with on_console(None) as console:
        print_entry(row, made, console=console)
    return Exit.CLEAN


def _act(archive: Archive, args: argparse.Namespace) -> Exit:
    """Add what a person says."""
    from onrecord.archive.ledger import ledger_of, observe

    kind, of, data = _said(args)
    if args.verb == "split":
        ledger = ledger_of(archive)
        entry = ledger.entries.get(ledger.home(of))
        numbered = dict(enumerate(entry.mentions if entry else (), 1))
        data |= {"what": args.what, "mentions": [list(numbered[n]["span"]) for n in args.sentence if n in numbered]}
    made = observe(archive, kind, of, who=args.who, data={**data, "note": args.note})
    write(
        [f"{made.number}: {kind.value} {of}. Take it back with: onrecord ledger undo {args.archive} {made.number}"],
        None,
    )
    return Exit.CLEAN


def _said(args: argparse.Namespace) -> tuple[Kind, str, dict[str, object]]:
    """What an act says, of what."""
    from onrecord.ledger import Kind

    match args.verb:
        case "accept":
            return Kind.ACCEPTED, args.proposal, {"reading": args.reading} if args.reading else {}
        case "reject":
            return Kind.REJECTED, args.proposal, {}
        case "code":
            return Kind.CODED, args.proposal, {"code": args.reading}
        case "merge":
            return Kind.MERGED, args.id, {"into": args.into}
        case "split":
            return Kind.SPLIT, args.id, {}
        case "rename":
            return Kind.RENAMED, args.id, {"what": args.what}
        case "drop":
            return Kind.DROPPED, args.id, {}
        case "due":
            return Kind.DUE, args.id, {"due_by": args.day}
        case "unratable":
            return Kind.UNRATABLE, args.id, {"why": args.why}
        case _:
            return Kind.UNDONE, args.number, {}


def _import(archive: Archive, args: argparse.Namespace) -> Exit:
    import sys
    from pathlib import Path

    from onrecord.archive.ledger import take_in
    from onrecord.errors import UsageError

    try:
        data = sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes()
    except OSError as error:
        raise UsageError(f"{args.file} cannot be read ({error.strerror}).") from error
    added, problems = take_in(archive, data.decode("utf-8-sig", "replace").splitlines(), args.file)
    write([f"{added} decision{'' if added == 1 else 's'} added, {len(problems)} not understood."], None)
    return read_status(problems)


VERBS: dict[str, Callable[[Archive, argparse.Namespace], Exit]] = {"list": _list, "show": _show, "import": _import}
