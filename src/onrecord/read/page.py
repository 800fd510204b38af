"""What a web page says of itself: title, date, publisher, address; its own tags first, then trafilatura."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_DATE = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publish-date",
    "og:published_time", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
_PUBLISHER = ("og:site_name", "dc.publisher", "publisher", "application-name")
_SOURCE = ("og:url", "twitter:url")
_ISO = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d")
_SITE = re.compile(r"\s+[|•·–—-]\s+[^|•·–—]{2,60}$")
_LINKED_DATA = 200_000  # characters of JSON-LD looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """A page's own words about itself; the date is ISO 8601."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    source: str | None = None


def page_facts(root: _Element, source: str) -> PageFacts:
    """Read the page's meta tags, linked data and headings; trafilatura is asked where they name no title or date."""
    tags = _meta(root)
    linked = list(_linked_data(root))
    title = _first(tags, _TITLE) or _from(linked, "headline") or _heading(root) or _title_tag(root)
    published = _iso(_first(tags, _DATE)) or _iso(_from(linked, "datePublished")) or _time_tag(root)
    publisher = _first(tags, _PUBLISHER) or _from(linked, "publisher")
    address = _first(tags, _SOURCE) or _canonical(root)
    if (title is None or published is None) and len(source) < 2_000_000 and "<head" in source[:5000].lower():
        title, published = _asked(source, title, published)
    return PageFacts(title=title, published=published, publisher=publisher, source=address)


def _meta(root: _Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold()
        value = " ".join((tag.get("content") or "").split())
        if key and value:
            found.setdefault(key, value)
    return found


def _first(tags: dict[str, str], keys: Sequence[str]) -> str | None:
    return next((tags[k] for k in keys if k in tags), None)


def _linked_data(root: _Element) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json" and script.text and len(script.text) < _LINKED_DATA:
            try:
                value = json.loads(script.text)
            except (ValueError, RecursionError):
                continue
            items = (
                value if isinstance(value, list) else value.get("@graph", [value]) if isinstance(value, dict) else []
            )
            yield from (i for i in items if isinstance(i, dict))


def _from(linked: Sequence[dict[str, Any]], key: str) -> str | None:
    for item in linked:
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _iso(value: str | None) -> str | None:
    found = _ISO.search(value) if value else None
    return found.group() if found else None


def _heading(root: _Element) -> str | None:
    headings = [" ".join("".join(map(str, h.itertext())).split()) for h in root.iter("h1")]
    shown = [h for h in headings if h]
    return shown[0] if len(shown) == 1 else None


def _title_tag(root: _Element) -> str | None:
    title = next(iter(root.iter("title")), None)
    text = " ".join((title.text or "").split()) if title is not None else ""
    return _SITE.sub("", text) or None


def _time_tag(root: _Element) -> str | None:
    return next((iso for tag in root.iter("time") if (iso := _iso(tag.get("datetime")))), None)


def _canonical(root: _Element) -> str | None:
    return next((tag.get("href") for tag in root.iter("link") if tag.get("rel") == "canonical"), None)


def _asked(source: str, title: str | None, published: str | None) -> tuple[str | None, str | None]:
    """What trafilatura finds beyond the page's own tags."""
    from trafilatura import extract_metadata

    try:
        found = extract_metadata(source)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return title, published
    if found is None:
        return title, published
    return title or found.title or None, published or _iso(found.date)
