"""Status changes as an Atom feed (RFC 4287), and commitments as drafts of schema.org's Claim."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lxml import etree

from onrecord import __version__
from onrecord.report.ledger import line
from onrecord.report.standalone import file_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledger import Standing
    from onrecord.report.ledger import Row

ATOM = "http://www.w3.org/2005/Atom"
URN = "urn:onrecord:ledger"


def atom(rows: Sequence[Row], *, title: str) -> str:
    """Every change of a status, latest first; dates are those of the documents that a change rests on."""
    found = [(c.as_of, row, c) for row in rows for c in row.changes]
    found.sort(key=lambda x: (x[0], x[1].entry.id), reverse=True)
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]
    _put(feed, "title", title)
    _put(feed, "id", URN)
    _put(feed, "updated", _time(found[0][0] if found else "1970-01-01"))
    author = etree.SubElement(feed, f"{{{ATOM}}}author")
    _put(author, "name", "onrecord")
    _put(feed, "generator", "onrecord").set("version", __version__)
    for _, row, change in found:
        _entry(feed, row, change)
    text: str = etree.tostring(feed, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}'


def _entry(feed: etree._Element, row: Row, change: Standing) -> None:
    entry = etree.SubElement(feed, f"{{{ATOM}}}entry")
    _put(entry, "title", f"{change.status.value}: {line(row.entry.what)}")
    _put(entry, "id", f"{URN}:{row.entry.id}:{change.as_of}:{change.status.value.replace(' ', '-')}")
    _put(entry, "updated", _time(change.as_of))
    because = next((e for e in row.evidence if e.id == change.evidence), None)
    told = f"“{line(because.text)}” ({file_name(because.path)})" if because else f"from {change.documents} documents"
    _put(entry, "summary", told)


def _put(parent: etree._Element, name: str, words: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    element.text = "".join(c for c in words if c.isprintable() or c in "\n\t")
    return element


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def claims(rows: Sequence[Row]) -> str:
    """The commitments as a JSON-LD graph of Claim, marked as drafts: what was said, by whom, where and when."""
    graph = [_claim(r) for r in rows]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1)


def _claim(row: Row) -> dict[str, Any]:
    e = row.entry
    said = [{"@type": "Quotation", "text": line(m["text"])} for m in e.mentions]
    claim: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"{URN}:{e.id}",
        "creativeWorkStatus": "Draft",
        "name": line(e.what),
        "text": line(e.mentions[0]["text"]),
        "author": [{"@type": "Thing", "name": line(w)} for w in e.who],
        "firstAppearance": {"@type": "CreativeWork", "name": file_name(e.path), "hasPart": said},
        "appearance": [
            {"@type": "CreativeWork", "name": file_name(x.path), "text": line(x.text)}
            | ({"datePublished": x.day} if x.day else {})
            for x in row.evidence
            if x.decision == "accepted"
        ],
    }
    if e.day:
        claim["datePublished"] = claim["firstAppearance"]["datePublished"] = e.day
    return claim
