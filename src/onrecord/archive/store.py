"""An archive: one SQLite file that keeps records, checks and decisions.

Write-ahead logging: any number of readers beside one writer. Every document goes in within one transaction, so that a
process killed at any moment leaves all documents that were reported as added and no half of another.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from onrecord.archive import rows
from onrecord.archive.schema import prepare
from onrecord.errors import ArchiveError, NotFoundError
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from onrecord.models import Record

PATIENCE = 60.0  # seconds to wait for another writer
BULK_CACHE = 65_536  # KiB of pages kept while much is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document in an archive, without its text. `day` is ISO 8601; `words` counts what is said."""

    id: int
    sha256: str
    path: str
    title: str | None
    day: str | None
    language: str
    words: int
    utterances: int
    speakers: tuple[str, ...]

    @property
    def named(self) -> str:
        """Its title, else the name of its file."""
        return self.title or PurePath(self.path).name


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A check that the archive keeps, with how many of its quotations drew an error or a warning."""

    id: int
    at: str
    story: str
    quotations: int
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What an archive holds; `size` is in bytes, with the index beside it."""

    documents: int
    utterances: int
    speakers: int
    words: int
    checks: int
    findings: int
    first_day: str | None
    last_day: str | None
    size: int


class Archive:
    """An open archive. Use as a context manager, or call `close`.

    Raises ArchiveError, with one sentence, for what cannot be opened, is no archive, or is broken.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = Path(path)
        if not create and not self.path.exists():
            raise ArchiveError(f"{path}: there is no archive; make one with: onrecord archive create {path}")
        if create and not self.path.parent.is_dir():
            raise ArchiveError(f"{path}: the folder {self.path.parent} does not exist; make it first.")
        with self._told():
            self.connection = sqlite3.connect(
                self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
            self.connection.row_factory = sqlite3.Row
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = FULL")
            self.connection.execute("PRAGMA foreign_keys = ON")
            prepare(self.connection, str(path))

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was written stays."""
        self.connection.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's own errors as one sentence that says what to do."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            told = str(error)
            if "locked" in told:
                raise ArchiveError(f"{self.path}: another process is writing; try again when it is done.") from error
            if "readonly" in told or "unable to open" in told:
                raise ArchiveError(
                    f"{self.path}: the archive cannot be written ({told}); check file and folder."
                ) from error
            raise ArchiveError(f"{self.path}: this is not a whole archive ({told}); restore a backup of it.") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is written, or nothing."""
        with self._told():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the archive, whatever is written meanwhile."""
        with self._told():
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self.connection.execute("COMMIT")

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Write much: the disk is waited for at the end, not at every transaction.

        A process that is killed loses nothing of what was committed; a machine that loses its power may lose the last
        transactions before the end, whole.
        """
        self.connection.execute("PRAGMA synchronous = NORMAL")
        self.connection.execute(f"PRAGMA cache_size = -{BULK_CACHE}")
        try:
            yield
        finally:
            self.connection.execute("PRAGMA synchronous = FULL")
            with self._told():
                self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def is_own(self, name: str) -> bool:
        """Whether a path is the archive's file, or one of those that it has beside it."""
        path = Path(name).absolute()
        own = self.path.absolute()
        return (path.name in {own.name, f"{own.name}-wal", f"{own.name}-shm"} and path.parent == own.parent) or (
            own.with_name(f"{own.name}-index") in path.parents
        )

    # --- documents ----------------------------------------------------------------------------------------------------

    def has(self, digest: str) -> bool:
        """Whether a text with this SHA-256 is in the archive."""
        with self._told():
            found = self.connection.execute("SELECT 1 FROM documents WHERE sha256 = ?", (digest,)).fetchone()
        return found is not None

    def has_origin(self, origin: str) -> bool:
        """Whether a document was read from a file with this digest (see `adding.origin_of`)."""
        with self._told():
            found = self.connection.execute("SELECT 1 FROM origins WHERE digest = ?", (origin,)).fetchone()
        return found is not None

    def add(self, record: Record, origin: str | None = None) -> bool:
        """Store a record in one transaction; False where its text is there already."""
        (new,) = self.add_all([(record, origin)])
        return new

    def add_all(self, records: Iterable[tuple[Record, str | None]]) -> list[bool]:
        """Store records, each with the digest of its file where that is known, in one transaction: all, or none.

        Returns for each whether it is new: a text that is there already is not stored again.
        """
        out = []
        with self.writing() as connection:
            for record, origin in records:
                row = connection.execute(
                    "SELECT id FROM documents WHERE sha256 = ?", (record.document.sha256,)
                ).fetchone()
                document = row["id"] if row else rows.put(connection, record, now())
                if origin:
                    connection.execute("INSERT OR IGNORE INTO origins VALUES (?, ?)", (origin, document))
                out.append(row is None)
        return out

    def get(self, document: int) -> Record:
        """The record of a document, as it was added. Raises NotFoundError where there is none of that number."""
        with self._told():
            found = rows.get(self.connection, document)
        if found is None:
            raise NotFoundError(f"There is no document {document} in {self.path.name}.")
        return found

    def find(self, name: str) -> list[Entry]:
        """Documents by number, beginning of the SHA-256, path, or end of the path."""
        by_number = int(name) if name.isdigit() and len(name) < 10 else -1
        digest = name if len(name) >= 6 and name.isalnum() else "-"
        where = "id = ? OR sha256 LIKE ? || '%' OR path = ? OR path LIKE '%/' || ?"
        return list(self.entries(where, (by_number, digest, name, name)))

    def find_number(self, document: int) -> Entry | None:
        """The document of a number."""
        return next(self.entries("id = ?", (document,)), None)

    def entries(
        self,
        where: str = "1",
        values: tuple[object, ...] = (),
        *,
        limit: int = -1,
        offset: int = 0,
        latest: bool = False,
    ) -> Iterator[Entry]:
        """The documents that a condition of SQL holds for, in the order of their days, or the `latest` first."""
        order = "day DESC, id DESC" if latest else "day IS NULL, day, id"
        numbers = f"SELECT id FROM documents WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
        with self._told():
            for (number,) in self.connection.execute(numbers, (*values, limit, offset)).fetchall():
                row = self.connection.execute(
                    """SELECT id, sha256, path, title, day, language, words, utterances,
                       (SELECT group_concat(name, char(10)) FROM speakers s WHERE s.document = d.id) AS speakers
                       FROM documents d WHERE id = ?""",
                    (number,),
                ).fetchone()
                named = tuple(dict.fromkeys((row["speakers"] or "").split("\n"))) if row["speakers"] else ()
                yield Entry(**{**dict(row), "speakers": named})

    def numbers(self, after: int = 0) -> list[int]:
        """The numbers of all documents above one, in the order in which they were added."""
        with self._told():
            return [
                n for (n,) in self.connection.execute("SELECT id FROM documents WHERE id > ? ORDER BY id", (after,))
            ]

    def listed(self, words: str = "") -> tuple[str, tuple[str, ...]]:
        """The condition for documents in whose title, path, day or speakers all of these words stand."""
        has = """(title LIKE '%' || ? || '%' OR path LIKE '%' || ? || '%' OR day LIKE ? || '%'
                 OR id IN (SELECT document FROM speakers WHERE folded LIKE '%' || ? || '%'))"""
        each = words.split()
        return " AND ".join([has] * len(each)) or "1", tuple(v for w in each for v in (w, w, w, folded(w)))

    def count(self, where: str = "1", values: tuple[object, ...] = ()) -> tuple[int, int]:
        """(documents, words said in them) that a condition holds for."""
        sql = f"SELECT count(*), coalesce(sum(words), 0) FROM documents WHERE {where}"
        with self._told():
            documents, words = self.connection.execute(sql, values).fetchone()
        return documents, words

    def remove(self, document: int) -> None:
        """Take a document out, with its words in the index; findings on it keep their words and lose the link."""
        with self.writing() as connection:
            rows.unindex(connection, document)
            connection.execute("UPDATE utterances SET speaker = NULL WHERE document = ?", (document,))
            connection.execute("DELETE FROM documents WHERE id = ?", (document,))

    # --- checks -------------------------------------------------------------------------------------------------------

    def checks(self, limit: int = -1) -> list[Kept]:
        """The checks, latest first."""
        sql = """SELECT c.id, c.at, c.story,
                 (SELECT count(*) FROM findings f WHERE f."check" = c.id) AS quotations,
                 (SELECT count(*) FROM findings f WHERE f."check" = c.id AND f.level = 'error') AS errors,
                 (SELECT count(*) FROM findings f WHERE f."check" = c.id AND f.level = 'warning') AS warnings
                 FROM checks c ORDER BY c.id DESC LIMIT ?"""
        with self._told():
            return [Kept(**dict(row)) for row in self.connection.execute(sql, (limit,))]

    def check_result(self, check: int) -> str | None:
        """The JSON of a check as it was, None where there is none of that id."""
        with self._told():
            row = self.connection.execute("SELECT result FROM checks WHERE id = ?", (check,)).fetchone()
        return row["result"] if row else None

    def findings_on(self, document: int) -> list[sqlite3.Row]:
        """What was quoted of a document, by utterance: of every story as it was last checked."""
        sql = """SELECT f.utterance, f.quotation, f.verdict, f.level, f.speaker, f.name, c.id AS "check", c.story, c.at
                 FROM findings f JOIN checks c ON c.id = f."check" WHERE f.document = ?
                 AND NOT EXISTS (SELECT 1 FROM checks later WHERE later.story = c.story AND later.id > c.id)
                 ORDER BY f.id"""
        with self._told():
            return self.connection.execute(sql, (document,)).fetchall()

    # --- the whole ----------------------------------------------------------------------------------------------------

    def stats(self) -> Stats:
        """What the archive holds."""
        counts = {
            "documents": "SELECT count(*) FROM documents",
            "utterances": "SELECT coalesce(sum(utterances), 0) FROM documents",
            "speakers": "SELECT count(DISTINCT folded) FROM speakers",
            "words": "SELECT coalesce(sum(words), 0) FROM documents",
            "checks": "SELECT count(*) FROM checks",
            "findings": "SELECT count(*) FROM findings",
            "first_day": "SELECT min(day) FROM documents",
            "last_day": "SELECT max(day) FROM documents",
        }
        with self._told():
            found = {name: self.connection.execute(sql).fetchone()[0] for name, sql in counts.items()}
        beside = (
            self.path,
            self.path.with_name(f"{self.path.name}-wal"),
            *self.path.parent.glob(f"{self.path.name}-index/*/*"),
        )
        return Stats(**found, size=sum(f.stat().st_size for f in beside if f.exists()))

    def backup(self, to: str | Path) -> None:
        """Copy the archive while it is in use; the copy takes its name only when it is whole."""
        target = Path(to)
        partial = target.with_name(f".{target.name}.part")
        try:
            with self._told():
                copy = sqlite3.connect(partial)
                try:
                    self.connection.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE")
                finally:
                    copy.close()
            partial.replace(target)
        except OSError as error:
            raise ArchiveError(
                f"{target}: the copy cannot be written ({error.strerror}); choose another place."
            ) from error
        finally:
            partial.unlink(missing_ok=True)


def now() -> str:
    """This moment, ISO 8601 in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
