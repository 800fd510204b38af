"""Adding many documents, and giving them back as files."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.segments import bring_up
from onrecord.errors import ArchiveError, InputError
from onrecord.inputs import whole_file
from onrecord.models import Problem, Record
from onrecord.processes import each_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.archive.store import Archive

TOGETHER = 2_000_000  # code points of documents that are written in one transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of the inputs."""

    new: int
    known: int
    problems: tuple[Problem, ...]


class _Source(NamedTuple):
    """A file to be read; `origin` is the digest of its bytes and of the ending of its name, by which readers go."""

    name: str
    data: bytes
    origin: str


def add(archive: Archive, paths: Iterable[str]) -> Added:
    """Read and structure everything that the paths stand for, over all cores, and store it; then index it.

    Whole documents are written in each transaction. What is there already, by its file or by its text, is passed over:
    a run that was killed is taken up by the same command. A bad input becomes a problem, and the rest goes in. Memory
    holds the documents of one transaction.
    """
    adding = _Adding(archive)
    with archive.in_bulk():
        for source, record in each_answer(_read, adding.sources(paths), told="Adding", named=lambda s: s.name):
            adding.settle(source, record)
        adding.write()
    bring_up(archive)
    return adding.done()


def add_sources(archive: Archive, sent: Iterable[tuple[str, bytes]], *, told: Callable[[str], None]) -> Added:
    """Add (name, bytes) of files, or of archives of files, in this process, as an app does beside its other work.

    `told` is called with a sentence for each document.
    """
    from onrecord.read.containers import held

    adding = _Adding(archive)
    for name, data in sent:
        for source in adding.unread(held(BytesIO(data), name)):
            told(f"Reading {source.name}")
            adding.settle(source, _read(source))
    told("Keeping them")
    adding.write()
    bring_up(archive)
    return adding.done()


def _read(source: _Source) -> Record | Problem:
    from onrecord.read import read_bytes
    from onrecord.structure import structure

    try:
        return structure(read_bytes(source.data, name=source.name))
    except InputError as error:
        return Problem(path=source.name, message=str(error))


class _Adding:
    """Documents on their way into an archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.new = self.known = 0
        self.problems: list[Problem] = []
        self._waiting: list[tuple[_Source, Record]] = []
        self._size = 0

    def sources(self, paths: Iterable[str]) -> Iterator[_Source]:
        """The files that have to be read; those that the archive knows are counted, those that cannot be are named."""
        from onrecord.read import sources

        return self.unread(each for path in paths for each in sources(path))

    def unread(self, found: Iterable[tuple[str, bytes | InputError]]) -> Iterator[_Source]:
        """Those of the files that the archive does not know."""
        for name, data in found:
            if self.archive.is_own(name):
                continue  # the archive lies in the folder that is added
            if isinstance(data, InputError):
                self.problems.append(Problem(path=name, message=str(data)))
            elif self.archive.has_origin(origin := origin_of(name, data)):
                self.known += 1
            else:
                yield _Source(name, data, origin)

    def settle(self, source: _Source, record: Record | Problem | None) -> None:
        """Take what reading gave: a record, why there is none, or nothing where its process was ended."""
        if isinstance(record, Record):
            self.take(source, record)
            return
        message = f"{source.name}: the process that read it was ended, likely for want of memory; give a smaller file."
        self.problems.append(record or Problem(path=source.name, message=message))

    def done(self) -> Added:
        """What became of all."""
        return Added(new=self.new, known=self.known, problems=tuple(self.problems))

    def take(self, source: _Source, record: Record) -> None:
        """Keep a record for the next transaction."""
        self._waiting.append((source._replace(data=b""), record))
        self._size += len(record.document.text)
        if self._size >= TOGETHER:
            self.write()

    def write(self) -> None:
        """Store what waits, in one transaction."""
        stored = self.archive.add_all((r, s.origin) for s, r in self._waiting) if self._waiting else []
        self.new += sum(stored)
        self.known += len(stored) - sum(stored)
        self._waiting, self._size = [], 0


def origin_of(name: str, data: bytes) -> str:
    """The digest by which a file is known again."""
    return blake2b(Path(name).suffix.lower().encode() + b"\0" + data, digest_size=16).hexdigest()


def export(archive: Archive, folder: str) -> int:
    """Write every document's text and its structure (the JSON of `read`) to a folder; returns how many."""
    from onrecord.progress import progress
    from onrecord.report.json import read_json

    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"{folder}: the folder cannot be made ({error.strerror}); choose another place.") from error
    count = 0
    with progress("Exporting", archive.stats().documents) as step:
        for entry in archive.entries():
            record = archive.get(entry.id)
            name = target / f"{entry.id:06d}-{entry.sha256[:8]}"
            with whole_file(f"{name}.txt") as file:
                file.write(record.document.text)
            with whole_file(f"{name}.json") as file:
                file.write(read_json(record) + "\n")
            step(entry.path)
            count += 1
    return count
