"""Search the archive."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from onrecord.app.api.dependencies import Number, Opened, as_json
from onrecord.archive.search import like, search
from onrecord.report.archive import passages_json

router = APIRouter(tags=["archive"])


@router.get("/search", summary="Search the archive")
def find(
    archive: Opened,
    q: Annotated[str, Query(min_length=1, max_length=2000)],
    limit: Number = 20,
    offset: Annotated[int, Query(ge=0, le=100_000)] = 0,
    similar: bool = False,
) -> Response:
    """The best passages for a query; with `similar`, those most like a sentence."""
    found = like(archive, q, limit=limit) if similar else search(archive, q, limit=limit, offset=offset)
    return as_json(passages_json(q, found))
