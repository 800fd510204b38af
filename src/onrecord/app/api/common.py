"""What every route of the API and every page is given: the archive, texts that were sent, numbers within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query, Request, Response
from fastapi import Path as PathParam
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.jobs import Jobs
from onrecord.archive import Archive
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from onrecord.models import Document, Record

JSON = "application/json"
LINES = "application/x-ndjson"
MOST = 200  # texts of one request
LONGEST = 8_000_000  # characters of one text


class Sent(BaseModel):
    """A text: its words, and the name under which reports speak of it."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=LONGEST)
    name: str = Field(default="text.txt", min_length=1, max_length=200)


class Named(BaseModel):
    """A document of the archive, by its number."""

    model_config = ConfigDict(extra="forbid")
    id: int = Field(ge=1, le=2**53)


def opened(request: Request) -> Iterator[Archive]:
    """The app's archive, open for one request."""
    with Archive(request.app.state.archive) as archive:
        yield archive


def jobs_of(request: Request) -> Jobs:
    """The work that goes on beside the requests."""
    jobs: Jobs = request.app.state.jobs
    return jobs


Opened = Annotated[Archive, Depends(opened)]
Whole = Annotated[int, Field(ge=1, le=2**53)]
Number = Annotated[int, Query(ge=1, le=500)]
Offset = Annotated[int, Query(ge=0, le=2**31)]
Id = Annotated[int, PathParam(ge=1, le=2**53)]


def plain_name(name: str) -> str:
    """The last part of a name."""
    return name.replace("\\", "/").rpartition("/")[2].strip() or "text.txt"


def document_of(sent: Sent) -> Document:
    """A text that was sent as a document; its name is only a name, and never a path that is opened."""
    return read_bytes(sent.text.encode("utf-8", "surrogatepass"), name=plain_name(sent.name))


def records_of(archive: Archive, given: list[Sent | Named]) -> list[Record]:
    """The transcripts that were sent or named. Raises NotFoundError."""
    return [archive.get(g.id) if isinstance(g, Named) else structure(document_of(g)) for g in given]


def as_json(text: str) -> Response:
    """An answer of JSON that is written already."""
    return Response(text, media_type=JSON)
