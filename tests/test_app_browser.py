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


def test_the_library_takes_files(view: View) -> None:
    page = view.go("/library")
    page.set_input_files("#files", files=[TALK])
    page.click("form button")
    page.wait_for_selector("td >> text=Ann Ode")
    page.set_input_files("#files", files=[NOISE])
    page.click("form button")
    page.wait_for_selector(".wrong")
    assert "noise.bin" in page.inner_text(".wrong")


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
    for path in ("/", "/library", "/search?q=ferry", "/documents/1", checked):
        page = view.go(path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), path
        wrong = [v for v in axe.run(page).response["violations"] if v["impact"] in ("serious", "critical")]
        assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in wrong] == [], path
    view.context.close()
