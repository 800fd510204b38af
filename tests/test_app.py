"""The desk over HTTP: what it answers, whom it refuses, and that no input brings it down."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from onrecord.app import create_app
from onrecord.app.frame import NAVIGATION
from onrecord.app.guard import SIZE, Guard
from onrecord.app.pages import working
from onrecord.archive import Archive
from onrecord.archive.adding import add
from onrecord.demo import case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = (case("harbour") / "courier.txt").read_text("utf-8")
RECORD = (case("harbour") / "record.txt").read_text("utf-8")
HOSTILE = (
    "<script>document.title='owned'</script> “We counted <img src=x onerror=alert(1)> ten boats,” "
    "<a href='javascript:alert(1)'>she</a> said. \u202egnirts desrever\u202c {{ 7 * 7 }}"
)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests wait for their work, however busy the machine is."""
    monkeypatch.setattr(working, "SOON", 120.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Archive(tmp_path / "desk.db", create=True) as archive:
        add(archive, [str(case("harbour") / "record.txt")])
    return tmp_path / "desk.db"


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(path), base_url="http://localhost") as client:
        yield client


def test_a_story_is_checked_against_the_record_that_the_library_has(desk: TestClient) -> None:
    answer = desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    assert answer.status_code == 200
    assert re.search(r"/checks/\d+$", str(answer.url))
    assert 'class="q v-misattributed' in answer.text
    assert 'form class="decide"' in answer.text


def test_a_pasted_story_and_record(desk: TestClient) -> None:
    record = "Ann Ode: In the storm two boats sank off the mole."
    story = "“In the storm ten boats sank off the mole,” Ann Ode said."
    answer = desk.post("/check", data={"text": story, "record_text": record})
    assert 'class="q v-altered' in answer.text
    assert desk.get("/library.json").json()["documents"][-1]["path"].startswith("Ann Ode")


def test_how_far_a_check_is_can_be_asked(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "SOON", 0.0)
    answer = desk.post("/check", files={"story": ("courier.txt", STORY.encode())}, follow_redirects=False)
    where = answer.headers["location"]
    if where.startswith("/working/"):
        for _ in range(600):
            told = desk.get(f"{where}.json").json()
            if told["done"]:
                break
            time.sleep(0.1)
        assert any("Tracing" in step for _, step in told["steps"])
        assert desk.get(where, follow_redirects=False).headers["location"] == told["at"]
        where = told["at"]
    assert 'class="q v-misattributed' in desk.get(where).text
    assert desk.get("/working/unknown").status_code == 404


def test_the_steps_of_a_check_are_streamed(desk: TestClient) -> None:
    asked = {"story": {"text": STORY, "name": "courier.txt"}}
    with desk.stream("POST", "/api/v1/check", json=asked, headers={"accept": "application/x-ndjson"}) as answer:
        lines = [json.loads(line) for line in answer.iter_lines()]
    assert lines[0]["step"] == "Finding the quotations"
    assert lines[-1]["result"]["traces"]
    assert desk.get(f"/api/v1/checks/{lines[-1]['check']}").status_code == 200


def test_a_check_is_shown_as_it_was(desk: TestClient, path: Path) -> None:
    """What was found stays, whatever the record becomes."""
    desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    before = desk.get("/checks/1.json").json()
    desk.post("/documents/1/remove")
    after = desk.get("/checks/1")
    assert (after.status_code, desk.get("/checks/1.json").json()) == (200, before)
    assert after.text.count('class="card ') == len(before["traces"])


def test_copies_make_an_edition(desk: TestClient) -> None:
    copy = (case("harbour") / "copy.txt").read_bytes()
    desk.post("/library", files={"files": ("copy.txt", copy)})
    answer = desk.post("/documents/1/copies")
    assert re.search(r"/copies/\d+$", str(answer.url))
    assert "Press conference" in answer.text
    kept = desk.get("/copies/1.json").json()
    assert [w["siglum"] for w in kept["witnesses"]] == ["A", "B"]
    assert desk.get("/api/v1/editions").json()["editions"][0]["documents"] == [1, 2]
    assert desk.get("/documents/1").text.count("Edition of 2 copies") == 1
    asked = desk.post("/api/v1/collate", json={"copies": [{"id": 1}, {"text": copy.decode(), "name": "c.txt"}]})
    assert asked.json()["edition"]["text"]
    assert desk.post("/copies", data={"document": [1]}).status_code == 422


def test_a_long_transcript_can_be_pasted(desk: TestClient) -> None:
    record = (
        "Ann Ode: In the storm two boats sank off the mole.\n\n"
        + "Bob Ray: "
        + "We went on to the next question. " * 35_000
    )
    answer = desk.post("/check", data={"text": "“Two boats sank off the mole,” Ann Ode said.", "record_text": record})
    assert 'class="q v-verbatim' in answer.text


def test_no_story_is_told(desk: TestClient) -> None:
    answer = desk.post("/check", data={"text": "  "})
    assert answer.status_code == 422
    assert "There is no story" in answer.text


def test_a_decision_is_kept(desk: TestClient) -> None:
    checked = desk.post("/api/v1/check", json={"story": {"text": STORY, "name": "courier.txt"}})
    name = checked.json()["traces"][0]["id"]
    where = checked.headers["location"]
    made = desk.post(
        f"{where}/findings/{name}/decisions", json={"decision": "disputed", "note": "heard it", "who": "ed"}
    )
    assert made.status_code == 201
    desk.post(f"{where.removeprefix('/api/v1')}/findings/{name}/decisions", data={"decision": "accepted"})
    kept = desk.get(where).json()["decisions"][name]
    assert [(d["decision"], d["note"]) for d in kept] == [("disputed", "heard it"), ("accepted", "")]
    assert 'data-decision="accepted"' in desk.get(f"/checks/{where.rpartition('/')[2]}").text


def test_the_report_to_hand_on_stands_alone(desk: TestClient) -> None:
    desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    answer = desk.get("/checks/1.html")
    assert "attachment" in answer.headers["content-disposition"]
    assert "/static/" not in answer.text
    assert 'class="decide"' not in answer.text


def test_what_was_quoted_of_a_record_stands_on_its_page(desk: TestClient) -> None:
    desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    assert "Quoted 1 time" in desk.get("/documents/1").text


@pytest.mark.parametrize("page", ["/checks/1", "/library", "/documents/1", "/search", "/copies"])
def test_every_page_answers_as_json(desk: TestClient, page: str) -> None:
    desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    assert desk.get(page).headers["content-type"].startswith("text/html")
    answer = desk.get(f"{page}.json", params={"q": "ferry"})
    assert answer.json()["schema"] == 1


def test_search_links_to_the_words(desk: TestClient) -> None:
    text = desk.get("/search", params={"q": "herring speaker:tennant OR ferry"}).text
    assert "<mark>" in text
    assert re.search(r'href="/documents/1#u\d+:~:text=', text)


def test_the_verbs_of_the_api(desk: TestClient) -> None:
    assert desk.post("/api/v1/read", json={"text": RECORD}).json()["sections"]
    assert desk.post("/api/v1/quotes", json={"text": STORY}).json()["quotations"]
    asked = {"records": [{"id": 1}], "quotations": [{"id": n, "text": "it was a nice ferry"} for n in range(3)]}
    lines = desk.post("/api/v1/trace", json=asked).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [0, 1, 2]
    added = desk.post(
        "/api/v1/documents", files={"file": ("../../etc/x.txt", b"Ann Ode: Hello there.\n\nBob Ray: Good day.")}
    )
    assert (added.status_code, added.json()["new"]) == (201, True)
    assert desk.get(added.headers["location"]).json()["path"] == "x.txt"
    assert desk.delete(added.headers["location"]).status_code == 204
    assert desk.get(added.headers["location"]).status_code == 404
    assert desk.get("/api/v1/stats").json()["documents"] == 1


@pytest.mark.parametrize(
    ("method", "url", "body", "status"),
    [
        ("GET", "/api/v1/documents/99", None, 404),
        ("GET", "/api/v1/checks/99", None, 404),
        ("GET", "/checks/99", None, 404),
        ("GET", "/nothing", None, 404),
        ("GET", "/api/v1/search?q=date:never", None, 422),
        ("POST", "/api/v1/read", {"text": ""}, 422),
        ("POST", "/api/v1/check", {"story": {"text": "x"}, "records": [{"id": 99}]}, 404),
        ("POST", "/api/v1/check", {"story": {"text": "\x00\x01\x02" * 50}}, 422),
        ("POST", "/api/v1/checks/1/findings/none/decisions", {"decision": "accepted"}, 404),
        ("POST", "/api/v1/checks/1/findings/none/decisions", {"decision": "maybe"}, 422),
        ("PUT", "/api/v1/read", {}, 405),
    ],
)
def test_errors_are_problems_in_one_sentence(
    desk: TestClient, method: str, url: str, body: object, status: int
) -> None:
    answer = desk.request(method, url, json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


def test_a_failure_of_our_own_is_told_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Archive, "stats", lambda self: 1 / 0)
    with TestClient(create_app(path), base_url="http://localhost", raise_server_exceptions=False) as desk:
        answer = desk.get("/api/v1/stats")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")


# --- the guard ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 403),
        ({"host": "127.0.0.1:8017"}, 200),
        ({"host": "[::1]:8017"}, 200),
        ({"host": ""}, 403),
    ],
)
def test_only_its_own_hosts_are_served(desk: TestClient, headers: dict[str, str], status: int) -> None:
    assert desk.get("/", headers=headers).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"origin": "http://localhost"}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({}, 200),
    ],
)
def test_other_sites_change_nothing(desk: TestClient, headers: dict[str, str], status: int) -> None:
    assert desk.post("/api/v1/read", json={"text": "hello"}, headers=headers).status_code == status


def test_beyond_this_machine_a_token_is_asked(path: Path) -> None:
    guarded = create_app(path, Guard(hosts=frozenset({"localhost"}), token="secret"))
    with TestClient(guarded, base_url="http://localhost") as desk:
        assert desk.get("/").status_code == 401
        assert desk.get("/", headers={"authorization": "Bearer wrong"}).status_code == 401
        assert desk.get("/", headers={"authorization": "Bearer secret"}).status_code == 200
        opened = desk.get("/?token=secret")
        assert opened.status_code == 200
        assert "token" not in str(opened.url)
        assert desk.get("/library").status_code == 200


def test_what_is_too_large_is_refused(desk: TestClient) -> None:
    answer = desk.post(
        "/api/v1/read", content=io.BytesIO(b"x" * (SIZE + 1)), headers={"content-type": "application/json"}
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("page", ["/", "/library", "/search?q=ferry", "/documents/1", "/checks/1", "/checks/1.html"])
def test_every_page_says_what_it_may_load(desk: TestClient, page: str) -> None:
    desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    policy = desk.get(page).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_hostile_words_stay_words(desk: TestClient) -> None:
    answer = desk.post("/check", data={"text": HOSTILE, "record_text": f"Ann Ode: {HOSTILE}"})
    for page in (answer.text, desk.get("/documents/2").text, desk.get("/search?q=counted").text):
        assert "<script>document" not in page
        assert "<img src=x" not in page
        assert 'href="javascript:' not in page
        assert "{{ 7 * 7 }}" in page or "7 * 7" not in page


# --- the real command -----------------------------------------------------------------------------------------------


def test_serve_says_where_it_is_and_answers_there() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    try:
        assert process.stdout
        said = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert address
        for _ in range(100):
            try:
                with urllib.request.urlopen(address[0], timeout=5) as answer:
                    assert b"Is it on the record?" in answer.read()
                break
            except OSError:
                time.sleep(0.1)
        else:
            pytest.fail("the desk did not answer")
    finally:
        process.terminate()
        process.wait()


# --- the desk as one product ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["/", "/library", "/search", "/copies", "/ledger", "/ledger/follow", "/documents/1"])
def test_every_page_has_the_same_way_to_the_others(desk: TestClient, page: str) -> None:
    (way,) = re.findall(r'<nav class="desk-top".*?</nav>', desk.get(page).text)
    assert re.findall(r'href="([^"]+)"', way) == ["/", *(address for _, address, _ in NAVIGATION)]
    assert way.count("aria-current") == 1


def test_reports_stand_in_the_frame_too(desk: TestClient) -> None:
    checked = desk.post("/check", files={"story": ("courier.txt", STORY.encode())}).text
    assert '<nav class="desk-top"' in checked
    assert desk.get("/checks/1.html").text.count("desk-top") == 0


def test_a_story_that_is_checked_again_is_quoted_once(desk: TestClient) -> None:
    for _ in range(2):
        desk.post("/check", files={"story": ("courier.txt", STORY.encode())})
    found = [f for rows in desk.get("/documents/1.json").json()["quoted"].values() for f in rows]
    assert {f["check"] for f in found} == {2}


@pytest.mark.parametrize(
    ("address", "told"), [("/copies", "needs two copies or more"), ("/library/pick", "No transcript is chosen")]
)
def test_a_choice_of_nothing_is_told_in_words(desk: TestClient, address: str, told: str) -> None:
    answer = desk.post(address, headers={"accept": "text/html"})
    assert answer.status_code == 422
    assert told in answer.text


def test_an_edition_can_be_handed_on(desk: TestClient) -> None:
    desk.post("/api/v1/documents", files={"file": ("copy.txt", (case("harbour") / "copy.txt").read_bytes())})
    assert "/copies/1" in str(desk.post("/copies", data={"document": [1, 2]}).url)
    alone = desk.get("/copies/1.html")
    assert "attachment" in alone.headers["content-disposition"]
    assert "/static/" not in alone.text


def test_who_has_no_token_sees_a_page_in_its_dress(path: Path) -> None:
    with TestClient(create_app(path, Guard(token="secret")), base_url="http://localhost") as desk:
        refused = desk.get("/", headers={"accept": "text/html"})
        assert refused.status_code == 401
        assert "A token is needed" in refused.text
        assert 'href="/library"' not in refused.text
        assert desk.get("/static/app.css").status_code == 200
        assert desk.get("/static/app.js").status_code == 401


# --- what is kept, and how it is got out ------------------------------------------------------------------------------


def test_a_record_that_was_sent_with_a_check_is_shown_with_it_and_used_again(desk: TestClient) -> None:
    sent = {"text": "Ann Ode: In the storm two boats sank off the mole.", "name": "mole.txt"}
    story = {"text": "“In the storm ten boats sank off the mole,” Ann Ode said.", "name": "s.txt"}
    made = desk.post("/api/v1/check", json={"story": story, "records": [sent]})
    assert made.headers["location"] == "/api/v1/checks/1"
    assert desk.get("/api/v1/stats").json()["documents"] == 1
    shown = desk.get("/checks/1").text
    assert re.search(r'<span class="w"[^>]*>In the storm two boats sank off the mole', shown)
    again = desk.post("/checks/1/again")
    assert str(again.url).endswith("/checks/2")
    assert 'class="q v-altered' in again.text


def test_everything_can_be_got_out_and_gone_on_with(desk: TestClient) -> None:
    desk.post("/api/v1/documents", files={"file": ("copy.txt", (case("harbour") / "copy.txt").read_bytes())})
    rows = [json.loads(line) for line in desk.get("/api/v1/export").text.splitlines()]
    assert [r["id"] for r in rows] == [1, 2]
    assert rows[0]["text"] == RECORD.replace("\r\n", "\n")
    assert [json.loads(x)["id"] for x in desk.get("/api/v1/export?after=1").text.splitlines()] == [2]


def test_verify_tells_each_part_and_what_is_wrong(desk: TestClient, path: Path) -> None:
    rows = [json.loads(line) for line in desk.get("/api/v1/verify").text.splitlines()]
    assert rows[-1] == {"done": True, "wrong": 0}
    assert {"part": "texts"} in rows
    with Archive(path) as archive:
        archive.connection.execute("UPDATE documents SET words = words + 1")
    rows = [json.loads(line) for line in desk.get("/api/v1/verify").text.splitlines()]
    assert rows[-1]["wrong"] == 1
    assert any("words are said in it" in r.get("wrong", "") for r in rows)
