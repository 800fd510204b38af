"""`onrecord follow`: what a record undertakes, and where later documents take it up."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, on_bytes, on_console, read_status, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from onrecord.encoder import Encoder
    from onrecord.follow.models import Commitment
    from onrecord.models import Document, Record


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("record", metavar="RECORD", help="the transcript in which something was undertaken")
    told = "a later document (repeat for each), or a folder of them"
    parser.add_argument("--later", action="append", default=[], metavar="DOC", help=told)
    parser.add_argument(
        "--weaker", action="store_true", help="propose weaker sentences too, for a reviewer who wants to see them all"
    )
    told = "rank by meaning too (needs onrecord[semantic]; without a word it is done where that is installed)"
    parser.add_argument("--semantic", action="store_true", default=None, help=told)
    parser.add_argument("--no-semantic", dest="semantic", action="store_false", help="rank by words alone")
    parser.add_argument("--archive", metavar="ARCHIVE", help="keep what is found in the ledger of this archive")
    add_output(parser, ("text", "json", "markdown", "csv", "jsonl"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.follow import DEFAULT, WEAKER, follow
    from onrecord.inputs import documents, records
    from onrecord.report import commitments as report

    found, problems = records([args.record])
    after, unread = documents(args.later)
    least = WEAKER if args.weaker else DEFAULT
    encode = _encoder(semantic=args.semantic) if after else None
    each = [(record, follow(record, after, least=least, encode=encode)) for record in found]
    made = [c for _, commitments in each for c in commitments]
    if args.archive:
        _keep(args.archive, each, after)
    form = chosen_format(args)
    if form == "json":
        write([report.follow_json(made, (*problems, *unread), meaning=encode is not None)], args.out)
    elif form == "markdown":
        write(report.follow_markdown(made), args.out)
    elif form in ("csv", "jsonl"):
        from onrecord.report.tables import write_rows

        with on_bytes(args.out) as out:
            write_rows(report.follow_rows(made), report.COLUMNS, form, out)
    else:
        with on_console(args.out) as console:
            report.print_follow(made, console=console)
    return read_status((*problems, *unread))


def _encoder(*, semantic: bool | None) -> Encoder | None:
    """What compares by meaning: asked for, where it is installed (None), or not wanted."""
    from onrecord.encoder import encoder, installed

    if semantic is None:
        return installed()
    return encoder() if semantic else None


def _keep(path: str, each: Sequence[tuple[Record, list[Commitment]]], after: Sequence[Document]) -> None:
    """Put the run into the ledger of an archive."""
    import sys

    from onrecord.archive import Archive
    from onrecord.archive.ledger import keep
    from onrecord.structure import structure

    with Archive(path, create=True) as archive:
        for record in (*(r for r, _ in each), *map(structure, after)):
            archive.add(record)
        added = sum(keep(archive, record, after, commitments) for record, commitments in each)
    print(f"{added} observation{'' if added == 1 else 's'} added to the ledger of {path}.", file=sys.stderr)
