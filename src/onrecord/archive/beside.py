"""Transcripts that were given with a check and are not in the library: kept once each, so that the check can be shown.

They are not searched, and no other check is made against them.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from onrecord.read import read_bytes
from onrecord.report.json import read_json
from onrecord.structure import structure

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from onrecord.models import Record


def keep_beside(connection: sqlite3.Connection, check: int, records: Sequence[Record]) -> None:
    """Keep the records that a check was given, under the paths that its findings name them by."""
    for record in records:
        written = read_json(record)
        digest = digest_of(written)
        connection.execute("INSERT OR IGNORE INTO sent VALUES (?, ?)", (digest, written))
        row = (check, record.document.path, digest)
        connection.execute('INSERT INTO beside ("check", path, sha256) VALUES (?, ?, ?)', row)


def kept_beside(connection: sqlite3.Connection, check: int) -> list[Record]:
    """The records that a check was given, as they were."""
    rows = connection.execute(
        """SELECT b.path, s.record FROM beside b JOIN sent s ON s.sha256 = b.sha256
           WHERE b."check" = ? ORDER BY b.id""",
        (check,),
    )
    return [_read(row["record"], row["path"]) for row in rows]


def _read(written: str, path: str) -> Record:
    record = structure(read_bytes(written.encode("utf-8", "surrogatepass"), name="record.json"))
    return replace(record, document=replace(record.document, path=path))


def changed(connection: sqlite3.Connection) -> Iterator[str]:
    """The paths of kept records that are not what was kept."""
    for row in connection.execute("SELECT s.sha256, s.record, b.path FROM sent s JOIN beside b ON b.sha256 = s.sha256"):
        if digest_of(row["record"]) != row["sha256"]:
            yield row["path"]


def digest_of(written: str) -> str:
    """The SHA-256 by which a record is kept."""
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
