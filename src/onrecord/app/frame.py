"""How a page is made: one function a page, which answers as HTML, and as JSON under the same address with `.json`."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, FunctionLoader, PackageLoader, StrictUndefined

from onrecord import __version__
from onrecord.report.findings import printable, shortened
from onrecord.report.standalone import file_name, part_of_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The pages that every page leads to: (name, address, what the link says).
NAVIGATION = (
    ("check", "/", "Check"),
    ("library", "/library", "Library"),
    ("search", "/search", "Search"),
    ("copies", "/copies", "Copies"),
    ("ledger", "/ledger", "Ledger"),
)

_environment = Environment(
    loader=ChoiceLoader((PackageLoader("onrecord.app"), FunctionLoader(part_of_page))),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters["shown"] = printable
_environment.filters["short"] = shortened
_environment.filters["file"] = file_name
_environment.filters["many"] = lambda number, one, more=None: f"{number:,} {one if number == 1 else more or one + 's'}"


POLICY_HEADER = "content-security-policy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a page shows: a template with its values, or `html` under a content security `policy` of its own.

    `data` gives the same as JSON.
    """

    title: str = ""
    template: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    html: Callable[[], str] | None = None
    policy: str = ""
    data: Callable[[], str]


def render(name: str, *, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any) -> HTMLResponse:
    """A template in the frame of all pages."""
    html = _environment.get_template(f"{name}.html.j2").render(
        **{"version": __version__, "navigation": NAVIGATION, **values}
    )
    return HTMLResponse(html, status_code=status, headers=dict(headers or {}))


def shows(router: APIRouter, path: str) -> Callable[[Callable[..., Shown]], Callable[..., Shown]]:
    """Put a page on a router: its function takes what FastAPI gives and returns what is `Shown`."""

    def put(view: Callable[..., Shown]) -> Callable[..., Shown]:
        json_path = "/index.json" if path == "/" else f"{path}.json"
        for at, answer in ((json_path, _as_json), (path, _as_html)):
            router.add_api_route(at, _answering(view, answer), response_class=Response, response_model=None)
        return view

    return put


def _answering(view: Callable[..., Shown], answer: Callable[[Shown], Response]) -> Callable[..., Response]:
    @wraps(view)
    def route(*args: Any, **given: Any) -> Response:
        return answer(view(*args, **given))

    # FastAPI looks up the names of annotations in the module of the function it is given, and that is this one.
    route.__signature__ = inspect.signature(view, eval_str=True)  # type: ignore[attr-defined]
    return route


def _as_json(shown: Shown) -> Response:
    return Response(shown.data(), media_type="application/json")


def _as_html(shown: Shown) -> Response:
    if shown.html is None:
        return render(shown.template, title=shown.title, **shown.values)
    # What may frame a page can only be said in a header, not in the page itself.
    return HTMLResponse(shown.html(), headers={POLICY_HEADER: f"{shown.policy}; frame-ancestors 'none'"})
