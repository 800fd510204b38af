"""The ledger: the matrix, the timelines, and the queue of what waits for review."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.app.api import ledger as api
from onrecord.app.api.dependencies import MOST, Opened, Whole
from onrecord.app.frame import NAVIGATION, Shown, render, shows
from onrecord.app.jobs import Job
from onrecord.app.pages.working import begun
from onrecord.app.work import follow_record
from onrecord.archive import Archive
from onrecord.archive.ledger import observations, observe
from onrecord.errors import UsageError
from onrecord.ledger import Kind, replay
from onrecord.report.ledger import ledger_json, ledger_rows
from onrecord.report.ledger_page import ledger_page, ledger_policy

router = APIRouter()
LISTED = 500  # documents to choose from


@shows(router, "/ledger")
def ledger(archive: Opened) -> Shown:
    """Everything that was undertaken, and what came of it; an empty ledger asks for a record to follow."""
    made = observations(archive)
    found = replay(made)
    rows = ledger_rows(found, api.today())
    if not rows:
        return Shown(
            template="follow",
            title="Ledger",
            values=_form(archive),
            data=lambda: ledger_json(found, rows, made),
        )
    return Shown(
        html=lambda: ledger_page(found, rows, pages=NAVIGATION),
        data=lambda: ledger_json(found, rows, made),
        policy=ledger_policy(),
    )


@router.get("/ledger/follow")
def follow_form(archive: Opened, record: Annotated[int, Query(ge=0, le=2**53)] = 0) -> Response:
    """Choose a record and the later documents of it."""
    return render("follow", title="Follow a record", **_form(archive, record))


def _form(archive: Archive, record: int = 0) -> dict[str, Any]:
    return {"entries": list(archive.entries(limit=LISTED)), "record": record, "most": MOST}


@router.post("/ledger/follow")
def follow(
    archive: Opened,
    request: Request,
    record: Annotated[Whole, Form()],
    later: Annotated[list[Whole] | None, Form(max_length=MOST)] = None,
) -> Response:
    """Follow a record, and show the ledger."""
    named = archive.get(record).document.title or "Following the record"
    job = Job(named, "ledger", lambda _: "/ledger")
    return begun(request, job, follow_record, archive.path, record, later or [])


@router.post("/ledger/decisions")
def decided(
    archive: Opened,
    kind: Annotated[str, Form()],
    of: Annotated[str, Form()],
    commitment: Annotated[str, Form()],
    reading: Annotated[str, Form()] = "",
    into: Annotated[str, Form()] = "",
) -> Response:
    """Keep a decision that came without the page's script."""
    said = {
        "accepted": (Kind.ACCEPTED, of, {"reading": reading}),
        "rejected": (Kind.REJECTED, of, {}),
        "merged": (Kind.MERGED, commitment, {"into": into}),
    }
    if kind not in said:
        raise UsageError(f"{kind} is not a decision; use one of {', '.join(said)}.")
    chosen, about, data = said[kind]
    observe(archive, chosen, about, who="", data=data)
    return RedirectResponse("/ledger", status_code=303)
