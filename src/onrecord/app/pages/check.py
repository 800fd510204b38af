"""The page on which stories are checked, and those that show how far a check is and what it found."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, HTTPException, Query, Request, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from onrecord.app.api import checks as api
from onrecord.app.api.common import Id, Opened, Whole, jobs_of, plain_name
from onrecord.app.frame import NAVIGATION, Shown, render, shows
from onrecord.app.jobs import SOON
from onrecord.archive import Archive
from onrecord.archive.checking import check_one, given_with, kept_check
from onrecord.archive.decisions import decide, decisions
from onrecord.archive.store import Entry
from onrecord.errors import InputError, UsageError
from onrecord.models import Document, Record
from onrecord.read import read_bytes
from onrecord.report.page import Desk, page, page_policy
from onrecord.structure import structure

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
    try:
        told = _document(text, story, "story")
        if told is None:
            raise UsageError("There is no story; paste one, or drop a file.")
        given = [
            d
            for d in (*(_document("", r, "record") for r in record or ()), _document(record_text, None, "record"))
            if d
        ]
        sent = [structure(d) for d in given]
    except (InputError, UsageError) as error:
        values = _form(archive, chosen=picked, error=str(error), text=text, record_text=record_text)
        return render("check", status=422, title="Check a story", **values)
    work = _work(archive, told, sent, [e.id for e in picked])
    job = jobs_of(request).start(told.title or told.path, work)
    if job.wait(SOON):
        return RedirectResponse(job.outcome(), status_code=303)
    return RedirectResponse(f"/working/{job.id}", status_code=303)


def _document(text: str, file: UploadFile | None, told: str) -> Document | None:
    """A text that was pasted, or a file that was dropped; None for neither. Raises InputError."""
    if text.strip():
        return read_bytes(text.encode("utf-8", "surrogatepass"), name=_called(text, told))
    if file is not None and (data := file.file.read()):
        return read_bytes(data, name=plain_name(file.filename or told))
    return None


def _called(text: str, told: str) -> str:
    """A pasted text by its first words."""
    first = re.sub(r"[^\w ,.'’-]+", " ", text.strip().splitlines()[0])[:NAMED].strip(" .-")
    return f"{first or told}.txt"


def _work(
    archive: Archive, story: Document, sent: list[Record], chosen: list[int], beside: Sequence[Record] = ()
) -> Callable[[Callable[[str], None]], str]:
    """The check as a job: where the result is shown."""
    path = archive.path

    def work(told: Callable[[str], None]) -> str:
        with Archive(path) as own:
            for record in sent:
                told(f"Keeping {record.document.path} in the library")
                own.add(record)
                chosen.append(own.find(record.document.sha256)[0].id)
            number, _ = check_one(own, story, beside=beside, chosen=chosen or None, told=told)
        return f"/checks/{number}"

    return work


@router.get("/working/{name}.json")
def working_json(name: str, request: Request) -> dict[str, Any]:
    """How far a job is, and where its result is."""
    job = jobs_of(request).get(name)
    if job is None:
        raise HTTPException(404, "This work is not known any more; start it again.")
    return {"done": job.done, "steps": job.steps, "at": job.outcome() if job.done else None}


@router.get("/working/{name}")
def working(name: str, request: Request) -> Response:
    """How far a job is, until it is done."""
    job = jobs_of(request).get(name)
    if job is None:
        raise HTTPException(404, "This work is not known any more; start it again.")
    if job.done:
        return RedirectResponse(job.outcome(), status_code=303)
    return render("working", title=job.told, job=job, headers={"refresh": "2"})


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
    job = jobs_of(request).start(story.title or story.path, _work(archive, story, [], [], given_with(archive, number)))
    if job.wait(SOON):
        return RedirectResponse(job.outcome(), status_code=303)
    return RedirectResponse(f"/working/{job.id}", status_code=303)


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
