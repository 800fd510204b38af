"""What a command is given, read one by one: a bad input becomes a `Problem` and the rest goes on."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import partial
from io import TextIOWrapper
from operator import itemgetter
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, TypeVar

from onrecord.errors import InputError
from onrecord.models import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from onrecord.ground import Ground
    from onrecord.models import Document, Record

_Read = TypeVar("_Read")
_Made = TypeVar("_Made")


def each_document(paths: Iterable[str]) -> Iterator[Document | Problem]:
    """Read files, folders, patterns, archives and standard input ("-") one by one, each as often as it is named.

    Nothing is held but the document in hand; what cannot be used comes as its `Problem`.
    """
    from onrecord.read import read_bytes

    for name, data in _sources(paths):
        try:
            yield read_bytes(data, name=name) if isinstance(data, bytes) else data
        except InputError as error:
            yield Problem(path=name, message=str(error))


def _sources(paths: Iterable[str]) -> Iterator[tuple[str, bytes | Problem]]:
    from onrecord.read import sources

    for path in paths:
        for name, data in sources(path):
            yield name, Problem(path=name, message=str(data)) if isinstance(data, InputError) else data


def each_record(
    paths: Iterable[str], *, speaker: str | None = None, roster: str | None = None
) -> Iterator[Record | Problem]:
    """Read transcripts one by one and find who speaks.

    `speaker` names who speaks where a record has no labels; `roster` is a file that lists people (see `roster`). Raises
    InputError where the roster cannot be used.
    """
    from onrecord.structure import structure

    known = _known(speaker, roster)
    for found in each_document(paths):
        if isinstance(found, Problem):
            yield found
        else:
            yield known(structure(found)) if known else structure(found)


def each_made(
    paths: Iterable[str],
    make: Callable[[Record], _Made],
    *,
    speaker: str | None = None,
    roster: str | None = None,
) -> Iterator[tuple[str, _Made] | Problem]:
    """(path, what `make` makes of the record) of each input, in order, over all cores where there are several.

    Nothing is held but what is at hand, and what was made is all that passes between processes. What cannot be used,
    and what `make` cannot hold (InputError), comes as its `Problem`; so does an input whose process was ended. `make`
    is a function of a module. Raises InputError where the roster cannot be used.
    """
    from onrecord.processes import each_answer

    work = partial(_made, make, _known(speaker, roster))
    for (name, _), answer in each_answer(work, _sources(paths), told="Reading", named=itemgetter(0)):
        if answer is None:
            message = f"{name}: the process that read it was ended, likely for want of memory; give a smaller file."
            yield Problem(path=name, message=message)
        else:
            yield answer


def _made(
    make: Callable[[Record], _Made], known: Callable[[Record], Record] | None, given: tuple[str, bytes | Problem]
) -> tuple[str, _Made] | Problem:
    """What is made of one input."""
    from onrecord.read import read_bytes
    from onrecord.structure import structure

    name, data = given
    if isinstance(data, Problem):
        return data
    try:
        record = structure(read_bytes(data, name=name))
        return name, make(known(record) if known else record)
    except InputError as error:
        return Problem(path=name, message=str(error))


def documents(paths: Iterable[str]) -> tuple[list[Document], list[Problem]]:
    """All of `each_document`, problems apart."""
    return parted(each_document(paths))


def records(
    paths: Iterable[str], *, speaker: str | None = None, roster: str | None = None
) -> tuple[list[Record], list[Problem]]:
    """All of `each_record`, problems apart."""
    return parted(each_record(paths, speaker=speaker, roster=roster))


def parted(found: Iterable[_Read | Problem]) -> tuple[list[_Read], list[Problem]]:
    """(what was read, what could not be)."""
    good: list[_Read] = []
    problems: list[Problem] = []
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        else:
            good.append(each)
    return good, problems


def _known(speaker: str | None, roster: str | None) -> Callable[[Record], Record] | None:
    """What gives a record's speakers as the user knows them; None where he has said nothing."""
    from onrecord.ground import with_speaker

    name = partial(with_speaker, name=speaker) if speaker else None
    if roster is None:
        return name
    from onrecord.roster import read_roster, with_roster

    listed = partial(with_roster, roster=read_roster(Path(roster)))
    return partial(_in_turn, name, listed) if name else listed


def _in_turn(first: Callable[[Record], Record], second: Callable[[Record], Record], record: Record) -> Record:
    return second(first(record))


def ground(
    paths: Sequence[str],
    *,
    speaker: str | None = None,
    roster: str | None = None,
    translated: bool | None = None,
    cached: bool = True,
) -> tuple[Ground, list[Problem]]:
    """What these records say, ready to be asked; a large one is indexed on disk and, if `cached`, found again later.

    Beside that as `records` and `onrecord.ground.prepare`.
    """
    from onrecord.ground import prepare
    from onrecord.store.cache import stored

    store = stored(paths, known=_known(speaker, roster), keep=cached)
    if store is not None:
        return store.ground(translated=translated), store.problems
    found, problems = records(paths, speaker=speaker, roster=roster)
    return prepare(found, translated=translated), problems


@contextmanager
def whole_file(name: str) -> Iterator[IO[str]]:
    """A text file that takes its name only when all of it is written; raises as `whole_bytes` does."""
    with whole_bytes(name) as raw:
        text = TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n")
        yield text
        text.flush()


@contextmanager
def whole_bytes(name: str) -> Iterator[BinaryIO]:
    """A file of bytes that takes its name only when all of it is written.

    Raises InputError where the folder cannot be written to.
    """
    path = Path(name)
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            yield file
        partial.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); choose another place for --out.") from error
    finally:
        partial.unlink(missing_ok=True)
