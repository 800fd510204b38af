"""The ledger: follow records, decide on what is proposed, see every status."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.dependencies import MOST, Named, Opened, answered, as_json
from onrecord.app.work import follow_record
from onrecord.archive.ledger import observations, observe
from onrecord.ledger import Kind, replay
from onrecord.report.ledger import ledger_json, ledger_rows

router = APIRouter(tags=["ledger"])
Day = Annotated[date | None, Query(description="The day of the status; today where it is left out.")]


class RunIn(BaseModel):
    """A record of the archive, and the later documents of it to look through."""

    model_config = ConfigDict(extra="forbid")
    record: Named
    later: list[Named] = Field(default=[], max_length=MOST)


class ObservationIn(BaseModel):
    """What a person says: its kind, of what (a proposal, a commitment, an observation), and what else it takes."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal[
        "accepted", "rejected", "coded", "merged", "split", "renamed", "dropped", "due", "unratable", "undone"
    ]
    of: str = Field(min_length=1, max_length=80)
    data: dict[str, Any] = {}
    who: str = Field(default="", max_length=200)


@router.get("/ledger", summary="What came of it")
def ledger(archive: Opened, as_of: Day = None) -> Response:
    """Every commitment with its status and evidence, the documents that were looked at, and the observations."""
    made = observations(archive)
    found = replay(made)
    return as_json(ledger_json(found, ledger_rows(found, as_of or today()), made))


@router.post("/ledger/runs", status_code=201, summary="Follow a record")
def run(given: RunIn, archive: Opened, request: Request) -> dict[str, int]:
    """Find the commitments of a record and where later documents may take them up; what is new is kept."""
    later = [n.id for n in given.later]
    return {"added": answered(request, follow_record, archive.path, given.record.id, later)}


@router.post("/ledger/observations", status_code=201, summary="Decide")
def observation(given: ObservationIn, archive: Opened) -> dict[str, Any]:
    """Add what a person says; what was said before stays."""
    made = observe(archive, Kind(given.kind), given.of, who=given.who, data=given.data)
    return json.loads(json.dumps(asdict(made)))  # type: ignore[no-any-return]


def today() -> date:
    """This day, in UTC."""
    return datetime.now(UTC).date()
