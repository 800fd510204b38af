"""Search an archive: the best passages, with who says them and where."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from onrecord.archive.query import YEARS, parse
from onrecord.models import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.archive.kernel import Place
    from onrecord.archive.store import Archive

FROM = """FROM utterances u JOIN documents d ON d.id = u.document JOIN sections e ON e.id = u.section
          LEFT JOIN speakers s ON s.id = u.speaker"""
COLUMNS = """u.id, u.name, u.kind, u.start, u.stop, d.id AS document, d.path, coalesce(e.title, d.title) AS title,
             coalesce(e.day, d.day) AS day, s.name AS speaker, s.role, s.affiliation, e.exchanges,
             substr(d.text, u.start + 1, u.stop - u.start) AS words"""
MANY = 5_000  # passages beyond which the latest come first: to weigh them all would take too long
WEIGHED = 40  # passages of which it is looked at how close the words stand
PARAGRAPH = 400  # code points of an utterance that says something, and little else
_MARK = re.compile("[\x01\x02]")
AROUND = 160  # code points of context on either side of what was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place that answers a query: `span` is the utterance, `hits` the words found, `shown` what to print.

    `asked` is the question that an answer answers.
    """

    document: int
    path: str
    title: str | None
    day: str | None
    utterance: str
    kind: str
    speaker: str | None
    role: str | None
    affiliation: str | None
    span: Span
    shown: Span
    hits: tuple[Span, ...]
    text: str
    asked: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What answers a query: `total` passages (None: more than `MANY`), the "best" of them first or the "latest"."""

    passages: tuple[Passage, ...]
    total: int | None
    order: str


def search(archive: Archive, line: str, *, limit: int = 20, offset: int = 0) -> Found:
    """The passages for a query (see `query`): the best first, or the latest where there are very many or no words.

    Raises UsageError for a query that cannot be read, ArchiveError for a broken archive.
    """
    with archive.reading() as connection:
        asked = parse(line, years=_years(connection))
        if not asked.match:
            return Found(passages=(), total=0, order="best")
        rows = connection.execute(
            "SELECT rowid FROM said_words WHERE said_words MATCH ? ORDER BY rowid DESC LIMIT ?", (asked.match, MANY + 1)
        ).fetchall()
        numbers = [row["rowid"] for row in rows]
        if len(numbers) > MANY or not asked.words:
            wanted = connection.execute(
                "SELECT rowid FROM said_words WHERE said_words MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?",
                (asked.match, limit, offset),
            )
            found = list(_passages(connection, [row["rowid"] for row in wanted], asked.words))
            total = len(numbers) if len(numbers) <= MANY else None
            return Found(passages=tuple(found), total=total, order="latest")
        ranked = _by_length(connection, numbers)
        best = sorted(_passages(connection, ranked[:WEIGHED], asked.words), key=_looseness)
        rest = _passages(connection, ranked[max(WEIGHED, offset) : max(0, offset + limit)], asked.words)
    return Found(passages=(*best, *rest)[_of(offset, limit)], total=len(numbers), order="best")


def _of(offset: int, limit: int) -> slice:
    """The wanted part of the weighed passages and, where it goes on beyond them, of those after."""
    first = min(offset, WEIGHED)
    return slice(first, first + limit)


def _by_length(connection: sqlite3.Connection, numbers: list[int]) -> list[int]:
    """Utterances of about a paragraph first: very short ones say little, very long ones little about it."""
    marks = ", ".join("?" * len(numbers))
    sizes = connection.execute(f"SELECT id, stop - start AS size FROM utterances WHERE id IN ({marks})", numbers)
    far = {row["id"]: abs(log2((row["size"] + 1) / PARAGRAPH)) for row in sizes}
    return sorted(numbers, key=lambda n: round(far[n]))


def _looseness(passage: Passage) -> tuple[int, int]:
    """How far apart the words found stand where they are closest; of equals, that with more of them comes first."""
    kinds: dict[str, int] = {}
    words = [(h, passage.text[h.start - passage.shown.start : h.end - passage.shown.start]) for h in passage.hits]
    wanted = {w.casefold() for _, w in words}
    best = AROUND * 2
    for hit, word in words:
        kinds[word.casefold()] = hit.start
        if len(kinds) == len(wanted):
            best = min(best, hit.end - min(kinds.values()))
    return best, -len(words)


def _years(connection: sqlite3.Connection) -> tuple[int, int]:
    """The first and the last year that a document or a section is of."""
    ends = [(end, table) for end in ("min", "max") for table in ("documents", "sections")]  # each a step in an index
    days = [connection.execute(f"SELECT {end}(day) FROM {table}").fetchone()[0] for end, table in ends]
    told = [int(day[:4]) for day in days if day and day[:4].isdigit() and int(day[:4])]
    return (min(told), max(told)) if told else YEARS


def _passages(connection: sqlite3.Connection, numbers: list[int], words: str) -> Iterator[Passage]:
    """The passages of utterances, in this order, their words marked."""
    marked = _marked(connection, words, numbers) if words and numbers else {}
    for number in numbers:
        row = connection.execute(f"SELECT {COLUMNS} {FROM} WHERE u.id = ?", (number,)).fetchone()
        yield _passage(connection, row, marked.get(number, ()))


def like(archive: Archive, line: str, *, limit: int = 20) -> Found:
    """The passages most like a sentence, best first: its very words, then most of them, together."""
    from onrecord.archive.kernel import kernel
    from onrecord.words import words

    said, index = words(line), kernel(archive)
    (placed,) = index.places([said], most=limit)
    found: list[Passage] = []
    likest = sorted((*placed, *index.alike(said, most=limit)), key=lambda p: (-p.exact, -p.score))
    with archive.reading() as connection:
        for place in likest:
            passage = _at(connection, place)
            if passage and not any(_same(passage, other) for other in found):
                found.append(passage)
    return Found(passages=tuple(found[:limit]), total=len(found[:limit]), order="best")


def _same(one: Passage, other: Passage) -> bool:
    return (one.document, one.utterance) == (other.document, other.utterance) and one.shown.overlaps(other.shown)


def _at(connection: sqlite3.Connection, place: Place) -> Passage | None:
    """The passage of a place, in the utterance that it begins in."""
    sql = f"SELECT {COLUMNS} {FROM} WHERE u.document = ? AND u.start <= ? AND u.stop > ?"
    row = connection.execute(sql, (place.document, place.span.start, place.span.start)).fetchone()
    if row is None:
        return None
    inside = Span(row["start"], row["stop"])
    hits = tuple(Span(h.start - inside.start, h.end - inside.start) for h in place.hits if inside.contains(h))
    return _passage(connection, row, hits)


def _marked(connection: sqlite3.Connection, words: str, rows: list[int]) -> dict[int, tuple[Span, ...]]:
    """Where the words found stand in their utterances: spans into the utterance's own words."""
    sql = """SELECT highlight(said_words, 0, char(1), char(2)) FROM said_words
             WHERE said_words MATCH ? AND rowid = ?"""
    found = {n: connection.execute(sql, (f"{{words}} : ({words})", n)).fetchone() for n in rows}
    return {number: tuple(_hits(row[0])) for number, row in found.items() if row}


def _hits(text: str) -> Iterator[Span]:
    """The stretches between the marks that FTS5 puts around what it found, counted without the marks."""
    start = 0
    for count, mark in enumerate(_MARK.finditer(text)):
        if mark[0] == "\x01":
            start = mark.start() - count
        else:
            yield Span(start, mark.start() - count)


def _passage(connection: sqlite3.Connection, row: sqlite3.Row, hits: tuple[Span, ...]) -> Passage:
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
        affiliation=row["affiliation"],
        span=Span(start, row["stop"]),
        shown=Span(start + shown.start, start + shown.end),
        hits=tuple(Span(start + h.start, start + h.end) for h in hits if shown.contains(h)),
        text=shown.of(words),
        asked=_asked(connection, row) if row["kind"] == "answer" else None,
    )


def _asked(connection: sqlite3.Connection, row: sqlite3.Row) -> str | None:
    """The question of its exchange that an answer comes after, the nearest."""
    questions: list[str] = next((q for q, answers in json.loads(row["exchanges"]) if row["name"] in answers), [])
    found = connection.execute(
        f"""SELECT substr(d.text, u.start + 1, u.stop - u.start) FROM utterances u
            JOIN documents d ON d.id = u.document
            WHERE u.document = ? AND u.start < ? AND u.name IN ({",".join("?" * len(questions))})
            ORDER BY u.start DESC LIMIT 1""",
        (row["document"], row["start"], *questions),
    ).fetchone()
    return " ".join(found[0].split()) if found else None


def _around(words: str, core: Span) -> Span:
    """A stretch around what was found, cut between words."""
    start, end = max(0, core.start - AROUND), min(len(words), core.end + AROUND)
    while 0 < start < core.start and not words[start - 1].isspace():
        start += 1
    while core.end < end < len(words) and not words[end].isspace():
        end -= 1
    return Span(start, end)
