"""The formats that `onrecord read` writes: one table of whole documents, and the rows of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.report.akn import akn
from onrecord.report.captions import webvtt
from onrecord.report.json import read_json
from onrecord.report.tei import tei
from onrecord.report.transcript import markdown, plain_transcript, title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.models import Record


class Document(NamedTuple):
    """A format that holds one record: the ending of its files, and how a record is written.

    `write` raises InputError where the format cannot hold the record.
    """

    ending: str
    write: Callable[[Record], str]


DOCUMENTS = {
    "json": Document("json", read_json),
    "text": Document("txt", plain_transcript),
    "markdown": Document("md", markdown),
    "tei": Document("xml", tei),
    "akn": Document("akn", akn),
    "vtt": Document("vtt", webvtt),
}
# The columns of a row: one utterance. Times are seconds in the recording, spans code points into the document's text.
COLUMNS: dict[str, type] = {
    "path": str,
    "section": str,
    "title": str,
    "date": str,
    "id": str,
    "kind": str,
    "label": str,
    "speaker": str,
    "speaker_id": str,
    "role": str,
    "affiliation": str,
    "start": float,
    "end": float,
    "span_start": int,
    "span_end": int,
    "text": str,
}


def rows(records: Iterable[Record]) -> Iterator[dict[str, Any]]:
    """A row an utterance, with the values of `COLUMNS`."""
    for record in records:
        document = record.document
        for section in record.sections:
            for said in section.utterances:
                who = said.speaker
                start, end = said.time or (None, None)
                yield {
                    "path": document.path,
                    "section": section.id,
                    "title": section.title or title_of(record),
                    "date": section.date or document.published,
                    "id": said.id,
                    "kind": said.kind.value,
                    "label": said.label,
                    "speaker": who and who.name,
                    "speaker_id": who and who.id,
                    "role": who and who.role,
                    "affiliation": who and who.affiliation,
                    "start": start,
                    "end": end,
                    "span_start": said.span.start,
                    "span_end": said.span.end,
                    "text": said.span.of(document.text),
                }
