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

# A decision is on a finding in a story: the same words in another story are another matter. `rule` is what was found
# when it was made; `about` is what is known of the story beside its text.
_SECOND = """
ALTER TABLE checks ADD COLUMN about TEXT NOT NULL DEFAULT '{}';
CREATE INDEX checks_named ON checks (story);
ALTER TABLE decisions ADD COLUMN story TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN rule TEXT NOT NULL DEFAULT '';
DROP TRIGGER decisions_stay;
UPDATE decisions SET (story, rule) = (
    SELECT c.story, f.rule FROM findings f JOIN checks c ON c.id = f."check" WHERE f.name = decisions.finding
    ORDER BY f.id DESC LIMIT 1
) WHERE EXISTS (SELECT 1 FROM findings f WHERE f.name = decisions.finding);
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
DROP INDEX decisions_finding;
CREATE INDEX decisions_finding ON decisions (story, finding);
DROP VIEW decided;
CREATE VIEW decided AS
    SELECT f.id AS id, c.id AS "check", c.story AS story, c.at AS checked_at, f.name AS finding, f.verdict AS verdict,
           f.level AS level, f.rule AS rule, f.speaker AS speaker, f.quotation AS quotation, f.reason AS reason,
           f.record_words AS record_words, f.document AS document, f.utterance AS utterance,
           d.decision AS decision, d.note AS note, d.who AS who, d.at AS decided_at
    FROM findings f JOIN checks c ON c.id = f."check"
    LEFT JOIN decisions d ON d.id = (SELECT max(id) FROM decisions WHERE finding = f.name AND story = c.story);
"""

# Transcripts that were given with a check and are not in the library.
_THIRD = """
CREATE TABLE sent (sha256 TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE beside (
    id INTEGER PRIMARY KEY,
    "check" INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES sent
);
CREATE INDEX beside_check ON beside ("check");
CREATE INDEX beside_sent ON beside (sha256);
"""

CHECKS = Tables(name="checks", steps=(_FIRST, _SECOND, _THIRD))
