"""How a file becomes an archive, and an older archive a newer one.

One SQLite file that other tools can read: names are plain words, times ISO 8601 in UTC, offsets code points into
`documents.text`. Every group of tables has a version of its own, kept in the table `versions`; the steps that an
archive lacks are taken when it is opened, all of them in one transaction, so that a kill leaves the old or the new.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from onrecord.archive.tables import TABLES
from onrecord.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive.tables import Tables

APPLICATION = 0x6F6E7265  # "onre": tells an archive from any other SQLite file
LAYOUT = 2  # of the file as a whole: 1 had one version for all tables, 2 has one for each group
_ALL_IN_ONE = ("documents", "words", "checks")  # the groups that layout 1 had, each in its first version
_VERSIONS = "CREATE TABLE versions (tables TEXT PRIMARY KEY, version INTEGER NOT NULL)"


def prepare(connection: sqlite3.Connection, path: str, groups: Sequence[Tables] = TABLES) -> None:
    """Bring an open file to the newest version of all groups of tables.

    Raises ArchiveError for a file that is no archive, or one that a newer onrecord has written.
    """
    if _is_current(connection, groups):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        there = _versions(connection, path)
        known = {g.name: len(g.steps) for g in groups}
        if any(version > known.get(name, 0) for name, version in there.items()):
            raise ArchiveError(
                f"{path}: a newer onrecord has written this archive; update with: pip install -U onrecord"
            )
        for group in groups:
            _bring_up(connection, group, there.get(group.name, 0))
        connection.execute(f"PRAGMA user_version = {LAYOUT}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _is_current(connection: sqlite3.Connection, groups: Sequence[Tables]) -> bool:
    """Whether nothing has to be done, asked without a lock."""
    if (_number(connection, "application_id"), _number(connection, "user_version")) != (APPLICATION, LAYOUT):
        return False
    return _told(connection) == {g.name: len(g.steps) for g in groups}


def _versions(connection: sqlite3.Connection, path: str) -> dict[str, int]:
    """The version of each group that the file has. Raises ArchiveError for what is no archive."""
    if not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        connection.execute(_VERSIONS)
        return {}
    if _number(connection, "application_id") != APPLICATION:
        raise ArchiveError(f"{path}: this is a database, but not an archive of onrecord; give another file.")
    layout = _number(connection, "user_version")
    if layout > LAYOUT:
        raise ArchiveError(f"{path}: a newer onrecord has written this archive; update with: pip install -U onrecord")
    if layout < LAYOUT:
        connection.execute(_VERSIONS)
        connection.executemany("INSERT INTO versions VALUES (?, 1)", [(name,) for name in _ALL_IN_ONE])
    return _told(connection)


def _told(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT tables, version FROM versions").fetchall())


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    found: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return found


def _bring_up(connection: sqlite3.Connection, group: Tables, version: int) -> None:
    for step in group.steps[version:]:
        for statement in statements(step):
            connection.execute(statement)
    connection.execute("INSERT OR REPLACE INTO versions VALUES (?, ?)", (group.name, len(group.steps)))


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would end the transaction around them."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            if statement.strip(" \n;"):
                yield statement
            statement = ""
