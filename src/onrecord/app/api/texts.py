"""Read, find quotations, trace: what needs no archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from itertools import chain

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.dependencies import (
    LINES,
    MOST,
    Named,
    Opened,
    Sent,
    answered,
    as_json,
    each_given,
    given,
    jobs_of,
)
from onrecord.app.guard import SECONDS
from onrecord.app.jobs import Job
from onrecord.app.work import Asked, quotes_of, read_text, trace_texts
from onrecord.errors import OnRecordError

router = APIRouter(tags=["texts"])


class AskedIn(BaseModel):
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
    quotations: list[AskedIn] = Field(max_length=100_000)
    translated: bool | None = None


@router.post("/read", summary="Who speaks in a transcript")
def read(sent: Sent, request: Request) -> Response:
    """Sections, utterances, speakers and exchanges of one transcript."""
    return as_json(answered(request, read_text, given(sent)))


@router.post("/quotes", summary="The quotations of a story")
def quotes(sent: Sent, request: Request) -> Response:
    """Every quotation of a story, and who is said to have said it."""
    return as_json(answered(request, quotes_of, given(sent)))


@router.post("/trace", summary="Trace quotations", response_class=StreamingResponse)
def trace_quotations(asked: TraceIn, archive: Opened, request: Request) -> Response:
    """One trace a line, in the order of the quotations, as they are found.

    What goes wrong after the first is told in a last line, with an `error`.
    """
    quotations = [Asked(q.id, q.text, q.speaker, q.context) for q in asked.quotations]
    work = partial(trace_texts, archive.path, each_given(asked.records), quotations, asked.translated)
    job = jobs_of(request).begin(work, SECONDS)
    lines = (line for _, line in job.each_step())
    first = next(lines, None)
    if first is None:
        job.outcome()
    return StreamingResponse(_lines(first, lines, job), media_type=LINES)


def _lines(first: str | None, lines: Iterator[str], job: Job) -> Iterator[str]:
    for line in () if first is None else chain((first,), lines):
        yield line + "\n"
    try:
        job.outcome()
    except OnRecordError as error:
        yield json.dumps({"error": str(error)}) + "\n"
