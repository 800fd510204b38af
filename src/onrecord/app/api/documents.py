"""The documents of the archive."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, File, Response, UploadFile

from onrecord.app.api.common import JSON, Id, Number, Offset, Opened, as_json, plain_name, stored
from onrecord.read import read_bytes
from onrecord.report.archive import entries_json, stats_json
from onrecord.report.json import read_json
from onrecord.structure import structure

router = APIRouter(tags=["archive"])


@router.get("/documents", summary="The documents of the archive")
def documents(archive: Opened, limit: Number = 100, offset: Offset = 0) -> Response:
    """Documents with their metadata, in the order of their days."""
    return as_json(entries_json(list(archive.entries(limit=limit, offset=offset))))


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
    return as_json(read_json(stored(archive, number)))


@router.delete("/documents/{number}", status_code=204, summary="Take a document out")
def remove(number: Id, archive: Opened) -> Response:
    """Findings on it keep their words."""
    stored(archive, number)
    archive.remove(number)
    return Response(status_code=204)


@router.get("/stats", summary="What the archive holds")
def stats(archive: Opened) -> Response:
    """Counts, days and size."""
    return as_json(stats_json(archive.stats()))
