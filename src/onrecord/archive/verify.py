"""Does everything in an archive agree with everything else? A sentence for each thing that does not."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from onrecord.archive.beside import changed
from onrecord.archive.segments import folder_of, opened, sound
from onrecord.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.archive.store import Archive

REPAIR = "mend it with: onrecord archive verify --repair"


def verify(archive: Archive, step: Callable[[str], None] = lambda _: None, *, only: str | None = None) -> Iterator[str]:
    """Check the file, its rows against each other, texts against their digests, and both indexes against the texts.

    `step` is called with the name of each part when it is its turn; with `only` it is the turn of one of `PARTS` alone.
    """
    for name, part in PARTS.items():
        if only not in (None, name):
            continue
        step(name)
        with archive.reading() as connection:
            yield from part(archive, connection)


def _file(_: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    for (told,) in connection.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield f"The file is damaged: {told}."
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {row[0]} points to one of {row[2]} that is gone."


def _texts(_: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("SELECT id, path, sha256, length, words, text FROM documents"):
        text: str = row["text"]
        if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != row["sha256"]:
            yield f"{row['path']}: the text is not the one that was added (its SHA-256 differs)."
        if len(text) != row["length"]:
            yield f"{row['path']}: the text is {len(text)} characters long and should be {row['length']}."
        spans = connection.execute("SELECT start, stop FROM utterances WHERE document = ?", (row["id"],)).fetchall()
        counted = sum(len(text[a:b].split()) for a, b in spans)
        if counted != row["words"]:
            yield f"{row['path']}: {counted} words are said in it and it should be {row['words']}."


def _spans(_: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    outside = """SELECT d.path, u.name FROM utterances u JOIN documents d ON d.id = u.document
                 WHERE u.start < 0 OR u.start > u.stop OR u.stop > d.length"""
    for row in connection.execute(outside):
        yield f"{row['path']}: the utterance {row['name']} stands outside the text."
    strange = """SELECT d.path, u.name FROM utterances u JOIN documents d ON d.id = u.document
                 JOIN sections e ON e.id = u.section LEFT JOIN speakers s ON s.id = u.speaker
                 WHERE e.document != u.document OR s.document != u.document"""
    for row in connection.execute(strange):
        yield f"{row['path']}: the utterance {row['name']} has its section or its speaker in another document."
    for row in connection.execute(
        "SELECT d.path, e.id, e.exchanges FROM sections e JOIN documents d ON d.id = e.document"
    ):
        named = {name for q, a in json.loads(row["exchanges"]) for name in (*q, *a)}
        if named:
            found = connection.execute("SELECT name FROM utterances WHERE section = ?", (row["id"],))
            if lost := named - {r["name"] for r in found}:
                yield f"{row['path']}: an exchange names utterances that are not there ({', '.join(sorted(lost))})."


def _words(_: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    try:
        connection.execute("INSERT INTO said_words (said_words, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        yield f"The index of words does not fit the texts; {REPAIR}"


def _kernel(archive: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    """What is missing is made anew when it is asked for; what is there has to be right."""
    root = folder_of(archive)
    rows = connection.execute("SELECT id, folder, digest, documents FROM segments").fetchall()
    there = [r for r in rows if (root / r["folder"]).exists()]
    wrong = [r["folder"] for r in there if not sound(root / r["folder"], r["digest"], closely=True)]
    for name in wrong:
        yield f"{root / name}: this part of the kernel's index is not the one that was written; {REPAIR}"
    if wrong or len(there) < len(rows):
        return
    try:
        stores = dict(opened(archive, connection))
    except ArchiveError as error:
        yield str(error)
        return
    for row in connection.execute("SELECT segment, number, document FROM indexed"):
        entries = stores[row["segment"]].entries
        if row["number"] >= len(entries) or entries[row["number"]].top != row["document"]:
            yield f"The kernel's index has another document in the place of document {row['document']}; {REPAIR}"


def _checks(_: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("SELECT id, story, story_sha256, story_text, result FROM checks"):
        if sha256(row["story_text"].encode("utf-8", "surrogatepass")).hexdigest() != row["story_sha256"]:
            yield f"Check {row['id']} ({row['story']}): this is not the story that was checked (its SHA-256 differs)."
        kept = Counter((t["id"], t["verdict"], t["rule"]) for t in json.loads(row["result"])["traces"])
        found = connection.execute('SELECT name, verdict, rule FROM findings WHERE "check" = ?', (row["id"],))
        if kept != Counter(map(tuple, found)):
            yield f"Check {row['id']} ({row['story']}): its findings are not those of its result."
    for path in changed(connection):
        yield f"{path}: the transcript that a check was given is not the one that was kept (its SHA-256 differs)."
    lost = """SELECT d.id, d.story FROM decisions d WHERE NOT EXISTS (SELECT 1 FROM findings f
              JOIN checks c ON c.id = f."check" WHERE f.name = d.finding AND c.story = d.story)"""
    for row in connection.execute(lost):
        yield f"Decision {row['id']} ({row['story']}): there is no such finding."


def _editions(_: Archive, connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("SELECT id, title, text, result FROM editions"):
        if json.loads(row["result"])["edition"]["text"] != row["text"]:
            yield f"Edition {row['id']} ({row['title']}): its text is not that of its result."
        entries = connection.execute("SELECT start, stop, words FROM apparatus WHERE edition = ?", (row["id"],))
        if any(row["text"][a:b] != words for a, b, words in entries):
            yield f"Edition {row['id']} ({row['title']}): its apparatus stands at other words."
    lost = """SELECT w.edition, w.siglum FROM witnesses w JOIN documents d ON d.id = w.document
              WHERE d.sha256 != w.sha256"""
    for row in connection.execute(lost):
        yield f"Edition {row['edition']}: the copy {row['siglum']} is not the one that it was made of."


PARTS = {
    "the file": _file,
    "texts": _texts,
    "utterances": _spans,
    "the index of words": _words,
    "the kernel's index": _kernel,
    "checks": _checks,
    "editions": _editions,
}


def repair(archive: Archive) -> None:
    """Make the index of words anew from the texts, and the kernel's where it is not what was written."""
    from onrecord.archive.segments import bring_up, drop_unsound

    with archive.writing() as connection:
        connection.execute("INSERT INTO said_words (said_words) VALUES ('rebuild')")
        connection.execute("INSERT INTO said_words (said_words, rank) VALUES ('rank', 'bm25(1, 0, 0, 0, 0, 0, 0)')")
    drop_unsound(archive, closely=True)
    bring_up(archive)
