"""Editions: the one text made of the copies of a record, with its apparatus and the copies that it was made of."""

from onrecord.archive.tables.steps import Tables

_FIRST = """
CREATE TABLE editions (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    title TEXT,
    day TEXT,
    base TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    result TEXT NOT NULL
);
CREATE TABLE witnesses (
    edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
    siglum TEXT NOT NULL,
    document INTEGER REFERENCES documents ON DELETE SET NULL,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (edition, siglum)
);
CREATE INDEX witnesses_document ON witnesses (document);
CREATE TABLE apparatus (
    id INTEGER PRIMARY KEY,
    edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    words TEXT NOT NULL,
    readings TEXT NOT NULL,
    kinds TEXT NOT NULL
);
CREATE INDEX apparatus_edition ON apparatus (edition);
"""

EDITIONS = Tables(name="editions", steps=(_FIRST,))
