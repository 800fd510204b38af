"""The tables of an archive, a module a concern: a new one brings its `Tables` and takes its place in `TABLES`."""

from onrecord.archive.tables.checks import CHECKS
from onrecord.archive.tables.documents import DOCUMENTS
from onrecord.archive.tables.editions import EDITIONS
from onrecord.archive.tables.ledger import LEDGER
from onrecord.archive.tables.segments import SEGMENTS
from onrecord.archive.tables.steps import Tables
from onrecord.archive.tables.words import WORDS

TABLES: tuple[Tables, ...] = (DOCUMENTS, WORDS, CHECKS, SEGMENTS, EDITIONS, LEDGER)  # each may refer to those before

__all__ = ["TABLES", "Tables"]
