"""What stands between the network and the app: hosts, origins, the token, sizes, and what a page may load.

All of it is one ASGI middleware, so that no route can be without it.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    Scope = MutableMapping[str, Any]
    Message = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[Message]]
    Send = Callable[[Message], Awaitable[None]]
    App = Callable[[Scope, Receive, Send], Awaitable[None]]
    Page = Callable[[int, str], bytes]  # status, sentence

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
SIZE = 32 * 2**20  # bytes of a request's body at most
SECONDS = 120.0  # that a request may take to answer
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
COOKIE = "onrecord_token"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
TITLES = {
    400: "Bad request",
    401: "Token needed",
    403: "Not allowed",
    404: "Not found",
    408: "Took too long",
    409: "Conflict",
    413: "Too large",
    415: "Unknown media type",
    422: "Cannot be used",
    500: "Failed",
    503: "Busy",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Whom the app answers: `hosts` by which it may be called, the `token` asked of everybody where there is one.

    With `addresses` any address in figures is a host: a page of another site can give its own name an address of ours,
    but cannot call itself by it.
    """

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    addresses: bool = False

    def refusal(self, scope: Scope) -> tuple[int, str] | None:
        """The status and the sentence with which a request is turned away, if it is."""
        names = [k.decode("latin-1") for k, _ in scope["headers"]]
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        host = headers.get("host", "")
        if names.count("host") != 1 or not self._is_ours(_host_name(host)):
            return 403, "This host name is not served here; open the address that onrecord printed."
        if scope["method"] not in SAFE and not _same_origin(headers, host):
            return 403, "This request comes from another site; only onrecord's own pages may change anything."
        if self.token and not (_is_dress(scope) or self._knows(scope, headers)):
            return 401, "A token is needed; open the address that onrecord printed, or send it as a bearer token."
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit()) or int(length[:20]) > SIZE:
            return 413, TOO_LARGE
        return None

    def _is_ours(self, name: str) -> bool:
        return name in self.hosts or (self.addresses and _is_address(name))

    def _knows(self, scope: Scope, headers: dict[str, str]) -> bool:
        given = (
            headers.get("authorization", "").removeprefix("Bearer "),
            _cookie(headers.get("cookie", "")),
            _asked_token(scope),
        )
        return any(hmac.compare_digest(g.encode(), (self.token or "").encode()) for g in given)


def _is_dress(scope: Scope) -> bool:
    """Whether only what every page wears is asked for: the refusal is a page too."""
    return scope["method"] in SAFE and scope["path"] in ("/static/app.css", "/static/desk.css")


def _host_name(host: str) -> str:
    """The name or the address in a Host header; empty where it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _cookie(header: str) -> str:
    """The token in the cookies, if there is one."""
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _same_origin(headers: dict[str, str], host: str) -> bool:
    """Whether a request that changes something comes from our own pages, or from no page at all."""
    if site := headers.get("sec-fetch-site"):
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or origin in (f"http://{host}", f"https://{host}")


class Guarded:
    """An ASGI app behind its guard."""

    def __init__(self, app: App, guard: Guard, page: Page) -> None:
        self.app, self.guard, self.page = app, guard, page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if refused := self.guard.refusal(scope):
            await self._refuse(scope, send, *refused)
            return
        if self.guard.token and scope["method"] == "GET" and _asked_token(scope):
            await _remember(send, scope["path"], self.guard.token)
            return
        sender = _Sender(send)
        try:
            async with asyncio.timeout(SECONDS):
                await self.app(scope, _bounded(receive), sender)
        except _TooLargeError:
            await self._refuse(scope, send, 413, TOO_LARGE)
        except TimeoutError:
            if not sender.started:
                await self._refuse(scope, send, 408, TOO_LONG)

    async def _refuse(self, scope: Scope, send: Send, status: int, detail: str) -> None:
        """A page for a person, a problem as JSON for a program."""
        page = wants_page(scope)
        body = self.page(status, detail) if page else json.dumps(problem(status, detail)).encode()
        media = "text/html; charset=utf-8" if page else "application/problem+json"
        headers = {"content-type": media, "content-length": str(len(body)), **HEADERS}
        pairs = [(k.encode(), v.encode()) for k, v in headers.items()]
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": body})


def _asked_token(scope: Scope) -> str:
    """The token in the address, if there is one."""
    asked: str = scope["query_string"].decode("latin-1")
    return parse_qs(asked).get("token", [""])[0]


async def _remember(send: Send, path: str, token: str) -> None:
    """Put the token into a cookie and out of the address, so that it is in no history and no referrer."""
    cookie = f"{COOKIE}={token}; HttpOnly; SameSite=Strict; Path=/"
    here = "/" + quote(path.lstrip("/\\"))  # never "//", which is another site
    pairs = [(k.encode(), v.encode()) for k, v in {**HEADERS, "location": here, "set-cookie": cookie}.items()]
    await send({"type": "http.response.start", "status": 303, "headers": pairs})
    await send({"type": "http.response.body", "body": b""})


TOO_LONG = f"This took longer than {SECONDS:.0f} seconds and was ended; give less at once."
TOO_LARGE = f"The request is larger than {SIZE // 2**20} MiB; send less at once."


class _TooLargeError(HTTPException):
    """A body went on beyond the limit: as an answer of HTTP, since frameworks take any other error for a bad body."""

    def __init__(self) -> None:
        super().__init__(413, TOO_LARGE)


def _bounded(receive: Receive) -> Receive:
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > SIZE:
            raise _TooLargeError
        return message

    return bounded


class _Sender:
    """Puts the headers that every answer has where the route has set none of its own."""

    def __init__(self, send: Send) -> None:
        self.send, self.started = send, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            own = {k.lower() for k, _ in message["headers"]}
            more = [(k.encode(), v.encode()) for k, v in HEADERS.items() if k.encode() not in own]
            message = {**message, "headers": [*message["headers"], *more]}
        await self.send(message)


def wants_page(scope: Scope) -> bool:
    """Whether a person with a browser asks, and not a program."""
    accepted = b" ".join(v for k, v in scope["headers"] if k == b"accept")
    path: str = scope["path"]
    return b"text/html" in accepted and not path.startswith("/api/") and not path.endswith(".json")


def problem(status: int, detail: str) -> dict[str, object]:
    """An error in the form of RFC 9457."""
    return {"type": "about:blank", "title": TITLES.get(status, "Error"), "status": status, "detail": detail}
