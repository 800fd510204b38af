"""The ledger of commitments: observations, only ever added."""

from onrecord.archive.tables.steps import Tables

_FIRST = """
CREATE TABLE observations (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    "of" TEXT NOT NULL,
    data TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX observations_of ON observations ("of");
CREATE TRIGGER observations_stay BEFORE UPDATE ON observations
    BEGIN SELECT RAISE(ABORT, 'observations are only added'); END;
CREATE TRIGGER observations_last BEFORE DELETE ON observations
    BEGIN SELECT RAISE(ABORT, 'observations are only added'); END;
"""

LEDGER = Tables(name="ledger", steps=(_FIRST,))
