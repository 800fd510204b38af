"""Adding many documents, and giving them back as files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import ArchiveError, InputError
from onrecord.inputs import whole_file
from onrecord.models import Problem
from onrecord.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.archive.store import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of the inputs."""

    new: int
    known: int
    problems: tuple[Problem, ...]


def add(archive: Archive, paths: Iterable[str]) -> Added:
    """Read, structure and store everything that the paths stand for, one transaction a document.

    What is there already, by its text, is passed over: a run that was killed is taken up by the same command. A bad
    input becomes a problem, and the rest goes in. Memory holds one document at a time.
    """
    from onrecord.read import read_bytes, sources
    from onrecord.structure import structure

    new = known = 0
    problems: list[Problem] = []
    with progress("Adding") as step:
        for path in paths:
            for name, data in sources(path):
                step(name)
                try:
                    if isinstance(data, InputError):
                        raise data
                    document = read_bytes(data, name=name)
                except InputError as error:
                    problems.append(Problem(path=name, message=str(error)))
                    continue
                if archive.has(document.sha256) or not archive.add(structure(document)):
                    known += 1
                else:
                    new += 1
    return Added(new=new, known=known, problems=tuple(problems))


def export(archive: Archive, folder: str) -> int:
    """Write every document's text and its structure (the JSON of `read`) to a folder; returns how many."""
    from onrecord.report.json import read_json

    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"{folder}: the folder cannot be made ({error.strerror}); choose another place.") from error
    count = 0
    for entry in archive.entries():
        record = archive.get(entry.id)
        name = target / f"{entry.id:06d}-{entry.sha256[:8]}"
        with whole_file(f"{name}.txt") as file:
            file.write(record.document.text)
        with whole_file(f"{name}.json") as file:
            file.write(read_json(record) + "\n")
        count += 1
    return count
