"""Check stories, and decide on what was found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any, Literal

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.dependencies import JSON, LINES, MOST, Id, Named, Number, Opened, Sent, each_given, given, jobs_of
from onrecord.app.guard import SECONDS
from onrecord.app.jobs import Job
from onrecord.app.work import check_text
from onrecord.archive.decisions import decide, decisions
from onrecord.errors import OnRecordError

router = APIRouter(tags=["checks"])


class CheckIn(BaseModel):
    """A story, and the records to check it against; without records the archive's are searched for the right ones."""

    model_config = ConfigDict(extra="forbid")
    story: Sent
    records: list[Sent | Named] = Field(default=[], max_length=MOST)
    translated: bool | None = None


class DecisionIn(BaseModel):
    """What a person decides on a finding."""

    model_config = ConfigDict(extra="forbid")
    decision: Literal["accepted", "disputed", "fixed", "open"]
    note: str = Field(default="", max_length=10_000)
    who: str = Field(default="", max_length=200)


@router.post("/check", summary="Check a story", responses={200: {"content": {JSON: {}, LINES: {}}}})
def check(asked: CheckIn, archive: Opened, request: Request) -> Response:
    """A verdict for every quotation; the header `Location` names the check that the archive keeps.

    Who accepts `application/x-ndjson` is sent a line for each step (`seconds`, `step`) and at last one with `check` and
    `result`, or with an `error`.
    """
    work = partial(check_text, archive.path, given(asked.story), each_given(asked.records), asked.translated)
    job = jobs_of(request).begin(work, SECONDS)
    if LINES in request.headers.get("accept", ""):
        return StreamingResponse(_lines(job), media_type=LINES)
    number, found = job.outcome()
    return Response(found, media_type=JSON, headers={"location": f"/api/v1/checks/{number}"})


def _lines(job: Job) -> Iterator[str]:
    for seconds, told in job.each_step():
        yield json.dumps({"seconds": seconds, "step": told}) + "\n"
    try:
        number, found = job.outcome()
    except OnRecordError as error:
        yield json.dumps({"error": str(error)}) + "\n"
    else:
        yield f'{{"check":{number},"result":{found}}}\n'


@router.get("/checks", summary="What was checked")
def checks(archive: Opened, limit: Number = 100) -> dict[str, Any]:
    """The latest checks first, with how many findings of each level."""
    return {"schema": 1, "checks": [asdict(c) for c in archive.checks(limit)]}


@router.get("/checks/{number}", summary="A check")
def kept(number: Id, archive: Opened) -> dict[str, Any]:
    """The result as it was, and what people decided since."""
    result = archive.check_result(number)
    if result is None:
        raise HTTPException(404, f"There is no check {number}.")
    made = decisions(archive, number)
    return {**json.loads(result), "decisions": {name: [asdict(d) for d in ds] for name, ds in made.items()}}


@router.post("/checks/{number}/findings/{name}/decisions", status_code=201, summary="Decide on a finding")
def decision(number: Id, name: str, given: DecisionIn, archive: Opened) -> dict[str, Any]:
    """Add a decision; earlier ones stay. It holds for later checks of a story of the same name."""
    return asdict(decide(archive, number, name, given.decision, note=given.note, who=given.who))
