"""An archive's documents and passages, as JSON, as CSV, and for a person at a terminal."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from onrecord.models import Span
from onrecord.report.findings import printable, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from onrecord.archive.search import Found
    from onrecord.archive.store import Entry, Stats

SCHEMA = 1
_NAMES = 3  # speakers shown in a list
ASKED = 160  # characters of a question
_COLUMNS = ("id", "day", "title", "words", "utterances", "language", "speakers", "path", "sha256")


def entries_json(entries: Sequence[Entry]) -> str:
    """The documents, one object each."""
    return _line({"schema": SCHEMA, "documents": [asdict(e) for e in entries]})


def entries_csv(entries: Sequence[Entry]) -> str:
    """The documents, one a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in entries:
        row = asdict(entry) | {"speakers": "; ".join(entry.speakers)}
        writer.writerow([row[c] for c in _COLUMNS])
    return out.getvalue().rstrip("\n")


def passages_json(line: str, found: Found) -> str:
    """The passages found for a query; spans are [start, end] in code points into the document's text.

    `total` is null where there are too many to count; `order` says whether the best or the latest come first.
    """
    told = {"schema": SCHEMA, "query": line, "total": found.total, "order": found.order}
    return _line({**told, "passages": [asdict(p) for p in found.passages]})


def stats_json(stats: Stats) -> str:
    """What an archive holds."""
    return _line({"schema": SCHEMA, **asdict(stats)})


def print_entries(entries: Sequence[Entry], *, console: Console) -> None:
    """A table of the documents."""
    from rich.table import Table
    from rich.text import Text

    table = Table("", "Day", "Title", "Words", "Speakers", box=None, pad_edge=False, header_style="bold")
    table.columns[0].justify = table.columns[3].justify = "right"
    for entry in entries:
        more = f" and {len(entry.speakers) - _NAMES} more" if len(entry.speakers) > _NAMES else ""
        named = ", ".join(entry.speakers[:_NAMES]) + more
        cells = (str(entry.id), entry.day or "", entry.title or entry.path, f"{entry.words:,}", named)
        table.add_row(*(Text(printable(c)) for c in cells))
    console.print(table if entries else "No documents.")


def print_passages(found: Found, *, console: Console) -> None:
    """The passages, each under who says it, where and when; the words found in bold."""
    from rich.text import Text

    if not found.passages:
        console.print("Nothing found.")
    for passage in found.passages:
        head = Text(printable(passage.speaker or passage.kind.capitalize()), style="bold cyan")
        where = ", ".join(
            filter(None, (passage.title, passage.day, f"document {passage.document}, {passage.utterance}"))
        )
        head.append(printable(f"  {where}"), style="dim")
        words = Text(printable(passage.text.replace("\n", " ")))
        for hit in passage.hits if len(words) == len(passage.text) else ():
            words.stylize("bold yellow", hit.start - passage.shown.start, hit.end - passage.shown.start)
        before = "… " if passage.shown.start > passage.span.start else ""
        after = " …" if passage.shown.end < passage.span.end else ""
        console.print(head)
        if passage.asked:
            console.print(Text(printable(f"Asked: {shortened(passage.asked, ASKED)}"), style="dim"))
        console.print(Text(before) + words + Text(after + "\n"))
    if found.total is None:
        console.print(
            "There are more than can be weighed; the latest are shown. Narrow it: a further word, speaker:, date:"
        )
    elif found.total > len(found.passages):
        console.print(f"{found.total:,} passages in all; --limit shows more.")


def print_stats(stats: Stats, *, console: Console) -> None:
    """What an archive holds, a line each."""
    days = " to ".join(dict.fromkeys(d for d in (stats.first_day, stats.last_day) if d)) or "none known"
    for told, value in (
        ("Documents", f"{stats.documents:,}"),
        ("Days", days),
        ("Utterances", f"{stats.utterances:,}"),
        ("Speakers", f"{stats.speakers:,}"),
        ("Words", f"{stats.words:,}"),
        ("Checks", f"{stats.checks:,}"),
        ("Findings", f"{stats.findings:,}"),
        ("Size", f"{stats.size / 2**20:,.1f} MiB"),
    ):
        console.print(f"{told:<11} {value}")


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, Span) else str(value)
