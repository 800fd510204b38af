"""The page on which stories are checked, and those that show what was found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, File, Form, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from onrecord.app.api import checks as api
from onrecord.app.api.common import Id, Opened, plain_name
from onrecord.app.frame import Shown, render, shows
from onrecord.archive.checking import again, check_one
from onrecord.archive.decisions import decide, decisions
from onrecord.errors import InputError, UsageError
from onrecord.read import read_bytes
from onrecord.report.page import Desk, page, page_policy
from onrecord.structure import structure

if TYPE_CHECKING:
    from typing import Any

    from onrecord.archive import Archive
    from onrecord.models import Record

router = APIRouter()
LATEST = 10  # checks listed


@shows(router, "/")
def check_form(archive: Opened) -> Shown:
    """Paste or drop a story, pick or find the record."""
    return Shown(
        template="check",
        title="Check a story",
        values=_form(archive),
        data=lambda: json.dumps(api.checks(archive)),
    )


def _form(archive: Archive, error: str = "") -> dict[str, Any]:
    return {"stats": archive.stats(), "checks": archive.checks(LATEST), "error": error}


@router.post("/check")
def check(
    archive: Opened,
    text: Annotated[str, Form()] = "",
    story: Annotated[UploadFile | None, File()] = None,
    record: Annotated[list[UploadFile] | None, File()] = None,
    record_text: Annotated[str, Form()] = "",
) -> Response:
    """Check what was sent and show it; transcripts sent along are kept in the library."""
    try:
        told = _sent(text, story, "story.txt")
        if told is None:
            raise UsageError("There is no story; paste one, or drop a file.")
        files = [_sent("", r, "record.txt") for r in record or ()]
        sent = [s for s in (*files, _sent(record_text, None, "record.txt")) if s]
        chosen = [_added(archive, structure(read_bytes(data, name=name))) for name, data in sent] or None
        number, _ = check_one(archive, read_bytes(told[1], name=told[0]), chosen=chosen)
    except (InputError, UsageError) as error:
        return render("check", status=422, title="Check a story", **_form(archive, str(error)))
    return RedirectResponse(f"/checks/{number}", status_code=303)


def _sent(text: str, file: UploadFile | None, name: str) -> tuple[str, bytes] | None:
    """(name, bytes) of a text that was pasted or a file that was dropped; None for neither."""
    if text.strip():
        return name, text.encode("utf-8", "surrogatepass")
    if file is not None and (data := file.file.read()):
        return plain_name(file.filename or name), data
    return None


def _added(archive: Archive, record: Record) -> int:
    archive.add(record)
    return archive.find(record.document.sha256)[0].id


@router.get("/checks/{number}.html")
def check_file(number: Id, archive: Opened) -> Response:
    """The report as one file to hand on."""
    headers = {"content-disposition": f'attachment; filename="onrecord-{number}.html"'}
    return HTMLResponse(page(again(archive, number)), headers=headers)


@shows(router, "/checks/{number}")
def check_page(number: Id, archive: Opened) -> Shown:
    """The annotated story beside the record, with what was decided."""

    def html() -> str:
        checked = again(archive, number)
        made = decisions(archive, [t.id for t in checked.traces])
        return page(checked, desk=Desk(number=number, decisions={name: ds[-1].decision for name, ds in made.items()}))

    return Shown(
        html=html,
        data=lambda: json.dumps(api.kept(number, archive), ensure_ascii=False),
        headers={"content-security-policy": page_policy(desk=True)},
    )


@router.post("/findings/{name}/decisions")
def decided(
    name: str,
    archive: Opened,
    decision: Annotated[str, Form()],
    check: Annotated[int, Form()],
    note: Annotated[str, Form()] = "",
) -> Response:
    """Keep a decision and go back to the check."""
    decide(archive, name, decision, note=note)
    return RedirectResponse(f"/checks/{check}", status_code=303)
