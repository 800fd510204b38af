"""The report as a page: what stands in it, and what it does in a browser with no network."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.models import Checked, Level, Span, Story, Verdict
from onrecord.report.page import page
from report_sample import (
    DAILY,
    checked,
    council_record,
    document,
    press_record,
    quotation,
    same_as_snapshot,
    trace,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")


class Tags(HTMLParser):
    """Every tag with its attributes, and the text of the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def html() -> str:
    return page(checked())


def hostile() -> Checked:
    """A story, a record and a file name that try to run, to style and to turn the reading order."""
    words = (
        '<script>window.hit=1</script>" onmouseover="hit=1 <img src=x onerror=hit=1> \u202egnorw\u202c {{ 7*7 }} \x00'
    )
    text = f"He said “{words}” on the quay.\n\n</script><style>*{{display:none}}</style>"
    said = quotation(text, 1, words, speaker="</bdi><b>Mara")
    record = press_record()
    title = '"><script>hit=1</script>'
    sources = replace(record.document, title=title, source="javascript:hit=1", publisher="<!--")
    one = trace("h1", said, Verdict.ABSENT, "Q601", Level.WARNING, "<i>because</i>", story="<b>.txt")
    return Checked(
        stories=(Story(document=document("<b>.txt", text, title=title), quotations=(said,)),),
        records=(replace(record, document=sources),),
        traces=(one,),
    )


# --- the file -------------------------------------------------------------------------------------------------------


def test_snapshot(html: str) -> None:
    assert same_as_snapshot("check.html", html + "\n")


def test_the_policy_names_the_style_and_the_script(html: str) -> None:
    for tag in ("style", "script"):
        [inline] = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = b64encode(sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in html
    assert "unsafe" not in html.split("</head>")[0].split("<style>")[0]


def test_nothing_is_fetched_and_nothing_is_inline(html: str) -> None:
    for tag, attributes in Tags(html).tags:
        assert not {a for a in attributes if a.startswith("on")}, tag
        assert "style" not in attributes
        assert not str(attributes.get("src") or "").startswith(("http", "//"))
        assert tag not in {"iframe", "object", "embed", "img", "base", "form"}
        if tag == "link":
            assert attributes["href"] == "data:,"
    assert "@import" not in html
    assert "url(" not in html


def test_landmarks_language_and_live_region(html: str) -> None:
    tags = Tags(html).tags
    assert ("html", {"lang": "en"}) in tags
    assert {"header", "main", "footer", "h1", "h2", "h3"} <= {t for t, _ in tags}
    assert any(a.get("aria-live") == "polite" for _, a in tags)
    assert sum(t == "h1" for t, _ in tags) == 1
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    for _, attributes in tags:
        for name in ("aria-controls", "aria-labelledby", "for"):
            assert attributes.get(name) is None or attributes[name] in ids


def test_every_finding_has_a_card_and_a_place_in_the_story(html: str) -> None:
    tags = Tags(html).tags
    cards = [a for t, a in tags if t == "article" and "card" in str(a.get("class"))]
    assert sorted(int(a["data-n"] or 0) for a in cards) == list(range(1, 14))
    links = {a["data-n"] for t, a in tags if t == "a" and str(a.get("class")).startswith("q ")}
    assert links == {str(n) for n in range(1, 14)}


def test_verdicts_are_told_in_words_too(html: str) -> None:
    assert '<sup aria-hidden="true">⇄</sup><span class="vh"> (misattributed, error)</span>' in html


def test_a_pull_quote_leads_to_the_same_finding(html: str) -> None:
    assert html.count('href="#f3" data-n="3" id="q3"') == 1
    assert html.count('href="#f3" data-n="3" tabindex="-1"') == 1


def test_citation(html: str) -> None:
    assert (
        'data-copy="Mara Quill (mayor, Saltby): “We will dredge the inner basin in turn, berth by berth” '
        "Press conference on the harbour basin, Saltby Council, Saltby town hall, 2031-05-14, "
        'https://council.example/harbour"'
    ) in html


def test_hostile_words_stay_words() -> None:
    html = page(hostile())
    tags = Tags(html).tags
    assert sum(t == "script" for t, _ in tags) == 1
    assert sum(t == "style" for t, _ in tags) == 1
    assert not [a for _, a in tags if {"onmouseover", "onerror"} & set(a)]
    assert not [a for _, a in tags if str(a.get("href")).startswith("javascript")]
    assert "{{ 7*7 }}" in html
    assert not {"\x00", "\u202e"} & set(html)


@pytest.mark.parametrize(
    ("level", "verdict", "headline"),
    [
        (Level.OK, Verdict.VERBATIM, "No errors or warnings"),
        (Level.INFO, Verdict.UNCHECKED, "No errors or warnings, but 1 not checked"),
        (Level.ERROR, Verdict.ALTERED, "1 error"),
    ],
)
def test_headline(level: Level, verdict: Verdict, headline: str) -> None:
    one = replace(checked().traces[0], level=level, verdict=verdict)
    assert f"<h1>{headline}</h1>" in page(replace(checked(), traces=(one,)))


def test_no_quotations() -> None:
    assert "<h1>No quotations found</h1>" in page(Checked(stories=(), records=(), traces=()))


def test_a_nested_quotation_is_a_link_of_its_own() -> None:
    text = "“She said ‘never’ to me,” he said."
    outer = quotation(text, 1, "She said ‘never’ to me,")
    inner = replace(quotation(text, 2, "never"), within="q1")
    traces = tuple(
        trace(f"n{n}", q, Verdict.ABSENT, "Q601", Level.INFO, "No.") for n, q in enumerate((outer, inner), 1)
    )
    story = Story(document=document(DAILY, text), quotations=(outer, inner))
    html = page(Checked(stories=(story,), records=(council_record(),), traces=traces))
    body = html.split('class="text"')[1].split("</article>")[0]
    assert re.findall(r'data-n="(\d)"', body) == ["1", "2", "1"]
    assert body.count("<sup") == 2


def test_a_file_named_twice_is_shown_once() -> None:
    both = checked()
    twice = replace(both, stories=both.stories * 2, records=both.records * 2)
    assert page(twice).count('class="sheet"') == page(both).count('class="sheet"')


def test_spans_outside_the_text_do_no_harm() -> None:
    one = checked().traces[0]
    far = replace(one, quotation=replace(one.quotation, spans=(Span(9000, 9100),)))
    assert "verbatim" in page(replace(checked(), traces=(far,)))


# --- in a browser ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--headless"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a report from a file; any request, error or console message fails the test."""
    told: list[str] = []
    contexts = []

    def open_page(shown: Checked | None = None, *, fragment: str = "", **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(page(shown or checked()), encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        view = context.new_page()
        view.on("request", lambda r: told.append(r.url) if not r.url.startswith((file.as_uri(), "data:")) else None)
        view.on("console", lambda m: told.append(m.text))
        view.on("pageerror", lambda e: told.append(str(e)))
        view.goto(file.as_uri() + fragment)
        return view

    yield open_page
    for context in contexts:
        context.close()
    assert told == []


def card(view: Page) -> str:
    """The number of the card that is open, or nothing."""
    return str(view.evaluate("(document.querySelector('.card.on') || {dataset: {n: ''}}).dataset.n"))


def focused(view: Page) -> str:
    return str(view.evaluate("document.activeElement.id"))


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.browser
def test_keyboard_only(opened: Callable[..., Page]) -> None:
    view = opened()
    view.keyboard.press("j")
    assert (card(view), focused(view)) == ("2", "q2")
    view.keyboard.press("ArrowRight")
    assert card(view) == "3"
    view.keyboard.press("k")
    assert card(view) == "2"
    view.keyboard.press("Enter")
    assert focused(view) == "f2"
    view.keyboard.press("Escape")
    assert (card(view), focused(view)) == ("", "q2")
    view.keyboard.press("ArrowLeft")
    assert card(view) == "4"


@pytest.mark.browser
def test_the_first_stop_is_a_way_to_the_findings(opened: Callable[..., Page]) -> None:
    view = opened()
    view.keyboard.press("Tab")
    assert view.evaluate("document.activeElement.className") == "skip"
    outline = view.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@pytest.mark.browser
def test_the_record_scrolls_to_the_words(opened: Callable[..., Page]) -> None:
    view = opened(viewport={"width": 1280, "height": 700})
    view.locator("#q7").click()
    view.wait_for_timeout(150)
    lit = view.locator(".w.on")
    assert lit.all_text_contents() == ["The port pays for the pumps.", "That was never in doubt"]
    assert view.locator(".w.asked").all_text_contents() == ["And who pays for the pumps?"]
    inside = "([w, p]) => w.top >= p.top && w.bottom <= p.bottom"
    box = "e => { const r = e.getBoundingClientRect(); return {top: r.top, bottom: r.bottom}; }"
    boxes = [lit.first.evaluate(box), view.locator(".pane").evaluate(box)]
    assert view.evaluate(inside, boxes)


@pytest.mark.browser
def test_the_status_is_told_to_screen_readers(opened: Callable[..., Page]) -> None:
    view = opened()
    view.keyboard.press("j")
    status = view.locator("#status").text_content() or ""
    assert status.startswith("1 of 13: altered. A number is changed")


@pytest.mark.browser
def test_filters(opened: Callable[..., Page]) -> None:
    view = opened()
    shown = view.locator(".list li:visible")
    assert shown.count() == 13
    view.locator(".chip[data-level=error]").click()
    assert shown.count() == 3
    view.locator(".chip[data-verdict=misattributed]").click()
    assert shown.count() == 1
    assert view.locator("#status").text_content() == "1 of 13 shown"
    view.keyboard.press("j")
    view.keyboard.press("j")
    assert card(view) == "5"
    view.locator(".chip[data-level=error]").click()
    view.locator(".chip[data-verdict=misattributed]").click()
    view.keyboard.press("Escape")
    view.keyboard.press("/")
    assert focused(view) == "filter"
    view.keyboard.type("iria")
    assert shown.count() == 1
    assert view.locator(".q.off").count() > 0
    view.keyboard.type("zzz")
    assert view.locator(".none").is_visible()
    view.keyboard.press("Escape")
    assert shown.count() == 13


@pytest.mark.browser
@pytest.mark.parametrize("allowed", [True, False])
def test_copying(opened: Callable[..., Page], allowed: bool) -> None:
    view = opened(permissions=["clipboard-read", "clipboard-write"] if allowed else [])
    if not allowed:
        view.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    view.locator("#q3").click()
    button = view.locator(".card.on [data-copy]").first
    button.click()
    view.locator(".card.on [data-copy]", has_text="Copied").first.wait_for(timeout=5000)
    view.keyboard.press("/")
    view.keyboard.press("Control+V")
    assert view.locator("#filter").input_value() == "I am not going to promise a date."


@pytest.mark.browser
def test_tabs_follow_the_finding(opened: Callable[..., Page]) -> None:
    view = opened()
    assert not view.locator("#s1").is_visible()
    view.locator(".list a[data-n='11']").click()
    assert view.locator("#s1").is_visible()
    assert not view.locator("#s0").is_visible()
    assert focused(view) == "f11"
    view.keyboard.press("Escape")
    assert view.evaluate("document.activeElement.closest('.list li').dataset.n") == "11"
    view.locator("#tab-s1").focus()
    view.keyboard.press("ArrowLeft")
    assert view.locator("#s0").is_visible()
    assert focused(view) == "tab-s0"


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 390])
def test_phone(opened: Callable[..., Page], width: int) -> None:
    view = opened(**{**PHONE, "viewport": {"width": width, "height": 780}})
    assert view.evaluate("document.documentElement.scrollWidth") <= width
    view.locator("#q3").tap()
    sheet = view.locator(".card.on")
    box = sheet.bounding_box()
    assert box is not None
    assert box["width"] == width
    assert abs(box["y"] + box["height"] - 780) < 1
    assert "I am not going to promise a date." in (sheet.text_content() or "")
    quoted = view.locator("#q3").bounding_box()
    assert quoted is not None
    assert 0 <= quoted["y"] < box["y"]
    view.locator(".card.on .to-record").tap()
    view.wait_for_timeout(150)
    assert card(view) == ""
    assert view.locator(".w.on").first.is_visible()


@pytest.mark.browser
def test_the_sheet_closes(opened: Callable[..., Page]) -> None:
    view = opened(**PHONE)
    view.locator("#q2").tap()
    view.locator(".card.on .close").tap()
    assert (card(view), focused(view)) == ("", "q2")


# Contrast of WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1 for text.
CONTRAST = """() => {
  const line = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (c) => { const [r, g, b] = c.map(line);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const rgb = (s) => s.match(/[\\d.]+/g).map(Number);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
  return [...document.querySelectorAll('.verdict, .level, .facts, .scope, .chip, .text, .card dt, .u, .who, .brand')]
    .filter((e) => e.checkVisibility()).map((e) => {
      const a = light(rgb(getComputedStyle(e).color)), b = light(ground(e));
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }).reduce((a, b) => Math.min(a, b));
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_in_light_and_dark(opened: Callable[..., Page], scheme: str) -> None:
    view = opened(color_scheme=scheme)
    ground = view.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (sum(ground) > 384) == (scheme == "light")
    assert view.evaluate(CONTRAST) >= 4.5
    view.keyboard.press("j")
    assert view.evaluate(CONTRAST) >= 4.5


@pytest.mark.browser
def test_print_lists_the_findings_in_full(opened: Callable[..., Page]) -> None:
    view = opened(color_scheme="dark")
    view.keyboard.press("j")
    view.emulate_media(media="print")
    assert view.locator(".card:visible").count() == 13
    assert not view.locator(".tools").is_visible()
    assert view.locator("#s1").is_visible()
    assert view.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.browser
def test_without_script_everything_is_there(opened: Callable[..., Page]) -> None:
    view = opened(java_script_enabled=False)
    assert view.locator(".card:visible").count() == 13
    assert not view.locator(".tools").is_visible()
    assert view.locator("#r1").is_visible()


@pytest.mark.browser
def test_a_link_to_a_finding_opens_it(opened: Callable[..., Page]) -> None:
    assert card(opened(fragment="#f5")) == "5"


@pytest.mark.browser
def test_hostile_words_do_nothing(opened: Callable[..., Page]) -> None:
    view = opened(hostile())
    view.keyboard.press("j")
    assert card(view) == "1"
    view.locator("#q1").hover()
    assert view.evaluate("window.hit") is None
    assert view.locator(".stories").is_visible()
    assert view.locator("b:text-is('Mara')").count() == 0
