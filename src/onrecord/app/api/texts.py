"""Read, find quotations, trace: what needs no archive."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.common import LINES, MOST, Named, Opened, Sent, as_json, document_of, records_of
from onrecord.models import Quotation, QuotationKind, Span
from onrecord.report.json import quotes_json, read_json, trace_json
from onrecord.story.quotations import quotations
from onrecord.structure import structure
from onrecord.trace import prepare, trace

router = APIRouter(tags=["texts"])


class Asked(BaseModel):
    """A quotation without its story."""

    model_config = ConfigDict(extra="forbid")
    id: str | int
    text: str = Field(min_length=1, max_length=100_000)
    speaker: str | None = Field(default=None, max_length=1000)
    context: str = Field(default="", max_length=100_000)


class TraceIn(BaseModel):
    """Quotations, and the records to trace them to."""

    model_config = ConfigDict(extra="forbid")
    records: list[Sent | Named] = Field(min_length=1, max_length=MOST)
    quotations: list[Asked] = Field(max_length=100_000)
    translated: bool | None = None


@router.post("/read", summary="Who speaks in a transcript")
def read(sent: Sent) -> Response:
    """Sections, utterances, speakers and exchanges of one transcript."""
    return as_json(read_json(structure(document_of(sent))))


@router.post("/quotes", summary="The quotations of a story")
def quotes(sent: Sent) -> Response:
    """Every quotation of a story, and who is said to have said it."""
    return as_json(quotes_json(quotations(document_of(sent))))


@router.post("/trace", summary="Trace quotations", response_class=StreamingResponse)
def trace_quotations(asked: TraceIn, archive: Opened) -> Response:
    """One trace a line, in the order of the quotations, as they are found."""
    ground = prepare(records_of(archive, asked.records), translated=asked.translated)

    def lines() -> Iterator[str]:
        for start in range(0, len(asked.quotations), MOST):
            batch = asked.quotations[start : start + MOST]
            for given, found in zip(batch, trace(ground, [_quotation(q) for q in batch]), strict=True):
                yield trace_json(found, id=given.id) + "\n"

    return StreamingResponse(lines(), media_type=LINES)


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
