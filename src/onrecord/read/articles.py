"""Articles in JSON: ninjs, the news agencies' format (IPTC, 1.x to 3.0), and schema.org's NewsArticle."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onrecord.errors import EmptyInputError
from onrecord.models import MediaType
from onrecord.read.draft import Draft
from onrecord.read.html import read_html

if TYPE_CHECKING:
    from collections.abc import Sequence

_BODIES = ("body_html", "body_xhtml", "body_text", "articleBody")
_TITLES = ("headline", "title", "name", "slugline")
_DATES = (
    "firstcreated",
    "contentcreated",
    "firstpublished",
    "datePublished",
    "versioncreated",
    "contentmodified",
    "date",
)
_SOURCES = ("uri", "url", "mainEntityOfPage")
_TAG = re.compile(r"<(?:p|br|div|h[1-6]|blockquote|ul|ol)\b[^<>]*>", re.IGNORECASE)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def is_article(value: Any) -> bool:
    """Whether a parsed JSON is one article of ninjs or schema.org."""
    if not isinstance(value, dict):
        return False
    bodies = value.get("bodies")
    return any(isinstance(value.get(k), str) for k in _BODIES) or (
        isinstance(bodies, list) and any(isinstance(b, dict) and isinstance(b.get("value"), str) for b in bodies)
    )


def article_draft(value: dict[str, Any], name: str) -> Draft:
    """The article's body with its headline, date, publisher and address. Raises EmptyInputError and FormatError."""
    body = _body(value)
    if not body.strip():
        raise EmptyInputError(f"{name}: this article has no body; give one that holds the words.")
    ninjs = "articleBody" not in value
    draft = read_html(body.encode(), name) if _TAG.search(body) else Draft(text=body.strip(), media_type=MediaType.JSON)
    date = _ISO.match(_first(value, _DATES) or "")
    return replace(
        draft,
        media_type=MediaType.NINJS if ninjs else MediaType.JSON,
        title=_first(value, _TITLES) or _main(value.get("headlines")) or draft.title,
        published=date.group() if date else None,
        publisher=_publisher(value),
        source=_first(value, _SOURCES),
    )


def _body(value: dict[str, Any]) -> str:
    """The body in HTML, else as text; of several bodies the main one."""
    return _first(value, _BODIES) or _main(value.get("bodies")) or ""


def _main(items: Any) -> str | None:
    """The value of the entry whose role is main, else of the first."""
    found = (
        [x for x in items if isinstance(x, dict) and isinstance(x.get("value"), str)] if isinstance(items, list) else []
    )
    return next((x["value"] for x in [*(x for x in found if x.get("role") == "main"), *found]), None)


def _publisher(value: dict[str, Any]) -> str | None:
    told = value.get("infosources") or value.get("infosource") or value.get("publisher") or value.get("provider")
    first = told[0] if isinstance(told, list) and told else told
    named = first.get("name") if isinstance(first, dict) else first
    return named if isinstance(named, str) and named else _first(value, ("copyrightholder", "source"))


def _first(value: dict[str, Any], keys: Sequence[str]) -> str | None:
    return next((value[k] for k in keys if isinstance(value.get(k), str) and value[k].strip()), None)
