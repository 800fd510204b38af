"""Documents with their sections, speakers and utterances; offsets are code points into `documents.text`.

`origins` are the digests of the files that documents were read from, so that a file need not be read again.
"""

from onrecord.archive.tables.steps import Tables

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
"""

_SECOND = """
ALTER TABLE speakers ADD COLUMN identifiers TEXT NOT NULL DEFAULT '[]';
CREATE TABLE origins (
    digest TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX origins_document ON origins (document);
CREATE INDEX sections_day ON sections (day);
"""

# Lists and sums are read from one index, not from rows that hold whole texts.
_THIRD = """
ALTER TABLE documents ADD COLUMN utterances INTEGER NOT NULL DEFAULT 0;
UPDATE documents SET utterances = (SELECT count(*) FROM utterances u WHERE u.document = documents.id);
DROP INDEX documents_day;
CREATE INDEX documents_listed ON documents (day, title, path, words, utterances, language);
"""

DOCUMENTS = Tables(name="documents", steps=(_FIRST, _SECOND, _THIRD))
