"""`onrecord collate`: put the copies of one record together."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, complain, on_console, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from onrecord.collate.models import Collation
    from onrecord.models import Problem, Record

FORMATS = ("text", "json", "html", "tei", "collatex", "edition", "edition-tei", "edition-akn", "edition-vtt")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "copies",
        nargs="+",
        metavar="COPY",
        help="a copy of the record; of a folder or an archive, the copies of each event are found and put together",
    )
    parser.add_argument("--base", metavar="COPY", help="the copy that the edition is printed after (default: the best)")
    parser.add_argument(
        "--official", action="append", default=[], metavar="COPY", help="a copy known to be official (may be repeated)"
    )
    parser.add_argument(
        "--against", metavar="COPY", help="tell the other copies' word errors against this one, by speaker (text, json)"
    )
    parser.add_argument("--punctuation", action="store_true", help="list differences of punctuation too")
    add_output(parser, FORMATS)


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.collate import collate
    from onrecord.collate.pointing import pointed
    from onrecord.errors import UsageError
    from onrecord.inputs import records

    found, problems = records(args.copies)
    groups = _grouped(found, args.copies, problems)
    if not groups:
        complain(problems)
        raise UsageError("There are no two copies of one record; name two or more, or a folder that has them.")
    named = {"base": args.base, "official": args.official} if len(groups) == 1 else {}
    collations = [collate(group, **named) for group in groups]
    problems += [p for c in collations for p in _strangers(c)]
    if args.punctuation:
        collations = [pointed(c) for c in collations]
    _print(collations, problems, args)
    complain(problems)
    return Exit.UNREADABLE if any(p.fatal for p in problems) else Exit.CLEAN


def _grouped(found: Sequence[Record], paths: Sequence[str], problems: list[Problem]) -> list[list[Record]]:
    """The copies of each event: those named by themselves are of one, those of a folder are looked through."""
    from onrecord.collate import events
    from onrecord.models import Problem

    if {r.document.path for r in found} <= set(paths):
        return [list(found)] if len(found) > 1 else []
    groups = events(found)
    for (alone,) in (g for g in groups if len(g) == 1):
        path = alone.document.path
        problems.append(Problem(path=path, message=f"{path}: no other copy of this record was given.", fatal=False))
    return [g for g in groups if len(g) > 1]


def _strangers(collation: Collation) -> list[Problem]:
    """A remark on each copy that shares nothing with the others."""
    from onrecord.collate import tellers
    from onrecord.models import Problem

    paths = {w.siglum: w.record.document.path for w in collation.witnesses}
    apart = [path for siglum, path in paths.items() if siglum not in tellers(collation.passages, paths)]
    told = "shares no words with the other copies; it is of another record, or a translation."
    return [Problem(path=path, message=f"{path}: {told}", fatal=False) for path in apart]


def _print(collations: Sequence[Collation], problems: Sequence[Problem], args: argparse.Namespace) -> None:
    form = chosen_format(args)
    if form == "text":
        from onrecord.report.collation_text import print_collation

        with on_console(args.out) as console:
            for collation in collations:
                print_collation(collation, console=console, against=args.against)
    elif form == "html":
        from onrecord.report.collation_page import collation_page

        write([collation_page(collations, problems)], args.out)
    else:
        write([_writer(form, problems, args.against)(c) for c in collations], args.out)


def _writer(form: str, problems: Sequence[Problem], against: str | None) -> Callable[[Collation], str]:
    """What writes one event in a format."""
    from functools import partial

    from onrecord.report.collation import collatex_json, collation_json, edition_text
    from onrecord.report.collation_tei import collation_tei, edition_akn, edition_tei, edition_vtt

    writers: dict[str, Callable[[Collation], str]] = {
        "json": partial(collation_json, problems=problems, against=against),
        "collatex": collatex_json,
        "tei": collation_tei,
        "edition": edition_text,
        "edition-tei": edition_tei,
        "edition-akn": edition_akn,
        "edition-vtt": edition_vtt,
    }
    return writers[form]
