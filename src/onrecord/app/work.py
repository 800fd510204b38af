"""What the app's workers do: everything that reads what was sent, or takes long.

Every function is given the archive's file where it needs it, and at last what it calls at each step.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive import Archive
from onrecord.archive.adding import Added, add_sources
from onrecord.archive.checking import check_one, given_with, kept_check
from onrecord.archive.editions import copies_of, put_together
from onrecord.archive.ledger import keep
from onrecord.collate import collate
from onrecord.encoder import installed
from onrecord.follow import follow
from onrecord.models import Quotation, QuotationKind, Span
from onrecord.read import read_bytes
from onrecord.report.collation import collation_json
from onrecord.report.json import check_json, quotes_json, read_json, trace_json
from onrecord.story.quotations import quotations
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.app.workers import Told
    from onrecord.models import Document, Record

TOGETHER = 200  # quotations that are traced together


class Given(NamedTuple):
    """A text or a file as it was sent; its name is only a name, and never a path that is opened."""

    data: bytes
    name: str


class Asked(NamedTuple):
    """A quotation without its story."""

    id: str | int
    text: str
    speaker: str | None
    context: str


def _document(given: Given) -> Document:
    return read_bytes(given.data, name=given.name)


def _records(archive: Archive, given: Sequence[Given | int]) -> list[Record]:
    """The transcripts that were sent, or are in the archive under a number. Raises NotFoundError."""
    return [archive.get(g) if isinstance(g, int) else structure(_document(g)) for g in given]


# --- for the pages: where the result is shown -------------------------------------------------------------------------


def check_story(path: Path, story: Given, sent: Sequence[Given], chosen: Sequence[int], told: Told) -> str:
    """Check a story against chosen documents and transcripts sent along, which are kept in the library."""
    told("Reading the story")
    read = _document(story)
    numbers = list(chosen)
    with Archive(path) as archive:
        for record in [structure(_document(g)) for g in sent]:
            told(f"Keeping {record.document.path} in the library")
            archive.add(record)
            numbers.append(archive.find(record.document.sha256)[0].id)
        number, _ = check_one(archive, read, chosen=numbers or None, told=told)
    return f"/checks/{number}"


def check_again(path: Path, number: int, told: Told) -> str:
    """Check the story of a check once more, against the records of today."""
    with Archive(path) as archive:
        story = kept_check(archive, number).stories[0].document
        again, _ = check_one(archive, story, beside=given_with(archive, number), told=told)
    return f"/checks/{again}"


def add_files(path: Path, sent: Sequence[Given], told: Told) -> Added:
    """Add files, and archives of files, to the library."""
    with Archive(path) as archive:
        return add_sources(archive, ((g.name, g.data) for g in sent), told=told)


def find_copies(path: Path, number: int, told: Told) -> str:
    """Look for other copies of a record, and put them together with it."""
    with Archive(path) as archive:
        told("Looking for other copies of this record")
        found = copies_of(archive, number)
        if not found:
            return f"/documents/{number}?copies=none"
        told(f"Putting {len(found) + 1} copies together")
        return f"/copies/{put_together(archive, [number, *found])[0]}"


def make_edition(path: Path, documents: Sequence[int], told: Told) -> str:
    """Put documents together."""
    told(f"Putting {len(documents)} copies together")
    with Archive(path) as archive:
        return f"/copies/{put_together(archive, documents)[0]}"


def follow_record(path: Path, record: int, later: Sequence[int], told: Told) -> int:
    """Find what a record undertakes, and where later documents take it up; returns how much was new."""
    told(f"Looking through {len(later)} later document{'' if len(later) == 1 else 's'}")
    with Archive(path) as archive:
        found = archive.get(record)
        documents = [archive.get(n).document for n in later if n != record]
        return keep(archive, found, documents, follow(found, documents, encode=installed()))


# --- for the API: what is answered ------------------------------------------------------------------------------------


def add_document(path: Path, given: Given, _: Told) -> tuple[int, bool, str | None]:
    """(number, whether it is new, title) of a transcript that was sent."""
    record = structure(_document(given))
    with Archive(path) as archive:
        new = archive.add(record)
        (entry,) = archive.find(record.document.sha256)
    return entry.id, new, entry.title


def read_text(given: Given, _: Told) -> str:
    """The JSON of `read`."""
    return read_json(structure(_document(given)))


def quotes_of(given: Given, _: Told) -> str:
    """The JSON of `quotes`."""
    return quotes_json(quotations(_document(given)))


def check_text(
    path: Path, story: Given, given: Sequence[Given | int], translated: bool | None, told: Told
) -> tuple[int, str]:
    """(number of the check, the JSON of `check`); without records the archive's are searched for the right ones."""
    with Archive(path) as archive:
        records, read = _records(archive, given), _document(story)
        chosen: list[int] | None = [] if given else None
        number, found = check_one(archive, read, beside=records, chosen=chosen, told=told, translated=translated)
    return number, check_json(found)


def trace_texts(
    path: Path, given: Sequence[Given | int], asked: Sequence[Asked], translated: bool | None, told: Told
) -> None:
    """Tell the JSON of each trace."""
    from onrecord.trace import prepare, trace

    with Archive(path) as archive:
        ground = prepare(_records(archive, given), translated=translated)
    for start in range(0, len(asked), TOGETHER):
        batch = asked[start : start + TOGETHER]
        for one, found in zip(batch, trace(ground, [_quotation(q) for q in batch]), strict=True):
            told(trace_json(found, id=one.id).decode())


def _quotation(given: Asked) -> Quotation:
    return Quotation(
        id=str(given.id),
        spans=(Span(0, len(given.text)),),
        text=given.text,
        kind=QuotationKind.DIRECT,
        speaker=given.speaker,
        confidence=1.0 if given.speaker else 0.0,
        reason="as given",
        context=given.context,
    )


def collate_texts(path: Path, given: Sequence[Given | int], _: Told) -> tuple[int, str]:
    """(number of the edition, the JSON of `collate`); 0 where a copy was sent: only the archive's are kept."""
    with Archive(path) as archive:
        numbers = [g for g in given if isinstance(g, int)]
        if len(numbers) == len(given):
            number, collation = put_together(archive, numbers)
            return number, collation_json(collation)
        return 0, collation_json(collate(_records(archive, given)))
