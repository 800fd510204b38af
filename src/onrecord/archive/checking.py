"""Check stories against an archive: the records are found, and what was found is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onrecord import __version__
from onrecord.archive.beside import keep_beside, kept_beside
from onrecord.archive.choose import choose
from onrecord.archive.kept import checked_of
from onrecord.archive.rows import about, document_of
from onrecord.archive.store import now
from onrecord.check import check
from onrecord.errors import NotFoundError
from onrecord.models import Checked, Problem
from onrecord.report.findings import plural
from onrecord.report.json import check_json
from onrecord.story.quotations import quotations

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from onrecord.archive.store import Archive
    from onrecord.models import Document, Record, Trace

_NAMED = 2  # records named while a story is traced in them


def check_archive(
    archive: Archive,
    stories: Sequence[Document],
    *,
    beside: Sequence[Record] = (),
    problems: Sequence[Problem] = (),
    **known: Any,
) -> Checked:
    """Check every story against the records that it quotes, and those given `beside`, and keep what is found.

    A story that no record of the archive seems to be quoted in is checked against `beside` alone, and a note says so.
    What is `known` besides is handed to `check`.
    """
    parts = [check_one(archive, story, beside=beside, **known)[1] for story in stories]
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
    told: Callable[[str], None] = lambda _: None,
    **known: Any,
) -> tuple[int, Checked]:
    """Check one story; returns the id under which it is kept, and the result.

    `chosen` are the documents of the archive to check against; None lets the story's quotations choose them. `told` is
    called with a sentence at each step. What is `known` besides is handed to `check`.
    """
    told("Finding the quotations")
    quoted = quotations(story)
    told(f"{plural(len(quoted.quotations), 'quotation')} found; looking for the record")
    found = choose(archive, quoted) if chosen is None else chosen
    records = _apart([*beside, *map(archive.get, found)])
    given = records[: len(beside)]
    notes = []
    if not records:
        message = f"{story.path}: no record in {archive.path.name} seems to be quoted in it."
        notes.append(Problem(path=story.path, message=message, fatal=False))
    told(f"Tracing the quotations in {_titles(records)}")
    checked = check([story], records, problems=notes, **known)
    told("Keeping what was found")
    return _keep(archive, checked, found, given, known.get("translated")), checked


def _apart(records: Sequence[Record]) -> list[Record]:
    """The records, each under a path of its own: that is what findings name them by."""
    out: dict[str, Record] = {}
    for record in records:
        path, number = record.document.path, 1
        while path in out:
            number += 1
            path = f"{record.document.path} ({number})"
        out[path] = replace(record, document=replace(record.document, path=path))
    return list(out.values())


def _titles(records: Sequence[Record]) -> str:
    named = [r.document.title or next((s.title for s in r.sections if s.title), r.document.path) for r in records]
    return "; ".join(named[:_NAMED]) + (f" and {len(named) - _NAMED} more" if len(named) > _NAMED else "") or "nothing"


def kept_check(archive: Archive, number: int) -> Checked:
    """The check that was kept under an id, as it was, with the records it was given and those that are still there.

    Raises NotFoundError where there is none of that id.
    """
    with archive.reading() as connection:
        row = connection.execute("SELECT * FROM checks WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise NotFoundError(f"There is no check {number} in {archive.path.name}.")
        there = {r["id"] for r in connection.execute("SELECT id FROM documents")}
        given = kept_beside(connection, number)
    story = document_of(row["story"], row["story_text"], row["story_sha256"], row["about"])
    records = _apart([*given, *(archive.get(n) for n in json.loads(row["records"]) if n in there)])
    return checked_of(row["result"], story, records)


def given_with(archive: Archive, number: int) -> list[Record]:
    """The records that a check was given beside those of the archive."""
    with archive.reading() as connection:
        return kept_beside(connection, number)


def _keep(
    archive: Archive, checked: Checked, chosen: Sequence[int], given: Sequence[Record], translated: bool | None
) -> int:
    """Store a check of one story against chosen documents and those given beside them, with its findings."""
    (story,) = checked.stories
    with archive.writing() as connection:
        known = {r.document.path: _document(connection, r.document.sha256) for r in checked.records}
        done = connection.execute(
            """INSERT INTO checks (at, story, story_sha256, story_text, onrecord, translated, records, result, about)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                now(),
                story.document.path,
                story.document.sha256,
                story.document.text,
                __version__,
                translated,
                json.dumps(list(chosen)),
                check_json(checked),
                about(story.document),
            ),
        )
        assert done.lastrowid is not None
        keep_beside(connection, done.lastrowid, given)
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
