"""The page of copies in a browser with no network: from difference to difference, by button and by key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.collate import collate
from onrecord.report.collation_page import collation_page
from test_collate import TURNS, page, record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

CHROMIUM = Path("/usr/bin/chromium")
A = page(TURNS)
B = page(["Home | News | Sport", *TURNS[:6], *TURNS[7:]]).replace("northern", "southern")
RECORDS = [record_of(A, "a.txt"), record_of(B, "b.txt"), record_of(A.replace("Thursday", "Friday"), "c.txt")]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    if not CHROMIUM.exists():
        pytest.skip("no /usr/bin/chromium: the page is not tried in a browser")
    from playwright.sync_api import sync_playwright

    file = tmp_path_factory.mktemp("page") / "copies.html"
    file.write_text(collation_page([collate(RECORDS)]), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 390, "height": 844})
        errors: list[str] = []
        tab.on("pageerror", lambda e: errors.append(str(e)))
        tab.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        tab.goto(file.as_uri())
        yield tab
        browser.close()
        assert errors == []


def test_keys_go_from_difference_to_difference(shown: Page) -> None:
    assert shown.inner_text("#status") == "4 differences"
    told = []
    for _ in range(5):
        shown.keyboard.press("j")
        told.append((shown.inner_text("#status"), shown.inner_text(".notes .lit i")))
    assert told[:4] == [
        ("1 of 4", "from elsewhere"),
        ("2 of 4", "other words"),
        ("3 of 4", "in some only"),
        ("4 of 4", "other words"),
    ]
    assert told[4] == told[0]
    shown.keyboard.press("k")
    assert shown.inner_text("#status") == "4 of 4"
    assert [t.inner_text() for t in shown.locator(".text .lit").all()] == ["Thursday", "Thursday", "Friday"]


def test_what_the_edition_has_is_marked_otherwise_than_what_it_has_not(shown: Page) -> None:
    assert {t.inner_text() for t in shown.locator(".text .k-variant.lemma").all()} == {"northern", "Thursday"}
    assert {t.inner_text() for t in shown.locator(".text .k-variant:not(.lemma)").all()} == {"southern", "Friday"}


def test_a_kind_can_be_walked_alone(shown: Page) -> None:
    chip = shown.locator('.chip[data-kind="variant"]')
    chip.click()
    assert shown.inner_text("#status") == "2 differences"
    assert shown.locator(".row:not(.head):visible").count() == 2
    chip.click()
    shown.keyboard.press("d")
    assert shown.locator(".row:not(.head):visible").count() == 4
    shown.keyboard.press("d")


def test_nothing_is_wider_than_a_phone(shown: Page) -> None:
    assert shown.evaluate("document.documentElement.scrollWidth") <= 390
