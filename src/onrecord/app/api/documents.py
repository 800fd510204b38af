"""The documents of the archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, File, Query, Request, Response, UploadFile
from fastapi.responses import StreamingResponse

from onrecord.app.api.dependencies import JSON, LINES, Id, Number, Offset, Opened, answered, as_json, plain_name
from onrecord.app.work import Given, add_document
from onrecord.archive import Archive
from onrecord.archive.verify import PARTS, verify
from onrecord.report.archive import entries_json, stats_json
from onrecord.report.json import read_json

router = APIRouter(tags=["archive"])


@router.get("/documents", summary="The documents of the archive")
def documents(archive: Opened, limit: Number = 100, offset: Offset = 0) -> Response:
    """Documents with their metadata, in the order of their days."""
    return as_json(entries_json(list(archive.entries(limit=limit, offset=offset))))


@router.post("/documents", status_code=201, summary="Add a transcript")
def add(archive: Opened, request: Request, file: Annotated[UploadFile, File()]) -> Response:
    """Read, structure and store one file; what is there already stays as it is."""
    sent = Given(file.file.read(), plain_name(file.filename or "text.txt"))
    number, new, title = answered(request, add_document, archive.path, sent)
    return Response(
        json.dumps({"id": number, "new": new, "title": title}),
        status_code=201 if new else 200,
        media_type=JSON,
        headers={"location": f"/api/v1/documents/{number}"},
    )


@router.get("/documents/{number}", summary="A document")
def show(number: Id, archive: Opened) -> Response:
    """The JSON of `read`."""
    return as_json(read_json(archive.get(number)))


@router.delete("/documents/{number}", status_code=204, summary="Take a document out")
def remove(number: Id, archive: Opened) -> Response:
    """Findings on it keep their words."""
    archive.get(number)
    archive.remove(number)
    return Response(status_code=204)


@router.get("/export", summary="Every document", response_class=StreamingResponse)
def export(archive: Opened, after: Annotated[int, Query(ge=0, le=2**53)] = 0) -> Response:
    """The JSON of `read` for every document, a line each, with its `id`.

    Who is cut off by the time limit goes on `after` the last `id` that came.
    """
    path, numbers = archive.path, archive.numbers(after)

    def lines() -> Iterator[str]:
        with Archive(path) as own:
            for number in numbers:
                if own.find_number(number):
                    yield f'{{"id":{number},{read_json(own.get(number))[1:]}\n'

    return StreamingResponse(lines(), media_type=LINES)


@router.get("/verify", summary="Check everything against everything", response_class=StreamingResponse)
def check_all(archive: Opened) -> Response:
    """A line for each part that is looked at, one for each thing that is `wrong`, and at last how many there were.

    An archive that takes longer than the time limit is verified in a terminal: `onrecord archive verify`.
    """
    path = archive.path

    def lines() -> Iterator[str]:
        wrong = 0
        with Archive(path) as own:
            for part in PARTS:
                yield json.dumps({"part": part}) + "\n"
                for told in verify(own, only=part):
                    wrong += 1
                    yield json.dumps({"wrong": told}, ensure_ascii=False) + "\n"
        yield json.dumps({"done": True, "wrong": wrong}) + "\n"

    return StreamingResponse(lines(), media_type=LINES)


@router.get("/stats", summary="What the archive holds")
def stats(archive: Opened) -> Response:
    """Counts, days and size."""
    return as_json(stats_json(archive.stats()))
