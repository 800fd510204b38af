"""The ledger's page in a real browser: the review queue by keyboard, in the desk and as one file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not installed")]
CASE = Path(__file__).parent / "follow" / "council"


def onrecord(*args: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    return done.stdout


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    later = [x for name in ("gazette.txt", "minutes.txt") for x in ("--later", str(CASE / name))]
    onrecord("follow", CASE / "record.txt", *later, "--archive", path, "--out", tmp_path / "told.txt")
    return path


@pytest.fixture
def address(archive: Path) -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "serve", str(archive), "--port", "0"],
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


def opened(browser: Browser, address: str, **given: Any) -> tuple[Page, list[str]]:
    page = browser.new_context(**given).new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    page.goto(address)
    return page, wrong


def left(page: Page) -> int:
    return int(page.inner_text("#left"))


def press(page: Page, key: str, then: int) -> None:
    """Press a key and wait until so many proposals are left."""
    page.keyboard.press(key)
    page.locator("#left", has_text=re.compile(rf"^{then}$")).wait_for(timeout=10_000)


def observed(archive: Path) -> list[dict[str, Any]]:
    found = json.loads(onrecord("ledger", "list", archive, "--format", "json"))
    return [o for o in found["observations"] if o["who"] != "onrecord"]


def test_a_queue_is_worked_through_by_keyboard(browser: Browser, address: str, archive: Path) -> None:
    page, wrong = opened(browser, address + "/ledger")
    there = left(page)
    page.fill("#who", "Ines")
    page.locator("#who").blur()
    press(page, "a", there - 1)
    press(page, "r", there - 2)
    page.keyboard.press("3")
    press(page, "a", there - 3)
    press(page, "u", there - 2)
    assert not wrong
    said = [(o["kind"], o["who"]) for o in observed(archive)]
    assert said == [("accepted", "Ines"), ("rejected", "Ines"), ("accepted", "Ines"), ("undone", "Ines")]
    page.reload()
    assert left(page) == there - 2


def test_merging_takes_one_key(browser: Browser, address: str, archive: Path) -> None:
    page, wrong = opened(browser, address + "/ledger")
    there = left(page)
    for _ in range(there):
        if page.locator(".proposal.on form[data-into]").count():
            break
        page.keyboard.press("j")
    else:
        pytest.skip("no two commitments of this record are alike")
    press(page, "m", there - 1)
    assert not wrong
    (merged,) = observed(archive)
    assert merged["kind"] == "merged"


def test_a_second_coder_moves_no_status(browser: Browser, address: str, archive: Path) -> None:
    page, _ = opened(browser, address + "/ledger")
    page.fill("#who", "Jon")
    page.check("#second")
    page.locator("#second").blur()
    press(page, "a", left(page) - 1)
    (coded,) = observed(archive)
    assert (coded["kind"], coded["who"]) == ("coded", "Jon")


def test_without_script_the_buttons_post(browser: Browser, address: str, archive: Path) -> None:
    page, _ = opened(browser, address + "/ledger", java_script_enabled=False)
    page.locator(".proposal form button[value=accepted]").first.click()
    assert page.url.endswith("/ledger")
    assert [o["kind"] for o in observed(archive)] == ["accepted"]


def test_a_file_by_itself_saves_its_decisions(browser: Browser, archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "ledger.html"
    onrecord("ledger", "list", archive, "--out", file)
    page, wrong = opened(browser, file.as_uri(), accept_downloads=True)
    there = left(page)
    press(page, "a", there - 1)
    press(page, "r", there - 2)
    with page.expect_download() as download:
        page.click("#save")
    saved = tmp_path / "decisions.jsonl"
    download.value.save_as(saved)
    assert not wrong
    assert "2 decisions added" in onrecord("ledger", "import", archive, saved)
    assert [o["kind"] for o in observed(archive)] == ["accepted", "rejected"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_has_no_sideways_scroll_and_all_is_accessible(browser: Browser, address: str, scheme: str) -> None:
    page, wrong = opened(browser, address + "/ledger", viewport={"width": 390, "height": 800}, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    assert not axe.run(page).response["violations"], axe.run(page).generate_report()
    assert not wrong


def test_a_record_is_followed_from_the_library(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address + "/ledger/follow")
    page.select_option("select[name=record]", index=1)
    page.locator("input[name=later]").nth(1).check()
    page.click("button[type=submit]")
    page.wait_for_url("**/ledger")
    assert page.locator(".matrix tbody tr").count() > 5
