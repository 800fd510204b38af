"""Work begun by a page: what it found where that takes no time, else how far it is."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.app.api.dependencies import jobs_of
from onrecord.app.frame import render
from onrecord.app.jobs import Job

router = APIRouter()
SOON = 0.8  # seconds that a request waits for its job before it shows how far it is


def begun(request: Request, job: Job, work: Any, *given: Any) -> Response:
    """Have a worker do it, and lead to its result, or to how far it is. Raises what the work raises at once."""
    jobs_of(request).start(job, partial(work, *given))
    return RedirectResponse(job.outcome() if job.wait(SOON) else f"/working/{job.id}", status_code=303)


def _asked(name: str, request: Request) -> Job:
    job = jobs_of(request).get(name)
    if job is None:
        raise HTTPException(404, "This work is not known any more; start it again.")
    return job


@router.get("/working/{name}.json")
def working_json(name: str, request: Request) -> dict[str, Any]:
    """How far a job is, and where its result is."""
    job = _asked(name, request)
    return {"done": job.done, "steps": job.steps, "at": job.outcome() if job.done else None}


@router.get("/working/{name}")
def working(name: str, request: Request) -> Response:
    """How far a job is, until it is done."""
    job = _asked(name, request)
    if job.done:
        return RedirectResponse(job.outcome(), status_code=303)
    return render("working", title=job.told, job=job, headers={"refresh": "2"})
