"""Check stories against an archive: the records are found, and what was found is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.archive.choose import choose
from onrecord.archive.store import now
from onrecord.check import check
from onrecord.errors import NotFoundError
from onrecord.models import Checked, Problem
from onrecord.quotations import quotations
from onrecord.read import read_bytes
from onrecord.report.json import check_json

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from onrecord.archive.store import Archive
    from onrecord.models import Document, Record, Trace


def check_archive(
    archive: Archive,
    stories: Sequence[Document],
    *,
    beside: Sequence[Record] = (),
    translated: bool | None = None,
    problems: Sequence[Problem] = (),
) -> Checked:
    """Check every story against the records that it quotes, and those given `beside`, and keep what is found.

    A story that no record of the archive seems to be quoted in is checked against `beside` alone, and a note says so.
    """
    parts = [check_one(archive, story, beside=beside, translated=translated)[1] for story in stories]
    records = {r.document.sha256: r for part in parts for r in part.records}
    return Checked(
        stories=tuple(s for part in parts for s in part.stories),
        records=tuple(records.values()),
        traces=tuple(t for part in parts for t in part.traces),
        problems=(*problems, *(p for part in parts for p in part.problems)),
    )


def check_one(
    archive: Archive,
    story: Document,
    *,
    beside: Sequence[Record] = (),
    chosen: Sequence[int] | None = None,
    translated: bool | None = None,
) -> tuple[int, Checked]:
    """Check one story; returns the id under which it is kept, and the result.

    `chosen` are the documents of the archive to check against; None lets the story's quotations choose them.
    """
    found = choose(archive, quotations(story)) if chosen is None else chosen
    notes = []
    if not found and not beside:
        message = f"{story.path}: no record in {archive.path.name} seems to be quoted in it."
        notes.append(Problem(path=story.path, message=message, fatal=False))
    checked = check([story], [*beside, *map(archive.get, found)], translated=translated, problems=notes)
    return _keep(archive, checked, translated), checked


def again(archive: Archive, kept: int) -> Checked:
    """The check that was kept under an id, done anew against the same records, as far as they are still there.

    Raises NotFoundError where there is none of that id.
    """
    with archive.reading() as connection:
        row = connection.execute(
            "SELECT story, story_text, translated, records FROM checks WHERE id = ?", (kept,)
        ).fetchone()
        if row is None:
            raise NotFoundError(f"There is no check {kept} in {archive.path.name}.")
        there = {r["id"] for r in connection.execute("SELECT id FROM documents")}
    story = read_bytes(row["story_text"].encode("utf-8", "surrogatepass"), name=row["story"])
    translated = None if row["translated"] is None else bool(row["translated"])
    return check([story], [archive.get(n) for n in json.loads(row["records"]) if n in there], translated=translated)


def _keep(archive: Archive, checked: Checked, translated: bool | None) -> int:
    """Store a check of one story with its findings."""
    (story,) = checked.stories
    with archive.writing() as connection:
        known = {r.document.path: _document(connection, r.document.sha256) for r in checked.records}
        done = connection.execute(
            """INSERT INTO checks (at, story, story_sha256, story_text, onrecord, translated, records, result)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                now(),
                story.document.path,
                story.document.sha256,
                story.document.text,
                __version__,
                translated,
                json.dumps([n for n in known.values() if n is not None]),
                check_json(checked),
            ),
        )
        assert done.lastrowid is not None
        for found in checked.traces:
            connection.execute(
                """INSERT INTO findings ("check", name, verdict, rule, level, speaker, quotation, reason, document,
                   utterance, record_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (done.lastrowid, *_finding(found, known)),
            )
    return done.lastrowid


def _document(connection: sqlite3.Connection, digest: str) -> int | None:
    row = connection.execute("SELECT id FROM documents WHERE sha256 = ?", (digest,)).fetchone()
    return row["id"] if row else None


def _finding(found: Trace, known: dict[str, int | None]) -> tuple[object, ...]:
    best = found.matches[0] if found.matches else None
    place = best.parts[0] if best else None
    return (
        found.id,
        found.verdict.value,
        found.rule,
        found.level.value,
        found.quotation.speaker,
        found.quotation.text,
        found.reasons[0] if found.reasons else None,
        known.get(place.record) if place else None,
        place.utterance if place else None,
        best.text if best else None,
    )
