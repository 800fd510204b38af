"""The desk against those who mean it ill: other sites, other names, other people's files."""

from __future__ import annotations

import asyncio
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from starlette.formparsers import MultiPartParser
from starlette.testclient import TestClient

from onrecord.app import create_app, guard
from onrecord.app.guard import SIZE, Guard, Guarded
from onrecord.app.pages import working
from onrecord.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLE = "</title><script>window.hit=1</script>"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='window.hit=1'><text>Ann Ode: The mole is dry.</text></svg>"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests wait for their work, however busy the machine is."""
    monkeypatch.setattr(working, "SOON", 120.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Archive(tmp_path / "desk.db", create=True).close()
    return tmp_path / "desk.db"


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(path), base_url="http://localhost") as client:
        yield client


# --- names and sites --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "localhost@evil.example",
        "evil.example#localhost",
        "127.0.0.1.evil.example",
        "192.168.1.4",
        "[",
        "[::1",
        "localhost.",
        "\u00b2",
        "",
    ],
)
def test_a_name_that_is_not_ours_is_not_served(desk: TestClient, host: str) -> None:
    assert desk.get("/library", headers={"host": host.encode("latin-1")}).status_code == 403


def test_two_host_headers_are_one_too_many(desk: TestClient) -> None:
    pairs = [("host", "localhost"), ("host", "evil.example")]
    assert desk.get("/library", headers=pairs).status_code == 403


@pytest.mark.parametrize(
    ("host", "status"), [("192.168.1.4:8017", 200), ("[fe80::1]:8017", 200), ("evil.example", 403)]
)
def test_served_everywhere_it_has_every_address_but_no_other_name(path: Path, host: str, status: int) -> None:
    app = create_app(path, Guard(hosts=frozenset({"localhost"}), addresses=True))
    with TestClient(app, base_url="http://localhost") as desk:
        assert desk.get("/library", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9999"},
        {"origin": "ftp://localhost"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize(
    "url", ["/check", "/library", "/documents/1/remove", "/checks/1/again", "/api/v1/read", "/copies"]
)
def test_other_sites_can_change_nothing(desk: TestClient, url: str, headers: dict[str, str]) -> None:
    assert desk.post(url, data={"text": "hello"}, headers=headers).status_code == 403


def test_nothing_is_changed_by_looking(path: Path) -> None:
    """No GET changes anything, so that a link or an image of another site cannot."""
    app = create_app(path).app  # type: ignore[attr-defined]
    changing = re.compile("remove|again|pick|decisions|add")
    found = [r.path for r in app.routes if "GET" in getattr(r, "methods", ()) and changing.search(r.path)]
    assert found == []


def test_a_web_socket_is_closed(path: Path) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    asyncio.run(create_app(path)({"type": "websocket", "path": "/", "headers": []}, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1008}]


# --- the token --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cookie", ["onrecord_token=wrong", "\x01=;;;=", "a b=c; onrecord_token", "onrecord_token=" * 50]
)
def test_a_wrong_token_is_refused_however_it_comes(path: Path, cookie: str) -> None:
    with TestClient(create_app(path, Guard(token="secret")), base_url="http://localhost") as desk:
        assert desk.get("/library", headers={"cookie": cookie}).status_code == 401
        assert desk.get("/static/app.js").status_code == 401
        assert desk.get("/openapi.json").status_code == 401


@pytest.mark.parametrize("place", ["//evil.example/", "/\\evil.example/", "/%2f%2fevil.example"])
def test_the_token_leads_nowhere_else(path: Path, place: str) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": place,
        "query_string": b"token=secret",
        "headers": [(b"host", b"localhost")],
    }
    asyncio.run(create_app(path, Guard(token="secret"))(scope, None, send))  # type: ignore[arg-type]
    location = dict(sent[0]["headers"])[b"location"].decode()
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


# --- sizes and times --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", ["99999999999999999999999999", "-1", "1e9", "x", "\u00b2"])
def test_a_length_that_cannot_be_is_refused(desk: TestClient, length: str) -> None:
    answer = desk.post("/api/v1/read", content=b"{}", headers={"content-length": length.encode("latin-1")})
    assert answer.status_code == 413


def test_a_body_without_end_is_cut_off(desk: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'{"text": "'
        for _ in range(SIZE // 2**20 + 1):
            yield b"x" * 2**20

    assert desk.post("/api/v1/read", content=pieces()).status_code == 413


def test_a_slow_body_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()

    async def receive() -> Any:
        await asyncio.sleep(5)

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": [(b"host", b"localhost")]}
    asyncio.run(Guarded(app, Guard(), lambda status, told: told.encode())(scope, receive, send))
    assert sent[0]["status"] == 408


def test_what_is_uploaded_is_never_written_beside_the_archive() -> None:
    assert MultiPartParser.spool_max_size >= SIZE


# --- files ------------------------------------------------------------------------------------------------------------


def bomb(size: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.txt", b"0" * size)
    return packed.getvalue()


def add(desk: TestClient, name: str, data: bytes) -> str:
    answer = desk.post("/library", files={"files": (name, data)})
    for _ in range(100):
        if "/working/" not in str(answer.url):
            break
        answer = desk.get(answer.url)
    return answer.text


def test_a_zip_bomb_does_not_go_off(desk: TestClient) -> None:
    assert "could not be used" in add(desk, "bomb.zip", bomb(300 * 2**20))
    assert desk.get("/library.json").json()["documents"] == []


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/cron.d/x.txt",
        "..\\..\\x.txt",
        "/etc/passwd",
        "C:\\x.txt",
        "x\r\nSet-Cookie: a=b.txt",
        "\u202etxt.exe",
    ],
)
def test_a_name_is_only_a_name(desk: TestClient, tmp_path: Path, name: str) -> None:
    before = {p.name for p in tmp_path.iterdir()}
    answer = desk.post("/api/v1/documents", files={"file": (name, b"Ann Ode: The mole is dry.\n\nBob Ray: Is it?")})
    assert answer.status_code in (200, 201)
    assert "set-cookie" not in answer.headers
    assert "/" not in desk.get(answer.headers["location"]).json()["path"]
    assert {p.name for p in tmp_path.iterdir()} - before <= {"desk.db-wal", "desk.db-shm", "desk.db-index"}


def test_a_zip_slip_writes_nothing(desk: TestClient, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("../../slipped.txt", "Ann Ode: The mole is dry.\n\nBob Ray: Is it?")
    assert "Library</h1>" in add(desk, "slip.zip", packed.getvalue())
    assert not list(tmp_path.parent.rglob("slipped.txt"))


# --- words ------------------------------------------------------------------------------------------------------------


def page_of(desk: TestClient, data: bytes, name: str = "x.md") -> tuple[str, str]:
    number = desk.post("/api/v1/documents", files={"file": (name, data)}).json()["id"]
    return desk.get(f"/documents/{number}").text, desk.get("/library").text


def test_hostile_titles_and_names_stay_words(desk: TestClient) -> None:
    head = f"---\ntitle: '{TITLE}'\nsource_url: 'javascript:alert(1)'\n---\n\n"
    text = f"{head}Ann <b onclick=x>Ode: Dry.\n\nBob Ray: Is it?\n"
    for page in page_of(desk, text.encode()):
        assert "<script>window" not in page
        assert "onclick=x>" not in page
        assert "javascript:alert" not in re.sub(r">[^<]*<", "><", page)


@pytest.mark.parametrize("source", ["data:text/html,<script>alert(1)</script>", "JAVASCRIPT:alert(1)", " javascript:x"])
def test_a_source_that_is_no_web_address_is_no_link(desk: TestClient, source: str) -> None:
    text = f'---\ntitle: T\nsource_url: "{source}"\n---\n\nAnn Ode: Dry.\n\nBob Ray: Is it?\n'
    page, _ = page_of(desk, text.encode())
    assert not re.search(r'<a [^>]*href="\s*(data|javascript):', page, re.I)


def test_a_drawing_is_never_served_as_one(desk: TestClient) -> None:
    answer = desk.post("/api/v1/documents", files={"file": ("x.svg", SVG)})
    if answer.status_code == 201:
        shown = desk.get(answer.headers["location"])
        assert shown.headers["content-type"] == "application/json"
        assert shown.headers["x-content-type-options"] == "nosniff"


def test_no_page_may_be_framed(desk: TestClient) -> None:
    desk.post("/check", data={"text": "“The mole is dry,” Ann Ode said.", "record_text": "Ann Ode: The mole is dry."})
    for url in ("/", "/library", "/checks/1", "/checks/1.html", "/documents/1", "/nothing"):
        policy = desk.get(url).headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy, url
        assert "unsafe" not in policy, url


def test_a_person_is_told_on_a_page_and_a_program_in_json(desk: TestClient) -> None:
    page = desk.get("/documents/9", headers={"accept": "text/html,*/*"})
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    refused = desk.get("/", headers={"accept": "text/html", "host": "evil.example"})
    assert (refused.status_code, refused.headers["content-type"]) == (403, "text/html; charset=utf-8")
    assert desk.get("/documents/9").headers["content-type"] == "application/problem+json"
