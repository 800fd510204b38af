"""The library: the transcripts that the archive has, and a place to add more."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, File, Form, Query, Request, Response, UploadFile
from fastapi.responses import RedirectResponse

from onrecord.app.api.dependencies import Id, Offset, Opened, Whole, jobs_of, plain_name
from onrecord.app.frame import Shown, shows
from onrecord.app.jobs import Job
from onrecord.app.pages.working import begun
from onrecord.app.work import Given, add_files
from onrecord.errors import UsageError
from onrecord.report.archive import entries_json

router = APIRouter()
EACH = 50  # documents of one page
FILES = 500  # of one request
TOLD = 8  # files that could not be read that are named


@shows(router, "/library")
def library(
    archive: Opened,
    request: Request,
    q: Annotated[str, Query(max_length=500)] = "",
    offset: Offset = 0,
    notice: str = "",
) -> Shown:
    """The documents, the latest first, and a place to add more."""
    wanted = archive.listed(q)
    entries = list(archive.entries(*wanted, limit=EACH, offset=offset, latest=True))
    documents, words = archive.count()
    found, _ = archive.count(*wanted) if q else (documents, words)
    asked = f"&{urlencode({'q': q})}" if q else ""
    values = {
        "entries": entries,
        "documents": documents,
        "words": words,
        "found": found,
        "q": q,
        "offset": offset,
        "each": EACH,
        "asked": asked,
        "done": jobs_of(request).notice(notice),
        "told": TOLD,
        "archive": str(archive.path),
    }
    return Shown(template="library", title="Library", values=values, data=lambda: entries_json(entries))


@router.post("/library")
def add(archive: Opened, request: Request, files: Annotated[list[UploadFile], File(max_length=FILES)]) -> Response:
    """Add transcripts, and archives of them; those that cannot be read are named."""
    sent = [Given(f.file.read(), plain_name(f.filename or "text.txt")) for f in files]
    job = Job("Adding to the library", "library", lambda done: f"/library?notice={jobs_of(request).keep(done)}")
    return begun(request, job, add_files, archive.path, sent)


@router.post("/library/pick")
def pick(document: Annotated[list[Whole] | None, Form()] = None) -> Response:
    """Check a story against the documents that are chosen. Raises UsageError where none is."""
    if not document:
        raise UsageError("No transcript is chosen; go back and mark at least one.")
    return RedirectResponse("/?" + urlencode([("record", d) for d in document]), status_code=303)


@router.post("/documents/{number}/remove")
def remove(number: Id, archive: Opened) -> Response:
    """Take a document out of the library."""
    archive.remove(number)
    return RedirectResponse("/library", status_code=303)
