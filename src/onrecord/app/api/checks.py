"""Check stories, and decide on what was found."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Literal

from fastapi import APIRouter, HTTPException, Response
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.common import JSON, MOST, Id, Named, Number, Opened, Sent, document_of, records_of
from onrecord.archive.checking import check_one
from onrecord.archive.decisions import decide, decisions
from onrecord.report.json import check_json

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


@router.post("/check", summary="Check a story")
def check(asked: CheckIn, archive: Opened) -> Response:
    """A verdict for every quotation; the header `Location` names the check that the archive keeps."""
    records = records_of(archive, asked.records)
    chosen: list[int] | None = [] if asked.records else None
    number, found = check_one(
        archive, document_of(asked.story), beside=records, chosen=chosen, translated=asked.translated
    )
    return Response(check_json(found), media_type=JSON, headers={"location": f"/api/v1/checks/{number}"})


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
    value: dict[str, Any] = json.loads(result)
    made = decisions(archive, [t["id"] for t in value["traces"]])
    return {**value, "decisions": {name: [asdict(d) for d in ds] for name, ds in made.items()}}


@router.post("/findings/{name}/decisions", status_code=201, summary="Decide on a finding")
def decision(name: str, given: DecisionIn, archive: Opened) -> dict[str, Any]:
    """Add a decision; earlier ones stay."""
    return asdict(decide(archive, name, given.decision, note=given.note, who=given.who))
