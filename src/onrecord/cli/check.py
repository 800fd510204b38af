"""`onrecord check`: check the quotations of stories against the record."""

from __future__ import annotations

from onrecord.cli.options import add_desk, add_output, add_records, chosen_format
from onrecord.cli.printing import Exit, complain, on_bytes, on_console, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from typing import Any

    from onrecord.baseline import Known
    from onrecord.config import Config
    from onrecord.models import Checked, Document, Level, Problem, Record

ROWS = ("jsonl", "csv", "parquet")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("stories", nargs="+", metavar="STORY", help="a story, a folder, or - for standard input")
    add_records(parser, archive=True)
    told = "find what is said in another language by its meaning (needs onrecord[semantic])"
    parser.add_argument("--semantic", action="store_true", help=told)
    add_desk(parser)
    add_output(parser, ("text", "json", "html", *ROWS))


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.baseline import Known, read_baseline, write_baseline
    from onrecord.models import Level
    from onrecord.suppress import at_least, settled

    config = _config(args)
    level = Level(args.level) if args.level else config.level or Level.WARNING
    least = Level(args.min_level) if args.min_level else config.min_level
    baseline = None if args.write_baseline else args.baseline or config.baseline
    known = read_baseline(baseline) if baseline else Known()
    on_record, unread = _records(args, config)
    if chosen_format(args) in ROWS:
        return _print_rows(args, config, known, on_record, unread, level, least)
    checked = settled(_checked(args, config, on_record, unread), config, known)
    if args.write_baseline:
        write_baseline(args.write_baseline, checked.traces, Level.INFO)
    _print(args, at_least(checked, least), level)
    return _status(checked.problems, any(t.level.rank >= level.rank for t in checked.traces))


def _config(args: argparse.Namespace) -> Config:
    """The settings that hold for these stories."""
    from pathlib import Path

    from onrecord.config import found, read

    if args.config:
        return read(Path(args.config))
    first = Path("." if args.stories[0] == "-" else args.stories[0])
    return found(first if first.is_dir() else first.parent)


def _records(args: argparse.Namespace, config: Config) -> tuple[list[Record], list[Problem]]:
    """The records to check against, their speakers under the names that the desk uses."""
    from onrecord.errors import UsageError
    from onrecord.inputs import records
    from onrecord.roster import Entry, with_roster

    paths = args.records or ([] if args.archive else config.records)
    if not paths and not args.archive:
        raise UsageError("There is no record to check against; give --record FILE or --archive ARCHIVE.")
    found, problems = records(paths, speaker=args.speaker, roster=args.roster or config.roster)
    named = tuple(Entry(name=name, aliases=aliases) for name, aliases in config.aliases.items())
    return [with_roster(r, named) for r in found] if named else found, problems


def _checked(
    args: argparse.Namespace, config: Config, on_record: Sequence[Record], unread: Sequence[Problem]
) -> Checked:
    from onrecord.check import check
    from onrecord.inputs import documents

    stories, problems = documents(args.stories)
    notes = (*unread, *problems)
    if not args.archive:
        return check(stories, on_record, problems=notes, **_known(args, config))
    from onrecord.archive import Archive
    from onrecord.archive.checking import check_archive

    with Archive(args.archive) as archive:
        return check_archive(archive, stories, beside=on_record, problems=notes, **_known(args, config))


def _known(args: argparse.Namespace, config: Config) -> dict[str, Any]:
    """What is known of the texts, and how to look at them."""
    known: dict[str, Any] = {"translated": args.translated, "spellings": config.spellings}
    if args.semantic:
        from onrecord.encoder import encoder

        known["encode"] = encoder()
    return known


def _print(args: argparse.Namespace, checked: Checked, level: Level) -> None:
    form = chosen_format(args)
    if form == "json":
        from onrecord.report.json import check_json

        write([check_json(checked)], args.out)
    elif form == "html":
        from onrecord.report.page import page

        write([page(checked)], args.out)
    else:
        from onrecord.report.terminal import print_check

        with on_console(args.out) as console:
            print_check(checked, console=console, level=level)


def _print_rows(
    args: argparse.Namespace,
    config: Config,
    known: Known,
    on_record: Sequence[Record],
    unread: Sequence[Problem],
    level: Level,
    least: Level | None,
) -> Exit:
    """A row a finding, story by story, so that any number of stories can be checked."""
    from onrecord.check import check_each
    from onrecord.errors import UsageError
    from onrecord.report.rows import COLUMNS, rows
    from onrecord.report.tables import write_rows
    from onrecord.suppress import at_least, settled

    if args.archive or args.write_baseline:
        raise UsageError("Rows go story by story; use --format json with --archive or --write-baseline.")
    problems = list(unread)
    worst = 0

    def each() -> Iterator[dict[str, object]]:
        nonlocal worst
        found = check_each(_stories(args, problems), on_record, **_known(args, config))
        for checked in found:
            told = settled(checked, config, known)
            problems.extend(told.problems)
            worst = max([worst, *(t.level.rank for t in told.traces)])
            yield from rows(at_least(told, least))

    with on_bytes(args.out) as out:
        write_rows(each(), COLUMNS, chosen_format(args), out)
    return _status(problems, worst >= level.rank)


def _stories(args: argparse.Namespace, problems: list[Problem]) -> Iterator[Document]:
    """The stories one by one, with a bar; what cannot be read goes to `problems`."""
    from onrecord.inputs import each_document
    from onrecord.models import Problem
    from onrecord.progress import progress

    with progress("Checking") as step:
        for story in each_document(args.stories):
            step(story.path)
            if isinstance(story, Problem):
                problems.append(story)
            else:
                yield story


def _status(problems: Sequence[Problem], findings: bool) -> Exit:
    complain(problems)
    if any(p.fatal for p in problems):
        return Exit.UNREADABLE
    return Exit.FINDINGS if findings else Exit.CLEAN
