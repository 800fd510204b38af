"""The kernel's index of an archive, in segments beside the file.

A segment is a store (see `onrecord.store`) of the words of some documents, without their texts; a table of the archive
says which document is which of its numbers. New documents make a new segment, which takes up every older one that is
no larger (Bentley and Saxe's logarithmic method): there are few of them, and a document is sorted few times. All of it
can be made anew from the archive, and is: when a segment is missing, or is not the one that was written.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from functools import cache
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

from onrecord import text, words
from onrecord.archive.store import now
from onrecord.errors import ArchiveError
from onrecord.models import Span
from onrecord.processes import each_answer
from onrecord.store.cache import is_alive
from onrecord.store.making import Lexicon, Made, Told, made
from onrecord.store.stored import FORMAT, DamagedError, Entry, Store, digest
from onrecord.store.storing import Writer
from onrecord.voices import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive.store import Archive

CHUNK = 1 << 20  # code points of documents that one process splits in one go
HOLLOW = 0.5  # share of a segment's documents that are gone from which it is made anew
_TRUSTED = "trusted.json"  # what the files looked like when their digests were last found right


class Text(NamedTuple):
    """What of a document is indexed: the spoken spans of its text, stage directions left out, as in a `Floor`."""

    document: int
    said: words.Stretches

    def words(self) -> words.Words:
        """Its spoken words, the same as those of `onrecord.ground.Floor`."""
        return words.words(self.said.text, within=self.said.within, skip=self.said.skip)


def folder_of(archive: Archive) -> Path:
    """Where the segments of an archive are."""
    return archive.path.with_name(archive.path.name + "-index")


def texts(connection: sqlite3.Connection, documents: Sequence[int]) -> Iterator[Text]:
    """The texts of some documents, in the order of their numbers; those that are gone are left out."""
    kinds = ", ".join(f"'{k.value}'" for k in sorted(SPOKEN))
    for number in documents:
        row = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
        said = connection.execute(
            f"SELECT start, stop, notes FROM utterances WHERE document = ? AND kind IN ({kinds}) ORDER BY id", (number,)
        ).fetchall()
        if row:
            notes = tuple(Span(a, b) for u in said for a, b in json.loads(u["notes"]))
            within = [Span(u["start"], u["stop"]) for u in said]
            yield Text(number, words.Stretches(row["text"], within, notes))


# --- is it the one that was written? ----------------------------------------------------------------------------------


def sound(folder: Path, told: str, *, closely: bool = False) -> bool:
    """Whether a segment is the one whose `meta.json` has this digest, file by file.

    Digests are worked out where a file's size, time or number in the file system is not what it was when its digest was
    last found right; with `closely`, of all files.
    """
    try:
        meta = (folder / "meta.json").read_bytes()
        files: dict[str, list[object]] = json.loads(meta)["files"]
        if _digest(meta) != told or json.loads(meta)["code"] != _code():
            return False
        if any((folder / n).stat().st_size != size for n, (size, _) in files.items()):
            return False
        if not closely and json.loads(_trusted(folder)) == _looks(folder, files):
            return True
        if any(digest(folder / name) != right for name, (_, right) in files.items()):
            return False
        _trust(folder, files)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return True


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _looks(folder: Path, files: dict[str, list[object]]) -> dict[str, list[int]]:
    looks = {name: (folder / name).stat() for name in files}
    return {name: [s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino] for name, s in looks.items()}


def _trusted(folder: Path) -> str:
    with suppress(OSError):
        return (folder / _TRUSTED).read_text("utf-8")
    return "null"


def _trust(folder: Path, files: dict[str, list[object]]) -> None:
    with suppress(OSError):  # it is only slower without
        (folder / _TRUSTED).write_text(json.dumps(_looks(folder, files)), "utf-8")


@cache
def _code() -> str:
    """What tells one way of splitting words, and of storing them, from another."""
    return _digest(b"\0".join([b"%d" % FORMAT, *(Path(m.__file__ or "").read_bytes() for m in (words, text))]))


# --- up to date -------------------------------------------------------------------------------------------------------


def bring_up(archive: Archive) -> None:
    """Index what is not indexed yet, or no longer well. Raises ArchiveError where the folder cannot be written to."""
    drop_unsound(archive)
    with archive.reading() as connection:
        (documents,) = connection.execute("SELECT count(*) FROM documents").fetchone()
        (indexed,) = connection.execute("SELECT count(*) FROM indexed").fetchone()
        plan = _plan(connection) if documents != indexed else None
    if plan and plan.documents:
        _build(archive, plan)


def drop_unsound(archive: Archive, *, closely: bool = False) -> list[str]:
    """Forget the segments that are missing or not what was written; returns their folders."""
    root = folder_of(archive)
    with archive.reading() as connection:
        there = connection.execute("SELECT id, folder, digest FROM segments").fetchall()
    wrong = [row for row in there if not sound(root / row["folder"], row["digest"], closely=closely)]
    if wrong:
        with archive.writing() as connection:
            # By its folder: another process may have given the number of one that is gone to a new one meanwhile.
            connection.executemany("DELETE FROM segments WHERE folder = ?", [(row["folder"],) for row in wrong])
        for row in wrong:
            shutil.rmtree(root / row["folder"], ignore_errors=True)
    return [row["folder"] for row in wrong]


class _Plan(NamedTuple):
    """What a new segment holds, and which segments it takes up."""

    documents: list[int]
    absorbed: list[int]
    words: int


def _plan(connection: sqlite3.Connection) -> _Plan:
    new = connection.execute(
        "SELECT id, words FROM documents WHERE id NOT IN (SELECT document FROM indexed) ORDER BY id"
    ).fetchall()
    total = sum(row["words"] for row in new)
    absorbed: list[int] = []
    for row in connection.execute(
        """SELECT s.id, s.words, s.documents, (SELECT count(*) FROM indexed i WHERE i.segment = s.id) AS left
           FROM segments s ORDER BY s.words"""
    ):
        if row["words"] <= total or row["left"] <= HOLLOW * row["documents"]:
            absorbed.append(row["id"])
            total += row["words"]
    marks = ", ".join("?" * len(absorbed))
    old = connection.execute(f"SELECT document FROM indexed WHERE segment IN ({marks})", absorbed).fetchall()
    return _Plan(sorted([row["id"] for row in new] + [row["document"] for row in old]), absorbed, total)


def _build(archive: Archive, plan: _Plan) -> None:
    """Write a segment under another name, give it its own, and enter it, unless another process was faster."""
    root = folder_of(archive)
    name = f"{token_hex(6)}.{os.getpid()}"
    partial = root / f".{name}.part"
    try:
        root.mkdir(exist_ok=True)
        _sweep(archive, root)
        numbers = _write(archive, plan, partial)
        meta = (partial / "meta.json").read_bytes()
        partial.rename(root / name)
        _trust(root / name, json.loads(meta)["files"])
    except OSError as error:
        shutil.rmtree(partial, ignore_errors=True)
        raise ArchiveError(f"{root}: the index cannot be written ({error.strerror}); check folder and disk.") from error
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    if not _enter(archive, plan, name, _digest(meta), numbers):
        shutil.rmtree(root / name, ignore_errors=True)


def _write(archive: Archive, plan: _Plan, folder: Path) -> list[int]:
    """Split, sort and merge the words of the planned documents; returns their numbers in order."""
    writer = Writer(folder)
    numbers: list[int] = []
    try:
        chunks = _chunks(archive.path, plan.documents)
        for _, done in each_answer(
            _made, chunks, told="Indexing", named=lambda chunk: f"document {chunk[-1].document}"
        ):
            if done is None:
                raise ArchiveError(f"{archive.path}: a process that indexed was ended, likely for want of memory.")
            writer.add(done)
            numbers += [entry.top for entry in done.entries]
        writer.finish([], code=_code())
    except BaseException:
        writer.abandon()
        raise
    return numbers


def _chunks(path: Path, documents: Sequence[int]) -> Iterator[list[Text]]:
    """The documents in chunks, read over a connection of their own."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        sizes = 0

        def chunk(found: Text) -> int:
            nonlocal sizes
            sizes += len(found.said.text)
            return sizes // CHUNK

        for _, together in groupby(texts(connection, documents), key=chunk):
            yield list(together)


def _made(chunk: Sequence[Text]) -> Made:
    """The words of some documents made ready."""
    entries = (Entry(found.document, "", "", 0, "", False, ()) for found in chunk)
    return made([Told(entry, found.said) for entry, found in zip(entries, chunk, strict=True)], Lexicon())


def _enter(archive: Archive, plan: _Plan, name: str, told: str, numbers: Sequence[int]) -> bool:
    """Enter a segment in the place of those that it took up; False where some of its documents have another by now."""
    with archive.writing() as connection:
        taken = dict(connection.execute("SELECT document, segment FROM indexed").fetchall())
        if {taken[n] for n in numbers if n in taken} - set(plan.absorbed):
            return False
        marks = ", ".join("?" * len(plan.absorbed))
        gone = connection.execute(f"SELECT folder FROM segments WHERE id IN ({marks})", plan.absorbed).fetchall()
        connection.execute(f"DELETE FROM segments WHERE id IN ({marks})", plan.absorbed)
        done = connection.execute(
            "INSERT INTO segments (folder, digest, documents, words, made) VALUES (?, ?, ?, ?, ?)",
            (name, told, len(numbers), plan.words, now()),
        )
        there = {row["id"] for row in connection.execute("SELECT id FROM documents")}
        rows = [(document, done.lastrowid, n) for n, document in enumerate(numbers) if document in there]
        connection.executemany("INSERT INTO indexed (document, segment, number) VALUES (?, ?, ?)", rows)
    for row in gone:
        shutil.rmtree(folder_of(archive) / row["folder"], ignore_errors=True)
    return True


def _sweep(archive: Archive, root: Path) -> None:
    """Remove what killed processes left behind."""
    with archive.reading() as connection:
        known = {row["folder"] for row in connection.execute("SELECT folder FROM segments")}
    for folder in root.iterdir():
        process = folder.name.removesuffix(".part").rpartition(".")[2]
        if folder.name not in known and process.isdigit() and not is_alive(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def opened(archive: Archive, connection: sqlite3.Connection) -> list[tuple[int, Store]]:
    """(id, store) of every segment, the largest first. Raises ArchiveError where one is gone."""
    root = folder_of(archive)
    rows = connection.execute("SELECT id, folder FROM segments ORDER BY words DESC").fetchall()
    try:
        return [(row["id"], Store(root / row["folder"])) for row in rows]
    except DamagedError as error:
        raise ArchiveError(f"{root}: the index changed while it was opened; do it again.") from error
