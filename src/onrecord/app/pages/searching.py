"""The page on which the archive is searched."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query

from onrecord.app.api.dependencies import Opened
from onrecord.app.frame import Shown, shows
from onrecord.archive.search import MANY, Found, Passage, like, search
from onrecord.errors import UsageError
from onrecord.report.archive import passages_json

router = APIRouter()
EACH = 20  # passages of one page
FRAGMENT = 8  # words at either end of a text fragment
# What a text fragment may have unescaped beside letters and digits: no dash, comma, ampersand.
FRAGMENT_SAFE = "!'()*~."


@shows(router, "/search")
def search_page(
    archive: Opened, q: str = "", similar: bool = False, offset: Annotated[int, Query(ge=0, le=100_000)] = 0
) -> Shown:
    """Passages with their words marked, each a link to its place."""
    found = Found(passages=(), total=0, order="best")
    error = ""
    try:
        if q.strip():
            found = like(archive, q, limit=EACH) if similar else search(archive, q, limit=EACH, offset=offset)
    except UsageError as told:
        error = str(told)
    rows = [(p, list(_pieces(p)), _link(p)) for p in found.passages]
    more = offset + EACH if len(found.passages) == EACH and not similar else None
    return Shown(
        template="search",
        title="Search",
        values={
            "q": q,
            "similar": similar,
            "rows": rows,
            "error": error,
            "more": more,
            "offset": offset,
            "each": EACH,
            "total": found.total,
            "order": found.order,
            "most": MANY,
            "has": archive.count()[0] > 0,
        },
        data=lambda: passages_json(q, found),
    )


def _pieces(passage: Passage) -> list[tuple[str, bool]]:
    """The passage's words in pieces, each with whether it was asked for."""
    pieces, at = [], passage.shown.start
    for hit in passage.hits:
        pieces += [(passage.text[at - passage.shown.start : hit.start - passage.shown.start], False)]
        pieces += [(passage.text[hit.start - passage.shown.start : hit.end - passage.shown.start], True)]
        at = hit.end
    return [*pieces, (passage.text[at - passage.shown.start :], False)]


def _link(passage: Passage) -> str:
    return f"/documents/{passage.document}#{passage.utterance}{_fragment(passage.text)}"


def _fragment(words: str) -> str:
    """The part of a link that has a browser scroll to these words (`#:~:text=`)."""
    row = words.split()
    if not row:
        return ""
    ends = [row] if len(row) <= 2 * FRAGMENT else [row[:FRAGMENT], row[-FRAGMENT:]]
    return ":~:text=" + ",".join(quote(" ".join(e), safe=FRAGMENT_SAFE).replace("-", "%2D") for e in ends)
