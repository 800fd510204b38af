"""The pages of editions: which there are, and one with its copies side by side and its apparatus."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.app.api import copies as api
from onrecord.app.api.common import Id, Opened, Whole, jobs_of
from onrecord.app.frame import NAVIGATION, Shown, shows
from onrecord.app.jobs import SOON
from onrecord.archive import Archive
from onrecord.archive.editions import collated, edition_json, editions, put_together
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
def make(archive: Opened, request: Request, document: Annotated[list[Whole], Form()]) -> Response:
    """Put the chosen documents together, and show the edition."""
    path = archive.path

    def work(told: Callable[[str], None]) -> str:
        told(f"Putting {len(document)} copies together")
        with Archive(path) as own:
            number, _ = put_together(own, document)
        return f"/copies/{number}"

    job = jobs_of(request).start("Copies", work)
    if job.wait(SOON):
        return RedirectResponse(job.outcome(), status_code=303)
    return RedirectResponse(f"/working/{job.id}", status_code=303)


@shows(router, "/copies/{number}")
def edition(number: Id, archive: Opened) -> Shown:
    """The copies side by side, with the apparatus."""
    return Shown(
        html=lambda: collation_page([collated(archive, number)], pages=NAVIGATION),
        data=lambda: edition_json(archive, number),
        policy=collation_policy(served=True),
    )
