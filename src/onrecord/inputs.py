"""What a command is given, read one by one: a bad input becomes a `Problem` and the rest goes on."""

from __future__ import annotations

import os
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, TypeVar

from onrecord.errors import InputError
from onrecord.models import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from onrecord.ground import Ground
    from onrecord.models import Document, Record

_Read = TypeVar("_Read")


def each_document(paths: Iterable[str]) -> Iterator[Document | Problem]:
    """Read files, folders, patterns, archives and standard input ("-") one by one, each as often as it is named.

    Nothing is held but the document in hand; what cannot be used comes as its `Problem`.
    """
    from onrecord.read import read_bytes, sources

    for path in paths:
        for name, data in sources(path):
            try:
                if isinstance(data, InputError):
                    raise data
                yield read_bytes(data, name=name)
            except InputError as error:
                yield Problem(path=name, message=str(error))


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
    from functools import partial

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
    from onrecord.cache import stored
    from onrecord.ground import prepare

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
