"""The API: the verbs of the command line over HTTP. Bodies and answers are the JSON that the command line prints."""

from __future__ import annotations

import json
from collections.abc import Iterator  # noqa: TC003  (FastAPI reads the annotations)
from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, File, HTTPException, Query, Request, Response, UploadFile
from fastapi import Path as PathParam
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from onrecord.archive import Archive
from onrecord.archive.checking import check_one
from onrecord.archive.decisions import decide, decisions
from onrecord.archive.search import like, search
from onrecord.models import Quotation, QuotationKind, Record, Span
from onrecord.quotations import quotations
from onrecord.read import read_bytes
from onrecord.report.archive import entries_json, passages_json, stats_json
from onrecord.report.json import check_json, quotes_json, read_json, trace_json
from onrecord.structure import structure
from onrecord.trace import prepare, trace

router = APIRouter()
JSON = "application/json"
LINES = "application/x-ndjson"
MOST = 200  # texts of one request
LONGEST = 8_000_000  # characters of one text


class Sent(BaseModel):
    """A text: its words, and the name under which reports speak of it."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=LONGEST)
    name: str = Field(default="text.txt", min_length=1, max_length=200)


class Named(BaseModel):
    """A document of the archive, by its number."""

    model_config = ConfigDict(extra="forbid")
    id: int = Field(ge=1, le=2**53)


class CheckIn(BaseModel):
    """A story, and the records to check it against; without records the archive's are searched for the right ones."""

    model_config = ConfigDict(extra="forbid")
    story: Sent
    records: list[Sent | Named] = Field(default=[], max_length=MOST)
    translated: bool | None = None


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


class DecisionIn(BaseModel):
    """What a person decides on a finding."""

    model_config = ConfigDict(extra="forbid")
    decision: Literal["accepted", "disputed", "fixed", "open"]
    note: str = Field(default="", max_length=10_000)
    who: str = Field(default="", max_length=200)


def opened(request: Request) -> Iterator[Archive]:
    """The app's archive, open for one request."""
    with Archive(request.app.state.archive) as archive:
        yield archive


Opened = Annotated[Archive, Depends(opened)]
Number = Annotated[int, Query(ge=1, le=500)]
Id = Annotated[int, PathParam(ge=1, le=2**53)]


def document_of(sent: Sent) -> Any:
    """A text that was sent as a document; its name is only a name, and never a path that is opened."""
    return read_bytes(sent.text.encode("utf-8", "surrogatepass"), name=plain_name(sent.name))


def plain_name(name: str) -> str:
    """The last part of a name."""
    return name.replace("\\", "/").rpartition("/")[2].strip() or "text.txt"


def stored(archive: Archive, number: int) -> Record:
    """A document of the archive. Raises HTTPException 404."""
    if not archive.find_number(number):
        raise HTTPException(404, f"There is no document {number}.")
    return archive.get(number)


def _records(archive: Archive, given: list[Sent | Named]) -> list[Record]:
    return [stored(archive, g.id) if isinstance(g, Named) else structure(document_of(g)) for g in given]


def _json(text: str) -> Response:
    return Response(text, media_type=JSON)


@router.post("/read", summary="Who speaks in a transcript")
def read(sent: Sent) -> Response:
    """Sections, utterances, speakers and exchanges of one transcript."""
    return _json(read_json(structure(document_of(sent))))


@router.post("/quotes", summary="The quotations of a story")
def quotes(sent: Sent) -> Response:
    """Every quotation of a story, and who is said to have said it."""
    return _json(quotes_json(quotations(document_of(sent))))


@router.post("/check", summary="Check a story")
def check(asked: CheckIn, archive: Opened) -> Response:
    """A verdict for every quotation; the header `Location` names the check that the archive keeps."""
    records = _records(archive, asked.records)
    chosen: list[int] | None = [] if asked.records else None
    number, found = check_one(
        archive, document_of(asked.story), beside=records, chosen=chosen, translated=asked.translated
    )
    return Response(check_json(found), media_type=JSON, headers={"location": f"/api/v1/checks/{number}"})


@router.post("/trace", summary="Trace quotations", response_class=StreamingResponse)
def trace_quotations(asked: TraceIn, archive: Opened) -> Response:
    """One trace a line, in the order of the quotations, as they are found."""
    ground = prepare(_records(archive, asked.records), translated=asked.translated)

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


@router.get("/search", summary="Search the archive")
def find(
    archive: Opened,
    q: Annotated[str, Query(min_length=1, max_length=2000)],
    limit: Number = 20,
    offset: Annotated[int, Query(ge=0, le=100_000)] = 0,
    similar: bool = False,
) -> Response:
    """The best passages for a query; with `similar`, those most like a sentence."""
    found = like(archive, q, limit=limit) if similar else search(archive, q, limit=limit, offset=offset)
    return _json(passages_json(q, found))


@router.get("/documents", summary="The documents of the archive")
def documents(archive: Opened, limit: Number = 100, offset: Annotated[int, Query(ge=0, le=2**31)] = 0) -> Response:
    """Documents with their metadata, in the order of their days."""
    return _json(entries_json(list(archive.entries(limit=limit, offset=offset))))


@router.post("/documents", status_code=201, summary="Add a transcript")
def add(archive: Opened, file: Annotated[UploadFile, File()]) -> Response:
    """Read, structure and store one file; what is there already stays as it is."""
    record = structure(read_bytes(file.file.read(), name=plain_name(file.filename or "text.txt")))
    new = archive.add(record)
    (entry,) = archive.find(record.document.sha256)
    return Response(
        json.dumps({"id": entry.id, "new": new, "title": entry.title}),
        status_code=201 if new else 200,
        media_type=JSON,
        headers={"location": f"/api/v1/documents/{entry.id}"},
    )


@router.get("/documents/{number}", summary="A document")
def show(number: Id, archive: Opened) -> Response:
    """The JSON of `read`."""
    return _json(read_json(stored(archive, number)))


@router.delete("/documents/{number}", status_code=204, summary="Take a document out")
def remove(number: Id, archive: Opened) -> Response:
    """Findings on it keep their words."""
    stored(archive, number)
    archive.remove(number)
    return Response(status_code=204)


@router.get("/checks", summary="What was checked")
def checks(archive: Opened, limit: Number = 100) -> dict[str, Any]:
    """The latest checks first, with how many findings of each level."""
    return {"schema": 1, "checks": [asdict(c) for c in archive.checks(limit)]}


@router.get("/checks/{number}", summary="A check")
def kept(number: Id, archive: Opened) -> dict[str, Any]:
    """The result as it was, and what people decided since."""
    result = archive.check_result(number)
    if result is None:
        raise HTTPException(404, f"There is no check {number}.")
    value: dict[str, Any] = json.loads(result)
    made = decisions(archive, [t["id"] for t in value["traces"]])
    return {**value, "decisions": {name: [asdict(d) for d in ds] for name, ds in made.items()}}


@router.post("/findings/{name}/decisions", status_code=201, summary="Decide on a finding")
def decision(name: str, given: DecisionIn, archive: Opened) -> dict[str, Any]:
    """Add a decision; earlier ones stay."""
    return asdict(decide(archive, name, given.decision, note=given.note, who=given.who))


@router.get("/stats", summary="What the archive holds")
def stats(archive: Opened) -> Response:
    """Counts, days and size."""
    return _json(stats_json(archive.stats()))
