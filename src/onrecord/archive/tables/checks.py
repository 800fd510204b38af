"""Checks with their findings, and what people decided on them."""

from onrecord.archive.tables.steps import Tables

_FIRST = """
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

CHECKS = Tables(name="checks", steps=(_FIRST,))
