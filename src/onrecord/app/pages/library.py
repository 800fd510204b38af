"""The library: the transcripts that the archive has, and a place to add more."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, File, Response, UploadFile
from fastapi.responses import RedirectResponse

from onrecord.app.api.common import Offset, Opened, plain_name
from onrecord.app.frame import Shown, shows
from onrecord.errors import InputError
from onrecord.read import read_bytes
from onrecord.report.archive import entries_json
from onrecord.structure import structure

router = APIRouter()
EACH = 50  # documents of one page


@shows(router, "/library")
def library(archive: Opened, offset: Offset = 0, error: str = "") -> Shown:
    """The documents, earliest first, and a place to add more."""
    entries = list(archive.entries(limit=EACH, offset=offset))
    return Shown(
        template="library",
        title="Library",
        values={"entries": entries, "stats": archive.stats(), "offset": offset, "each": EACH, "error": error},
        data=lambda: entries_json(entries),
    )


@router.post("/library")
def add(archive: Opened, files: Annotated[list[UploadFile], File()]) -> Response:
    """Add transcripts; those that cannot be read are named."""
    wrong = []
    for file in files:
        try:
            archive.add(structure(read_bytes(file.file.read(), name=plain_name(file.filename or "text.txt"))))
        except InputError as error:
            wrong.append(str(error))
    return RedirectResponse("/library" + (f"?error={quote(' '.join(wrong))}" if wrong else ""), status_code=303)
