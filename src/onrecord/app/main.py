"""The app put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartParser

from onrecord import __version__
from onrecord.app import api, pages
from onrecord.app.api.dependencies import LONGEST
from onrecord.app.frame import NAVIGATION, render
from onrecord.app.guard import SECONDS, SIZE, TITLES, Guard, Guarded, problem, wants_page
from onrecord.app.jobs import AT_ONCE, WAITING, BusyError, Jobs
from onrecord.app.workers import EndedError, FaultError, TookTooLongError
from onrecord.errors import ArchiveError, NotFoundError, OnRecordError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.app.guard import App

MEDIA_TYPE = "application/problem+json"
NO_PAGE = "There is nothing at this address; a link may be old, or mistyped."
_STATUS: dict[type[Exception], int] = {
    NotFoundError: 404,
    ArchiveError: 500,
    BusyError: 503,
    TookTooLongError: 408,
    EndedError: 500,
}  # all others: what was sent cannot be used


LIMITS = (
    f"Bodies are the JSON of the command line. A request may have {SIZE // 2**20} MiB, a text {LONGEST:,} characters, "
    f"a call of `trace` 100,000 quotations; an answer has to begin and end within {SECONDS:.0f} seconds and is ended "
    f"then, checks wait for each other ({AT_ONCE} at once, {WAITING} waiting; then 503). Errors are problem+json "
    "(RFC 9457). Beyond this machine a token is asked, as a bearer token or the cookie that the printed address gives."
)
MultiPartParser.spool_max_size = SIZE  # what is uploaded stays in memory: a draft is never written beside the archive


def create_app(archive: str | Path, guard: Guard | None = None) -> App:
    """The app over an archive that exists, behind its guard."""
    app = FastAPI(
        title="onrecord",
        version=__version__,
        summary="Trace every quotation to the words on the record.",
        description=LIMITS,
        docs_url=None,
        redoc_url=None,
        lifespan=_alive,
        form_limits={"max_part_size": SIZE},  # a pasted transcript is as good as one in a file
    )
    app.state.archive = Path(archive)
    app.state.jobs = Jobs()
    for router in api.ROUTERS:
        app.include_router(router, prefix="/api/v1")
    for router in pages.ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=str(files(__package__).joinpath("static"))), name="static")
    app.add_exception_handler(OnRecordError, _told)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _failed)
    return Guarded(app, guard or Guard(), lambda status, detail: bytes(_error_page(status, detail).body))


@asynccontextmanager
async def _alive(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.jobs.close()


async def _told(request: Request, error: Exception) -> Response:
    """Our own errors: their one sentence, as it is."""
    return _answer(request, _STATUS.get(type(error), 422), str(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = NO_PAGE if error.status_code == 404 and error.detail == "Not Found" else str(error.detail)
    return _answer(request, error.status_code, detail, error.headers)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(x) for x in first["loc"])
    return _answer(request, 422, f"{where}: {first['msg']}.")


async def _failed(request: Request, error: Exception) -> Response:
    """A fault of ours: the trace is for the log, the sentence for the person."""
    name = str(error) if isinstance(error, FaultError) else type(error).__name__
    told = f"onrecord failed on this ({name}); the terminal in which it runs says more."
    return _answer(request, 500, told)


def _answer(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """A page for a person at the desk, else a problem as JSON."""
    if wants_page(request.scope):
        return _error_page(status, detail)
    told = problem(status, detail)
    return JSONResponse(told, status_code=status, media_type=MEDIA_TYPE, headers=dict(headers or {}))


def _error_page(status: int, detail: str) -> Response:
    """An error for a person; who may not come in is led nowhere."""
    inside = status not in (401, 403)
    values: dict[str, Any] = {"title": TITLES.get(status, "Error"), "detail": detail, "inside": inside}
    return render("error", status=status, **values, navigation=NAVIGATION if inside else ())
