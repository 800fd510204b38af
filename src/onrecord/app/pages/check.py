"""The page on which stories are checked, and those that show how far a check is and what it found."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Query, Request, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from onrecord.app.api import checks as api
from onrecord.app.api.dependencies import Id, Opened, Whole, plain_name
from onrecord.app.frame import NAVIGATION, Shown, render, shows
from onrecord.app.jobs import Job
from onrecord.app.pages.working import begun
from onrecord.app.work import Given, check_story
from onrecord.app.work import check_again as once_more
from onrecord.archive import Archive
from onrecord.archive.checking import kept_check
from onrecord.archive.decisions import decide, decisions
from onrecord.archive.store import Entry
from onrecord.errors import InputError, UsageError
from onrecord.report.page import Desk, page, page_policy

router = APIRouter()
LATEST = 10  # checks listed
NAMED = 60  # characters of the first line that a pasted text is named by


@shows(router, "/")
def check_form(archive: Opened, record: Annotated[list[Whole] | None, Query(max_length=50)] = None) -> Shown:
    """Paste or drop a story, pick or find the record."""
    chosen = [e for e in map(archive.find_number, record or ()) if e]
    return Shown(
        template="check",
        title="Check a story",
        values=_form(archive, chosen=chosen),
        data=lambda: json.dumps(api.checks(archive)),
    )


def _form(
    archive: Archive, *, chosen: list[Entry], error: str = "", text: str = "", record_text: str = ""
) -> dict[str, Any]:
    return {
        "stats": archive.stats(),
        "checks": archive.checks(LATEST),
        "chosen": chosen,
        "error": error,
        "text": text,
        "record_text": record_text,
    }


@router.post("/check")
def check(
    archive: Opened,
    request: Request,
    text: Annotated[str, Form()] = "",
    story: Annotated[UploadFile | None, File()] = None,
    record: Annotated[list[UploadFile] | None, File()] = None,
    record_text: Annotated[str, Form()] = "",
    chosen: Annotated[list[Whole] | None, Form()] = None,
) -> Response:
    """Check what was sent and show it; transcripts sent along are kept in the library."""
    picked = [e for e in map(archive.find_number, chosen or ()) if e]
    given = _given(text, story, "story")
    sent = [g for g in (*(_given("", r, "record") for r in record or ()), _given(record_text, None, "record")) if g]
    try:
        if given is None:
            raise UsageError("There is no story; paste one, or drop a file.")
        return begun(request, Job(given.name), check_story, archive.path, given, sent, [e.id for e in picked])
    except (InputError, UsageError) as error:
        values = _form(archive, chosen=picked, error=str(error), text=text, record_text=record_text)
        return render("check", status=422, title="Check a story", **values)


def _given(text: str, file: UploadFile | None, told: str) -> Given | None:
    """A text that was pasted, or a file that was dropped; None for neither."""
    if text.strip():
        return Given(text.encode("utf-8", "surrogatepass"), _called(text, told))
    if file is not None and (data := file.file.read()):
        return Given(data, plain_name(file.filename or told))
    return None


def _called(text: str, told: str) -> str:
    """A pasted text by its first words."""
    first = re.sub(r"[^\w ,.'’-]+", " ", text.strip().splitlines()[0])[:NAMED].strip(" .-")
    return f"{first or told}.txt"


@router.get("/checks/{number}.html")
def check_file(number: Id, archive: Opened) -> Response:
    """The report as one file to hand on."""
    headers = {"content-disposition": f'attachment; filename="onrecord-{number}.html"'}
    return HTMLResponse(page(kept_check(archive, number)), headers=headers)


@shows(router, "/checks/{number}")
def check_page(number: Id, archive: Opened) -> Shown:
    """The annotated story beside the record, with what was decided."""

    def html() -> str:
        checked = kept_check(archive, number)
        last = {name: asdict(made[-1]) for name, made in decisions(archive, number).items()}
        return page(checked, desk=Desk(number=number, decisions=last, pages=NAVIGATION))

    return Shown(
        html=html,
        data=lambda: json.dumps(api.kept(number, archive), ensure_ascii=False),
        policy=page_policy(desk=True),
    )


@router.post("/checks/{number}/again")
def check_again(number: Id, archive: Opened, request: Request) -> Response:
    """Check the same story once more, against the records of today."""
    story = kept_check(archive, number).stories[0].document
    return begun(request, Job(story.title or story.path), once_more, archive.path, number)


@router.post("/checks/{number}/findings/{name}/decisions")
def decided(
    number: Id,
    name: str,
    archive: Opened,
    decision: Annotated[str, Form()],
    note: Annotated[str, Form(max_length=10_000)] = "",
    who: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Keep a decision and go back to the check."""
    decide(archive, number, name, decision, note=note, who=who)
    return RedirectResponse(f"/checks/{number}", status_code=303)
