"""What a command is given, read one by one: a bad input becomes a `Problem` and the rest goes on."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, TypeVar

from onrecord.errors import InputError
from onrecord.models import Document, Problem, Quotation, QuotationKind, Record, Span, Speaker, Utterance, UtteranceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_Read = TypeVar("_Read")
BATCH = 4096  # quotations looked up together by `trace`


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

    known = _people(roster)
    for found in each_document(paths):
        if isinstance(found, Problem):
            yield found
        else:
            yield known(with_speaker(structure(found), speaker) if speaker else structure(found))


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


def _people(roster: str | None) -> Callable[[Record], Record]:
    """What gives a record's speakers as the roster has them."""
    if roster is None:
        return lambda record: record
    from functools import partial

    from onrecord.roster import read_roster, with_roster

    return partial(with_roster, roster=read_roster(Path(roster)))


def with_speaker(record: Record, name: str) -> Record:
    """The record with the utterances of nobody (questions apart) given to one person."""
    person = next((s for s in record.speakers if s.name == name), Speaker(id="speaker", name=name))

    def given(said: Utterance) -> Utterance:
        return said if said.speaker or said.kind is UtteranceKind.QUESTION else replace(said, speaker=person)

    sections = tuple(replace(s, utterances=tuple(map(given, s.utterances))) for s in record.sections)
    return replace(record, sections=sections)


def asked(path: str, problems: list[Problem]) -> Iterator[list[tuple[Any, Quotation]]]:
    """Batches of (id, quotation) from JSON lines {"id", "text", "speaker"?, "context"?}; bad lines go to `problems`."""
    try:
        with sys.stdin if path == "-" else Path(path).open(encoding="utf-8", errors="replace") as lines:
            good = (q for n, line in enumerate(lines, 1) if line.strip() and (q := _asked(path, n, line, problems)))
            while batch := list(islice(good, BATCH)):
                yield batch
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); give a file of JSON lines, or - for standard input."
        problems.append(Problem(path=path, message=message))


def _asked(path: str, number: int, line: str, problems: list[Problem]) -> tuple[Any, Quotation] | None:
    try:
        value = json.loads(line)
        text, speaker = value["text"], value.get("speaker")
        if not isinstance(text, str) or not isinstance(speaker, str | None):
            raise TypeError
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        message = (
            f'{path}: line {number} is not a JSON object with a "text"; write {{"id": …, "text": …}} on each line.'
        )
        problems.append(Problem(path=path, message=message))
        return None
    quotation = Quotation(
        id=str(value.get("id", number)),
        spans=(Span(0, len(text)),),
        text=text,
        kind=QuotationKind.DIRECT,
        speaker=speaker,
        confidence=1.0 if speaker else 0.0,
        reason="as given",
        context=str(value.get("context") or ""),
    )
    return value.get("id", number), quotation


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
