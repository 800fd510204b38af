"""Put copies of one record together."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.api.dependencies import JSON, Id, Named, Number, Opened, Sent, answered, as_json, each_given
from onrecord.app.work import collate_texts
from onrecord.archive.editions import edition_json, editions

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
    number, collation = answered(request, collate_texts, archive.path, each_given(asked.copies))
    headers = {"location": f"/api/v1/editions/{number}"} if number else {}
    return Response(collation, media_type=JSON, headers=headers)


@router.get("/editions", summary="The editions of the archive")
def all_editions(archive: Opened, limit: Number = 100) -> dict[str, Any]:
    """The latest first."""
    return {"schema": 1, "editions": [asdict(e) for e in editions(archive)[:limit]]}


@router.get("/editions/{number}", summary="An edition")
def edition(number: Id, archive: Opened) -> Response:
    """The JSON of `collate`, as it was when the copies were put together."""
    return as_json(edition_json(archive, number))
