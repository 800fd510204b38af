"""What every route of the API and every page is given: the archive, texts that were sent, numbers within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Annotated, Any

from fastapi import Depends, Query, Request, Response
from fastapi import Path as PathParam
from pydantic import BaseModel, ConfigDict, Field

from onrecord.app.guard import SECONDS
from onrecord.app.jobs import Jobs
from onrecord.app.work import Given
from onrecord.archive import Archive

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


def given(sent: Sent) -> Given:
    """A text as a worker takes it."""
    return Given(sent.text.encode("utf-8", "surrogatepass"), plain_name(sent.name))


def each_given(sent: list[Sent | Named]) -> list[Given | int]:
    """The texts that were sent, and the numbers of those that were named."""
    return [s.id if isinstance(s, Named) else given(s) for s in sent]


def answered(request: Request, work: Callable[..., Any], *told: Any) -> Any:
    """What a worker answers, within the time that a request has."""
    return jobs_of(request).begin(partial(work, *told), SECONDS).outcome()


def as_json(text: str) -> Response:
    """An answer of JSON that is written already."""
    return Response(text, media_type=JSON)
