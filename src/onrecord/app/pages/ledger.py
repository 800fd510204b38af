"""The ledger: the matrix, the timelines, and the queue of what waits for review."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from onrecord.app.api import ledger as api
from onrecord.app.api.common import Opened
from onrecord.app.frame import Shown, render, shows
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
            values={"entries": list(archive.entries(limit=LISTED))},
            data=lambda: ledger_json(found, rows, made),
        )
    return Shown(
        html=lambda: ledger_page(found, rows, served=True),
        data=lambda: ledger_json(found, rows, made),
        policy=ledger_policy(),
    )


@router.get("/ledger/follow")
def follow_form(archive: Opened) -> Response:
    """Choose a record and the later documents of it."""
    return render("follow", title="Follow a record", entries=list(archive.entries(limit=LISTED)))


@router.post("/ledger/follow")
def follow(
    archive: Opened, record: Annotated[int, Form()], later: Annotated[list[int] | None, Form()] = None
) -> Response:
    """Follow a record, and show the ledger."""
    api.followed(archive, record, later or [])
    return RedirectResponse("/ledger", status_code=303)


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
