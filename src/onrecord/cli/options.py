"""Options that several commands share."""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse

LEVELS = ("info", "warning", "error")
# The ending of --out → the formats it may mean: the first that the command has.
_ENDINGS = {
    "json": ("json",),
    "jsonl": ("jsonl", "json"),
    "html": ("html",),
    "htm": ("html",),
    "md": ("markdown",),
    "xml": ("tei",),
    "akn": ("akn",),
    "vtt": ("vtt",),
    "atom": ("atom",),
    "csv": ("csv",),
    "parquet": ("parquet",),
}


def add_records(parser: argparse.ArgumentParser, *, archive: bool = False) -> None:
    """The records to search, and what is known of them; with `archive`, they may be found in one."""
    given = parser.add_argument_group("the record (one of these, or both)") if archive else parser
    if archive:
        given.add_argument(
            "--archive", metavar="ARCHIVE", help="find the transcripts that the stories quote in this archive"
        )
    given.add_argument(
        "--record",
        dest="records",
        action="append",
        default=[],
        required=not archive,
        metavar="FILE",
        help="a transcript (repeat for each); a folder or an archive stands for all it holds",
    )
    add_people(parser)
    known = parser.add_mutually_exclusive_group()
    known.add_argument("--translated", action="store_true", default=None, help="the record or story is a translation")
    known.add_argument("--not-translated", dest="translated", action="store_false", help="neither is a translation")


def add_people(parser: argparse.ArgumentParser) -> None:
    """Who speaks, as far as the user knows."""
    parser.add_argument("--speaker", metavar="NAME", help="who speaks, where the record has no labels")
    parser.add_argument(
        "--roster", metavar="FILE", help="people with aliases, roles and identifiers: Popolo JSON or CSV"
    )


def add_desk(parser: argparse.ArgumentParser) -> None:
    """What a desk wants told."""
    desk = parser.add_argument_group("what is told")
    desk.add_argument("--level", choices=LEVELS, help="findings from here up set exit status 1 (default: warning)")
    desk.add_argument("--min-level", choices=LEVELS, help="tell nothing below this level")
    desk.add_argument(
        "--config", metavar="FILE", help="settings (default: the nearest onrecord.toml or pyproject.toml)"
    )
    desk.add_argument("--baseline", metavar="FILE", help="findings that are known, and not told again")
    desk.add_argument("--write-baseline", metavar="FILE", help="write the findings of this run as the known ones")


def add_cache(parser: argparse.ArgumentParser) -> None:
    """Whether the index of a large record is kept."""
    told = "keep no index of a large record (see 'onrecord cache')"
    parser.add_argument("--no-cache", dest="cache", action="store_false", help=told)


def add_output(parser: argparse.ArgumentParser, formats: tuple[str, ...], *, folder: bool = False) -> None:
    """How and where to print; `folder`: several inputs may be written to a folder."""
    parser.add_argument("--format", choices=formats, help="how to print (default: text, or as --out's ending says)")
    where = "a file, or a folder for a file a record," if folder else "a file"
    parser.add_argument("--out", metavar="FILE", help=f"write to {where} instead of standard output")
    parser.set_defaults(formats=formats)


def chosen_format(args: argparse.Namespace) -> str:
    """The format asked for, else what the ending of --out says, else text."""
    ending = (args.out or "").lower().rpartition(".")[2]
    return str(args.format or next((f for f in _ENDINGS.get(ending, ()) if f in args.formats), "text"))
