"""The pages of editions: which there are, and one with its copies side by side and its apparatus."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from onrecord.app.api import copies as api
from onrecord.app.api.dependencies import Id, Opened, Whole
from onrecord.app.frame import NAVIGATION, Shown, shows
from onrecord.app.jobs import Job
from onrecord.app.pages.working import begun
from onrecord.app.work import make_edition
from onrecord.archive.editions import collated, edition_json, editions
from onrecord.errors import UsageError
from onrecord.report.collation_page import collation_page, collation_policy

router = APIRouter()


@shows(router, "/copies")
def copies(archive: Opened) -> Shown:
    """The editions that were made, the latest first."""
    found = editions(archive)
    entries = {d: archive.find_number(d) for e in found for d in e.documents}
    return Shown(
        template="copies",
        title="Copies",
        values={"editions": found, "entries": entries},
        data=lambda: json.dumps(api.all_editions(archive, limit=500), ensure_ascii=False),
    )


@router.post("/copies")
def make(archive: Opened, request: Request, document: Annotated[list[Whole] | None, Form()] = None) -> Response:
    """Put the chosen documents together, and show the edition. Raises UsageError for fewer than two."""
    chosen = document or []
    if len(set(chosen)) < 2:
        raise UsageError("An edition needs two copies or more; go back and mark them.")
    return begun(request, Job("Copies", "copies"), make_edition, archive.path, chosen)


@router.get("/copies/{number}.html")
def edition_file(number: Id, archive: Opened) -> Response:
    """The edition as one file to hand on."""
    headers = {"content-disposition": f'attachment; filename="onrecord-copies-{number}.html"'}
    return HTMLResponse(collation_page([collated(archive, number)]), headers=headers)


@shows(router, "/copies/{number}")
def edition(number: Id, archive: Opened) -> Shown:
    """The copies side by side, with the apparatus."""
    return Shown(
        html=lambda: collation_page([collated(archive, number)], pages=NAVIGATION, address=f"/copies/{number}"),
        data=lambda: edition_json(archive, number),
        policy=collation_policy(served=True),
    )
