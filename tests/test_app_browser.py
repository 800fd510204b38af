"""The desk in a real browser: each page's main task, the keyboard, a phone, the dark, and accessibility."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.demo import case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
STORY = (case("harbour") / "courier.txt").read_text("utf-8")
RECORD = (case("harbour") / "record.txt").read_text("utf-8")
HOSTILE = (
    '“We counted <img src=x onerror="window.hit=1"> ten boats <script>window.hit=1</script>,” Ann Ode said. '
    '<a href="javascript:window.hit=1" onclick="window.hit=1">more</a> <style>*{display:none}</style> '
    "\u202egnorw\u202c " + "<div>" * 3000
)
WORDS = b"Ann Ode: The mole is dry.\n\nBob Ray: Is it?\n\nAnn Ode: Yes."
TALK = {"name": "mole.txt", "mimeType": "text/plain", "buffer": WORDS}
NOISE = {"name": "noise.bin", "mimeType": "text/plain", "buffer": bytes(range(256)) * 9}
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("desk")
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "serve", str(folder / "desk.db"), "--port", "0"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert process.stdout
    found = re.search(r"(http://\S+?)/\s", process.stdout.readline())
    assert found
    yield found[1]
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--headless"])
        yield started
        started.close()


class View:
    """A page of the desk; what the browser complains of is kept."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.context = browser.new_context(viewport=options.pop("viewport", {"width": 1280, "height": 860}), **options)
        self.address, self.told = address, []
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(120_000)  # a busy machine is slow, and not wrong
        self.page.on("console", lambda m: self.told.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.told.append(str(e)))
        self.page.on("request", lambda r: None if r.url.startswith((address, "data:")) else self.told.append(r.url))

    def go(self, path: str) -> Page:
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def done(self) -> None:
        assert self.told == []
        self.context.close()


@pytest.fixture
def view(browser: Browser, address: str) -> Iterator[View]:
    opened = View(browser, address)
    yield opened
    opened.done()


def check(page: Page, story: str, record: str) -> None:
    page.fill("#text", story)
    if not page.locator("#record_text").is_visible():
        page.click("summary")
    page.fill("#record_text", record)
    page.click("button[type=submit]")
    page.wait_for_url("**/checks/*")


def test_check_by_keyboard_alone_and_decide(view: View) -> None:
    page = view.go("/")
    page.focus("#text")
    page.keyboard.insert_text(STORY)
    if not page.locator("#record_text").is_visible():
        page.focus("summary")
        page.keyboard.press("Enter")
    page.focus("#record_text")
    page.keyboard.insert_text(RECORD)
    page.focus("#text")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/checks/*")
    page.keyboard.press("j")
    card = page.locator(".card.on")
    assert card.count() == 1
    with page.expect_response("**/decisions"):
        page.keyboard.press("d")
    page.wait_for_selector(".card.on .decide [value=disputed][aria-pressed=true]")
    page.reload()
    assert page.locator(".decide[data-decision=disputed]").count() == 1


def test_search_leads_to_the_words(view: View) -> None:
    check(view.go("/"), STORY, RECORD)
    page = view.go("/search")
    page.fill("#q", "ferry speaker:tennant")
    page.keyboard.press("Enter")
    page.wait_for_selector("mark")
    page.click(".passages a >> nth=0")
    page.wait_for_url("**/documents/*")
    assert page.locator(".u:target").count() <= 1
    assert page.locator(".who b").count() > 5


def test_the_library_takes_files_and_finds_them(view: View) -> None:
    page = view.go("/library")
    page.set_input_files("#files", files=[TALK, NOISE])
    page.click("form.add button")
    page.wait_for_selector(".wrong")
    assert "noise.bin" in page.inner_text(".wrong")
    assert "1 transcript added" in page.inner_text(".done")
    page.fill("#q", "mole.txt")
    page.keyboard.press("Enter")
    page.wait_for_url("**/library?q=*")
    assert page.locator("tbody tr").count() == 1


def test_a_picked_record_is_the_one_that_is_checked_against(view: View) -> None:
    page = view.go("/library")
    page.set_input_files("#files", files=[TALK])
    page.click("form.add button")
    page.wait_for_selector(".done")
    page.fill("#q", "mole.txt")
    page.keyboard.press("Enter")
    page.wait_for_url("**/library?q=*")
    page.check("tbody input")
    page.click("text=Check a story against the chosen")
    page.wait_for_selector(".chosen")
    page.fill("#text", "“The mole is dry,” Ann Ode said.")
    page.click("button[type=submit]")
    page.wait_for_url("**/checks/*")
    assert page.locator(".q.v-verbatim").count() == 1


def test_copies_are_found_and_put_together(view: View) -> None:
    page = view.go("/library")
    page.set_input_files("#files", files=[str(case("harbour") / name) for name in ("record.txt", "copy.txt")])
    page.click("form.add button")
    page.wait_for_selector(".done")
    page = view.go("/library?q=copy.txt")
    page.click("td.title a >> nth=0")
    page.click("text=Find its copies")
    page.wait_for_url("**/copies/*")
    assert page.locator(".witnesses tbody tr").count() >= 2
    page.keyboard.press("j")
    page.goto(view.address + "/copies")
    assert page.locator(".cards li.sheet").count() >= 1


def test_how_far_a_check_is_shows_and_leads_to_the_result(view: View) -> None:
    """A library whose index has to be made first, and a story that is long: the page of progress comes between."""
    said = "\n\n".join(f"“The ferry {n} came late to the quay in week {n},” Ann Ode said." for n in range(300))
    record = "\n\n".join(f"Ann Ode: The ferry {n} came late to the quay in week {n}. It did." for n in range(300))
    check(view.go("/"), said, record)
    assert view.page.locator(".q").count() > 200


def test_a_link_to_words_can_be_copied_from_the_record(view: View) -> None:
    check(view.go("/"), STORY, RECORD)
    page = view.go("/search?q=ferry")
    page.click(".passages a >> nth=0")
    page.wait_for_url("**/documents/*")
    page.locator(".u p:not(.who) >> nth=0").click(click_count=3)
    page.wait_for_selector(".copier:not([hidden])")


def test_hostile_words_are_inert(view: View) -> None:
    check(view.go("/"), HOSTILE, f"Ann Ode: {HOSTILE}")
    for path in (view.page.url.removeprefix(view.address), "/search?q=counted", "/library"):
        page = view.go(path)
        assert page.evaluate("window.hit") is None
        assert page.locator("main").first.is_visible()
        assert page.locator("a[href^='javascript']").count() == 0


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 844}}])
def test_nothing_overflows_and_axe_finds_nothing_serious(
    browser: Browser, address: str, options: dict[str, Any]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    view = View(browser, address, **options)
    check(view.go("/"), STORY, RECORD)
    checked = view.page.url.removeprefix(address)
    make = view.go("/library")
    make.set_input_files("#files", files=[str(case("harbour") / name) for name in ("record.txt", "copy.txt")])
    make.click("form.add button")
    make.wait_for_selector(".done")
    make = view.go("/library?q=copy.txt")
    make.click("td.title a >> nth=0")
    make.click("text=Find its copies")
    make.wait_for_url("**/copies/*")
    edition = make.url.removeprefix(address)
    pages = ("/", "/?record=1", "/library", "/library?q=none", "/search?q=ferry", "/search?q=kind:no", "/documents/1")
    more = ("/search?q=zeppelin", "/copies", "/ledger", "/ledger/follow?record=1", "/nothing")
    for path in (*pages, *more, checked, edition):
        page = view.go(path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), path
        wrong = [v for v in axe.run(page).response["violations"] if v["impact"] in ("serious", "critical")]
        assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in wrong] == [], path
    view.context.close()
