"""Search an archive: the best passages, with who says them and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.archive.query import parse
from onrecord.models import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.archive.store import Archive

FROM = """FROM utterances u JOIN documents d ON d.id = u.document JOIN sections e ON e.id = u.section
          LEFT JOIN speakers s ON s.id = u.speaker"""
COLUMNS = """u.id, u.name, u.kind, u.start, u.stop, d.id AS document, d.path, coalesce(e.title, d.title) AS title,
             coalesce(e.day, d.day) AS day, s.name AS speaker, s.role,
             substr(d.text, u.start + 1, u.stop - u.start) AS words"""
AROUND = 160  # code points of context on either side of what was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place that answers a query: `span` is the utterance, `hits` the words found, `shown` what to print."""

    document: int
    path: str
    title: str | None
    day: str | None
    utterance: str
    kind: str
    speaker: str | None
    role: str | None
    span: Span
    shown: Span
    hits: tuple[Span, ...]
    text: str


def search(archive: Archive, line: str, *, limit: int = 20, offset: int = 0) -> list[Passage]:
    """The best passages for a query (see `query`), best first; without words, the latest first.

    Raises UsageError for a query that cannot be read, ArchiveError for a broken archive.
    """
    asked = parse(line)
    where = list(asked.where)
    source, order = FROM, "ORDER BY coalesce(e.day, d.day) DESC, u.id"
    values: list[object] = list(asked.values)
    if asked.match:
        source = f"FROM said_words w JOIN utterances u ON u.id = w.rowid {FROM.partition('FROM utterances u ')[2]}"
        where.insert(0, "said_words MATCH ?")
        values.insert(0, asked.match)
        order = "ORDER BY w.rank"
    sql = f"""SELECT {COLUMNS} {source} WHERE {" AND ".join(where) or "1"} {order} LIMIT ? OFFSET ?"""
    with archive.reading() as connection:
        found = connection.execute(sql, (*values, limit, offset)).fetchall()
        marked = _marked(archive, asked.match, [r["id"] for r in found]) if asked.match else {}
    return [_passage(row, marked.get(row["id"], ())) for row in found]


def like(archive: Archive, line: str, *, limit: int = 20) -> list[Passage]:
    """The utterances whose words are most like a sentence's, best first: by its rarest words."""
    from onrecord.archive.choose import rarest

    with archive.reading() as connection:
        rare = rarest(connection, line)
    return search(archive, " OR ".join(rare), limit=limit) if rare else []


def _marked(archive: Archive, match: str, rows: list[int]) -> dict[int, tuple[Span, ...]]:
    """Where the words found stand in their utterances: spans into the utterance's own words."""
    marks = ",".join("?" * len(rows))
    sql = f"""SELECT rowid, highlight(said_words, 0, char(1), char(2)) FROM said_words
              WHERE said_words MATCH ? AND rowid IN ({marks})"""
    return {row: tuple(_hits(text)) for row, text in archive.connection.execute(sql, (match, *rows))}


def _hits(text: str) -> Iterator[Span]:
    """The stretches between the marks that FTS5 puts around what it found, counted without the marks."""
    at = start = 0
    for char in text:
        if char == "\x01":
            start = at
        elif char == "\x02":
            yield Span(start, at)
        else:
            at += 1


def _passage(row: sqlite3.Row, hits: tuple[Span, ...]) -> Passage:
    words: str = row["words"]
    first = hits[0] if hits else Span(0, 0)
    shown = _around(
        words, Span(first.start, max((h.end for h in hits if h.end - first.start < AROUND), default=first.end))
    )
    start = row["start"]
    return Passage(
        document=row["document"],
        path=row["path"],
        title=row["title"],
        day=row["day"],
        utterance=row["name"],
        kind=row["kind"],
        speaker=row["speaker"],
        role=row["role"],
        span=Span(start, row["stop"]),
        shown=Span(start + shown.start, start + shown.end),
        hits=tuple(Span(start + h.start, start + h.end) for h in hits if shown.contains(h)),
        text=shown.of(words),
    )


def _around(words: str, core: Span) -> Span:
    """A stretch around what was found, cut between words."""
    start, end = max(0, core.start - AROUND), min(len(words), core.end + AROUND)
    while 0 < start < core.start and not words[start - 1].isspace():
        start += 1
    while core.end < end < len(words) and not words[end].isspace():
        end -= 1
    return Span(start, end)
