"""`onrecord archive`: one file that keeps transcripts, and what was checked against them."""

from __future__ import annotations

from onrecord.cli.options import add_output, chosen_format
from onrecord.cli.printing import Exit, on_console, read_status, write
from onrecord.errors import UsageError

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from onrecord.archive import Archive
    from onrecord.archive.store import Entry

_SHOWN = 5  # documents named where a name fits several


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    parser.set_defaults(print_help=parser.print_help)

    def verb(name: str, told: str) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=told, description=told)
        added.add_argument("archive", metavar="ARCHIVE", help="the archive's file")
        return added

    create = verb("create", "make an archive, and add transcripts to it if any are named")
    create.add_argument("files", nargs="*", metavar="FILE", help="as for add")
    add = verb("add", "add transcripts; what is there already is passed over")
    add.add_argument(
        "files", nargs="+", metavar="FILE", help="a transcript, a folder or an archive of files of them, or -"
    )
    listed = verb("list", "list the documents, earliest first")
    listed.add_argument(
        "query", nargs="*", metavar="WORDS", help="only those in whose title, path or speakers these stand"
    )
    add_output(listed, ("text", "json", "csv"))
    show = verb("show", "show a document: who speaks, and what is asked")
    show.add_argument(
        "documents",
        nargs="+",
        metavar="DOC",
        help="its number, its path or its end, or the beginning of its SHA-256; with --edition, the copies",
    )
    show.add_argument(
        "--edition",
        action="store_true",
        help="put the copies together, keep the edition and show it; of one document the copies are found",
    )
    add_output(show, ("text", "json", "html"))
    search = verb("search", "find passages: words, “phrases”, NEAR, speaker:, role:, kind:, date:, event:")
    search.add_argument("query", nargs="+", metavar="QUERY", help='such as: "fish market" speaker:quill date:2024')
    search.add_argument("--limit", type=int, default=20, metavar="N", help="passages at most (default 20)")
    search.add_argument("--like", action="store_true", help="take the words as a sentence, and find what is like it")
    add_output(search, ("text", "json"))
    remove = verb("remove", "take documents out")
    remove.add_argument("documents", nargs="+", metavar="DOC", help="as for show")
    verify = verb("verify", "check everything in the archive against everything")
    verify.add_argument("--repair", action="store_true", help="first make the index of words anew")
    export = verb("export", "write the documents as files, or the whole archive as a copy")
    export.add_argument(
        "to", metavar="TO", help="a folder for the texts and their structure, or a new .db file for a copy"
    )
    stats = verb("stats", "say what the archive holds")
    add_output(stats, ("text", "json"))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    if args.verb is None:
        args.print_help()
        return Exit.UNREADABLE
    from onrecord.archive import Archive

    with Archive(args.archive, create=args.verb == "create") as archive:
        return VERBS[args.verb](archive, args)


def _create(archive: Archive, args: argparse.Namespace) -> Exit:
    if args.files:
        return _add(archive, args)
    write([f"{archive.path} is ready. Add transcripts with: onrecord archive add {archive.path} FILE…"], None)
    return Exit.CLEAN


def _add(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.adding import add

    added = add(archive, args.files)
    write(
        [f"{_counted(added.new, 'document')} added, {added.known} there already, {len(added.problems)} not read."], None
    )
    return read_status(added.problems)


def _list(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.report.archive import entries_csv, entries_json, print_entries

    entries = list(archive.entries(*archive.listed(" ".join(args.query))))
    match chosen_format(args):
        case "json":
            write([entries_json(entries)], args.out)
        case "csv":
            write([entries_csv(entries)], args.out)
        case _:
            with on_console(args.out) as console:
                print_entries(entries, console=console)
    return Exit.CLEAN


def _show(archive: Archive, args: argparse.Namespace) -> Exit:
    if args.edition:
        return _show_edition(archive, args)
    if len(args.documents) > 1 or chosen_format(args) == "html":
        raise UsageError("One document is shown at a time, as text or json; --edition shows copies put together.")
    record = archive.get(_one(archive, args.documents[0]).id)
    if chosen_format(args) == "json":
        from onrecord.report.json import read_json

        write([read_json(record)], args.out)
    else:
        from onrecord.report.outline import print_record

        with on_console(args.out) as console:
            print_record(record, console=console)
    return Exit.CLEAN


def _show_edition(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.editions import edition_of

    collation = edition_of(archive, [_one(archive, name).id for name in args.documents])
    match chosen_format(args):
        case "json":
            from onrecord.report.collation import collation_json

            write([collation_json(collation)], args.out)
        case "html":
            from onrecord.report.collation_page import collation_page

            write([collation_page([collation])], args.out)
        case _:
            from onrecord.report.collation_text import print_collation

            with on_console(args.out) as console:
                print_collation(collation, console=console)
    return Exit.CLEAN


def _one(archive: Archive, name: str) -> Entry:
    """The one document of that name. Raises UsageError for none, or several."""
    found = archive.find(name)
    if not found:
        raise UsageError(f"{name}: no such document in {archive.path}; see: onrecord archive list {archive.path}")
    if len(found) > 1:
        numbers = ", ".join(str(e.id) for e in found[:_SHOWN])
        raise UsageError(f"{name}: {len(found)} documents are called that; give the number: {numbers}")
    return found[0]


def _search(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.search import like, search
    from onrecord.report.archive import passages_json, print_passages

    line = " ".join(args.query)
    found = (like if args.like else search)(archive, line, limit=args.limit)
    if chosen_format(args) == "json":
        write([passages_json(line, found)], args.out)
    else:
        with on_console(args.out) as console:
            print_passages(found, console=console)
    return Exit.CLEAN


def _remove(archive: Archive, args: argparse.Namespace) -> Exit:
    for entry in [_one(archive, name) for name in args.documents]:
        archive.remove(entry.id)
        write([f"Removed {entry.id}: {entry.title or entry.path}"], None)
    return Exit.CLEAN


def _verify(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.verify import PARTS, repair, verify
    from onrecord.progress import progress

    if args.repair:
        repair(archive)
    with progress("Verifying", len(PARTS)) as step:
        wrong = list(verify(archive, step))
    write(
        wrong or [f"{archive.path}: all {_counted(archive.stats().documents, 'document')} agree with what was added."],
        None,
    )
    return Exit.UNREADABLE if wrong else Exit.CLEAN


def _export(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.archive.adding import export

    if args.to.endswith((".db", ".sqlite")):
        archive.backup(args.to)
        write([f"{args.to} is a whole copy."], None)
    else:
        write([f"{_counted(export(archive, args.to), 'document')} written to {args.to}."], None)
    return Exit.CLEAN


def _stats(archive: Archive, args: argparse.Namespace) -> Exit:
    from onrecord.report.archive import print_stats, stats_json

    if chosen_format(args) == "json":
        write([stats_json(archive.stats())], args.out)
    else:
        with on_console(args.out) as console:
            print_stats(archive.stats(), console=console)
    return Exit.CLEAN


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


VERBS: dict[str, Callable[[Archive, argparse.Namespace], Exit]] = {
    "create": _create,
    "add": _add,
    "list": _list,
    "show": _show,
    "search": _search,
    "remove": _remove,
    "verify": _verify,
    "export": _export,
    "stats": _stats,
}
