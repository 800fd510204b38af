"""Check stories against an archive: the records are found, and what was found is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.archive.choose import choose
from onrecord.archive.store import now
from onrecord.check import check
from onrecord.models import Checked, Problem
from onrecord.quotations import quotations
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
    parts = [_one(archive, story, beside, translated) for story in stories]
    records = {r.document.sha256: r for part in parts for r in part.records}
    return Checked(
        stories=tuple(s for part in parts for s in part.stories),
        records=tuple(records.values()),
        traces=tuple(t for part in parts for t in part.traces),
        problems=(*problems, *(p for part in parts for p in part.problems)),
    )


def _one(archive: Archive, story: Document, beside: Sequence[Record], translated: bool | None) -> Checked:
    chosen = choose(archive, quotations(story))
    notes = []
    if not chosen:
        message = f"{story.path}: no record in {archive.path.name} seems to be quoted in it."
        notes.append(Problem(path=story.path, message=message, fatal=False))
    checked = check([story], [*beside, *map(archive.get, chosen)], translated=translated, problems=notes)
    keep(archive, checked)
    return checked


def keep(archive: Archive, checked: Checked) -> list[int]:
    """Store the check of each story with its findings; returns the ids of the checks."""
    with archive.writing() as connection:
        known = {r.document.path: _document(connection, r.document.sha256) for r in checked.records}
        return [_keep(connection, checked, n, known) for n in range(len(checked.stories))]


def _document(connection: sqlite3.Connection, digest: str) -> int | None:
    row = connection.execute("SELECT id FROM documents WHERE sha256 = ?", (digest,)).fetchone()
    return row["id"] if row else None


def _keep(connection: sqlite3.Connection, checked: Checked, number: int, known: dict[str, int | None]) -> int:
    story = checked.stories[number]
    traces = tuple(t for t in checked.traces if t.story == story.document.path)
    alone = Checked(stories=(story,), records=checked.records, traces=traces)
    done = connection.execute(
        "INSERT INTO checks (at, story, story_sha256, story_text, onrecord, result) VALUES (?, ?, ?, ?, ?, ?)",
        (now(), story.document.path, story.document.sha256, story.document.text, __version__, check_json(alone)),
    )
    assert done.lastrowid is not None
    for found in traces:
        connection.execute(
            """INSERT INTO findings ("check", name, verdict, rule, level, speaker, quotation, reason, document,
               utterance, record_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (done.lastrowid, *_finding(found, known)),
        )
    return done.lastrowid


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
