"""Put copies of one record together."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.common import JSON, Id, Named, Number, Opened, Sent, as_json, jobs_of, records_of
from onrecord.archive import Archive
from onrecord.archive.editions import edition_json, editions, put_together
from onrecord.collate import collate
from onrecord.models import Collation
from onrecord.report.collation import collation_json

router = APIRouter(tags=["copies"])
COPIES = 12  # of one request


class CollateIn(BaseModel):
    """The copies: texts that are sent, or documents of the archive."""

    model_config = ConfigDict(extra="forbid")
    copies: list[Sent | Named] = Field(min_length=2, max_length=COPIES)


@router.post("/collate", summary="Put copies together")
def collate_copies(asked: CollateIn, archive: Opened, request: Request) -> Response:
    """What copies of one record share, where they differ, and the edition.

    Documents of the archive alone make an edition that it keeps: the header `Location` names it.
    """
    numbers = [c.id for c in asked.copies if isinstance(c, Named)]
    records = records_of(archive, asked.copies)
    path, alone = archive.path, len(numbers) < len(asked.copies)

    def work(_: Any) -> tuple[int, Collation]:
        if alone:
            return 0, collate(records)
        with Archive(path) as own:
            return put_together(own, numbers)

    job = jobs_of(request).start("Collating", work)
    job.wait()
    number, collation = job.outcome()
    if alone:
        return as_json(collation_json(collation))
    headers = {"location": f"/api/v1/editions/{number}"}
    return Response(collation_json(collation), media_type=JSON, headers=headers)


@router.get("/editions", summary="The editions of the archive")
def all_editions(archive: Opened, limit: Number = 100) -> dict[str, Any]:
    """The latest first."""
    return {"schema": 1, "editions": [asdict(e) for e in editions(archive)[:limit]]}


@router.get("/editions/{number}", summary="An edition")
def edition(number: Id, archive: Opened) -> Response:
    """The JSON of `collate`, as it was when the copies were put together."""
    return as_json(edition_json(archive, number))
