"""The tables of an archive, and how an older archive becomes a newer one.

One SQLite file that other tools can read: names are plain words, times ISO 8601 in UTC, offsets code points into
`documents.text`. The words of an utterance are not stored twice: `said` is a view that cuts them out, and the full-text
index reads them from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.errors import ArchiveError

if TYPE_CHECKING:
    import sqlite3

APPLICATION = 0x6F6E7265  # "onre": tells an archive from any other SQLite file

_FIRST = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    media_type TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    published TEXT,
    publisher TEXT,
    source TEXT,
    length INTEGER NOT NULL,
    words INTEGER NOT NULL,
    day TEXT,
    text TEXT NOT NULL,
    layout TEXT NOT NULL,
    added TEXT NOT NULL
);
CREATE INDEX documents_day ON documents (day);
CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    title TEXT,
    day TEXT,
    place TEXT,
    translated INTEGER,
    translated_reason TEXT,
    exchanges TEXT NOT NULL
);
CREATE INDEX sections_document ON sections (document);
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    role TEXT,
    affiliation TEXT,
    aliases TEXT NOT NULL
);
CREATE INDEX speakers_document ON speakers (document);
CREATE INDEX speakers_folded ON speakers (folded);
CREATE TABLE utterances (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    section INTEGER NOT NULL REFERENCES sections ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker INTEGER REFERENCES speakers,
    label TEXT,
    label_start INTEGER,
    label_stop INTEGER,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    notes TEXT NOT NULL,
    from_second REAL,
    to_second REAL
);
CREATE INDEX utterances_document ON utterances (document);
CREATE INDEX utterances_section ON utterances (section);
CREATE INDEX utterances_speaker ON utterances (speaker);
CREATE VIEW said AS
    SELECT u.id AS id, d.title AS document, d.path AS path, d.day AS day, s.name AS speaker, s.role AS role,
           u.kind AS kind,
           substr(d.text, u.start + 1, u.stop - u.start) AS words
    FROM utterances u JOIN documents d ON d.id = u.document LEFT JOIN speakers s ON s.id = u.speaker;
CREATE VIRTUAL TABLE said_words USING fts5 (
    words, content = 'said', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE said_terms USING fts5vocab (said_words, row);
CREATE TABLE checks (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    story TEXT NOT NULL,
    story_sha256 TEXT NOT NULL,
    story_text TEXT NOT NULL,
    onrecord TEXT NOT NULL,
    translated INTEGER,
    records TEXT NOT NULL,
    result TEXT NOT NULL
);
CREATE INDEX checks_story ON checks (story_sha256);
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    "check" INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE,
    name TEXT NOT NULL,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    level TEXT NOT NULL,
    speaker TEXT,
    quotation TEXT NOT NULL,
    reason TEXT,
    document INTEGER REFERENCES documents ON DELETE SET NULL,
    utterance TEXT,
    record_words TEXT
);
CREATE INDEX findings_check ON findings ("check");
CREATE INDEX findings_name ON findings (name);
CREATE INDEX findings_document ON findings (document);
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    finding TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accepted', 'disputed', 'fixed', 'open')),
    note TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL
);
CREATE INDEX decisions_finding ON decisions (finding);
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE VIEW decided AS
    SELECT f.*, d.decision AS decision, d.note AS note, d.who AS who, d.at AS decided_at
    FROM findings f LEFT JOIN decisions d ON d.id = (SELECT max(id) FROM decisions WHERE finding = f.name);
"""

# Migration n turns version n into n + 1.
MIGRATIONS = (_FIRST,)
VERSION = len(MIGRATIONS)


def prepare(connection: sqlite3.Connection, path: str) -> None:
    """Bring an open file to the newest version, each step in a transaction of its own.

    Raises ArchiveError for a file that is no archive, or one that a newer onrecord has written.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        if connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise ArchiveError(f"{path}: this is a database, but not an archive of onrecord; give another file.")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    if version > VERSION:
        raise ArchiveError(f"{path}: a newer onrecord has written this archive; update with: pip install -U onrecord")
    for number in range(version, VERSION):
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{MIGRATIONS[number]}\nPRAGMA user_version = {number + 1};\nCOMMIT;"
        )
