"""The kernel's index: which document stands where in which of the segments beside the file."""

from onrecord.archive.tables.steps import Tables

_FIRST = """
CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    folder TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    documents INTEGER NOT NULL,
    words INTEGER NOT NULL,
    made TEXT NOT NULL
);
CREATE TABLE indexed (
    document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    segment INTEGER NOT NULL REFERENCES segments ON DELETE CASCADE,
    number INTEGER NOT NULL
);
CREATE UNIQUE INDEX indexed_number ON indexed (segment, number);
"""

SEGMENTS = Tables(name="segments", steps=(_FIRST,))
