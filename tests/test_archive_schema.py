"""An archive of every older version opens as a new one, and nothing of it is lost."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.archive import Archive
from onrecord.archive.decisions import decisions
from onrecord.archive.schema import prepare, statements
from onrecord.archive.search import search
from onrecord.archive.tables import TABLES, Tables
from onrecord.archive.verify import verify
from onrecord.errors import ArchiveError

OLD = sorted((Path(__file__).parent / "archives").glob("*.db.gz"))


@pytest.fixture(params=OLD, ids=lambda p: p.name)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def shape(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        return [(name, " ".join(sql.split())) for name, sql in rows]


def test_an_old_archive_becomes_a_new_one(old: Path, tmp_path: Path) -> None:
    with Archive(old) as archive:
        assert list(verify(archive)) == []
        assert archive.stats().documents == 1
        assert archive.get(1).utterances
        assert search(archive, "ferry speaker:tennant").passages
        (kept,) = archive.checks()
        assert kept.quotations == 15
        assert [(d.decision, d.note, d.who) for ds in decisions(archive, kept.id).values() for d in ds] == [
            ("disputed", "heard it on tape", "ed")
        ]
    Archive(tmp_path / "new.db", create=True).close()
    assert shape(old) == shape(tmp_path / "new.db")


def test_a_new_group_of_tables_comes_into_an_archive_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive(path, create=True).close()
    more = Tables(
        name="more", steps=("CREATE TABLE more (x);", "CREATE TABLE yet_more (y); INSERT INTO more VALUES (1);")
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        prepare(connection, str(path), (*TABLES, more))
        assert connection.execute("SELECT x FROM more").fetchall() == [(1,)]
    with pytest.raises(ArchiveError, match="newer onrecord"):
        Archive(path)


def test_a_step_that_fails_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive(path, create=True).close()
    before = shape(path)
    wrong = Tables(name="wrong", steps=("CREATE TABLE more (x); CREATE TABLE more (x);",))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, pytest.raises(sqlite3.OperationalError):
        prepare(connection, str(path), (*TABLES, wrong))
    assert shape(path) == before


def test_a_trigger_is_one_statement() -> None:
    script = "CREATE TABLE t (x);\nCREATE TRIGGER a BEFORE UPDATE ON t BEGIN SELECT RAISE(ABORT, 'no; never'); END;\n"
    assert len(list(statements(script))) == 2
