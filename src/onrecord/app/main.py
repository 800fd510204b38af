"""The app put together."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from onrecord import __version__
from onrecord.app import api, pages
from onrecord.app.guard import Guard, Guarded, problem
from onrecord.errors import ArchiveError, NotFoundError, OnRecordError

if TYPE_CHECKING:
    from onrecord.app.guard import App

MEDIA_TYPE = "application/problem+json"


def create_app(archive: str | Path, guard: Guard | None = None) -> App:
    """The app over an archive that exists, behind its guard."""
    app = FastAPI(
        title="onrecord",
        version=__version__,
        summary="Trace every quotation to the words on the record.",
        docs_url=None,
        redoc_url=None,
    )
    app.state.archive = Path(archive)
    for router in api.ROUTERS:
        app.include_router(router, prefix="/api/v1")
    for router in pages.ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=str(files(__package__).joinpath("static"))), name="static")
    app.add_exception_handler(OnRecordError, _told)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _failed)
    return Guarded(app, guard or Guard())


async def _told(_: Request, error: Exception) -> JSONResponse:
    """Our own errors: their one sentence, as it is."""
    status = 404 if isinstance(error, NotFoundError) else 500 if isinstance(error, ArchiveError) else 422
    return _answer(status, str(error))


async def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _answer(error.status_code, str(error.detail))


async def _invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(x) for x in first["loc"])
    return _answer(422, f"{where}: {first['msg']}.")


async def _failed(_: Request, error: Exception) -> JSONResponse:
    """A fault of ours: the trace is for the log, the sentence for the person."""
    return _answer(500, f"onrecord failed on this ({type(error).__name__}); the terminal in which it runs says more.")


def _answer(status: int, detail: str) -> JSONResponse:
    return JSONResponse(problem(status, detail), status_code=status, media_type=MEDIA_TYPE)
