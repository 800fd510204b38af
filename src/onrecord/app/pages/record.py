"""The page of one record: utterances, exchanges, speakers, minutes, and what was quoted of it by whom."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request, Response

from onrecord.app import work
from onrecord.app.api.dependencies import Id, Opened
from onrecord.app.frame import Shown, shows
from onrecord.app.jobs import Job
from onrecord.app.minutes import Minute, Voice, minutes, voices
from onrecord.app.pages.working import begun
from onrecord.archive import Archive
from onrecord.archive.editions import editions
from onrecord.report.json import read_json
from onrecord.report.transcript import paragraphs_of

router = APIRouter()


@shows(router, "/documents/{number}")
def record_page(number: Id, archive: Opened, copies: str = "") -> Shown:
    """Utterances, exchanges, speakers, minutes, and what was quoted of it by whom."""
    record = archive.get(number)
    quoted: dict[str, list[Any]] = defaultdict(list)
    for row in archive.findings_on(number):
        quoted[row["utterance"]].append(row)
    text = record.document.text
    sections = [(s, [(u, paragraphs_of(u, text)) for u in s.utterances]) for s in record.sections if s.utterances]
    entry = archive.find_number(number)
    assert entry is not None
    who, outline = _told(archive.path, number, entry.sha256)
    return Shown(
        template="record",
        title=entry.named,
        values={
            "entry": entry,
            "record": record,
            "sections": sections,
            "voices": who,
            "minutes": outline,
            "quoted": quoted,
            "quotations": [row for rows in quoted.values() for row in rows],
            "editions": editions(archive, document=number),
            "none_found": copies == "none",
            "source": record.document.source if _is_web(record.document.source) else None,
        },
        data=lambda: _json(read_json(record), number, quoted),
    )


@lru_cache(maxsize=64)
def _told(archive: Path, number: int, digest: str) -> tuple[list[Voice], list[Minute]]:
    """Who speaks how much, and the minutes: worked out once, since a document never changes (`digest` names it)."""
    with Archive(archive) as own:
        record = own.get(number)
    assert record.document.sha256 == digest
    return voices(record), minutes(record)


def _is_web(source: str | None) -> bool:
    return (source or "").startswith(("https://", "http://"))


def _json(read: str, number: int, quoted: dict[str, list[Any]]) -> str:
    """The JSON of `read`, with the document's number and what was quoted of it."""
    found = {name: [dict(row) for row in rows] for name, rows in quoted.items()}
    return json.dumps({**json.loads(read), "id": number, "quoted": found}, ensure_ascii=False)


@router.post("/documents/{number}/copies")
def find_copies(number: Id, archive: Opened, request: Request) -> Response:
    """Look for other copies of a record, and put them together with it."""
    archive.get(number)
    return begun(request, Job("Copies", "copies"), work.find_copies, archive.path, number)
